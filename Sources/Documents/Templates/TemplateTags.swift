// The language is Mustache without what could print nothing unnoticed: a misspelt name, a partial
// that is missing, a section that never ends. A document may be read in court, so all of these are
// refused here, with their line. Variables, sections and comments are let through. The delimiters
// cannot be changed, so finding the tags is finding `{{`.
//
// A section or comment alone on its line takes the whole line with it, as the specification has it.
// A line begins at the start, after a line end, and after a tag that took its line.

/// Reads a template's source into pieces and checks every tag against what the document has.
struct TemplateTags {
  /// What was found, and the line it stands in.
  struct Flaw: Error {
    let line: Int
    let fault: TemplateError.Fault
  }

  /// A section whose end has not been read yet.
  private struct OpenSection {
    let name: String
    let line: Int
    let isInverted: Bool
    var pieces: [TemplatePiece] = []
  }

  private static let deepest = 32

  private let known: Set<String>
  private var rest: Substring.UTF8View
  private var line = 1
  private var isLineStart = true
  private var pieces: [TemplatePiece] = []
  private var open: [OpenSection] = []

  /// The pieces of the whole source.
  static func pieces(
    of source: String, knowing names: Set<String>
  ) throws(Flaw) -> [TemplatePiece] {
    var tags = TemplateTags(source, knowing: names)
    while let before = tags.skip(past: "{{") { try tags.takeTag(after: before) }
    tags.add(text: tags.rest)
    if let unclosed = tags.open.last {
      throw Flaw(line: unclosed.line, fault: .unclosedSection(.init(unclosed.name)))
    }
    return tags.pieces
  }

  private init(_ source: String, knowing names: Set<String>) {
    known = names
    rest = source[...].utf8
  }

  /// Takes the text up to a mark, and the mark; `nil`, and nothing taken, where there is none.
  private mutating func skip(past mark: StaticString) -> Substring.UTF8View? {
    let bytes = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
    var place = rest.startIndex
    while let found = rest[place...].firstIndex(of: bytes[0]) {
      if rest[found...].starts(with: bytes) {
        let taken = rest[..<found]
        line += taken.count { $0 == .lineFeed }
        rest = rest[rest.index(found, offsetBy: bytes.count)...]
        return taken
      }
      place = rest.index(after: found)
    }
    return nil
  }

  private mutating func takeTag(after before: Substring.UTF8View) throws(Flaw) {
    let start = line
    let sign = rest.first.map { Character(Unicode.Scalar($0)) }
    if let sign, "#^/!{&".contains(sign) { rest.removeFirst() }
    guard let inside = skip(past: sign == "{" ? "}}}" : "}}") else {
      throw Flaw(line: start, fault: .unfinishedTag)
    }
    let name = String(Substring(inside).trimmed)
    switch sign {
    case "!": addLine(before)
    case "#", "^":
      addLine(before)
      try openSection(name, at: start, isInverted: sign == "^")
    case "/":
      addLine(before)
      try closeSection(name, at: start)
    case let sign? where "><$=%*".contains(sign):
      throw Flaw(line: start, fault: .unsupportedTag(sign))
    default:
      try checkName(name, at: start)
      add(text: before)
      add(.variable(name))
      isLineStart = false
    }
  }

  private mutating func openSection(
    _ name: String, at line: Int, isInverted: Bool
  ) throws(Flaw) {
    try checkName(name, at: line)
    open.append(OpenSection(name: name, line: line, isInverted: isInverted))
    guard open.count <= TemplateTags.deepest else {
      throw Flaw(line: line, fault: .nestedTooDeeply(most: TemplateTags.deepest))
    }
  }

  private mutating func closeSection(_ name: String, at line: Int) throws(Flaw) {
    guard let section = open.last, section.name == name else {
      let opened = open.last.map { TemplateError.TagName($0.name) }
      throw Flaw(line: line, fault: .strayEnd(.init(name), open: opened))
    }
    open.removeLast()
    add(section.isInverted ? .inverted(name, section.pieces) : .section(name, section.pieces))
  }

  private func checkName(_ name: String, at line: Int) throws(Flaw) {
    guard name == "." || known.contains(name) else {
      throw Flaw(line: line, fault: .unknownVariable(.init(name)))
    }
  }

  /// Adds the text before a tag that prints nothing, and takes the tag's line if it is alone there.
  private mutating func addLine(_ before: Substring.UTF8View) {
    let lineEnd = before.lastIndex(of: .lineFeed)
    let line = lineEnd.map { before[before.index(after: $0)...] } ?? before
    guard lineEnd != nil || isLineStart, line.allSatisfy(\.isBlank), skipLineEnd() else {
      add(text: before)
      isLineStart = false
      return
    }
    add(text: before[..<line.startIndex])
    isLineStart = true
  }

  /// Takes blanks and the line end or end of the source after them; `false`, and nothing taken,
  /// where something else stands in the line.
  private mutating func skipLineEnd() -> Bool {
    var after = rest.drop(while: \.isBlank)
    if after.first == .carriageReturn { after.removeFirst() }
    if after.isEmpty {
      // A carriage return at the very end is text.
      guard rest.last != .carriageReturn else { return false }
    } else {
      guard after.removeFirst() == .lineFeed else { return false }
      line += 1
    }
    rest = after
    return true
  }

  private mutating func add(text: Substring.UTF8View) {
    if !text.isEmpty { add(.text(String(Substring(text)))) }
  }

  private mutating func add(_ piece: TemplatePiece) {
    if open.isEmpty {
      pieces.append(piece)
    } else {
      open[open.count - 1].pieces.append(piece)
    }
  }
}

extension UInt8 {
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}

extension Substring {
  /// Without white space at either end.
  fileprivate var trimmed: Substring {
    var text = drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
