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
      "This case is under a legal hold. \(person) placed it on \(day.shown)."
    case .notHeld: "There is no legal hold on this case."
    case .placingTakesReason: "A legal hold needs a reason."
    case .liftingTakesReason: "Lifting a legal hold needs a reason."
    case .liftedByUndo: "Undoing this would lift the legal hold without a reason."
    case .keepingTakesReason: "Keeping a case for longer needs a reason."
    case .notClosed: "The case is open."
    case .holdNotKnown: "Does a legal hold apply to this case? The record does not say."
    case .notYet(let day): "The retention review of this case is on \(day.shown)."
    case .isCase: "This case is counted, so “no case” is not a ground."
    case .disposingTakesReason: "Disposing of a case needs a reason."
    case .reasonNamesChild: "The reason has the child's code name in it."
    }
  }

  /// What to do about it.
  var remedy: String {
    switch self {
    case .heldAlready, .notHeld: "You do not need to do anything."
    case .placingTakesReason: "Say who may need the record: a court, an inquest or an inquiry."
    case .liftingTakesReason: "Say who released the record, and when."
    case .liftedByUndo: "Lift it with a reason: `rapidreview hold REF --lift`."
    case .keepingTakesReason: "Say why, and who decided it."
    case .notClosed: "Close it first."
    case .held:
      "Lift it first, if the person who asked for it agrees: `rapidreview hold REF --lift`."
    case .holdNotKnown:
      "Find out, and record it: `rapidreview hold REF`, with --lift if it does not apply."
    case .notYet:
      "Wait until then, or record an earlier date with a reason: `rapidreview retention REF`."
    case .isCase: "Give another ground. If it is not a case, record that first."
    case .disposingTakesReason:
      "Say who decided it, and why. The reason stays when the case is gone."
    case .reasonNamesChild: "Remove the name. The reason stays when the case is gone."
    }
  }
}
