// What minutes say, as values: no label of a screen or a document is part of it. Two states of a
// meeting are compared by it, so that another wording in a newer program changes no minutes. The
// text of a version is for people, and for its hash.

/// Everything of a meeting that its minutes say.
struct MinutesContent: Hashable {
  let kind: MeetingKind
  let title: String
  let place: String
  let chair: String
  let minuteTaker: String
  let answers: [QuestionID: Answer]
  let steps: [Step]
  /// When it began and ended, where that was put right.
  let corrected: [MeetingTime: Occasion]
  /// What was answered to the question of safety.
  let safety: [Answers]
  let attendances: [Attendance]
  let lines: [Line]

  /// When it began, paused, went on or ended.
  struct Step: Hashable {
    let step: MeetingStep
    let at: Occasion
  }

  /// A line, the item it stands under, and what its register says of it.
  struct Line: Hashable {
    let line: MinuteLine
    let item: String
    let number: Int?
    let agreed: [QuestionID: Answer]
  }
}

extension Case {
  /// What the minutes of a meeting say, without what is not for circulation.
  func minutesContent(of meeting: Meeting) -> MinutesContent {
    let record = minutes[meeting.entry]
    let asked: [QuestionID] = [.confidentiality, .interests]
    return MinutesContent(
      kind: meeting.kind, title: meeting.title, place: meeting.place, chair: meeting.chair,
      minuteTaker: meeting.minuteTaker,
      answers: answers(in: Entry(.meeting, meeting.entry)).given.filter { asked.contains($0.key) },
      steps: record.steps.map { MinutesContent.Step(step: $0.step, at: $0.at) },
      corrected: record.corrected, safety: safetyAnswers(in: meeting),
      attendances: attendances(of: meeting.entry),
      lines: record.lines.filter { !$0.isWithheld }.map { line in
        MinutesContent.Line(
          line: line, item: line.item.flatMap(meeting.item)?.full ?? "",
          number: line.entry.flatMap { number(of: $0) },
          agreed: line.entry.map { agreed(in: $0) } ?? [:])
      })
  }

  /// Of an action what was agreed, and not what has become of it since; all of a decision.
  private func agreed(in entry: Entry) -> [QuestionID: Answer] {
    let answers = answers(in: entry).given
    guard entry.sheet == .action else { return answers }
    let said: [QuestionID] = [.text, .owner, .organisation, .due]
    return answers.filter { said.contains($0.key) }
  }

  /// Whether a meeting's minutes say what a version of them said.
  ///
  /// The two are compared as values: the case now, and the case as whoever circulated the version
  /// left it. Where that cannot be made any more, the version's text has to do.
  package func isUnchanged(since version: MinutesVersion) -> Bool {
    guard let meeting = meeting(version.meeting) else { return false }
    let field = CaseField.meeting(version.meeting, .version(version.number))
    guard let change = settings(of: field).last?.change.id,
      let then = asKnown(to: change, including: true), let before = then.meeting(version.meeting)
    else { return version.text == minutesText(of: version.meeting) }
    return then.minutesContent(of: before) == minutesContent(of: meeting)
  }
}
