import Casework
import Documents
import Pages
import Terminal

/// A table of people and organisations row by row, before anything of it is recorded.
package struct PeopleImportScreen: Screen {
  package static let name = "People to import"

  private var table: PeopleImport?
  private var cursor = ListCursor()

  package init() {}

  package static let actions: [Action<PeopleImportScreen>] = [
    Action(
      .enter, footer: "add them", "Add the rows marked as new, in one change",
      unless: { screen, situation in screen.obstacle ?? situation.obstacleToChange }
    ) { screen, situation in screen.agree(in: situation) },
    Action(.escape, footer: "back", "Go back. Nothing is added") { _, _ in
      .several([.pop, .request(.showPeople(nil))])
    },
  ]

  private var obstacle: String? {
    guard let table else { return "There is no table to import." }
    return table.enrolments.isEmpty ? "No row is new. Correct the table and import it again." : nil
  }

  private func agree(in situation: Situation) -> Response {
    guard let table else { return .none }
    guard situation.person != nil else { return situation.opening(.person) }
    return .request(
      .proposeForAll(.enrol(table.enrolments, as: situation.freshEntry), why: nil))
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = cursor.move(by: key, count: table?.rows.count ?? 0, page: tools.page)
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    guard let reading = situation.parts.people, let partnership = situation.partnership.sheets
    else {
      table = nil
      return
    }
    table = PeopleImport(reading, into: partnership, now: situation.now)
    cursor.select(cursor.selected, count: table?.rows.count ?? 0)
  }

  package mutating func take(_ outcome: Outcome, in situation: Situation) -> Response {
    guard case .done = outcome else { return Response(telling: outcome) }
    return .several([
      .pop, .request(.showPeople(nil)),
      .message(Message("Added. On this screen u undoes all of it.", .record)),
    ])
  }

  package func page(showing situation: Situation) -> Page {
    guard let table else { return Page(absent: "There is no table to import. Esc goes back.") }
    let refused = table.refusedCount
    return Page(
      PeopleImportScreen.name, second: .words("Adds \(table.words). Nothing is recorded yet."),
      counts: refused == 0 ? "" : "\(refused) left out",
      panes: [
        .list(
          ListPane(
            heads: PeopleImportScreen.columns, count: table.rows.count, selected: cursor.selected
          ) { PeopleImportScreen.row(table.rows[$0], table.states[$0]) }), .gap(),
        .text(
          TextPane(detail(table), extent: .part(of: 3, least: 4, most: 9), overflow: .ellipsis)),
      ])
  }

  private static let columns = Columns([
    Column(.columns(5), titled: "Row", gap: 0), Column(.columns(13), titled: "Kind"),
    Column(.rest, titled: "Name", isMarked: true), Column(.columns(14), titled: "State"),
  ])

  private static func row(_ row: PeopleReading.Row, _ state: PeopleImport.State) -> ListRow {
    let urgency: Urgency =
      switch state {
      case .new: .running
      case .known: .waiting
      case .refused: .late
      }
    let organisation = row.answers.text(.organisation)
    let name = row.name.isEmpty ? "(no name)" : row.name
    return ListRow(
      columns,
      [
        TableCell("\(row.number)", .quiet),
        TableCell(row.sheet == .person ? "person" : "organisation"),
        TableCell(
          organisation.isEmpty ? name : "\(name), \(organisation)",
          mark: TableCell.Run(urgency.mark, urgency.role)),
        TableCell(state.word, urgency.role),
      ])
  }

  /// What would be recorded of the selected row, and why it is left out where it is.
  private func detail(_ table: PeopleImport) -> [TextPane.Paragraph] {
    guard table.rows.indices.contains(cursor.selected) else { return [] }
    let row = table.rows[cursor.selected]
    var lines: [TextPane.Paragraph] = []
    if case .refused(let why) = table.states[cursor.selected] {
      lines.append(TextPane.Paragraph(why, .late))
    }
    if case .known = table.states[cursor.selected] {
      return [TextPane.Paragraph("Recorded already, and left as it is.")]
    }
    lines += row.remarks.map { TextPane.Paragraph($0) }
    let answers = row.sheet.facts.questions.compactMap { question in
      row.answers[question.id].map { "\(question.label): \(question.words(of: $0))" }
    }
    lines.append(TextPane.Paragraph(answers.joined(separator: ".  ")))
    if !table.unknownTitles.isEmpty {
      lines.append(
        TextPane.Paragraph(
          "Columns left out: \(table.unknownTitles.joined(separator: ", ")).", .quiet))
    }
    return lines
  }
}
