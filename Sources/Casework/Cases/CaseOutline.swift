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
  /// What is to be done, in the order of ``Timetable/next``; nothing in a closed case.
  package let owed: [Owed]
  /// What is missing besides the steps, in the order of the process; nothing in a closed case.
  package let missing: [OwedPreparation]
  /// The clock to the Panel; `nil` where it does not run.
  package let panel: PanelDue?
  /// How many fields two people differ on.
  package let conflicts: Int
  /// How many changes there are.
  package let changes: Int
  /// When the latest change was made, by the clock of the computer it was made on.
  package let latest: Moment

  /// One step to be done.
  package struct Owed: Hashable, Sendable {
    package let milestone: Milestone
    package let owedBy: Party
    package let planned: Occasion?
    package let kind: Kind

    /// How a step is owed.
    package enum Kind: Hashable, Sendable {
      /// A day is set for it.
      case dated(Day)
      /// No rule sets a day, and its turn has come.
      case undated
      /// Another body owes it, by a day where a rule sets one.
      case expected(Day?)
    }

    package init(milestone: Milestone, owedBy: Party, planned: Occasion?, kind: Kind) {
      self.milestone = milestone
      self.owedBy = owedBy
      self.planned = planned
      self.kind = kind
    }
  }

  /// Something the case must have besides its steps, and has not.
  package struct OwedPreparation: Hashable, Sendable {
    package let preparation: Preparation
    /// The day of the step that waits for it; `nil` while no day counts.
    package let due: Day?

    package init(_ preparation: Preparation, due: Day?) {
      self.preparation = preparation
      self.due = due
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
    aware: Day?, notified: Occasion?, owed: [Owed], missing: [OwedPreparation] = [],
    panel: PanelDue?, conflicts: Int, changes: Int, latest: Moment
  ) {
    self.id = id
    self.reference = reference
    self.child = child
    self.stage = stage
    self.isClosed = isClosed
    self.aware = aware
    self.notified = notified
    self.owed = owed
    self.missing = missing
    self.panel = panel
    self.conflicts = conflicts
    self.changes = changes
    self.latest = latest
  }

  /// The outline of a case; the timetable may be of any day.
  package init(of review: Case, timetable: Timetable) {
    self.init(
      id: review.id, reference: review.reference, child: review.child, stage: review.stage,
      isClosed: review.isClosed, aware: review.recorded(.becameAware)?.on.day,
      notified: review.recorded(.panelNotified)?.on,
      owed: review.isClosed ? [] : timetable.next.map(Owed.init),
      missing: review.missing.map { preparation in
        let step = timetable.step(preparation.facts.before)
        return OwedPreparation(preparation, due: step.flatMap(\.dayThatCounts))
      },
      panel: timetable.step(.sentToPanel).flatMap(PanelDue.init),
      conflicts: review.conflicts.count, changes: review.changes.count,
      latest: review.changes.lazy.map(\.stamp.at).max() ?? Moment(milliseconds: 0))
  }
}

extension CaseOutline.Owed {
  init(_ step: Timetable.Step) {
    let due = step.deadline?.due?.day
    let kind: Kind =
      switch (step.standing, due) {
      case (.expected, _): .expected(due)
      case (_, .some(let day)): .dated(day)
      case (_, nil): .undated
      }
    self.init(
      milestone: step.milestone, owedBy: step.owedBy, planned: step.planned, kind: kind)
  }
}

extension Timetable.Step {
  /// The day it is due; `nil` where none is set, it is not ours to keep, or it is done.
  fileprivate var dayThatCounts: Day? { standing.isCounting ? deadline?.due?.day : nil }
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
