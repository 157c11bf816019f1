/// Why a case is not held, kept, erased from or disposed of as somebody wants.
package enum RetentionRefusal: Hashable, Sendable {
  /// A legal hold stands already: who placed it, and when.
  case heldAlready(by: String, on: Day)
  case notHeld
  case placingTakesReason
  case liftingTakesReason
  /// An undo would lift a legal hold.
  case liftedByUndo
  case keepingTakesReason
  /// The case is open.
  case notClosed
  /// A legal hold stands in the way: who placed it, and when.
  case held(by: String, on: Day)
  /// At the closing nobody knew whether there is a legal hold.
  case holdNotKnown
  /// The day of the retention review has not come.
  case notYet(Day)
  /// The case counts, and is to be disposed of as one that does not.
  case isCase
  case disposingTakesReason
  /// The reason names the child, and stays when the case is gone.
  case reasonNamesChild

  /// What is wrong, in one sentence that names no child and quotes no free text.
  var problem: String {
    switch self {
    case .heldAlready(let person, let day), .held(let person, let day):
      "A legal hold stands on this case. \(person) placed it on \(day.shown)."
    case .notHeld: "There is no legal hold on this case."
    case .placingTakesReason: "A legal hold takes a reason."
    case .liftingTakesReason: "Lifting a legal hold takes a reason."
    case .liftedByUndo: "Undoing this would lift the legal hold without a reason."
    case .keepingTakesReason: "Keeping a case for longer takes a reason."
    case .notClosed: "The case is open."
    case .holdNotKnown: "Nobody has said whether a legal hold applies to this case."
    case .notYet(let day): "The retention review of this case is on \(day.shown)."
    case .isCase: "This case counts, so it cannot be disposed of as no case."
    case .disposingTakesReason: "Disposing of a case takes a reason."
    case .reasonNamesChild: "The reason has the child's code name in it."
    }
  }

  /// What to do about it.
  var remedy: String {
    switch self {
    case .heldAlready, .notHeld: "Nothing needs to be done."
    case .placingTakesReason: "Say who may need the record: a court, an inquest or an inquiry."
    case .liftingTakesReason: "Say who released the record, and when."
    case .liftedByUndo: "Lift it with a reason: `rapidreview hold REF --lift`, or K on the case."
    case .keepingTakesReason: "Say why, and who decided it."
    case .notClosed: "Close it first."
    case .held:
      "Lift it first, if whoever asked for it agrees: `rapidreview hold REF --lift`, or K on the "
        + "case."
    case .holdNotKnown:
      "Find out, and record it: `rapidreview hold REF`, with --lift where there is none, or K on "
        + "the case."
    case .notYet:
      "Wait for that day, or record an earlier one with a reason: `rapidreview retention REF`."
    case .isCase: "Give another ground. If it is no case, record that first."
    case .disposingTakesReason:
      "Say who decided it, and why. The reason stays when the case is gone."
    case .reasonNamesChild: "Take the name out. The reason stays when the case is gone."
    }
  }
}
