extension FormDefinition {
  /// Somebody asks to be let into a sealed store.
  static var join: FormDefinition {
    let passphrase: SecretHandle = "passphrase"
    let again: SecretHandle = "again"
    return FormDefinition(
      title: "Ask to be let in", subject: .nobody,
      purpose: { _ in
        "Choose your own passphrase. It makes a key on this computer, and a fingerprint to read to "
          + "a colleague by telephone."
      },
      button: "Make my key",
      fields: { _ in [.newPassphrase(passphrase), .samePassphrase(again)] },
      request: { .atOnce(.enter(.ask(passphrase: $0[passphrase], again: $0[again]))) })
  }

  /// Somebody opens a sealed store with the recovery sheet.
  static var recover: FormDefinition {
    let sheet: SecretHandle = "sheet"
    let passphrase: SecretHandle = "passphrase"
    let again: SecretHandle = "again"
    let person: TextHandle = "person"
    return FormDefinition(
      title: "Open with the recovery sheet", subject: .nobody,
      purpose: { _ in
        "Type all 14 groups of the sheet in order, then a new passphrase for this computer. The "
          + "sheet stays valid. Lock it away again."
      },
      button: "Open the store",
      fields: { situation in
        [
          .secret(
            sheet, "Recovery sheet",
            hint: "Capitals and spaces do not matter. \(SecretText.keyHint)",
            isRequired: true, isShown: true),
          .yourName(person, situation), .newPassphrase(passphrase), .samePassphrase(again),
        ]
      },
      request: {
        .atOnce(
          .enter(
            .recover(
              person: $0[person], sheet: $0[sheet], passphrase: $0[passphrase], again: $0[again])))
      })
  }
}

/// A step of somebody who cannot open a sealed store yet.
package enum EntryRequest: Sendable {
  /// Make a key at this computer, and ask to be let in.
  case ask(passphrase: SecretText, again: SecretText)
  /// Look whether a member has added them.
  case look
  /// Open the store, if this is the fingerprint of the member who added them.
  case confirm(fingerprint: String)
  /// Open the store with the recovery sheet, and set a passphrase.
  case recover(person: String, sheet: SecretText, passphrase: SecretText, again: SecretText)
}
