import Pages
import Terminal

/// What the lines of a list need, for each kind of line: those with the same columns.
///
/// A list has few kinds, and their columns are mostly one stored value, so looking for one is
/// quick.
struct NeedsByKind {
  private struct Kind {
    let columns: Columns
    var needs: ColumnNeeds
    /// What the cells need that run on over the columns behind them.
    var runningOn: ColumnNeeds
  }

  private var kinds: [Kind] = []

  /// What lines with these columns need; `nil` where there is none.
  subscript(columns: Columns) -> ColumnNeeds? {
    kinds.first { $0.columns == columns }.map { kind in
      var needs = kind.needs
      for (index, width) in kind.runningOn.widths.enumerated().reversed() {
        let behind = needs.widths.dropFirst(index + 1).reduce(0, +)
        needs.count(width - behind, in: index)
      }
      return needs
    }
  }

  /// Counts in a line.
  mutating func count(_ line: ListRow.Line, isASCII: Bool) {
    let kind = index(of: line.columns)
    let runsOn = line.cellThatRunsOn
    for (index, (cell, column)) in zip(line.cells, line.columns.columns).enumerated()
    where cell.bar == nil && column.width != .content {
      let width = column.width(for: cell.columns(isASCII: isASCII))
      if index == runsOn {
        kinds[kind].runningOn.count(width, in: index)
      } else {
        kinds[kind].needs.count(width, in: index)
      }
    }
  }

  /// Counts in the titles above columns that lines have.
  mutating func count(titlesOf heads: Columns) {
    guard let kind = kinds.firstIndex(where: { $0.columns == heads }) else { return }
    for (index, column) in heads.columns.enumerated() {
      kinds[kind].needs.count(column.width(for: TextWidth.columns(of: column.title)), in: index)
    }
  }

  private mutating func index(of columns: Columns) -> Int {
    if let index = kinds.firstIndex(where: { $0.columns == columns }) { return index }
    let none = ColumnNeeds(count: columns.columns.count)
    kinds.append(Kind(columns: columns, needs: none, runningOn: none))
    return kinds.count - 1
  }
}
