import Casework
import Testing

@testable import Office
@testable import RapidReview

/// A form hands in what its person changed, and nothing that only stood there.
struct UnseenChangeTests {
  private let incident = Entry(.incident)

  @Test func `what another person changed meanwhile is not written back by a form left open`()
    throws
  {
    let staged = try ReportCase()
    try staged.fill(incident, [.whatHappened: .text("First."), .whereHappened: .text("Here.")])
    var play = try Screenplay(staged.surroundings)
    try play.press("<Enter>2<Home><Enter> And then.")
    try staged.fill(incident, [.whereHappened: .text("There.")])
    try play.press("<Tab>*8,<Enter>")
    let answers = try staged.review.answers(in: incident)
    #expect(answers.text(.whatHappened) == "First. And then.")
    #expect(answers.text(.whereHappened) == "There.")
    #expect(try staged.review.conflicts.isEmpty)
  }

  @Test func `what was put aside brings back what was typed, not what stood beside it`() throws {
    let staged = try ReportCase()
    try staged.fill(incident, [.whatHappened: .text("First."), .whereHappened: .text("Here.")])
    var play = try Screenplay(staged.surroundings)
    try play.press("<Enter>2<Home><Enter> And then.<Esc>")
    try staged.fill(incident, [.whereHappened: .text("There.")])
    try play.press("<Esc><Esc><Enter>2<Home><Enter>")
    #expect(play.picture.contains("And then."))
    try play.press("<Tab>*8,<Enter>")
    let answers = try staged.review.answers(in: incident)
    #expect(answers.text(.whatHappened) == "First. And then.")
    #expect(answers.text(.whereHappened) == "There.")
  }
}
