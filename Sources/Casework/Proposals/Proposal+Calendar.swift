extension Proposal {
  /// Refuses a meeting on a day nobody works.
  ///
  /// A case knows no calendar, so whoever puts a proposal to it asks this first. What was held at a
  /// weekend can be recorded all the same, and so can a meeting that is held today.
  package func checkMeetings(
    with calendar: WorkingCalendar, today: Day
  ) throws(Refusal) {
    for step in meetingsPlanned {
      guard let reason = calendar.nonWorking(on: step.on.day) else { continue }
      throw .meetingOnNoWorkingDay(step.milestone, step.on, reason)
    }
    guard case .fill(let entry, let answers) = self, entry.sheet == .meeting,
      let on = answers.occasion(.on), on.day > today,
      let reason = calendar.nonWorking(on: on.day)
    else { return }
    throw .meetingOnNoWorkingDay(nil, on, reason)
  }

  /// The meetings it gives a day.
  private var meetingsPlanned: [PlannedStep] {
    stepsPlanned.filter(\.milestone.isMeeting)
  }

  /// The steps it gives a day.
  private var stepsPlanned: [PlannedStep] {
    if case .plan(let milestone, .some(let on)) = self { return [PlannedStep(milestone, on)] }
    if case .layOut(let steps) = self { return steps }
    guard case .fill(let entry, let answers) = self, entry.sheet == .timeline else { return [] }
    return Milestone.arranged.compactMap { milestone in
      milestone.timelineQuestion.flatMap(answers.occasion).map { PlannedStep(milestone, $0) }
    }
  }
}
