import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

/// Working through a chronology by keys, alone and with others.
struct ChronologyJourneyTests {
  private func staged(
    _ files: MemoryFileSystem = MemoryFileSystem()
  ) throws -> (stage: ChronologyStage, play: Screenplay) {
    let surroundings = try Screenplay.founded(files)
    let stage = try ChronologyStage(surroundings, lines: 12)
    var play = try Screenplay(surroundings)
    try play.press("<Enter>,3,<Tab>")
    return (stage, play)
  }

  private func marks(_ play: Screenplay) -> [EntryMark] {
    play.desk.situation().parts.chronology?.marks ?? []
  }

  @Test
  func `a digit ties an entry to a line and takes it back; Alt and the list reach the others`()
    throws
  {
    var (_, play) = try staged()
    try play.press("<Down>,2")
    // The selected row is written whole: what has no room beside “k1” stands below it.
    #expect(play.cursorRow.contains("k1") && play.picture.contains("K2"))
    #expect(marks(play)[1].numbers == [2])
    try play.press("2")
    #expect(marks(play)[1].numbers == [])
    play.play([.input(.key(.alt("2")))])
    #expect(marks(play)[1].numbers == [12])
    // By its words, where a terminal sends no Alt.
    try play.press(":,kloe 11,<Enter>")
    #expect(marks(play)[1].numbers == [11, 12])
    try play.press("t,<End>,<Space>,<Esc>")
    #expect(marks(play)[1].numbers == [11])
    try play.press("u")
    #expect(marks(play)[1].numbers == [11, 12])
  }

  @Test
  func `a line that is not there is refused with where lines are written`() throws {
    let surroundings = try Screenplay.founded()
    _ = try ChronologyStage(surroundings, lines: 2)
    var play = try Screenplay(surroundings)
    try play.press("<Enter>,3,<Tab>,7")
    #expect(play.row(22).contains("There is no KLOE 7."))
    try play.press("<F4>")
    #expect(play.row(1).contains("Key lines of enquiry (KLOEs)"))
  }

  @Test
  func `the next unread, gap, contradiction and shared day are a key away`() throws {
    var (_, play) = try staged()
    try play.press("g")
    #expect(play.cursorRow.contains("35 days with no contact by anyone, 27 Jan to 2 Mar 2026"))
    try play.press("g")
    #expect(play.cursorRow.contains("40 days with no contact by anyone, 10 Mar to 18 Apr 2026"))
    try play.press("G,c")
    #expect(play.row(23).contains("No more") || play.row(22).contains("No more"))
    try play.press("C")
    #expect(play.cursorRow.contains("10 Jan 2026 P"))
    try play.press("<Home>,y")
    #expect(play.cursorRow.contains("10 Jan 2026 HV"))
    try play.press("<Space>")
    #expect(play.cursorRow.contains("12 Jan 2026"))
  }

  @Test
  func `what was read and where one was is each person's own`() throws {
    let files = MemoryFileSystem()
    var (stage, play) = try staged(files)
    try play.press("<Down>*4,4,d")
    #expect(play.row(1).contains("6 unread"))
    try play.press("<Esc>,<Esc>,<Enter>,3")
    #expect(play.cursorRow.contains("19 Jan 2026"))
    #expect(play.row(1).contains("6 unread"))
    // The same person, started anew.
    play.wait()
    var again = try Screenplay(stage.surroundings)
    try again.press("<Enter>,3,<Tab>")
    #expect(again.cursorRow.contains("19 Jan 2026"))
    // Another person at the same machine sees the marks, and has read nothing.
    var other = try Screenplay(
      Surroundings(
        storePath: "/store", localPath: "/own", files: files, clock: Screenplay.clock,
        givenName: "B. Reviewer"))
    try other.press("<Enter>,3,<Tab>")
    #expect(other.row(1).contains("11 unread"))
    #expect(other.cursor == at(1, 3))
    #expect(other.row(7).contains("K4"))
    #expect(other.row(7).contains("disputed"))
  }

  @Test
  func `an entry that a corrected file changes is unread again and keeps its marks`() throws {
    var (stage, play) = try staged()
    try play.press("<Down>*2,1,<Up>*2")
    #expect(play.row(1).contains("8 unread"))
    try stage.take(
      ChronologyStage.entries.replacing("Bruise on the left arm", with: "Bruise on the right arm"))
    play.wait()
    #expect(play.row(1).contains("9 unread"))
    #expect(play.row(5).contains("K1"))
  }

  @Test
  func `a filter of two fields and a find are kept while one marks, and Esc shows all again`()
    throws
  {
    var (_, play) = try staged()
    try play.press("f,<Right>,<Space>,<Tab>*3,<Space>,<Tab>*3,<Enter>")
    #expect(play.row(1).contains("shown: 0 (HV, key episode)"))
    #expect(play.picture.contains("No entries match. Press F to show all."))
    try play.press("<Esc>,/,bruise,<Enter>")
    #expect(play.row(1).contains("shown: 3 (“bruise”)"))
    try play.press("<Down>,e")
    #expect(play.cursorRow.contains("KEY"))
    #expect(play.row(1).contains("shown: 3"))
    try play.press("<Esc>")
    #expect(play.cursorRow.contains("10 Jan 2026"))
    #expect(play.row(1).contains("unread"))
    try play.press("<Esc>")
    #expect(play.row(0).contains("2026-001 Child Aspen"))
  }

  @Test
  func `a flag is dismissed with a reason, leaves the lists, and can be shown again`() throws {
    var (stage, play) = try staged()
    try play.press("w")
    let before = try #require(play.desk.situation().parts.chronology?.openFlags.count)
    try play.press("D,No service was open then,<Tab>*2,<Enter>")
    #expect(play.row(1).contains("\(before - 1) to check   1 dismissed"))
    try play.press("<Home>")
    #expect(!play.picture.contains("35 days with no contact"))
    try play.press("a,<Home>")
    #expect(play.cursorRow.contains("dismissed"))
    try play.press("v")
    #expect(play.picture.contains("Dismissed by A. Chair"))
    try play.press("<Esc>,<Esc>")
    #expect(!play.picture.contains("35 days with no contact"))
    let review = try stage.office.review(stage.id, now: Screenplay.clock.moment)
    #expect(review.id == stage.id)
    // Enter on another leads to its entry.
    try play.press("w,<End>,<Enter>,<Down>,<Enter>")
    #expect(play.row(0).contains("Chronology"))
    #expect(play.cursorRow.contains("9 Mar 2026"))
  }

  @Test
  func `an entry by hand is written in one go, and the cursor is on it`() throws {
    var (_, play) = try staged()
    try play.press("n,Police,<Tab>,mid feb 2026,<Tab>*2,A1,<Tab>,Call about noise,<Tab>*2")
    try play.press("N 3,<Tab>*3,<Enter>")
    #expect(play.cursorRow.contains("Call about noise"))
    #expect(play.cursorRow.contains("~"))
    try play.press("E")
    #expect(play.picture.contains("Call about noise"))
    try play.press("<Esc>")
    play.play([.input(.key(.delete))])
    try play.press("Written twice,<Tab>,<Enter>")
    #expect(!play.picture.contains("Call about noise"))
    try play.press("<Home>,E")
    #expect(play.picture.contains("This entry came from a return, so you cannot change it."))
  }

  @Test
  func `what another person marks appears while the cursor stays`() throws {
    var (stage, play) = try staged()
    try play.press("<Down>*2")
    let cursor = play.cursor
    try stage.fill(
      .chronologyMark, [.status: .keys(["disputed"])], entry: "e-1", by: "B. Reviewer")
    play.wait()
    #expect(play.row(3).contains("disputed"))
    #expect(play.cursor == cursor)
  }
}
