/// A size in character cells.
package struct Size: Hashable, Sendable {
  /// The width; never negative when made by the initialiser.
  package var columns: Int
  /// The height; never negative when made by the initialiser.
  package var rows: Int

  /// Makes a size; a negative side is none.
  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A cell's place, counted from the top left at (0, 0).
package struct Point: Hashable, Sendable {
  /// Counted from 0 at the left.
  package var column: Int
  /// Counted from 0 at the top.
  package var row: Int

  /// Makes a place, which may lie off any canvas.
  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A block of cells; it may reach over the edges of a canvas, and holds nothing if a side is empty.
package struct Rect: Hashable, Sendable {
  /// The top left cell.
  package var origin: Point
  /// How far it reaches to the right and down.
  package var size: Size

  /// Makes a block from its top left cell.
  package init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// Makes a block from its four numbers.
  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.init(
      origin: Point(column: column, row: row), size: Size(columns: columns, rows: rows))
  }
}
