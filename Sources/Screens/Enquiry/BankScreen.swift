import Casework
import Pages
import Terminal

/// The starter bank of lines of enquiry: words are typed, and Enter takes the one selected over
/// into the case as a draft.
package struct BankScreen: Screen {
  package static let name = "Starter bank"

  private let caseID: CaseID
  private var list = FoundList()
  private(set) var lines: [BankLine] = []
  private(set) var hits: [Int] = []
  private var haystack = Haystack()
  private var taken: Set<String> = []

  package init(_ caseID: CaseID) {
    self.caseID = caseID
  }

  package var takesText: Bool { true }
  package var lineUse: LineUse { .searches(keeps: false) }

  package static let actions: [Action<BankScreen>] = [
    Action(
      .enter, footer: "use", isForTyping: true,
      "Add the selected question to the case as a draft",
      unless: { screen, situation in
        guard let line = screen.selected else { return "There is no question to use." }
        return screen.taken.contains(line.question)
          ? "The case already asks this." : situation.obstacleToChange
      }
    ) { screen, situation in screen.take(in: situation) },
    Action(.escape, footer: "back", isForTyping: true, "Go back to the lines of enquiry") { _, _ in
      .pop
    },
  ]

  /// What is selected; `nil` where nothing is found.
  var selected: BankLine? {
    hits.indices.contains(list.selected) ? lines[hits[list.selected]] : nil
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    if list.handle(key, count: hits.count, with: &tools) { search() }
    return .none
  }

  package mutating func handle(paste text: String, with tools: inout Tools) -> Response {
    list.handle(paste: text, with: &tools)
    search()
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    taken = Set(situation.open?.review.linesOfEnquiry.map(\.question) ?? [])
    guard lines != situation.parts.bank else { return }
    lines = situation.parts.bank
    haystack = Haystack()
    for line in lines { haystack.add([line.subject, line.question, line.rationale]) }
    search()
  }

  private mutating func search() {
    hits = haystack.rows(with: Needle(list.words.trimmed))
    list.select(0, of: hits.count)
  }

  private func take(in situation: Situation) -> Response {
    guard let line = selected else { return .none }
    let answers: Answers = [
      .question: .text(line.question), .rationale: .text(line.rationale),
    ]
    let entry = Entry(.lineOfEnquiry, situation.freshEntry)
    let request = Request.propose(caseID, .fill(entry, answers), why: nil)
    guard situation.person == nil else { return .request(request) }
    return .push(FormScreen(.person, in: situation))
  }

  package func page(showing situation: Situation) -> Page {
    let (lines, hits, taken) = (lines, hits, taken)
    return Page(
      BankScreen.name, second: list.secondLine(labelled: "Subject or words: "),
      counts: "\(hits.count) of \(lines.count)",
      panes: [
        .list(
          ListPane(
            count: hits.count, selected: list.selected,
            empty: ["No match. Press Esc to go back and write your own."],
            saysPlace: false
          ) { BankScreen.row(lines[hits[$0]], taken) }),
        .gap(),
        .text(TextPane(detail, extent: .rows(6), overflow: .cut, isOfRow: true)),
      ])
  }

  private var detail: [TextPane.Paragraph] {
    guard let selected else { return [] }
    return [
      TextPane.Paragraph(selected.question),
      TextPane.Paragraph("Why we ask: \(selected.rationale)"),
    ]
  }

  private static func row(_ line: BankLine, _ taken: Set<String>) -> ListRow {
    let isTaken = taken.contains(line.question)
    return ListRow(
      columns,
      [
        TableCell(line.subject, isTaken ? .quiet : .title),
        TableCell(isTaken ? "is in the case" : line.question, isTaken ? .quiet : .plain),
      ])
  }

  private static let columns = Columns([Column(.columns(25)), Column(.rest, gap: 2)])
}
