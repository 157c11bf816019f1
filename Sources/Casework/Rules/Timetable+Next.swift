extension Timetable {
  /// The steps to be done now, most pressing first: by their days, or by that of the step further
  /// on that cannot be taken before them; of what is equally pressing the earlier in the process.
  ///
  /// What another body owes is recorded here too once it comes, whatever else there is to do. The
  /// case is closed when nothing else is left.
  package var next: [Step] {
    let open = steps.filter { $0.recorded == nil && $0.need.isNeeded }
    let ours = open.filter { step in
      step.standing.isCounting || step.standing == .toDo && step.milestone != .closed
    }
    let all = ours + (open.first { $0.standing == .expected }.map { [$0] } ?? [])
    guard !all.isEmpty else { return open.filter { $0.standing == .toDo } }
    return all.enumerated().map { (rank(of: $1), place(of: $1.milestone), $0, $1) }
      .sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
  }

  /// Steps whose day has passed.
  package var late: [Step] {
    steps.filter { $0.standing.urgency == .late }
  }

  /// Where a step stands among others.
  func rank(of step: Step) -> Rank { rank(waitingOn: step) ?? step.rank }

  /// The rank of the dated step further on that waits for one whose turn it is, or will be, and
  /// that no rule dates itself; `nil` for every other step.
  ///
  /// Nobody can agree a report that is not written: what it lacks is as pressing as its agreement.
  func rank(waitingOn step: Step) -> Rank? {
    guard step.recorded == nil, step.need.isNeeded, step.deadline?.due == nil,
      step.standing != .expected
    else { return nil }
    return steps[place(of: step.milestone)...]
      .first { $0.recorded == nil && $0.standing.isCounting }?.rank
  }

  /// The place of a step in the order of the process; behind all for one that is not shown.
  func place(of milestone: Milestone) -> Int {
    steps.firstIndex { $0.milestone == milestone } ?? steps.count
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
      case (nil, _): return false
      }
    }

    /// A number that is less where a rank with a reference comes before another: what presses more,
    /// then the earlier day, no day last, then the reference.
    package func sortKey(with reference: CaseReference) -> UInt64 {
      let (earliest, none) = (-(1 << 23), 1 << 23 - 1)
      let day = self.day.map { min(max($0.number, earliest), none - 1) } ?? none
      return UInt64(urgency.rawValue) << 48 | UInt64(day - earliest) << 24
        | UInt64(reference.year) << 12 | UInt64(reference.number)
    }
  }
}

extension Timetable.Step {
  /// Where the step stands among others by its own day.
  package var rank: Timetable.Rank {
    Timetable.Rank(urgency: standing.urgency, day: deadline?.due?.day)
  }
}

extension Timetable.Standing {
  /// Whether a day is set for it and it is still to be done.
  var isCounting: Bool {
    switch self {
    case .late, .dueToday, .running: true
    case .done, .doneLate, .waits, .notNeeded, .expected, .toDo: false
    }
  }
}
