/// How far a case has come on the way that a first review takes, one thing after the other.
///
/// The way is made from the tables of milestones and preparations: each thing comes as soon as its
/// time has come. A step that is added to the process is on the way by itself. What is done is
/// read from the record and nothing else, so it does not matter by which keys, or in which order.
package struct FirstReview: Hashable, Sendable {
  /// What is to be done now; `nil` once everything is done.
  package let current: Owed.What?
  /// Which of them it is, counted from 1.
  package let number: Int
  /// How many there are in this case.
  package let count: Int
  /// Steps further on that are recorded already.
  package let ahead: [Milestone]

  /// Reads how far a case has come.
  package init(of review: Case) {
    let way = FirstReview.way.filter { review.isOnWay($0) }
    let open = way.firstIndex { !review.isDone($0) }
    count = way.count
    number = (open ?? way.count - 1) + 1
    current = open.map { way[$0] }
    ahead = way.dropFirst(number).compactMap { thing in
      if case .step(let milestone) = thing, review.recorded(milestone) != nil {
        milestone
      } else {
        nil
      }
    }
  }

  /// Everything there is to do, the first first.
  package static let way: [Owed.What] = Milestone.path.flatMap { milestone -> [Owed.What] in
    let after = milestone == .becameAware ? nil : milestone
    let prepared = Preparation.allCases.filter { $0.facts.after == after }
    // A case begins with its first milestone.
    return (after.map { [.step($0)] } ?? []) + prepared.map { .preparation($0) }
  }
}

extension Owed.What {
  /// The step it is, or that waits for it.
  package var waiting: Milestone {
    switch self {
    case .step(let milestone): milestone
    case .preparation(let preparation): preparation.facts.before
    }
  }

  /// What is to be done, in a few words.
  package var words: String {
    switch self {
    case .step(let milestone): milestone.facts.toDo
    case .preparation(let preparation): preparation.facts.words
    }
  }
}

extension Case {
  /// Whether it is something that this case needs.
  fileprivate func isOnWay(_ thing: Owed.What) -> Bool {
    recorded(thing.waiting) != nil || need(of: thing.waiting).isNeeded
  }

  fileprivate func isDone(_ thing: Owed.What) -> Bool {
    switch thing {
    case .step(let milestone): recorded(milestone) != nil
    case .preparation(let preparation): preparation.isDone(in: self)
    }
  }
}
