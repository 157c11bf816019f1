import Casework
import Pages
import Terminal
import Testing

@testable import Screens

/// When a key acts on a screen that weighs letters, and when it is prose, by the clock.
struct LetterRunTests {
  /// A screen on which `a` and `]` are counted, `/` opens a prompt, and prose is kept.
  private struct Weighing: Screen {
    static let name = "Weighing"
    var counted = ""
    var prose = ""
    var isAsking = false
    var letterRunsAct = false

    static let actions: [Action<Weighing>] = ["a", "]", "/"].map { key in
      Action(.character(key), "Count it") { screen, _ in
        screen.counted.append(key)
        screen.isAsking = key == "/"
        return .none
      }
    }

    var takesText: Bool { isAsking }
    var weighsLetters: Bool { !isAsking }
    func asks(_ letter: Character) -> Bool { letter == "/" }
    func isProse(_ typed: String) -> Bool { typed.contains(" ") }

    mutating func handle(_ key: Key, with tools: inout Tools) -> Response { .none }

    mutating func handle(prose text: String, with tools: inout Tools) -> Response {
      prose += text
      return .none
    }

    func page(showing situation: Situation) -> Page { Page(Weighing.name, panes: []) }
  }

  /// Keys, and how many milliseconds after the one before each was typed.
  private func typed(
    _ keys: [(Character, Int)], letterRunsAct: Bool = false
  ) throws -> Weighing {
    var now = 0
    let day = Occasion(day: Day(number: 20_780), time: TimeOfDay(hour: 10, minute: 0))
    var app = App(
      Weighing(letterRunsAct: letterRunsAct),
      in: Situation(
        now: day, moment: Moment(milliseconds: now),
        calendar: WorkingCalendar(BankHolidayList(holidays: [], fileDigest: ""))))
    for (key, wait) in keys {
      now += wait
      // The loop ends what was waited for too long.
      if app.isWeighing, wait > app.patience { _ = app.endRun() }
      while app.isUnfinished { _ = app.finish() }
      app.tell(time: day, moment: Moment(milliseconds: now))
      _ = app.handle(.key(.character(key)))
    }
    _ = app.endRun()
    while app.isUnfinished { _ = app.finish() }
    return try #require(app.top as? Weighing)
  }

  /// What is typed, and what is counted and kept of it.
  struct Example: CustomTestStringConvertible {
    let keys: [(Character, Int)]
    var counted = ""
    var prose = ""
    let testDescription: String
  }

  static let examples = [
    Example(keys: [("a", 0)], counted: "a", testDescription: "a key alone"),
    Example(
      keys: [("a", 0), ("x", 590)], prose: "ax", testDescription: "a slow typist's two letters"),
    Example(
      keys: [("a", 0), ("a", 700)], counted: "aa", testDescription: "chosen one after the other"),
    Example(keys: [("a", 0), ("a", 100)], counted: "a", testDescription: "a pair acts once"),
    Example(
      keys: [("a", 0), ("a", 100), ("x", 100)], prose: "aax",
      testDescription: "a doubled letter of a word"),
    Example(
      keys: [("]", 0), ("]", 30), ("]", 30), ("]", 30), ("]", 30)], counted: "]]]",
      testDescription: "a key held down"),
    Example(
      keys: [("]", 0), ("a", 120), ("b", 120)], prose: "]ab",
      testDescription: "what begins with no letter"),
    Example(
      keys: [("/", 0), ("b", 100)], counted: "/", testDescription: "a prompt and its answer"),
    Example(
      keys: [("/", 0), ("a", 100), (" ", 100), ("b", 100)], counted: "/", prose: "/a ",
      testDescription: "prose behind a prompt"),
  ]

  @Test
  func `where quick keys act, each does, and a key that does nothing makes them prose`() throws {
    var screen = try typed([("a", 0), ("]", 80), ("a", 80)], letterRunsAct: true)
    #expect(screen.counted == "a]a")
    #expect(screen.prose.isEmpty)
    screen = try typed([("a", 0), ("]", 80), ("x", 80)], letterRunsAct: true)
    #expect(screen.counted.isEmpty)
    #expect(screen.prose == "a]x")
    screen = try typed([("j", 0), ("a", 80)], letterRunsAct: true)
    #expect(screen.counted == "a")
  }

  @Test(arguments: examples)
  func `a key acts where nothing follows it at once`(_ example: Example) throws {
    let screen = try typed(example.keys)
    #expect(screen.counted == example.counted)
    #expect(screen.prose == example.prose)
  }
}
