/// One thing that is owed in a case, whatever the day: a step of the process, or what a step waits
/// for.
///
/// This is the one model of what is owed, and its order the one ranking. The list of cases, `due`,
/// the case's own screen, JSON and the list's index all read it; ``on(_:calendar:)`` says how it
/// stands on a day.
package struct Owed: Hashable, Sendable {
  package let what: What
  /// Who owes it.
  package let by: Party
  /// The day planned for it; `nil` where none is.
  package let planned: Occasion?
  /// The day it is due; `nil` where no rule sets one.
  package let due: Day?
  package let clock: Clock
  /// The day it ranks by where no rule sets one for it: that of the step that waits for it.
  package let waitingDay: Day?
  /// The returns it waits for; none where it is owed by a party of the process.
  package let awaited: [AwaitedReturn]

  /// What is owed.
  package enum What: Hashable, Sendable {
    case step(Milestone)
    case preparation(Preparation)
  }

  /// Whether a clock runs for it.
  package enum Clock: CaseIterable, Hashable, Sendable {
    /// The day it is due counts.
    case dated
    /// Its turn has come, and no day counts.
    case undated
    /// Another body owes it.
    case expected
  }

  package init(
    what: What, by: Party, planned: Occasion?, due: Day?, clock: Clock, waitingDay: Day?,
    awaited: [AwaitedReturn]
  ) {
    self.what = what
    self.by = by
    self.planned = planned
    self.due = due
    self.clock = clock
    self.waitingDay = waitingDay
    self.awaited = awaited
  }

  /// What is to be done, in a few words.
  package var words: String { what.words }

  /// The step it is; `nil` for what a step waits for.
  package var milestone: Milestone? {
    switch what {
    case .step(let milestone): milestone
    case .preparation: nil
    }
  }

  /// What a step waits for; `nil` for a step.
  package var preparation: Preparation? {
    switch what {
    case .step: nil
    case .preparation(let preparation): preparation
    }
  }

  /// The step it is, or that waits for it.
  package var waiting: Milestone { what.waiting }

  /// When it presses.
  package var timing: Timing { Timing(clock: clock, due: due, waitingDay: waitingDay) }

  /// How it stands on a day.
  package func on(_ today: Day, calendar: WorkingCalendar) -> OwedToday {
    OwedToday(
      owed: self, standing: timing.standing(on: today, calendar: calendar),
      rank: timing.rank(on: today, calendar: calendar))
  }

  /// What tells how something owed stands on a day, and where among others: all that a list is
  /// sorted by.
  package struct Timing: Hashable, Sendable {
    package let clock: Clock
    package let due: Day?
    package let waitingDay: Day?

    package init(clock: Clock, due: Day?, waitingDay: Day?) {
      self.clock = clock
      self.due = due
      self.waitingDay = waitingDay
    }

    /// How it stands by its own day.
    func standing(on today: Day, calendar: WorkingCalendar) -> Timetable.Standing {
      switch clock {
      case .dated: due.map { Timing.standing($0, on: today, calendar) } ?? .toDo
      case .undated: .toDo
      case .expected: .expected
      }
    }

    /// Where it stands among others.
    func rank(on today: Day, calendar: WorkingCalendar) -> Timetable.Rank {
      let standing =
        waitingDay.map { Timing.standing($0, on: today, calendar) }
        ?? standing(on: today, calendar: calendar)
      return Timetable.Rank(urgency: standing.urgency, day: waitingDay ?? due)
    }

    private static func standing(
      _ day: Day, on today: Day, _ calendar: WorkingCalendar
    ) -> Timetable.Standing {
      Timetable.Standing(Deadline.Status(due: day, on: today, calendar: calendar))
    }
  }
}

/// How things stand on one day: of many that press at the same time it is worked out once.
package struct OwedOnDay {
  private let today: Day
  private let calendar: WorkingCalendar
  private var known: [Owed.Timing: (standing: Timetable.Standing, rank: Timetable.Rank)] = [:]

  package init(_ today: Day, calendar: WorkingCalendar) {
    self.today = today
    self.calendar = calendar
  }

  /// How something owed stands.
  package mutating func standing(of owed: Owed) -> OwedToday {
    let (standing, rank) = worked(out: owed.timing)
    return OwedToday(owed: owed, standing: standing, rank: rank)
  }

  /// Where something owed stands among others.
  mutating func rank(of timing: Owed.Timing) -> Timetable.Rank { worked(out: timing).rank }

  private mutating func worked(
    out timing: Owed.Timing
  ) -> (standing: Timetable.Standing, rank: Timetable.Rank) {
    if let found = known[timing] { return found }
    let found = (
      timing.standing(on: today, calendar: calendar), timing.rank(on: today, calendar: calendar)
    )
    known[timing] = found
    return found
  }
}

/// Something that is owed, as it stands on one day.
package struct OwedToday: Hashable, Sendable {
  package let owed: Owed
  /// How it stands; `word` says it on every screen.
  package let standing: Timetable.Standing
  /// Where it stands among others: by its own day, or where no rule sets one, by that of the
  /// step further on that cannot be taken before it.
  package let rank: Timetable.Rank

  // One by one, for a key path costs a list of many rows more than what it leads to.
  package var what: Owed.What { owed.what }
  package var by: Party { owed.by }
  package var planned: Occasion? { owed.planned }
  package var due: Day? { owed.due }
  package var clock: Owed.Clock { owed.clock }
  package var awaited: [AwaitedReturn] { owed.awaited }
  /// What is to be done, in a few words.
  package var words: String { owed.words }
  /// The step it is; `nil` for what a step waits for.
  package var milestone: Milestone? { owed.milestone }
  /// What a step waits for; `nil` for a step.
  package var preparation: Preparation? { owed.preparation }
  /// The step it is, or that waits for it.
  package var waiting: Milestone { owed.waiting }

  /// Who owes it, as people read it: the organisations by name, else the party of the process.
  ///
  /// Where the step is late, only those who are late.
  package func owners(on today: Day) -> String {
    guard !owed.awaited.isEmpty else { return owed.by.name }
    let late = standing.urgency == .late ? late(on: today) : []
    return (late.isEmpty ? owed.awaited.map(\.organisation) : late).joined(separator: ", ")
  }

  /// The organisations whose own day has passed, or where they have none, the step's.
  package func late(on today: Day) -> [String] {
    owed.awaited.filter { ($0.by ?? owed.due ?? today) < today }.map(\.organisation)
  }
}

extension Timetable {
  /// What is owed in a case, most pressing first.
  ///
  /// What a step waits for stands before the step, and of what is equally pressing the earlier in
  /// the process. No day changes the order.
  package func owed(in review: Case) -> [Owed] {
    guard !review.isClosed else { return [] }
    let steps = next.map { step in
      Ranked(
        Owed(
          .step(step.milestone), by: step.owedBy, due: step.deadline?.due?.day,
          standing: step.standing, rank: rank(of: step), planned: step.planned,
          awaited: step.milestone == .returnsIn ? review.returnsAwaited : []),
        rank(of: step))
    }
    return (review.missing.map(ranked) + steps).enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.rank != second.rank { return first.rank < second.rank }
      if first.isStep != second.isStep { return second.isStep }
      let places = (place(of: first.owed.waiting), place(of: second.owed.waiting))
      if places.0 != places.1 { return places.0 < places.1 }
      return left.offset < right.offset
    }.map(\.element.owed)
  }

  /// A preparation is due with the step that waits for it.
  ///
  /// A step that waits for another is not owed yet, what it waits for may be.
  private func ranked(_ preparation: Preparation) -> Ranked {
    let step = stepWaiting(for: preparation)
    // Where the step is another body's, its day is no day of ours: what waits for it has none.
    let counting = step.flatMap { $0.standing.isCounting ? $0 : nil }
    let standing = counting?.standing ?? .toDo
    let due = counting?.recorded == nil ? counting?.deadline?.due?.day : nil
    let rank =
      step.flatMap(rank(waitingOn:)) ?? Rank(urgency: standing.urgency, day: due)
    return Ranked(
      Owed(
        .preparation(preparation), by: preparation.facts.owedBy, due: due, standing: standing,
        rank: rank, planned: nil, awaited: []),
      rank)
  }

  /// The step that waits for a preparation; where that was taken without it, the next of ours that
  /// has a day, so that what was passed over is not lost behind what is to be done much later.
  private func stepWaiting(for preparation: Preparation) -> Step? {
    guard let step = step(preparation.facts.before), step.recorded != nil else {
      return self.step(preparation.facts.before)
    }
    let further = steps[place(of: step.milestone)...]
    return further.first { $0.recorded == nil && $0.standing.isCounting } ?? step
  }

  /// Something owed and where it stands on the timetable's own day.
  private struct Ranked {
    let owed: Owed
    let rank: Rank

    init(_ owed: Owed, _ rank: Rank) { (self.owed, self.rank) = (owed, rank) }

    var isStep: Bool { owed.milestone != nil }
  }
}

extension Owed {
  fileprivate init(
    _ what: What, by: Party, due: Day?, standing: Timetable.Standing, rank: Timetable.Rank,
    planned: Occasion?, awaited: [AwaitedReturn]
  ) {
    let clock: Clock =
      switch standing {
      case .late, .dueToday, .running: .dated
      case .expected: .expected
      case .done, .doneLate, .waits, .notNeeded, .toDo: .undated
      }
    self.init(
      what: what, by: by, planned: planned, due: due, clock: clock,
      waitingDay: due == nil ? rank.day : nil, awaited: awaited)
  }
}
