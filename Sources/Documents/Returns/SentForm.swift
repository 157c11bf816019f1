import Casework

/// The words of the form as it was sent, which are no answer.
struct SentForm {
  private var lines: Set<String> = []
  /// Every four words that follow one another, so that wrapping does not hide them.
  private var runs: Set<[Substring]> = []

  private static let run = 4

  init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      lines.insert(SentForm.words(String(line)).joined(separator: " "))
    }
    let words = SentForm.words(text)
    guard words.count >= SentForm.run else { return }
    for start in 0...(words.count - SentForm.run) {
      runs.insert(Array(words[start..<(start + SentForm.run)]))
    }
  }

  /// Whether the form has a line of these words.
  func hasLine(_ text: String) -> Bool {
    lines.contains(SentForm.words(text).joined(separator: " "))
  }

  /// Whether all words of a line stand so in the form.
  func hasWords(_ text: String) -> Bool {
    let words = SentForm.words(text)
    guard words.count >= SentForm.run else { return !words.isEmpty && hasLine(text) }
    return (0...(words.count - SentForm.run)).allSatisfy { start in
      runs.contains(Array(words[start..<(start + SentForm.run)]))
    }
  }

  private static func words(_ text: String) -> [Substring] { text.split { $0.isWhitespace } }
}
