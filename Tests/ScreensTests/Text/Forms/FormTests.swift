import Seeds
import Terminal
import Testing

@testable import Screens

struct FormTests {
  private static func incident() -> Form {
    Form([
      .text("name", "Child's code name", hint: "Never the real name.", isRequired: true),
      .day("aware", "Became aware", isRequired: true),
      .choice("harm", "Harm", [Choice("died", "Died"), Choice("harmed", "Seriously harmed")]),
      .several(
        "told", "Told", [Choice("police", "Police"), Choice("health", "Health")]),
      .yesNo(ChoiceHandle("abuse"), "Abuse or neglect"),
      .area("what", "What happened", rows: 2),
    ])
  }

  private static func drawn(_ form: Form, _ columns: Int, _ rows: Int) -> Canvas {
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    form.draw(
      on: &canvas, in: Rect(origin: Point(column: 0, row: 0), size: canvas.size))
    return canvas
  }

  @discardableResult
  private static func press(_ keys: [Key], in form: inout Form) -> [FormOutcome] {
    var clipboard = Clipboard()
    return keys.enumerated().map { number, key in
      form.handle(key, clipboard: &clipboard, at: number * 100)
    }
  }

  private static func letters(_ text: String) -> [Key] { text.map { .character($0) } }

  /// A form half filled in, as a person would.
  private static func halfFilled() -> Form {
    var form = incident()
    press(letters("Child Aspen") + [.enter] + letters("fri 13") + [.tab], in: &form)
    form.remark(.understood("Fri 13 Nov 2026"), on: "aware")
    press([.right, .character(" "), .tab, .right, .character(" "), .tab], in: &form)
    press([.character("y"), .tab] + letters("Seen at") + [.enter] + letters("home"), in: &form)
    return form
  }

  /// Whatever is typed into a choice that need not be made: it is chosen, or the form says so.
  @Test(arguments: [
    ["notifiable", "not notifiable", "no view yet"], ["now", "later", "no", "not known"],
    ["A folder", "A git repository"], ["yes", "no"],
  ])
  func `letters typed into a choice are never lost in silence`(_ options: [String]) {
    for option in options {
      for count in 1...option.count {
        let typed = String(option.prefix(count))
        var form = Form([.choice("view", "View", options.map { Choice($0, $0) })])
        let outcomes = Self.press(Self.letters(typed) + [.tab, .function(2)], in: &form)
        guard case .chosen(let keys) = form.value(of: "view") else {
          Issue.record("it is a choice")
          return
        }
        if keys.isEmpty {
          #expect(outcomes.last != .submitted, "“\(typed)” of \(options) was lost")
        } else {
          #expect(keys.allSatisfy { $0.lowercased().hasPrefix(typed.lowercased()) })
          #expect(outcomes.last == .submitted)
        }
      }
    }
  }

  @Test func `what was chosen before stays where letters fit it and others`() {
    var form = Form([
      .choice("view", "View", [Choice("a", "review"), Choice("b", "referral")], chosen: "a")
    ])
    let outcomes = Self.press(Self.letters("r") + [.tab, .function(2)], in: &form)
    #expect(form.value(of: "view") == .chosen(["a"]))
    #expect(outcomes.last == .submitted)
  }

  @Test func `a form shows what was typed, what was understood, and where the cursor is`() {
    let canvas = Self.drawn(Self.halfFilled(), 80, 14)
    #expect(
      canvas.text == """
           Child's code name *  Child Aspen

           Became aware *       fri 13
                                Fri 13 Nov 2026
           Harm                 ( ) Died  (x) Seriously harmed

           Told                 [ ] Police  [x] Health

           Abuse or neglect     (x) Yes  ( ) No

         > What happened        Seen at
                                home

           [ Save ]   * needed
        """)
    #expect(canvas.cursor == Point(column: 28, row: 11))
  }

  @Test func `in ASCII what cannot be shown is a question mark, and the cursor follows`() {
    let form = Form([.text("name", "Name", "会议 ok")])
    var canvas = Canvas(size: Size(columns: 60, rows: 2), isASCII: true)
    form.draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.text == " > Name  ?? ok\n")
    #expect(canvas.cursor == Point(column: 14, row: 0))
  }

  @Test func `a narrow form puts labels above`() {
    var form = Form([
      .text("name", "Child's code name", hint: "Never the real name.", isRequired: true),
      .choice("harm", "Harm", [Choice("died", "Died"), Choice("harmed", "Seriously harmed")]),
    ])
    form.resize(to: Size(columns: 24, rows: 10))
    let canvas = Self.drawn(form, 24, 10)
    #expect(
      canvas.text == """
         > Child's code name *

           Never the real name.
           Harm
           ( ) Died
           ( ) Seriously harmed

           [ Save ]   * needed


        """)
    #expect(canvas.cursor == Point(column: 3, row: 1))
  }

  @Test func `a form says what had no room above and below`() {
    let form = Form([.text("a", "A"), .text("b", "B"), .text("c", "C")])
    var cuts: [String] = []
    for (presses, rows) in [(0, 7), (0, 6), (1, 3), (3, 6), (0, 0)] {
      var form = form
      Self.press(Array(repeating: .tab, count: presses), in: &form)
      var canvas = Canvas(size: Size(columns: 60, rows: rows))
      let cut = form.draw(on: &canvas, in: canvas.bounds)
      cuts.append((cut.isCutAbove ? "above" : "") + (cut.isCutBelow ? "below" : ""))
    }
    #expect(cuts == ["", "below", "abovebelow", "above", ""])
  }

  @Test func `values are read by key`() {
    let form = Self.halfFilled()
    #expect(form.text(of: "name") == "Child Aspen")
    #expect(form.text(of: "aware") == "fri 13")
    #expect(form.chosen(in: "harm") == ["harmed"])
    #expect(form.chosen(in: "told") == ["health"])
    #expect(form.chosen(in: "abuse") == ["yes"])
    #expect(form.text(of: "what") == "Seen at\nhome")
    #expect(form.value(of: "nothing") == nil)
  }

  @Test func `handed in with something missing, the cursor goes there and says so`() {
    var form = Self.incident()
    let outcomes = Self.press([.pageDown, .enter], in: &form)
    #expect(outcomes.last == .refused("Check 2 fields."))
    #expect(form.focusedKey == "name")
    #expect(Self.drawn(form, 80, 24).text.contains("! Child's code name is needed."))
    Self.press(Self.letters("Aspen"), in: &form)
    #expect(form.fields[0].remark == .none)
  }

  @Test func `a form with a problem is not handed in`() {
    var form = Self.halfFilled()
    form.remark(.problem("No such day. Type it as 12/6."), on: "aware")
    let refused = Self.press([.tab, .enter], in: &form)
    #expect(refused.last == .refused("Check 1 field."))
    #expect(form.focusedKey == "aware")
    form.remark(.understood("Fri 13 Nov 2026"), on: "aware")
    #expect(Self.press([.pageDown, .enter], in: &form).last == .submitted)
  }

  @Test func `Enter stays on what was refused until it is mended or cleared`() {
    var form = Self.incident()
    Self.press([.tab] + Self.letters("31/2"), in: &form)
    form.remark(.problem("There is no 31 February."), on: "aware")
    let refused = Self.press([.enter], in: &form)
    #expect(refused == [.refused("Correct or clear this field before you go on.")])
    #expect(form.focusedKey == "aware")
    Self.press([.backspace], in: &form)
    #expect(Self.press([.enter], in: &form) == [.moved])
    #expect(form.focusedKey == "harm")
  }

  @Test func `a tab that is pasted is a blank`() {
    var form = Form([.area("why", "Why"), .text("who", "Who")])
    #expect(form.handle(paste: "One\ttwo\nthree", at: 0) == .changed("why"))
    #expect(form.text(of: "why") == "One two\nthree")
    #expect(form.handle(edited: "Lent\tout", at: 100) == .changed("why"))
    #expect(form.text(of: "why") == "Lent out")
  }

  @Test func `a text of many lines shows how it begins until the cursor is in it`() {
    var form = Form([.text("who", "Who"), .area("words", "Words", "one\ntwo\nthree", rows: 2)])
    form.resize(to: Size(columns: 60, rows: 8))
    #expect(Self.drawn(form, 60, 8).text.contains("Words  one"))
    Self.press([.tab], in: &form)
    #expect(Self.drawn(form, 60, 8).text.contains("three"))
  }

  @Test func `Enter goes on, and hands in from the last field of one line`() {
    var form = Form([.text("a", "A"), .text("b", "B")])
    #expect(Self.press([.enter, .enter], in: &form) == [.moved, .submitted])
  }

  @Test func `Tab goes round, Up and Down stay inside a text of many lines`() {
    var form = Form([.area("a", "A", "one\ntwo"), .text("b", "B")])
    var keys: [FieldKey?] = []
    for key in [Key.up, .up, .tab, .down, .tab, .backTab, .up, .up] {
      Self.press([key], in: &form)
      keys.append(form.focusedKey)
    }
    #expect(keys == ["a", "a", "b", nil, "a", nil, "b", "a"])
  }

  @Test func `Esc and Ctrl-C leave with everything kept, Ctrl-S asks`() {
    var form = Self.halfFilled()
    let before = form.draftText
    let outcomes = Self.press([.escape, .control("c"), .control("s")], in: &form)
    #expect(outcomes == [.cancelled, .cancelled, .saveAsked])
    #expect(form.draftText == before)
  }

  @Test func `a letter on a choice or the button reaches no screen, help does`() {
    var form = Self.incident()
    Self.press([.tab, .tab], in: &form)
    #expect(Self.press(Self.letters("q?"), in: &form) == [.moved, .ignored])
    Self.press([.pageDown], in: &form)
    #expect(Self.press(Self.letters("q:") + [.left], in: &form) == [.moved, .ignored, .moved])
    #expect(form.handle(paste: "x", at: 0) == .refused("Nothing can be pasted here."))
  }

  @Test func `a form taller than its area shows the field with the cursor`() {
    var form = Self.incident()
    var shown: [String] = []
    for _ in 0...form.fields.count {
      let canvas = Self.drawn(form, 60, 3)
      let rows = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
      shown.append(rows[canvas.cursor?.row ?? 0].contains(">") ? "ok" : String(rows[0]))
      Self.press([.tab], in: &form)
    }
    #expect(shown.allSatisfy { $0 == "ok" })
  }

  @Test func `a field with nothing to choose from still has the cursor`() {
    let form = Form([.choice("who", "Who", [])])
    #expect(Self.drawn(form, 60, 4).cursor == Point(column: 8, row: 0))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `whatever keys are pressed at whatever size, the cursor is inside and drafts come back`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let keys: [Key] =
      TextBinding.all.flatMap(\.keys) + [.tab, .backTab, .escape, .function(3)]
      + Self.letters("a y字\u{301}🇬🇧")
    var clipboard = Clipboard()
    var form = Self.incident()
    for now in 0..<120 {
      let size = Size(
        columns: Int.random(in: 1...70, using: &random), rows: Int.random(in: 1...9, using: &random)
      )
      if now.isMultiple(of: 9) { form.resize(to: size) }
      if now.isMultiple(of: 7) {
        _ = form.handle(paste: random.text(atMost: 30), at: now)
      }
      _ = form.handle(
        keys.randomElement(using: &random) ?? .tab, clipboard: &clipboard, at: now * 90)
      guard now.isMultiple(of: 5) else { continue }
      let cursor = Self.drawn(form, size.columns, size.rows).cursor
      #expect(cursor.map { (0..<size.columns).contains($0.column) } == true)
      #expect(cursor.map { (0..<size.rows).contains($0.row) } == true)
    }
    var other = Self.incident()
    let isRestored = other.restore(draft: form.draftText)
    #expect(isRestored)
    #expect(bytes(other.draftText) == bytes(form.draftText))
  }

  @Test(arguments: [1, 2, 3, 4, 5, 9, 24, 47, 48, 60])
  func `a form is drawn at any size with the cursor inside`(columns: Int) {
    var form = Self.halfFilled()
    form.remark(.problem("No such day. Type it as people say it, 12/6 or fri."), on: "aware")
    for rows in [1, 2, 3, 5, 14] {
      form.resize(to: Size(columns: columns, rows: rows))
      for _ in 0...form.fields.count {
        let cursor = Self.drawn(form, columns, rows).cursor
        #expect(cursor.map { (0..<columns).contains($0.column) } == true)
        #expect(cursor.map { (0..<rows).contains($0.row) } == true)
        Self.press([.tab], in: &form)
      }
    }
    #expect(Self.drawn(form, 0, 0).cursor == nil)
  }
}
