/// One case, folded and worked out for today.
package struct OpenCase: Sendable {
  package let review: Case
  package let edition: RuleEdition?
  package let timetable: Timetable
  package let summary: CaseSummary
  /// What is owed, most pressing first.
  package let owed: [OwedToday]
  /// Changes by other people that this person had not looked at when the case was opened.
  package var new: Set<ChangeID> = []
  /// When newer bank holidays moved days of it, oldest first.
  package var calendarMoves: [CalendarMove] = []
  /// What was recorded of it and is lost, in sentences.
  package var losses: [String] = []
  /// Whether some of that is neither mended nor accepted.
  package var hasLoss = false
  /// Who has it open at other windows on this computer, each as often as they have windows; empty
  /// for somebody who gave no name.
  package var others: [String] = []
  /// Another number whenever it, or what the partnership keeps, may be another.
  package var revision = 0

  package init(
    review: Case, edition: RuleEdition?, calendar: WorkingCalendar, today: Day
  ) {
    self.review = review
    self.edition = edition
    timetable = Timetable(of: review, edition: edition, calendar: calendar, today: today)
    summary = CaseSummary(of: review, timetable: timetable, calendar: calendar)
    owed = summary.owed
  }
}
