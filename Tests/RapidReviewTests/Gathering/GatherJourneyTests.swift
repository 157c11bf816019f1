import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

/// Reading over all cases while others write, and leaving it half way.
struct GatherJourneyTests {
  @Test
  func `leaving half way changes nothing, and what was read is let go`() throws {
    let files = MemoryFileSystem()
    let surroundings = try Screenplay.founded(files)
    let cases = try ThreeCases(surroundings)
    try cases.make()
    let aware = Occasion(day: try #require(Day(iso: "2026-11-19")))
    for number in 1...30 {
      _ = try cases.office.openCase(
        child: "Child \(number)", aware: aware, edition: nil, by: "A. Chair", clock: cases.clock)
    }
    var play = try Screenplay(surroundings)
    // The list itself is read first, and says so until the next key.
    try play.press("<Up>")
    let (before, cursor) = (play.picture, play.cursor)
    // No idle moment lies between the keys, so that most cases are still to be read.
    try play.press("f,bruise,<Esc>")
    #expect(play.desk.store?.extraction == nil)
    #expect(play.picture == before)
    #expect(play.cursor == cursor)
    #expect(play.desk.store?.office.entries.count == 33)
    try play.press("f,bruise")
    #expect(play.desk.store?.extraction?.extracts.isWhole == true)
    #expect(play.desk.store?.extraction?.extracts.cases.count == 33)
    #expect(play.row(1).hasSuffix("2 found, 2 cases"))
    // A small partnership's cases are kept for the next time.
    try play.press("<Esc>")
    #expect(play.desk.store?.extraction?.extracts.cases.count == 33)
  }

  @Test
  func `what another person writes meanwhile is found without a key, the cursor unmoved`() throws {
    let surroundings = try Screenplay.founded()
    let cases = try ThreeCases(surroundings)
    try cases.make()
    var play = try Screenplay(surroundings)
    play.wait()
    try play.press("f,bruise,<Down>")
    let selected = play.row(5)
    #expect(selected.hasPrefix(" > 2026-001 Child Aspen"))
    try cases.fill(
      cases.id(3), .incident, "only", [.whatHappened: .text("A second fictional bruise.")])
    play.wait()
    #expect(play.row(1).hasSuffix("3 found, 3 cases"))
    #expect(play.picture.contains("A second fictional bruise."))
    #expect(play.picture.contains(selected))
    try cases.fill(
      cases.id(3), .incident, "only", [.whatHappened: .text("Corrected: nothing was seen.")])
    play.wait()
    #expect(play.row(1).hasSuffix("2 found, 2 cases"))
  }

  @Test
  func `a case opened by another person is there as well`() throws {
    let surroundings = try Screenplay.founded()
    let cases = try ThreeCases(surroundings)
    try cases.make()
    var play = try Screenplay(surroundings)
    play.wait()
    try play.press("f,yew")
    #expect(play.row(1).hasSuffix("0 found, 0 cases"))
    _ = try cases.office.openCase(
      child: "Child Yew", aware: Occasion(day: try #require(Day(iso: "2026-11-19"))),
      edition: nil, by: "S. Ward", clock: cases.clock)
    play.wait()
    #expect(play.row(1).hasSuffix("1 found, 1 case"))
    #expect(play.row(3) == " > 2026-004 Child Yew   Case")
  }

  @Test
  func `the identity of child and family is never read`() throws {
    let surroundings = try Screenplay.founded()
    let cases = try ThreeCases(surroundings)
    try cases.make()
    let question = try #require(IdentityQuestion.allCases.first)
    _ = try cases.office.store.append(
      [.answered(question, Confidential("Canary Realname"))], toIdentityOf: try cases.id(1),
      by: "A. Chair", now: cases.clock.moment)
    var play = try Screenplay(surroundings)
    try play.press("f,canary")
    #expect(play.row(1).hasSuffix("0 found, 0 cases"))
  }
}
