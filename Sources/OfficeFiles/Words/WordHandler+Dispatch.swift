// What each element starts and ends.
extension WordHandler {
  static let value = XMLName("val" as StaticString)
  private static let id = XMLName("id" as StaticString)
  private static let font = XMLName("font" as StaticString)
  private static let code = XMLName("char" as StaticString)

  /// Takes the start of an element of Word's own namespace.
  mutating func start(
    _ tag: WordTag, _ event: XMLEvent, in events: XMLEvents
  ) throws(OfficeProblem) {
    // Made only where they are needed: most elements need neither.
    var value: String? { events.string(WordHandler.value, in: .word, of: event) }
    var id: String { events.string(WordHandler.id, in: .word, of: event) ?? "" }
    switch tag {
    case .paragraph: try beginParagraph()
    case .paragraphProperties: own(.paragraph)
    case .runProperties: own(.run)
    case .rowProperties: own(.row)
    case .cellProperties: own(.cell)
    case .paragraphStyle: takeParagraphStyle(value ?? "")
    case .outlineLevel: takeOutline(value)
    case .numbering, .numberingID: takeNumbering(tag, value)
    case .run: run = WordRun()
    case .runStyle: takeRunStyle(value ?? "")
    case .strike, .doubleStrike: if owner == .run { run.isStruck = WordStyles.isOn(value) }
    case .vanish: if owner == .run { run.isHidden = WordStyles.isOn(value) }
    case .tab, .positionedTab: if owner == .none { try add("\t") }
    case .lineBreak, .carriageReturn: try add("\n")
    case .hardHyphen: try add("\u{2011}")
    case .symbol:
      try add(
        WordSymbol.text(
          font: events.string(WordHandler.font, in: .word, of: event) ?? "",
          code: events.string(WordHandler.code, in: .word, of: event) ?? ""))
    case .insertion, .deletion, .moveFrom, .moveTo: takeChange(tag)
    case .table: try beginTable()
    case .row: try beginRow()
    case .titleRow: takeTitleRow(value)
    case .gridBefore: skipColumns(value)
    case .cell: beginCell()
    case .gridSpan: takeSpan(value)
    case .verticalMerge: takeMerge(value)
    case .cellDeletion: takeCellDeletion()
    case .footnote: takeFootnote(footnotes.notes[id])
    case .endnote: takeFootnote(endnotes.notes[id])
    case .commentStart, .comment: takeComment(id)
    case .textBox: containers.append(WordContainer(kind: .textBox))
    case .embedded: counts.isEmbedded = true
    case .text, .rubyText, .paragraphChange, .runChange, .cellChange,
      .rowChange, .section:
      break
    }
  }

  /// Takes the end of an element of Word's own namespace.
  mutating func end(_ tag: WordTag) throws(OfficeProblem) {
    switch tag {
    case .paragraph: try endParagraph()
    case .paragraphProperties: disown(.paragraph)
    case .runProperties: disown(.run)
    case .rowProperties: disown(.row)
    case .cellProperties: disown(.cell)
    case .table: try endTable()
    case .row: endRow()
    case .cell: try endCell()
    case .textBox: endTextBox()
    case .paragraphStyle, .outlineLevel, .numbering, .numberingID, .run, .runStyle, .strike,
      .doubleStrike, .vanish, .text, .tab, .positionedTab, .lineBreak, .carriageReturn,
      .hardHyphen, .symbol, .insertion, .deletion, .moveFrom, .moveTo, .titleRow, .gridBefore,
      .gridSpan, .verticalMerge, .cellDeletion, .footnote, .endnote, .commentStart, .comment,
      .embedded, .rubyText, .paragraphChange,
      .runChange, .cellChange, .rowChange, .section:
      break
    }
  }

  /// Properties belong to the outermost element that has them: a paragraph's hold a run's.
  mutating func own(_ new: PropertyOwner) { if owner == .none { owner = new } }

  mutating func disown(_ old: PropertyOwner) { if owner == old { owner = .none } }
}
