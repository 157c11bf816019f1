import Casework

/// A row that ends before the table's last column, with the rows below that may be the rest of it.
///
/// They are one row only if their cells, the last of each going on in the first of the next, come
/// to the table's width exactly. Otherwise each is read for itself.
struct BrokenRow: Sendable {
  /// The rows as they stand in the file.
  private(set) var parts: [TableRow]
  /// All of them as one.
  private(set) var joined: TableRow
  private var blankLines = 0

  /// What a further row makes of it.
  enum Step {
    /// More may follow.
    case goesOn
    /// It is whole with that row.
    case whole
    /// It was never broken; the further row is not part of it.
    case notOne
  }

  /// No cell has so many lines that anybody pastes it.
  private static let mostParts = 100

  init(_ record: TableRow) {
    parts = [record]
    joined = record
  }

  /// The numbers of the rows below the first that hold something.
  var rowsBelow: [Int] { parts.dropFirst().filter { !$0.isBlank }.map(\.row) }

  /// Takes the next row of the file; `begins` says whether it begins an entry of its own.
  mutating func step(_ record: TableRow, width: Int, begins: Bool) -> Step {
    guard parts.count < BrokenRow.mostParts, !begins else { return .notOne }
    if record.isBlank {
      parts.append(record)
      blankLines += 1
      return .goesOn
    }
    let count = joined.ends.count + record.ends.count - 1
    guard record.ends.count < width, count <= width, !record.isBlank(0) else { return .notOne }
    parts.append(record)
    joined.goOn(in: record, after: 1 + blankLines)
    blankLines = 0
    return count == width ? .whole : .goesOn
  }
}

extension TableRow {
  /// Whether no cell holds anything.
  var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }

  /// Whether a cell holds nothing.
  func isBlank(_ cell: Int) -> Bool { self[cell].allSatisfy { $0 <= 0x20 } }

  /// Puts a further record behind this one, its first cell so many lines below the last.
  mutating func goOn(in next: TableRow, after lines: Int) {
    _ = ends.popLast()
    bytes += Array(repeating: 0x0A, count: lines)
    let offset = bytes.count
    bytes += next.bytes
    ends += next.ends.map { $0 + offset }
    hasStrayQuote = hasStrayQuote || next.hasStrayQuote
    isCut = isCut || next.isCut
  }
}
