import Terminal
import Testing

@testable import Screens

struct TextFieldTests {
  private static func drawn(_ field: TextField, columns: Int) -> Canvas {
    var canvas = Canvas(size: Size(columns: columns, rows: 1))
    field.draw(
      on: &canvas, in: Rect(origin: Point(column: 0, row: 0), size: canvas.size), focused: true)
    return canvas
  }

  @discardableResult
  private static func press(_ keys: [Key], in field: inout TextField) -> [Handled] {
    var clipboard = Clipboard()
    return keys.enumerated().map { number, key in
      field.handle(key, clipboard: &clipboard, at: number * 100)
    }
  }

  @Test func `a text wider than the field scrolls sideways with the caret`() {
    var field = TextField("Harbour Primary School", columns: 10)
    #expect(Self.drawn(field, columns: 10).text == "ry School")
    #expect(Self.drawn(field, columns: 10).cursor == Point(column: 9, row: 0))
    Self.press([.home], in: &field)
    #expect(Self.drawn(field, columns: 10).text == "Harbour Pr")
    #expect(Self.drawn(field, columns: 10).cursor == Point(column: 0, row: 0))
  }

  @Test func `line ends in a paste become spaces, and one undo takes it back`() {
    var field = TextField("was ")
    let handled = field.handle(paste: "seen\r\nat\nhome", at: 0)
    #expect(handled == .changed)
    #expect(field.text == "was seen at home")
    Self.press([.control("z")], in: &field)
    #expect(field.text == "was ")
  }

  @Test func `a text that grows past the maximum is refused whole`() {
    var field = TextField("abc", maximumLength: 4)
    let refused = field.handle(paste: "de", at: 0)
    #expect(refused == .refused("At most 4 characters fit here."))
    #expect(field.text == "abc")
    let handled = Self.press(
      [.character("e"), .character("\u{301}"), .character("x")], in: &field)
    #expect(handled == [.changed, .changed, .refused("At most 4 characters fit here.")])
    #expect(bytes(field.text) == bytes("abce\u{301}"))
  }

  @Test func `a text found too long can be shortened, also by typing over it`() {
    var field = TextField("abcdefgh", maximumLength: 4)
    let handled = Self.press(
      [.backspace, .control("t"), .left, .left, .left, .character("x")], in: &field)
    #expect(handled.last == .changed)
    #expect(field.text == "abcdx")
  }

  @Test func `Enter, Up and Down are left to the form`() {
    var field = TextField("a")
    let handled = Self.press([.enter, .up, .down, .pageDown, .tab, .escape], in: &field)
    #expect(handled.allSatisfy { $0 == .ignored })
  }

  @Test(
    arguments: [
      (Key.backspace, "one tw"), (.control("w"), "one "), (.control("u"), ""),
      (.alt("\u{7F}"), "one "), (.control("k"), "one two"), (.delete, "one two"),
    ] as [(Key, String)])
  func `deleting from the end of the line`(key: Key, left: String) {
    var field = TextField("one two")
    Self.press([key], in: &field)
    #expect(field.text == left)
  }

  @Test(
    arguments: [
      (Key.delete, "ne two"), (.control("d"), "ne two"), (.control("n"), " two"),
      (.alt("d"), " two"), (.control("k"), ""), (.backspace, "one two"),
    ] as [(Key, String)])
  func `deleting from the start of the line`(key: Key, left: String) {
    var field = TextField("one two")
    Self.press([.home, key], in: &field)
    #expect(field.text == left)
  }

  @Test func `an arrow lets go of the selection at the side it points to`() {
    var field = TextField("one two")
    Self.press([.shiftLeft, .shiftLeft, .left], in: &field)
    #expect(field.buffer.caret.offset == 5)
    Self.press([.end, .shiftLeft, .shiftLeft, .right], in: &field)
    #expect(field.buffer.caret.offset == 7)
  }

  @Test(arguments: TextSample.all)
  func `the caret is in view at every width and every place`(sample: TextSample) {
    for columns in 1...8 {
      var field = TextField(sample.text, columns: columns)
      for key in [Key.left, .right] {
        for _ in 0...sample.text.count {
          Self.press([key], in: &field)
          let cursor = Self.drawn(field, columns: columns).cursor
          #expect(cursor.map { (0..<columns).contains($0.column) } == true)
        }
      }
    }
  }

  @Test func `no key is bound twice, and none that belongs to another`() {
    let keys = TextBinding.all.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    let taken: [Key] = "abclshijm".map { .control($0) }
    for key in taken + [.tab, .escape] { #expect(TextAction(key) == nil) }
  }

  @Test func `everything has a key that every terminal sends, but what a mark does too`() {
    for binding in TextBinding.all {
      if case .select = binding.action { continue }
      switch binding.keys.first {
      case .alt, .controlLeft, .controlRight, .function, nil:
        Issue.record("\(binding.words) has no plain key")
      default: break
      }
    }
  }
}
