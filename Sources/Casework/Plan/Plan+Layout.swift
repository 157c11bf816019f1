extension Plan {
  /// Lays the plan out.
  ///
  /// Without a notification there is nothing to count from, and the plan holds only what stands.
  package init(_ basis: PlanBasis) {
    var basis = basis
    // A day that has passed, and a meeting's day that a bank holiday proclaimed later has taken
    // away, are laid out anew.
    basis.kept = basis.kept.filter { milestone, on in
      on.day >= basis.earliest
        && (!milestone.isMeeting || basis.calendar.isWorkingDay(on.day))
    }
    var days: [Milestone: Occasion] = [:]
    for step in basis.steps { days[step] = basis.standing(step) }
    if let notified = basis.recorded[.panelNotified] {
      let latest = Plan.latestDays(from: notified.day, basis)
      Plan.layOut(latest, basis, into: &days)
    }
    self.init(days: days, of: basis)
  }

  /// The plan of days that are given, whether they can be kept or not.
  package init(days: [Milestone: Occasion], of basis: PlanBasis) {
    let check = PlanCheck(days: days, basis)
    self.days = (basis.supposed + basis.steps).compactMap { step in
      (days[step] ?? basis.recorded[step]).map { on in
        PlannedDay(
          milestone: step, on: on, origin: basis.origin(of: step), limit: check.limit(of: step))
      }
    }
    findings = check.findings
  }

  /// The latest day each step may have, from the Panel's day back.
  private static func latestDays(from notified: Day, _ basis: PlanBasis) -> [Milestone: Day] {
    let calendar = basis.calendar
    guard let last = basis.steps.last, let whole = basis.offset(of: last) else { return [:] }
    let end = basis.standing(last)?.day ?? calendar.workingDay(whole, after: notified).day
    var latest: [Milestone: Day] = [:]
    var next: (milestone: Milestone, day: Day)?
    for step in basis.steps.reversed() {
      if let standing = basis.standing(step)?.day {
        next = (step, standing)
        continue
      }
      guard let offset = basis.offset(of: step) else { continue }
      let forwards = calendar.workingDay(offset, after: notified).day
      let left = WorkingDays(counting: whole.count - offset.count) ?? 0
      let backwards = calendar.workingDay(left, before: end).day
      var day = min(forwards, backwards)
      if let next {
        let lead = basis.lead(of: step, before: next.milestone) ?? 0
        day = min(day, calendar.workingDay(lead, before: next.day).day)
      }
      day = calendar.lastWorkingDay(upTo: day)
      latest[step] = day
      next = (step, day)
    }
    return latest
  }

  /// Gives each step that has none its day: the latest it may have, or the first that is left.
  private static func layOut(
    _ latest: [Milestone: Day], _ basis: PlanBasis, into days: inout [Milestone: Occasion]
  ) {
    var before: (milestone: Milestone, day: Day)?
    for step in basis.steps {
      if let standing = days[step]?.day {
        before = (step, max(standing, before?.day ?? standing))
        continue
      }
      guard let wanted = latest[step] else { continue }
      var first = max(basis.earliest, basis.recorded[.panelNotified]?.day ?? basis.earliest)
      if let before {
        let lead = basis.lead(of: before.milestone, before: step) ?? 0
        first = max(first, basis.calendar.workingDay(lead, after: before.day).day)
      }
      let day = basis.calendar.nextWorkingDay(from: max(wanted, first))
      days[step] = Occasion(day: day)
      before = (step, day)
    }
  }
}

extension PlanBasis {
  /// Where a step's day comes from.
  func origin(of step: Milestone) -> Plan.Origin {
    if supposed.contains(step) { return .supposed }
    if recorded[step] != nil { return .recorded }
    return kept[step] != nil ? .kept : .laidOut
  }
}

extension WorkingCalendar {
  /// That day if it is a working day, else the last one before it.
  package func lastWorkingDay(upTo day: Day) -> Day {
    isWorkingDay(day) ? day : workingDay(1, before: day).day
  }
}
