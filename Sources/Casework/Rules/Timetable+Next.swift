extension Timetable {
  /// What is to be done now, most pressing first: dated steps by day, then the undated ones whose
  /// turn it is, and last what another body owes, if that is all there is.
  package var next: [Step] {
    let open = steps.filter { $0.recorded == nil && $0.need.isNeeded }
    let dated = open.filter(\.standing.isCounting).sorted { left, right in
      guard let first = left.deadline?.due?.day, let second = right.deadline?.due?.day,
        first != second
      else { return false }
      return first < second
    }
    let undated = open.filter { $0.standing == .toDo }
    let expected = open.filter { $0.standing == .expected }.suffix(1)
    let ours = dated + undated.filter { $0.milestone != .closed }
    if !ours.isEmpty { return ours }
    return expected.isEmpty ? undated : Array(expected)
  }

  /// The step a list shows for the case; `nil` once there is nothing left.
  package var nextStep: Step? { next.first }

  /// Steps whose day has passed.
  package var late: [Step] {
    steps.filter { $0.standing.urgency == .late }
  }

  /// Where the case stands among others: the lower, the sooner it is looked at.
  package var rank: Rank {
    nextStep?.rank ?? Rank(urgency: .done, day: nil)
  }

  /// A place in the order of urgency.
  package struct Rank: Hashable, Comparable, Sendable {
    package let urgency: Urgency
    package let day: Day?

    package static func < (left: Rank, right: Rank) -> Bool {
      if left.urgency != right.urgency { return left.urgency < right.urgency }
      switch (left.day, right.day) {
      case (.some(let first), .some(let second)): return first < second
      case (.some, nil): return true
      default: return false
      }
    }
  }
}

extension Timetable.Step {
  /// Where the step stands among others.
  package var rank: Timetable.Rank {
    Timetable.Rank(urgency: standing.urgency, day: deadline?.due?.day)
  }
}

extension Timetable.Standing {
  /// Whether a day is set for it and it is still to be done.
  var isCounting: Bool {
    switch self {
    case .late, .dueToday, .running: true
    default: false
    }
  }
}
