/// One sheet of a workbook, or one table of a document: rows of cells, whatever it comes from.
///
/// A sheet stays packed, and a row is made when it is asked for.
package struct OfficeTable: Sendable {
  /// What a person calls it.
  package enum Name: Hashable, Sendable {
    case sheet(String)
    /// Counted from 1 in the body of a document.
    case table(Int)
  }

  /// One cell that holds something, or of which something is to be said.
  package struct Cell: Hashable, Sendable {
    /// Where it begins, counted from 0.
    package let column: Int
    package let text: String
    /// The real day that the file holds, which is not open to doubt.
    package let day: OfficeDay?
    package let time: OfficeTime?
    package let remarks: [OfficeRemark]
    /// Whether the text is that of a cell above, which this one is merged with.
    package let isCarried: Bool
  }

  /// One row.
  package struct Row: Hashable, Sendable {
    /// As a person counts, from 1.
    package let number: Int
    /// Whether Word repeats it at the top of each page, as titles are.
    package let isTitle: Bool
    /// Whether it is one of totals below a table that the sheet holds as an object.
    package let isTotal: Bool
    /// From the left; empty ones may be missing.
    package let cells: [Cell]
    /// What is to be said of the row as a whole.
    package let remarks: [OfficeRemark]

    /// The cell that begins in a column, counted from 0.
    package subscript(column: Int) -> Cell? { cells.first { $0.column == column } }
  }

  package let name: Name
  private let content: Content

  private enum Content: Sendable {
    case sheet(WorkbookContents.Sheet)
    case table(WordContents.Table)
  }

  init(_ sheet: WorkbookContents.Sheet) {
    (name, content) = (.sheet(sheet.name), .sheet(sheet))
  }

  init(_ table: WordContents.Table) {
    (name, content) = (.table(table.number), .table(table))
  }

  /// How many rows there are; of a sheet, those that hold something.
  package var rowCount: Int {
    switch content {
    case .sheet(let sheet): sheet.rowCount
    case .table(let table): table.rows.count
    }
  }

  /// A row by its place, below ``rowCount``.
  package func row(at place: Int) -> Row {
    switch content {
    case .sheet(let sheet):
      let row = sheet.row(at: place)
      return Row(
        number: row.number, isTitle: false,
        isTotal: sheet.isTotal(row.number),
        cells: row.cells.map(OfficeTable.cell), remarks: row.isHidden ? [.hiddenRow] : [])
    case .table(let table):
      let row = table.rows[place]
      return Row(
        number: row.number, isTitle: row.isTitle, isTotal: false,
        cells: row.cells.map { cell in
          Cell(
            column: cell.column, text: cell.text, day: cell.day, time: nil, remarks: cell.remarks,
            isCarried: cell.isCarried)
        }, remarks: row.remarks)
    }
  }

  private static func cell(_ cell: WorkbookContents.Cell) -> Cell {
    var (day, time): (OfficeDay?, OfficeTime?) = (nil, nil)
    switch cell.value {
    case .day(let found, let clock): (day, time) = (found, clock)
    case .time(let clock): time = clock
    case .text, .number, .partOfDay, .boolean, .error, .empty: break
    }
    return Cell(
      column: cell.place.column, text: cell.text, day: day, time: time, remarks: cell.remarks,
      isCarried: cell.isCarried)
  }
}

extension OfficeContents {
  /// Every sheet that is shown, or every table of the body, in the order of the file.
  package var tables: [OfficeTable] {
    switch self {
    case .workbook(let workbook): workbook.sheets.map { OfficeTable($0) }
    case .document(let document): document.tables.map { OfficeTable($0) }
    }
  }
}
