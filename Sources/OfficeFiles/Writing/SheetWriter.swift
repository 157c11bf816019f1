/// Writes one sheet, in pieces of some hundred rows.
struct SheetWriter {
  private let sheet: Workbook.Sheet
  private let book: Workbook
  private let isFirst: Bool

  static let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let linkSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let rowsAtOnce = 200
  /// The most characters that a cell holds, in units of UTF-16.
  static let mostCharacters = 32_767

  init(_ sheet: Workbook.Sheet, of book: Workbook, isFirst: Bool) {
    (self.sheet, self.book, self.isFirst) = (sheet, book, isFirst)
  }

  /// The rows as they are written: those with a text too long for a cell go on below.
  private var rows: [[Workbook.Cell]] { sheet.rows.flatMap(SheetWriter.parted) }

  /// The whole part, piece after piece.
  var pieces: some Sequence<[UInt8]> {
    let rows = rows
    let first = sheet.lead.count + (sheet.columns.isEmpty ? 1 : 2)
    let starts = stride(from: 0, to: rows.count, by: SheetWriter.rowsAtOnce)
    let middle = starts.lazy.map { start in
      XMLText.piece { xml in
        for place in start..<min(rows.count, start + SheetWriter.rowsAtOnce) {
          write(rows[place], number: first + place, &xml)
        }
      }
    }
    let ends = (head: head(), tail: tail(rows: rows.count))
    return chain(ends.head, middle, ends.tail)
  }

  /// Pieces between a first and a last one, none made before it is taken.
  private func chain(
    _ head: [UInt8], _ middle: some Sequence<[UInt8]>, _ tail: [UInt8]
  ) -> some Sequence<[UInt8]> {
    var rest = middle.makeIterator()
    var (isBegun, isEnded) = (false, false)
    return AnyIterator {
      if !isBegun {
        isBegun = true
        return head
      }
      if let next = rest.next() { return next }
      defer { isEnded = true }
      return isEnded ? nil : tail
    }
  }

  /// The cells of the filter: the titles and all rows below them.
  static func filter(of sheet: Workbook.Sheet, isFixed: Bool) -> String {
    let mark = isFixed ? "$" : ""
    let row = sheet.lead.count + 1
    let end = row + sheet.rows.reduce(0) { $0 + parted($1).count }
    let last = CellReference.letters(max(0, sheet.columns.count - 1))
    return "\(mark)A\(mark)\(row):\(mark)\(last)\(mark)\(end)"
  }

  private func head() -> [UInt8] {
    var start = Array(XMLText.declaration.utf8)
    start += XMLText.piece { xml in
      xml.raw(#"<worksheet xmlns="\#(SheetWriter.space)" xmlns:r="\#(SheetWriter.linkSpace)">"#)
      xml.element("sheetPr") { $0.empty("pageSetUpPr", ["fitToPage": "1"]) }
      xml.element("sheetViews") { xml in
        xml.element(
          "sheetView", ["tabSelected": isFirst ? "1" : "0", "workbookViewId": "0"]
        ) { xml in
          guard !sheet.columns.isEmpty else { return }
          let rows = sheet.lead.count + 1
          xml.empty(
            "pane",
            [
              "ySplit": String(rows), "topLeftCell": "A\(rows + 1)", "activePane": "bottomLeft",
              "state": "frozen",
            ])
          xml.empty("selection", ["pane": "bottomLeft"])
        }
      }
      xml.empty("sheetFormatPr", ["defaultRowHeight": "15"])
      if !sheet.columns.isEmpty {
        xml.element("cols") { xml in
          for (place, column) in sheet.columns.enumerated() {
            xml.empty(
              "col",
              [
                "min": String(place + 1), "max": String(place + 1),
                "width": String(min(255, max(1, column.width))), "customWidth": "1",
              ])
          }
        }
      }
      xml.raw("<sheetData>")
      for (place, line) in sheet.lead.enumerated() {
        let style = place == 0 ? WorkbookStyles.firstLead : WorkbookStyles.lead
        xml.element("row", ["r": String(place + 1)]) {
          SheetWriter.text(line, at: "A\(place + 1)", style: style, &$0)
        }
      }
      guard !sheet.columns.isEmpty else { return }
      let number = sheet.lead.count + 1
      xml.element("row", ["r": String(number)]) { xml in
        for (place, column) in sheet.columns.enumerated() {
          SheetWriter.text(
            column.title, at: CellReference.letters(place) + String(number),
            style: WorkbookStyles.title, &xml)
        }
      }
    }
    return start
  }

  private func write(_ cells: [Workbook.Cell], number: Int, _ xml: inout XMLText) {
    xml.element("row", ["r": String(number), "ht": height(of: cells)]) { xml in
      for place in 0..<max(cells.count, sheet.columns.count) {
        let cell = place < cells.count ? cells[place] : .empty
        SheetWriter.write(cell, at: CellReference.letters(place) + String(number), &xml)
      }
    }
  }

  /// How high a row must be for its texts, in points; Excel works it out anew when one changes.
  ///
  /// A row without a height is one line high in LibreOffice, and its texts run into each other.
  private func height(of cells: [Workbook.Cell]) -> String {
    var most = 1
    for (cell, column) in zip(cells, sheet.columns) {
      guard case .text(let text) = cell else { continue }
      let width = max(1, column.width - 1)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        .reduce(0) { $0 + max(1, ($1.utf8.count + width - 1) / width) }
      most = max(most, lines)
    }
    return String(min(409, 15 * most))
  }

  private static func write(_ cell: Workbook.Cell, at name: String, _ xml: inout XMLText) {
    switch cell {
    case .empty: xml.empty("c", ["r": name, "s": String(WorkbookStyles.text)])
    case .text(let words): text(words, at: name, style: WorkbookStyles.text, &xml)
    case .number(let number): value(String(number), at: name, WorkbookStyles.number, &xml)
    case .percent(let share):
      value(
        "\(share < 0 ? "-" : "")\(abs(share) / 100).\(OfficeDay.padded(abs(share) % 100, 2))",
        at: name, WorkbookStyles.percent, &xml)
    case .day(let day):
      guard let serial = SheetSerial.number(of: day) else {
        return text(day.shown, at: name, style: WorkbookStyles.text, &xml)
      }
      value(String(serial), at: name, WorkbookStyles.day, &xml)
    case .moment(let day, let time):
      guard let serial = SheetSerial.number(of: day) else {
        return text("\(day.shown) \(time.shown)", at: name, style: WorkbookStyles.text, &xml)
      }
      value(
        String(Double(serial) + Double(time.secondsAfterMidnight) / 86_400), at: name,
        WorkbookStyles.moment, &xml)
    case .time(let time):
      value(
        String(Double(time.secondsAfterMidnight) / 86_400), at: name, WorkbookStyles.time, &xml)
    }
  }

  private static func value(
    _ number: String, at name: String, _ style: Int, _ xml: inout XMLText
  ) {
    xml.element("c", ["r": name, "s": String(style)]) { $0.text("v", number) }
  }

  /// Writes text as text: no sheet takes it for a formula, a number or a day.
  private static func text(
    _ text: String, at name: String, style: Int, _ xml: inout XMLText
  ) {
    guard !text.isEmpty else { return xml.empty("c", ["r": name, "s": String(style)]) }
    xml.element("c", ["r": name, "s": String(style), "t": "inlineStr"]) { xml in
      xml.element("is") { $0.text("t", ["xml:space": "preserve"], SheetText.escaped(text)) }
    }
  }
}

// What follows the rows.
extension SheetWriter {
  private func tail(rows: Int) -> [UInt8] {
    XMLText.piece { xml in
      xml.raw("</sheetData>")
      if !sheet.columns.isEmpty {
        xml.empty("autoFilter", ["ref": SheetWriter.filter(of: sheet, isFixed: false)])
        writeChoices(rows: rows, &xml)
      }
      xml.empty(
        "pageMargins",
        [
          "left": "0.5", "right": "0.5", "top": "0.8", "bottom": "0.8", "header": "0.3",
          "footer": "0.3",
        ])
      xml.empty(
        "pageSetup",
        [
          "paperSize": "9", "orientation": sheet.isLandscape ? "landscape" : "portrait",
          "fitToWidth": "1", "fitToHeight": "0",
        ])
      xml.element("headerFooter") { xml in
        let marking = SheetWriter.forPrint(book.marking, most: 60)
        if !marking.isEmpty { xml.text("oddHeader", "&C&\"Arial,Bold\"\(marking)") }
        let left = SheetWriter.forPrint(book.footer, most: 80)
        xml.text("oddFooter", "&L\(left)&C\(marking)&RPage &P of &N")
      }
      xml.raw("</worksheet>")
    }
  }

  /// Writes the lists that cells of a column choose from, which allow anything else too.
  private func writeChoices(rows: Int, _ xml: inout XMLText) {
    let lists = sheet.columns.enumerated().filter { SheetWriter.fits($0.element.choices) }
    guard !lists.isEmpty else { return }
    let first = sheet.lead.count + 2
    let last = max(first + 199, first + rows - 1)
    xml.element("dataValidations", ["count": String(lists.count)]) { xml in
      for (place, column) in lists {
        let letters = CellReference.letters(place)
        xml.element(
          "dataValidation",
          [
            "type": "list", "allowBlank": "1", "showErrorMessage": "0",
            "sqref": "\(letters)\(first):\(letters)\(last)",
          ]
        ) { $0.text("formula1", "\"" + column.choices.joined(separator: ",") + "\"") }
      }
    }
  }

  /// A list stands in a formula of 255 characters, parted by commas.
  private static func fits(_ choices: [String]) -> Bool {
    let joined = choices.joined(separator: ",")
    return !choices.isEmpty && joined.utf16.count <= 255 && !joined.contains("\"")
      && !choices.contains { $0.contains(",") }
  }

  /// Text for a header, where `&` begins a code, and all of it has 255 characters.
  private static func forPrint(_ text: String, most: Int) -> String {
    // A figure behind a code would be read as a size.
    String(text.prefix(most)).replacing("\n", by: " ").replacing("&", by: "&&")
  }

  /// A row as one row or more: text beyond what a cell holds goes on below.
  static func parted(_ row: [Workbook.Cell]) -> [[Workbook.Cell]] {
    let isLong = row.contains { cell in
      if case .text(let text) = cell { text.utf8.count > mostCharacters } else { false }
    }
    guard isLong else { return [row] }
    var rows: [[Workbook.Cell]] = []
    var rest = row
    while rest.contains(where: { $0 != .empty }) {
      var now: [Workbook.Cell] = []
      for place in rest.indices {
        guard case .text(let text) = rest[place], text.utf16.count > mostCharacters else {
          now.append(rest[place])
          rest[place] = .empty
          continue
        }
        let end = breaking(text)
        now.append(.text(String(text[..<end])))
        rest[place] = .text(String(text[end...].drop { $0 == "\n" || $0 == " " }))
        if rest[place] == .text("") { rest[place] = .empty }
      }
      rows.append(now)
    }
    return rows
  }

  /// Where a text that is too long is parted: at its last line end or blank that fits.
  private static func breaking(_ text: String) -> String.Index {
    var end = text.startIndex
    var units = 0
    for scalar in text.unicodeScalars {
      units += scalar.utf16.count
      if units > mostCharacters { break }
      end = text.unicodeScalars.index(after: end)
    }
    let fitting = text[..<end]
    if let line = fitting.lastIndex(of: "\n"), line > text.startIndex { return line }
    if let blank = fitting.lastIndex(of: " "), blank > text.startIndex { return blank }
    return end
  }
}
