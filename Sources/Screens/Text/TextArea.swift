import Terminal

/// Many lines of text in a rectangle: wrapped softly, scrolled so that the caret is in it.
///
/// Whoever shows one calls ``resize(to:)`` when the place it is drawn in changes, hands every key
/// it does not need itself to ``handle(_:clipboard:at:)``, pastes to ``handle(paste:at:)``, and
/// draws. Where it stays small until it is needed, ``rowCount(columns:atMost:)`` says how many rows
/// it wants. After `.changed` the draft is kept: by `buffer.lastEdit` where `buffer.editCount` is
/// one more than at the last time, else by ``text``. Esc is handed on while ``isFinding``.
///
/// The value remembers the size it was last told and where its top row stands. Drawn into another
/// size it still shows the caret; only motions by rows go by the size remembered.
package struct TextArea: Sendable {
  /// The text with its caret and selection, to read.
  package private(set) var buffer: TextBuffer
  private(set) var size: Size
  private var top = TextRow(line: 0, row: 0)
  /// The column Up and Down try to keep; `nil` once the caret has moved otherwise.
  private var wantedColumn: Int?
  /// The motion last made, for Home and End pressed again.
  private var lastMotion: TextMotion?
  /// Whether Home and End go to the edges of the line, and not of the row, when first pressed.
  package var goesByLines = false
  /// What a person may type short here.
  package var abbreviations = Abbreviations()
  /// The expansion that one Backspace takes back; `nil` after any other key.
  var expanded: Expanded?
  /// What is being looked for; `nil` while nothing is.
  var finding: TextFind?
  /// What was looked for last.
  var lastFound = ""

  /// Takes text byte for byte; the caret stands at its end.
  package init(_ text: String = "", size: Size = Size(columns: 80, rows: 24)) {
    buffer = TextBuffer(text)
    self.size = size
    settle()
  }

  /// The whole text, byte for byte.
  package var text: String { buffer.text }

  /// How many rows the text takes at a width, counted no further than to a bound; at least one.
  ///
  /// While something is looked for there is one row more.
  package func rowCount(columns: Int, atMost most: Int) -> Int {
    let last = buffer.row(TextRow(line: 0, row: 0), movedBy: max(0, most - 1), columns: columns)
    var rows = 1
    var row = TextRow(line: 0, row: 0)
    while row < last, let next = buffer.row(after: row, columns: columns) {
      row = next
      rows += 1
    }
    return min(max(1, most), rows + (isFinding ? 1 : 0))
  }

  /// Tells the area how large it will be drawn: when the terminal's size or the layout changes.
  package mutating func resize(to size: Size) {
    guard size != self.size else { return }
    self.size = size
    wantedColumn = nil
    // One that has grown shows what it had no room for.
    let end = buffer.row(of: buffer.end, columns: size.columns)
    top = min(top, buffer.row(end, movedBy: 1 - max(1, size.rows), columns: size.columns))
    settle()
  }

  /// Answers a key; Esc, Tab and what else is not a text's own is `.ignored`.
  ///
  /// While ``isFinding``, Esc is the text's own.
  package mutating func handle(
    _ key: Key, clipboard: inout Clipboard, at milliseconds: Int
  ) -> Handled {
    if finding != nil,
      let handled = handleFinding(key, clipboard: &clipboard, at: milliseconds)
    {
      return handled
    }
    if key == .character(" "), expand(at: milliseconds) { return .changed }
    if key == .backspace, contract(at: milliseconds) { return .changed }
    expanded = nil
    if case .character(let cluster) = key {
      return insert(String(cluster), as: .typing, at: milliseconds)
    }
    guard let action = TextAction(key) else { return .ignored }
    let lastMotion = lastMotion
    self.lastMotion = nil
    switch action {
    case .newLine: return insert("\n", as: .typing, at: milliseconds)
    case .find:
      find()
      return .moved
    case .paste: return handle(paste: clipboard.text, at: milliseconds)
    case .move(let motion), .select(let motion):
      self.lastMotion = motion
      if let target = rowTarget(of: motion, after: lastMotion) {
        buffer.move(to: target, selecting: action == .select(motion))
        settle()
        return .moved
      }
    case .delete, .mark, .cut, .copy, .undo, .redo: break
    }
    let handled = buffer.perform(action, clipboard: &clipboard, at: milliseconds)
    wantedColumn = nil
    settle()
    return handled ?? .ignored
  }

  /// Takes pasted text as one step that one undo takes back.
  package mutating func handle(paste text: String, at milliseconds: Int) -> Handled {
    guard finding == nil else { return handleFinding(paste: text, at: milliseconds) }
    return insert(text, as: .alone, at: milliseconds)
  }

  /// Takes another text in place of all of it, as one step; the same text is no change.
  package mutating func handle(edited text: String, at milliseconds: Int) -> Handled {
    finishFind()
    guard !buffer.text.utf8.elementsEqual(text.utf8) else { return .moved }
    replace(.start..<buffer.end, with: text, at: milliseconds)
    return .changed
  }

  /// Puts text in place of a range as one step: for what the program writes, as abbreviations.
  package mutating func replace(
    _ range: Range<TextPosition>, with text: String, at milliseconds: Int
  ) {
    buffer.replace(range, with: text, at: milliseconds)
    wantedColumn = nil
    settle()
  }

  /// Puts the caret somewhere, letting go of the selection.
  package mutating func move(to position: TextPosition) { moved(to: position) }

  mutating func moved(to position: TextPosition) {
    buffer.move(to: position)
    wantedColumn = nil
    settle()
  }

  private mutating func insert(
    _ text: String, as kind: EditKind, at milliseconds: Int
  ) -> Handled {
    guard !text.isEmpty else { return .moved }
    buffer.insert(text, as: kind, at: milliseconds)
    wantedColumn = nil
    lastMotion = nil
    settle()
    return .changed
  }

  // MARK: Rows

  /// Keeps the wraps around the caret, then the caret in view.
  private mutating func settle() {
    keepWraps()
    top = settledTop(in: sizeForText(in: size))
    // Scrolled by a page, the rows shown may lie further off than the page around the caret.
    buffer.keepWraps(of: top.line...(top.line + size.rows), columns: size.columns)
  }

  private mutating func keepWraps() {
    let line = buffer.caret.line
    buffer.keepWraps(
      of: max(0, line - size.rows)...(line + size.rows), columns: size.columns)
  }

  /// What is left of a size above the line in which something is looked for.
  func sizeForText(in size: Size) -> Size {
    finding == nil ? size : Size(columns: size.columns, rows: max(0, size.rows - 1))
  }

  /// The row to show first in an area of a size, so that the caret's row is in it.
  func settledTop(in size: Size) -> TextRow {
    let caretRow = buffer.row(of: buffer.caret, columns: size.columns)
    let lowest = buffer.row(caretRow, movedBy: 1 - max(1, size.rows), columns: size.columns)
    let top = min(max(top, lowest), caretRow)
    let last = buffer.wrap(of: top.line, columns: size.columns).rowCount - 1
    return TextRow(line: top.line, row: min(top.row, last))
  }

  /// Where a motion by rows leads; `nil` for one that rows have no part in.
  private mutating func rowTarget(
    of motion: TextMotion, after last: TextMotion?
  ) -> TextPosition? {
    let page = max(1, size.rows - 1)
    switch motion {
    case .up: return target(rows: -1)
    case .down: return target(rows: 1)
    case .pageUp: return target(rows: -page)
    case .pageDown: return target(rows: page)
    case .home:
      wantedColumn = nil
      return edge(row: .home, line: .lineStart, text: .start, again: last == .home)
    case .end:
      wantedColumn = nil
      return edge(row: .end, line: .lineEnd, text: buffer.end, again: last == .end)
    case .left, .right, .wordLeft, .wordRight, .lineStart, .lineEnd: return nil
    }
  }

  /// The same column so many rows on, or the start or end of the text past its edges.
  private mutating func target(rows: Int) -> TextPosition {
    let columns = size.columns
    let from = buffer.row(of: buffer.caret, columns: columns)
    let column = wantedColumn ?? buffer.column(of: buffer.caret, columns: columns)
    wantedColumn = column
    let to = buffer.row(from, movedBy: rows, columns: columns)
    // At the edge the caret goes to the very start or end, but Down and Up again bring it back.
    if to == from { return rows < 0 ? .start : buffer.end }
    return buffer.position(in: to, column: column, columns: columns)
  }

  /// The edge of the caret's row; pressed again there, of its line; once more, of the text.
  ///
  /// Where it goes by lines, the edge of the line; again, of the text.
  private func edge(
    row: TextMotion, line: TextMotion, text: TextPosition, again: Bool
  ) -> TextPosition {
    let caretRow = buffer.row(of: buffer.caret, columns: size.columns)
    let rowEdge = buffer.position(
      in: caretRow, column: row == .home ? 0 : Int.max, columns: size.columns)
    guard goesByLines || again && rowEdge == buffer.caret else { return rowEdge }
    if goesByLines, !again, let lineEdge = buffer.target(of: line) { return lineEdge }
    guard let lineEdge = buffer.target(of: line), lineEdge != buffer.caret else { return text }
    return lineEdge
  }
}
