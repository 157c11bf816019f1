import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

/// `find`, `actions` and `report`: whole outputs, on Monday 23 November 2026.
@Suite(.timeLimit(.minutes(10)))
struct GatherCommandTests {
  private static let today = "2026-11-23"

  private func furnished() throws -> Home {
    let home = try Home()
    let surroundings = Surroundings(
      storePath: home.store, localPath: home.local, files: SystemFileSystem(),
      clock: Clock(fixed: Occasion(iso: "2026-11-23T10:00")), givenName: nil)
    _ = try Store.create(
      at: home.store, local: home.local, files: surroundings.files,
      partnership: "Fenmoor Safeguarding Children", by: "A. Chair",
      now: surroundings.clock.moment)
    try ThreeCases(surroundings).make()
    return home
  }

  private func run(_ home: Home, _ arguments: String...) throws -> Program.Ended {
    try home.run(arguments, today: GatherCommandTests.today)
  }

  @Test func `find prints each text that was found, with its case and place`() throws {
    let home = try furnished()
    #expect(
      try run(home, "find", "bruise")
        == .done(
          """
          2026-002  The incident, What happened: A fictional fall. No bruise was seen.
          2026-001  Key lines of enquiry 1, Question: Why was the bruise that the fictional health \
          visitor noted in February not followed up by anybody, …

          """))
    #expect(
      try run(home, "find", "FIRTH")
        == .done("Partnership  People 1, Name: Nadia Firth\n"))
    #expect(
      try run(home, "find", "bruise", "cedar") == .done("No text has all of these words.\n"))
    #expect(try run(home, "find", "nothing-such", "--json") == .done("[]\n"))
    let json = try JSONText(try run(home, "find", "no", "bruise", "--json").output)
    let first = try #require(json.items.first)
    #expect(
      first.keys == [
        "child", "entry", "excerpt", "place", "question", "reference", "sheet", "text",
      ])
    #expect(first["sheet"] == .text("incident"))
    #expect(first["question"] == .text("what-happened"))
    #expect(first["text"] == .text("A fictional fall. No bruise was seen."))
  }

  @Test func `actions prints the register and ends with 4 while one is late`() throws {
    let home = try furnished()
    let ended = try run(home, "actions", "--closed")
    #expect(ended.status == 4)
    #expect(ended.errors.isEmpty)
    #expect(
      ended.output == """
        2026-001/1  LATE 3 days   Wed 18 Nov 2026  Obtain the letter of the Trust (A. Patel, \
        Fenmoor Police)
        2026-001/2  1 day left    Tue 24 Nov 2026  Ask the school for its records (A. Patel, \
        Fenmoor Police)
        2026-002/1  done          Mon 30 Nov 2026  Tell the GP (A. Patel, Fenmoor Police), closed \
        Fri 20 Nov 2026

        """)
    #expect(try home.run(["actions"], today: "2026-11-18").status == 0)
    let json = try JSONText(try run(home, "actions", "--json").output)
    #expect(json.items.count == 2)
    let first = try #require(json.items.first)
    #expect(
      first.keys == [
        "child", "closedBy", "closedOn", "days", "due", "entry", "evidence", "number",
        "organisation", "owner", "reference", "status", "text",
      ])
    #expect(first["status"] == .text("late"))
    #expect(first["days"] == .number(3))
  }

  @Test func `report prints the year, the same for the same record and day`() throws {
    let home = try furnished()
    let ended = try run(home, "report", "--year", "2026")
    let lines = ended.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(ended.status == 0)
    #expect(
      lines.prefix(8).joined(separator: "\n") == """
        2026, as of Mon 23 Nov 2026: 3 cases

        Steps, in working days            Cases   Median  Longest  Allowed     Late
        Panel notified                        3      4.5        6        5        1
          2026-002: 1 working day late
            The portal was down.
        Partners notified                     3                          5        2
          2026-001: 7 working days late so far
        """)
    #expect(
      lines.suffix(9).joined(separator: "\n") == """

        Returns                           Asked       In      Nil Declined     Late
        Fenmoor Hospitals Trust               1        1        0        0        0
        Harbour Primary School                1        0        0        0        1
          late: 1 leave or absence

        Outcomes
        3  Not decided yet

        """)
    #expect(try run(home, "report").output == ended.output)
    #expect(
      try run(home, "report", "--year", "2025") == .done("2025, as of Mon 23 Nov 2026: 0 cases\n"))
  }

  @Test func `report has its members in JSON, and refuses what is no year`() throws {
    let home = try furnished()
    let json = try JSONText(try run(home, "report", "--json").output)
    #expect(
      json.keys == [
        "cases", "causes", "organisations", "outcomes", "sending", "steps", "today", "year",
      ])
    let step = try #require(json["steps"]?.items.first)
    #expect(
      step.keys == [
        "cases", "fewestAllowed", "late", "milestone", "mostAllowed", "owedBy", "used",
      ])
    #expect(step["used"]?["median"] == .number(4.5))
    #expect(step["late"]?.items.first?.keys == ["days", "open", "reasons", "reference"])
    #expect(
      json["organisations"]?.items.first?.keys == [
        "asked", "awaited", "causes", "declined", "late", "nil", "organisation", "returned",
      ])
    #expect(
      try run(home, "report", "--year", "soon")
        == .refused(2, "That is not a year.", "Give four digits, as in `report --year 2026`."))
  }

  @Test func `an empty store finds nothing, owes nothing and reports no case`() throws {
    let home = try Home()
    _ = try home.run("init", "--unsealed")
    #expect(try run(home, "find", "bruise") == .done("No text has all of these words.\n"))
    #expect(try run(home, "actions") == .done("No open actions.\n"))
    #expect(try run(home, "actions", "--closed") == .done("There are no actions.\n"))
    #expect(try run(home, "actions", "--json") == .done("[]\n"))
    #expect(try run(home, "report") == .done("2026, as of Mon 23 Nov 2026: 0 cases\n"))
  }
}
