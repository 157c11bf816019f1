/// Every step of a case with its day, its deadline and how it stands on one day.
package struct Timetable: Sendable {
  /// The day everything is worked out for.
  package let today: Day
  /// The case's milestones, in the order of the process.
  package let steps: [Step]

  /// One milestone of one case.
  package struct Step: Hashable, Sendable {
    package let milestone: Milestone
    package let recorded: Case.Recorded?
    package let planned: Occasion?
    package let need: Case.Need
    /// The deadline that governs; `nil` where no rule sets one.
    package let deadline: Deadline?
    package let standing: Standing
    /// The later days that were agreed for it, which the deadline takes no notice of.
    package let variances: [Variance]

    /// Who owes it: the rule's party, or the table's.
    package var owedBy: Party { deadline?.rule.owedBy ?? milestone.facts.owedBy }
    /// The words of the process for it as it is now, to do or done.
    package var words: String {
      recorded == nil ? milestone.facts.toDo : milestone.facts.done
    }
  }

  /// How a step stands, whether a rule sets its day or not.
  package enum Standing: Hashable, Sendable {
    case late(WorkingDays)
    case dueToday
    case running(WorkingDays)
    case done
    /// Done after its day, by so many working days; none over a first weekend.
    case doneLate(WorkingDays)
    case waits(Milestone)
    case notNeeded
    case expected
    /// No rule sets a day for it, and what comes before it is there.
    case toDo
  }

  /// Works out a case under the rules it was opened with.
  ///
  /// The edition is the case's own; `nil` where this program has no such edition, and then no
  /// deadline is claimed.
  package init(
    of review: Case, edition: RuleEdition?, calendar: WorkingCalendar, today: Day
  ) {
    self.today = today
    steps = review.milestones.map { milestone in
      let rules = (edition?.rules ?? []).filter { $0.milestone == milestone }
      let recorded = review.recorded(milestone)
      // A step recorded before its clock ever started is done, and a clock that this case will
      // never start (a local review is not notified) holds no step up.
      let deadlines = rules.map { Deadline($0, in: review, calendar: calendar, today: today) }
        .filter { $0.due != nil || (recorded == nil && review.mayStart($0.rule)) }
      let governing = deadlines.governing
      return Step(
        milestone: milestone, recorded: recorded,
        planned: review.planned(milestone), need: review.need(of: milestone), deadline: governing,
        standing: Timetable.standing(of: milestone, in: review, deadline: governing),
        variances: review.variances(of: milestone))
    }
  }

  /// The step of a milestone; `nil` where the case does not show it.
  package func step(_ milestone: Milestone) -> Step? {
    steps.first { $0.milestone == milestone }
  }

  private static func standing(
    of milestone: Milestone, in review: Case, deadline: Deadline?
  ) -> Standing {
    if let deadline, !deadline.countsBackFromNothing || review.need(of: milestone).isOpen {
      return Standing(deadline.status)
    }
    if review.recorded(milestone) != nil { return .done }
    if !review.need(of: milestone).isNeeded { return .notNeeded }
    let missing = milestone.facts.expects.first { expected in
      review.recorded(expected) == nil && review.need(of: expected).isNeeded
    }
    if let missing { return .waits(missing) }
    return milestone.facts.owedBy == .panel ? .expected : .toDo
  }
}

extension Timetable.Standing {
  init(_ status: Deadline.Status) {
    switch status {
    case .notStarted(let milestone): self = .waits(milestone)
    case .running(let left): self = .running(left)
    case .dueToday: self = .dueToday
    case .late(let by): self = .late(by)
    case .met: self = .done
    case .metLate(let by): self = .doneLate(by)
    case .notApplicable: self = .notNeeded
    case .expected: self = .expected
    }
  }

  /// The status word: the same few on every screen and in every list.
  package var word: String {
    switch self {
    case .late(let by): by == 0 ? "LATE" : "LATE \(by.count.counted("day"))"
    case .dueToday: "due today"
    case .running(let left): "\(left.count.counted("day")) left"
    case .done: "done"
    case .doneLate: "done late"
    case .waits: "not started"
    case .notNeeded: "not needed"
    case .expected: "expected"
    case .toDo: "to do"
    }
  }

  /// The status word where there is room to say what a step comes after.
  package var phrase: String {
    guard case .waits(let milestone) = self else { return word }
    return "\(word), after “\(milestone.facts.done)”"
  }

  /// How pressing it is, which decides mark and colour.
  package var urgency: Urgency {
    switch self {
    case .late: .late
    case .dueToday: .soon
    case .running(let left): left <= 2 ? .soon : .running
    case .toDo: .running
    case .done, .doneLate: .done
    case .waits, .notNeeded, .expected: .waiting
    }
  }
}

/// How pressing a step is, most pressing first.
package enum Urgency: Int, Comparable, CaseIterable, Sendable {
  case late, soon, running, waiting, done

  package static func < (left: Urgency, right: Urgency) -> Bool {
    left.rawValue < right.rawValue
  }
}
