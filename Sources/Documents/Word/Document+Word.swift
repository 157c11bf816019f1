import OfficeFiles

extension Document {
  /// The document as a Word file; the same document makes the same bytes.
  ///
  /// The marking and “Page x of y” stand on every page.
  package var wordFile: [UInt8] { word.bytes() }

  /// The document for Word: real headings, lists and tables, wide sections on wide pages.
  var word: WordDocument {
    let (title, marking) = (ShownText.oneLine(title), ShownText.oneLine(marking))
    let about = [reference, codeName].map(ShownText.oneLine).filter { !$0.isEmpty }
      .joined(separator: ", ")
    let running = [about, ShownText.oneLine(version)].filter { !$0.isEmpty }
    var pages = [WordDocument.Section(isLandscape: isWide, head(title, about))]
    for (section, level) in zip(sections, levels) {
      // A section of Word's begins on a new page.
      if pages.last?.isLandscape != section.isWide || section.startsPage {
        pages.append(WordDocument.Section(isLandscape: section.isWide, []))
      }
      pages[pages.count - 1].blocks += section.word(at: level)
    }
    pages[pages.count - 1].blocks += footer.flatMap {
      WordDocument.Block.paragraphs($0, look: .hint)
    }
    return WordDocument(
      title: [title, about].filter { !$0.isEmpty }.joined(separator: ", "), subject: title,
      marking: marking, footer: Document.shortened(running.joined(separator: ", ")),
      sections: pages)
  }

  /// What stands above the first section.
  private func head(_ title: String, _ about: String) -> [WordDocument.Block] {
    var blocks: [WordDocument.Block] = [
      .title(title), .paragraph(WordDocument.Paragraph([.bold(about)])),
    ]
    let status = ShownText.oneLine(status)
    if !status.isEmpty { blocks.append(.paragraph(WordDocument.Paragraph(status))) }
    if !facts.isEmpty { blocks.append(.table(.facts(facts))) }
    if hasContents { blocks.append(.contents("Contents")) }
    return blocks
  }

  /// Not so long that it runs into the marking in the middle of the foot.
  private static func shortened(_ text: String) -> String {
    text.count > 36 ? text.prefix(35) + "…" : text
  }
}

extension Document.Section {
  fileprivate func word(at level: Level) -> [WordDocument.Block] {
    let heading = ShownText.oneLine(heading)
    let width = WordColumns.width(isLandscape: isWide)
    let above = heading.isEmpty ? [] : [WordDocument.Block.heading(level.rawValue, heading)]
    return above + blocks.flatMap { $0.word(under: heading, width: width) }
  }
}

extension Document.Block {
  /// The block as Word has it; a picture as the words for it, for its facts stand in a table too.
  fileprivate func word(under heading: String, width: Int) -> [WordDocument.Block] {
    switch self {
    case .paragraph(let text): return WordDocument.Block.paragraphs(text)
    case .table(let table): return table.word(under: heading, width: width)
    case .list(let items, let isNumbered):
      let items = items.map { ShownText.writtenLines($0).joined(separator: "\n") }
      return items.isEmpty
        ? [] : [.list(items.map { WordDocument.Paragraph($0) }, isNumbered: isNumbered)]
    case .quote(let text, let from):
      let source = ShownText.oneLine(from ?? "")
      return WordDocument.Block.paragraphs(text, look: .quote)
        + (source.isEmpty
          ? [] : [.paragraph(WordDocument.Paragraph([.text("– "), .text(source)], look: .quote))])
    case .note(let text): return WordDocument.Block.paragraphs(text, look: .note, lead: "Note: ")
    case .warning(let text):
      return WordDocument.Block.paragraphs(text, look: .warning, lead: "Warning: ")
    case .picture(let picture):
      let words = [picture.title, picture.description].map(ShownText.oneLine)
        .filter { !$0.isEmpty }.joined(separator: ". ")
      return words.isEmpty
        ? [] : [.paragraph(WordDocument.Paragraph("Picture: \(words)", look: .hint))]
    }
  }
}

extension WordDocument.Block {
  /// Free text, a block for each of its paragraphs; the lead stands before the first.
  fileprivate static func paragraphs(
    _ text: String, look: WordDocument.Look = .body, lead: String = ""
  ) -> [WordDocument.Block] {
    ShownText.paragraphs(text).enumerated().map { place, lines in
      let words = WordDocument.Piece.text(lines.joined(separator: "\n"))
      let pieces = place == 0 && !lead.isEmpty ? [.bold(lead), words] : [words]
      return .paragraph(WordDocument.Paragraph(pieces, look: look))
    }
  }
}

extension WordDocument.Table {
  /// The rows at the top of a document.
  fileprivate static func facts(_ facts: [Document.Fact]) -> WordDocument.Table {
    let rows = facts.map { fact in
      let value = ShownText.writtenLines(fact.value).joined(separator: "\n")
      return WordDocument.Row(label: ShownText.oneLine(fact.label), value: value)
    }
    return .labelled(rows, description: "At a glance")
  }
}

extension Document.Table {
  /// The table with its caption above it; in a cell each paragraph is one.
  fileprivate func word(under heading: String, width: Int) -> [WordDocument.Block] {
    guard columnCount > 0 else { return [] }
    let caption = ShownText.oneLine(caption)
    let titles = (head + Array(repeating: "", count: columnCount - head.count))
      .map(ShownText.oneLine)
    let cells = fullRows.map { row in
      row.map { ShownText.paragraphs($0).map { $0.joined(separator: "\n") } }
    }
    let given = self.shares.count == columnCount ? self.shares : nil
    let shares = given ?? WordColumns(titles, cells, width: width).shares
    let table = WordDocument.Table(
      columns: zip(titles, shares).map { WordDocument.Column($0, share: $1) },
      rows: cells.enumerated().map { place, row in
        WordDocument.Row(
          row.enumerated().map { column, paragraphs in
            wordCell(paragraphs, ofRow: place, column)
          }, isShaded: shaded.contains(place))
      }, description: caption.isEmpty ? heading : caption,
      hasTitles: titles.contains { !$0.isEmpty })
    let above = WordDocument.Paragraph(caption, look: .caption)
    return (caption.isEmpty ? [] : [.paragraph(above)]) + [.table(table)]
  }
  /// A cell, in the grey of its organisation; a small table is kept on one page.
  private func wordCell(
    _ paragraphs: [String], ofRow row: Int, _ column: Int
  ) -> WordDocument.Cell {
    let isKept = isSmall && row + 1 < rows.count
    let blocks = (paragraphs.isEmpty ? [""] : paragraphs).map {
      WordDocument.Block.paragraph(WordDocument.Paragraph($0, isKeptWithNext: isKept))
    }
    let tone = tone(row: row, column: column) ?? 1
    return WordDocument.Cell(blocks, ink: (tone - 1) * 5)
  }
}
