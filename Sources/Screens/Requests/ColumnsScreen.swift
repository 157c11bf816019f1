import Casework
import Documents
import Pages
import Terminal

/// The columns of a return in hand, each with what it was read as; a person says what another is.
package struct ColumnsScreen: Screen {
  package static let name = "Columns of a return"

  private var hand: ReturnInHand?
  private var selection = RowSelection<String>()

  package init() {}

  package static let actions: [Action<ColumnsScreen>] = [
    Action(
      .enter, footer: "choose", "Say what the selected column is",
      unless: { screen, _ in screen.column == nil ? "There is no column." : nil }
    ) { screen, _ in screen.column.map { .push(ColumnScreen($0)) } ?? .none },
    Action(
      .delete, footer: "by title", "Clear the choice and use the column's title",
      unless: { screen, _ in screen.column == nil ? "There is no column." : nil }
    ) { screen, _ in
      screen.column.map { .request(.assignColumn($0.key, nil)) } ?? .none
    },
  ]

  private var column: ReturnReading.Column? {
    hand?.columns.first { $0.key == selection.current }
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = selection.move(by: key, page: tools.page)
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    hand = situation.parts.returnInHand
    selection.show(hand?.columns.map(\.key) ?? [])
  }

  package func page(showing situation: Situation) -> Page {
    guard let hand, !hand.columns.isEmpty else {
      return Page(absent: "There is no table here. Press Esc to go back.")
    }
    let asks = hand.asksForColumns
    let columns = hand.columns
    return Page(
      ColumnsScreen.name,
      second: .words(asks ? "Which column is the date, and which is what happened?" : hand.name),
      counts: asks ? "" : hand.tally,
      panes: [
        .list(
          ListPane(
            heads: ColumnsScreen.columns, count: columns.count, selected: selection.selected
          ) { ColumnsScreen.row(columns[$0]) }),
        .gap(),
      ])
  }

  private static let columns = Columns([
    Column(.columns(25), titled: "Column", gap: 2), Column(.columns(22), titled: "It is", gap: 2),
    Column(.rest, titled: "Begins with"),
  ])

  private static func row(_ column: ReturnReading.Column) -> ListRow {
    ListRow(
      columns,
      [
        TableCell(column.words),
        TableCell(column.readAs, column.use == nil ? .quiet : .plain),
        TableCell(column.begins),
      ])
  }
}

extension ReturnReading.Column {
  /// Its letters and its title.
  var words: String { "\(letters)  \(title.isEmpty ? "(no title)" : title)" }

  /// What stands in its first rows.
  var begins: String { samples.joined(separator: " · ") }

  /// What it was read as.
  var readAs: String { use ?? (field == .other ? ColumnField.other.label : "not used") }
}

/// What one column of a return is: the list of what it can be.
package struct ColumnScreen: Screen {
  package static let name = "What a column is"

  private let column: ReturnReading.Column
  private var selection: RowSelection<ColumnField>

  init(_ column: ReturnReading.Column) {
    self.column = column
    let field = column.field ?? .date
    selection = RowSelection(on: field == .other ? .date : field)
    selection.show(Array(ColumnField.allCases))
  }

  package static let actions: [Action<ColumnScreen>] = [
    Action(.enter, footer: "it is this", "Read the column as the selected one") { screen, _ in
      .several([.pop, .request(.assignColumn(screen.column.key, screen.selection.current))])
    }
  ]

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = selection.move(by: key, page: tools.page)
    return .none
  }

  package func page(showing situation: Situation) -> Page {
    let begins = column.begins
    let fields = selection.rows
    return Page(
      "What is column \(column.words)?",
      second: .words(begins.isEmpty ? "It is empty." : "It begins with \(begins)"),
      panes: [
        .list(
          ListPane(count: fields.count, selected: selection.selected) {
            ListRow(Columns([Column(.rest)]), [TableCell(fields[$0].label)])
          }), .gap(),
      ])
  }
}
