import CaseStore
import Office
import Screens

/// A sealed store that is about to be made: nothing of it is on a disk until its recovery sheet was
/// written down.
final class StoreInMaking {
  let new: NewStore
  let person: String
  let passphrase: Passphrase
  /// What the recovery sheet says.
  let seed: SecretBytes
  private let code: RecoveryCode
  /// The sheet as the screen shows it.
  private let sheet = SecretText()

  init(_ new: NewStore, by person: String, under passphrase: Passphrase) {
    (self.new, self.person, self.passphrase) = (new, person, passphrase)
    seed = .random(RecoveryCode.seedLength)
    code = RecoveryCode(of: seed)
    for group in 1...RecoveryCode.groupCount { _ = sheet.append(code.group(group)) }
  }

  /// The screen that shows the sheet, and asks two groups back.
  var screen: RecoverySheetScreen {
    let asked = (1...RecoveryCode.groupCount).shuffled().prefix(2).sorted()
    return RecoverySheetScreen(sheet: sheet, asking: asked[0], asked[1])
  }

  /// Holds groups that were typed against the sheet.
  func check(_ groups: [SheetGroup]) throws(RecoveryGroupFlaw) {
    for group in groups {
      var typed = group.typed.take()
      guard code.has(&typed, asGroup: group.number) else { throw .other(group.number) }
    }
  }

  /// Overwrites all of it.
  func wipe() {
    passphrase.wipe()
    seed.wipe()
    code.wipe()
    sheet.wipe()
  }
}
