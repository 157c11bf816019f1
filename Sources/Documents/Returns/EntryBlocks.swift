import Casework

/// The entries of a form's chronology: `Date:`, `What happened:` and the others, block by block.
struct EntryBlocks {
  private let context: ReturnContext
  private let sent: SentForm?

  init(_ context: ReturnContext, _ sent: SentForm?) {
    self.context = context
    self.sent = sent
  }

  /// The text of one column, with the line it begins in.
  private struct Piece {
    let column: ChronologyColumn
    let line: Int
    var text: String
  }

  /// Reads the blocks; what stands before the first label is handed to `unplaced`.
  func read(
    _ text: FormText, into reading: inout ReturnReading,
    unplaced: (FormText, inout ReturnReading) -> Void
  ) {
    var pieces: [Piece] = []
    var above = FormText()
    var blanks = 0
    for (number, line) in text.numbered {
      guard !PlainText.isBlank(line) else {
        blanks += 1
        continue
      }
      let isSent = sent?.hasLine(line) ?? false
      if let (column, rest) = EntryBlocks.label(of: line) {
        if EntryBlocks.begins(column, after: pieces.map(\.column), isApart: blanks > 0) {
          end(pieces, into: &reading)
          pieces = []
        }
        pieces.append(Piece(column: column, line: number, text: isSent ? "" : rest))
      } else if !isSent {
        if let last = pieces.indices.last {
          let joint = pieces[last].column.isFreeText ? (blanks > 0 ? "\n\n" : "\n") : " "
          pieces[last].text += pieces[last].text.isEmpty ? line : joint + line
        } else {
          above.append(number, line)
        }
      }
      blanks = 0
    }
    end(pieces, into: &reading)
    unplaced(above, &reading)
  }

  /// Whether a label begins the next block: it was there already, or comes before the last one.
  private static func begins(
    _ column: ChronologyColumn, after columns: [ChronologyColumn], isApart: Bool
  ) -> Bool {
    guard let last = columns.last else { return false }
    if columns.contains(column) || column == .date { return true }
    return isApart && order(column) < order(last)
  }

  private static func order(_ column: ChronologyColumn) -> Int {
    ChronologyColumn.allCases.firstIndex(of: column) ?? 0
  }

  /// The label a line begins with, and what follows it.
  private static func label(of line: String) -> (ChronologyColumn, String)? {
    guard let colon = line.prefix(40).firstIndex(of: ":") else { return nil }
    let name = FoldedName(line[..<colon]).text
    let column = ChronologyColumn.allCases.first { FoldedName($0.title).text == name }
    guard let column = column ?? shortLabels[name] else { return nil }
    return (column, String(line[line.index(after: colon)...].drop(while: \.isWhitespace)))
  }

  private static let shortLabels: [String: ChronologyColumn] = [
    "what": .what, "people": .people, "kloe": .lines, "seen": .childSeen, "event": .what,
    "sourcerecord": .source, "action": .action, "outcome": .action, "actiontaken": .action,
  ]

  private func end(_ pieces: [Piece], into reading: inout ReturnReading) {
    guard let first = pieces.first(where: { !PlainText.isBlank($0.text) }) else { return }
    let place = CellPlace.line(first.line)
    var entry = EntryReader(context)
    entry.begin(first.line, day: place, what: place)
    for piece in pieces {
      entry.take(piece.text, in: piece.column, at: .line(piece.line))
    }
    if let row = entry.end() { reading.rows.append(row) }
  }
}
