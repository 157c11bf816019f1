import CaseStore
import Casework
import Testing
import Trials

@testable import Office
@testable import RapidReview

/// Two members at their own computers keep, hold and dispose of a closed case, by keys.
struct RetentionJourneyTests {
  let place: TwoMembers

  init() throws { place = try TwoMembers() }

  private func play(_ person: String) throws -> Screenplay {
    try Screenplay(
      Surroundings(
        storePath: "/store", localPath: "/\(person.lowercased())", files: place.files,
        clock: Screenplay.clock, givenName: person))
  }

  /// Fills in the form that orders it, for the case that is selected.
  private func order(_ play: inout Screenplay) throws {
    try play.press("D")
    play.type(" ")
    try play.press("<Tab>")
    play.type("The Executive decided")
    try play.press("<Tab>")
    play.type("2026-001")
    try play.press("<Enter>")
  }

  @Test func `a closed case whose day has come is listed, ordered, confirmed and gone`() throws {
    var ana = try play("Ana")
    #expect(ana.picture.contains("2 to review"))
    try ana.press("r")
    #expect(ana.picture.contains("Records to review"))
    #expect(ana.picture.contains("2026-001"))
    try order(&ana)
    #expect(ana.picture.contains("order that 2026-001 be disposed of?"), "\(ana.picture)")
    try ana.press("y")
    #expect(ana.said.contains("Another member has to confirm it"), "\(ana.picture)")
    #expect(ana.picture.contains("waiting for another"))
    #expect(try place.open("Ben").caseIDs().contains(place.first))
    var ben = try play("Ben")
    try ben.press("r")
    #expect(ben.picture.contains("waiting for you"))
    try ben.press("D")
    #expect(ben.picture.contains("Ana ordered its disposal on"))
    play(&ben, "2026-001")
    #expect(ben.picture.contains("dispose of 2026-001 for good?"), "\(ben.picture)")
    try ben.press("y")
    #expect(ben.said.contains("2026-001 is disposed of."), "\(ben.picture)")
    #expect(ben.picture.contains("1 to review"))
    #expect(!ben.picture.contains("2026-001  "))
    _ = try place.open("Ana")
    #expect(place.problemOfGone(on: place.files) == nil)
  }

  private func play(_ screenplay: inout Screenplay, _ text: String) {
    screenplay.type(text)
    try? screenplay.press("<Enter>")
  }

  @Test func `a hold stands in the head of the case, and in the way`() throws {
    var ana = try play("Ana")
    try ana.press("r")
    try ana.press("K")
    ana.type("An inquest")
    try ana.press("<Tab><Enter>")
    #expect(ana.picture.contains("legal hold"), "\(ana.picture)")
    #expect(ana.picture.contains("1 held"))
    try ana.press("<Enter>")
    #expect(ana.picture.contains("Legal hold   "), "\(ana.picture)")
    try order(&ana)
    try ana.press("y")
    #expect(ana.picture.contains("This case is under a legal hold."), "\(ana.picture)")
    #expect(try place.open("Ben").caseIDs().count == 2)
  }

  @Test func `a record that is kept leaves the list until its day`() throws {
    var ana = try play("Ana")
    try ana.press("r")
    try ana.press("R")
    ana.type("1/6/2030")
    try ana.press("<Tab>")
    ana.type("Needed for the next review")
    try ana.press("<Tab><Enter>")
    #expect(ana.picture.contains("1 to review"), "\(ana.picture)")
    #expect(!ana.picture.contains("2026-001  "))
  }
}
