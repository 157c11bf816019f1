import Casework

/// What comes next in a table.
enum TableStep: Sendable {
  case record(TableRow)
  /// The budget is used up.
  case paused
  case end
  /// The quote that begins the last cell, in that line, is never closed.
  case unclosedQuote(row: Int, line: Int)
  case tooManyCells(row: Int)
}

/// Where the rows of a table come from: a text that is cut into cells, or a table of an office
/// file.
enum TableSource: Sendable {
  case text(CSVReader, TextDecoding)
  case office(OfficeRows)

  /// A text whose cells are parted by a mark.
  static func text(_ decoding: TextDecoding, parted delimiter: UInt8) -> TableSource {
    .text(CSVReader(decoding.bytes, from: decoding.start, delimiter: delimiter), decoding)
  }

  /// Whether programs may have broken off its rows, as they do in texts.
  var isText: Bool {
    switch self {
    case .text: true
    case .office: false
    }
  }

  /// How much is read, from 0 to 1.
  var progress: Double {
    switch self {
    case .text(let reader, let decoding):
      decoding.bytes.isEmpty ? 1 : Double(reader.position) / Double(decoding.bytes.count)
    case .office(let rows): rows.progress
    }
  }

  /// The next row; `budget` is how many bytes may be read, and is lessened by what was.
  mutating func next(_ budget: inout Int) -> TableStep {
    switch self {
    case .text(var reader, let decoding):
      defer { self = .text(reader, decoding) }
      return reader.next(&budget)
    case .office(var rows):
      defer { self = .office(rows) }
      return rows.next(&budget)
    }
  }

  /// The text of a cell as it stands in the file, or the beginning of it.
  func text(of row: TableRow, _ cell: Int, most: Int = .max) -> String {
    let bytes = row[cell].prefix(most)
    guard !bytes.isEmpty else { return "" }
    switch self {
    case .text(_, let decoding): return CSVText.cell(decoding.text(bytes))
    case .office: return String(decoding: bytes, as: UTF8.self)
    }
  }
}
