import Casework
import Terminal
import Testing

@testable import Screens

struct TextFindTests {
  private static func drawn(_ area: TextArea, rows: Int = 4, columns: Int = 44) -> Canvas {
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    area.draw(
      on: &canvas, in: Rect(origin: Point(column: 0, row: 0), size: canvas.size), focused: true)
    return canvas
  }

  @discardableResult
  private static func press(_ keys: [Key], in area: inout TextArea) -> [Handled] {
    var clipboard = Clipboard()
    return keys.map { area.handle($0, clipboard: &clipboard, at: 0) }
  }

  private static func letters(_ text: String) -> [Key] { text.map { .character($0) } }

  /// An area of four rows, the caret at the start of its text.
  private static func area(_ text: String, columns: Int = 44) -> TextArea {
    var area = TextArea(text, size: Size(columns: columns, rows: 4))
    area.move(to: .start)
    return area
  }

  private static let minutes = """
    Seen by the health visitor in March.
    Not seen in April.
    The school saw her; nobody else had seen her.
    Were the visits followed up?
    """

  @Test func `what is typed goes to the first match, shown in reverse above the words`() {
    var area = Self.area(Self.minutes)
    let handled = Self.press([.control("g")] + Self.letters("seen i"), in: &area)
    #expect(handled.allSatisfy { $0 == .moved })
    let canvas = Self.drawn(area)
    #expect(
      canvas.text == """
        Seen by the health visitor in March.
        Not seen in April.
        The school saw her; nobody else had seen
        Find: seen i
        """)
    let reversed = (0..<44).filter { canvas[Point(column: $0, row: 1)].style.isSelected }
    #expect(reversed == Array(4..<10))
    #expect(canvas.cursor == Point(column: 12, row: 3))
    #expect(area.text == Self.minutes)
  }

  @Test func `Ctrl-G and Down go on, Up goes back, both round the ends`() {
    var area = Self.area(Self.minutes)
    Self.press([.control("g")] + Self.letters("SEEN"), in: &area)
    var places: [String] = []
    func note() {
      let end = area.buffer.caret
      let note = Self.drawn(area).text.split(separator: "\n").last.map(String.init) ?? ""
      places.append("\(end.line):\(end.offset)\(note.dropFirst("Find: SEEN".count))")
    }
    note()
    for key in [Key.control("g"), .down, .control("g"), .up, .up] {
      Self.press([key], in: &area)
      note()
    }
    let blank = String(repeating: " ", count: 18)
    #expect(
      places == [
        "0:4", "1:8", "2:40", "0:4\(blank) from the start", "2:40\(blank)   from the end", "1:8",
      ])
  }

  @Test func `Enter stays at the match and Esc goes back to where the caret was`() {
    var area = Self.area(Self.minutes)
    area.move(to: TextPosition(line: 0, offset: 3))
    Self.press([.control("g")] + Self.letters("visits") + [.escape], in: &area)
    #expect(area.buffer.caret == TextPosition(line: 0, offset: 3))
    #expect(!area.isFinding)
    Self.press([.control("g")] + Self.letters("visits") + [.enter, .character("x")], in: &area)
    #expect(area.buffer.line(3) == "Were the visitsx followed up?")
  }

  @Test func `Ctrl-G twice looks for what was looked for last`() {
    var area = Self.area(Self.minutes)
    Self.press([.control("g")] + Self.letters("seen") + [.enter], in: &area)
    Self.press([.control("g"), .control("g")], in: &area)
    #expect(area.buffer.caret == TextPosition(line: 1, offset: 8))
  }

  @Test func `what is nowhere says so, and Backspace finds again`() {
    var area = Self.area(Self.minutes)
    Self.press([.control("g")] + Self.letters("schoolx"), in: &area)
    #expect(Self.drawn(area).text.hasSuffix("Find: schoolx                     not found"))
    #expect(area.buffer.caret == .start)
    Self.press([.backspace], in: &area)
    #expect(area.buffer.caret == TextPosition(line: 2, offset: 10))
  }

  @Test func `a motion ends finding and then moves, and a paste is looked for`() {
    var area = Self.area(Self.minutes)
    Self.press([.control("g")], in: &area)
    let handled = area.handle(paste: "April", at: 0)
    #expect(handled == .moved)
    Self.press([.left], in: &area)
    #expect(!area.isFinding)
    #expect(area.buffer.caret == TextPosition(line: 1, offset: 16))
    #expect(area.text == Self.minutes)
  }

  @Test func `with a mark set, all up to the match is selected`() {
    var area = Self.area(Self.minutes)
    Self.press([.control("t"), .control("g")] + Self.letters("April") + [.enter], in: &area)
    let selected = area.buffer.selection.map { area.buffer.text(in: $0) }
    #expect(selected == "Seen by the health visitor in March.\nNot seen in April")
  }

  @Test(arguments: TextSample.all)
  func `every cluster of a text is found where it stands, whole`(sample: TextSample) {
    let buffer = TextBuffer(sample.text)
    var place = TextPosition.start
    while place < buffer.end {
      let next = buffer.position(after: place)
      let cluster = buffer.text(in: place..<next)
      // What is never seen by itself cannot be looked for.
      if cluster != "\n", !Needle(cluster).isEmpty {
        #expect(buffer.match(of: Needle(cluster), from: place) == place..<next)
        #expect(buffer.match(of: Needle(cluster), before: next) == place..<next)
      }
      place = next
    }
  }

  @Test func `half a cluster is not found`() {
    let buffer = TextBuffer("e\u{301} 👩‍👩‍👧‍👦 🇬🇧🇫🇷")
    for half in ["👩", "🇬", "🇧🇫"] {
      #expect(buffer.match(of: Needle(half), from: .start) == nil)
    }
    // A letter without its accent finds the letter with it, whole.
    let whole = TextPosition.start..<TextPosition(line: 0, offset: 3)
    #expect(buffer.match(of: Needle("e"), from: .start) == whole)
  }

  @Test(arguments: [0, 1, 2, 5, 12])
  func `at any size there is a cursor, and nothing is drawn outside`(columns: Int) {
    for rows in 0...3 {
      var area = TextArea(Self.minutes, size: Size(columns: columns, rows: rows))
      Self.press([.control("g")] + Self.letters("seen her"), in: &area)
      let canvas = Self.drawn(area, rows: rows, columns: columns)
      guard columns > 0, rows > 0 else { continue }
      #expect(canvas.cursor.map { (0..<columns).contains($0.column) } == true)
      #expect(canvas.cursor.map { (0..<rows).contains($0.row) } == true)
    }
  }

  @Test func `in a form Esc ends finding before it leaves, and Tab takes the caret along`() {
    var form = Form([.area("what", "What", Self.minutes), .text("name", "Name")])
    var clipboard = Clipboard()
    func press(_ keys: [Key]) -> [FormOutcome] {
      keys.map { form.handle($0, clipboard: &clipboard, at: 0) }
    }
    _ = press([.control("g")] + Self.letters("April"))
    #expect(press([.escape, .escape]) == [.moved, .cancelled])
    _ = press([.control("g")] + Self.letters("April") + [.tab, .backTab])
    #expect(press([.escape]) == [.cancelled])
    #expect(form.fields[0].buffer?.caret == TextPosition(line: 1, offset: 17))
  }
}
