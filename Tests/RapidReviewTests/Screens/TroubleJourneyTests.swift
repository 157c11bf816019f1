import CaseStore
import Casework
import Terminal
import Testing

@testable import Office
@testable import RapidReview

/// Other people, full disks, broken disks and stores that may only be read.
struct TroubleJourneyTests {
  /// Somebody else's program on the same disk.
  private func another(_ files: MemoryFileSystem) throws -> CaseOffice {
    let store = try Store.open(at: "/store", local: "/theirs", files: files)
    return try CaseOffice(store, now: Screenplay.clock.moment)
  }

  /// Two cases, and the second one selected.
  private func begin(_ files: MemoryFileSystem) throws -> Screenplay {
    var play = try Screenplay(try Screenplay.founded(files))
    try play.press("nChild Oak<Tab>thu<Enter><Esc>")
    try play.press("nChild Fir<Tab>fri<Enter><Esc>")
    return play
  }

  @Test
  func `another person's change appears in the open case, announced, the selection unmoved`() throws
  {
    let files = MemoryFileSystem()
    var play = try begin(files)
    try play.press("<Enter>,<Down>*3")
    let (selected, cursor) = (play.row(play.cursor?.row ?? 0), play.cursor)
    let office = try another(files)
    let open = try office.review(
      #require(CaseReference("2026-001")), now: Clock(fixed: nil).moment)
    let day = try #require(Day(year: 2026, month: 11, day: 23))
    try office.change(
      open.id, .plan(.chairInformed, for: Occasion(day: day)), why: nil, by: "S. Ward",
      clock: Screenplay.clock)
    play.wait()
    #expect(play.picture.contains("S. Ward has just changed this case: Tell the Chair"))
    #expect(play.picture.contains("plan Mon 23 Nov"))
    #expect(play.cursor == cursor)
    // Where the columns stand depends on the words of all rows.
    #expect(play.row(play.cursor?.row ?? 0).split(separator: " ") == selected.split(separator: " "))
    // Said once: the next key takes it away, and nothing says it again.
    try play.press("<Down>")
    play.wait()
    #expect(!play.picture.contains("has just changed"))
  }

  @Test
  func `another person's new case appears in the list, the selection staying on its case`() throws {
    let files = MemoryFileSystem()
    var play = try begin(files)
    try play.press("<Down>")
    let selected = play.row(play.cursor?.row ?? 0)
    let day = try #require(Day(year: 2026, month: 11, day: 2))
    _ = try another(files).openCase(
      child: "Child Yew", aware: Occasion(day: day), edition: nil, by: "S. Ward",
      clock: Screenplay.clock)
    play.wait()
    #expect(play.row(4).contains("Child Yew"))
    // Where the columns stand depends on the words of all rows.
    #expect(play.row(play.cursor?.row ?? 0).split(separator: " ") == selected.split(separator: " "))
    #expect(play.row(1).hasSuffix("3 open   1 late"))
  }

  @Test
  func `another person's change leaves a half-typed form alone`() throws {
    let files = MemoryFileSystem()
    var play = try begin(files)
    try play.press("<Enter><Enter><Tab>half a sen")
    let office = try another(files)
    let open = try office.review(
      #require(CaseReference("2026-001")), now: Clock(fixed: nil).moment)
    try office.change(
      open.id, .setAside(.chairInformed), why: "Was there.", by: "S. Ward", clock: Screenplay.clock)
    play.wait()
    play.type("tence")
    #expect(play.picture.contains("half a sentence"))
  }

  @Test
  func `a full disk keeps what was typed, says what to do, and works again with room`() throws {
    let files = MemoryFileSystem()
    var play = try begin(files)
    try play.press("<Enter><Enter>,<BTab>*2,By phone first.")
    files.capacity = 0
    try play.press("<Tab><Enter>")
    #expect(play.picture.contains("The disk is full. Nothing was changed."))
    #expect(play.picture.contains("Make room on the disk and try again."))
    #expect(play.picture.contains("By phone first."))
    #expect(try another(files).reviews.values.allSatisfy { $0.recorded(.panelNotified) == nil })
    try play.press("x")
    #expect(play.picture.contains("By phone first.x"))
    #expect(play.picture.replacing("\n", with: "").contains("You can go on typing."))
    #expect(play.bells == 1)

    files.capacity = nil
    try play.press("<BS>")
    #expect(!play.picture.contains("NOT SAVED"))
    try play.press("<Tab><Enter>")
    #expect(play.row(22).hasPrefix(" Recorded: Panel notified"))
    #expect(play.picture.contains("Saved hh:mm:ss"))
    let why = try another(files).reviews.values.compactMap { $0.recorded(.panelNotified)?.why }
    #expect(why == ["By phone first."])
  }

  @Test(arguments: [MemoryFileSystem.Operation.write, .open])
  func `drafts that fail show a red line that stays, ring once, and typing goes on`(
    _ broken: MemoryFileSystem.Operation
  ) throws {
    let files = MemoryFileSystem()
    var play = try begin(files)
    try play.press("n")
    files.broken[broken] = .device
    try play.press("Chi")
    try play.press("ld Elm")
    #expect(play.picture.contains("NOT SAVED: "))
    #expect(play.styled.contains("{alarm|"))
    #expect(play.picture.contains("Child Elm"))
    #expect(play.bells == 1)
    #expect(!play.picture.contains("Saved hh"))
    files.broken = [:]
    try play.press("s")
    #expect(!play.picture.contains("NOT SAVED"))
    #expect(play.picture.contains("Child Elms"))
  }

  @Test
  func `a draft that was never written is not called saved when the time comes to sync it`() throws
  {
    let files = MemoryFileSystem()
    var play = try begin(files)
    try play.press("n")
    files.broken[.write] = .device
    try play.press("C")
    #expect(play.picture.contains("NOT SAVED: "))
    play.wait()
    #expect(!play.row(23).contains("Saved hh"))
    #expect(play.picture.contains("NOT SAVED: "))
  }

  @Test
  func `a sync that fails while nobody types rings the bell as well`() throws {
    let files = MemoryFileSystem()
    var play = try begin(files)
    try play.press("nC")
    files.broken[.synchronise] = .device
    try play.press("h")
    play.wait()
    #expect(play.picture.contains(" NOT SAVED:"))
    #expect(play.picture.contains("You can go on typing."))
    #expect(play.bells == 1)
  }

  @Test
  func `a store that may only be read shows everything and says why nothing can be changed`() throws
  {
    let files = MemoryFileSystem()
    _ = try begin(files)
    for folder in ["/store/cases", "/store/partnership", "/store/references"] {
      try files.setMode(folder, to: 0o500)
    }
    files.restart()
    var play = try Screenplay(Screenplay.bare(files, person: "S. Ward"))
    #expect(play.row(23) == " Enter open  / find  s sort  c closed  P people  ? help  q quit")
    try play.press("n")
    #expect(
      play.row(21) + play.row(22)
        == " You may read the store but not change it. Ask the person who looks after the computer "
        + "for permission to write to it.")
    try play.press("<Enter>")
    for key in ["<Enter>", "c", "p", "w", "e", "<Del>", "u", "U"] {
      try play.press(key)
      #expect(play.row(0).hasPrefix(" 2026-001 Child Oak  "), "\(key)")
      #expect(play.row(21).hasPrefix(" You may read the store but not change it."), "\(key)")
    }
    try play.press("v")
    #expect(play.row(0).hasPrefix(" Notify the Panel"))
  }

  @Test
  func `leaving is done by q, and asks nothing`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter>H<C-c>")
    #expect(play.end == .ended(.scriptEnded))
    #expect(play.row(0).hasPrefix(" 2026-005 Child Aspen"))
    try play.press("<Esc><C-c>")
    #expect(play.end == .ended(.scriptEnded))
    #expect(play.said == " Press q to leave the program.")
    try play.press("q")
    #expect(play.end == .quit)
  }
}
