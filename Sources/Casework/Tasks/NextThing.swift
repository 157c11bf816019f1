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

  package init(what: What, owedBy: Party, due: Day?, standing: Timetable.Standing) {
    self.what = what
    self.owedBy = owedBy
    self.due = due
    self.standing = standing
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
  /// What is to be done next, most pressing first: what a step waits for stands before the step.
  package func nextThings(of review: Case) -> [NextThing] {
    guard !review.isClosed else { return [] }
    var missing = review.missing
    var things: [NextThing] = []
    for step in next {
      let own = missing.filter { $0.facts.before == step.milestone }
      missing.removeAll { own.contains($0) }
      things += own.map { NextThing($0, waitedForBy: step) }
      things.append(
        NextThing(
          what: .step(step.milestone), owedBy: step.owedBy, due: step.deadline?.due?.day,
          standing: step.standing))
    }
    // A step that waits for another is not in the list, what it waits for may be.
    let rest = missing.map { preparation in
      NextThing(preparation, waitedForBy: step(preparation.facts.before))
    }
    return (things + rest).enumerated().sorted { left, right in
      left.element.rank == right.element.rank
        ? left.offset < right.offset : left.element.rank < right.element.rank
    }.map(\.element)
  }
}

extension NextThing {
  /// Where it stands among others.
  package var rank: Timetable.Rank { Timetable.Rank(urgency: standing.urgency, day: due) }

  init(_ preparation: Preparation, waitedForBy step: Timetable.Step?) {
    let standing: Timetable.Standing =
      switch step?.standing {
      case .some(.waits), .some(.expected), .some(.done), .some(.doneLate), .some(.notNeeded), nil:
        .toDo
      case .some(let standing): standing
      }
    self.init(
      what: .preparation(preparation), owedBy: preparation.facts.owedBy,
      due: step?.recorded == nil ? step?.deadline?.due?.day : nil, standing: standing)
  }
}
