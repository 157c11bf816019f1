import Pages
import Terminal

/// The words a list is narrowed to, typed into the line below the title.
///
/// While they are typed every letter is text; Enter keeps the list as narrow as it is and gives the
/// keys back, Esc shows the whole list again.
struct ListFind: Sendable {
  /// What is looked for; `nil` while the list is whole.
  private(set) var field: TextField?
  /// Whether the words are being typed.
  private(set) var isTyping = false

  /// What is looked for; empty while the list is whole.
  var text: String { field?.text ?? "" }

  /// Whether the list is narrowed.
  var isOn: Bool { field != nil }

  /// Begins to type, after what was typed before.
  mutating func begin() {
    field = field ?? TextField()
    isTyping = true
  }

  /// Keeps the list narrowed; where nothing was typed it is whole again.
  mutating func keep() {
    isTyping = false
    if text.isEmpty { field = nil }
  }

  /// Shows the whole list again.
  mutating func end() { (isTyping, field) = (false, nil) }

  /// Takes a key while the words are being typed; Up and Down keep them and are the list's.
  ///
  /// - Returns: Whether the key was text; what it finds is then another.
  mutating func handle(_ key: Key, with tools: inout Tools) -> Bool {
    guard isTyping else { return false }
    guard key != .up, key != .down else {
      keep()
      return false
    }
    _ = field?.handle(key, clipboard: &tools.clipboard, at: tools.situation.moment.milliseconds)
    return true
  }

  /// Takes pasted text; `false` where nothing is being typed.
  mutating func handle(paste text: String, with tools: inout Tools) -> Bool {
    guard isTyping else { return false }
    _ = field?.handle(paste: text, at: tools.situation.moment.milliseconds)
    return true
  }

  /// The line below the title: what is looked for, or else what stands there otherwise.
  func secondLine(otherwise words: String) -> Page.SecondLine {
    field.map { .field("Find: ", $0, hasFocus: isTyping) } ?? .words(words)
  }
}
