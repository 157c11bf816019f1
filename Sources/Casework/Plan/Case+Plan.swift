extension Case {
  /// The plan as it would be laid out now: what stands keeps its day, the rest goes around it.
  ///
  /// Where a day is given for the notification, it is supposed to go then.
  package func plan(
    under edition: RuleEdition?, calendar: WorkingCalendar, today: Day,
    notified: Occasion? = nil
  ) -> Plan {
    Plan(planBasis(under: edition, calendar: calendar, today: today, notified: notified))
  }

  /// The days as they are planned, held against the rules and each other.
  ///
  /// A step may be given another day for the while; `nil` takes its plan back.
  package func plannedDays(
    under edition: RuleEdition?, calendar: WorkingCalendar, today: Day,
    moved: (milestone: Milestone, to: Occasion?)? = nil
  ) -> Plan {
    let basis = planBasis(under: edition, calendar: calendar, today: today, notified: nil)
    var days: [Milestone: Occasion] = [:]
    for step in basis.steps { days[step] = recorded(step)?.on ?? planned(step) }
    if let moved { days[moved.milestone] = moved.to }
    return Plan(days: days, of: basis)
  }

  private func planBasis(
    under edition: RuleEdition?, calendar: WorkingCalendar, today: Day, notified: Occasion?
  ) -> PlanBasis {
    var recorded: [Milestone: Occasion] = [:]
    for milestone in Milestone.path { recorded[milestone] = self.recorded(milestone)?.on }
    let steps = Milestone.arranged.filter { need(of: $0).isNeeded }
    var basis = PlanBasis(
      rules: edition?.rules ?? [], calendar: calendar, recorded: recorded, earliest: today,
      steps: steps)
    if let notified {
      basis.supposed = [.panelNotified]
      basis.recorded[.panelNotified] = notified
    }
    for step in steps where recorded[step] == nil && isPlannedForItself(step) {
      basis.kept[step] = planned(step)
    }
    return basis
  }

  /// Whether a person planned this step for itself, and did not lay it out with the others.
  private func isPlannedForItself(_ milestone: Milestone) -> Bool {
    guard let setting = ledger.setting(of: .plan(milestone)), setting.event.plannedDay != nil else {
      return false
    }
    return !setting.change.isLayingOut
  }

  /// Whether the whole plan was laid out, and stands.
  package var isPlanLaidOut: Bool {
    Milestone.arranged.contains { milestone in
      ledger.setting(of: .plan(milestone))?.change.isLayingOut ?? false
    }
  }

  /// Who confirmed the plan, and when; `nil` while nobody has.
  package var planConfirmation: (on: Occasion, by: String)? {
    let answers = self.answers(in: Entry(.plan))
    return answers.occasion(.confirmedOn).map { ($0, answers.text(.confirmedBy)) }
  }

  /// The steps that were planned for another day after the plan was confirmed.
  package var stepsMovedSinceConfirmed: [Milestone] {
    guard planConfirmation != nil,
      let confirmed = setting(of: .confirmedOn, in: Entry(.plan))?.change
    else { return [] }
    return Milestone.arranged.filter { milestone in
      guard recorded(milestone) == nil,
        let change = ledger.setting(of: .plan(milestone))?.change
      else { return false }
      return change.id != confirmed.id && !confirmed.hasSeen(change.id)
    }
  }

  /// The events that lay a plan out: one for each day that is another than the one planned.
  func layingOut(_ steps: [PlannedStep], now: Occasion) throws(Refusal) -> [CaseEvent] {
    guard recorded(.panelNotified) != nil else { throw .notRecorded(.panelNotified) }
    for step in steps {
      if let earlier = recorded(step.milestone) {
        throw .alreadyRecorded(step.milestone, earlier.on)
      }
      guard need(of: step.milestone).isNeeded else { throw .alreadyNotNeeded(step.milestone) }
      guard step.on.day >= now.day else { throw .plannedInThePast(step.on, today: now.day) }
    }
    let changed = steps.filter { step in
      planned(step.milestone) != step.on || conflicts.contains(.plan(step.milestone))
    }
    guard !changed.isEmpty else { throw .planStands }
    return changed.map { .planned($0.milestone, for: $0.on) }
  }
}

extension Change<CaseEvent> {
  /// Whether it laid out a plan: the days of several steps in one.
  var isLayingOut: Bool {
    var count = 0
    for case .planned(_, .some) in events { count += 1 }
    return count > 1
  }
}
