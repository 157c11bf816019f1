import Terminal

/// Which row of a list is selected, by what the row is and not by where it stands.
///
/// Rows come and go while others work; the cursor stays on its row, and where that is gone, on the
/// place it had. A list may be empty: then nothing is selected.
package struct RowSelection<ID: Hashable & Sendable>: Sendable {
  /// The rows, from the top.
  package private(set) var rows: [ID] = []
  /// Where the selected row stands, counted from 0; 0 also in an empty list.
  package private(set) var place = 0
  /// The selected row, or the one that is to be selected once it is there.
  private var wanted: ID?

  /// Starts without rows; a row that is wanted is selected as soon as it is there.
  package init(on wanted: ID? = nil) { self.wanted = wanted }

  /// The selected row; `nil` in an empty list.
  package var current: ID? { rows.indices.contains(place) ? rows[place] : nil }

  /// The selected row's place, as a list is told it; `nil` in an empty list.
  package var selected: Int? { rows.isEmpty ? nil : place }

  /// Takes the rows as they are now; what was selected stays so.
  package mutating func show(_ rows: [ID]) {
    self.rows = rows
    if let wanted, let found = rows.firstIndex(of: wanted) { place = found }
    settle()
  }

  /// Selects a row, now or as soon as it is there.
  package mutating func select(_ id: ID) {
    wanted = id
    if let found = rows.firstIndex(of: id) { place = found }
  }

  /// Selects by place; beyond the ends the nearest.
  package mutating func select(place: Int) {
    self.place = place
    settle()
  }

  /// Moves by a key, if it is one that moves in a list.
  ///
  /// - Parameters:
  ///   - key: Any key.
  ///   - page: How many rows are seen at once.
  /// - Returns: Whether the key was one.
  package mutating func move(by key: Key, page: Int) -> Bool {
    guard let motion = ListMotion(key) else { return false }
    select(place: motion.place(from: place, of: rows.count, page: page))
    return true
  }

  private mutating func settle() {
    place = max(0, min(place, rows.count - 1))
    if let current { wanted = current }
  }
}
