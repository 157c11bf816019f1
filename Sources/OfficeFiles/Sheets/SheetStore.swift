/// The cells of a sheet, packed: sixteen bytes each, and one stretch of bytes for all texts.
///
/// Rows and cells without content are not kept, so a million empty rows with borders cost nothing.
struct SheetStore: Sendable {
  /// What a cell holds, before its format says what it means.
  enum Kind: UInt8 {
    /// A number of a shared text.
    case shared
    /// Text of its own.
    case text
    case number, boolean, error
    /// A day as `2025-05-01T00:00:00Z`.
    case isoDay
    /// A formula without a result.
    case noResult
  }

  struct Cell: Sendable {
    var column: UInt16
    var style: UInt16
    var kind: Kind
    /// Its text is that of the cell it is merged with.
    var isCarried = false
    var isUnderMerge = false
    /// Where its text lies, or the number of a shared one.
    var start: UInt32
    var count: UInt32
  }

  struct Row: Sendable {
    let number: UInt32
    let isHidden: Bool
    var firstCell: UInt32
  }

  private(set) var bytes: [UInt8] = []
  private(set) var cells: [Cell] = []
  private(set) var rows: [Row] = []
  /// Of a text of its own: that it, or some of its words, are struck through.
  private(set) var remarks: [UInt32: OfficeRemark] = [:]

  /// The most memory that the cells and texts of a workbook may take.
  static let mostBytes = 48 << 20
  /// The most that all cells may show, however many share a text.
  static let mostShown = 64 << 20
  /// The most bytes that one cell may hold.
  ///
  /// Excel allows 32,767 characters.
  static let mostOfCell = 1 << 20
  static let mostRows = 250_000
  static let mostCells = 4_000_000

  /// The refusal of a workbook that takes more.
  static let tooLarge = OfficeProblem.tooMuch(.mebibytes, most: mostBytes >> 20)
  /// The refusal of a workbook in which one cell takes more.
  static let cellTooLarge = OfficeProblem.tooMuch(.mebibytesInOneCell, most: mostOfCell >> 20)

  var size: Int { bytes.count + 16 * cells.count + 12 * rows.count }

  /// Begins a row, if it is another than the last one.
  mutating func beginRow(_ number: Int, isHidden: Bool) throws(OfficeProblem) {
    if let last = rows.last, last.number == UInt32(number) { return }
    guard rows.count < SheetStore.mostRows else { throw .tooMuch(.rows, most: rows.count) }
    rows.append(
      Row(number: UInt32(number), isHidden: isHidden, firstCell: UInt32(cells.count)))
  }

  /// Adds a cell to the last row.
  mutating func add(
    _ kind: Kind, column: Int, style: Int, text: [UInt8], remark: OfficeRemark? = nil
  ) {
    let start = UInt32(bytes.count)
    if let remark { remarks[start] = remark }
    bytes += text
    cells.append(
      Cell(
        column: UInt16(column), style: UInt16(style), kind: kind, start: start,
        count: UInt32(text.count)))
  }

  /// Adds a cell with a shared text to the last row.
  mutating func add(shared number: Int, column: Int, style: Int) {
    cells.append(
      Cell(
        column: UInt16(column), style: UInt16(style), kind: .shared, start: UInt32(number),
        count: 0))
  }

  /// Puts the cells of the last row in the order of their columns.
  mutating func sortLastRow() throws(OfficeProblem) {
    guard let row = rows.last else { return }
    let first = Int(row.firstCell)
    guard cells.count - first > 1 else { return }
    var isSorted = true
    for place in (first + 1)..<cells.count where cells[place].column <= cells[place - 1].column {
      isSorted = false
    }
    guard !isSorted else { return }
    cells[first...].sort { $0.column < $1.column }
    for place in (first + 1)..<cells.count where cells[place].column == cells[place - 1].column {
      throw .damaged(.places)
    }
  }

  /// The cells of a row, as places in ``cells``.
  func cells(ofRow place: Int) -> Range<Int> {
    let end = place + 1 < rows.count ? Int(rows[place + 1].firstCell) : cells.count
    return Int(rows[place].firstCell)..<end
  }

  /// Puts other cells in place of a row's, once they are known to be in order.
  mutating func replaceAll(_ cells: [Cell], firstCells: [UInt32]) {
    self.cells = cells
    for place in rows.indices { rows[place].firstCell = firstCells[place] }
  }
}
