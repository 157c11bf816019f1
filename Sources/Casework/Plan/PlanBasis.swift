/// What a plan is made from.
package struct PlanBasis: Hashable, Sendable {
  package var rules: [Rule]
  package var calendar: WorkingCalendar
  /// What has happened, and what is supposed to have.
  package var recorded: [Milestone: Occasion]
  /// Those of ``recorded`` that are only supposed, and held against the rules: the notification on
  /// the day it may go.
  package var supposed: [Milestone] = []
  /// Days that stay what they are.
  package var kept: [Milestone: Occasion]
  /// Nothing is laid out before this day.
  package var earliest: Day
  /// The arranged steps that belong to the case, in their order.
  package var steps: [Milestone]

  package init(
    rules: [Rule], calendar: WorkingCalendar, recorded: [Milestone: Occasion],
    kept: [Milestone: Occasion] = [:], earliest: Day, steps: [Milestone] = Milestone.arranged
  ) {
    self.rules = rules
    self.calendar = calendar
    self.recorded = recorded
    self.kept = kept
    self.earliest = earliest
    self.steps = steps
  }

  /// The day a step has without being laid out; `nil` where it has none.
  func standing(_ milestone: Milestone) -> Occasion? { recorded[milestone] ?? kept[milestone] }

  /// So many working days after the notification, by the rules; `nil` where none counts from it.
  package func offset(of milestone: Milestone) -> WorkingDays? {
    rules.compactMap { rule -> WorkingDays? in
      guard rule.milestone == milestone, rule.trigger == .after(.panelNotified),
        case .workingDays(let length) = rule.span
      else { return nil }
      return length
    }.min()
  }

  /// So many working days a step must come before the day planned for another; `nil` where no rule
  /// says so.
  func lead(of milestone: Milestone, before other: Milestone) -> WorkingDays? {
    rules.compactMap { rule -> WorkingDays? in
      guard rule.milestone == milestone, rule.trigger == .beforePlanned(other),
        case .workingDays(let length) = rule.span
      else { return nil }
      return length
    }.max()
  }
}
