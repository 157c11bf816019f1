import Pages
import Terminal

/// A page in lines: what stands above its list, nine rows at a time, and what stands below.
struct PageTelling {
  let page: Page

  /// So many rows are told at a time.
  static let rowsAtOnce = 9

  // MARK: Beside the list

  /// What the page is, and how things stand.
  var head: [String] {
    guard !page.isAbsent else { return PageTelling.words(of: page.second) }
    let title = [page.title, page.owner].filter { !$0.isEmpty }.joined(separator: "  ")
    return [SpokenText.ended(SpokenText.line(title))] + PageTelling.words(of: page.second)
      + [page.counts].flatMap { SpokenText.advice($0) }.map(SpokenText.ended)
  }

  /// What stands above the list; all there is where the page has no list.
  var above: [String] { panes(before: true).flatMap(PageTelling.lines) }

  /// The sentences of the page, without its pictures and lists.
  var texts: [String] {
    page.panes.flatMap { pane -> [String] in
      if case .text = pane { PageTelling.lines(of: pane) } else { [] }
    }
  }

  /// What stands below the list and is about all of it.
  var below: [String] {
    panes(before: false).flatMap { pane -> [String] in
      if case .text(let text) = pane, text.isOfRow, hasRow { return [] }
      return PageTelling.lines(of: pane)
    }
  }

  /// What stands below the list about the selected row.
  var aboutRow: [String] {
    let ofPicture = page.panes.flatMap { pane -> [String] in
      guard case .picture(let picture, _) = pane, picture.list != nil else { return [] }
      return picture.factsOfRow.flatMap(SpokenText.lines)
    }
    return ofPicture
      + panes(before: false).flatMap { pane -> [String] in
        guard case .text(let text) = pane, text.isOfRow else { return [] }
        return PageTelling.lines(of: pane)
      }
  }

  private var hasRow: Bool { page.listed?.selected != nil && page.listed?.count != 0 }

  private var placeOfList: Int? {
    page.panes.firstIndex { pane in
      switch pane {
      case .list: true
      case .picture(let picture, _): picture.list != nil
      case .text, .reading, .blocks, .sides, .rows, .gap, .rule: false
      }
    }
  }

  private func panes(before: Bool) -> ArraySlice<Pane> {
    guard let place = placeOfList else { return before ? page.panes[...] : [] }
    // What a picture says besides its rows is told before them.
    let isPicture = if case .picture = page.panes[place] { true } else { false }
    return before ? page.panes[..<(place + (isPicture ? 1 : 0))] : page.panes[(place + 1)...]
  }

  private static func words(of second: Page.SecondLine) -> [String] {
    let words =
      switch second {
      case .words(let words, _, let end): words + end
      case .lacking(let words, _, let lack): lack.isEmpty ? words : "\(words)  \(lack)"
      case .notice(let words, _): words
      case .field: ""
      }
    return SpokenText.advice(words).map(SpokenText.ended)
  }

  // MARK: The list

  /// The rows of the list from one on, each with the number that picks it.
  ///
  /// - Returns: The lines, and where to go on; `nil` at the end of the list.
  func rows(from start: Int) -> (lines: [String], next: Int?) {
    guard let list = page.listed else { return ([], nil) }
    guard list.count > 0 else { return (list.empty.flatMap { SpokenText.advice($0) }, nil) }
    let end = min(list.count, start + PageTelling.rowsAtOnce)
    let lines = (start..<end).map { index -> String in
      let row = list.row(index)
      let words = RowTelling(row, heads: list.heads).line
      return row.isHeading ? SpokenText.ended(words) : "\(index + 1). \(SpokenText.ended(words))"
    }
    return (lines, end < list.count ? end : nil)
  }

  /// What a row is called: what stands first in it.
  func name(ofRow row: Int) -> String {
    guard let list = page.listed, (0..<list.count).contains(row) else { return "" }
    return RowTelling(list.row(row), heads: list.heads).parts.first?.words ?? ""
  }

  /// The selected row in full, and what the page says of it.
  var selectedRow: [String] {
    guard let list = page.listed, let selected = list.selected, selected < list.count else {
      return []
    }
    let row = RowTelling(list.row(selected), heads: list.heads).lines
    return ["Row \(selected + 1) of \(list.count)."] + row + aboutRow
  }

  // MARK: Panes

  private static func lines(of pane: Pane) -> [String] {
    switch pane {
    case .list, .gap, .rule: []
    case .text(let text) where text.isOnlySeen: []
    case .text(let text):
      (text.paragraphs + [text.foot].compactMap(\.self)).flatMap { SpokenText.advice($0.text) }
    case .reading(let reading): reading.items.flatMap { lines(of: $0, heads: reading.heads) }
    case .blocks(let blocks): blocks.blocks.flatMap(lines)
    case .sides(let sides): lines(of: sides)
    case .rows(let lines, _):
      lines.map { SpokenText.ended(RowTelling(ListRow(lines: [$0]), heads: nil).line) }
        .filter { !$0.isEmpty }
    case .picture(let picture, _): picture.otherFacts.flatMap(SpokenText.lines)
    }
  }

  /// One thing in a text that is read.
  static func lines(of item: ReadingPane.Item, heads: Columns?) -> [String] {
    switch item {
    case .row(let line):
      [SpokenText.ended(RowTelling(ListRow(lines: [line]), heads: heads).line)]
        .filter { !$0.isEmpty }
    case .paragraph(let paragraph): SpokenText.lines(paragraph.text)
    }
  }

  private static func lines(of block: BlockPane.Block) -> [String] {
    let words = block.paragraphs.flatMap { SpokenText.lines($0.text) }
    guard let mark = block.mark, let first = words.first else { return words }
    let sign = RowTelling(
      ListRow(Columns([Column(.rest, isMarked: true)]), [TableCell(first, mark: mark)]), heads: nil)
    return [sign.line] + words.dropFirst()
  }

  /// Field by field, what both sides say.
  private static func lines(of sides: SidesPane) -> [String] {
    let titles = (SpokenText.line(sides.left.title), SpokenText.line(sides.right.title))
    return ["First: \(titles.0).", "Second: \(titles.1)."]
      + zip(sides.left.fields, sides.right.fields).flatMap { left, right -> [String] in
        let texts = (SpokenText.line(left.text), SpokenText.line(right.text))
        let label = "\(left.label)\(left.differs ? ", they differ" : "")"
        guard left.differs || texts.0 != texts.1 else {
          return [SpokenText.ended("\(label), both: \(texts.0.isEmpty ? "nothing" : texts.0)")]
        }
        return [
          SpokenText.ended("\(label), first: \(texts.0.isEmpty ? "nothing" : texts.0)"),
          SpokenText.ended("\(label), second: \(texts.1.isEmpty ? "nothing" : texts.1)"),
        ]
      }
  }
}
