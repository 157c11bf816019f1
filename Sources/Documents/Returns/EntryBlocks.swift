import Casework

/// The entries of a form's chronology: `Date:`, `What happened:` and the others, block by block.
struct EntryBlocks {
  private let context: ReturnContext
  private let sent: SentForm?

  init(_ context: ReturnContext, _ sent: SentForm?) {
    self.context = context
    self.sent = sent
  }

  /// What a label is of.
  private enum Label: Hashable {
    case column(ChronologyColumn)
    /// The last day of what lasted.
    case lastDay
    /// A title the chronology does not have, kept as it is written.
    case other(String)

    var isFreeText: Bool {
      guard case .column(let column) = self else { return false }
      return column.isFreeText
    }
  }

  /// The text of one label, with the line it begins in.
  private struct Piece {
    let label: Label
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
      if let (label, rest) = label(of: line, after: pieces) {
        if EntryBlocks.begins(label, after: pieces.map(\.label), isApart: blanks > 0) {
          end(pieces, into: &reading)
          pieces = []
        }
        pieces.append(Piece(label: label, line: number, text: isSent ? "" : rest))
      } else if !isSent {
        if let last = pieces.indices.last {
          let joint = pieces[last].label.isFreeText ? (blanks > 0 ? "\n\n" : "\n") : " "
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
  private static func begins(_ label: Label, after labels: [Label], isApart: Bool) -> Bool {
    guard case .column(let column) = label, !labels.isEmpty else { return false }
    if labels.contains(label) || column == .date { return true }
    let above = labels.compactMap { label -> ChronologyColumn? in
      if case .column(let column) = label { column } else { nil }
    }
    guard isApart, let last = above.last else { return false }
    return order(column) < order(last)
  }

  private static func order(_ column: ChronologyColumn) -> Int {
    ChronologyColumn.allCases.firstIndex(of: column) ?? 0
  }

  /// The label a line begins with, and what follows it.
  ///
  /// Within a text only our own labels are sure to be any: `Mother said:` goes on with it. So do
  /// other titles of a column that the block has already.
  private func label(of line: String, after pieces: [Piece]) -> (Label, String)? {
    guard let colon = line.prefix(40).firstIndex(of: ":") else { return nil }
    let title = line[..<colon]
    let rest = String(line[line.index(after: colon)...].drop(while: \.isWhitespace))
    let name = FoldedName(title).text
    let column = ChronologyColumn.allCases.first { FoldedName($0.title).text == name }
    if let column = column ?? EntryBlocks.shortLabels[name] { return (.column(column), rest) }
    if ChronologyColumn.titlesOfLastDay.contains(name) { return (.lastDay, rest) }
    if let column = ChronologyColumn(titled: title) {
      let isNew = !pieces.contains { $0.label == .column(column) }
      let isDay =
        column == .date
        && UncertainDay.read(rest, today: context.today).day.precision != .unknown
      return isNew || isDay ? (.column(column), rest) : nil
    }
    guard let last = pieces.last, !last.label.isFreeText, title.first?.isUppercase ?? false,
      (1...4).contains(FoldedName(title).words.count)
    else { return nil }
    return (.other(ShownText.oneLine(String(title))), rest)
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
    var hasLastDay = false
    for piece in pieces {
      let place = CellPlace.line(piece.line)
      switch piece.label {
      case .column(let column): entry.take(piece.text, in: column, at: place)
      case .lastDay where !hasLastDay:
        hasLastDay = true
        entry.takeLastDay(piece.text, titled: ColumnField.dateTo.label, at: place)
      case .lastDay: entry.takeOther(piece.text, titled: ColumnField.dateTo.label, at: place)
      case .other(let title): entry.takeOther(piece.text, titled: title, at: place)
      }
    }
    if let row = entry.end() { reading.rows.append(row) }
  }
}
