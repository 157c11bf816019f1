import Casework
import OfficeFiles

/// The first rows of a table, cell by cell, wherever it comes from.
struct FirstRows {
  private var source: TableSource
  private var budget = FirstRows.mostBytes * 2
  /// Whether there is no more of the table than is looked at.
  private let isWhole: Bool
  /// A quote that is never closed, once that was come to.
  private(set) var unclosed: ReturnProblem?

  /// The titles stand within so many bytes.
  private static let mostBytes = 1 << 18
  /// No table of an organisation is wider.
  static let mostColumns = 200

  /// Those of a text whose cells are parted by a mark.
  init(of decoding: TextDecoding, parted delimiter: UInt8) {
    let end = min(decoding.bytes.count, decoding.start + FirstRows.mostBytes)
    isWhole = end == decoding.bytes.count
    let first = Array(decoding.bytes[decoding.start..<end])
    source = .text(CSVReader(first, from: 0, delimiter: delimiter), decoding)
  }

  /// Those of a sheet, or of a table of a document.
  init(of table: OfficeTable) {
    source = .office(OfficeRows(of: table))
    isWhole = true
  }

  /// The next row: its number, and the beginning of each of its cells.
  mutating func next() -> (row: Int, cells: [String])? {
    let step = source.next(&budget)
    if case .unclosedQuote(let row, let line) = step, isWhole {
      unclosed = .unclosedQuote(row: row, line: line)
    }
    guard case .record(let record) = step else { return nil }
    let cells = (0..<min(record.ends.count, FirstRows.mostColumns)).map { cell in
      ReturnText(source.text(of: record, cell, most: 400)).text
    }
    return (record.row, cells)
  }
}
