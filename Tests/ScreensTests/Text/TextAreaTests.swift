import Casework
import Seeds
import Terminal
import Testing

@testable import Screens

struct TextAreaTests {
  private static func drawn(
    _ area: TextArea, columns: Int, rows: Int, focused: Bool = true
  ) -> Canvas {
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    area.draw(
      on: &canvas, in: Rect(origin: Point(column: 0, row: 0), size: canvas.size),
      focused: focused)
    return canvas
  }

  /// Presses keys, a tenth of a second apart.
  @discardableResult
  private static func press(_ keys: [Key], in area: inout TextArea) -> [Handled] {
    var clipboard = Clipboard()
    return keys.enumerated().map { number, key in
      area.handle(key, clipboard: &clipboard, at: number * 100)
    }
  }

  private static let minutes = """
    Health visitor's record shows two missed appointments in February.
    Were these followed up?

    Letter only; no visit.
    """

  @Test func `minutes wrap at words, with the cursor behind the last`() {
    let area = TextArea(Self.minutes, size: Size(columns: 24, rows: 7))
    let canvas = Self.drawn(area, columns: 24, rows: 7)
    #expect(
      canvas.text == """
        Health visitor's record
        shows two missed
        appointments in
        February.
        Were these followed up?

        Letter only; no visit.
        """)
    #expect(canvas.cursor == Point(column: 22, row: 6))
  }

  @Test func `an area scrolls to keep the caret in view`() {
    var area = TextArea(Self.minutes, size: Size(columns: 24, rows: 3))
    #expect(
      Self.drawn(area, columns: 24, rows: 3).text == """
        Were these followed up?

        Letter only; no visit.
        """)
    Self.press([.up, .up, .up], in: &area)
    let canvas = Self.drawn(area, columns: 24, rows: 3)
    #expect(
      canvas.text == """
        February.
        Were these followed up?

        """)
    #expect(canvas.cursor == Point(column: 9, row: 0))
  }

  @Test func `Up and Down keep the column they started from`() {
    var area = TextArea("a long line\nab\n\nanother one", size: Size(columns: 20, rows: 5))
    var columns: [Int] = []
    for key in [Key.up, .up, .up, .down, .down, .down] {
      Self.press([key], in: &area)
      columns.append(Self.drawn(area, columns: 20, rows: 5).cursor?.column ?? -1)
    }
    #expect(columns == [0, 2, 11, 2, 0, 11])
  }

  @Test func `End pressed again reaches the end of the line and then of the text`() {
    var area = TextArea("one two three four\nfive", size: Size(columns: 9, rows: 5))
    area.move(to: .start)
    var offsets: [TextPosition] = []
    for _ in 0..<4 { Self.press([.end], in: &area); offsets.append(area.buffer.caret) }
    #expect(
      offsets == [
        TextPosition(line: 0, offset: 7), TextPosition(line: 0, offset: 18),
        TextPosition(line: 1, offset: 4), TextPosition(line: 1, offset: 4),
      ])
    Self.press([.home, .home], in: &area)
    #expect(area.buffer.caret == .start)
  }

  @Test func `a page down and up comes back`() {
    let text = (1...40).map { "line \($0)" }.joined(separator: "\n")
    var area = TextArea(text, size: Size(columns: 20, rows: 5))
    area.move(to: .start)
    Self.press([.pageDown, .pageDown], in: &area)
    #expect(area.buffer.caret == TextPosition(line: 8, offset: 0))
    Self.press([.pageUp, .pageUp], in: &area)
    #expect(area.buffer.caret == .start)
  }

  @Test func `what is selected is in reverse, an empty line too`() {
    var area = TextArea("ab\n\ncd", size: Size(columns: 6, rows: 3))
    area.move(to: TextPosition(line: 0, offset: 1))
    Self.press([.control("t"), .down, .down], in: &area)
    let canvas = Self.drawn(area, columns: 6, rows: 3)
    let reversed = (0..<3).map { row in
      (0..<6).filter { canvas[Point(column: $0, row: row)].style.isSelected }
    }
    #expect(reversed == [[1, 2], [0], [0]])
    #expect(canvas.cursor == Point(column: 1, row: 2))
  }

  @Test func `without the focus there is neither cursor nor selection`() {
    var area = TextArea("ab", size: Size(columns: 6, rows: 1))
    Self.press([.shiftLeft], in: &area)
    let canvas = Self.drawn(area, columns: 6, rows: 1, focused: false)
    #expect(canvas.cursor == nil)
    #expect(canvas.cells.allSatisfy { $0.style == .plain })
  }

  @Test func `text is cut, copied and put in elsewhere`() {
    var area = TextArea("one two", size: Size(columns: 20, rows: 2))
    Self.press([.control("t"), .control("r")], in: &area)
    var clipboard = Clipboard()
    let cut = area.handle(.control("x"), clipboard: &clipboard, at: 0)
    #expect(cut == .changed)
    #expect(area.text == "one ")
    var other = TextArea("", size: Size(columns: 20, rows: 2))
    _ = other.handle(.control("v"), clipboard: &clipboard, at: 0)
    _ = other.handle(.control("v"), clipboard: &clipboard, at: 0)
    #expect(other.text == "twotwo")
    let refused = other.handle(.control("o"), clipboard: &clipboard, at: 0)
    #expect(
      refused
        == .refused(
          "Nothing is selected. Press Ctrl-T, then the arrow keys, to select."))
  }

  /// Every place of a text, reached by Right from the start.
  private static func places(in area: TextArea) -> [TextPosition] {
    var area = area
    area.move(to: .start)
    var places = [TextPosition.start]
    while area.buffer.caret < area.buffer.end {
      press([.right], in: &area)
      places.append(area.buffer.caret)
    }
    return places
  }

  @Test(arguments: TextSample.all)
  func `by keys, from every place to every other, text is selected, cut, put back and undone`(
    sample: TextSample
  ) {
    let original = TextArea(sample.text, size: Size(columns: 20, rows: 5))
    let places = Self.places(in: original)
    for (number, from) in places.enumerated() {
      // From each place a few clusters on, and back to the start.
      for end in [number + 1, number + 3, 0] where places.indices.contains(end) {
        var area = original
        var clipboard = Clipboard()
        area.move(to: from)
        let steps = end - number
        let key: Key = steps > 0 ? .right : .left
        Self.press([.control("t")] + Array(repeating: key, count: abs(steps)), in: &area)
        let (low, high) = (min(from, places[end]), max(from, places[end]))
        let selected = original.buffer.text(in: low..<high)
        guard !selected.isEmpty else { continue }
        #expect(area.buffer.selection == low..<high)
        _ = area.handle(.control("x"), clipboard: &clipboard, at: 0)
        #expect(bytes(clipboard.text) == bytes(selected))
        let left =
          original.buffer.text(in: .start..<low)
          + original.buffer.text(in: high..<original.buffer.end)
        #expect(bytes(area.text) == bytes(left))
        _ = area.handle(.control("z"), clipboard: &clipboard, at: 1)
        #expect(bytes(area.text) == bytes(sample.text))
        #expect(area.buffer.selection == low..<high)
        _ = area.handle(.control("y"), clipboard: &clipboard, at: 2)
        // Where the cut welded its two sides into one cluster, the caret stands behind that.
        let caret = area.buffer.caret
        _ = area.handle(.control("v"), clipboard: &clipboard, at: 3)
        #expect(area.buffer.clamped(area.buffer.caret) == area.buffer.caret)
        let pasted = LineBreaks.mended(selected)
        if caret == low, pasted == selected { #expect(bytes(area.text) == bytes(sample.text)) }
        _ = area.handle(.control("z"), clipboard: &clipboard, at: 4)
        #expect(bytes(area.text) == bytes(left))
      }
    }
  }

  @Test func `Ctrl-K and Ctrl-U at the edge of a line take the line end, so a line goes whole`() {
    var area = TextArea("one\ntwo\nthree", size: Size(columns: 20, rows: 5))
    area.move(to: TextPosition(line: 1, offset: 1))
    Self.press([.control("u"), .control("k"), .control("k")], in: &area)
    #expect(area.text == "one\nthree")
    Self.press([.control("u")], in: &area)
    #expect(area.text == "onethree")
    Self.press(Array(repeating: .control("z"), count: 4), in: &area)
    #expect(area.text == "one\ntwo\nthree")
  }

  @Test(
    arguments: [
      ("", 1), ("one", 1), ("one two three four five", 3), ("a\nb", 2), ("a\n\n\nb\nc\nd", 4),
    ])
  func `an area that grows says how many rows it wants, as far as it may`(text: String, rows: Int) {
    #expect(TextArea(text).rowCount(columns: 10, atMost: 4) == rows)
  }

  @Test func `keys that are no text's are left to the screen`() {
    var area = TextArea("a")
    let handled = Self.press(
      [.tab, .backTab, .escape, .control("c"), .control("s"), .control("l"), .function(2)],
      in: &area)
    #expect(handled.allSatisfy { $0 == .ignored })
    #expect(area.text == "a")
  }

  @Test func `a motion against the edge is still the field's own`() {
    var area = TextArea("")
    let handled = Self.press([.left, .up, .home, .pageUp, .right, .down, .backspace], in: &area)
    #expect(handled.allSatisfy { $0 == .moved })
  }

  @Test func `typing into 10,000 lines wraps one line a key, and drawing wraps none`() {
    let text = (1...10_000).map { "10:14 S. Ward: entry \($0) of the minutes" }
      .joined(separator: "\n")
    var area = TextArea(text, size: Size(columns: 30, rows: 20))
    area.move(to: TextPosition(line: 5_000, offset: 10))
    Self.press([.left], in: &area)
    let before = area.buffer.wrapsDone
    Self.press("seen again".map { .character($0) }, in: &area)
    #expect(area.buffer.wrapsDone - before == 10)
    Self.press([.enter], in: &area)
    #expect(area.buffer.wrapsDone - before <= 14)
    Self.press([.pageDown], in: &area)
    #expect(area.buffer.wrapsDone - before <= 60)
    let shown = area.settledTop(in: Size(columns: 30, rows: 20))
    for line in shown.line..<(shown.line + 10) {
      #expect(area.buffer.lines[line].wrap?.columns == 30)
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `the caret is always inside, whatever is typed at whatever size`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let keys: [Key] = [
      .left, .right, .up, .down, .home, .end, .pageUp, .pageDown, .enter, .backspace, .delete,
      .control("w"), .control("k"), .control("z"), .control("y"), .control("t"), .shiftUp,
      .control("x"), .control("v"),
    ]
    var clipboard = Clipboard()
    var area = TextArea(random.text(atMost: 30))
    for now in 0..<150 {
      let size = Size(
        columns: Int.random(in: 0...20, using: &random), rows: Int.random(in: 0...6, using: &random)
      )
      if now.isMultiple(of: 10) { area.resize(to: size) }
      switch Int.random(in: 0..<3, using: &random) {
      case 0: _ = area.handle(paste: random.text(atMost: 25), at: now)
      case 1: _ = area.handle(.character("字"), clipboard: &clipboard, at: now)
      default:
        _ = area.handle(keys.randomElement(using: &random) ?? .up, clipboard: &clipboard, at: now)
      }
      let canvas = Self.drawn(area, columns: size.columns, rows: size.rows)
      guard size.columns > 0, size.rows > 0 else { continue }
      #expect(canvas.cursor.map { (0..<size.columns).contains($0.column) } == true)
      #expect(canvas.cursor.map { (0..<size.rows).contains($0.row) } == true)
    }
  }
}
