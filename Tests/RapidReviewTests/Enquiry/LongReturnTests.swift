import CaseStore
import Casework
import FoundationEssentials
import Screens
import Terminal
import Testing

@testable import Office
@testable import RapidReview

/// A file of ten thousand rows is read a slice a turn of the loop.
struct LongReturnTests {
  private static let rows = 10_000

  /// A terminal on which keys are pressed, and which keeps every frame.
  private struct Film: TerminalDevice {
    private var terminal: ScriptedTerminal
    private(set) var frames: [Canvas] = []

    init(_ steps: [ScriptedTerminal.Step]) {
      terminal = ScriptedTerminal(size: Size(columns: 80, rows: 24), steps: steps)
    }

    var size: Size { terminal.size }
    var isASCII: Bool { terminal.isASCII }

    mutating func next(within milliseconds: Int?) -> Input {
      terminal.next(within: milliseconds)
    }

    mutating func show(_ canvas: Canvas) {
      frames.append(canvas)
      terminal.show(canvas)
    }

    mutating func ring() { terminal.ring() }
    mutating func redraw() { terminal.redraw() }
    mutating func wipe() { terminal.wipe() }
    mutating func suspend() { terminal.suspend() }
    mutating func lend<Answer>(_ body: () -> Answer) -> Answer { terminal.lend(body) }
  }

  private let stage: EnquiryStage
  private let home: Home
  private let path: String

  init() throws {
    stage = try EnquiryStage(try Screenplay.founded(), .sent)
    home = try Home()
    path = "\(home.path)/long.csv"
    let lines = (0..<Self.rows).map { number in
      "\(1 + number % 28)/\(1 + number / 28 % 12)/2025,Visit \(number) at home; C1 was seen with "
        + "M1 and nothing of note was written down.,1"
    }
    let text = "Date,What happened,KLOEs\n" + lines.joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  /// Looks at the file and presses keys while it is read.
  private func film(pressing script: String, _ desk: Desk) throws -> [Canvas] {
    let typed = path.map { Key.character($0) }
    let before = try KeyScript.keys(in: "<Enter>,5,i") + typed
    let opening = before + (try KeyScript.keys(in: "<Tab>,<Enter>"))
    // Two turns of the loop in which nobody presses anything, and then keys again.
    let steps = opening.map { Input.key($0) } + [.idle, .idle]
    let then = try KeyScript.keys(in: script).map { Input.key($0) }
    var film = Film((steps + then).map { .input($0) })
    var session = Session(desk, watch: nil)
    _ = session.run(on: &film)
    return film.frames
  }

  /// The row the cursor is on.
  private func row(of frame: Canvas) -> String {
    let rows = frame.text.split(separator: "\n", omittingEmptySubsequences: false)
    return String(rows[frame.cursor?.row ?? 0])
  }

  @Test
  func `keys are answered while it is read, and the cursor stays where it was put`() throws {
    let desk = try Desk(stage.surroundings, fiction: nil)
    let frames = try film(pressing: "<Down>*3,<Enter>", desk)
    let reading = frames.filter { $0.text.contains("reading, ") }
    #expect(reading.count > 1, "it is read in slices")
    let answered = try #require(reading.first { $0.text.contains("It is still being read.") })
    let last = try #require(frames.last)
    #expect(row(of: answered).hasPrefix(" >   5  "))
    #expect(row(of: last) == row(of: answered))
    #expect(last.text.contains("10000 accepted   0 warned   0 refused"))
    #expect(try stage.review.chronology.isEmpty)
    let files = desk.store?.returnInHand?.files(for: try stage.review)
    #expect(files?.first?.entries.count == Self.rows)
  }

  @Test
  func `Esc stops the reading, and nothing of it is kept`() throws {
    let desk = try Desk(stage.surroundings, fiction: nil)
    let frames = try film(pressing: "<Esc>", desk)
    #expect(desk.store?.returnInHand == nil)
    #expect(!frames.contains { $0.text.contains("10000 accepted") })
    #expect(frames.last?.text.contains("Harbour Primary School") == true)
    #expect(try stage.review.chronology.isEmpty)
  }

  @Test
  func `what was read is taken in by two keys, and read again from the record`() throws {
    var play = try Screenplay(stage.surroundings)
    try play.press("<Enter>,5,i")
    play.type(path)
    try play.press("<Tab>,<Enter>")
    try play.press("<Enter>*2")
    #expect(play.picture.contains("Imported: 10000 chronology entries."))
    let kept = try stage.surroundings.office().review(stage.id, now: Screenplay.clock.moment)
    #expect(kept.chronology.count == Self.rows)
  }
}
