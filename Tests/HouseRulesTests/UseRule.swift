/// What the sources declare is used: a name that stands nowhere but where it is declared is dead.
enum UseRule {
  /// Names that a library's protocol, or the language, asks for and calls.
  private static let askedFor: Set<Substring> = ["Main", "renderText", "isNull", "customMirror"]

  private static let declaring: Set<Substring> = [
    "func", "var", "let", "struct", "enum", "class", "actor", "protocol", "typealias",
  ]

  static func violations(in files: [SourceFile]) -> [Violation] {
    let swift = files.filter(\.isSwift)
    var uses: [Substring: Int] = [:]
    for file in swift {
      for line in file.code { for word in words(in: line) { uses[word, default: 0] += 1 } }
    }
    return swift.filter { $0.path.hasPrefix("Sources/") }.flatMap { file in
      file.code.enumerated().compactMap { number, line in
        guard let name = declared(in: line), uses[name] == 1, !askedFor.contains(name) else {
          return nil
        }
        return Violation(path: file.path, line: number + 1, rule: "“\(name)” is used nowhere")
      }
    }
  }

  /// The name that a line declares first; `nil` where it declares none.
  private static func declared(in line: String) -> Substring? {
    let words = words(in: line)
    guard let keyword = words.firstIndex(where: declaring.contains), keyword + 1 < words.count
    else { return nil }
    return words[keyword + 1]
  }

  private static func words(in line: String) -> [Substring] {
    line.utf8.split { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
        false
      default: true
      }
    }.map(Substring.init)
  }
}
