// How a year went, counted from the days of its cases: the year of the notification, or of the
// awareness where none was sent. Nothing here judges: days used, beside the days the rules allow,
// and what was recorded as the reason where a day passed.
//
// Days are working days by one calendar. A step done before its clock began was done in no days.

/// The partnership's own performance in one year.
package struct PerformanceReport: Hashable, Sendable {
  package let year: Int
  /// The day it was worked out on: what is open is late or not as of it.
  package let today: Day
  package let cases: Int
  /// The steps that occurred, in the order of the process.
  package let steps: [StepRow]
  /// The organisations asked, by name.
  package let organisations: [OrganisationRow]
  /// Why returns were late, in the order of the question, and last those without a cause.
  package let causes: [CauseRow]
  package let outcomes: [OutcomeRow]
  /// Working days from the notification to the sending, of the cases sent; `nil` where none was.
  package let sending: Spread?

  /// How one step went.
  package struct StepRow: Hashable, Sendable {
    package let milestone: Milestone
    package let owedBy: Party
    /// How many cases have a day for it.
    package let cases: Int
    /// The days used, where the rule counts forward and the step is done.
    package let used: Spread?
    /// The fewest and most days the rules allowed; `nil` where they count back from a plan.
    package let allowed: ClosedRange<Int>?
    package let late: [Late]
  }

  /// A case in which a step was late.
  package struct Late: Hashable, Sendable {
    package let reference: CaseReference
    /// None where only a weekend or bank holidays lay between.
    package let by: WorkingDays
    /// It is still to be done.
    package let isOpen: Bool
    package let reasons: [String]
  }

  /// What came from one organisation.
  package struct OrganisationRow: Hashable, Sendable {
    package let organisation: String
    package let asked: Int
    package let returned: Int
    package let nothingHeld: Int
    package let declined: Int
    package let awaited: Int
    package let late: Int
    /// Why it was late, as in ``PerformanceReport/causes``.
    package let causes: [CauseRow]
  }

  /// How often a cause was given.
  package struct CauseRow: Hashable, Sendable {
    /// The key of the cause; `nil` where none was given.
    package let key: String?
    package let count: Int

    /// The cause as people read it.
    package var words: String {
      guard let key else { return "no cause given" }
      return Sheet.organisationAsked.question(.lateCause)?.words(of: key) ?? key
    }
  }

  /// How many cases came to an outcome.
  package struct OutcomeRow: Hashable, Sendable {
    package let outcome: CasePerformance.Outcome
    package let count: Int
  }

  /// Counts a year.
  package init(
    of cases: [CasePerformance], year: Int, today: Day, calendar: WorkingCalendar
  ) {
    let mine = cases.filter { $0.counted?.year == year }.sorted { $0.reference < $1.reference }
    self.year = year
    self.today = today
    self.cases = mine.count
    steps = Milestone.allCases.compactMap { milestone in
      StepRow(milestone, of: mine, on: today, calendar)
    }
    let returns = mine.flatMap(\.returns)
    organisations = Dictionary(grouping: returns, by: \.organisation)
      .map { OrganisationRow($0, of: $1, on: today) }
      .sorted { $0.organisation < $1.organisation }
    causes = CauseRow.rows(of: returns.filter { $0.isLate(on: today) })
    outcomes = CasePerformance.Outcome.allCases.map { outcome in
      OutcomeRow(outcome: outcome, count: mine.count { $0.outcome == outcome })
    }
    sending = Spread(
      mine.compactMap { review in
        guard let notified = review.notified, let sent = review.sent else { return nil }
        return calendar.workingDays(after: notified, through: sent)
      })
  }

  /// The years that have a case, the latest first.
  package static func years(of cases: [CasePerformance]) -> [Int] {
    Set(cases.compactMap { $0.counted?.year }).sorted(by: >)
  }
}

extension PerformanceReport.StepRow {
  /// `nil` where no case has a day for the step.
  fileprivate init?(
    _ milestone: Milestone, of cases: [CasePerformance], on today: Day,
    _ calendar: WorkingCalendar
  ) {
    let found = cases.compactMap { review in
      review.steps.first { $0.milestone == milestone }.map { (review.reference, $0) }
    }
    guard let first = found.first else { return nil }
    self.milestone = milestone
    owedBy = first.1.owedBy
    self.cases = found.count
    used = Spread(
      found.compactMap { _, step in
        guard let from = step.from, let done = step.done else { return nil }
        return calendar.workingDays(after: from, through: done)
      })
    let allowed = found.compactMap { _, step in
      step.from.map { calendar.workingDays(after: $0, through: step.due).count }
    }
    if let fewest = allowed.min(), let most = allowed.max() {
      self.allowed = fewest...most
    } else {
      self.allowed = nil
    }
    late = found.compactMap { reference, step in
      let until = step.done ?? today
      guard until > step.due else { return nil }
      return PerformanceReport.Late(
        reference: reference, by: calendar.workingDays(after: step.due, through: until),
        isOpen: step.done == nil, reasons: step.reasons)
    }
  }
}

extension PerformanceReport.OrganisationRow {
  fileprivate init(
    _ organisation: String, of returns: [CasePerformance.Return], on today: Day
  ) {
    self.organisation = organisation
    asked = returns.count
    returned = returns.count { $0.state == .returned }
    nothingHeld = returns.count { $0.state == .nothingHeld }
    declined = returns.count { $0.state == .declined }
    awaited = returns.count { $0.state == .awaited }
    let late = returns.filter { $0.isLate(on: today) }
    self.late = late.count
    causes = PerformanceReport.CauseRow.rows(of: late)
  }
}

extension PerformanceReport.CauseRow {
  fileprivate static func rows(of returns: [CasePerformance.Return]) -> [Self] {
    let counts = Dictionary(grouping: returns, by: \.cause).mapValues(\.count)
    var keys: [String?] = []
    if case .choice(let options) = Sheet.organisationAsked.question(.lateCause)?.kind {
      keys = options.map(\.key)
    }
    // Those of a newer version stand after those known here.
    keys += counts.keys.filter { !keys.contains($0) && $0 != nil }.sorted { $0 ?? "" < $1 ?? "" }
    return (keys + [nil]).compactMap { key in
      counts[key].map { PerformanceReport.CauseRow(key: key, count: $0) }
    }
  }
}

extension CasePerformance.Return {
  /// Whether it came after its day, or has not come though its day has passed.
  fileprivate func isLate(on today: Day) -> Bool {
    guard let due else { return false }
    switch state {
    case .returned, .nothingHeld: return (returned ?? due) > due
    case .awaited: return today > due
    case .declined: return false
    }
  }
}

extension PerformanceReport.Late {
  /// `2026-003: 2 working days late`; with what is still to be done, "so far".
  package var sentence: String {
    let days =
      switch by.count {
      case 0: "late, by less than 1 working day"
      case 1: "1 working day late"
      default: "\(by.count) working days late"
      }
    return "\(reference.text): \(days)\(isOpen ? " so far" : "")"
  }
}

extension PerformanceReport.StepRow {
  /// The days allowed: `5`, `11-14` where rules differ; empty where they count back from a plan.
  package var allowedWords: String {
    guard let allowed else { return "" }
    return allowed.lowerBound == allowed.upperBound
      ? "\(allowed.lowerBound)" : "\(allowed.lowerBound)-\(allowed.upperBound)"
  }

  /// How many were late, and the most working days: `2 (4d)`; empty where none was.
  package var lateWords: String {
    guard let most = late.map(\.by).max() else { return "" }
    return most == 0 ? "\(late.count)" : "\(late.count) (\(most.count)d)"
  }
}
