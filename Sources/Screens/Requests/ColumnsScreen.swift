import Casework
import Documents
import Terminal

/// The columns of a return in hand, each with what it was read as; a person says what another is.
package struct ColumnsScreen: Screen {
  package static let name = "Columns of a return"

  private var hand: ReturnInHand?
  private var cursor = ListCursor()

  package init() {}

  package static let actions: [Action<ColumnsScreen>] = [
    Action(
      .enter, footer: "choose", "Say what the selected column is",
      unless: { screen, _ in screen.column == nil ? "There is no column." : nil }
    ) { screen, _ in screen.column.map { .push(ColumnScreen($0)) } ?? .none },
    Action(
      .delete, footer: "as titled", "Take back what was said of the column: its title decides",
      unless: { screen, _ in screen.column == nil ? "There is no column." : nil }
    ) { screen, _ in
      screen.column.map { .request(.assignColumn($0.key, nil)) } ?? .none
    },
  ]

  private var column: ReturnReading.Column? {
    guard let columns = hand?.columns, columns.indices.contains(cursor.selected) else { return nil }
    return columns[cursor.selected]
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = cursor.move(by: key, count: hand?.columns.count ?? 0, page: 10)
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    hand = situation.reading
    cursor.select(cursor.selected, count: hand?.columns.count ?? 0)
  }

  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    let width = canvas.size.columns
    guard let hand, !hand.columns.isEmpty else {
      canvas.draw("There is no table in hand. Esc goes back.", at: Point(column: 1, row: 1))
      canvas.cursor = Point(column: 1, row: 1)
      return
    }
    canvas.drawHeader(
      ColumnsScreen.name,
      second: hand.asksForColumns ? "Which column is the date, which what happened?" : hand.name,
      counts: hand.asksForColumns ? "" : hand.tally, marking: situation.marking)
    canvas.draw("Column", at: Point(column: 3, row: 3), style: Style(.quiet))
    canvas.draw("It is", at: Point(column: 28, row: 3), style: Style(.quiet))
    canvas.draw("Begins with", at: Point(column: 50, row: 3), style: Style(.quiet))
    let shown = cursor.rows(showing: area.size.rows - 5, of: hand.columns.count)
    for (offset, index) in shown.enumerated() {
      let (column, row) = (hand.columns[index], 4 + offset)
      canvas.draw(
        canvas.fitted(column.words, to: 23), at: Point(column: 3, row: row))
      canvas.draw(
        canvas.fitted(column.readAs, to: 20), at: Point(column: 28, row: row),
        style: Style(column.use == nil ? .quiet : .plain))
      let begins = column.samples.joined(separator: " · ")
      canvas.draw(canvas.fitted(begins, to: width - 51), at: Point(column: 50, row: row))
      guard index == cursor.selected else { continue }
      canvas.select(Rect(column: 0, row: row, columns: width, rows: 1))
      canvas.draw(">", at: Point(column: 1, row: row), style: Style(.plain, selected: true))
      canvas.cursor = Point(column: 1, row: row)
    }
  }
}

extension ReturnReading.Column {
  /// Its letters and its title.
  var words: String { "\(letters)  \(title.isEmpty ? "(no title)" : title)" }

  /// What it was read as.
  var readAs: String { use ?? (field == .other ? ColumnField.other.label : "not used") }
}

/// What one column of a return is: the list of what it can be.
package struct ColumnScreen: Screen {
  package static let name = "What a column is"

  private let column: ReturnReading.Column
  private var cursor: ListCursor

  init(_ column: ReturnReading.Column) {
    self.column = column
    let field = column.field ?? .date
    let place = ColumnField.allCases.firstIndex(of: field == .other ? .date : field) ?? 0
    cursor = ListCursor(selected: place)
  }

  package static let actions: [Action<ColumnScreen>] = [
    Action(.enter, footer: "it is this", "Read the column as the selected one") { screen, _ in
      .several([
        .pop,
        .request(
          .assignColumn(screen.column.key, ColumnField.allCases[screen.cursor.selected])),
      ])
    }
  ]

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = cursor.move(by: key, count: ColumnField.allCases.count, page: 10)
    return .none
  }

  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    let width = canvas.size.columns
    canvas.drawHeader(
      "What is column \(column.words)?", second: "", counts: "", marking: situation.marking)
    let begins = column.samples.joined(separator: " · ")
    canvas.draw(
      canvas.fitted(begins.isEmpty ? "It is empty." : "It begins with \(begins)", to: width - 2),
      at: Point(column: 1, row: 1))
    let fields = ColumnField.allCases
    for (offset, index) in cursor.rows(showing: area.size.rows - 3, of: fields.count).enumerated() {
      let row = 3 + offset
      canvas.draw(fields[index].label, at: Point(column: 3, row: row))
      guard index == cursor.selected else { continue }
      canvas.select(Rect(column: 0, row: row, columns: width, rows: 1))
      canvas.draw(">", at: Point(column: 1, row: row), style: Style(.plain, selected: true))
      canvas.cursor = Point(column: 1, row: row)
    }
  }
}
