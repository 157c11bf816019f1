/// How wide the columns of a list would have to be for nothing to be cut.
///
/// Room goes from where it is empty to where words would be cut, and nowhere else: a list in which
/// everything fits keeps its own widths. What would fit is never cut. Where not everything fits,
/// the columns that lack least come first, so that as few as possible are cut.
package struct ColumnNeeds: Hashable, Sendable {
  /// For each column the most that stands in it, with the room that keeps it from the next.
  package private(set) var widths: [Int]

  /// Starts with columns that need nothing.
  package init(count: Int) { widths = Array(repeating: 0, count: count) }

  /// Counts in what stands in one column of one row.
  ///
  /// - Parameters:
  ///   - width: How wide it is, with the room that keeps it from the next column.
  ///   - column: Which column, counted from 0.
  package mutating func count(_ width: Int, in column: Int) {
    guard widths.indices.contains(column) else { return }
    widths[column] = max(widths[column], width)
  }

  /// Moves room between columns; their sum stays.
  ///
  /// - Parameters:
  ///   - shared: How wide each column is; `nil` for those left out.
  ///   - columns: The columns, for which of them take part.
  func share(_ shared: inout [Int?], of columns: [Column]) {
    // As if every row had the widest content, so that the columns stand alike in all of them.
    let rest = columns.firstIndex { $0.width == .rest }
    let spare = columns.indices.reduce(0) { spare, index in
      columns[index].width == .content
        ? spare + max(0, widths[index] - (shared[index] ?? widths[index])) : spare
    }
    if let rest { shared[rest] = shared[rest].map { $0 - spare } }
    defer { if let rest { shared[rest] = shared[rest].map { $0 + spare } } }
    let taking = columns.indices.filter { columns[$0].width != .content && shared[$0] != nil }
    let lack = { (index: Int, widths: [Int?]) in self.widths[index] - (widths[index] ?? 0) }
    let lacking = taking.filter { lack($0, shared) > 0 }
    guard !lacking.isEmpty else { return }
    let wanted = lacking.reduce(0) { $0 + lack($1, shared) }
    // The column that takes the rest gives first, then the others from the right.
    let others = taking.reversed().filter { columns[$0].width != .rest }
    var given = 0
    for index in taking.filter({ columns[$0].width == .rest }) + others
    where lack(index, shared) < 0 {
      let part = min(-lack(index, shared), wanted - given)
      shared[index] = (shared[index] ?? 0) - part
      given += part
    }
    for index in lacking.sorted(by: { lack($0, shared) < lack($1, shared) }) {
      let part = min(lack(index, shared), given)
      shared[index] = (shared[index] ?? 0) + part
      given -= part
    }
  }
}
