import Casework

/// One line of a form, without the marks by which mail programs quote.
struct FormLine {
  enum Mark: Hashable {
    /// No mark.
    case words
    case line(Int)
    case prompt(ReturnPrompt)
    case chronology
    /// What stands behind `ANSWER:` on its line.
    case answer(String)
    case end
  }

  let number: Int
  let text: String
  var mark: Mark

  init(number: Int, _ raw: Substring) {
    self.number = number
    text = FormLine.unquoted(raw)
    mark = FormLine.mark(of: text)
  }

  static func lines(of text: String) -> [FormLine] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.enumerated().map { place, line in
      FormLine(number: place + 1, line)
    }
  }

  private static func unquoted(_ raw: Substring) -> String {
    var rest = raw
    while true {
      let inner = rest.drop { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
      guard inner.first == ">" else { break }
      let after = inner.dropFirst()
      guard let next = after.first else { return "" }
      guard next == " " || next == ">" || next == "\t" else { break }
      rest = next == ">" ? after : after.dropFirst()
    }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  private static func mark(of text: String) -> Mark {
    let line = text.drop { $0.isWhitespace || $0 == "*" || $0 == "\u{FEFF}" }
    guard let first = line.unicodeScalars.first, line.utf8.count >= 3 else { return .words }
    switch first {
    case "[":
      guard let close = line.prefix(60).firstIndex(of: "]") else { return .words }
      let name = line[line.index(after: line.startIndex)..<close]
      if FoldedName(name).text == "chronology" { return .chronology }
      return ReturnPrompt.allCases.first { FoldedName($0.rawValue) == FoldedName(name) }
        .map { .prompt($0) } ?? .words
    case "K", "k":
      guard line.prefix(4).lowercased() == "kloe", let number = AnswerReader.lineNumber(line) else {
        return .words
      }
      return .line(number)
    case "A", "a":
      guard line.prefix(6).lowercased() == "answer" else { return .words }
      let rest = line.dropFirst(6).drop { $0 == " " || $0 == "*" }
      guard rest.first == ":" else { return .words }
      let behind = rest.dropFirst().drop { $0.isWhitespace || $0 == "*" }
      return .answer(String(behind))
    default:
      let words = line.drop { !$0.isLetter }.prefix(40).filter { $0.isLetter || $0 == " " }
        .split(separator: " ")
      guard line.utf8.count <= 40, words == ["END"] || words == ["END", "OF", "FORM"] else {
        return .words
      }
      return .end
    }
  }
}
