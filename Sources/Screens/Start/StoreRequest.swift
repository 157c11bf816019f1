/// A step on the way to a new store.
package enum StoreRequest: Sendable {
  /// Make a plain store.
  case plain(partnership: String, person: String)
  /// Make one from the copy that a colleague shares.
  ///
  /// User name and password are empty where nothing was typed.
  case copy(
    isGit: Bool, place: String, inPlainText: Bool, user: String, password: SecretText)
  /// Show the recovery sheet of a sealed store, for which the passphrase was typed twice.
  case sealed(partnership: String, person: String, passphrase: SecretText, again: SecretText)
  /// Make the sealed store, if these groups stand so on its sheet.
  case finish([SheetGroup])
  /// Make no sealed store after all.
  case forget
}
