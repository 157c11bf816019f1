import CaseStore
import Office

/// A sealed store that is about to be made: nothing of it is on a disk until its recovery sheet was
/// written down.
final class StoreInMaking {
  let new: NewStore
  let person: String
  let passphrase: Passphrase
  let sheet = NewSheet()

  init(_ new: NewStore, by person: String, under passphrase: Passphrase) {
    (self.new, self.person, self.passphrase) = (new, person, passphrase)
  }

  /// Overwrites all of it.
  func wipe() {
    passphrase.wipe()
    sheet.wipe()
  }
}
