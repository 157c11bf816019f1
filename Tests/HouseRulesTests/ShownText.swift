/// A text of the sources that somebody may read: one literal, or several joined by `+`.
struct ShownText: Equatable {
  let path: String
  /// The line it begins in, from 1.
  let line: Int
  /// What it says; each interpolation as `…`, each escaped line break as a space.
  let text: String

  /// The sentences of it, without their ends.
  var sentences: [String] {
    var found: [String] = []
    var words: [Substring] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      words.append(word)
      let bare = word.drop { "“(".contains($0) }
      let end = bare.last { !"”’)".contains($0) }
      // “e.g.” and “14.30” end no sentence; a colon begins a list or a value.
      guard let end, ".?!:".contains(end), bare.count > 2 else { continue }
      found.append(words.joined(separator: " "))
      words = []
    }
    return words.isEmpty ? found : found + [words.joined(separator: " ")]
  }

  /// Its words in small letters, without the marks around them and without what is typed:
  /// commands between backticks, and names of variables.
  var words: [String] {
    let prose = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 0 }.map(\.element).joined(separator: " ")
    return ShownText.words(
      of: prose.split(separator: " ").filter { !$0.contains("$") }.joined(separator: " "))
  }

  static func words(of text: String) -> [String] {
    text.lowercased()
      .split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "-" || $0 == "…") }
      .map { String($0.drop { $0 == "'" || $0 == "-" }) }
      .filter { !$0.isEmpty }
  }

  /// Whether it is more than a name: two words at least.
  var isProse: Bool { words.count { $0.contains(where: \.isLetter) } > 1 }
}

/// The literals of a Swift file, as they read.
struct ShownTextReader {
  private let text: [UInt8]
  private var index = 0
  private var line = 1
  private let path: String
  private var found: [ShownText] = []
  /// The literals within interpolations.
  private var inner: [ShownText] = []
  /// Whether only blanks and a `+` came since the literal before.
  private var continues = false
  private var plus = false

  static func texts(in file: SourceFile) -> [ShownText] {
    var reader = ShownTextReader(text: Array(file.text.utf8), path: file.path)
    while reader.index < reader.text.count { reader.stepInCode() }
    return reader.found + reader.inner
  }

  private init(text: [UInt8], path: String) { (self.text, self.path) = (text, path) }

  private mutating func stepInCode() {
    if starts("//") {
      while index < text.count, text[index] != UInt8(ascii: "\n") { index += 1 }
      return
    }
    if starts("\"") || starts("#\"") {
      readLiteral()
      return
    }
    switch text[index] {
    case UInt8(ascii: " "), UInt8(ascii: "\n"): break
    case UInt8(ascii: "+") where !plus: plus = true
    default: (continues, plus) = (false, false)
    }
    advance()
  }

  private mutating func readLiteral() {
    let start = line
    let read = literal()
    if continues, plus, let last = found.popLast() {
      found.append(ShownText(path: path, line: last.line, text: last.text + read))
    } else {
      found.append(ShownText(path: path, line: start, text: read))
    }
    (continues, plus) = (true, false)
  }

  /// Reads a literal, and leaves what is interpolated out.
  private mutating func literal() -> String {
    let hashes = starts("#") ? "#" : ""
    index += hashes.utf8.count
    let quotes = starts("\"\"\"") ? "\"\"\"" : "\""
    index += quotes.utf8.count
    var read: [UInt8] = []
    while index < text.count, !starts(quotes + hashes) {
      if starts("\\" + hashes + "(") {
        index += 2 + hashes.utf8.count
        skipInterpolation()
        read += Array("…".utf8)
      } else if starts("\\" + hashes) {
        index += 1 + hashes.utf8.count
        // A line that ends in a backslash goes on; other escapes are quotation marks and breaks.
        read.append(starts("\"") ? UInt8(ascii: "\"") : UInt8(ascii: " "))
        advance()
      } else {
        read.append(text[index])
        advance()
      }
    }
    index += (quotes + hashes).utf8.count
    return String(decoding: read, as: UTF8.self)
  }

  /// Goes behind the parenthesis that ends an interpolation, over literals within it.
  private mutating func skipInterpolation() {
    var depth = 1
    while index < text.count, depth > 0 {
      if starts("\"") {
        let start = line
        inner.append(ShownText(path: path, line: start, text: literal()))
        continue
      }
      if starts("(") { depth += 1 }
      if starts(")") { depth -= 1 }
      advance()
    }
  }

  private func starts(_ mark: String) -> Bool { text[index...].starts(with: mark.utf8) }

  private mutating func advance() {
    guard index < text.count else { return }
    if text[index] == UInt8(ascii: "\n") { line += 1 }
    index += 1
  }
}
