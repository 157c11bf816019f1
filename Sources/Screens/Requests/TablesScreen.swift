import Casework
import Documents
import Pages
import Terminal

/// The sheets of a workbook in hand, or the tables of a document, with which of them are read.
package struct TablesScreen: Screen {
  package static let name = "Tables of a return"

  private var hand: ReturnInHand?
  private var selection = RowSelection<TableName>()

  package init() {}

  package static let actions: [Action<TablesScreen>] = [
    Action(
      .character(" "), footer: "read or skip", "Read or skip the selected sheet or table",
      unless: { screen, _ in screen.obstacle }
    ) { screen, _ in
      screen.table.map { .request(.takeTable($0.name, !$0.isTaken)) } ?? .none
    }
  ]

  private var table: ReturnReading.Table? {
    hand?.tables.first { $0.name == selection.current }
  }

  private var obstacle: String? {
    guard let table, let hand else { return "There is no table." }
    let isLast = table.isTaken && hand.tables.count(where: \.isTaken) == 1
    return isLast ? "This is the only one to read. Choose another first." : nil
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = selection.move(by: key, page: tools.page)
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    hand = situation.parts.returnInHand
    selection.show(hand?.tables.map(\.name) ?? [])
  }

  package func page(showing situation: Situation) -> Page {
    guard let hand, !hand.tables.isEmpty else {
      return Page(absent: "The file has no sheets or tables. Press Esc to go back.")
    }
    let tables = hand.tables
    return Page(
      TablesScreen.name, second: .words(hand.name), counts: hand.tally,
      panes: [
        .list(
          ListPane(
            heads: TablesScreen.columns, count: tables.count, selected: selection.selected
          ) { TablesScreen.row(tables[$0]) }),
        .gap(),
      ])
  }

  private static let columns = Columns([
    Column(.columns(6), titled: "Read"), Column(.columns(32), titled: "Sheet or table", gap: 2),
    Column(.columns(8), titled: "Rows", isTrailing: true, gap: 2),
    Column(.rest, titled: "By its titles"),
  ])

  private static func row(_ table: ReturnReading.Table) -> ListRow {
    ListRow(
      columns,
      [
        TableCell(table.isTaken ? "[x]" : "[ ]"), TableCell(table.name.words),
        TableCell("\(table.rowCount)", .quiet),
        TableCell(table.kindWords, table.kind == nil ? .quiet : .plain),
      ])
  }
}

extension ReturnReading.Table {
  /// What its titles say it is.
  fileprivate var kindWords: String {
    switch kind {
    case .chronology: "a chronology"
    case .answers: "answers"
    case .form: "Form 2"
    case nil: "no known titles"
    }
  }
}
