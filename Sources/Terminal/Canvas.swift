// A frame is drawn whole on a `Canvas`, a value, and handed to a `TerminalDevice`, which sends what
// changed. Screens therefore never know what was there before, and a test reads `text`.
//
// Drawing never fails: what falls off an edge is clipped, a double-width cluster cut by an edge
// becomes a space. Text is made safe here and nowhere else: whatever the string holds, a cell only
// ever holds something that occupies its columns and obeys no terminal (see `SafeText`).
//
// Invariant: `cells.count == size.columns * size.rows`, and a cell that starts a double-width
// cluster is followed on its row by exactly one continuation, a cell whose cluster is `nil`; a
// continuation stands nowhere else. Writing over half of such a pair makes the other half a blank.

/// A grid of cells and a place for the cursor, drawn anew for every frame.
package struct Canvas: Hashable, Sendable {
  /// The canvas's own size, which no drawing changes.
  package let size: Size
  /// The cells row by row from the top left.
  package private(set) var cells: [Cell]
  /// Where the terminal's cursor stands.
  ///
  /// `nil` hides it; a screen always sets it.
  package var cursor: Point?
  /// Lines and marks in ASCII, for terminals or locales that have nothing else.
  package let isASCII: Bool
  #if DEBUG
  /// What was drawn where not all of it had room, for the tests that hold screens to that; a text
  /// that was fitted first ends in `…` instead.
  package internal(set) var cutTexts: [String] = []
  #endif

  /// Makes a canvas of blanks.
  package init(size: Size, isASCII: Bool = false) {
    self.size = size
    self.isASCII = isASCII
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cell at a place; blank off the canvas.
  ///
  /// A cell set is made safe as drawn text is; setting a continuation only sets its style.
  package subscript(_ point: Point) -> Cell {
    get {
      guard contains(point) else { return .blank }
      return cells[index(of: point)]
    }
    set {
      guard contains(point) else { return }
      if let cluster = newValue.cluster {
        draw(String(cluster), at: point, style: newValue.style, width: 2)
      } else {
        cells[index(of: point)].style = newValue.style
      }
    }
  }

  /// The whole canvas.
  package var bounds: Rect { Rect(origin: Point(column: 0, row: 0), size: size) }

  /// Puts one safe cell whose columns all lie on the canvas, mending what it writes over.
  mutating func place(_ cell: SafeCell, at point: Point, style: Style) {
    let index = index(of: point)
    mendPair(at: index)
    if cell.columns == 2 {
      mendPair(at: index + 1)
      cells[index + 1] = Cell(cluster: nil, style: style)
    }
    cells[index] = Cell(cluster: cell.character, style: style)
  }

  /// Changes the look of the cells in a block and leaves what they say.
  ///
  /// A double-width cluster half inside is changed whole: a terminal cannot style half of one.
  package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    for row in rowRange(of: rect) {
      for column in columnRange(of: rect) {
        let index = row * size.columns + column
        change(&cells[index].style)
        if cells[index].cluster == nil { cells[index - 1].style = cells[index].style }
        let next = index + 1
        if column + 1 < size.columns, cells[next].cluster == nil {
          cells[next].style = cells[index].style
        }
      }
    }
  }

  /// Whether the cell at an index of ``cells`` begins a double-width cluster.
  func isWide(_ index: Int) -> Bool {
    index + 1 < cells.count && cells[index].cluster != nil && cells[index + 1].cluster == nil
  }

  func rowRange(of rect: Rect) -> Range<Int> {
    (0..<size.rows).clamped(to: span(from: rect.origin.row, count: rect.size.rows))
  }

  func columnRange(of rect: Rect) -> Range<Int> {
    (0..<size.columns).clamped(to: span(from: rect.origin.column, count: rect.size.columns))
  }

  func contains(_ point: Point) -> Bool {
    (0..<size.columns).contains(point.column) && (0..<size.rows).contains(point.row)
  }

  private func index(of point: Point) -> Int { point.row * size.columns + point.column }

  /// A range that survives any place a screen may have computed.
  private func span(from start: Int, count: Int) -> Range<Int> {
    let (end, overflows) = start.addingReportingOverflow(count)
    return start..<(overflows ? Int.max : end)
  }

  /// Makes the other half of a double-width cluster at this index a blank, before it is cut.
  private mutating func mendPair(at index: Int) {
    if cells[index].cluster == nil {
      cells[index - 1].cluster = " "
      cells[index].cluster = " "
    } else if index + 1 < cells.count, cells[index + 1].cluster == nil {
      cells[index + 1].cluster = " "
    }
  }
}
