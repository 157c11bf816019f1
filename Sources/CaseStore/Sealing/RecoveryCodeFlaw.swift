import Casework

/// Why a recovery sheet could not be read as it was typed.
///
/// Nothing of it is repeated.
package enum RecoveryCodeFlaw: StatedProblem, Hashable {
  /// So many characters are missing.
  case missing(Int)
  /// There are so many characters too many.
  case tooMany(Int)
  /// One group has so many characters in place of four.
  case length(group: Int, Int)
  /// A group has a character that stands on no sheet.
  case strange(group: Int)
  /// The check group does not agree; the group that has the slip, where one explains it.
  case wrong(group: Int?)

  package var problem: String {
    switch self {
    case .missing(let count): "The recovery sheet has \(count.counted("character")) too few."
    case .tooMany(let count): "The recovery sheet has \(count.counted("character")) too many."
    case .length(let group, let count):
      "Group \(group) of the recovery sheet has \(count.counted("character")), not 4."
    case .strange(let group):
      "Group \(group) of the recovery sheet has a wrong character."
    case .wrong(let group?): "Group \(group) of the recovery sheet cannot be right."
    case .wrong(nil): "The recovery sheet is wrong. Its check group does not match."
    }
  }

  package var remedy: String {
    switch self {
    case .missing, .tooMany:
      "Type all \(RecoveryCode.groupCount) groups of four characters, in the order of the sheet."
    case .length(let group, _), .wrong(let group?):
      "Compare group \(group) with the sheet, counting from the first, and type it again."
    case .strange(let group):
      "Compare group \(group) with the sheet. It has letters and the digits 2 to 7."
    case .wrong(nil): "Compare each group with the sheet, and type them again."
    }
  }
}
