import Casework

/// Why groups of a new recovery sheet were not taken.
enum RecoveryGroupFlaw: StatedProblem, Hashable {
  /// The group was typed otherwise than it stands on the sheet.
  case other(Int)

  var problem: String {
    switch self {
    case .other(let number): "That is not group \(number) of the sheet."
    }
  }

  var remedy: String { "Compare what you wrote with the sheet, group by group, then press Enter." }
}
