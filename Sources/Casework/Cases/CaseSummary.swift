/// What a list shows of one case on one day.
///
/// Holds the outline and little else, as a list may hold ten thousand; what is shown of a row is
/// worked out when it is asked for.
package struct CaseSummary: Hashable, Sendable {
  package let outline: CaseOutline
  package let today: Day
  package let rank: Timetable.Rank
  private let calendar: WorkingCalendar

  package init(_ outline: CaseOutline, on today: Day, calendar: WorkingCalendar) {
    self.outline = outline
    self.today = today
    self.calendar = calendar
    rank =
      outline.owed.first.map { NextStep($0, on: today, calendar: calendar).rank }
      ?? Timetable.Rank(urgency: .done, day: nil)
  }

  package init(of review: Case, timetable: Timetable, calendar: WorkingCalendar) {
    self.init(
      CaseOutline(of: review, timetable: timetable), on: timetable.today, calendar: calendar)
  }

  package var id: CaseID { outline.id }
  package var reference: CaseReference { outline.reference }
  package var child: String { outline.child }
  package var stage: Stage { outline.stage }
  package var isClosed: Bool { outline.isClosed }
  /// The day the local authority became aware; `nil` where nobody has said.
  package var aware: Day? { outline.aware }
  /// When the notification was sent; `nil` before it.
  package var notified: Occasion? { outline.notified }
  /// How many fields two people differ on.
  package var conflicts: Int { outline.conflicts }
  /// Whether a step's day has passed.
  package var isLate: Bool { rank.urgency == .late }

  /// The steps to do now, most pressing first; at most three.
  package var next: [NextStep] { owed(upTo: 3) }

  /// The steps whose day has passed.
  package var late: [NextStep] {
    // Dated steps come first and by day, so those that are late are a beginning of the list.
    outline.owed.prefix { $0.isLate(on: today) }
      .map { NextStep($0, on: today, calendar: calendar) }
  }

  /// Everything to be done, most pressing first.
  package var owed: [NextStep] { owed(upTo: outline.owed.count) }

  /// What is missing besides the steps, in the order of the process.
  package var missing: [MissingThing] {
    outline.missing.map { MissingThing($0, on: today, calendar: calendar) }
  }

  private func owed(upTo count: Int) -> [NextStep] {
    outline.owed.prefix(count).map { NextStep($0, on: today, calendar: calendar) }
  }

  /// How far the days to the Panel have run; `nil` while that clock does not.
  package var panelClock: PanelClock? {
    guard let panel = outline.panel, today >= panel.from else { return nil }
    return PanelClock(
      day: calendar.workingDays(after: panel.from, through: today), of: panel.length,
      due: panel.due, isProvisional: panel.isProvisional, sent: panel.sent)
  }

  /// One step to be done, and how it stands.
  package struct NextStep: Hashable, Sendable {
    package let milestone: Milestone
    package let standing: Timetable.Standing
    package let due: Day?
    package let planned: Occasion?
    package let owedBy: Party

    /// Where the step stands among others.
    package var rank: Timetable.Rank { Timetable.Rank(urgency: standing.urgency, day: due) }
  }

  /// One preparation that is missing, and how the step that waits for it stands.
  package struct MissingThing: Hashable, Sendable {
    package let preparation: Preparation
    package let standing: Timetable.Standing
    package let due: Day?

    /// Where it stands among others.
    package var rank: Timetable.Rank { Timetable.Rank(urgency: standing.urgency, day: due) }
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
}

extension CaseSummary.NextStep {
  init(_ owed: CaseOutline.Owed, on today: Day, calendar: WorkingCalendar) {
    let standing: Timetable.Standing
    let due: Day?
    switch owed.kind {
    case .dated(let day):
      standing = Timetable.Standing(Deadline.Status(due: day, on: today, calendar: calendar))
      due = day
    case .undated: (standing, due) = (.toDo, nil)
    case .expected(let day): (standing, due) = (.expected, day)
    }
    self.init(
      milestone: owed.milestone, standing: standing, due: due, planned: owed.planned,
      owedBy: owed.owedBy)
  }
}

extension CaseSummary.MissingThing {
  init(_ owed: CaseOutline.OwedPreparation, on today: Day, calendar: WorkingCalendar) {
    let status = owed.due.map { Deadline.Status(due: $0, on: today, calendar: calendar) }
    self.init(
      preparation: owed.preparation, standing: status.map(Timetable.Standing.init) ?? .toDo,
      due: owed.due)
  }
}

extension CaseOutline.Owed {
  fileprivate func isLate(on today: Day) -> Bool {
    if case .dated(let due) = kind { return due < today }
    return false
  }
}
