import Casework
import Terminal
import Testing

@testable import Office
@testable import RapidReview

/// What one is told and asked on the way through a case, keys in, words out.
struct StepJourneyTests {
  @Test
  func `a case of a name and day that is there is opened only after a question`() throws {
    var play = try Screenplay(Screenplay.founded())
    try play.press("nChild Yew<Tab>2 nov 26<Tab><Enter>")
    #expect(play.row(0).contains("2026-001 Child Yew"))
    try play.press("<Esc>nchild yew<Tab>2 nov 26<Tab><Enter>")
    #expect(play.picture.contains("Open another case of Child Yew?"))
    #expect(play.picture.contains("2026-001 has the same name and date."))
    try play.press("<Esc>")
    #expect(try play.desk.store?.office.reviews.count == 1)
    try play.press("<Enter><Enter>")
    #expect(play.row(0).contains("2026-002 child yew"))
  }

  @Test
  func `a case opened in error leaves the list, and can be counted again`() throws {
    var play = try Screenplay(Screenplay.founded())
    try play.press("nChild Yew<Tab>2 nov 26<Tab><Enter>")
    try play.press("Oo<Tab><Tab>A test.<Tab><Enter>")
    #expect(play.picture.contains("2026-001: stop counting this case?"))
    try play.press("<Enter>")
    #expect(play.row(1).contains("Not counted as a case: opened in error"))
    #expect(play.picture.contains("Not counted as a case: opened in error."))
    try play.press("<Esc>")
    #expect(play.row(1).contains("0 open"))
    #expect(!play.picture.contains("2026-001"))
    try play.press("c")
    #expect(play.picture.contains("not counted"))
    try play.press("<Enter>OIt was one.<Tab><Enter>")
    #expect(try play.desk.store?.office.reviews.values.first?.mistake == nil)
  }

  @Test
  func `what is recorded of many answers is said in one row, the sheet named once`() throws {
    var play = try Screenplay.demo()
    try play.press("<Down>*2,<Enter>2<Home><Enter>A fall. <Tab>At home. <Tab>,<BTab>*3,<Enter>")
    let said = play.picture.split(separator: "\n").filter { $0.contains("Recorded:") }
    #expect(said.count == 1)
    let words = said.first ?? ""
    #expect(words.hasPrefix(" Recorded: The incident: What happened: A fict"), "\(words)")
  }

  @Test
  func `Enter on the returns that are owed leads to who owes them`() throws {
    var play = try Screenplay.demo()
    #expect(play.picture.contains("Late: Collect returns (due Fri 20 Nov),"))
    try play.press("<Enter><Enter>")
    #expect(play.row(2).contains("5 Returns"))
    #expect(play.picture.contains("LATE"))
  }

  @Test
  func `Form 2 of a draft that came back is not written while it is not ready`() throws {
    let surroundings = try Screenplay.founded()
    var play = try Screenplay(surroundings)
    try play.press("nChild Yew<Tab>2 nov 26<Tab><Enter>")
    let id = try #require(play.desk.situation().open?.review.id)
    let reply = play.desk.perform(
      .writeForm2(id, only: nil, folder: "/mine/out", sent: nil, why: nil))
    guard case .outcome(.refused(let problem, _)) = reply else {
      Issue.record("it was written: \(reply)")
      return
    }
    #expect(problem.hasPrefix("Form 2 is not ready. Still missing:"))
  }
}
