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

  /// How it stands on a day.
  package func on(_ today: Day, calendar: WorkingCalendar) -> OwedToday {
    func standing(_ day: Day) -> Timetable.Standing {
      Timetable.Standing(Deadline.Status(due: day, on: today, calendar: calendar))
    }
    let own: Timetable.Standing =
      switch clock {
      case .dated: due.map(standing) ?? .toDo
      case .undated: .toDo
      case .expected: .expected
      }
    let urgency = (waitingDay.map(standing) ?? own).urgency
    return OwedToday(
      owed: self, standing: own, rank: Timetable.Rank(urgency: urgency, day: waitingDay ?? due))
  }
}

/// Something that is owed, as it stands on one day.
@dynamicMemberLookup
package struct OwedToday: Hashable, Sendable {
  package let owed: Owed
  /// How it stands; `word` says it on every screen.
  package let standing: Timetable.Standing
  /// Where it stands among others: by its own day, or where no rule sets one, by that of the
  /// step further on that cannot be taken before it.
  package let rank: Timetable.Rank

  package subscript<Value>(dynamicMember member: KeyPath<Owed, Value>) -> Value {
    owed[keyPath: member]
  }

  /// Who owes it, as people read it: the organisations by name, else the party of the process.
  ///
  /// Where the step is late, only those who are late.
  package func owners(on today: Day) -> String {
    let late = standing.urgency == .late ? late(on: today) : []
    let named = late.isEmpty ? owed.awaited.map(\.organisation) : late
    return named.isEmpty ? owed.by.name : named.joined(separator: ", ")
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
    let step = step(preparation.facts.before)
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
