import Seeds
import Terminal
import Testing

@testable import Screens

/// A field whose value is found by initials: keys in, what is then written and said.
struct PickFieldTests {
  private static let people = [
    Candidate(initials: "NF", name: "Nadia Firth", detail: "Fenmoor Police"),
    Candidate(initials: "J.B.", name: "Jon Birch", detail: "Health, SPRG member"),
    Candidate(initials: "NF", name: "Noel Ferris", detail: "Housing"),
    Candidate(initials: "FB", name: "Fiona Brook", detail: "Schools"),
    Candidate(initials: "FP", name: "Fenmoor Police"),
    Candidate(initials: "AO", name: "Ada O'Fell", detail: "Probation"),
  ]

  private static func form(
    _ text: String = "", several: Bool = false, mayBeOther: Bool = true
  ) -> Form {
    Form([
      .pick(
        "who", "Who", text, from: people, takesSeveral: several, mayBeOther: mayBeOther),
      .text("note", "Note"),
    ])
  }

  private static func pressed(_ script: String, _ form: Form) throws -> Form {
    var form = form
    var clipboard = Clipboard()
    for (number, key) in try KeyScript.keys(in: script).enumerated() {
      _ = form.handle(key, clipboard: &clipboard, at: number * 10)
    }
    return form
  }

  private static func drawn(_ form: Form, _ columns: Int, _ rows: Int) -> Canvas {
    var form = form
    form.resize(to: Size(columns: columns, rows: rows))
    var canvas = Canvas(size: form.size)
    form.draw(on: &canvas, in: canvas.bounds)
    return canvas
  }

  /// What is typed, then the text that is left behind by Tab.
  struct Example: Sendable, CustomStringConvertible {
    let keys: String
    let text: String
    let description: String

    init(_ keys: String, _ text: String, _ why: String) {
      (self.keys, self.text, description) = (keys, text, why)
    }
  }

  @Test(arguments: [
    Example("fb", "Fiona Brook, Schools", "initials"),
    Example("F.B.", "Fiona Brook, Schools", "initials with full stops"),
    Example("jB", "Jon Birch, Health, SPRG member", "in any case, as listed with full stops"),
    Example("fir", "Nadia Firth, Fenmoor Police", "the beginning of the surname"),
    Example(" ada o'f ", "Ada O'Fell, Probation", "more than one word, spaces around"),
    Example("fell", "Ada O'Fell, Probation", "a word behind an apostrophe"),
    Example("nf", "Nadia Firth, Fenmoor Police", "of two with the initials the first"),
    Example("nf<Down>", "Noel Ferris, Housing", "or the one Down goes on to"),
    Example("nf,<Down>*2", "Nadia Firth, Fenmoor Police", "and round again"),
    Example("fe<Down>", "Noel Ferris, Housing", "one of several, chosen"),
    Example("fe<Up>", "Ada O'Fell, Probation", "the last of several, chosen"),
    Example("fe", "fe", "several fit, none chosen"),
    Example("fp", "Fenmoor Police", "an organisation, without detail"),
    Example("irth", "irth", "the middle of a word is nobody"),
    Example("hou", "hou", "detail is not searched"),
    Example(".", ".", "no letters"),
    Example("fb x", "fb x", "more than initials"),
    Example("", "", "nothing"),
    Example("fp<C-z>", "", "undone before it was taken"),
  ])
  func `leaving takes the one who is meant`(example: Example) throws {
    for leave in ["<Tab>", "<Enter>", "<PageDown>"] {
      let form = try Self.pressed(example.keys + "," + leave, Self.form())
      #expect(form.text(of: "who") == example.text)
    }
    for other in ["<Esc>", "<C-s>"] {
      let form = try Self.pressed(other, Self.pressed(example.keys, Self.form()))
      #expect(!Self.people.contains { $0.text == form.text(of: "who") })
    }
  }

  @Test func `the one proposed is shown below, and what takes it`() throws {
    let canvas = Self.drawn(try Self.pressed("fir", Self.form()), 80, 5)
    #expect(
      canvas.text == """
         > Who   fir
                 fir = Nadia Firth, Fenmoor Police (Tab or Enter: accept)
           Note

           [ Save ]
        """)
    #expect(canvas.cursor == Point(column: 12, row: 0))
  }

  @Test func `of two with the same initials the one passed over is named`() throws {
    let canvas = Self.drawn(try Self.pressed("nf", Self.form()), 60, 6)
    #expect(
      canvas.text == """
         > Who   nf
                 nf = Nadia Firth, Fenmoor Police (Tab or Enter:
                 accept), or Noel Ferris, Housing (Up/Down: choose)
           Note

           [ Save ]
        """)
    #expect(canvas.cursor == Point(column: 11, row: 0))
  }

  @Test func `several who fit are listed, and the one chosen is proposed`() throws {
    let listed = Self.drawn(try Self.pressed("f", Self.form()), 60, 6)
    #expect(
      listed.text == """
         > Who   f
                 f: Nadia Firth, Fenmoor Police; Noel Ferris,
                 Housing; Fiona Brook, Schools; 2 more (Up/Down:
                 choose)
           Note

        """)
    let chosen = Self.drawn(try Self.pressed("f,<Down>*2", Self.form()), 60, 6)
    #expect(
      chosen.text == """
         > Who   f
                 f = Noel Ferris, Housing, 2 of 5 (Tab or Enter:
                 accept, Up/Down: choose)
           Note

           [ Save ]
        """)
    #expect(chosen.cursor == Point(column: 10, row: 0))
  }

  @Test func `where it must be somebody, nobody is a problem with a remedy`() throws {
    let form = try Self.pressed("xy", Self.form(mayBeOther: false))
    let canvas = Self.drawn(form, 60, 6)
    #expect(
      canvas.text == """
         > Who   xy
                 ! No one has those initials. Try others, or add
                 the person first, under People.
           Note

           [ Save ]
        """)
    #expect(canvas.cursor == Point(column: 11, row: 0))
  }

  @Test func `an answer that begins several names is kept, and says so`() throws {
    let left = try Self.pressed("fe,<Tab>", Self.form())
    #expect(left.text(of: "who") == "fe")
    #expect(
      Self.drawn(left, 80, 5).text.contains(
        "Kept as typed, unless you choose one: Noel Ferris, Housing; Fenmoor"))
    for other in ["fb,<Tab>", "nobody,<Tab>"] {
      let drawn = Self.drawn(try Self.pressed(other, Self.form()), 80, 5)
      #expect(!drawn.text.contains("Kept as typed"))
    }
  }

  @Test(arguments: ["xy", "fe", "fb<Tab><BTab>x"])
  func `where it must be somebody, anything else is not handed in`(keys: String) throws {
    var strict = try Self.pressed(keys + "<PageDown>", Self.form(mayBeOther: false))
    var clipboard = Clipboard()
    let refused = strict.handle(.enter, clipboard: &clipboard, at: 9_000)
    #expect(refused == .refused("Check 1 field."))
    #expect(strict.focusedKey == "who")
    var free = try Self.pressed(keys + "<PageDown>", Self.form())
    #expect(free.handle(.enter, clipboard: &clipboard, at: 9_000) == .submitted)
  }

  @Test func `Enter on the last field shows who was taken before the form is handed in`() {
    var form = Form([.pick("who", "Who", from: Self.people, mayBeOther: false)])
    var clipboard = Clipboard()
    let outcomes = [Key.character("f"), .character("b"), .enter, .enter].map {
      form.handle($0, clipboard: &clipboard, at: 0)
    }
    #expect(outcomes == [.changed("who"), .changed("who"), .changed("who"), .submitted])
    #expect(form.text(of: "who") == "Fiona Brook, Schools")
  }

  @Test func `one undo gives back what was typed, and leaving again lets it be`() throws {
    let undone = try Self.pressed("fb<Tab><BTab><C-z>", Self.form())
    #expect(undone.text(of: "who") == "fb")
    #expect(try Self.pressed("<Tab>", undone).text(of: "who") == "fb")
    #expect(try Self.pressed("<C-y>", undone).text(of: "who") == "Fiona Brook, Schools")
    #expect(
      try Self.pressed("<BS>b<Tab>", undone).text(of: "who") == "Fiona Brook, Schools")
  }

  @Test func `what stood there before is not completed by going past it`() throws {
    #expect(try Self.pressed("<Tab>", Self.form("fb")).text(of: "who") == "fb")
    #expect(try Self.pressed("<Down>", Self.form("f")).focusedKey == "note")
  }

  @Test(arguments: [
    Example("nf; jb", "Nadia Firth, Fenmoor Police; Jon Birch, Health, SPRG member", "two"),
    Example("fp;fb", "Fenmoor Police; Fiona Brook, Schools", "no space typed"),
    Example("fb; a neighbour; fp;", "Fiona Brook, Schools; a neighbour; Fenmoor Police;", "other"),
    Example("fb;,<C-z>*2", "fb", "the semicolon and the name are undone one by one"),
    Example("x; y<Home>;<Left>fb", "Fiona Brook, Schools;x; y", "put before others"),
    Example("x; f<Home><End>b", "x; Fiona Brook, Schools", "where the cursor is"),
    Example("fb; x<Home>", "Fiona Brook, Schools; x", "only the entry with the cursor"),
  ])
  func `of several each entry is completed on its own`(example: Example) throws {
    let form = try Self.pressed(example.keys + ",<Tab>", Self.form(several: true))
    #expect(form.text(of: "who") == example.text)
  }

  @Test func `with several, the cursor's entry is the one spoken of`() throws {
    let canvas = Self.drawn(try Self.pressed("fb; nadi", Self.form(several: true)), 80, 5)
    #expect(
      canvas.text == """
         > Who   Fiona Brook, Schools; nadi
                 nadi = Nadia Firth, Fenmoor Police (Tab or Enter: accept)
           Note

           [ Save ]
        """)
    #expect(canvas.cursor == Point(column: 35, row: 0))
  }

  @Test func `a name with a semicolon in it stays one entry`() throws {
    let form = Form([
      .pick(
        "who", "Who", from: [Candidate(initials: "AB", name: "Ash; Birch\nand Co")],
        takesSeveral: true, mayBeOther: false)
    ])
    let taken = try Self.pressed("ab<Tab>", form)
    #expect(taken.text(of: "who") == "Ash, Birch and Co")
    #expect(!taken.fields[0].hasProblem)
  }

  @Test func `a draft brings back the text, and initials in it are still proposed`() throws {
    let typed = try Self.pressed("fb", Self.form())
    var form = Self.form()
    let isRestored = form.restore(draft: typed.draftText)
    #expect(isRestored)
    #expect(bytes(form.draftText) == bytes(typed.draftText))
    #expect(try Self.pressed("<Tab>", form).text(of: "who") == "Fiona Brook, Schools")
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `whatever is typed, one undo after leaving gives it back`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = ["n", "f", "fe", "fir", ".", "; ", ";", " ", "é", "字", "\u{301}", "fp", "jb"]
    for several in [false, true] {
      var form = Self.form(several: several)
      var clipboard = Clipboard()
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        for letter in pieces.randomElement(using: &random) ?? "" {
          _ = form.handle(.character(letter), clipboard: &clipboard, at: 0)
        }
        if Bool.random(using: &random) { _ = form.handle(.left, clipboard: &clipboard, at: 0) }
      }
      let before = form.text(of: "who")
      let outcome = form.handle(.tab, clipboard: &clipboard, at: 0)
      #expect((outcome == .moved) == (bytes(before) == bytes(form.text(of: "who"))))
      guard outcome == .changed("who") else { continue }
      _ = form.handle(.backTab, clipboard: &clipboard, at: 0)
      _ = form.handle(.control("z"), clipboard: &clipboard, at: 0)
      #expect(bytes(form.text(of: "who")) == bytes(before))
    }
  }
}
