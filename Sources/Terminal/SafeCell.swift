/// What one cell, or two, will hold: a cluster that obeys nothing, and its columns, 1 or 2.
struct SafeCell: Equatable {
  let character: Character
  let columns: Int

  init(_ character: Character, columns: Int = 1) {
    self.character = character
    self.columns = columns
  }

  static let unplaceable = SafeCell("\u{FFFD}")
}
