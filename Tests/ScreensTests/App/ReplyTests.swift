import Casework
import Pages
import Terminal
import Testing

@testable import Screens

/// What the desk answers goes to the screen that asked, whatever has come in front since.
struct ReplyTests {
  /// A screen that asks by `a`, puts another in front by Ctrl-P, and keeps what it is told.
  private struct Asking: Screen {
    static let name = "Asking"
    var told: [String] = []

    var weighsLetters: Bool { true }

    static let actions: [Action<Asking>] = [
      Action(.character("a"), "Ask for something") { _, _ in .request(.redraw) },
      Action(.character("b"), "Ask for something, and leave") { _, _ in
        .several([.request(.redraw), .pop])
      },
      Action(.control("p"), "Put another screen in front") { _, _ in .push(Asking()) },
      Action(.control("t"), "Ask after a question") { _, _ in
        .push(
          ConfirmScreen("Go on?", explanation: "", verb: "Continue", then: .request(.redraw)))
      },
    ]

    mutating func handle(_ key: Key, with tools: inout Tools) -> Response { .none }

    mutating func take(_ outcome: Outcome, in situation: Situation) -> Response {
      if case .done(let words) = outcome { told.append(words) }
      return .none
    }

    func page(showing situation: Situation) -> Page { Page(Asking.name, panes: []) }
  }

  private static func app() -> App {
    App(
      Asking(),
      in: Situation(
        now: Occasion(day: Day(number: 20_780)), moment: Moment(milliseconds: 0),
        calendar: WorkingCalendar(BankHolidayList(holidays: [], fileDigest: ""))))
  }

  private static func told(_ app: App) -> [String]? { (app.top as? Asking)?.told }

  @Test
  func `a key that opens another screen at once takes no answer away from the one that asked`()
    throws
  {
    var app = ReplyTests.app()
    #expect(app.handle(.key(.character("a"))).isEmpty, "the letter is weighed")
    let asked = try #require(app.handle(.key(.control("p"))).first)
    #expect(app.depth == 1)
    _ = app.take(.done("It is done."), for: asked.asker)
    #expect(ReplyTests.told(app) == [])
    _ = app.handle(.key(.escape))
    #expect(ReplyTests.told(app) == ["It is done."])
  }

  @Test
  func `the answer to a screen that is gone is told to the person`() throws {
    var app = ReplyTests.app()
    _ = app.handle(.key(.control("p")))
    _ = app.handle(.key(.character("b")))
    let asked = try #require(app.endRun().first)
    #expect(app.depth == 0)
    _ = app.take(.done("It is done."), for: asked.asker)
    #expect(ReplyTests.told(app) == [])
    #expect(app.message?.text == "It is done.")
  }

  @Test
  func `a question asks for the screen beneath it`() throws {
    var app = ReplyTests.app()
    _ = app.handle(.key(.control("t")))
    let asked = try #require(app.handle(.key(.enter)).first)
    _ = app.take(.done("It is done."), for: asked.asker)
    #expect(ReplyTests.told(app) == ["It is done."])
  }

  @Test(arguments: RouteTests.places)
  func `only the identity's own place is shown the identity`(_ place: CasePlace) throws {
    #expect(place.needs.contains(.identity) == (place == .identity))
    let id = try #require(CaseID("aa"))
    var app = ReplyTests.app()
    _ = app.go(to: .inCase(id, place))
    var situation = app.whole
    situation.parts.identity = Identity(changes: [])
    app.show(situation)
    #expect((app.situation.parts.identity != nil) == (place == .identity))
  }
}
