import Terminal
import Testing

@testable import Screens

/// Forms of many fields and long texts: what is seen, how far keys go, what a key costs.
struct LongFormTests {
  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 60, rows: 16), Size(columns: 78, rows: 15),
    Size(columns: 58, rows: 5), Size(columns: 40, rows: 7),
  ]
  private static let longText = Array(
    repeating: "The child was seen at home by two people, and what they saw is set down.",
    count: 280
  ).joined(separator: "\n")

  /// Twenty-five fields: every fifth a text of six rows or more, the others of each kind.
  private static func form(_ size: Size, text: String = "one\ntwo") -> Form {
    let choices = (1...5).map { Choice("\($0)", "answer number \($0)") }
    var form = Form(
      (1...25).map { number in
        let key = FieldKey("f\(number)")
        let hint = "Hint \(number), so that something stands below."
        return switch number % 5 {
        case 0: .area(TextHandle(key), "Text \(number)", text, rows: 6 + number / 5, hint: hint)
        case 1: .text(TextHandle(key), "Line \(number)", hint: hint)
        case 2: .choice(key, "Choice \(number)", choices, hint: hint)
        case 3: .pick(TextHandle(key), "Who \(number)", from: [], hint: hint)
        default: .yesNo(ChoiceHandle(key), "Answer \(number)", hint: hint)
        }
      })
    form.resize(to: size)
    return form
  }

  private static func drawn(_ form: Form) -> Canvas {
    var canvas = Canvas(size: form.size)
    form.draw(on: &canvas, in: canvas.bounds)
    return canvas
  }

  @discardableResult
  private static func press(_ key: Key, in form: inout Form, at milliseconds: Int = 0)
    -> FormOutcome
  {
    var clipboard = Clipboard()
    return form.handle(key, clipboard: &clipboard, at: milliseconds)
  }

  @Test(arguments: sizes)
  func `the field with the cursor, what is said of it and the cursor are seen`(size: Size) {
    var form = Self.form(size)
    for number in 1...25 {
      for isRefused in [false, true] {
        if isRefused {
          form.remark(.problem("Not this. Type what is meant."), on: FieldKey("f\(number)"))
        }
        let canvas = Self.drawn(form)
        let rows = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(rows.contains { $0.hasPrefix(" > ") && $0.contains(" \(number)") })
        let said = isRefused ? "! Not this." : "Hint \(number),"
        #expect(canvas.text.contains(said))
        #expect(canvas.cursor.map { (0..<size.columns).contains($0.column) } == true)
        #expect(canvas.cursor.map { (0..<size.rows).contains($0.row) } == true)
      }
      Self.press(.tab, in: &form)
    }
    #expect(form.focusedKey == nil)
    #expect(Self.drawn(form).text.contains(" > [ Save ]"))
  }

  @Test(arguments: sizes)
  func `pages down reach the button and pages up the first field, past everything`(size: Size) {
    var form = Self.form(size)
    var down: [Int] = [0]
    while form.focusedKey != nil, down.count < 99 {
      Self.press(.pageDown, in: &form)
      down.append(form.focus)
    }
    #expect(form.focusedKey == nil)
    #expect(down == down.sorted())
    // In texts a page is the text's own first.
    #expect(down.count < 26 + 5)
    for _ in 0..<99 where form.focus > 0 { Self.press(.pageUp, in: &form) }
    #expect(form.focus == 0)
  }

  @Test func `a page is as many fields as are seen at once`() {
    var form = Form((1...30).map { .text(TextHandle(FieldKey("f\($0)")), "Line \($0)") })
    form.resize(to: Size(columns: 80, rows: 20))
    var keys: [FieldKey?] = []
    for key in [Key.pageDown, .pageDown, .pageUp, .pageDown, .pageDown, .pageDown, .pageUp] {
      Self.press(key, in: &form)
      keys.append(form.focusedKey)
    }
    #expect(keys == ["f10", "f19", "f10", "f19", "f28", nil, "f22"])
  }

  @Test func `inside a text pages turn the text first, Home and End stay inside`() {
    var form = Form([
      .text("a", "A"), .area("b", "B", Self.longText, rows: 6), .text("c", "C"),
    ])
    Self.press(.tab, in: &form)
    for key in [Key.pageUp, .home, .home, .home, .end, .pageDown] {
      #expect(Self.press(key, in: &form) == .moved)
      #expect(form.focusedKey == "b")
    }
    for _ in 0..<3 { Self.press(.end, in: &form) }
    Self.press(.pageDown, in: &form)
    #expect(form.focusedKey == nil)
  }

  @Test func `the middle of a long form, with a text that scrolls`() {
    var form = Self.form(
      Size(columns: 60, rows: 16), text: (1...12).map { "line \($0)" }.joined(separator: "\n"))
    for _ in 0..<9 { Self.press(.tab, in: &form) }
    let canvas = Self.drawn(form)
    #expect(
      canvas.text == """

           Answer 9   ( ) Yes  ( ) No

         > Text 10    line 5
                      line 6
                      line 7
                      line 8
                      line 9
                      line 10
                      line 11
                      line 12
                      Hint 10, so that something stands below.
           Line 11

           Choice 12  ( ) answer number 1
                      ( ) answer number 2
        """)
    #expect(canvas.cursor == Point(column: 21, row: 10))
  }

  @Test func `typing into a long text wraps the line typed in, and no other text`() {
    var form = Self.form(Size(columns: 80, rows: 24), text: Self.longText)
    while form.focusedKey != "f15" { Self.press(.tab, in: &form) }
    let before = form.fields.map(Self.wrapsDone)
    for number in 0..<200 { Self.press(.character("a"), in: &form, at: number) }
    form.resize(to: form.size)
    let after = form.fields.map(Self.wrapsDone)
    for (number, work) in zip(before, after).enumerated() {
      let allowed = number == 14 ? 200 : 0
      #expect(work.1 - work.0 <= allowed)
    }
  }

  @Test func `under a choice too tall for the screen, what is said of it is still seen`() {
    let choices = (1...7).map { Choice("\($0)", "answer number \($0)") }
    var form = Form([
      .text("a", "A"), .choice("b", "B", choices, chosen: "5"), .text("c", "C"),
    ])
    form.resize(to: Size(columns: 60, rows: 5))
    form.focus(on: "b")
    form.remark(.problem("Not that. Choose another."), on: "b")
    let canvas = Self.drawn(form)
    #expect(
      canvas.text == """
              ( ) answer number 2
              ( ) answer number 3
              ( ) answer number 4
              (x) answer number 5
              ! Not that. Choose another.
        """)
    #expect(canvas.cursor == Point(column: 7, row: 3))
  }

  private static func wrapsDone(_ field: FormField) -> Int {
    guard case .area(let area, _) = field.content else { return 0 }
    return area.buffer.wrapsDone
  }
}
