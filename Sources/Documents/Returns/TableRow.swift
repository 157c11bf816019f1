import OfficeFiles

/// One row of a table, its cells one after another, wherever it comes from.
struct TableRow: Hashable, Sendable {
  /// Counted from 1 as a spreadsheet counts rows: a line end within quotes begins none.
  let row: Int
  var bytes: [UInt8] = []
  /// Where each cell ends in ``bytes``.
  var ends: [Int] = []
  /// A quote stood where none belongs.
  var hasStrayQuote = false
  /// A cell was longer than is kept.
  var isCut = false
  /// Whether it is one of totals below the table.
  var isTotal = false
  /// What an office file knows of its cells beyond their texts, by column.
  var facts: [Int: CellFacts] = [:]
  /// What an office file says of the row as a whole.
  var remarks: [OfficeRemark] = []

  subscript(cell: Int) -> ArraySlice<UInt8> {
    guard ends.indices.contains(cell) else { return [] }
    return bytes[(cell == 0 ? 0 : ends[cell - 1])..<ends[cell]]
  }

  /// The cell that runs over a column without beginning in it; `nil` where none does.
  func cell(runningOver column: Int) -> Int? {
    facts.first { $0.key < column && column < $0.key + $0.value.span }?.key
  }
}

/// What an office file knows of a cell beyond its text.
struct CellFacts: Hashable, Sendable {
  var remarks: [OfficeRemark] = []
  /// Whether its text is that of a cell above, which it is merged with.
  var isCarried = false

  /// How many columns it runs over.
  var span: Int {
    for case .spans(let columns) in remarks { return columns }
    return 1
  }
}
