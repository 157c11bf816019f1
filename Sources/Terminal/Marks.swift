/// The signs the program draws itself, each one column wide, with its likeness in ASCII.
///
/// A state's mark means that state and nothing else, so no line or ornament shares its likeness.
package enum Mark: CaseIterable, Sendable {
  /// The marks of a deadline's states.
  case late, soon, running, done, waiting
  /// Lines: a rule, a divider, where both meet, and the last stretch of a schedule.
  case horizontal, vertical, crossing, heavyHorizontal
  /// A day something is planned for, and the day of the last deadline.
  case planned, final
  /// A stretch of a bar that stands for a number beside it.
  case bar
  /// What others have changed since this person last looked, and what people differ by.
  case new, conflict
  /// Says that text was cut.
  case ellipsis

  /// The sign to draw on a canvas.
  package func character(isASCII: Bool) -> Character {
    let (sign, likeness) = signs
    return isASCII ? likeness : sign
  }

  private var signs: (Character, Character) {
    switch self {
    case .late: ("!", "!")
    case .soon: ("▲", "^")
    case .running: ("●", "o")
    case .done: ("✓", "x")
    case .waiting: ("–", "-")
    case .horizontal: ("─", "-")
    case .vertical: ("│", "|")
    case .crossing: ("┼", "+")
    case .heavyHorizontal: ("═", "=")
    case .planned: ("○", ".")
    case .final: ("◆", "#")
    case .bar: ("█", "#")
    case .new: ("•", "*")
    case .conflict: ("≠", "%")
    case .ellipsis: ("…", "~")
    }
  }
}
