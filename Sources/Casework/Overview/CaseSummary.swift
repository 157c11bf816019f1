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
    self.init(
      outline, on: today, calendar: calendar,
      rank: CaseSummary.rank(of: outline.pressing, on: today, calendar: calendar))
  }

  private init(
    _ outline: CaseOutline, on today: Day, calendar: WorkingCalendar, rank: Timetable.Rank
  ) {
    self.outline = outline
    self.today = today
    self.calendar = calendar
    self.rank = rank
  }

  private static func rank(
    of timing: Owed.Timing?, on today: Day, calendar: WorkingCalendar
  ) -> Timetable.Rank {
    timing?.rank(on: today, calendar: calendar) ?? Timetable.Rank(urgency: .done, day: nil)
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
  /// Why it is no case and counts nowhere; `nil` for every other.
  package var mistake: CaseMistake? { outline.mistake }
  /// The day the local authority became aware; `nil` where nobody has said.
  package var aware: Day? { outline.aware }
  /// When the notification was sent; `nil` before it.
  package var notified: Occasion? { outline.notified }
  /// How many fields two people differ on.
  package var conflicts: Int { outline.conflicts }
  /// The meeting that is open or paused; `nil` where none is.
  package var running: CaseOutline.RunningMeeting? { outline.running }
  /// Whether a step's day has passed.
  package var isLate: Bool { rank.urgency == .late }

  /// Everything that is owed, most pressing first.
  package var owed: [OwedToday] { outline.owed.map(today) }

  /// What the list shows as next; `nil` once there is nothing.
  package var next: OwedToday? { outline.owed.first.map(today) }

  /// The stage the list shows; of a case that is none, that it counts nowhere.
  package var stageWords: String { mistake == nil ? stage.words : "Not counted" }

  /// The steps to do now, those with a day first; at most three.
  package var nextSteps: [OwedToday] {
    let steps = outline.owed.filter { $0.milestone != nil }
    let ours = steps.filter { $0.clock == .dated } + steps.filter { $0.clock == .undated }
    return (ours.isEmpty ? steps : ours).prefix(3).map(today)
  }

  /// The steps whose day has passed.
  package var late: [OwedToday] {
    owed.filter { $0.milestone != nil && $0.standing.urgency == .late }
  }

  private func today(_ owed: Owed) -> OwedToday { owed.on(today, calendar: calendar) }

  /// Whether a case stands before another in the list: the more urgent first, then by reference.
  ///
  /// The order is total: two cases that were given one reference keep their places too.
  package static func isBefore(_ left: CaseSummary, _ right: CaseSummary) -> Bool {
    (left.rank, left.reference, left.id) < (right.rank, right.reference, right.id)
  }

  /// The summaries of cases, in the order of ``isBefore(_:_:)``.
  package static func inOrder(
    _ outlines: [CaseOutline], on today: Day, calendar: WorkingCalendar
  ) -> [CaseSummary] {
    var day = OwedOnDay(today, calendar: calendar)
    let ranked = outlines.map { outline in
      outline.pressing.map { day.rank(of: $0) } ?? Timetable.Rank(urgency: .done, day: nil)
    }
    // Only numbers are sorted: ten thousand rows are long to move about.
    return outlines.indices
      .map { (key: ranked[$0].sortKey(with: outlines[$0].reference), place: $0) }
      .sorted { left, right in
        left.key == right.key
          ? outlines[left.place].id < outlines[right.place].id : left.key < right.key
      }
      .map {
        CaseSummary(outlines[$0.place], on: today, calendar: calendar, rank: ranked[$0.place])
      }
  }

  /// How far the days to the Panel have run; `nil` while that clock does not.
  package var panelClock: PanelClock? {
    guard let panel = outline.panel, today >= panel.from else { return nil }
    return PanelClock(
      day: calendar.workingDays(after: panel.from, through: today), of: panel.length,
      due: panel.due, isProvisional: panel.isProvisional, sent: panel.sent,
      isLate: panel.sent == nil && panel.due < today)
  }

  /// "Day 9 of 15", and the day the report must be with the Panel.
  package struct PanelClock: Hashable, Sendable {
    package let day: WorkingDays
    package let of: WorkingDays
    package let due: Day
    package let isProvisional: Bool
    /// When the report was sent; `nil` while the clock runs.
    package let sent: Occasion?
    /// Whether the day has passed and nothing was sent.
    package let isLate: Bool

    /// How far it has run: "Day 9 of 15", and whether the day has passed.
    package var words: String {
      "Day \(day.count) of \(of.count)" + (isLate ? ", LATE" : "")
    }
  }
}
