import Pages
import Terminal

/// Which row of a list is selected.
///
/// A list may be empty: then nothing is selected and every motion leaves it so.
package struct ListCursor: Hashable, Sendable {
  /// 0 for the first row; 0 also in an empty list.
  package private(set) var selected = 0

  package init(selected: Int = 0) {
    self.selected = max(0, selected)
  }

  /// Moves by a key, if it is one that moves in a list of so many rows.
  ///
  /// - Returns: Whether the key was one.
  package mutating func move(by key: Key, count: Int, page: Int) -> Bool {
    guard let motion = ListMotion(key) else { return false }
    selected = motion.place(from: selected, of: count, page: page)
    return true
  }

  /// Selects a row; one that is not there becomes the nearest.
  package mutating func select(_ row: Int, count: Int) {
    selected = row
    clamp(to: count)
  }

  /// The rows shown where so many fit, the selected one always among them.
  package func rows(showing height: Int, of count: Int) -> Range<Int> {
    guard height > 0, count > 0 else { return 0..<0 }
    let last = max(0, count - height)
    var top = min(max(0, selected - height / 2), last)
    if count <= height { top = 0 }
    return top..<min(count, top + height)
  }

  private mutating func clamp(to count: Int) {
    selected = max(0, min(selected, count - 1))
  }
}
