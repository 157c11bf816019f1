/// One thing to be done next: a step of the process, or what a step waits for.
package struct NextThing: Hashable, Sendable {
  package enum What: Hashable, Sendable {
    case step(Milestone)
    case preparation(Preparation)
  }

  package let what: What
  package let owedBy: Party
  /// The day it is due; `nil` where no rule sets one.
  package let due: Day?
  package let standing: Timetable.Standing
  /// Where it stands among others: by its own day, or where no rule sets one, by that of the
  /// step further on that cannot be taken before it.
  package let rank: Timetable.Rank
  /// The day planned for it; `nil` where none is.
  package let planned: Occasion?
  /// The returns it waits for; none where it is owed by a party of the process.
  package let awaited: [AwaitedReturn]

  package init(
    what: What, owedBy: Party, due: Day?, standing: Timetable.Standing,
    rank: Timetable.Rank? = nil, planned: Occasion? = nil, awaited: [AwaitedReturn] = []
  ) {
    self.what = what
    self.owedBy = owedBy
    self.due = due
    self.standing = standing
    self.rank = rank ?? Timetable.Rank(urgency: standing.urgency, day: due)
    self.planned = planned
    self.awaited = awaited
  }

  /// What is to be done, in a few words.
  package var words: String {
    switch what {
    case .step(let milestone): milestone.facts.toDo
    case .preparation(let preparation): preparation.facts.words
    }
  }

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

  /// Who owes it, as people read it: the organisations by name, else the party of the process.
  ///
  /// Where the step is late, only those who are late.
  package func owners(on today: Day) -> String {
    let late = standing.urgency == .late ? late(on: today) : []
    let named = late.isEmpty ? awaited.map(\.organisation) : late
    return named.isEmpty ? owedBy.name : named.joined(separator: ", ")
  }

  /// The organisations whose own day has passed, or where they have none, the step's.
  package func late(on today: Day) -> [String] {
    awaited.filter { ($0.by ?? due ?? today) < today }.map(\.organisation)
  }
}

extension Timetable {
  /// What is to be done next, most pressing first: what a step waits for stands before the step,
  /// and of what is equally pressing the earlier in the process.
  ///
  /// This is the one ranking: the case's own screen, the list, `due` and JSON all read it.
  package func nextThings(of review: Case) -> [NextThing] {
    guard !review.isClosed else { return [] }
    let steps = next.map { step in
      NextThing(
        what: .step(step.milestone), owedBy: step.owedBy, due: step.deadline?.due?.day,
        standing: step.standing, rank: rank(of: step), planned: step.planned,
        awaited: step.milestone == .returnsIn ? review.returnsAwaited : [])
    }
    // A step that waits for another is not in the list, what it waits for may be.
    let missing = review.missing.map { preparation in
      let step = step(preparation.facts.before)
      return NextThing(preparation, waitedForBy: step, rank: step.flatMap(rank(waitingOn:)))
    }
    return (missing + steps).enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.rank != second.rank { return first.rank < second.rank }
      if first.isStep != second.isStep { return second.isStep }
      let places = (place(of: first.waiting), place(of: second.waiting))
      if places.0 != places.1 { return places.0 < places.1 }
      return left.offset < right.offset
    }.map(\.element)
  }
}

extension NextThing {
  /// The step it is, or that waits for it.
  fileprivate var waiting: Milestone {
    switch what {
    case .step(let milestone): milestone
    case .preparation(let preparation): preparation.facts.before
    }
  }

  fileprivate var isStep: Bool { milestone != nil }

  fileprivate init(
    _ preparation: Preparation, waitedForBy step: Timetable.Step?, rank: Timetable.Rank?
  ) {
    let standing: Timetable.Standing =
      switch step?.standing {
      case .some(.waits), .some(.expected), .some(.done), .some(.doneLate), .some(.notNeeded), nil:
        .toDo
      case .some(let standing): standing
      }
    self.init(
      what: .preparation(preparation), owedBy: preparation.facts.owedBy,
      due: step?.recorded == nil ? step?.deadline?.due?.day : nil, standing: standing, rank: rank)
  }
}
