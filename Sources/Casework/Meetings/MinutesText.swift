// The words of minutes as they are circulated, one text whatever the template: what is hashed, kept
// with the version, and compared when they are to be approved.

extension Case {
  /// The words of a meeting's minutes, without what is not for circulation.
  package func minutesText(of name: EntryName) -> String {
    guard let meeting = meeting(name) else { return "" }
    let record = minutes[name]
    var text = [
      "\(meeting.title)", "Began \(began(name)?.shown ?? "")", "Ended \(ended(name)?.shown ?? "")",
      "Place \(meeting.place)", "Chair \(meeting.chair)", "Minute-taker \(meeting.minuteTaker)",
    ]
    text += course(of: name).map { "\($0.step.words) \($0.at.shown)" }
    let answers = self.answers(in: Entry(.meeting, name))
    for id: QuestionID in [.confidentiality, .interests] {
      let words = answers[id].flatMap { Sheet.meeting.question(id)?.words(of: $0) } ?? ""
      text.append("\(Sheet.meeting.label(of: id)) \(words)")
    }
    for attendance in attendances(of: name) {
      text.append(
        "\(attendance.presence.words) \(attendance.full) \(attendance.deputyOf) "
          + attendance.staysInWords)
    }
    for answers in safetyAnswers(in: meeting) {
      for question in Sheet.safety.facts.questions {
        guard let answer = answers[question.id] else { continue }
        text.append("\(question.label) \(question.words(of: answer))")
      }
    }
    for line in record.lines where !line.isWithheld { text += words(of: line, in: meeting) }
    return text.joined(separator: "\n")
  }

  private func words(of line: MinuteLine, in meeting: Meeting) -> [String] {
    let item = line.item.flatMap(meeting.item)?.full ?? ""
    let enquiries = line.enquiries.map { " K\($0)" }.joined()
    var words = [
      "[\(item)] \(line.at.time?.text ?? "") \(line.speaker) \(line.kind.words)\(enquiries)",
      line.text,
    ]
    guard let entry = line.entry else { return words }
    // Of an action what was agreed, and not what has become of it since.
    let said: [QuestionID] =
      entry.sheet == .action
      ? [.text, .owner, .organisation, .due] : entry.sheet.facts.questions.map(\.id)
    let answers = self.answers(in: entry)
    words.append("\(entry.sheet.facts.entry) \(number(of: entry).map(String.init) ?? "")")
    for id in said {
      guard let answer = answers[id], let question = entry.sheet.question(id) else { continue }
      words.append("\(question.label) \(question.words(of: answer))")
    }
    return words
  }
}
