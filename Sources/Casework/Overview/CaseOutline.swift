/// What a list needs to know of a case, whatever the day: small, and all that an index keeps.
///
/// Made from a case under its rules and one calendar; ``CaseSummary`` works it out for a day. What
/// every row of a list is asked for is held here; the rest may still stand in the file it was read
/// from, until somebody asks for it.
package struct CaseOutline: Sendable {
  package let id: CaseID
  package let reference: CaseReference
  package let isClosed: Bool
  /// Why it is no case and counts nowhere; `nil` for every other.
  package let mistake: CaseMistake?
  /// How many changes there are.
  package let changes: Int
  /// When the latest change was made, by the clock of the computer it was made on.
  package let latest: Moment
  /// The day it was closed, or was found to be none; `nil` while it is open.
  package let ended: Day?
  /// The day somebody chose for its retention review; `nil` where nobody did.
  package let reviewChosen: Day?
  /// Whether a legal hold stands on it.
  package let isHeld: Bool
  /// The meeting that is open or paused; `nil` where none is.
  package let running: RunningMeeting?
  /// When the first of what is owed presses; `nil` where nothing is owed.
  package let pressing: Owed.Timing?
  private let source: Source

  private enum Source: Sendable {
    indirect case known(Details)
    case written(any WrittenDetails)
  }

  /// What is shown of a case beside what every row is asked for.
  package struct Details: Hashable, Sendable {
    package let child: String
    package let stage: Stage
    /// The day the local authority became aware; `nil` where nobody has said.
    package let aware: Day?
    /// When the notification was sent; `nil` before it.
    package let notified: Occasion?
    /// What is owed, most pressing first; nothing in a closed case.
    package let owed: [Owed]
    /// The clock to the Panel; `nil` where it does not run.
    package let panel: PanelDue?
    /// How many fields two people differ on.
    package let conflicts: Int

    package init(
      child: String, stage: Stage, aware: Day?, notified: Occasion?, owed: [Owed],
      panel: PanelDue?, conflicts: Int
    ) {
      self.child = child
      self.stage = stage
      self.aware = aware
      self.notified = notified
      self.owed = owed
      self.panel = panel
      self.conflicts = conflicts
    }
  }

  /// A meeting that is going on.
  package struct RunningMeeting: Hashable, Sendable {
    package let meeting: EntryName
    package let kind: MeetingKind
    package let began: Occasion

    package init(meeting: EntryName, kind: MeetingKind, began: Occasion) {
      self.meeting = meeting
      self.kind = kind
      self.began = began
    }
  }

  /// The day the report must be with the Panel, and what it is counted from.
  package struct PanelDue: Hashable, Sendable {
    package let from: Day
    package let length: WorkingDays
    package let due: Day
    package let isProvisional: Bool
    /// When the report was sent; `nil` while the clock runs.
    package let sent: Occasion?

    package init(from: Day, length: WorkingDays, due: Day, isProvisional: Bool, sent: Occasion?) {
      self.from = from
      self.length = length
      self.due = due
      self.isProvisional = isProvisional
      self.sent = sent
    }
  }

  /// An outline of which the details still stand where they were written.
  package init(
    id: CaseID, reference: CaseReference, isClosed: Bool, mistake: CaseMistake?, changes: Int,
    latest: Moment, ended: Day?, reviewChosen: Day?, isHeld: Bool,
    running: RunningMeeting?, pressing: Owed.Timing?, written: any WrittenDetails
  ) {
    self.id = id
    self.reference = reference
    self.isClosed = isClosed
    self.mistake = mistake
    self.changes = changes
    self.latest = latest
    self.ended = ended
    self.reviewChosen = reviewChosen
    self.isHeld = isHeld
    self.running = running
    self.pressing = pressing
    source = .written(written)
  }

  package init(
    id: CaseID, reference: CaseReference, child: String, stage: Stage, isClosed: Bool,
    mistake: CaseMistake? = nil, aware: Day?, notified: Occasion?, owed: [Owed],
    panel: PanelDue?, conflicts: Int, changes: Int, latest: Moment,
    running: RunningMeeting? = nil, ended: Day? = nil, reviewChosen: Day? = nil,
    isHeld: Bool = false
  ) {
    self.id = id
    self.reference = reference
    self.isClosed = isClosed
    self.mistake = mistake
    self.changes = changes
    self.latest = latest
    self.ended = ended
    self.reviewChosen = reviewChosen
    self.isHeld = isHeld
    self.running = running
    pressing = owed.first?.timing
    source = .known(
      Details(
        child: child, stage: stage, aware: aware, notified: notified, owed: owed, panel: panel,
        conflicts: conflicts))
  }

  /// What is shown beside what every row is asked for; read, where it was not yet.
  package var details: Details {
    switch source {
    case .known(let details): details
    case .written(let written): written.details
    }
  }

  /// Where the details stand; `nil` where they are in memory.
  package var written: (any WrittenDetails)? {
    switch source {
    case .known: nil
    case .written(let written): written
    }
  }

  package var child: String { details.child }
  package var stage: Stage { details.stage }
  /// The day the local authority became aware; `nil` where nobody has said.
  package var aware: Day? { details.aware }
  /// When the notification was sent; `nil` before it.
  package var notified: Occasion? { details.notified }
  /// What is owed, most pressing first; nothing in a closed case.
  package var owed: [Owed] { details.owed }
  /// The clock to the Panel; `nil` where it does not run.
  package var panel: PanelDue? { details.panel }
  /// How many fields two people differ on.
  package var conflicts: Int { details.conflicts }

  /// The outline of a case; the timetable may be of any day.
  package init(of review: Case, timetable: Timetable) {
    self.init(
      id: review.id, reference: review.reference, child: review.child, stage: review.stage,
      isClosed: review.isClosed, mistake: review.mistake,
      aware: review.recorded(.becameAware)?.on.day,
      notified: review.recorded(.panelNotified)?.on,
      owed: timetable.owed(in: review),
      panel: timetable.step(.sentToPanel).flatMap(PanelDue.init),
      conflicts: review.conflicts.count, changes: review.changes.count,
      latest: review.changes.lazy.map(\.stamp.at).max() ?? Moment(milliseconds: 0),
      running: review.runningMeeting, ended: review.ended,
      reviewChosen: review.retentionDayChosen, isHeld: review.legalHold != nil)
  }
}

/// Details of an outline that are read when somebody asks for them.
package protocol WrittenDetails: Sendable {
  var details: CaseOutline.Details { get }
}

extension CaseOutline: Hashable {
  package static func == (left: CaseOutline, right: CaseOutline) -> Bool {
    (left.id, left.reference, left.isClosed, left.mistake, left.changes, left.latest)
      == (right.id, right.reference, right.isClosed, right.mistake, right.changes, right.latest)
      && (left.ended, left.reviewChosen, left.isHeld, left.running, left.details)
        == (right.ended, right.reviewChosen, right.isHeld, right.running, right.details)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(changes)
  }
}

extension CaseOutline {
  /// Whether it is the case of a child, by code name, that the authority became aware of on a day.
  package func isOf(_ child: String, aware: Day) -> Bool {
    func words(_ name: String) -> String {
      name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return mistake == nil && self.aware == aware && words(self.child) == words(child)
  }
}

extension CaseOutline {
  /// The day of its retention review; `nil` while it is open.
  package func retentionReview(_ years: RetentionYears) -> Day? {
    ended.map { reviewChosen ?? RetentionReview.day(after: $0, years) }
  }
}

extension CaseOutline.PanelDue {
  /// `nil` before the notification, and where the case has left the way to the Panel.
  init?(_ step: Timetable.Step) {
    guard step.need.isNeeded, let deadline = step.deadline, let due = deadline.due,
      case .workingDays(let length) = deadline.rule.span
    else { return nil }
    self.init(
      from: due.from.day, length: length, due: due.day, isProvisional: due.isProvisional,
      sent: step.recorded?.on)
  }
}

extension Case {
  /// The meeting that is open or paused, the latest planned first; `nil` where none is.
  var runningMeeting: CaseOutline.RunningMeeting? {
    for meeting in meetings.reversed() where meeting.state.isLive {
      guard let began = began(meeting.entry) else { continue }
      return CaseOutline.RunningMeeting(
        meeting: meeting.entry, kind: meeting.kind, began: began)
    }
    return nil
  }
}
