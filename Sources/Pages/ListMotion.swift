import Terminal

/// A way to move in a list: one table, which lists and help read.
package enum ListMotion: CaseIterable, Sendable {
  case up, down, pageUp, pageDown, first, last

  /// The motion a key stands for; `nil` for a key that does not move in a list.
  package init?(_ key: Key) {
    guard let motion = ListMotion.allCases.first(where: { $0.keys.contains(key) }) else {
      return nil
    }
    self = motion
  }

  /// The keys that do it, the one that is named first.
  package var keys: [Key] {
    switch self {
    case .up: [.up, .character("k")]
    case .down: [.down, .character("j")]
    case .pageUp: [.pageUp]
    case .pageDown: [.pageDown]
    case .first: [.home]
    case .last: [.end]
    }
  }

  /// What it does, in help and the manual.
  package var words: String {
    switch self {
    case .up: "Go one row up in a list"
    case .down: "Go one row down in a list"
    case .pageUp: "Go one page up: the rows that are seen, less one"
    case .pageDown: "Go one page down: the rows that are seen, less one"
    case .first: "Go to the first row"
    case .last: "Go to the last row"
    }
  }

  /// Where it leads.
  ///
  /// - Parameters:
  ///   - place: The selected row, counted from 0.
  ///   - count: How many rows there are.
  ///   - page: How many are seen at once.
  /// - Returns: The row to select; in a list of none, 0.
  package func place(from place: Int, of count: Int, page: Int) -> Int {
    let step = max(1, page - 1)
    let wanted =
      switch self {
      case .up: place - 1
      case .down: place + 1
      case .pageUp: place - step
      case .pageDown: place + step
      case .first: 0
      case .last: count - 1
      }
    return max(0, min(wanted, count - 1))
  }
}
