import Casework
import Pages

// The meeting in lines, for plain mode: what a line is for, and the transcript as a list.

extension MeetingScreen {
  package var lineUse: LineUse {
    switch mode {
    case .review: .acts
    case .goTo: .searches(keeps: false)
    case .compose: .writes(written(MeetingScreen.newLine, composerWords, composer.area.text))
    case .edit(let correction): .writes(written("edit", "correction", correction.text.text))
    case .ask(let asked, let field):
      .writes(written(asked.words, String(asked.words.dropLast(2)), field.text))
    }
  }

  private static let newLine = "line"

  private func written(
    _ purpose: String, _ label: String, _ text: String
  ) -> LineBeingWritten {
    let people = people
    return LineBeingWritten(
      purpose: purpose, label: label, text: text, last: nameOfLastLine, item: itemInWords,
      notice: notice, isOfMinutes: purpose == MeetingScreen.newLine,
      isSpeaker: { people?.person($0) != nil })
  }

  /// Who speaks, before the line that is typed.
  private var composerWords: String {
    let who = speakerName(composer.speaker)
    return who.isEmpty ? "line" : who
  }

  /// The item that was begun last.
  private var itemInWords: String {
    record.items.last.flatMap { meeting?.item($0.item) }.map { "Item \($0.number): \($0.short)" }
      ?? ""
  }

  /// The number of the last line, and what it is where it was not simply said.
  private var nameOfLastLine: String {
    guard let line = record.lines.last else { return "" }
    let speaker = NamedPerson(line.speaker).short
    let said = speaker.isEmpty ? "" : ", \(speaker)"
    let kind = line.entry == nil ? said : ", \(margin(of: line).lowercased())"
    let isSaved = !unsaved.contains(line.name)
    return "\(record.lines.count)\(kind)\(isSaved ? "" : ", not on the disk yet")"
  }

  /// The lines of the minutes, or what can be gone to, as rows; `nil` while a line is typed.
  var listInLines: ListPane? {
    switch mode {
    case .compose, .edit, .ask: return nil
    case .review:
      let screen = self
      let count = record.lines.count
      return ListPane(
        count: count, selected: count == 0 ? nil : currentIndex,
        empty: [
          meeting?.state == .planned
            ? "Not started. Press o to start the meeting." : "There are no lines yet."
        ]
      ) { ListRow(Columns([Column(.rest)]), [TableCell(screen.wordsInLine(at: $0))]) }
    case .goTo(let list):
      let rows = list.rows
      return ListPane(
        count: rows.count, selected: rows.isEmpty ? nil : list.cursor.selected,
        empty: ["Nothing of that name."]
      ) { ListRow(Columns([Column(.rest)]), [TableCell("\(rows[$0].key) \(rows[$0].words)")]) }
    }
  }

  /// A line of the minutes in one line: when, who, what, and its lines of enquiry.
  func wordsInLine(at index: Int) -> String {
    let line = record.lines[index]
    let said = [line.at.time?.text ?? "", margin(of: line)].filter { !$0.isEmpty }
    let numbers = line.enquiries.map { "KLOE \($0)" }.joined(separator: ", ")
    let tags = numbers.isEmpty ? "" : " (\(numbers))"
    return "\(said.joined(separator: " ")): \(words(of: line))\(tags)"
  }
}
