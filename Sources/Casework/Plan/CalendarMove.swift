/// What newer bank holidays did to the days of one case.
package struct CalendarMove: Hashable, Sendable {
  /// The partnership's change that took the list in.
  package let change: ChangeID
  package let stamp: Stamp
  package let by: String
  /// The steps that were to be done and are due on another day since.
  package let moved: [MovedDay]
  /// Meetings that were planned for a day on which nobody works since.
  package let struck: [PlannedStep]

  /// One step, and the days it was due before and since.
  package struct MovedDay: Hashable, Sendable {
    package let milestone: Milestone
    package let from: Day
    package let to: Day
  }

  /// What happened, in plain words, as the history says it.
  package var words: String { "Bank holidays updated: \(daysInWords)" }

  /// What it did: first the meetings that need another day.
  package var daysInWords: String {
    let days = moved.map { day in
      "\(day.milestone.facts.toDo) moved from \(day.from.shown) to \(day.to.shown)"
    }
    let meetings = struck.map { step in
      "\(step.milestone.facts.toDo) was planned for \(step.on.day.shown), now a bank holiday"
    }
    return (meetings + days).joined(separator: "; ")
  }

  /// Every time newer bank holidays moved days of a case while they ran, oldest first.
  ///
  /// What stood then is what was recorded by that moment, by the clocks; a step done before is not
  /// moved.
  package static func all(
    of review: Case, under edition: RuleEdition?, partnership: Partnership,
    shipped: WorkingCalendar
  ) -> [CalendarMove] {
    var calendar = shipped
    var moves: [CalendarMove] = []
    for change in partnership.changes {
      for case .calendarUpdated(let list) in change.events {
        let newer = calendar.updated(with: list)
        defer { calendar = newer }
        guard let then = review.asRecorded(by: change.stamp.at), !then.isClosed else { continue }
        let move = CalendarMove(of: then, under: edition, by: change, from: calendar, to: newer)
        if !move.moved.isEmpty || !move.struck.isEmpty { moves.append(move) }
      }
    }
    return moves
  }

  private init(
    of review: Case, under edition: RuleEdition?, by change: Change<PartnershipEvent>,
    from old: WorkingCalendar, to new: WorkingCalendar
  ) {
    (self.change, stamp, by) = (change.id, change.stamp, change.by)
    let today = UnitedKingdomDay.today(at: change.stamp.at)
    let before = Timetable(of: review, edition: edition, calendar: old, today: today)
    let after = Timetable(of: review, edition: edition, calendar: new, today: today)
    moved = zip(before.steps, after.steps).compactMap { earlier, later in
      guard later.recorded == nil, later.need.isNeeded, let from = earlier.deadline?.due?.day,
        let to = later.deadline?.due?.day, from != to
      else { return nil }
      return MovedDay(milestone: later.milestone, from: from, to: to)
    }
    struck = review.milestones.compactMap { milestone in
      guard milestone.isMeeting, review.recorded(milestone) == nil,
        let on = review.planned(milestone), old.isWorkingDay(on.day), !new.isWorkingDay(on.day)
      else { return nil }
      return PlannedStep(milestone, on)
    }
  }
}
