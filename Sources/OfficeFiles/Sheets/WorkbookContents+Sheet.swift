extension WorkbookContents {
  /// One sheet.
  ///
  /// Its cells stay packed; a row is made when it is asked for.
  package struct Sheet: Sendable {
    package let name: String
    /// Tables that the sheet holds as objects; most sheets hold none.
    package let tables: [Table]
    /// Columns that are hidden, counted from 0.
    ///
    /// They are read.
    package let hiddenColumns: [ClosedRange<Int>]
    private let store: SheetStore
    private let origins: [UInt64: CellReference]
    private let widths: [UInt64: Int]
    private let comments: [UInt64: String]
    private let strings: SharedStrings
    private let styles: SheetStyles
    private let isSince1904: Bool

    init(
      name: String, tables: [Table], hiddenColumns: [ClosedRange<Int>], store: SheetStore,
      merges: SheetMerges, comments: [UInt64: String], shared: SharedStrings,
      styles: SheetStyles, isSince1904: Bool
    ) {
      (self.name, self.tables, self.hiddenColumns) = (name, tables, hiddenColumns)
      (self.store, self.comments) = (store, comments)
      (origins, widths) = (merges.origins, merges.widths)
      (strings, self.styles, self.isSince1904) = (shared, styles, isSince1904)
    }

    /// How many rows hold something.
    package var rowCount: Int { store.rows.count }

    /// How many comments the cells have.
    package var commentCount: Int { comments.count }

    /// A row that holds something, by its place among those that do, below ``rowCount``.
    package func row(at place: Int) -> Row {
      let row = store.rows[place]
      let number = Int(row.number)
      let cells = store.cells(ofRow: place).map { cell(store.cells[$0], inRow: number) }
      return Row(number: number, isHidden: row.isHidden, cells: cells)
    }

    /// Whether a row is one of totals below a table that the sheet holds as an object.
    package func isTotal(_ row: Int) -> Bool {
      tables.contains { table in
        let last = table.range.last.row
        return row > last - table.totalRows && row <= last
      }
    }

    private func cell(_ packed: SheetStore.Cell, inRow row: Int) -> Cell {
      let place = CellReference(inSheet: Int(packed.column), row)
      let style = styles[Int(packed.style)]
      var remarks: [OfficeRemark] = []
      let bytes =
        packed.kind == .shared
        ? strings.bytes(Int(packed.start))
        : store.bytes[Int(packed.start)..<Int(packed.start + packed.count)]
      let key = SheetMerges.key(row, place.column)
      if packed.isCarried, let origin = origins[key] {
        remarks.append(.merged(from: origin.shown))
      }
      if packed.isUnderMerge, let origin = origins[key] {
        remarks.append(.underMerge(origin.shown))
      }
      let struck =
        packed.kind == .shared ? strings.remark(Int(packed.start)) : store.remarks[packed.start]
      if let struck { remarks.append(struck) }
      if style.isStruck, packed.kind != .noResult, struck == nil { remarks.append(.struckThrough) }
      if let columns = widths[key], !packed.isCarried { remarks.append(.spans(columns)) }
      if let comment = comments[key], !packed.isCarried { remarks.append(.comment(comment)) }
      var reading = CellReading(kind: packed.kind, bytes: bytes, format: style.format)
      reading.read(isSince1904: isSince1904)
      return Cell(
        place: place, text: reading.text, value: reading.value,
        remarks: remarks + reading.remarks, isCarried: packed.isCarried)
    }
  }
}

extension WorkbookContents.Sheet {
  /// What is hidden in it, to be said of the file as a whole.
  var hiddenNotes: [OfficeNote] {
    var notes: [OfficeNote] = []
    let rows = store.rows.lazy.filter(\.isHidden).map { Int($0.number) }
    if !rows.isEmpty { notes.append(.hiddenRows(sheet: name, rows: Array(rows))) }
    guard !hiddenColumns.isEmpty else { return notes }
    let columns = Set(store.cells.lazy.map { Int($0.column) }).sorted().filter { column in
      hiddenColumns.contains { $0.contains(column) }
    }
    if !columns.isEmpty {
      notes.append(
        .hiddenColumns(sheet: name, columns: columns.map { CellReference.letters($0) }))
    }
    return notes
  }
}
