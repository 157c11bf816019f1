import Terminal

/// A list: rows in columns, one of them selected.
///
/// Rows are made when they are asked for, so that of ten thousand only those that are seen cost
/// anything.
package struct ListPane: Sendable {
  /// The heads above the columns; `nil` for a list that has none.
  package let heads: Columns?
  /// How many rows there are.
  package let count: Int
  /// Which row is selected; `nil` where none is.
  package let selected: Int?
  /// The column in which the selected row is marked.
  package let margin: Int
  /// How many lines each row takes; `nil` where each takes as many as it has.
  package let linesPerRow: Int?
  /// What is said where there is no row: what belongs here, and how to begin.
  package let empty: [String]
  package let extent: Extent
  /// Whether the row below says which rows of how many are seen, where not all are.
  package let saysPlace: Bool
  private let make: @Sendable (Int) -> ListRow

  /// Makes a list.
  ///
  /// - Parameters:
  ///   - heads: The columns whose titles stand above the rows.
  ///   - count: How many rows there are.
  ///   - selected: The selected row, counted from 0.
  ///   - margin: The column in which the selected row is marked.
  ///   - linesPerRow: How many lines each row takes; `nil` for as many as it has.
  ///   - empty: What is said where there are no rows, a line each.
  ///   - extent: How much of the page it takes.
  ///   - saysPlace: Whether it says which rows are seen; not where the page's head counts them.
  ///   - row: Makes a row, counted from 0.
  package init(
    heads: Columns? = nil, count: Int, selected: Int?, margin: Int = 1, linesPerRow: Int? = 1,
    empty: [String] = [], extent: Extent = .rest, saysPlace: Bool = true,
    row: @escaping @Sendable (Int) -> ListRow
  ) {
    self.heads = heads
    self.count = count
    self.selected = selected
    self.margin = margin
    self.linesPerRow = linesPerRow
    self.empty = empty
    self.extent = extent
    self.saysPlace = saysPlace
    make = row
  }

  /// Makes a list that has no row now.
  ///
  /// - Parameter empty: What belongs here, and how to begin.
  package init(empty: String) {
    self.init(count: 0, selected: nil, empty: [empty]) { _ in ListRow(lines: []) }
  }

  /// A row of the list.
  package func row(_ index: Int) -> ListRow { make(index) }
}

/// One row of a list.
package struct ListRow: Sendable {
  /// One line of a row: its columns, and what stands in each.
  package struct Line: Sendable {
    package let columns: Columns
    package let cells: [TableCell]

    /// Makes a line; a cell for each column.
    package init(_ columns: Columns, _ cells: [TableCell]) {
      self.columns = columns
      self.cells = cells
    }
  }

  package let lines: [Line]
  /// Whether it stands above others and the cursor passes it over.
  package let isHeading: Bool

  /// Makes a row of one line.
  package init(_ columns: Columns, _ cells: [TableCell], isHeading: Bool = false) {
    lines = [Line(columns, cells)]
    self.isHeading = isHeading
  }

  /// Makes a row of several lines.
  package init(lines: [Line]) { (self.lines, isHeading) = (lines, false) }
}

/// What stands in one column of a row.
package struct TableCell: Hashable, Sendable {
  /// A few words of one look, or a sign.
  package struct Run: Hashable, Sendable {
    package let text: String
    package let mark: Mark?
    package let role: Role

    /// Makes a run of words.
    package init(_ text: String, _ role: Role = .plain) {
      (self.text, mark, self.role) = (text, nil, role)
    }

    /// Makes a run of one sign.
    package init(_ mark: Mark, _ role: Role) {
      (text, self.mark, self.role) = ("", mark, role)
    }
  }

  /// What may be cut, with `…`, where there is no room for it.
  package let text: Run
  /// The sign before it, in a column that keeps room for one.
  package var mark: Run?
  /// What stands before it and is never cut.
  package var before: Run?
  /// What stands after it and is never cut.
  package var after: Run?
  /// Shorter words for where there is no room for the whole text.
  package var short: String?
  /// Further words behind a blank, each only where there is room for all of it.
  package var further: [Run] = []
  /// What is drawn in place of words; other cells of the row say the same in figures.
  package var bar: Bar?

  /// Makes a cell.
  package init(
    _ text: String, _ role: Role = .plain, mark: Run? = nil, before: Run? = nil, after: Run? = nil
  ) {
    self.text = Run(text, role)
    self.mark = mark
    self.before = before
    self.after = after
  }

  /// Makes a cell that shows numbers as lengths.
  package init(_ bar: Bar) {
    self.init("")
    self.bar = bar
  }

  /// A cell with nothing in it.
  package static let empty = TableCell("")
}
