// A frame is drawn whole on a `Canvas`, a value, and handed to a `TerminalDevice`, which sends what
// changed. Screens therefore never know what was there before, and a test reads `text`.
//
// Drawing never fails: what falls off an edge is clipped, a double-width cluster cut by an edge
// becomes a space. Text is made safe here and nowhere else: whatever the string holds, a cell only
// ever holds something that occupies its columns and obeys no terminal (see `SafeText`).
//
// Invariant: `cells.count == size.columns * size.rows`, and a cell that starts a double-width
// cluster is followed on its row by exactly one `.continuation`.

/// A size in character cells.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A cell's place, counted from the top left at (0, 0).
package struct Point: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// What one cell of the grid shows.
package struct Cell: Hashable, Sendable {
  /// A cluster made safe: one base scalar and at most four combining marks. Empty in the second
  /// column of a double-width cluster.
  package var cluster: Character?
  package var style: Style

  package static let blank = Cell(cluster: " ", style: .plain)
}

/// A grid of cells and a place for the cursor, drawn anew for every frame.
package struct Canvas: Hashable, Sendable {
  package let size: Size
  package private(set) var cells: [Cell]
  /// Where the terminal's cursor stands; `nil` hides it. Always set by a screen.
  package var cursor: Point?
  /// Lines and marks in ASCII, for terminals or locales that have nothing else.
  package let isASCII: Bool

  package init(size: Size, isASCII: Bool = false) {
    self.size = size
    self.isASCII = isASCII
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cell at a place; blank off the canvas.
  package subscript(_ point: Point) -> Cell {
    get {
      guard contains(point) else { return .blank }
      return cells[point.row * size.columns + point.column]
    }
    set {
      guard contains(point) else { return }
      cells[point.row * size.columns + point.column] = newValue
    }
  }

  private func contains(_ point: Point) -> Bool {
    (0..<size.columns).contains(point.column) && (0..<size.rows).contains(point.row)
  }
}
