import Terminal
import Testing

@testable import Screens

/// How choices stand: in one row, or below each other, and never cut.
struct ChoiceFieldTests {
  private static let answers = [
    Choice("died", "the child died"), Choice("harmed", "the child was seriously harmed"),
    Choice("neither", "neither"),
  ]

  private static func drawn(_ field: ChoiceField, _ columns: Int) -> Canvas {
    var canvas = Canvas(
      size: Size(columns: columns, rows: field.rowCount(columns: columns)))
    field.draw(on: &canvas, in: canvas.bounds, focused: true)
    return canvas
  }

  @Test func `in one row where all fit`() {
    let canvas = Self.drawn(ChoiceField(Self.answers, chosen: ["died"]), 67)
    #expect(
      canvas.text
        == "(x) the child died  ( ) the child was seriously harmed  ( ) neither")
    #expect(canvas.cursor == Point(column: 1, row: 0))
  }

  @Test func `each on a row of its own where not all fit, the cursor on the mark`() {
    let canvas = Self.drawn(ChoiceField(Self.answers, chosen: ["neither"]), 66)
    #expect(
      canvas.text == """
        ( ) the child died
        ( ) the child was seriously harmed
        (x) neither
        """)
    #expect(canvas.cursor == Point(column: 1, row: 2))
  }

  @Test func `words wider than the field are wrapped behind the mark`() {
    let canvas = Self.drawn(
      ChoiceField(Self.answers, takesSeveral: true, chosen: ["neither"]), 26)
    #expect(
      canvas.text == """
        [ ] the child died
        [ ] the child was
            seriously harmed
        [x] neither
        """)
    #expect(canvas.cursor == Point(column: 1, row: 3))
  }

  @Test func `a long list stands side by side, so that it is seen whole`() {
    let choices = (1...9).map { Choice("\($0)", "organisation \($0)") }
    #expect(
      Self.drawn(ChoiceField(choices, takesSeveral: true), 40).text == """
        [ ] organisation 1  [ ] organisation 2
        [ ] organisation 3  [ ] organisation 4
        [ ] organisation 5  [ ] organisation 6
        [ ] organisation 7  [ ] organisation 8
        [ ] organisation 9
        """)
  }

  @Test(arguments: 6...80)
  func `at any width no letter is lost`(columns: Int) {
    for count in [3, 12] {
      let choices = (0..<count).map { Choice("\($0)", Self.answers[$0 % 3].words) }
      let text = Self.drawn(ChoiceField(choices), columns).text
      let letters = choices.map { $0.words.filter(\.isLetter) }.joined()
      #expect(text.filter(\.isLetter).count == letters.count)
    }
  }

  private static func typing(_ text: String, into field: ChoiceField) -> ChoiceField {
    var field = field
    for letter in text { _ = field.handle(.character(letter)) }
    return field
  }

  @Test(arguments: [
    ("y", ["yes"]), ("n", []), ("no", ["no"]), ("not", ["unsaid"]), ("nothing", []),
    ("nn", []), ("ny", []), ("nox", ["no"]), ("z", []), ("zy", []), ("yn", []),
    ("yno", ["no"]), ("not said", ["unsaid"]), ("Seen at home. Yes, no.", []), ("no y", []),
    ("no one knows", []),
  ])
  func `a letter chooses nothing while it could mean two, and a whole word means itself`(
    _ typed: String, _ chosen: [String]
  ) {
    let field = ChoiceField([
      Choice("yes", "yes"), Choice("no", "no"), Choice("unsaid", "not said"),
    ])
    #expect(Self.typing(typed, into: field).keys == chosen)
  }

  @Test(arguments: ["still not known", "sure", "s x", "action was taken"])
  func `prose whose first letter fits an option leaves the answer as it was`(_ typed: String) {
    let choices = [
      Choice("safe", "safe as far as known"), Choice("action", "action is needed"),
      Choice("taken", "taken"),
    ]
    #expect(Self.typing(typed, into: ChoiceField(choices)).keys == [])
    #expect(Self.typing(typed, into: ChoiceField(choices, chosen: ["taken"])).keys == ["taken"])
  }

  @Test func `a letter taken back takes back what it chose`() {
    var field = Self.typing("y", into: ChoiceField([Choice("yes", "yes"), Choice("no", "no")]))
    #expect(field.handle(.backspace) == .changed)
    #expect(field.keys == [])
  }

  @Test func `what several options begin with is asked about until one is meant`() {
    let field = ChoiceField([Choice("no", "no"), Choice("now", "now"), Choice("before", "before")])
    #expect(Self.typing("n", into: field).question?.hasPrefix("“n”: no, now.") == true)
    #expect(Self.typing("no", into: field).question == nil)
    #expect(Self.typing("now", into: field).question == nil)
  }
}
