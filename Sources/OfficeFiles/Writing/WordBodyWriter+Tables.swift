// Tables.
extension WordBodyWriter {
  mutating func write(
    _ table: WordDocument.Table, width: Int, _ xml: inout XMLText
  ) {
    let shares = max(1, table.columns.reduce(0) { $0 + max(1, $1.share) })
    let widths = table.columns.map { max(1, $0.share) * width / shares }
    var writer = self
    xml.element("w:tbl") { xml in
      xml.element("w:tblPr") { xml in
        xml.empty("w:tblStyle", ["w:val": "TableGrid"])
        xml.empty("w:tblW", ["w:w": String(widths.reduce(0, +)), "w:type": "dxa"])
        xml.empty("w:tblLayout", ["w:type": "fixed"])
        xml.empty(
          "w:tblLook", ["w:val": "0020", "w:firstRow": table.hasTitles ? "1" : "0"])
        let words = table.description
        if !words.isEmpty { xml.empty("w:tblDescription", ["w:val": words]) }
      }
      xml.element("w:tblGrid") { xml in
        for width in widths { xml.empty("w:gridCol", ["w:w": String(width)]) }
      }
      if table.hasTitles { writer.writeTitles(of: table, widths, &xml) }
      for row in table.rows { writer.write(row, widths, &xml) }
    }
    self = writer
    // Word wants a paragraph between two tables, and at the end of a page that one fills.
    xml.element("w:p") { xml in
      xml.element("w:pPr") {
        $0.empty("w:spacing", ["w:before": "0", "w:after": "0", "w:line": "120"])
      }
    }
  }

  private mutating func writeTitles(
    of table: WordDocument.Table, _ widths: [Int], _ xml: inout XMLText
  ) {
    var writer = self
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in
        xml.empty("w:cantSplit")
        xml.empty("w:tblHeader")
      }
      for (column, width) in zip(table.columns, widths) {
        xml.element("w:tc") { xml in
          WordBodyWriter.properties(width: width, span: 1, ink: WordBodyWriter.shade, &xml)
          writer.paragraph([.text(column.title)], style: "TableTitle", &xml)
        }
      }
    }
    self = writer
  }

  mutating func write(
    _ row: WordDocument.Row, _ widths: [Int], _ xml: inout XMLText
  ) {
    var writer = self
    xml.element("w:tr") { xml in
      let isWhole = !WordBodyWriter.isLong(row)
      if isWhole || row.leastLines > 1 {
        xml.element("w:trPr") { xml in
          if isWhole { xml.empty("w:cantSplit") }
          guard row.leastLines > 1 else { return }
          let height = min(31_680, row.leastLines * 264)
          xml.empty("w:trHeight", ["w:val": String(height), "w:hRule": "atLeast"])
        }
      }
      var column = 0
      for cell in row.cells where column < widths.count {
        let span = min(max(1, cell.span), widths.count - column)
        let width = widths[column..<(column + span)].reduce(0, +)
        xml.element("w:tc") { xml in
          let ink = max(row.isShaded ? WordBodyWriter.shade : 0, cell.ink)
          WordBodyWriter.properties(width: width, span: span, ink: ink, &xml)
          for block in cell.blocks { writer.write(block, width: width, inCell: true, &xml) }
          if !WordBodyWriter.endsInParagraph(cell) {
            writer.paragraph([], style: "TableText", &xml)
          }
        }
        column += span
      }
      // A row with fewer cells than columns is filled, so that every row is as wide.
      for width in widths.dropFirst(column) {
        xml.element("w:tc") { xml in
          let ink = row.isShaded ? WordBodyWriter.shade : 0
          WordBodyWriter.properties(width: width, span: 1, ink: ink, &xml)
          writer.paragraph([], style: "TableText", &xml)
        }
      }
    }
    self = writer
  }

  /// How dark titles and shaded rows are, in hundredths.
  private static let shade = 10

  private static func properties(
    width: Int, span: Int, ink: Int, _ xml: inout XMLText
  ) {
    xml.element("w:tcPr") { xml in
      xml.empty("w:tcW", ["w:w": String(width), "w:type": "dxa"])
      if span > 1 { xml.empty("w:gridSpan", ["w:val": String(span)]) }
      if ink > 0 {
        let level = String(255 - min(100, ink) * 255 / 100, radix: 16, uppercase: true)
        let fill = String(repeating: level.count < 2 ? "0" + level : level, count: 3)
        xml.empty("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": fill])
      }
    }
  }

  /// Whether a cell ends as Word wants it to: in a paragraph, which a control may hold.
  private static func endsInParagraph(_ cell: WordDocument.Cell) -> Bool {
    switch cell.blocks.last {
    case .title, .heading, .contents, .paragraph, .answer, .pageBreak: true
    case .list(let items, _): !items.isEmpty
    case .table, nil: false
    }
  }

  /// Whether a row is so long that keeping it whole would leave pages half empty.
  private static func isLong(_ row: WordDocument.Row) -> Bool {
    row.cells.contains { cell in
      cell.blocks.reduce(0) { $0 + characters(of: $1) } > 1_200
    }
  }

  private static func characters(of block: WordDocument.Block) -> Int {
    switch block {
    case .title(let text), .heading(_, let text): text.utf8.count
    case .paragraph(let paragraph): characters(of: paragraph)
    case .list(let items, _): items.reduce(0) { $0 + characters(of: $1) }
    case .answer(let control): control.value.utf8.count
    case .table, .contents, .pageBreak: 0
    }
  }

  private static func characters(of paragraph: WordDocument.Paragraph) -> Int {
    paragraph.pieces.reduce(60) { count, piece in
      switch piece {
      case .text(let text), .bold(let text), .italic(let text): count + text.utf8.count
      case .control(let control): count + control.value.utf8.count
      }
    }
  }
}
