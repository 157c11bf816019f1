/// What forms print where an answer belongs, which is no answer while it is still there.
///
/// LibreOffice turns an untouched prompt into plain text when it saves, so prompts are known by
/// their words, whatever a control says of itself.
struct WordPrompts: Sendable {
  private let known: Set<String>
  /// How prompts end; a text that ends otherwise is none, which is seen without folding it.
  private let tails: Set<UInt32>
  /// Those long enough to be taken off the end of a paragraph that begins with a label.
  private let endings: [String]

  private static let ofWord = [
    "Click or tap here to enter text.", "Click here to enter text.",
    "Click or tap to enter a date.", "Click here to enter a date.", "Choose an item.",
    "Choose a date", "Choose a building block.", "Enter any content that you want to repeat.",
    "Enter text.", "Type your answer here", "Tap to enter text.", "Tap or click to enter text.",
  ]

  /// Knows Word's own prompts and those of our forms.
  init(_ own: [String]) {
    let all = WordPrompts.ofWord + own
    known = Set(all.map(WordPrompts.folded))
    tails = Set(all.map(WordPrompts.tail))
    endings = all.map(WordPrompts.folded).filter { $0.utf8.count >= 13 }
  }

  /// Whether a text is a prompt and nothing else.
  func isPrompt(_ text: String) -> Bool {
    mayBePrompt(text) && known.contains(WordPrompts.folded(text))
  }

  /// Whether a text begins as prompts do that a form's author wrote.
  func looksLikePrompt(_ text: String) -> Bool {
    let text = WordPrompts.folded(text)
    return isPrompt(text)
      || ["click ", "choose ", "tap ", "select ", "enter ", "type "].contains(where: text.hasPrefix)
  }

  /// A text without the prompt it is, or ends in.
  func withoutPrompt(_ text: String) -> String {
    guard mayBePrompt(text) else { return text }
    if isPrompt(text) { return "" }
    let folded = WordPrompts.folded(text)
    guard let ending = endings.first(where: folded.hasSuffix) else { return text }
    let label = folded.dropLast(ending.count)
    // Only behind a label: whoever writes “asked to choose an item.” has answered.
    guard label.reversed().first(where: { !$0.isWhitespace }) == ":" else { return text }
    let characters = text.trimmed
    return String(characters.prefix(label.count))
  }

  private func mayBePrompt(_ text: String) -> Bool {
    text.utf8.count < 400 && tails.contains(WordPrompts.tail(text))
  }

  /// The last three letters or figures of a text, in small letters.
  private static func tail(_ text: String) -> UInt32 {
    var tail: UInt32 = 0
    var count = 0
    for byte in text.utf8.reversed() {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: tail = tail << 8 | UInt32(byte)
      case 0x41...0x5A: tail = tail << 8 | UInt32(byte + 0x20)
      default: continue
      }
      count += 1
      if count == 3 { break }
    }
    return tail
  }

  /// A prompt in small letters, without the full stop and blanks around it.
  private static func folded(_ text: String) -> String {
    var text = text.trimmed.lowercased()
    while text.last == "." || text.last == "…" { text.removeLast() }
    return text.replacing("\u{A0}", by: " ")
  }
}
