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

  package init(
    what: What, owedBy: Party, due: Day?, standing: Timetable.Standing,
    rank: Timetable.Rank? = nil
  ) {
    self.what = what
    self.owedBy = owedBy
    self.due = due
    self.standing = standing
    self.rank = rank ?? Timetable.Rank(urgency: standing.urgency, day: due)
  }

  /// What is to be done, in a few words.
  package var words: String {
    switch what {
    case .step(let milestone): milestone.facts.toDo
    case .preparation(let preparation): preparation.facts.words
    }
  }
}

extension Timetable {
  /// What is to be done next, most pressing first: what a step waits for stands before the step,
  /// and of what is equally pressing the earlier in the process.
  package func nextThings(of review: Case) -> [NextThing] {
    guard !review.isClosed else { return [] }
    // What another body owes is recorded here too once it comes, whatever else there is to do.
    let expected = self.steps.first { $0.need.isNeeded && $0.standing == .expected }
    let ours = next.filter { $0.standing != .expected }
    let steps = (ours + [expected].compactMap(\.self)).map { step in
      NextThing(
        what: .step(step.milestone), owedBy: step.owedBy, due: step.deadline?.due?.day,
        standing: step.standing, rank: rank(waitingOn: step))
    }
    // A step that waits for another is not in the list, what it waits for may be.
    let missing = review.missing.map { preparation in
      let step = step(preparation.facts.before)
      return NextThing(preparation, waitedForBy: step, rank: step.flatMap(rank(waitingOn:)))
    }
    let places = Dictionary(
      uniqueKeysWithValues: self.steps.enumerated().map { ($1.milestone, $0) })
    let place = { (thing: NextThing) in places[thing.step] ?? places.count }
    return (missing + steps).enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.rank != second.rank { return first.rank < second.rank }
      if first.isStep != second.isStep { return second.isStep }
      if place(first) != place(second) { return place(first) < place(second) }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// The rank of the dated step further on that waits for one whose turn it is, or will be, and
  /// that no rule dates itself; `nil` for every other step.
  ///
  /// Nobody can agree a report that is not written: what it lacks is as pressing as its agreement.
  private func rank(waitingOn step: Step) -> Rank? {
    guard step.recorded == nil, step.need.isNeeded, step.deadline?.due == nil,
      step.standing != .expected,
      let place = steps.firstIndex(where: { $0.milestone == step.milestone })
    else { return nil }
    return steps[place...].first { $0.recorded == nil && $0.standing.isCounting }?.rank
  }
}

extension NextThing {
  /// The step it is, or that waits for it.
  fileprivate var step: Milestone {
    switch what {
    case .step(let milestone): milestone
    case .preparation(let preparation): preparation.facts.before
    }
  }

  fileprivate var isStep: Bool {
    if case .step = what { return true }
    return false
  }

  init(_ preparation: Preparation, waitedForBy step: Timetable.Step?, rank: Timetable.Rank?) {
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
