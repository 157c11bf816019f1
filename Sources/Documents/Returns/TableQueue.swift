import Casework

/// The tables of a file that are read one after another.
struct TableQueue {
  /// A table whose titles are known.
  struct Table {
    let source: TableSource
    let titles: TableTitles
    /// Which table of the file it is; `nil` where that has but one.
    let name: TableName?
    let naming: PlaceNaming
    var isPartedByTabs = false
  }

  private let tables: [Table]
  private let context: ReturnContext
  private var current: TableReader?
  private var place = 0

  init(_ tables: [Table], context: ReturnContext) {
    self.tables = tables
    self.context = context
    current = tables.first.map { TableQueue.reader(of: $0, after: nil, context) }
  }

  /// How much is read, from 0 to 1.
  var progress: Double {
    guard let current else { return 1 }
    return (Double(place) + current.progress) / Double(tables.count)
  }

  /// Reads on for about so many bytes; whether there is more.
  mutating func advance(bytes: Int, into reading: inout ReturnReading) -> Bool {
    guard var table = current else { return false }
    current = nil
    if table.advance(bytes: bytes, into: &reading) {
      current = table
      return true
    }
    place += 1
    guard reading.problems.isEmpty, place < tables.count else { return false }
    current = TableQueue.reader(of: tables[place], after: table, context)
    return true
  }

  private static func reader(
    of table: Table, after before: TableReader?, _ context: ReturnContext
  ) -> TableReader {
    TableReader(
      table.source, titles: table.titles, name: table.name, naming: table.naming,
      isPartedByTabs: table.isPartedByTabs, after: before, context: context)
  }
}
