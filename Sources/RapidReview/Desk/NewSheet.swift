import CaseStore
import Screens

/// A recovery sheet that is being shown: it is good for nothing until two of its groups were typed
/// as they stand on it.
final class NewSheet {
  /// What the sheet says.
  let seed: SecretBytes
  private let code: RecoveryCode
  /// The sheet as the screen shows it.
  private let sheet = SecretText()

  /// Draws one.
  init() {
    seed = .random(RecoveryCode.seedLength)
    code = RecoveryCode(of: seed)
    for group in 1...RecoveryCode.groupCount { _ = sheet.append(code.group(group)) }
  }

  /// The screen that shows the sheet, and asks two groups back.
  func screen(for use: RecoverySheetScreen.Use) -> RecoverySheetScreen {
    let asked = (1...RecoveryCode.groupCount).shuffled().prefix(2).sorted()
    return RecoverySheetScreen(sheet: sheet, for: use, asking: asked[0], asked[1])
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
    seed.wipe()
    code.wipe()
    sheet.wipe()
  }
}
