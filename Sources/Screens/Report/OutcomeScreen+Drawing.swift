import Casework
import Terminal

// What the case holds is drawn into the report: into one section, or into all that are empty. Where
// text stands, a person reads first what would go and what would come.

extension OutcomeScreen {
  func obstacleToDrawing(in situation: Situation) -> String? {
    if let reason = situation.obstacleToChange { return reason }
    guard let section else { return "Select a section of the report." }
    guard let open = open(in: situation) else { return "No case is open." }
    guard let source = section.source else {
      return "Write this section yourself. Nothing elsewhere in the case covers it."
    }
    if isUnrecorded(section, situation) {
      return "You have text here that is not recorded. Press Enter to open it."
    }
    guard let drawn = drawn(into: section, open, situation) else {
      return "Nothing to insert yet. It comes from: \(source)."
    }
    if text(of: section, open).hasPart(drawn) {
      return "This section already has everything from the case."
    }
    return refusal(to: [section.question: .text(drawn)], open, situation)
  }

  /// Puts a beginning into the section; where text stands, in its place and only after showing what
  /// would change.
  func drawIn(in situation: Situation) -> Response {
    guard let section, let open = open(in: situation),
      let drawn = drawn(into: section, open, situation)
    else { return .none }
    guard situation.person != nil else { return situation.opening(.person) }
    let there = text(of: section, open)
    let request = Response.request(fill([section.question: .text(drawn)]))
    guard !PlainText.isBlank(there) else { return request }
    return .push(
      ConfirmScreen(
        "“\(section.heading)” has text. Replace it with the details from the case?",
        explanation: "- removed   + added   You can undo this.\n"
          + OutcomeScreen.shownChange(from: there, to: drawn), verb: "Replace it", then: request))
  }

  func obstacleToDrawingAll(in situation: Situation) -> String? {
    if let reason = situation.obstacleToChange { return reason }
    guard let open = open(in: situation) else { return "No case is open." }
    let drawn = drawnIntoEmpty(open, situation)
    guard !drawn.given.isEmpty else {
      return "The case has nothing to insert into an empty section."
    }
    return refusal(to: drawn, open, situation)
  }

  /// Puts a beginning into every section that is empty, in one change.
  func drawInAll(in situation: Situation) -> Response {
    guard let open = open(in: situation) else { return .none }
    guard situation.person != nil else { return situation.opening(.person) }
    return .request(fill(drawnIntoEmpty(open, situation)))
  }

  /// What would be drawn into the sections that are neither written nor left out, and in which
  /// nobody has begun to write.
  private func drawnIntoEmpty(_ open: OpenCase, _ situation: Situation) -> Answers {
    var answers = Answers()
    let waived = open.review.answers(in: Entry(.waiver))
    for section in ReportSection.allCases
    where PlainText.isBlank(text(of: section, open))
      && PlainText.isBlank(waived.text(section.question)) && !isUnrecorded(section, situation)
    {
      guard let drawn = drawn(into: section, open, situation) else { continue }
      answers[section.question] = .text(drawn)
    }
    return answers
  }

  private func text(of section: ReportSection, _ open: OpenCase) -> String {
    open.review.answers(in: Entry(.report)).text(section.question)
  }

  private func isUnrecorded(_ section: ReportSection, _ situation: Situation) -> Bool {
    let draft = OutcomeRow.section(section).form.map { DraftName($0, of: caseID) }
    return situation.drafts.contains { $0.name == draft }
  }

  private func drawn(
    into section: ReportSection, _ open: OpenCase, _ situation: Situation
  ) -> String? {
    let reader = OutcomeText(open: open, situation: situation)
    return open.review.draftText(of: section, calling: reader.name)
  }

  private func fill(_ answers: Answers) -> Request {
    .propose(caseID, .fill(Entry(.report), answers), why: nil)
  }

  private func refusal(
    to answers: Answers, _ open: OpenCase, _ situation: Situation
  ) -> String? {
    do throws(Refusal) {
      _ = try open.review.propose(
        .fill(Entry(.report), answers), by: situation.person ?? "(somebody)", why: nil,
        now: situation.now)
      return nil
    } catch {
      return error.said
    }
  }

  /// The lines that would go and those that would come, as many as a question has room for.
  private static func shownChange(from there: String, to drawn: String) -> String {
    let part = ReportSection.family.rawValue
    let before = ReportText(parts: [ReportText.Part(name: part, text: there)])
    let after = ReportText(parts: [ReportText.Part(name: part, text: drawn)])
    let lines = after.changes(since: before).flatMap(\.lines).compactMap { line -> String? in
      switch line {
      case .takenOut(let text): text.isEmpty ? nil : "- \(cut(text))"
      case .putIn(let text): text.isEmpty ? nil : "+ \(cut(text))"
      }
    }
    let rest = lines.count - mostShown
    return (lines.prefix(mostShown) + (rest > 0 ? ["and \(rest.counted("line")) more"] : []))
      .joined(separator: "\n")
  }

  private static let mostShown = 8

  private static func cut(_ line: String) -> String {
    line.count > 70 ? "\(line.prefix(69))…" : line
  }
}
