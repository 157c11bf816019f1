/// Reads the main part of a workbook: its sheets and the system its days are counted by.
struct WorkbookPart: PartHandler, Sendable {
  /// A sheet as the workbook lists it.
  struct Listed: Sendable {
    let name: String
    let link: String
    let isHidden: Bool
  }

  private(set) var sheets: [Listed] = []
  private(set) var isSince1904 = false

  private static let sheet = XMLName("sheet")
  private static let properties = XMLName("workbookPr")
  private static let date1904 = XMLName("date1904")
  private static let name = XMLName("name")
  private static let state = XMLName("state")
  private static let id = XMLName("id")

  private static let mostSheets = 1_000

  mutating func take(_ event: XMLEvent, in events: XMLEvents) throws(OfficeProblem) {
    guard event.kind == .start, event.namespace == .sheet else { return }
    if event.name == WorkbookPart.properties {
      isSince1904 = events.flag(WorkbookPart.date1904, of: event) ?? false
    } else if event.name == WorkbookPart.sheet {
      guard sheets.count < WorkbookPart.mostSheets else {
        throw .tooMuch(.sheets, most: WorkbookPart.mostSheets)
      }
      let state = events.string(WorkbookPart.state, of: event) ?? "visible"
      sheets.append(
        Listed(
          name: events.string(WorkbookPart.name, of: event) ?? "Sheet\(sheets.count + 1)",
          link: events.string(WorkbookPart.id, in: .relationship, of: event) ?? "",
          isHidden: state != "visible"))
    }
  }
}

/// Reads the comments of a sheet, in either of the two ways that Excel writes them.
struct SheetComments: PartHandler, Sendable {
  private(set) var comments: [UInt64: String] = [:]
  private var place: CellReference?
  private var text = RichText()
  private var size = 0

  private static let comment = XMLName("comment")
  private static let threaded = XMLName("threadedComment")
  private static let threadedText = XMLName("text")
  private static let ref = XMLName("ref")

  private static let mostBytes = 4 << 20
  /// Replies beyond so many bytes are left out.
  private static let mostOfOne = 1 << 15

  mutating func take(_ event: XMLEvent, in events: XMLEvents) throws(OfficeProblem) {
    let isThreaded = event.namespace == .threadedComments
    let isComment =
      event.namespace == .sheet && event.name == SheetComments.comment
      || isThreaded && event.name == SheetComments.threaded
    switch event.kind {
    case .start where isComment:
      place = events.attribute(SheetComments.ref, of: event).flatMap { CellReference($0) }
      text.removeAll()
    case .end where isComment:
      keep()
    case .start where isThreaded && event.name == SheetComments.threadedText:
      text.beginText()
    case .start, .end, .text:
      if place != nil { text.take(event, in: events) }
    }
    guard text.bytes.count <= SheetStore.mostOfCell else { throw SheetStore.cellTooLarge }
  }

  /// Adds the words to what is said of the cell already: replies follow one another.
  private mutating func keep() {
    defer { place = nil }
    let words = SheetText.string(text.read.bytes[...]).trimmed
    guard let place, !words.isEmpty, size < SheetComments.mostBytes else { return }
    size += words.utf8.count
    let key = SheetMerges.key(place.row, place.column)
    guard let before = comments[key] else { return comments[key] = words }
    if before.utf8.count < SheetComments.mostOfOne { comments[key] = before + "\n" + words }
  }
}

/// Reads the place of a table that a sheet holds as an object.
struct SheetTable: PartHandler, Sendable {
  private(set) var table: WorkbookContents.Table?

  private static let table = XMLName("table")
  private static let ref = XMLName("ref")
  private static let name = XMLName("displayName")
  private static let titles = XMLName("headerRowCount")
  private static let totals = XMLName("totalsRowCount")

  mutating func take(_ event: XMLEvent, in events: XMLEvents) throws(OfficeProblem) {
    guard event.kind == .start, event.namespace == .sheet, event.name == SheetTable.table,
      let range = events.attribute(SheetTable.ref, of: event).flatMap({ CellRange($0) })
    else { return }
    table = WorkbookContents.Table(
      name: events.string(SheetTable.name, of: event) ?? "",
      range: range, titleRows: events.number(SheetTable.titles, of: event) ?? 1,
      totalRows: events.number(SheetTable.totals, of: event) ?? 0)
  }
}
