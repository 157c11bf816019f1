// Mustache forgives too much for a document that may be read in court: a misspelt name prints
// nothing, a partial that is missing prints nothing, and a section that never ends is reported at
// the end of the file. So every tag is looked at here first, and what is left for the library to
// refuse is next to nothing. Only what the standard calls variables, sections and comments is let
// through; the delimiters cannot be changed, so finding the tags is finding `{{`.

/// The tags of a template's source, checked for what the document has.
struct TemplateTags {
  /// What was found, and the line it stands in.
  struct Flaw: Error {
    let line: Int
    let fault: TemplateError.Fault
  }

  private static let deepest = 32

  private let known: Set<String>
  private var rest: Substring
  private var line = 1
  private var open: [(name: String, line: Int)] = []

  /// Checks the whole source.
  static func check(_ source: String, knowing names: Set<String>) throws(Flaw) {
    var tags = TemplateTags(source, knowing: names)
    while tags.moveToTag() { try tags.takeTag() }
    if let unclosed = tags.open.last {
      throw Flaw(line: unclosed.line, fault: .unclosedSection(.init(unclosed.name)))
    }
  }

  private init(_ source: String, knowing names: Set<String>) {
    known = names
    rest = source[...]
  }

  /// Moves behind the next `{{`; `false` where there is none.
  private mutating func moveToTag() -> Bool { skip(past: "{{") != nil }

  /// Takes the text up to a mark, and the mark; `nil`, and nothing taken, where there is none.
  private mutating func skip(past mark: String) -> Substring? {
    guard let found = rest.firstRange(of: mark) else { return nil }
    let taken = rest[..<found.lowerBound]
    line += taken.count { $0 == "\n" || $0 == "\r\n" }
    rest = rest[found.upperBound...]
    return taken
  }

  private mutating func takeTag() throws(Flaw) {
    let start = line
    let sign = rest.first
    if let sign, "#^/!{&".contains(sign) { rest.removeFirst() }
    guard let inside = skip(past: sign == "{" ? "}}}" : "}}") else {
      throw Flaw(line: start, fault: .unfinishedTag)
    }
    let name = String(inside.trimmed)
    switch sign {
    case "!": break
    case "#", "^": try openSection(name, at: start)
    case "/": try closeSection(name, at: start)
    case let sign? where "><$=%*".contains(sign):
      throw Flaw(line: start, fault: .unsupportedTag(sign))
    default: try checkName(name, at: start)
    }
  }

  private mutating func openSection(_ name: String, at line: Int) throws(Flaw) {
    try checkName(name, at: line)
    open.append((name, line))
    guard open.count <= TemplateTags.deepest else {
      throw Flaw(line: line, fault: .nestedTooDeeply(most: TemplateTags.deepest))
    }
  }

  private mutating func closeSection(_ name: String, at line: Int) throws(Flaw) {
    guard open.last?.name == name else {
      let opened = open.last.map { TemplateError.TagName($0.name) }
      throw Flaw(line: line, fault: .strayEnd(.init(name), open: opened))
    }
    open.removeLast()
  }

  private func checkName(_ name: String, at line: Int) throws(Flaw) {
    guard name == "." || known.contains(name) else {
      throw Flaw(line: line, fault: .unknownVariable(.init(name)))
    }
  }
}

extension Substring {
  /// Without white space at either end.
  fileprivate var trimmed: Substring {
    var text = drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
