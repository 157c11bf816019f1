import Casework

// What was put together of several rows is measured once, at the end.
extension ReturnReader {
  /// Refuses what is too long when put together.
  mutating func measureJoined() {
    for place in reading.rows.indices where !reading.rows[place].joined.isEmpty {
      let row = reading.rows[place]
      for text in [row.what, row.action, row.analysis] + row.other.map(\.text)
      where ReturnText.isTooLong(text, for: .longAnswer) {
        reading.rows[place].messages.append(
          RowMessage(
            cell: named(row.row, row.table), words: EntryReader.tooLong(.longAnswer),
            outcome: .refused))
      }
    }
    for place in reading.answers.indices where reading.answers[place].outcome != .refused {
      let answer = reading.answers[place]
      guard ReturnText.isTooLong(answer.text, for: .longAnswer) else { continue }
      reading.answers[place].messages.append(
        RowMessage(
          cell: named(answer.row, answer.table), words: EntryReader.tooLong(.longAnswer),
          outcome: .refused))
    }
  }
  private func named(_ row: Int, _ table: TableName?) -> String {
    (table.map { "\($0.words), " } ?? "") + "row \(row)"
  }

  /// Says which rows were taken for headings.
  mutating func nameBands() {
    let bands = reading.bands
    guard !bands.isEmpty else { return }
    let named = bands.prefix(5).map { "\($0.place) (“\($0.words.prefix(80))”)" }
    let more = bands.count > 5 ? " and \(bands.count - 5) more" : ""
    reading.remarks.append(
      "Read as headings or totals, not entries: "
        + named.joined(separator: ", ") + more + ".")
  }
}
