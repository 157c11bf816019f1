/// Swift source with comments and the text of strings turned to spaces, line breaks kept.
///
/// It follows nested comments, raw and multi-line strings, and interpolation, whose code stays. It
/// does not know regular expression literals, which this repository does not use. It works on
/// bytes: a letter of two becomes two spaces.
struct CodeOnly {
  private enum Place {
    case code(parentheses: Int)
    case comment
    case string(quotes: Int, hashes: Int)
  }

  private let text: [UInt8]
  private var index = 0
  private var places: [Place] = [.code(parentheses: 0)]
  private var output: [UInt8] = []

  static func blanked(_ text: String) -> String {
    var scanner = CodeOnly(text: Array(text.utf8))
    while scanner.index < scanner.text.count { scanner.step() }
    return String(decoding: scanner.output, as: UTF8.self)
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func step() {
    switch places.last {
    case .comment: stepInComment()
    case .string(let quotes, let hashes): stepInString(quotes: quotes, hashes: hashes)
    case .code(let parentheses): stepInCode(parentheses: parentheses)
    case nil: keep()
    }
  }

  private mutating func stepInCode(parentheses: Int) {
    if starts("//") {
      while index < text.count, text[index] != Self.newline { blank() }
      return
    }
    if starts("/*") {
      places.append(.comment)
      blank(2)
      return
    }
    let hashes = text[index...].prefix { $0 == UInt8(ascii: "#") }.count
    if index + hashes < text.count, text[index + hashes] == UInt8(ascii: "\"") {
      for _ in 0..<hashes { keep() }
      let quotes = starts("\"\"\"") ? 3 : 1
      for _ in 0..<quotes { keep() }
      places.append(.string(quotes: quotes, hashes: hashes))
      return
    }
    let opens = text[index] == UInt8(ascii: "(")
    let closes = text[index] == UInt8(ascii: ")")
    let depth = parentheses + (opens ? 1 : closes ? -1 : 0)
    places.removeLast()
    // The parenthesis that began an interpolation was counted, so its end is at zero.
    if depth > 0 || places.isEmpty || !closes {
      places.append(.code(parentheses: depth))
    }
    keep()
  }

  private mutating func stepInComment() {
    if starts("*/") {
      places.removeLast()
      blank(2)
    } else if starts("/*") {
      places.append(.comment)
      blank(2)
    } else {
      blank()
    }
  }

  private mutating func stepInString(quotes: Int, hashes: Int) {
    let marks = String(repeating: "#", count: hashes)
    if starts(String(repeating: "\"", count: quotes) + marks) {
      places.removeLast()
      for _ in 0..<(quotes + hashes) { keep() }
    } else if starts("\\" + marks + "(") {
      blank(1 + hashes)
      keep()
      places.append(.code(parentheses: 1))
    } else if starts("\\" + marks) {
      blank(2 + hashes)
    } else {
      blank()
    }
  }

  private func starts(_ mark: String) -> Bool { text[index...].starts(with: mark.utf8) }

  private static let newline = UInt8(ascii: "\n")

  private mutating func keep() {
    guard index < text.count else { return }
    output.append(text[index])
    index += 1
  }

  private mutating func blank(_ count: Int = 1) {
    for _ in 0..<count where index < text.count {
      output.append(text[index] == Self.newline ? Self.newline : UInt8(ascii: " "))
      index += 1
    }
  }
}
