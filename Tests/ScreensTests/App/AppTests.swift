import Casework
import Pages
import Terminal
import Testing

@testable import Screens

/// The stack of screens and the question, without a store.
struct AppTests {
  private static let situation = Situation(
    now: Occasion(day: Day(number: 20_780), time: TimeOfDay(hour: 10, minute: 0)),
    moment: Moment(milliseconds: 0),
    calendar: WorkingCalendar(
      BankHolidayList(holidays: [], fileDigest: "")))

  /// A screen whose cursor is on its last row.
  private struct LastRow: Screen {
    static let name = "Last row"
    static let actions: [Action<LastRow>] = []

    mutating func handle(_ key: Key, with tools: inout Tools) -> Response { .none }

    func page(showing situation: Situation) -> Page {
      let list = ListPane(count: 20, selected: 19) { row in
        ListRow(Columns([Column(.rest)]), [TableCell(row == 19 ? "the last" : "another")])
      }
      return Page(LastRow.name, panes: [.list(list)])
    }
  }

  @Test
  func `a message of several rows never lies over what is selected`() {
    var app = App(LastRow(), in: AppTests.situation)
    app.say(Message(String(repeating: "many words ", count: 12), .warning))
    let (text, cursor) = picture(of: app)
    #expect(text.split(separator: "\n").count { $0.contains("> the last") } == 1)
    #expect(text.split(separator: "\n").count { $0.contains("many words") } == 3)
    #expect(cursor == Point(column: 1, row: 11))
  }

  private func app(asking: Bool = false) -> App {
    var app = App(StartScreen(place: "/store"), in: AppTests.situation)
    if asking {
      app.push(
        ConfirmScreen(
          "Close the case 2026-014?",
          explanation: "Nothing more is then owed. It can be undone with u.",
          verb: "Close the case", then: .request(.redraw)))
    }
    return app
  }

  private func picture(of app: App) -> (text: String, cursor: Point?) {
    var canvas = Canvas(size: Size(columns: 60, rows: 16))
    app.draw(on: &canvas)
    return (canvas.text, canvas.cursor)
  }

  @Test
  func `a question says what will happen, and what each key does`() {
    let (text, cursor) = picture(of: app(asking: true))
    let wanted = """
       Please confirm                          OFFICIAL-SENSITIVE

      ────────────────────────────────────────────────────────────

        Close the case 2026-014?

        Nothing more is then owed. It can be undone with u.

        Enter Close the case
        Esc   Change nothing




      ────────────────────────────────────────────────────────────
       Enter yes  Esc no
      """
    #expect(text == wanted)
    #expect(cursor == Point(column: 2, row: 4), "the question is what is read")
  }

  @Test
  func `news that nobody has read becomes one line, and a message of one's own comes first`() throws
  {
    var app = app()
    let cases = try (1...8).map { number in
      (
        try #require(CaseID(String(repeating: "a", count: number))),
        try #require(CaseReference(year: 2026, number: number))
      )
    }
    app.say(Message("Recorded: Chair told."))
    for (id, reference) in cases {
      app.announce(
        Message(News([News.Item(id, reference, by: "Nora Field", words: "Case opened")])))
    }
    #expect(app.message?.text == "Recorded: Chair told.")
    _ = app.handle(.key(.down))
    #expect(app.message?.text == "8 cases were changed by Nora Field.")
    _ = app.handle(.key(.down))
    #expect(app.message == nil)
    let one = News([News.Item(cases[0].0, nil, by: "S. Ward", words: "Chair told")])
    app.announce(Message(one))
    #expect(app.message?.text == "S. Ward has just changed this case: Chair told")
    app.announce(Message(one))
    #expect(app.message?.text == "2 changes to this case, latest by S. Ward: Chair told")
    app.announce(
      Message(News([News.Item(cases[1].0, cases[1].1, by: "Nora Field", words: "Case opened")])))
    #expect(
      app.message?.text
        == "2 changes to this case, latest by S. Ward: Chair told. 1 other case changed too.")
  }

  @Test
  func `what comes by itself waits until what was said has been seen`() {
    var app = app()
    app.say(Message("The disk is full.", .warning))
    app.tell(progress: "Reading the cases: fewer than 100 to go.")
    app.announce(Message("S. Ward has just changed 2026-001."))
    app.announce(Message("N. Firth has just changed 2026-002."))
    #expect(app.message?.text == "The disk is full.")
    #expect(!picture(of: app).text.contains("Reading the cases"))
    _ = app.handle(.key(.down))
    #expect(app.message?.text == "S. Ward has just changed 2026-001.")
    _ = app.handle(.key(.up))
    #expect(app.message?.text == "N. Firth has just changed 2026-002.")
    _ = app.handle(.key(.up))
    #expect(app.message == nil)
    #expect(picture(of: app).text.contains("Reading the cases: fewer than 100 to go."))
  }

  @Test
  func `what was recorded is said in one row, a refusal in as many as it needs`() {
    let long = String(repeating: "many words ", count: 12)
    for (kind, rows) in [(Message.Kind.record, 1), (.warning, 3)] {
      var app = app()
      app.say(Message(long, kind))
      let shown = picture(of: app).text.split(separator: "\n").filter { $0.contains("many words") }
      #expect(shown.count == rows)
    }
  }

  @Test
  func `only Enter and y do what is asked, only Esc, n and Ctrl-C leave it`() {
    for key in [Key.enter, .character("y")] {
      var app = self.app(asking: true)
      #expect(app.handle(.key(key)).count == 1)
      #expect(app.depth == 0)
    }
    for key in [Key.escape, .character("n"), .control("c")] {
      var app = self.app(asking: true)
      #expect(app.handle(.key(key)).isEmpty)
      #expect(app.depth == 0)
      #expect(app.message?.text == "Nothing was changed.")
    }
  }

  @Test
  func `every other key over a question does nothing and says which keys answer`() {
    var app = app(asking: true)
    let others: [Key] =
      "abcdefghijklmopqrstuvwxzABCYNZ0123456789?:/ .,".map { .character($0) }
      + [
        .left, .right, .up, .down, .tab, .backTab, .delete, .backspace, .home, .end, .pageDown,
        .function(1), .function(5), .control("z"), .control("q"), .alt("b"),
      ]
    for key in others {
      #expect(app.handle(.key(key)).isEmpty, "\(key)")
      #expect(app.depth == 1 && !app.isHidden, "\(key)")
      #expect(app.message?.text.hasPrefix("Press Enter or y for yes") == true, "\(key)")
    }
    #expect(app.handle(.paste("y\n")).isEmpty)
    #expect(app.depth == 1)
    #expect(app.handle(.key(.enter)).count == 1)
  }

  @Test
  func `Esc and Left on the first screen change nothing, for the stack is never empty`() {
    var app = app()
    let before = picture(of: app).text
    for key in [Key.escape, .left, .character("h"), .escape] {
      #expect(app.handle(.key(key)).isEmpty)
      #expect(app.depth == 0)
    }
    #expect(picture(of: app).text == before)
  }

  @Test
  func `help does not stand on help, and what it runs is run on the screen beneath`() {
    var app = app()
    _ = app.handle(.key(.character("?")))
    _ = app.handle(.key(.function(1)))
    _ = app.handle(.key(.character("?")))
    #expect(app.depth == 1)
    _ = app.handle(.key(.backspace))
    for letter in "hide until" { _ = app.handle(.key(.character(letter))) }
    _ = app.handle(.key(.enter))
    #expect(app.depth == 0)
    #expect(app.isHidden)
  }

  @Test
  func `an action of another screen is not done from help, and says where it belongs`() {
    var app = app()
    _ = app.handle(.key(.character(":")))
    for letter in "undo" { _ = app.handle(.key(.character(letter))) }
    #expect(app.handle(.key(.enter)).isEmpty)
    #expect(app.depth == 1)
    #expect(app.message?.text == "Not now: on the screen “Steps”")
  }
}
