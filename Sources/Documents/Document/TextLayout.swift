/// How the parts of a document look in plain text: lines of at most 72 columns.
enum TextLayout {
  static func heading(_ heading: String, at level: Document.Section.Level) -> [String] {
    switch level {
    case .section: self.heading(heading, underlined: "-")
    case .subsection: self.heading(heading, underlined: ".")
    case .part: WrappedText.lines(ShownText.oneLine(heading))
    }
  }

  static func heading(_ heading: String, underlined mark: Character) -> [String] {
    let lines = WrappedText.lines(ShownText.oneLine(heading))
    let width = min(WrappedText.columns, lines.map(\.count).max() ?? 0)
    return lines + [String(repeating: mark, count: width)]
  }

  /// A row each, the values in one column.
  static func facts(_ facts: [Document.Fact]) -> [String] {
    let labels = facts.map { ShownText.oneLine($0.label) + ":" }
    let width = min(24, labels.map(\.count).max() ?? 0)
    return zip(labels, facts).flatMap { label, fact -> [String] in
      let indent = String(repeating: " ", count: width + 2)
      let isLong = label.count > width
      let above = isLong ? WrappedText.lines(label) : []
      let first = isLong ? indent : label.padded(to: indent.count)
      let value = ShownText.writtenLines(fact.value).joined(separator: "\n")
      return above + WrappedText.lines(value, first: first, others: indent)
    }
  }

  /// Free text, one blank line between its paragraphs.
  static func paragraphs(_ text: String) -> [String] {
    Array(
      ShownText.paragraphs(text).map { $0.flatMap { WrappedText.lines($0) } }
        .joined(separator: [""]))
  }

  static func block(_ block: Document.Block) -> [String] {
    switch block {
    case .paragraph(let text): return paragraphs(text)
    case .table(let table): return TextTable(table).lines
    case .list(let items, let isNumbered): return list(items, isNumbered: isNumbered)
    case .quote(let text, let from):
      let words = boxed(text, first: "    ", others: "    ")
      guard let from, case let source = ShownText.oneLine(from), !source.isEmpty else {
        return words
      }
      return words + [""] + WrappedText.lines(source, first: "    - ", others: "      ")
    case .note(let text): return boxed(text, first: "Note: ", others: "      ")
    case .warning(let text): return boxed(text, first: "Warning: ", others: "         ")
    // What it shows in full is in a table of the same document.
    case .picture(let picture): return paragraphs("\(picture.title): \(picture.description)")
    }
  }

  private static func list(_ items: [String], isNumbered: Bool) -> [String] {
    let width = isNumbered ? "\(items.count)".count : 0
    return zip(1..., items).flatMap { number, item -> [String] in
      let digits = "\(number)"
      let padding = String(repeating: " ", count: max(0, width - digits.count))
      let mark = isNumbered ? padding + digits + ". " : "- "
      let text = ShownText.writtenLines(item).joined(separator: "\n")
      return WrappedText.lines(
        text, first: mark, others: String(repeating: " ", count: mark.count))
    }
  }

  private static func boxed(_ text: String, first: String, others: String) -> [String] {
    let text = ShownText.writtenLines(text).joined(separator: "\n")
    return WrappedText.lines(text, first: first, others: others)
  }
}

extension String {
  /// With spaces up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
