import CaseStore
import Casework
import Screens
import Testing

@testable import Office
@testable import RapidReview

/// Figure 1: at most a second of typing is lost with the machine, also of typing without a pause.
struct SteadyTypingTests {
  @Test func `typing on does not put off the moment at which the text is brought to the disk`()
    throws
  {
    let files = MemoryFileSystem()
    let clock = Clock(fixed: nil)
    let surroundings = Surroundings(
      storePath: "/store", localPath: "/own", files: files, clock: clock, givenName: "Canary")
    _ = try Store.create(
      at: "/store", local: "/own", files: files, by: "Canary", now: clock.moment)
    let desk = try Desk(surroundings)
    #expect(desk.patience > 1000)
    var text = ""
    func type() {
      text += "x"
      _ = desk.perform(.keepDraft(DraftName(form: "new-case", caseID: nil), text: text))
    }
    type()
    let start = clock.moment.milliseconds
    #expect((1...800).contains(desk.patience))
    // As long as it takes for the clock to move on by itself.
    while clock.moment.milliseconds - start < 20 { type() }
    #expect(desk.patience <= 780)
    #expect(!desk.synchroniseIfDue())
    #expect(desk.patience <= 780)
    // Enter, or a field that is left: at once, but after the frame.
    _ = desk.perform(.syncDrafts)
    #expect(desk.patience <= 780)
    #expect(desk.synchroniseIfDue())
    #expect(desk.patience > 1000)
  }
}
