/// Something about one cell or paragraph that its text does not show.
package enum OfficeRemark: Hashable, Sendable {
  /// Somebody wrote a comment or a note at it.
  case comment(String)
  case footnote(String)
  /// A picture stands in it; what is said of the picture may be empty.
  case picture(String)
  /// All of it is struck through. It was read.
  case struckThrough
  /// These words are struck through among others. They were left out.
  case struckOut(String)
  /// Somebody changed it with changes tracked. It was read as if they were accepted.
  case trackedChange
  /// Words that are hidden were left out.
  case hiddenText
  /// The text is that of the cell this one is merged with.
  case merged(from: String)
  /// The text lies hidden under a merged cell.
  case underMerge(String)
  /// The formula has no result in the file, so the cell is empty.
  case noResult
  /// The cell holds an error, as `#N/A`.
  case error(String)
  /// The number has more than fifteen digits, of which Excel has lost the last.
  case digitsLost
  /// The cell runs over so many columns.
  case spans(Int)
  /// The whole row is hidden. It was read.
  case hiddenRow
  /// The text was typed into a control that still says it is not filled in.
  case markedAsPrompt

  /// The remark in one sentence.
  package var sentence: String {
    switch self {
    case .comment(let words): "There is a comment here: “\(words)”"
    case .footnote(let words): "There is a footnote here: “\(words)”"
    case .picture(let words):
      words.isEmpty
        ? "There is a picture here, which cannot be read."
        : "There is a picture here, which cannot be read: “\(words)”"
    case .struckThrough: "This is struck through. Ask whether it still counts."
    case .struckOut(let words): "These words are struck through and were left out: “\(words)”"
    case .trackedChange: "This has tracked changes. It was read as if they were accepted."
    case .hiddenText: "Hidden text was left out here."
    case .merged(let cell): "This is merged with \(cell), so the text is taken from there."
    case .underMerge(let cell): "This is hidden under the merged cell \(cell)."
    case .noResult: "The formula here has no result in the file, so the cell was read as empty."
    case .error(let text): "The cell shows the error \(text)."
    case .digitsLost: "This number has more than 15 digits. Excel has lost the last ones."
    case .spans(let columns): "This cell spans \(columns) columns."
    case .hiddenRow: "This row is hidden. It was read."
    case .markedAsPrompt: "The file marks this as not filled in, but there is text. Check it."
    }
  }
}

/// Something about a file as a whole that a person should know.
package enum OfficeNote: Hashable, Sendable {
  case macrosIgnored
  case hiddenSheet(String)
  /// A sheet with nothing but a chart.
  case chartSheet(String)
  case hiddenRows(sheet: String, rows: [Int])
  case hiddenColumns(sheet: String, columns: [String])
  case trackedChanges
  case hiddenText
  case comments(Int)
  case footnotes(Int)
  case pictures(Int)
  case textBoxes(Int)
  /// Part of the text lies in another file inside this one, and was not read.
  case embeddedText

  /// The note in one sentence.
  package var sentence: String {
    switch self {
    case .macrosIgnored: "The file has macros. They were ignored, and never run."
    case .hiddenSheet(let name): "The sheet “\(name)” is hidden and was not read."
    case .chartSheet(let name): "The sheet “\(name)” holds a chart and was not read."
    case .hiddenRows(let sheet, let rows):
      rows.count == 1
        ? "On the sheet “\(sheet)” row \(rows[0]) is hidden. It was read."
        : "On the sheet “\(sheet)” rows \(OfficeNote.list(rows.map(String.init))) are hidden. "
          + "They were read."
    case .hiddenColumns(let sheet, let columns):
      columns.count == 1
        ? "Column \(columns[0]) of the sheet “\(sheet)” is hidden. It was read."
        : "Columns \(OfficeNote.list(columns)) of the sheet “\(sheet)” are hidden. They were read."
    case .trackedChanges: "The file has tracked changes. It was read as if they were accepted."
    case .hiddenText: "The file has hidden text, which was left out."
    case .comments(let count): "The file has \(OfficeNote.count(count, "comment"))."
    case .footnotes(let count): "The file has \(OfficeNote.count(count, "footnote"))."
    case .pictures(let count):
      "The file has \(OfficeNote.count(count, "picture")), which cannot be read."
    case .textBoxes(let count):
      "The file has \(OfficeNote.count(count, "text box", "text boxes"))."
    case .embeddedText: "Part of the text is a file inside this one. It was not read."
    }
  }

  private static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }

  private static func list(_ items: [String]) -> String {
    let shown = items.prefix(12)
    let more = items.count > 12 ? " and \(items.count - 12) more" : ""
    guard more.isEmpty, shown.count > 1, let last = shown.last else {
      return shown.joined(separator: ", ") + more
    }
    return shown.dropLast().joined(separator: ", ") + " and " + last
  }
}
