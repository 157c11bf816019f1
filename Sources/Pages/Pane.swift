import Terminal

/// One part of a page; panes lie one below the other.
package enum Pane: Sendable {
  case list(ListPane)
  case text(TextPane)
  case reading(ReadingPane)
  case blocks(BlockPane)
  case sides(SidesPane)
  /// Rows of which nobody selects one.
  case rows([ListRow.Line], Extent)
  /// A picture, in the rows it is given.
  case picture(any Picture, Extent)
  /// So many empty rows.
  case gap(Int = 1)
  /// A line across the page.
  case rule
}

/// How many rows a pane takes.
package indirect enum Extent: Sendable {
  /// What the others leave; one pane of a page has it.
  case rest
  case rows(Int)
  /// A part of the page's rows, within bounds.
  case part(of: Int, less: Int = 0, least: Int, most: Int = .max)
  /// So many on a low page, else what the other says.
  case low(below: Int, rows: Int, otherwise: Extent)
  /// What the content takes at the page's width, within a bound.
  case content(atMost: Extent = .rows(.max))

  /// The rows of a pane that has a height of its own; `nil` for ``rest``.
  ///
  /// - Parameters:
  ///   - rows: How many rows the page has.
  ///   - content: How many rows the pane's content takes; asked for where it counts.
  /// - Returns: How many rows the pane has; `nil` where it has what the others leave.
  package func height(of rows: Int, content: @autoclosure () -> Int = 0) -> Int? {
    switch self {
    case .rest: nil
    case .rows(let count): count
    case .part(let divisor, let less, let least, let most):
      min(most, max(least, rows / divisor - less))
    case .low(let bound, let few, let otherwise):
      rows < bound ? few : otherwise.height(of: rows, content: content())
    case .content(let bound): bound.height(of: rows).map { min($0, content()) }
    }
  }
}

/// Sentences to read, broken to the width there is.
package struct TextPane: Sendable {
  /// A paragraph of one look.
  package struct Paragraph: Hashable, Sendable {
    package let text: String
    package let role: Role
    /// The most rows it takes; beyond them it ends in `…`.
    ///
    /// Of one row the spaces are kept.
    package let most: Int?
    /// Whether spaces inside it are kept where it fits in one row, as a table needs.
    package let isLaidOut: Bool

    /// Makes a paragraph.
    package init(
      _ text: String, _ role: Role = .plain, most: Int? = nil, isLaidOut: Bool = false
    ) {
      self.text = text
      self.role = role
      self.most = most
      self.isLaidOut = isLaidOut
    }
  }

  /// What is done with what does not fit.
  package enum Overflow: Sendable {
    /// The last row says where the rest can be read.
    case note(String, Role = .quiet)
    /// Every paragraph is kept to so many rows and ends in `…`; rows below are left out.
    case ellipsis
    /// Rows below are left out, and the last that is seen ends in `…`.
    case cut
  }

  package let paragraphs: [Paragraph]
  /// What stands at the end of the pane and is seen whatever is left out above it; with all that
  /// is above, it takes at most half the pane.
  package let foot: Paragraph?
  package let extent: Extent
  package let overflow: Overflow
  /// How many columns stay free on each side.
  package let margin: Int
  /// Whether it is about the selected row of the list above it, and not about the page.
  package let isOfRow: Bool
  /// Whether it is for those who see the screen, and is left out where the page is told in lines.
  package let isOnlySeen: Bool
  /// Whether the cursor stands on its first line, for it is to be read before anything is done:
  /// a braille display shows the line of the cursor.
  package let hasCursor: Bool

  /// Makes a pane of paragraphs.
  package init(
    _ paragraphs: [Paragraph], foot: Paragraph? = nil, extent: Extent, overflow: Overflow,
    margin: Int = 1, isOfRow: Bool = false, isOnlySeen: Bool = false, hasCursor: Bool = false
  ) {
    (self.isOfRow, self.isOnlySeen, self.hasCursor) = (isOfRow, isOnlySeen, hasCursor)
    self.paragraphs = paragraphs
    self.foot = foot
    self.extent = extent
    self.overflow = overflow
    self.margin = margin
  }
}
