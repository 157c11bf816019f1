import Casework
import Seeds
import Testing

struct LedgerTests {
  private static let year = 31_536_000_000
  private let unread = [writer("Ana"): 1]

  private func told(_ iso: String) -> CaseEvent {
    .recorded(.chairInformed, on: occasion(iso), corrects: false)
  }

  @Test
  func `two who had not read each other conflict; the later is shown, both are kept`() {
    var subject = CaseInTest()
    subject.append([told("2026-11-12")], by: "Ben", seen: unread)
    subject.append([told("2026-11-13")], by: "Cy", seen: unread)
    let review = subject.review
    #expect(review.conflicts == [.milestone(.chairInformed)])
    #expect(review.recorded(.chairInformed)?.by == "Cy")
    #expect(review.settings(of: .milestone(.chairInformed)).map(\.change.by) == ["Ben", "Cy"])
  }

  @Test
  func `who had read the other replaces it`() {
    var subject = CaseInTest()
    subject.append([told("2026-11-12")], by: "Ben")
    subject.append([told("2026-11-13")], by: "Cy")
    #expect(subject.review.conflicts == [])
    #expect(subject.review.settings(of: .milestone(.chairInformed)).count == 1)
  }

  @Test
  func `two who say the same do not conflict`() {
    var subject = CaseInTest()
    subject.append([told("2026-11-12")], by: "Ben", seen: unread)
    subject.append([told("2026-11-12")], by: "Cy", seen: unread)
    #expect(subject.review.conflicts == [])
  }

  @Test(arguments: [0, -LedgerTests.year, LedgerTests.year])
  func `a change that has read both resolves them, whatever its clock says`(_ offset: Int) {
    var subject = CaseInTest()
    let start = 2 * LedgerTests.year
    subject.append([told("2026-11-12")], by: "Ben", seen: unread, at: start)
    subject.append([told("2026-11-13")], by: "Cy", seen: unread, at: start + 1)
    subject.append([told("2026-11-11")], by: "Dee", at: start + 2 + offset)
    #expect(subject.review.conflicts == [])
    #expect(subject.review.recorded(.chairInformed)?.on == occasion("2026-11-11"))
  }

  @Test
  func `who had read one of two leaves the conflict with the other`() {
    var subject = CaseInTest()
    subject.append([told("2026-11-12")], by: "Ben", seen: unread)
    subject.append([told("2026-11-13")], by: "Cy", seen: unread)
    subject.append(
      [told("2026-11-11")], by: "Dee", seen: [writer("Ana"): 1, writer("Ben"): 1])
    #expect(
      subject.review.settings(of: .milestone(.chairInformed)).map(\.change.by) == ["Cy", "Dee"])
  }

  @Test
  func `what is undone stands against nothing`() throws {
    var subject = CaseInTest()
    subject.append([told("2026-11-12")], by: "Ben", seen: unread)
    subject.append([told("2026-11-13")], by: "Cy", seen: unread)
    try subject.propose(.undo, by: "Ben")
    #expect(subject.review.conflicts == [])
    #expect(subject.review.recorded(.chairInformed)?.by == "Cy")
    try subject.propose(.redo, by: "Ben")
    #expect(subject.review.conflicts == [.milestone(.chairInformed)])
  }

  @Test
  func `an event from a newer version is kept and changes nothing`() throws {
    var subject = CaseInTest()
    let before = Picture(subject.review)
    let unknown = UnknownEvent(type: "risk-rated", json: #"{"type":"risk-rated","to":3}"#)
    subject.append([.unknown(unknown)], by: "Ben")
    #expect(Picture(subject.review) == before)
    #expect(subject.review.changes.last?.events == [.unknown(unknown)])
    #expect(
      subject.review.changes.last?.words == "Something a newer version recorded (risk-rated)")
    #expect(throws: Refusal.nothingToUndo) { try subject.propose(.undo, by: "Ben") }
  }

  @Test
  func `changes without the opening make no case`() throws {
    let subject = CaseInTest()
    let id = try #require(CaseID("aspen"))
    #expect(Case(id: id, changes: Array(subject.changes.dropFirst())) == nil)
    #expect(Case(id: id, changes: []) == nil)
  }

  @Test
  func `a case given the same reference as another carries the newer one`() {
    var subject = CaseInTest()
    subject.append([.referenceChanged(to: reference("2026-015"))])
    #expect(subject.review.reference.text == "2026-015")
  }

  @Test(arguments: UInt64(1)...60)
  func `a fold is the same in whatever order the journals are read`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let changes = Schedule.changes(&random)
    let expected = Picture(folded(changes))
    for _ in 1...4 {
      #expect(Picture(folded(changes.shuffled(using: &random))) == expected)
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `what stands of a field is exactly what no effective setter had read`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let changes = Schedule.changes(&random)
    let review = folded(changes)
    for milestone in Schedule.milestones {
      for field in [CaseField.milestone(milestone), .plan(milestone), .need(milestone)] {
        let setters = changes.filter { change in
          !review.undone.contains(change.id) && change.events.contains { $0.field == field }
        }
        let standing = setters.filter { setter in !setters.contains { $0.hasSeen(setter.id) } }
        #expect(Set(review.settings(of: field).map(\.change.id)) == Set(standing.map(\.id)))
      }
    }
  }
}
