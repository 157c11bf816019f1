import Terminal

/// The columns of a row, from the left.
package struct Columns: Hashable, Sendable {
  /// Where the first begins.
  package let start: Int
  package let columns: [Column]

  /// Makes columns; those after one of ``Column/Width/rest`` stand at the right edge.
  package init(start: Int = 3, _ columns: [Column]) {
    self.start = start
    self.columns = columns
  }

  /// Where each column stands on a page of a width.
  ///
  /// A column takes its own width; then ``ColumnNeeds`` moves room from columns that have too much
  /// to those whose words would be cut.
  ///
  /// - Parameters:
  ///   - width: The page's width.
  ///   - needs: What the rows of the list need, where that is known.
  ///   - content: How wide what stands in a column is, for columns that are as wide as that.
  /// - Returns: For each column where it begins and how wide it is; `nil` where it has no room.
  package func places(
    width: Int, needs: ColumnNeeds? = nil, content: (Int) -> Int
  ) -> [Range<Int>?] {
    var widths = ownWidths(on: width, content: content)
    needs?.share(&widths, of: columns)
    narrow(&widths, to: width - start)
    var next = start
    return widths.map { width in
      guard let width else { return nil }
      defer { next += width }
      return next..<(next + width)
    }
  }

  /// How wide each column is by its own rule, the rest going to the one that takes it.
  private func ownWidths(on width: Int, content: (Int) -> Int) -> [Int?] {
    let extra = max(0, width - Columns.narrowest)
    var reached = start
    var widths: [Int?] = columns.enumerated().map { index, column in
      guard width >= column.leastPage else { return nil }
      let columns = self.width(of: column, from: reached, on: width, extra: extra) {
        content(index)
      }
      reached += columns
      return columns
    }
    if let rest = columns.firstIndex(where: { $0.width == .rest }), widths[rest] != nil {
      // Below nothing where the others are too wide: they give room back before any is cut.
      widths[rest] = width - start - widths.reduce(0) { $0 + ($1 ?? 0) }
    }
    return widths
  }

  /// Takes what the page has no room for from the widest columns.
  private func narrow(_ widths: inout [Int?], to room: Int) {
    for index in widths.indices { widths[index] = widths[index].map { max(0, $0) } }
    var over = widths.reduce(0) { $0 + ($1 ?? 0) } - room
    while over > 0, let widest = widths.indices.max(by: { widths[$0] ?? 0 < widths[$1] ?? 0 }),
      let width = widths[widest], width > 0
    {
      widths[widest] = width - 1
      over -= 1
    }
  }

  /// How wide a column is; 0 for the one that takes what is left.
  private func width(
    of column: Column, from start: Int, on page: Int, extra: Int, content: () -> Int
  ) -> Int {
    switch column.width {
    case .columns(let count): return count
    case .either(let bound, let narrow, let wide): return page < bound ? narrow : wide
    case .upTo(let part, let more, let most): return max(0, min(most, page / part + more) - start)
    case .growing(let base, let part): return base + extra / part
    case .content:
      let columns = content()
      return columns == 0 ? 0 : Columns.lead + (column.isMarked ? 2 : 0) + columns + column.gap
    case .rest: return 0
    }
  }

  /// The room before a column that is as wide as its content.
  package static let lead = 1
  /// The width at which a growing column has its base.
  private static let narrowest = 80
}

/// One column of a list.
package struct Column: Hashable, Sendable {
  /// How wide a column is, with the room that keeps it from the next.
  package enum Width: Hashable, Sendable {
    case columns(Int)
    /// So many below a width of the page, and so many from there on.
    case either(below: Int, Int, Int)
    /// A base, and a part of what a page has beyond 80 columns: 2 is half of it.
    case growing(Int, by: Int)
    /// It ends at a part of the page and so many columns more, at most at a column; where no
    /// column before it takes the rest.
    case upTo(part: Int, plus: Int = 0, most: Int)
    /// As wide as what stands in it.
    case content
    /// What the others leave; one column of a row has it.
    case rest
  }

  package let title: String
  package let width: Width
  /// Whether two columns before the text are kept for a sign.
  package let isMarked: Bool
  /// Whether the text ends at the column's end.
  package let isTrailing: Bool
  /// How many columns at the end stay empty.
  package let gap: Int
  /// The column is left out on a narrower page.
  package let leastPage: Int

  /// Makes a column.
  package init(
    _ width: Width, titled title: String = "", isMarked: Bool = false, isTrailing: Bool = false,
    gap: Int = 1, leastPage: Int = 0
  ) {
    self.title = title
    self.width = width
    self.isMarked = isMarked
    self.isTrailing = isTrailing
    self.gap = gap
    self.leastPage = leastPage
  }
}
