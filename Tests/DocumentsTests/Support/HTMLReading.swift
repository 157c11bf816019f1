/// Reads HTML more strictly than any browser: every element closed in its order, every attribute
/// quoted, every `&` an entity that the escaping makes.
struct HTMLReading {
  /// What was found wrong first.
  struct Flaw: Error {
    let why: String
    let before: Substring
  }

  /// Every element, in the order of its start tag.
  private(set) var elements: [String] = []
  private(set) var attributes: [String: Set<String>] = [:]
  /// What a reader sees, each text by itself.
  private(set) var texts: [String] = []

  private var rest: Substring
  private var open: [String] = []

  private static let void: Set<String> = ["meta", "br"]
  private static let drawn: Set<String> = ["line", "rect", "circle", "path"]
  private static let entities = [
    "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&nbsp;": "\u{A0}",
  ]

  init(_ html: String) throws(Flaw) {
    rest = html[...]
    guard take("<!DOCTYPE html>") else { throw flaw("no doctype") }
    while !rest.isEmpty {
      if take("</") {
        try readEnd()
      } else if take("<") {
        try readStart()
      } else {
        try readText()
      }
    }
    guard open.isEmpty else { throw flaw("never closed: \(open)") }
  }

  private func flaw(_ why: String) -> Flaw { Flaw(why: why, before: rest.prefix(60)) }

  private mutating func take(_ text: String) -> Bool {
    guard rest.hasPrefix(text) else { return false }
    rest.removeFirst(text.count)
    return true
  }

  private mutating func takeName() -> String {
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    rest.removeFirst(name.count)
    return String(name)
  }

  private mutating func readStart() throws(Flaw) {
    let name = takeName()
    guard !name.isEmpty, name == name.lowercased() else { throw flaw("a < that is no tag") }
    elements.append(name)
    while take(" ") {
      let attribute = takeName()
      guard !attribute.isEmpty, take("=\"") else { throw flaw("a bad attribute of \(name)") }
      let value = rest.prefix { $0 != "\"" }
      guard !value.contains("<") else { throw flaw("markup in an attribute of \(name)") }
      rest.removeFirst(value.count)
      guard take("\"") else { throw flaw("an attribute without an end") }
      attributes[attribute, default: []].insert(String(value))
    }
    // What a picture is drawn of ends itself, as in SVG it may.
    if HTMLReading.drawn.contains(name), take("/>") { return }
    guard take(">") else { throw flaw("a start of \(name) without an end") }
    if HTMLReading.void.contains(name) { return }
    open.append(name)
    // Nobody's text may be in a style sheet, so that it needs no reading but for its end.
    if name == "style", let end = rest.firstRange(of: "</style>") {
      rest = rest[end.lowerBound...]
    }
  }

  private mutating func readEnd() throws(Flaw) {
    let name = takeName()
    guard take(">"), open.last == name else {
      throw flaw("an end of \(name) where \(open.last ?? "nothing") is open")
    }
    open.removeLast()
  }

  private mutating func readText() throws(Flaw) {
    let raw = rest.prefix { $0 != "<" }
    rest.removeFirst(raw.count)
    var text = ""
    var left = raw
    while let character = left.first {
      guard character == "&" else {
        text.append(left.removeFirst())
        continue
      }
      guard let entity = HTMLReading.entities.first(where: { left.hasPrefix($0.key) }) else {
        throw flaw("a bare &")
      }
      text += entity.value
      left = left.dropFirst(entity.key.count)
    }
    if text.contains(where: { !$0.isWhitespace }) { texts.append(text) }
  }
}
