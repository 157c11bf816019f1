import Casework

/// Lines of a form that belong together, with where they stand.
struct FormText {
  private var lines: [(number: Int, text: String)] = []

  mutating func append(_ number: Int, _ text: String) { lines.append((number, text)) }

  func joined(with other: FormText) -> FormText {
    var joined = self
    joined.lines += other.lines
    return joined
  }

  func filtered(_ isKept: (String) -> Bool) -> FormText {
    var filtered = FormText()
    filtered.lines = lines.filter { isKept($0.text) }
    return filtered
  }

  var numbered: [(number: Int, text: String)] { lines }

  private static func isEmpty(_ text: String) -> Bool {
    // A line to write on is no text.
    PlainText.isBlank(text) || text.utf8.count > 2 && text.allSatisfy { "_.\u{2026} ".contains($0) }
  }

  var isBlank: Bool { lines.allSatisfy { FormText.isEmpty($0.text) } }

  /// The first line that holds something.
  var firstNumber: Int? { lines.first { !FormText.isEmpty($0.text) }?.number }

  var lastNumber: Int? { lines.last { !FormText.isEmpty($0.text) }?.number }

  /// The text without the indentation that all its lines have.
  var text: String {
    let kept = lines.filter { PlainText.isBlank($0.text) || !FormText.isEmpty($0.text) }
    let filled = kept.filter { !PlainText.isBlank($0.text) }
    let indents = filled.map { line in line.text.utf8.prefix(while: { $0 == 0x20 }).count }
    let indent: Int = indents.min() ?? 0
    return kept.map { String($0.text.dropFirst(indent)) }.joined(separator: "\n")
  }
}
