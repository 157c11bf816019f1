import OfficeFiles

/// The rows of one table of an office file, as the reader of tables takes them.
struct OfficeRows: Sendable {
  private let table: OfficeTable
  private var place = 0

  init(of table: OfficeTable) { self.table = table }

  /// How much of the table is read, from 0 to 1.
  var progress: Double {
    table.rowCount == 0 ? 1 : Double(place) / Double(table.rowCount)
  }

  /// The next row that holds something; `budget` is lessened by how long it is.
  mutating func next(_ budget: inout Int) -> TableStep {
    guard place < table.rowCount else { return .end }
    guard budget > 0 else { return .paused }
    let row = table.row(at: place)
    place += 1
    guard row.cells.allSatisfy({ $0.column < CSVReader.mostCells }) else {
      return .tooManyCells(row: row.number)
    }
    let record = OfficeRows.row(row)
    budget -= record.bytes.count + 20
    return .record(record)
  }

  private static func row(_ row: OfficeTable.Row) -> TableRow {
    var found = TableRow(row: row.number)
    found.remarks = row.remarks
    found.isTotal = row.isTotal
    // A cell that is merged with one above makes no row by itself.
    let isOwn = row.cells.contains { !$0.isCarried && (!$0.text.isEmpty || !$0.remarks.isEmpty) }
    guard isOwn else { return found }
    for cell in row.cells {
      while found.ends.count < cell.column { found.ends.append(found.bytes.count) }
      // A day that was chosen is that day, however the document shows it.
      found.bytes += (cell.time == nil ? cell.day?.shown ?? cell.text : cell.text).utf8
      found.ends.append(found.bytes.count)
      if !cell.remarks.isEmpty || cell.isCarried {
        found.facts[cell.column] = CellFacts(remarks: cell.remarks, isCarried: cell.isCarried)
      }
    }
    return found
  }
}
