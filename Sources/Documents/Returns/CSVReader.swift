// Reading CSV as people make it.
//
// One pass over the bytes, a piece at a time, so that a caller can stop between pieces. A cell in
// quotes goes on over line ends; a doubled quote is one. What programs and people get wrong is
// read as it was meant where that is plain: spaces before a quote or after it, line ends of every
// kind mixed, a row with too few cells. A quote within quotes that is not doubled stays in the
// text while the line still has a quote that can end the cell; where it has none, the cell was
// never in quotes and the first quote is text too. Where a quote is never closed the rest of the
// file is one cell: nothing can be made of it, and the reader says where the quote stands.
//
// Every byte is looked at a bounded number of times: the search for a quote that can end a cell
// remembers what it found. A cell keeps at most `mostCellBytes`, a row `mostCells`.

/// A cursor over a table.
struct CSVReader: Sendable {
  static let mostCellBytes = 1 << 20
  static let mostCells = 1000

  private let bytes: [UInt8]
  private let delimiter: UInt8
  /// How far the bytes are read.
  private(set) var position: Int
  private var record: TableRow
  private var state = State.cellStart
  /// Lines of the file, which differ from rows where line ends stand in quotes.
  private var line = 1
  private var quoteLine = 1
  private var cellStart = 0
  private var search = QuoteSearch()

  private enum State {
    case cellStart, plain, quoted
  }

  init(_ bytes: [UInt8], from start: Int, delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    position = start
    record = TableRow(row: 1)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let space = UInt8(ascii: " ")

  /// The next record; `budget` is how many bytes may be read, and is lessened by what was.
  mutating func next(_ budget: inout Int) -> TableStep {
    while position < bytes.count {
      guard budget > 0 else { return .paused }
      let before = position
      switch state {
      case .cellStart: beginCell()
      case .plain: copy(until: delimiter)
      case .quoted: copy(until: CSVReader.quote)
      }
      let isEnd = position < bytes.count ? endPiece() : false
      budget -= max(1, position - before)
      guard record.ends.count <= CSVReader.mostCells else {
        return .tooManyCells(row: record.row)
      }
      if isEnd { return .record(take()) }
    }
    if state == .quoted {
      state = .plain
      return .unclosedQuote(row: record.row, line: quoteLine)
    }
    guard state == .plain || !record.ends.isEmpty else { return .end }
    endCell()
    return .record(take())
  }

  /// Whether the next cell is in quotes, which may stand behind spaces.
  private mutating func beginCell() {
    var place = position
    while place < bytes.count, place - position < 64, bytes[place] == CSVReader.space { place += 1 }
    cellStart = record.bytes.count
    if place < bytes.count, bytes[place] == CSVReader.quote {
      state = .quoted
      quoteLine = line
      position = place + 1
      copy(until: CSVReader.quote)
    } else {
      state = .plain
      copy(until: delimiter)
    }
  }

  /// Copies up to a mark or a line end, at most a stretch at once.
  private mutating func copy(until mark: UInt8) {
    let stop = min(bytes.count, position + (1 << 16))
    let end = bytes[position..<stop].firstIndex { $0 == mark || $0 == 0x0A || $0 == 0x0D } ?? stop
    keep(bytes[position..<end])
    position = end
  }

  private mutating func keep(_ piece: ArraySlice<UInt8>) {
    let room = CSVReader.mostCellBytes - (record.bytes.count - cellStart)
    if piece.count > room { record.isCut = true }
    record.bytes += piece.prefix(max(0, room))
  }

  /// Looks at the byte the copy stopped at; whether it ends the record.
  private mutating func endPiece() -> Bool {
    let byte = bytes[position]
    if state == .quoted {
      switch byte {
      case CSVReader.quote: return endQuote()
      case 0x0A, 0x0D:
        let width = lineEnd(at: position)
        keep(bytes[position..<(position + width)])
        position += width
        line += 1
        return false
      default: return false
      }
    }
    if byte == delimiter {
      endCell()
      position += 1
      return false
    }
    guard byte == 0x0A || byte == 0x0D else { return false }
    endCell()
    position += lineEnd(at: position)
    line += 1
    return true
  }

  /// A quote within quotes: doubled, the end of the cell, or a stray one.
  private mutating func endQuote() -> Bool {
    let next = position + 1
    if next < bytes.count, bytes[next] == CSVReader.quote {
      keep([CSVReader.quote])
      position = next + 1
      return false
    }
    var place = next
    while place < bytes.count, place - next < 64, bytes[place] == CSVReader.space { place += 1 }
    if place == bytes.count || bytes[place] == delimiter || bytes[place] == 0x0A
      || bytes[place] == 0x0D
    {
      state = .plain
      position = place
      if place == bytes.count { return false }
      return endPiece()
    }
    record.hasStrayQuote = true
    if !search.canClose(after: next, in: bytes, delimiter: delimiter) {
      // The cell was never in quotes: the first one belongs to the text.
      record.bytes.insert(CSVReader.quote, at: cellStart)
      state = .plain
    }
    keep([CSVReader.quote])
    position = next
    return false
  }

  private func lineEnd(at place: Int) -> Int {
    bytes[place] == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A ? 2 : 1
  }

  private mutating func endCell() {
    record.ends.append(record.bytes.count)
    cellStart = record.bytes.count
    state = .cellStart
  }

  private mutating func take() -> TableRow {
    defer { record = TableRow(row: record.row + 1) }
    cellStart = 0
    return record
  }
}

/// Whether the rest of a line has a quote that can end a cell: one before a delimiter or the end.
private struct QuoteSearch: Sendable {
  /// From here on, up to `until`, the answer is the same.
  private var from = 0
  private var until = 0
  private var isFound = false

  mutating func canClose(after place: Int, in bytes: [UInt8], delimiter: UInt8) -> Bool {
    if from <= place, place < until { return isFound }
    from = place
    var next = place
    while next < bytes.count, bytes[next] != 0x0A, bytes[next] != 0x0D {
      if bytes[next] == UInt8(ascii: "\"") {
        let after = next + 1 < bytes.count ? bytes[next + 1] : 0x0A
        if after == delimiter || after == 0x0A || after == 0x0D {
          (until, isFound) = (next + 1, true)
          return true
        }
      }
      next += 1
    }
    (until, isFound) = (next, false)
    return false
  }
}
