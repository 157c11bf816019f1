import Testing

@testable import Casework

/// Whose an action is: initials that two people share, and the organisation of another owner.
struct ActionOwnerTests {
  private func people() throws -> MeetingPeople {
    var held = try MeetingInTest()
    for (who, initials) in [
      ("Aled Price, Fenmoor Police", "AP"), ("Alan Platt, Fenmoor Council", "AP"),
      ("Nadia Firth, Fenmoor Police", "NF"),
    ] {
      try held.act(.attend(Attendance(meeting: held.meeting, who: who, initials: initials)))
    }
    let meeting = try #require(held.review.review.meeting(held.meeting))
    return MeetingPeople(meeting, in: held.review.review, roll: nil)
  }

  private func read(_ typed: String) throws -> ComposedLine {
    ComposedLine(
      typed, people: try people(), now: occasion("2026-11-26T10:15"),
      calendar: PublishedHolidays.calendar)
  }

  @Test
  func `initials that two people have are nobody's, and both are named`() throws {
    let line = try read("/a AP ring the school")
    #expect(line.owners.isEmpty)
    #expect(line.text == "AP ring the school")
    #expect(line.doubted.map(\.initials) == ["AP", "AP"])
    #expect(try read("/a NF ring the school").owners.map(\.initials) == ["NF"])
    #expect(try read("/a Aled Price: ring").owners.map(\.who) == ["Aled Price, Fenmoor Police"])
  }

  @Test(arguments: [
    "/a Nadia Firth and Aled Price will ring the school",
    "/a Nadia Firth and Aled Price ring the school",
    "/a Nadia Firth, Aled Price to ring the school",
    "/a NF and Aled Price will ring the school",
    "/a Nadia Firth & Aled Price: ring the school",
  ])
  func `two names in full are two owners`(typed: String) throws {
    let line = try read(typed)
    #expect(line.owners.map(\.initials) == ["NF", "AP"])
    #expect(line.text == "ring the school")
  }

  @Test
  func `a name that is only spoken of owns nothing`() throws {
    #expect(try read("/a Nadia Firth's record is read").owners.isEmpty)
    #expect(try read("/a NF and the Trust ring the school").owners.map(\.initials) == ["NF"])
    #expect(try read("/a NF will ring the school").text == "ring the school")
  }

  @Test
  func `another owner takes the organisation of the old one away`() throws {
    var held = try MeetingInTest()
    let action = Entry(.action, entry("a"))
    try held.review.propose(
      .fill(
        action,
        [
          .text: .text("Ring"), .owner: .text("Aled Price, Fenmoor Police"),
          .organisation: .text("Fenmoor Police"), .due: .occasion(occasion("2026-12-01")),
        ]))
    try held.review.propose(.fill(action, [.owner: .text("Alan Platt, Fenmoor Council")]))
    #expect(held.review.review.answers(in: action).text(.organisation) == "Fenmoor Council")
    // An organisation that was chosen for itself stays.
    try held.review.propose(.fill(action, [.organisation: .text("Harbour Primary School")]))
    try held.review.propose(.fill(action, [.owner: .text("Nadia Firth, Fenmoor Police")]))
    #expect(
      held.review.review.answers(in: action).text(.organisation) == "Harbour Primary School")
  }
}
