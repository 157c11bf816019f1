import Pages
import Terminal

/// Words that are typed, and the list of what they find, on one screen.
///
/// Letters always go to the words; Up, Down and the page keys move in the list. The cursor stands
/// on whichever of the two the last key was for.
struct FoundList: Sendable {
  private var field = TextField()
  private var cursor = ListCursor()
  /// Whether the cursor is on a row, and not in the words.
  private var isOnRow = false

  /// What is looked for.
  var words: String { field.text }

  /// The selected row, counted from 0; that of the first in a list of none.
  var selected: Int { cursor.selected }

  /// Takes a key.
  ///
  /// - Parameters:
  ///   - key: Any key.
  ///   - count: How many rows there are.
  ///   - tools: What the screen was given.
  /// - Returns: Whether the words are others now, so that what they find is to be looked up.
  mutating func handle(_ key: Key, count: Int, with tools: inout Tools) -> Bool {
    switch key {
    case .up, .down, .pageUp, .pageDown:
      isOnRow = count > 0 && cursor.move(by: key, count: count, page: tools.page)
      return false
    default:
      isOnRow = false
      let handled = field.handle(
        key, clipboard: &tools.clipboard, at: tools.situation.moment.milliseconds)
      return handled == .changed
    }
  }

  /// Takes pasted text as words.
  mutating func handle(paste text: String, with tools: inout Tools) {
    isOnRow = false
    _ = field.handle(paste: text, at: tools.situation.moment.milliseconds)
  }

  /// Selects a row of a list of so many; one that is not there becomes the nearest.
  mutating func select(_ row: Int, of count: Int) { cursor.select(row, count: count) }

  /// The words behind their label, below the title of the page.
  func secondLine(labelled label: String) -> Page.SecondLine {
    .field(label, field, hasFocus: !isOnRow)
  }
}
