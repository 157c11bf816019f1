/// A text with few marks, each at the beginning of a line: what a template for Word is written in.
///
/// `#` begins a heading, `-` an item, `>` a hint; `**` stands around a line in bold, `|` around a
/// label and what stands beside it, and `[name]` is a place that the program fills. A blank line
/// ends a paragraph. Behind a backslash a mark is a letter, as ``DocumentFormat/escaped(_:)``
/// writes it, so nothing that a template is filled with marks anything.
struct MarkedText {
  /// A piece of the text, its words without escapes.
  enum Part: Hashable {
    case heading(Int, String)
    case paragraph(String)
    case bold(String)
    case hint(String)
    case item(String)
    case row(label: String, value: String)
    case place(String)
  }

  private(set) var parts: [Part] = []
  /// The lines of the paragraph that is read.
  private var lines: [String] = []
  /// The lines of the row that is read; it ends with the line that a bar ends.
  private var row: [Substring] = []

  init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { read(line) }
    endParagraph()
  }

  private mutating func read(_ line: Substring) {
    if !row.isEmpty || line.hasPrefix("|") {
      row.append(line)
      if line.hasSuffix("|"), !line.hasSuffix("\\|"), row.count > 1 || line.count > 1 { endRow() }
      return
    }
    guard let part = MarkedText.part(line) else {
      if MarkedText.isBlank(line) { endParagraph() } else { lines.append(MarkedText.plain(line)) }
      return
    }
    endParagraph()
    parts.append(part)
  }

  private mutating func endParagraph() {
    if !lines.isEmpty { parts.append(.paragraph(lines.joined(separator: "\n"))) }
    lines = []
  }

  private mutating func endRow() {
    let cells = MarkedText.cells(row.joined(separator: "\n").dropFirst().dropLast())
    let value = cells.dropFirst().joined(separator: " | ")
    parts.append(.row(label: cells.first ?? "", value: value))
    row = []
  }

  /// What a line is that is no part of a paragraph.
  private static func part(_ line: Substring) -> Part? {
    let level = line.prefix { $0 == "#" }.count
    if level > 0, line.dropFirst(level).first == " " {
      return .heading(level, plain(line.dropFirst(level + 1)))
    }
    if line.hasPrefix("- ") { return .item(plain(line.dropFirst(2))) }
    if line.hasPrefix("> ") { return .hint(plain(line.dropFirst(2))) }
    if line.hasPrefix("**"), line.hasSuffix("**"), line.count > 4 {
      return .bold(plain(line.dropFirst(2).dropLast(2)))
    }
    if line.hasPrefix("["), line.hasSuffix("]"), !line.hasSuffix("\\]") {
      return .place(plain(line.dropFirst().dropLast()))
    }
    return nil
  }

  private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }

  /// The cells of a row, cut at bars that no backslash stands before.
  private static func cells(_ text: Substring) -> [String] {
    var cells = [""]
    var isEscaped = false
    for character in text {
      if character == "|", !isEscaped {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return cells.map { plain($0[...]) }
  }

  /// The words without escapes.
  private static func plain(_ text: Substring) -> String {
    var plain = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if scalar == "\\", !isEscaped {
        isEscaped = true
      } else {
        plain.unicodeScalars.append(scalar)
        isEscaped = false
      }
    }
    return plain
  }
}
