import Testing

@testable import RapidReview

/// What a person does first, from an empty home on, with every word they are told.
@Suite(.timeLimit(.minutes(10)))
struct WholePathTests {
  @Test func `a store is made, and says that it is not encrypted`() throws {
    let home = try Home()
    #expect(
      try home.run("init", "--unsealed")
        == .done(
          "Made a store at \(home.store).\nIt is not encrypted. Keep it on an encrypted disk.\n"))
    #expect(
      try StoreSnapshot(of: home.store).names
        == ["", "cases", "partnership", "references", "store.json"])
    #expect(try home.run("list") == .done("No open cases. `rapidreview new` opens one.\n"))
    #expect(try home.run("due") == .done("Nothing is due.\n"))
    #expect(try home.run("check") == .done("Sound: 0 cases, 0 records, 0 findings.\n"))
  }

  @Test func `a new case prints its reference first, then what to do now`() throws {
    let home = try Home()
    _ = try home.run("init", "--unsealed")
    let new = ["new", "--child", "Child Aspen", "--aware", "5 nov", "--as", "A. Chair"]
    #expect(
      try home.run(new)
        == .done(
          """
          2025-001
          2 days left   Wed 12 Nov 2025  Describe the incident (Local authority)
          2 days left   Wed 12 Nov 2025  Describe the child (Local authority)
          to do                          Decide if notifiable (Local authority)

          """))
    let twin = ["new", "--child", "Child Birch", "--aware", "5 nov", "--as", "A. Chair"]
    #expect(try home.run(twin).output.hasPrefix("2025-002\n"))
    #expect(try home.run("check") == .done("Sound: 2 cases, 2 records, 0 findings.\n"))
  }

  @Test func `what is recorded is told back, and stands in the list and the case`() throws {
    let home = try Home.furnished()
    #expect(
      try home.run(
        "record", "2025-001", "instigated", "--on", "2025-11-10T09:15", "--as", "A. Chair")
        == .done("2025-001  Review instigated Mon 10 Nov 2025 09:15: done\n"))
    #expect(
      try home.run("list")
        == .done(
          "2025-001  Canary Aspen      Notified              Tell the Executive: due today\n"))
    let shown = try home.run("show", "2025-001")
    #expect(shown.status == 0)
    #expect(shown.errors.isEmpty)
    let lines = shown.output.split(separator: "\n").map(String.init)
    #expect(
      Array(lines.prefix(3)) == [
        "2025-001  Canary Aspen  Notified", "Day 1 of 15, to the Panel by Fri 28 Nov 2025",
        "Rules: Working Together to Safeguard Children 2023, with the partnership's guide",
      ])
    let instigated =
      "Review instigated           Mon 10 Nov 2025   done            "
      + "Mon 10 Nov 2025 09:15, A. Chair"
    #expect(lines.contains(instigated))
    #expect(lines.contains("  Rationale: Canary rationale."))
    #expect(lines.contains("  Why: Canary reason."))
  }

  @Test func `due ends with 0 while nothing is late, and with 4 once something is`() throws {
    let home = try Home.furnished()
    let inTime = try home.run("due")
    #expect(inTime.status == 0)
    #expect(inTime.errors.isEmpty)
    #expect(
      inTime.output.hasPrefix(
        "2025-001  due today     Mon 10 Nov 2025  Instigate review (Business Unit)\n"))
    let late = try home.run(["due"], today: "2025-11-11")
    #expect(late.status == 4)
    #expect(late.errors.isEmpty)
    #expect(
      late.output.hasPrefix(
        "2025-001  LATE 1 day    Mon 10 Nov 2025  Instigate review (Business Unit)\n"))
  }

  @Test func `the criteria are decided with a rationale of several lines from standard input`()
    throws
  {
    let home = try Home()
    _ = try home.run("init", "--unsealed")
    _ = try home.run("new", "--child", "Child Aspen", "--aware", "5 nov", "--as", "A. Chair")
    let decided = try home.run(
      "criteria", "2025-001", "--abuse", "suspected", "--outcome", "seriously-harmed", "--harm",
      "physical-health,emotional", "--recovered", "--on", "6 nov", "--rationale", "-", "--as",
      "A. Chair", input: "First line\nsecond line\n")
    #expect(
      decided
        == .done(
          """
          Both parts of the test are met: a serious incident. The Panel and the partners must \
          be notified.
          2025-001  Criteria decided Thu 6 Nov 2025: done

          """))
    let shown = try home.run("show", "2025-001").output
    #expect(
      shown.hasSuffix(
        """
          Abuse or neglect: suspected
          Outcome: the child was seriously harmed
          Kinds of harm: emotional development, physical health
          The child has recovered
          Rationale: First line
            second line

        """))
  }

  @Test func `a day recorded wrongly is corrected with a reason, and the history keeps both`()
    throws
  {
    let home = try Home.furnished()
    let correct = try home.run(
      "record", "2025-001", "chair-informed", "--on", "10 nov", "--correct", "--why",
      "Wrong diary page.", "--as", "A. Chair")
    #expect(correct == .done("2025-001  Chair told Mon 10 Nov 2025: done\n"))
    let shown = try home.run("show", "2025-001").output
    #expect(shown.contains("\n  Chair told, Fri 7 Nov 2025\n"))
    #expect(
      shown.hasSuffix("\n  Chair told: corrected to Mon 10 Nov 2025\n  Why: Wrong diary page.\n"))
  }

  @Test func `only the journal of the one who writes grows, and reading changes nothing`() throws {
    let home = try Home.furnished()
    let before = try StoreSnapshot(of: home.store)
    for command in [["list"], ["due"], ["show", "2025-001"], ["check"], ["calendar"]] {
      _ = try home.run(command)
    }
    #expect(try StoreSnapshot(of: home.store) == before)
    _ = try home.run("record", "2025-001", "instigated", "--on", "today", "--as", "A. Chair")
    let changes = try StoreSnapshot(of: home.store).changes(since: before)
    #expect(changes.count == 1)
    #expect(changes.allSatisfy { $0.hasPrefix("cases/") && $0.hasSuffix(".jsonl") })
  }
}
