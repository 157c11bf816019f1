import Casework

extension PlanFinding {
  /// What is wrong with the plan, as a sentence for who does not know our screens.
  var onPaper: String {
    switch self {
    case .misses(let day, let by, let because):
      let late = by == 0 ? "late, over a weekend" : "\(by.words) late"
      let due = day.limit.map { ". It is due on \($0.due.inFull) (\($0.rule.force.onPaper))" } ?? ""
      let cause = because.map { ", because \($0.words) comes before it" } ?? ""
      return "\(PlannedStep(day.milestone, day.on).words) is \(late)\(cause)\(due)."
    case .outOfOrder(let step, let before):
      return "\(step.words) would come before \(before.words)."
    case .squeezed(let step, let from, let left, let usual):
      let days = left == 0 ? "no working day" : left.words
      return "Between “\(from.onPaper.step)” and “\(step.onPaper.step)” the plan leaves \(days). "
        + "The usual time is \(usual.words)."
    case .noWorkingDay(let step, let reason):
      return "“\(step.milestone.onPaper.step)” is planned for \(step.on.day.inFull), "
        + "\(reason.asPlanned)."
    }
  }
}

extension PlannedStep {
  /// The step and its day: “Submit to the Panel” on 26 November 2026.
  fileprivate var words: String { "“\(milestone.onPaper.step)” on \(on.day.inFull)" }
}
