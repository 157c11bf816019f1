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
    /// Milliseconds until a slice of work is due; 0 where one is due now.
    func wait() -> Int? {
      desk.workers.compactMap(\.due).map { due in
        if case .afterSilence(let milliseconds) = due { milliseconds } else { 0 }
      }.min()
    }
    #expect(wait() == nil)
    var text = ""
    func type() {
      text += "x"
      _ = desk.perform(.keepDraft(DraftName(form: "new-case", caseID: nil), text: text))
    }
    type()
    let start = clock.moment.milliseconds
    #expect((1...800).contains(try #require(wait())))
    // As long as it takes for the clock to move on by itself.
    while clock.moment.milliseconds - start < 20 { type() }
    #expect((1...780).contains(try #require(wait())))
    // Enter, or a field that is left: at once, but after the frame.
    _ = desk.perform(.syncDrafts)
    #expect(wait() == 0)
    for worker in desk.workers where worker.due == .now {
      #expect(worker.doSlice() == [.saving])
    }
    #expect(wait() == nil)
  }
}
