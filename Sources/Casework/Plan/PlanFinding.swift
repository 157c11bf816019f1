/// Something that is wrong with a plan, or that it costs.
package enum PlanFinding: Hashable, Sendable {
  /// A step comes so many working days after the day a rule sets, none over a first weekend; and
  /// the step before it that leaves it no earlier day, where one does.
  case misses(Plan.PlannedDay, by: WorkingDays, because: PlannedStep?)
  /// A step would come before one that it follows.
  case outOfOrder(PlannedStep, before: PlannedStep)
  /// Between two steps are fewer working days than the rules give.
  case squeezed(Milestone, from: Milestone, left: WorkingDays, usual: WorkingDays)
  /// The day planned is one on which nobody works.
  case noWorkingDay(PlannedStep, NonWorkingDay)

  /// Whether a day of statute or statutory guidance is not kept.
  package var isBreach: Bool {
    guard case .misses(let day, _, _) = self, let force = day.limit?.rule.force else {
      return false
    }
    return force == .statute || force == .statutoryGuidance
  }

  /// The steps it is about.
  package var milestones: [Milestone] {
    switch self {
    case .misses(let day, _, let because): [day.milestone] + (because.map { [$0.milestone] } ?? [])
    case .outOfOrder(let step, let before): [step.milestone, before.milestone]
    case .squeezed(let step, let from, _, _): [step, from]
    case .noWorkingDay(let step, _): [step.milestone]
    }
  }

  /// What is wrong, in a sentence.
  package var sentence: String {
    switch self {
    case .misses(let day, let by, let because):
      let late = by == 0 ? "late, over a weekend" : "\(by.words) short"
      let due = day.limit.map { "due \($0.due.shown) (\($0.rule.force.inBrackets))" } ?? ""
      let cause =
        because.map { ", because “\($0.milestone.facts.toDo)” is on \($0.on.day.shownShort)" } ?? ""
      return "“\(day.milestone.facts.toDo)” on \(day.on.day.shown) is \(late): \(due)\(cause)."
    case .outOfOrder(let step, let before):
      return "“\(step.milestone.facts.toDo)” on \(step.on.day.shown) would come before "
        + "“\(before.milestone.facts.toDo)” on \(before.on.day.shown)."
    case .squeezed(let step, let from, let left, let usual):
      let words = left == 0 ? "the same day" : "\(left.words)"
      return "“\(from.facts.toDo)” to “\(step.facts.toDo)”: \(words), instead of \(usual.count)."
    case .noWorkingDay(let step, let reason):
      return "“\(step.milestone.facts.toDo)” is planned for \(step.on.day.shown), "
        + "\(reason.asPlanned)."
    }
  }
}

extension Rule.Force {
  /// The force within brackets: "statutory guidance".
  var inBrackets: String {
    switch self {
    case .statute: "statute"
    case .statutoryGuidance: "statutory guidance"
    case .local: "local planning rule"
    case .anothersDuty: "another body's duty"
    }
  }
}

/// Holds days against the rules and against each other.
struct PlanCheck {
  private let days: [Milestone: Occasion]
  private let basis: PlanBasis

  init(days: [Milestone: Occasion], _ basis: PlanBasis) {
    (self.days, self.basis) = (days, basis)
  }

  /// What is wrong, what is owed by law first.
  var findings: [PlanFinding] {
    let misses = checked.compactMap(missed)
    return misses.filter(\.isBreach) + misses.filter { !$0.isBreach } + order + noWorkingDays
  }

  /// The rule that sets a step's day in this plan.
  func limit(of milestone: Milestone) -> Plan.Limit? {
    basis.rules.filter { $0.milestone == milestone && $0.force != .anothersDuty }
      .compactMap { rule in
        rule.due(in: basis.calendar, reached: day, toCome: day)
          .map { Plan.Limit(rule: rule, due: $0.day) }
      }.governing
  }

  /// What is only supposed, and the arranged steps.
  private var checked: [Milestone] { basis.supposed + basis.steps }

  /// A plan supposes its days: what is planned counts as reached then.
  private func day(of milestone: Milestone) -> Occasion? {
    basis.recorded[milestone] ?? days[milestone]
  }

  private func missed(_ milestone: Milestone) -> PlanFinding? {
    let origin = basis.origin(of: milestone)
    guard origin != .recorded, let on = days[milestone] ?? basis.recorded[milestone],
      let limit = limit(of: milestone), on.day > limit.due
    else { return nil }
    let step = Plan.PlannedDay(milestone: milestone, on: on, origin: origin, limit: limit)
    return .misses(
      step, by: basis.calendar.workingDays(after: limit.due, through: on.day),
      because: origin == .laidOut ? hindrance(of: milestone, due: limit.due) : nil)
  }

  /// The last step before one whose day lies after the day that one is due.
  private func hindrance(of milestone: Milestone, due: Day) -> PlannedStep? {
    guard let place = basis.steps.firstIndex(of: milestone) else { return nil }
    return basis.steps[..<place].reversed().lazy.compactMap { step -> PlannedStep? in
      guard let on = days[step], on.day > due, basis.standing(step) != nil else { return nil }
      return PlannedStep(step, on)
    }.first
  }

  /// What is out of order, and which stretches are shorter than the rules make them.
  private var order: [PlanFinding] {
    let steps = basis.steps.filter { days[$0] != nil }
    return zip(steps, steps.dropFirst()).compactMap { from, step in
      guard basis.recorded[step] == nil, let first = days[from], let second = days[step] else {
        return nil
      }
      guard first.day <= second.day else {
        return .outOfOrder(PlannedStep(step, second), before: PlannedStep(from, first))
      }
      guard let begin = basis.offset(of: from), let end = basis.offset(of: step),
        let usual = WorkingDays(counting: end.count - begin.count)
      else { return nil }
      let left = basis.calendar.workingDays(after: first.day, through: second.day)
      return left < usual ? .squeezed(step, from: from, left: left, usual: usual) : nil
    }
  }

  private var noWorkingDays: [PlanFinding] {
    basis.steps.compactMap { step in
      guard basis.recorded[step] == nil, let on = days[step],
        let reason = basis.calendar.nonWorking(on: on.day)
      else { return nil }
      return .noWorkingDay(PlannedStep(step, on), reason)
    }
  }
}
