import Casework
import Pages
import Terminal

// One line of enquiry with all that was said to it: a row for every organisation it was asked of,
// the answer of the one selected in full, the evidence the finding rests on, and the finding. What
// agrees and what contradicts is a person's judgement, marked by key; the program guesses nothing.

/// All answers to one line of enquiry on one screen, and the finding.
package struct LineAnswersScreen: Screen {
  package static let name = "Finding"

  private let caseID: CaseID
  private let line: EntryName
  /// The entries of the chronology that are tied to the line; putting ten thousand in order takes
  /// longer than a key may, so it is done once for every change of the case.
  private var entries: [EntryName: ChronologyEntry] = [:]
  private(set) var selection = RowSelection<Row>()

  /// One row of the list.
  enum Row: Hashable, Sendable {
    case answer(EntryName)
    /// An entry of the chronology that is tied to the line.
    case entry(EntryName)
  }

  package init(_ caseID: CaseID, _ line: EntryName) {
    (self.caseID, self.line) = (caseID, line)
  }

  package static let actions: [Action<LineAnswersScreen>] = [
    Action(
      .enter, also: [.character("e")], footer: "finding", "Write the finding",
      unless: { _, situation in situation.obstacleToChange }
    ) { screen, situation in
      situation.opening(.fill(Entry(.lineOfEnquiry, screen.line), only: [.finding]))
    },
    Action(
      .character(" "), footer: "evidence",
      "Rest the finding on the selected answer or entry, or not any more",
      unless: { screen, situation in
        screen.current == nil ? "There is nothing to rest it on." : situation.obstacleToChange
      }
    ) { screen, situation in screen.toggleEvidence(in: situation) },
    Action(
      .character("+"), also: [.character("=")], footer: "agrees",
      "Mark the selected answer: it agrees with the others",
      unless: { screen, situation in screen.obstacleToMarking(in: situation) }
    ) { screen, situation in screen.mark("agrees", in: situation) },
    Action(
      .character("-"), footer: "contradicts",
      "Mark the selected answer: it contradicts the others",
      unless: { screen, situation in screen.obstacleToMarking(in: situation) }
    ) { screen, situation in screen.mark("contradicts", in: situation) },
    Action(
      .character("0"), "Mark the selected answer: it leaves it unclear",
      unless: { screen, situation in screen.obstacleToMarking(in: situation) }
    ) { screen, situation in screen.mark("unclear", in: situation) },
    Action(
      .character("v"), footer: "read", "Read all answers, the evidence and the finding in full",
      unless: { screen, situation in
        screen.review(in: situation) == nil ? "No case is open." : nil
      }
    ) { screen, situation in screen.read(in: situation) },
  ]

  /// The row the cursor is on; `nil` where there is none.
  var current: Row? { selection.current }

  /// The case, where it is the one that is open.
  private func review(in situation: Situation) -> Case? {
    situation.open.flatMap { $0.review.id == caseID ? $0.review : nil }
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = selection.move(by: key, page: tools.page)
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    guard let review = review(in: situation) else { return }
    let asked = review.requests.filter { request in
      review.answer(to: line, from: request.id) != nil
        || review.form2Issues(to: request.id).last?.lines.contains { $0.id == line } ?? false
    }
    let tied = review.entriesTied(to: line)
    entries = Dictionary(tied.map { ($0.id, $0) }) { first, _ in first }
    selection.show(asked.map { .answer($0.id) } + tied.map { .entry($0.id) })
  }
}

extension LineAnswersScreen {
  private func found(_ review: Case) -> LineOfEnquiry? {
    review.linesOfEnquiry.first { $0.id == line }
  }

  private func name(of row: Row) -> EvidenceName {
    switch row {
    case .answer(let request): .answer(request)
    case .entry(let entry): .entry(entry)
    }
  }

  private func toggleEvidence(in situation: Situation) -> Response {
    guard let current, let review = review(in: situation), let found = found(review) else {
      return .none
    }
    let name = name(of: current)
    let isThere = found.evidence.contains(name)
    let evidence = isThere ? found.evidence.filter { $0 != name } : found.evidence + [name]
    return .request(
      .propose(
        caseID,
        .fill(Entry(.lineOfEnquiry, line), [.evidence: .keys(evidence.map(\.key))]), why: nil))
  }

  private func obstacleToMarking(in situation: Situation) -> String? {
    guard case .answer(let request) = current, let review = review(in: situation),
      review.answer(to: line, from: request) != nil
    else { return "Select an answer." }
    return situation.obstacleToChange
  }

  private func mark(_ stands: String, in situation: Situation) -> Response {
    guard case .answer(let request) = current, let review = review(in: situation),
      let entry = Case.answerMark(line, request)
    else { return .none }
    let isSo = review.answers(in: entry).key(.stands) == stands
    let answers: Answers = [.stands: .keys(isSo ? [] : [stands])]
    return .request(.propose(caseID, .fill(entry, answers), why: nil))
  }

  private func read(in situation: Situation) -> Response {
    guard let review = review(in: situation), let found = found(review) else { return .none }
    return .push(
      TextScreen(title: found.title, lines: FindingReader.lines(of: found, in: review)))
  }
}

extension LineAnswersScreen {
  package func page(showing situation: Situation) -> Page {
    guard let review = review(in: situation), let found = found(review) else {
      return Page(absent: "This line is not there any more. Esc goes back.")
    }
    let question = TextPane(
      [TextPane.Paragraph(found.question, .title, most: 2)], extent: .content(), overflow: .cut)
    let rows = selection.rows
    let list = ListPane(
      count: rows.count, selected: selection.selected,
      empty: [
        "Nobody has answered it yet and no entry of the chronology is linked to it. Send Form 2 "
          + "and import the returns, on Returns."
      ]
    ) { row(rows[$0], found, review) }
    return Page(
      "\(review.reference.text) \(found.title)", counts: LineText.pieces(found.evidence),
      panes: [.text(question)] + (rows.isEmpty ? [] : [.gap()]) + [
        .list(list), .gap(), .text(foot(found, review)),
      ])
  }

  private static let answered = Columns([
    Column(.columns(4)), Column(.columns(26), gap: 2), Column(.rest),
    Column(.columns(16), isTrailing: true),
  ])
  private static let tied = Columns([
    Column(.columns(4)), Column(.columns(38), gap: 2), Column(.rest),
  ])

  private func row(_ row: Row, _ found: LineOfEnquiry, _ review: Case) -> ListRow {
    let box = TableCell(found.evidence.contains(name(of: row)) ? "[x]" : "[ ]")
    switch row {
    case .answer(let request):
      let asked = review.request(request)
      let organisation = TableCell(asked?.organisation ?? "An organisation taken out")
      guard let answer = review.answer(to: line, from: request) else {
        let silence = asked?.silence
        return ListRow(
          LineAnswersScreen.answered,
          [
            box, organisation,
            TableCell(silence ?? "no answer", silence == nil ? .late : .quiet), .empty,
          ])
      }
      let text = answer.text.split(separator: "\n").joined(separator: " ")
      let (words, role) = FindingReader.standing(of: request, to: line, in: review)
      return ListRow(
        LineAnswersScreen.answered, [box, organisation, TableCell(text), TableCell(words, role)])
    case .entry(let name):
      guard let entry = entries[name] else { return ListRow(LineAnswersScreen.tied, [box]) }
      let text = entry.content.what.split(separator: "\n").joined(separator: " ")
      return ListRow(
        LineAnswersScreen.tied,
        [box, TableCell("\(entry.whenShown)  \(entry.organisation)", .quiet), TableCell(text)])
    }
  }

  /// What the selected row says, and below it the finding.
  private func foot(_ found: LineOfEnquiry, _ review: Case) -> TextPane {
    let said: String? =
      switch current {
      case .answer(let request):
        review.answer(to: line, from: request)?.text ?? "There is no answer yet."
      case .entry(let name): entries[name]?.content.what ?? ""
      case nil: nil
      }
    let finding =
      PlainText.isBlank(found.finding)
      ? "No finding is written yet; Enter writes it." : "Finding: \(found.finding)"
    return TextPane(
      [said].compactMap(\.self).map { TextPane.Paragraph($0) },
      foot: TextPane.Paragraph(finding, .title), extent: .part(of: 2, less: 3, least: 5),
      overflow: .ellipsis)
  }
}

/// All that was said to a line of enquiry, as lines to read.
enum FindingReader {
  static func lines(of line: LineOfEnquiry, in review: Case) -> [String] {
    var lines = [line.question, ""]
    for request in review.requests {
      guard let answer = review.answer(to: line.id, from: request.id) else { continue }
      let (words, _) = standing(of: request.id, to: line.id, in: review)
      let isEvidence = line.evidence.contains(.answer(request.id))
      lines.append(
        request.organisation + (words.isEmpty ? "" : ", \(words)")
          + (isEvidence ? ", evidence of the finding" : ""))
      lines += answer.text.split(separator: "\n").map { "  \($0)" } + [""]
    }
    for entry in review.entriesTied(to: line.id) {
      let isEvidence = line.evidence.contains(.entry(entry.id))
      lines.append(
        "\(entry.whenShown), \(entry.organisation)\(isEvidence ? ", evidence of the finding" : "")")
      lines += ["  \(entry.content.what)", ""]
    }
    lines.append(
      PlainText.isBlank(line.finding) ? "No finding is written yet." : "Finding: \(line.finding)")
    return lines
  }

  /// How an answer was marked against the others, and how loud that is.
  static func standing(
    of request: EntryName, to line: EntryName, in review: Case
  ) -> (words: String, role: Role) {
    guard let entry = Case.answerMark(line, request) else { return ("", .plain) }
    switch review.answers(in: entry).key(.stands) {
    case "agrees": return ("agrees", .done)
    case "contradicts": return ("contradicts", .late)
    case "unclear": return ("unclear", .soon)
    default: return ("", .plain)
    }
  }
}
