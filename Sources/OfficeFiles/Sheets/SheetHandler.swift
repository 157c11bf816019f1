/// Reads the part of one sheet into packed cells.
struct SheetHandler: PartHandler, Sendable {
  private(set) var store = SheetStore()
  private(set) var merges: [CellRange] = []
  /// Columns that are hidden, counted from 0.
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  private var row = 0
  private var isRowHidden = false
  private var cell: OpenCell?
  private var lastColumn = -1
  private var seenCells = 0
  private var element = Element.none
  private var text = RichText()
  private var value: [UInt8] = []
  private let room: Int
  private let strings: SharedStrings
  /// How many bytes the cells show.
  private(set) var shown: Int

  private enum Element {
    case none, value, inline
  }

  /// A cell whose end has not come up yet.
  private struct OpenCell {
    var column: Int
    var style: Int
    var type: CellType
    var hasFormula = false
    /// Whether the file gives a result, if only an empty one.
    var hasValue = false
  }

  private enum CellType {
    case number, shared, inline, formulaText, boolean, error, isoDay
  }

  /// Reads a sheet that may take so many bytes of memory.
  ///
  /// The sheets before it show some bytes already, for all of them are bounded together.
  init(room: Int, shared: SharedStrings, shown: Int) {
    (self.room, strings, self.shown) = (room, shared, shown)
  }

  mutating func take(_ event: XMLEvent, in events: XMLEvents) throws(OfficeProblem) {
    switch event.kind {
    case .text:
      switch element {
      case .none: break
      case .value:
        value.append(contentsOf: events.text(of: event))
        guard value.count <= SheetStore.mostOfCell else { throw SheetStore.cellTooLarge }
      case .inline:
        text.take(event, in: events)
        guard text.bytes.count <= SheetStore.mostOfCell else { throw SheetStore.cellTooLarge }
      }
    case .start:
      guard event.namespace == .sheet else { return }
      try start(event, in: events)
    case .end:
      guard event.namespace == .sheet else { return }
      try end(event, in: events)
    }
  }

  private mutating func start(
    _ event: XMLEvent, in events: XMLEvents
  ) throws(OfficeProblem) {
    if element == .inline { return text.take(event, in: events) }
    switch event.name {
    case Names.cell: try beginCell(event, in: events)
    case Names.value:
      element = cell == nil ? .none : .value
      cell?.hasValue = true
      value.removeAll(keepingCapacity: true)
    case Names.row: try beginRow(event, in: events)
    case Names.formula: cell?.hasFormula = true
    case Names.inline:
      guard cell != nil else { return }
      element = .inline
      text.removeAll()
    case Names.column: takeColumns(event, in: events)
    case Names.merge:
      guard let range = events.attribute(Names.ref, of: event).flatMap({ CellRange($0) }) else {
        return
      }
      guard merges.count < 100_000 else { throw .tooMuch(.mergedCells, most: merges.count) }
      merges.append(range)
    default: break
    }
  }

  private mutating func end(_ event: XMLEvent, in events: XMLEvents) throws(OfficeProblem) {
    switch event.name {
    case Names.value where element == .value: element = .none
    case Names.inline: element = .none
    case Names.cell: try endCell()
    case Names.row: try store.sortLastRow()
    default: if element == .inline { text.take(event, in: events) }
    }
  }

  private mutating func beginRow(
    _ event: XMLEvent, in events: XMLEvents
  ) throws(OfficeProblem) {
    let number = events.number(Names.r, of: event) ?? row + 1
    guard number > row, number <= CellReference.mostRows else { throw .damaged(.places) }
    row = number
    lastColumn = -1
    isRowHidden = events.flag(Names.hidden, of: event) ?? false
  }

  private mutating func beginCell(
    _ event: XMLEvent, in events: XMLEvents
  ) throws(OfficeProblem) {
    seenCells += 1
    guard seenCells <= SheetStore.mostCells else {
      throw .tooMuch(.cells, most: SheetStore.mostCells)
    }
    var column = lastColumn + 1
    if let written = events.attribute(Names.r, of: event) {
      guard let place = CellReference(written), place.row == row else { throw .damaged(.places) }
      column = place.column
    }
    guard column < CellReference.mostColumns, row > 0 else { throw .damaged(.places) }
    lastColumn = column
    let style = min(events.number(Names.style, of: event) ?? 0, SheetStyles.mostStyles - 1)
    value.removeAll(keepingCapacity: true)
    text.removeAll()
    let type = events.attribute(Names.type, of: event).map(SheetHandler.type) ?? .number
    cell = OpenCell(column: column, style: style, type: type)
  }

  private static func type(_ word: ArraySlice<UInt8>) -> CellType {
    switch word.first {
    case UInt8(ascii: "s"): word.count == 1 ? .shared : .formulaText
    case UInt8(ascii: "i"): .inline
    case UInt8(ascii: "b"): .boolean
    case UInt8(ascii: "e"): .error
    case UInt8(ascii: "d"): .isoDay
    default: .number
    }
  }

  private mutating func endCell() throws(OfficeProblem) {
    guard let cell else { return }
    self.cell = nil
    element = .none
    switch cell.type {
    case .number: try keep(.number, cell, value)
    case .boolean: try keep(.boolean, cell, value)
    case .error: try keep(.error, cell, value)
    case .isoDay: try keep(.isoDay, cell, value)
    case .formulaText: try keep(.text, cell, value)
    case .inline:
      let read = text.read
      var remark = read.isWhollyStruck ? OfficeRemark.struckThrough : nil
      if !read.leftOut.isEmpty { remark = .struckOut(read.leftOut) }
      try keep(.text, cell, read.bytes, remark: remark)
    case .shared:
      guard let number = XMLEvents.number(value[...]) else { return }
      try store.beginRow(row, isHidden: isRowHidden)
      shown += strings.count(number)
      store.add(shared: number, column: cell.column, style: cell.style)
    }
    guard store.size <= room else { throw SheetStore.tooLarge }
    guard shown <= SheetStore.mostShown else {
      throw .tooMuch(.mebibytes, most: SheetStore.mostShown >> 20)
    }
  }

  /// Keeps a cell that holds something, or a formula that has no result.
  private mutating func keep(
    _ kind: SheetStore.Kind, _ cell: OpenCell, _ bytes: [UInt8], remark: OfficeRemark? = nil
  ) throws(OfficeProblem) {
    let hasResult = !bytes.isEmpty
    // A formula may make an empty text; a number it makes is never empty.
    let isLacking = cell.hasFormula && !(cell.type == .formulaText && cell.hasValue)
    guard hasResult || isLacking else { return }
    try store.beginRow(row, isHidden: isRowHidden)
    store.add(
      hasResult ? kind : .noResult, column: cell.column, style: cell.style, text: bytes,
      remark: remark)
  }

  private mutating func takeColumns(_ event: XMLEvent, in events: XMLEvents) {
    guard let first = events.number(Names.least, of: event),
      let last = events.number(Names.most, of: event), first >= 1, first <= last,
      last <= CellReference.mostColumns, events.flag(Names.hidden, of: event) == true,
      hiddenColumns.count < 1000
    else { return }
    hiddenColumns.append((first - 1)...(last - 1))
  }

  private enum Names {
    static let row = XMLName("row")
    static let cell = XMLName("c")
    static let value = XMLName("v")
    static let formula = XMLName("f")
    static let inline = XMLName("is")
    static let column = XMLName("col")
    static let merge = XMLName("mergeCell")
    static let r = XMLName("r")
    static let ref = XMLName("ref")
    static let style = XMLName("s")
    static let type = XMLName("t")
    static let hidden = XMLName("hidden")
    static let least = XMLName("min")
    static let most = XMLName("max")
  }
}

extension SheetHandler {
  /// Carries merged cells to the rows below, once the whole sheet is read; how they were merged.
  mutating func finish() throws(OfficeProblem) -> SheetMerges {
    var carried = SheetMerges(merges)
    try carried.apply(to: &store)
    return carried
  }
}
