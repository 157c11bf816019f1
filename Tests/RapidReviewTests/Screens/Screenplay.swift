import CaseStore
import Casework
import Pages
import Screens
import Terminal
import Testing

@testable import Office
@testable import RapidReview

/// The real program played by keys: `App`, `Desk` and `Session` over a store in memory, on Monday
/// 23 November 2026 at 10:00.
///
/// Each `press` plays on and keeps the last frame. What only the real clock knows, the time beside
/// `Saved`, is masked, and so are the names of writers, which are drawn by lot.
struct Screenplay {
  static let now = Occasion(
    day: Day(year: 2026, month: 11, day: 23) ?? Day(number: 0),
    time: TimeOfDay(hour: 10, minute: 0))
  static let clock = Clock(fixed: now)

  let desk: Desk
  private var session: Session
  private var size: Size
  private let isASCII: Bool
  private(set) var frame: Canvas
  /// How often the bell was rung, from the start on.
  private(set) var bells = 0
  /// How the loop ended last: by the end of the keys, unless the person left.
  private(set) var end = Session.End.ended(.scriptEnded)

  /// Starts the program over these surroundings, as a process does.
  init(
    _ surroundings: Surroundings, fiction: Fiction? = nil, keys: KeyRing? = nil,
    columns: Int = 80, rows: Int = 24, ascii: Bool = false
  ) throws {
    desk = try Desk(surroundings, fiction: fiction, keys: keys)
    session = Session(desk, watch: nil)
    size = Size(columns: columns, rows: rows)
    isASCII = ascii
    frame = Canvas(size: size, isASCII: ascii)
    play([])
  }

  /// Starts `rapidreview demo`.
  static func demo(columns: Int = 80, rows: Int = 24, ascii: Bool = false) throws -> Screenplay {
    try Screenplay(
      try demonstration(), fiction: .demonstration, columns: columns, rows: rows, ascii: ascii)
  }

  /// The demonstration as `rapidreview demo` makes it, on a disk of its own.
  static func demonstration() throws -> Surroundings {
    let made = try made.get()
    let disk = try #require(made.files as? MemoryFileSystem)
    return Surroundings(
      storePath: made.storePath, localPath: made.localPath, files: disk.copy(), clock: clock,
      givenName: made.givenName)
  }

  /// Made once, for it takes longer than most tests; nobody writes to it, and each has a copy.
  nonisolated(unsafe) private static let made = Result {
    try Demonstration.surroundings(clock: clock)
  }

  /// Where a program starts that finds no store on its disk.
  static func bare(
    _ files: MemoryFileSystem = MemoryFileSystem(), person: String? = nil
  ) -> Surroundings {
    Surroundings(
      storePath: "/store", localPath: "/own", files: files, clock: clock, givenName: person)
  }

  /// Where a program starts that finds a store, with nothing in it but the partnership's name.
  static func founded(
    _ files: MemoryFileSystem = MemoryFileSystem(), person: String? = "A. Chair"
  ) throws -> Surroundings {
    let surroundings = bare(files, person: person)
    _ = try Store.create(
      at: surroundings.storePath, local: surroundings.localPath, files: files,
      partnership: "Fenmoor Safeguarding Children", by: "A. Chair", now: clock.moment)
    return surroundings
  }

  /// Presses keys, written as for `--script`.
  mutating func press(_ script: String) throws {
    play(try KeyScript.keys(in: script).map { .input(.key($0)) })
  }

  /// Types text, commas and all.
  mutating func type(_ text: String) {
    play(text.map { .input(.key(.character($0))) })
  }

  mutating func paste(_ text: String) { play([.input(.paste(text))]) }

  /// Lets the time pass after which the program looks around by itself.
  mutating func wait() { play([.input(.idle)]) }

  mutating func resize(columns: Int, rows: Int) {
    play([.resize(Size(columns: columns, rows: rows))])
  }

  mutating func play(_ steps: [ScriptedTerminal.Step]) {
    var device = ScriptedTerminal(size: size, isASCII: isASCII, steps: steps)
    end = session.run(on: &device)
    size = device.size
    bells += device.bells
    if let shown = device.frame { frame = shown }
  }
}

extension Screenplay {
  /// What a person reads.
  var picture: String { Screenplay.masked(frame.text) }

  /// The same with the role of each run that is not plain.
  var styled: String { Screenplay.masked(frame.styledText) }

  var cursor: Point? { frame.cursor }

  /// The row the cursor is in.
  var cursorRow: String { row(cursor?.row ?? 0) }

  /// What the screen says it shows; `nil` where it still draws itself.
  var page: Page? {
    session.app.top.page(showing: session.app.situation)
  }

  /// What the screens are shown.
  var situation: Situation { session.app.situation }

  /// What the first review says that walks beside the program; `nil` where none does.
  var walk: App.WalkWords? { session.app.walkWords }

  /// The row of the picture the cursor marks in a list.
  var markedRow: String {
    picture.split(separator: "\n").first { $0.hasPrefix(" > ") }.map(String.init) ?? ""
  }

  /// What the selected row of the first list begins with, whole; `nil` where no row is selected.
  var selectedName: String? {
    for case .list(let list) in page?.panes ?? [] {
      guard let selected = list.selected, selected < list.count else { continue }
      return list.row(selected).lines.first?.cells.map(\.text.text).first { !$0.isEmpty }
    }
    return nil
  }

  /// What the pictures of the page say in words.
  var facts: [String] {
    (page?.panes ?? []).flatMap { pane -> [String] in
      if case .picture(let picture, _) = pane { return picture.facts }
      return []
    }
  }

  /// What the row above the keys says, without whether all is saved.
  var said: String {
    let words = row(size.rows - 2)
    guard words.hasSuffix(" Saved hh:mm:ss") else { return words }
    var kept = words.dropLast(15)
    while kept.last == " " { kept.removeLast() }
    return String(kept)
  }

  /// One row of the picture, from 0.
  func row(_ number: Int) -> String {
    let rows = picture.split(separator: "\n", omittingEmptySubsequences: false)
    return rows.indices.contains(number) ? String(rows[number]) : ""
  }

  /// Some columns of a picture too wide for a source file.
  func picture(columns: Range<Int>) -> String {
    picture.split(separator: "\n", omittingEmptySubsequences: false).map { row in
      var part = String(row.dropFirst(columns.lowerBound).prefix(columns.count))
      while part.last == " " { part.removeLast() }
      return part
    }.joined(separator: "\n")
  }

  private static func masked(_ text: String) -> String {
    text.replacing(/Saved \d\d:\d\d:\d\d/, with: "Saved hh:mm:ss")
      .replacing(/of writer [a-z2-7]+/, with: "of writer abc")
  }
}

/// A point as failures are read: column, then row.
func at(_ column: Int, _ row: Int) -> Point { Point(column: column, row: row) }
