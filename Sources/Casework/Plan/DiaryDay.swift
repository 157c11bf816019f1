/// One day of one case as it stands in a diary: the day a step is due, or a meeting.
///
/// Nothing in it depends on today.
package struct DiaryDay: Hashable, Sendable {
  /// Names the day within its case, and stays the same when the day moves: `sent-to-panel/due`.
  package let name: String
  package let kind: Kind
  package let on: Occasion
  /// The step it is the day of; `nil` for a meeting that is no step.
  package let milestone: Milestone?
  /// What it is, in a few words.
  package let words: String
  /// Whether the step is done, or the meeting was held.
  package let isDone: Bool
  /// Whether the day may still move, as GOV.UK has not published the year.
  package let isProvisional: Bool

  /// What a day is in the diary for.
  package enum Kind: Hashable, Sendable {
    /// A step is due, by a rule of this force, owed by that party.
    case deadline(Rule.Force, Party)
    /// People come together: those of that party.
    case meeting(Party)
  }

  /// The people who come together; `nil` where nobody does.
  package var meets: Party? {
    if case .meeting(let party) = kind { return party }
    return nil
  }
}

extension Case {
  /// Every deadline and meeting, in the order of the process; the timetable may be of any day.
  ///
  /// Last come the meetings of the register that no step's own day stands for.
  package func diary(_ timetable: Timetable) -> [DiaryDay] {
    timetable.steps.flatMap { step -> [DiaryDay] in
      [deadline(of: step), meeting(of: step)].compactMap(\.self)
    } + otherMeetings
  }

  private func deadline(of step: Timetable.Step) -> DiaryDay? {
    guard step.recorded != nil || step.need.isNeeded, let deadline = step.deadline,
      let due = deadline.due
    else { return nil }
    return DiaryDay(
      name: "\(step.milestone.id)/due", kind: .deadline(deadline.rule.force, step.owedBy),
      on: Occasion(day: due.day), milestone: step.milestone, words: step.milestone.facts.toDo,
      isDone: step.recorded != nil, isProvisional: due.isProvisional)
  }

  private func meeting(of step: Timetable.Step) -> DiaryDay? {
    guard let party = step.milestone.meets, step.recorded != nil || step.need.isNeeded,
      var on = step.recorded?.on ?? step.planned
    else { return nil }
    // The register of meetings knows the time where the plan has only the day, and where a meeting
    // that is still to come was put off to.
    if let own = registered(step.milestone, on: on)?.on {
      let isPutOff = step.recorded == nil && (own.day != on.day || own.time != nil)
      if on.time == nil || isPutOff { on = own }
    }
    return DiaryDay(
      name: "\(step.milestone.id)/meeting", kind: .meeting(party), on: on,
      milestone: step.milestone, words: step.milestone.facts.toDo, isDone: step.recorded != nil,
      isProvisional: false)
  }

  /// The meeting of the register that the day of a step stands for; `nil` where there is none.
  ///
  /// One that was held is the meeting of that day, whenever it was to begin. Of several that are
  /// planned, one for another time of the day is another; the only one of its kind is the step's
  /// meeting on whatever day it is, for a step has one.
  private func registered(_ milestone: Milestone, on day: Occasion) -> Meeting? {
    let kind = meetings.filter { $0.kind.milestone == milestone }
    let those = kind.filter { $0.on?.day == day.day }
    if recorded(milestone) != nil { return those.first { $0.state != .planned } ?? those.first }
    let same = those.first { day.time == nil || $0.on?.time == nil || $0.on?.time == day.time }
    if let same { return same }
    return kind.count == 1 && kind[0].state == .planned ? kind[0] : nil
  }

  /// What such a meeting is about is a person's words, and stands in no diary.
  private var otherMeetings: [DiaryDay] {
    let stoodFor = Set(
      Milestone.allCases.compactMap { milestone -> EntryName? in
        guard milestone.meets != nil, let own = recorded(milestone)?.on ?? planned(milestone)
        else { return nil }
        return registered(milestone, on: own)?.entry
      })
    return meetings.compactMap { meeting in
      guard let on = meeting.on, !stoodFor.contains(meeting.entry) else { return nil }
      let words = meeting.kind == .other ? "Meeting \(meeting.number)" : meeting.kind.words
      return DiaryDay(
        name: "meeting/\(meeting.entry.text)", kind: .meeting(.practiceReviewGroup), on: on,
        milestone: nil, words: words,
        isDone: meeting.state != .planned && !meeting.state.isLive, isProvisional: false)
    }
  }
}
