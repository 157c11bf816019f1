/// One row of a table, its cells one after another.
struct CSVRecord: Hashable, Sendable {
  /// Counted from 1 as a spreadsheet counts rows: a line end within quotes begins none.
  let row: Int
  var bytes: [UInt8] = []
  /// Where each cell ends in ``bytes``.
  var ends: [Int] = []
  /// A quote stood where none belongs.
  var hasStrayQuote = false
  /// A cell was longer than is kept.
  var isCut = false

  subscript(cell: Int) -> ArraySlice<UInt8> {
    guard ends.indices.contains(cell) else { return [] }
    return bytes[(cell == 0 ? 0 : ends[cell - 1])..<ends[cell]]
  }
}
