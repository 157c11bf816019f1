import Casework

// The text of a field while it is edited: lines, a caret, an optional selection, and its history.
//
// An edit costs the lines it touches, never the document: 10,000 lines of minutes are typed into
// as fast as one. Lines are native Swift strings addressed by UTF-8 offset, which is constant
// time; Swift finds the grapheme clusters around an offset by looking at its neighbours only.
//
// Bytes are kept as they were typed. Nothing is normalised, so a decomposed accent stays
// decomposed; compare texts by `utf8`, since `==` on String is canonical. The one exception is
// line ends of every kind in what is typed or pasted, which become `\n`. Text the buffer is made
// with keeps even its `\r`, so that opening and saving changes nothing.
//
// Invariants: there is at least one line; no line holds `\n`; caret and anchor stand between
// clusters; every change to `lines` goes through `splice`, so undo knows all of it.
//
// Not a rope: a single line is moved in memory by each edit inside it. Lines here are paragraphs.

/// Lines of text being edited, with caret, selection and undo.
package struct TextBuffer: Sendable {
  /// The lines without their ends; never none.
  private(set) var lines: [TextLine]
  /// Where the next character goes.
  package private(set) var caret: TextPosition
  /// The end of the selection that stays while the caret moves; `nil` when nothing is selected.
  package private(set) var anchor: TextPosition?
  /// Whether every motion extends the selection, until the mark is lifted or the text changes.
  package private(set) var isMarking = false
  /// How many lines have been wrapped so far, the work a test holds typing to.
  package private(set) var wrapsDone = 0
  /// The change last made, by whatever key; `nil` before the first.
  package private(set) var lastEdit: TextEdit?
  /// How many changes have been made: who knows the text of one number less needs only the last.
  package private(set) var editCount = 0
  /// How long the text is in UTF-8 bytes.
  package private(set) var byteCount: Int
  private var history = TextHistory()
  /// A line, and the bytes of the text before it.
  private var known = (line: 0, bytesBefore: 0)

  /// Takes text byte for byte; the caret stands at its end, and there is nothing to undo.
  package init(_ text: String = "") {
    lines = Self.pieces(of: text).map(TextLine.init)
    byteCount = text.utf8.count
    caret = .start
    caret = end
  }

  /// The whole text, lines joined by `\n`.
  package var text: String {
    var text = lines[0].text
    text.reserveCapacity(byteCount)
    for line in lines.dropFirst() {
      text += "\n"
      text += line.text
    }
    return text
  }
  /// Whether there is no text at all, not even a line end.
  package var isEmpty: Bool { lines.count == 1 && lines[0].length == 0 }
  /// How many lines there are; at least one.
  package var lineCount: Int { lines.count }
  /// The place behind the last character.
  package var end: TextPosition {
    TextPosition(line: lines.count - 1, offset: lines[lines.count - 1].length)
  }
  /// Whether there is a step to do again.
  package var canRedo: Bool { !history.undone.isEmpty }

  /// What is selected; `nil` when nothing is.
  package var selection: Range<TextPosition>? {
    guard let anchor, anchor != caret else { return nil }
    return min(anchor, caret)..<max(anchor, caret)
  }

  /// Whether another text is the same byte for byte; told at once where their lengths differ.
  func isSame(as other: TextBuffer) -> Bool {
    byteCount == other.byteCount && lines.count == other.lines.count
      && zip(lines, other.lines).allSatisfy { $0.text.utf8.elementsEqual($1.text.utf8) }
  }

  /// One line without its end; empty past the last.
  package func line(_ number: Int) -> String {
    lines.indices.contains(number) ? lines[number].text : ""
  }

  /// The text between two places, byte for byte.
  package func text(in range: Range<TextPosition>) -> String {
    let (low, high) = (range.lowerBound, range.upperBound)
    guard low.line != high.line else { return lines[low.line].slice(low.offset..<high.offset) }
    var text = lines[low.line].slice(low.offset..<lines[low.line].length)
    for line in lines[(low.line + 1)..<high.line] { text += "\n" + line.text }
    return text + "\n" + lines[high.line].slice(0..<high.offset)
  }

  /// The nearest place that exists and stands between clusters.
  package func clamped(_ position: TextPosition) -> TextPosition {
    guard position.line >= 0 else { return .start }
    guard position.line < lines.count else { return end }
    return TextPosition(
      line: position.line, offset: lines[position.line].aligned(position.offset))
  }

  // MARK: Moving

  /// Puts the caret somewhere, extending the selection or letting it go.
  package mutating func move(to position: TextPosition, selecting: Bool = false) {
    if selecting || isMarking {
      anchor = anchor ?? caret
    } else {
      anchor = nil
    }
    caret = clamped(position)
    history.close()
  }

  /// Starts a selection that every motion extends, or lets go of the one there is.
  package mutating func toggleMark() {
    isMarking.toggle()
    anchor = isMarking ? caret : nil
    history.close()
  }

  // MARK: Changing

  /// Puts text in place of what is selected, as one step or as part of a typed word.
  ///
  /// Line ends become `\n`.
  mutating func insert(_ text: String, as kind: EditKind, at milliseconds: Int) {
    edit(
      selection ?? caret..<caret, with: LineBreaks.mended(text), as: kind, at: milliseconds)
  }

  /// Puts text in place of a range as one step; the caret ends up behind it.
  package mutating func replace(
    _ range: Range<TextPosition>, with text: String, at milliseconds: Int
  ) {
    let low = clamped(range.lowerBound)
    let high = max(low, clamped(range.upperBound))
    edit(low..<high, with: LineBreaks.mended(text), as: .alone, at: milliseconds)
  }

  /// Removes a range; an empty one changes nothing, not even the history.
  ///
  /// - Returns: Whether anything was removed.
  mutating func remove(
    _ range: Range<TextPosition>, as kind: EditKind, at milliseconds: Int
  ) -> Bool {
    guard !range.isEmpty else { return false }
    edit(range, with: "", as: kind, at: milliseconds)
    return true
  }

  /// Takes the latest step back.
  ///
  /// - Returns: Whether there was one.
  mutating func undo() -> Bool {
    guard let change = history.undo() else { return false }
    splice(
      change.start..<change.start.advanced(over: change.inserted), with: change.removed)
    caret = change.caretBefore
    anchor = change.anchorBefore
    isMarking = false
    return true
  }

  /// Does the step last undone again.
  ///
  /// - Returns: Whether there was one.
  mutating func redo() -> Bool {
    guard let change = history.redo() else { return false }
    splice(
      change.start..<change.start.advanced(over: change.removed), with: change.inserted)
    caret = change.caretAfter
    anchor = nil
    isMarking = false
    return true
  }

  private mutating func edit(
    _ range: Range<TextPosition>, with new: String, as kind: EditKind, at milliseconds: Int
  ) {
    guard !range.isEmpty || !new.isEmpty else { return }
    let removed = text(in: range)
    let (caretBefore, anchorBefore) = (caret, selection == nil ? nil : anchor)
    splice(range, with: new)
    caret = clamped(range.lowerBound.advanced(over: new))
    anchor = nil
    isMarking = false
    history.record(
      TextChange(
        start: range.lowerBound, removed: removed, inserted: new, caretBefore: caretBefore,
        anchorBefore: anchorBefore, caretAfter: caret),
      as: kind, at: milliseconds)
  }

  private mutating func splice(_ range: Range<TextPosition>, with new: String) {
    let (low, high) = (range.lowerBound, range.upperBound)
    noteEdit(low, high, new)
    var pieces = Self.pieces(of: new)
    if low.line == high.line, pieces.count == 1 {
      lines[low.line].replace(low.offset..<high.offset, with: new)
      return
    }
    pieces[0] = lines[low.line].slice(0..<low.offset) + pieces[0]
    pieces[pieces.count - 1] += lines[high.line].slice(high.offset..<lines[high.line].length)
    lines.replaceSubrange(low.line...high.line, with: pieces.map(TextLine.init))
  }

  private mutating func noteEdit(_ low: TextPosition, _ high: TextPosition, _ new: String) {
    // The upper end first, so that what stays known is a line the edit leaves where it is.
    let end = bytesBefore(line: high.line) + high.offset
    let start = bytesBefore(line: low.line) + low.offset
    lastEdit = TextEdit(start..<end, new)
    editCount += 1
    byteCount += new.utf8.count - (end - start)
  }

  /// Counted from the line known, for edits lie close together.
  private mutating func bytesBefore(line: Int) -> Int {
    while known.line < line {
      known.bytesBefore += lines[known.line].length + 1
      known.line += 1
    }
    while known.line > line {
      known.line -= 1
      known.bytesBefore -= lines[known.line].length + 1
    }
    return known.bytesBefore
  }

  // MARK: Wrapping

  /// How a line wraps, from what is kept or worked out anew.
  func wrap(of line: Int, columns: Int) -> TextWrap {
    if let kept = lines[line].wrap, kept.columns == columns { return kept }
    return TextWrap(lines[line], columns: columns)
  }

  /// Wraps those of some lines that are not, and keeps the result until they change.
  mutating func keepWraps(of range: ClosedRange<Int>, columns: Int) {
    for number in range.clamped(to: 0...(lines.count - 1))
    where lines[number].wrap?.columns != columns {
      lines[number].keep(TextWrap(lines[number], columns: columns))
      wrapsDone += 1
    }
  }

  // MARK: Line ends

  /// Text cut at each `\n`, and nowhere else; at least one piece.
  private static func pieces(of text: String) -> [String] {
    text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }
}
