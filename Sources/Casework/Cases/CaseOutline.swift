/// What a list needs to know of a case, whatever the day: small, and all that an index keeps.
///
/// Made from a case under its rules and one calendar; ``CaseSummary`` works it out for a day.
package struct CaseOutline: Hashable, Sendable {
  package let id: CaseID
  package let reference: CaseReference
  package let child: String
  package let stage: Stage
  package let isClosed: Bool
  /// The day the local authority became aware; `nil` where nobody has said.
  package let aware: Day?
  /// When the notification was sent; `nil` before it.
  package let notified: Occasion?
  /// Why it is no case and counts nowhere; `nil` for every other.
  package let mistake: CaseMistake?
  /// What is to be done, in the order of ``Timetable/nextThings(of:)``, which no day changes;
  /// nothing in a closed case.
  package let things: [Owed]
  /// The clock to the Panel; `nil` where it does not run.
  package let panel: PanelDue?
  /// How many fields two people differ on.
  package let conflicts: Int
  /// How many changes there are.
  package let changes: Int
  /// When the latest change was made, by the clock of the computer it was made on.
  package let latest: Moment
  /// The meeting that is open or paused; `nil` where none is.
  package let running: RunningMeeting?

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

  /// One thing to be done, whatever the day.
  package struct Owed: Hashable, Sendable {
    package let what: NextThing.What
    package let owedBy: Party
    package let planned: Occasion?
    /// The day it is due; `nil` where no rule sets one.
    package let due: Day?
    package let kind: Kind
    /// The day it ranks by where no rule sets one for it: that of the step that waits for it.
    package let waitingDay: Day?
    /// The returns it waits for.
    package let awaited: [AwaitedReturn]

    /// How a thing is owed.
    package enum Kind: CaseIterable, Hashable, Sendable {
      /// The day it is due counts.
      case dated
      /// Its turn has come, and no day counts.
      case undated
      /// Another body owes it.
      case expected
    }

    package init(
      what: NextThing.What, owedBy: Party, planned: Occasion?, due: Day?, kind: Kind,
      waitingDay: Day?, awaited: [AwaitedReturn]
    ) {
      self.what = what
      self.owedBy = owedBy
      self.planned = planned
      self.due = due
      self.kind = kind
      self.waitingDay = waitingDay
      self.awaited = awaited
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

  package init(
    id: CaseID, reference: CaseReference, child: String, stage: Stage, isClosed: Bool,
    mistake: CaseMistake? = nil, aware: Day?, notified: Occasion?, things: [Owed],
    panel: PanelDue?, conflicts: Int, changes: Int, latest: Moment,
    running: RunningMeeting? = nil
  ) {
    self.id = id
    self.reference = reference
    self.child = child
    self.stage = stage
    self.isClosed = isClosed
    self.aware = aware
    self.notified = notified
    self.mistake = mistake
    self.things = things
    self.panel = panel
    self.conflicts = conflicts
    self.changes = changes
    self.latest = latest
    self.running = running
  }

  /// The outline of a case; the timetable may be of any day.
  package init(of review: Case, timetable: Timetable) {
    self.init(
      id: review.id, reference: review.reference, child: review.child, stage: review.stage,
      isClosed: review.isClosed, mistake: review.mistake,
      aware: review.recorded(.becameAware)?.on.day,
      notified: review.recorded(.panelNotified)?.on,
      things: timetable.nextThings(of: review).map(Owed.init),
      panel: timetable.step(.sentToPanel).flatMap(PanelDue.init),
      conflicts: review.conflicts.count, changes: review.changes.count,
      latest: review.changes.lazy.map(\.stamp.at).max() ?? Moment(milliseconds: 0),
      running: review.runningMeeting)
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

extension CaseOutline.Owed {
  init(_ thing: NextThing) {
    let kind: Kind =
      switch thing.standing {
      case .late, .dueToday, .running: .dated
      case .expected: .expected
      case .done, .doneLate, .waits, .notNeeded, .toDo: .undated
      }
    self.init(
      what: thing.what, owedBy: thing.owedBy, planned: thing.planned, due: thing.due, kind: kind,
      waitingDay: thing.due == nil ? thing.rank.day : nil, awaited: thing.awaited)
  }

  /// The thing as it stands on a day.
  func thing(on today: Day, calendar: WorkingCalendar) -> NextThing {
    func standing(_ day: Day) -> Timetable.Standing {
      Timetable.Standing(Deadline.Status(due: day, on: today, calendar: calendar))
    }
    let own: Timetable.Standing =
      switch kind {
      case .dated: due.map(standing) ?? .toDo
      case .undated: .toDo
      case .expected: .expected
      }
    let rank = waitingDay.map { Timetable.Rank(urgency: standing($0).urgency, day: $0) }
    return NextThing(
      what: what, owedBy: owedBy, due: due, standing: own, rank: rank, planned: planned,
      awaited: awaited)
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
