/// Carries what merged cells say to the rows below, as a person sees it.
///
/// A merge downwards is a statement by the sender: the date over three events is the date of all
/// three. What a covered cell holds of its own is kept, and said to lie hidden.
struct SheetMerges: Sendable {
  private let ranges: [CellRange]
  private var cells: [SheetStore.Cell] = []
  private var firstCells: [UInt32] = []
  /// Where each cell that was carried, or lies hidden, comes from.
  private(set) var origins: [UInt64: CellReference] = [:]

  /// Over how many columns each cell runs that runs over several.
  private(set) var widths: [UInt64: Int] = [:]

  private static let mostAtOnce = 2_000
  private static let mostCarried = 200_000

  /// Works on merges of more than one cell.
  init(_ ranges: [CellRange]) {
    self.ranges = ranges.filter { $0.first != $0.last }.sorted {
      ($0.first.row, $0.first.column) < ($1.first.row, $1.first.column)
    }
  }

  /// The name of a cell in ``origins``.
  static func key(_ row: Int, _ column: Int) -> UInt64 { UInt64(row) << 16 | UInt64(column) }

  /// A merge that the current row is in, and what its first cell holds.
  private struct Open {
    let range: CellRange
    var cell: SheetStore.Cell?
  }

  /// Rewrites the cells of a sheet.
  mutating func apply(to store: inout SheetStore) throws(OfficeProblem) {
    guard !ranges.isEmpty, !store.cells.isEmpty else { return }
    var open: [Open] = []
    var next = 0
    for place in store.rows.indices {
      let row = Int(store.rows[place].number)
      open.removeAll { $0.range.last.row < row }
      while next < ranges.count, ranges[next].first.row <= row {
        if ranges[next].last.row >= row { open.append(Open(range: ranges[next])) }
        next += 1
      }
      guard open.count <= SheetMerges.mostAtOnce, origins.count <= SheetMerges.mostCarried else {
        throw .tooMuch(.mergedCells, most: SheetMerges.mostCarried)
      }
      firstCells.append(UInt32(cells.count))
      let own = store.cells[store.cells(ofRow: place)]
      cells += open.isEmpty ? Array(own) : merged(Array(own), row: row, open: &open)
    }
    store.replaceAll(cells, firstCells: firstCells)
  }

  private mutating func merged(
    _ own: [SheetStore.Cell], row: Int, open: inout [Open]
  ) -> [SheetStore.Cell] {
    var cells = own
    for place in open.indices {
      let (first, last) = (open[place].range.first, open[place].range.last)
      for (number, cell) in cells.enumerated()
      where !cell.isCarried && (first.column...last.column).contains(Int(cell.column)) {
        if row == first.row, Int(cell.column) == first.column {
          open[place].cell = cell
          let width = last.column - first.column + 1
          if width > 1 { widths[SheetMerges.key(row, first.column)] = width }
        } else {
          cells[number].isUnderMerge = true
          origins[SheetMerges.key(row, Int(cell.column))] = first
        }
      }
      guard row > first.row, var carried = open[place].cell,
        !cells.contains(where: { Int($0.column) == first.column })
      else { continue }
      carried.isCarried = true
      cells.append(carried)
      origins[SheetMerges.key(row, first.column)] = first
    }
    return cells.sorted { $0.column < $1.column }
  }
}
