/// What a list shows of one case on one day.
package struct CaseSummary: Hashable, Sendable {
  package let id: CaseID
  package let reference: CaseReference
  package let child: String
  package let stage: Stage
  package let isClosed: Bool
  /// The day the local authority became aware; `nil` where nobody has said.
  package let aware: Day?
  /// When the notification was sent; `nil` before it.
  package let notified: Occasion?
  /// The steps to do now, most pressing first; at most three.
  package let next: [NextStep]
  /// The steps whose day has passed.
  package let late: [NextStep]
  /// How far the days to the Panel have run; `nil` while that clock does not.
  package let panelClock: PanelClock?
  /// Fields on which two people differ.
  package let conflicts: Int
  package let rank: Timetable.Rank

  /// One step to be done.
  package struct NextStep: Hashable, Sendable {
    package let milestone: Milestone
    package let standing: Timetable.Standing
    package let due: Day?
    package let planned: Occasion?
    package let owedBy: Party
  }

  /// "Day 9 of 15", and the day the report must be with the Panel.
  package struct PanelClock: Hashable, Sendable {
    package let day: WorkingDays
    package let of: WorkingDays
    package let due: Day
    package let isProvisional: Bool
    /// When the report was sent; `nil` while the clock runs.
    package let sent: Occasion?
  }

  package init(of review: Case, timetable: Timetable, calendar: WorkingCalendar) {
    id = review.id
    reference = review.reference
    child = review.child
    stage = review.stage
    isClosed = review.isClosed
    aware = review.recorded(.becameAware)?.on.day
    notified = review.recorded(.panelNotified)?.on
    next = isClosed ? [] : timetable.next.prefix(3).map(NextStep.init)
    late = isClosed ? [] : timetable.late.map(NextStep.init)
    conflicts = review.conflicts.count
    rank = isClosed ? Timetable.Rank(urgency: .done, day: nil) : timetable.rank
    panelClock = PanelClock(of: review, timetable: timetable, calendar: calendar)
  }
}

extension CaseSummary.NextStep {
  init(_ step: Timetable.Step) {
    self.init(
      milestone: step.milestone, standing: step.standing, due: step.deadline?.due?.day,
      planned: step.planned, owedBy: step.owedBy)
  }
}

extension CaseSummary.PanelClock {
  /// `nil` before the notification, and where the case has left the way to the Panel.
  init?(of review: Case, timetable: Timetable, calendar: WorkingCalendar) {
    guard let step = timetable.step(.sentToPanel), step.need.isNeeded,
      let due = step.deadline?.due, let clock = timetable.panelClock(calendar: calendar)
    else { return nil }
    self.init(
      day: clock.day, of: clock.of, due: due.day, isProvisional: due.isProvisional,
      sent: step.recorded?.on)
  }
}
