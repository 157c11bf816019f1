import Casework
import Terminal

/// One line of text, scrolled sideways so that the caret is in view.
///
/// Line ends in what is pasted become spaces. A text that would grow past the maximum is refused
/// whole, with a sentence, rather than cut.
package struct TextField: Sendable {
  /// The text with its caret and selection, to read; always one line.
  package private(set) var buffer: TextBuffer
  /// The most grapheme clusters it takes; `nil` for no bound.
  package let maximumLength: Int?
  /// How wide it was last said to be drawn, in columns.
  private var columns: Int
  /// The offset of the first cluster shown.
  private var first = 0

  /// Takes text to edit, its line ends as spaces.
  ///
  /// One longer than the maximum is kept, and can only be made shorter.
  package init(_ text: String = "", maximumLength: Int? = nil, columns: Int = 80) {
    buffer = TextBuffer(Self.inOneLine(text))
    self.maximumLength = maximumLength
    self.columns = columns
    settle()
  }

  /// The whole text, byte for byte.
  package var text: String { buffer.text }

  /// Selects all of it, so that what is typed takes its place and a motion keeps it.
  package mutating func selectAll() {
    buffer.move(to: .start)
    buffer.move(to: buffer.end, selecting: true)
    settle()
  }

  /// Tells the field how wide it will be drawn.
  package mutating func resize(columns: Int) {
    self.columns = columns
    settle()
  }

  /// Answers a key; Enter, Up, Down, Tab, Esc and what else is not its own is `.ignored`.
  package mutating func handle(
    _ key: Key, clipboard: inout Clipboard, at milliseconds: Int
  ) -> Handled {
    if case .character(let cluster) = key {
      return insert(String(cluster), as: .typing, at: milliseconds)
    }
    guard let action = TextAction(key) else { return .ignored }
    if action == .paste { return handle(paste: clipboard.text, at: milliseconds) }
    let handled =
      buffer.perform(Self.flat(action), clipboard: &clipboard, at: milliseconds) ?? .ignored
    settle()
    return handled
  }

  /// Takes pasted text as one step that one undo takes back.
  package mutating func handle(paste text: String, at milliseconds: Int) -> Handled {
    insert(text, as: .alone, at: milliseconds)
  }

  /// Puts text in place of the bytes between two offsets, as one step.
  mutating func replace(_ range: Range<Int>, with text: String, at milliseconds: Int) {
    let low = TextPosition(line: 0, offset: range.lowerBound)
    let high = TextPosition(line: 0, offset: range.upperBound)
    buffer.replace(low..<high, with: Self.inOneLine(text), at: milliseconds)
    settle()
  }

  /// Draws the text; with the focus, also the selection in reverse and the cursor on the caret.
  ///
  /// Only the first row of the area is used. Nothing is drawn where it has no cell.
  package func draw(on canvas: inout Canvas, in area: Rect, focused: Bool) {
    let columns = area.size.columns
    guard columns > 0, area.size.rows > 0 else { return }
    let line = buffer.lines[0]
    // Who is elsewhere reads how it begins.
    let first = focused ? settledFirst(columns: columns) : 0
    if focused {
      // The whole field is underlined, so that an empty one is seen.
      canvas.fill(
        Rect(origin: area.origin, size: Size(columns: columns, rows: 1)), style: Style(.field))
    }
    var pen = TextPen(at: area.origin, columns: columns, role: focused ? .field : .plain)
    pen.draw(
      line, first..<line.length,
      selected: focused ? buffer.selectedOffsets(in: 0)?.offsets : nil, on: &canvas)
    guard focused else {
      let width = TextWidth.columns(of: line.slice(0..<line.length), isASCII: canvas.isASCII)
      if width > columns {
        canvas.draw(
          .ellipsis, at: Point(column: area.origin.column + columns - 1, row: area.origin.row))
      }
      return
    }
    let before = TextWidth.columns(
      of: line.slice(first..<buffer.caret.offset), isASCII: canvas.isASCII)
    canvas.cursor = Point(
      column: area.origin.column + min(before, columns - 1), row: area.origin.row)
  }

  private mutating func insert(
    _ text: String, as kind: EditKind, at milliseconds: Int
  ) -> Handled {
    guard !text.isEmpty else { return .moved }
    let flat = Self.inOneLine(text)
    if let maximumLength, isTooLong(with: flat, maximum: maximumLength) {
      return .refused("At most \(maximumLength) characters fit here.")
    }
    buffer.insert(flat, as: kind, at: milliseconds)
    settle()
    return .changed
  }

  /// Whether putting text in grows the whole past the maximum, counted in clusters of the result:
  /// an accent typed after its letter is no further character.
  private func isTooLong(with text: String, maximum: Int) -> Bool {
    let range = buffer.selection ?? buffer.caret..<buffer.caret
    let count =
      (buffer.text(in: .start..<range.lowerBound) + text
      + buffer.text(in: range.upperBound..<buffer.end)).count
    return count > maximum && count > buffer.text.count
  }

  private mutating func settle() { first = settledFirst(columns: columns) }

  /// The offset to show first at a width, so that the caret is in it.
  private func settledFirst(columns: Int) -> Int {
    let line = buffer.lines[0]
    let caret = buffer.caret.offset
    var first = min(line.aligned(self.first), caret)
    var before = TextWidth.columns(of: line.slice(first..<caret))
    while before > max(0, columns - 1), let cluster = line.cluster(at: first), first < caret {
      before -= TextWidth.columns(of: cluster)
      first = line.offset(after: first)
    }
    return first
  }

  /// In one line the edge of the row is the edge of the line.
  private static func flat(_ action: TextAction) -> TextAction {
    switch action {
    case .move(.home): .move(.lineStart)
    case .move(.end): .move(.lineEnd)
    case .select(.home): .select(.lineStart)
    case .select(.end): .select(.lineEnd)
    case .move, .select, .delete, .mark, .cut, .copy, .paste, .undo, .redo, .newLine, .find: action
    }
  }

  private static func inOneLine(_ text: String) -> String {
    let mended = LineBreaks.mended(text)
    guard mended.utf8.contains(.lineFeed) else { return mended }
    return String(
      decoding: mended.utf8.map { $0 == .lineFeed ? .space : $0 }, as: UTF8.self)
  }
}
