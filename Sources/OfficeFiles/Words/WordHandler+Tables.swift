// Tables, rows and cells.
extension WordHandler {
  private var last: Int { tables.count - 1 }

  mutating func beginTable() throws(OfficeProblem) {
    try counts.add(pieces: WordCounts.tableWeight)
    var table = WordTableDraft()
    if containers.count == 1 {
      // What precedes it in the body is complete, even a paragraph whose end is deleted.
      try endParagraph()
      flush()
      counts.tables += 1
      table.number = counts.tables
    }
    tables.append(table)
  }

  mutating func beginRow() throws(OfficeProblem) {
    guard last >= 0 else { return }
    try counts.add(pieces: 1)
    tables[last].rowCount += 1
    tables[last].row = WordRowDraft(number: tables[last].rowCount)
  }

  mutating func takeTitleRow(_ value: String?) {
    if last >= 0, owner == .row { tables[last].row?.isTitle = WordStyles.isOn(value) }
  }

  mutating func skipColumns(_ value: String?) {
    guard last >= 0, owner == .row else { return }
    tables[last].row?.column += min(max(0, value.flatMap { Int($0) } ?? 0), 1000)
  }

  mutating func beginCell() {
    guard last >= 0, tables[last].row != nil else { return }
    tables[last].cell = WordCellDraft()
    containers.append(WordContainer(kind: .cell))
  }

  mutating func takeSpan(_ value: String?) {
    guard last >= 0, owner == .cell else { return }
    tables[last].cell.span = min(max(1, value.flatMap { Int($0) } ?? 1), 1000)
  }

  mutating func takeMerge(_ value: String?) {
    guard last >= 0, owner == .cell else { return }
    tables[last].cell.merge = value == "restart" ? .begins : .goesOn
  }

  mutating func takeCellDeletion() {
    counts.isTracked = true
    if last >= 0, owner == .cell { tables[last].cell.isDeleted = true }
  }

  mutating func endCell() throws(OfficeProblem) {
    guard last >= 0, let number = tables[last].row?.number, let column = tables[last].row?.column,
      containers.last?.kind == .cell
    else { return }
    if containers.last?.open != nil { try endParagraph() }
    guard let container = containers.popLast() else { return }
    try counts.add(pieces: 1)
    let draft = tables[last].cell
    if !draft.isDeleted {
      let cell = cell(draft, container.paragraphs, row: number, column: column)
      tables[last].row?.cells.append(cell)
    }
    tables[last].row?.column += draft.span
  }

  /// The cell that paragraphs make, with the text of the cell it is merged with.
  private mutating func cell(
    _ draft: WordCellDraft, _ paragraphs: [WordParagraphDraft], row: Int, column: Int
  ) -> WordContents.Cell {
    let own = resolved(paragraphs)
    var text = own.text.trimmed
    var (remarks, day, isCarried) = (own.remarks, own.day, false)
    if draft.span > 1 { remarks.append(.spans(draft.span)) }
    if draft.merge == .goesOn, let above = tables[last].merged[column] {
      if text.isEmpty {
        (text, day, isCarried) = (above.cell.text, above.cell.day, !above.cell.text.isEmpty)
        if isCarried { remarks.append(.merged(from: "row \(above.row)")) }
      } else {
        remarks.append(.underMerge("row \(above.row)"))
      }
    }
    let cell = WordContents.Cell(
      column: column, span: draft.span, text: text, day: day, remarks: remarks,
      isCarried: isCarried)
    switch draft.merge {
    case .begins: tables[last].merged[column] = (cell, row)
    case .none: tables[last].merged[column] = nil
    case .goesOn: break
    }
    return cell
  }

  mutating func endRow() {
    guard last >= 0, let row = tables[last].row else { return }
    tables[last].row = nil
    guard !row.isDeleted else { return }
    tables[last].rows.append(
      WordContents.Row(
        table: tables[last].number ?? 0, number: row.number, isTitle: row.isTitle,
        cells: row.cells, remarks: row.isTracked ? [.trackedChange] : []))
  }

  mutating func endTable() throws(OfficeProblem) {
    guard let table = tables.popLast() else { return }
    guard let number = table.number else { return addLines(of: table) }
    let columns = table.rows.reduce(0) { widest, row in
      max(widest, row.cells.last.map { $0.column + $0.span } ?? 0)
    }
    blocks.append(
      .table(WordContents.Table(number: number, rows: table.rows, columnCount: columns)))
  }

  /// Adds the rows of a table within a cell or a text box as lines.
  private mutating func addLines(of table: WordTableDraft) {
    for row in table.rows {
      var line = WordParagraphDraft()
      line.isInTextBox = containers.last?.kind == .textBox
      let texts = row.cells.filter { !$0.isCarried }.map(\.text)
      line.add(texts.joined(separator: "\t"), isStruck: false, controls: openControls)
      for remark in row.cells.flatMap(\.remarks) + row.remarks {
        switch remark {
        case .spans, .merged, .underMerge, .hiddenRow: break
        case .comment, .footnote, .picture, .struckThrough, .struckOut, .trackedChange,
          .hiddenText, .noResult, .error, .digitsLost, .markedAsPrompt:
          line.note(remark)
        }
      }
      containers[containers.count - 1].paragraphs.append(line)
    }
  }
}
