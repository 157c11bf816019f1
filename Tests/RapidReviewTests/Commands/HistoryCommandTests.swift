import Testing

@testable import RapidReview

/// `history`: who did what, when and why; and the case as recorded on a moment.
@Suite(.timeLimit(.minutes(10)))
struct HistoryCommandTests {
  @Test func `every change stands there, oldest first, with its reason`() throws {
    let home = try Home.furnished()
    let ended = try home.run("history", "2025-001")
    #expect(ended.status == 0 && ended.errors.isEmpty)
    let lines = ended.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
    #expect(
      lines.filter { !$0.contains(": ") || $0.hasPrefix("  Why") || $0.contains("Criteria") }.map {
        String($0)
      } == [
        "  Case 2025-001 opened; LA became aware, Wed 5 Nov 2025",
        "  Criteria decided, Fri 7 Nov 2025: Both parts of the test are met: a serious incident. "
          + "The Panel and the partners must be notified.",
        "  Panel notified, Fri 7 Nov 2025 10:00",
        "  Chair told, Fri 7 Nov 2025",
        "  Why: Canary reason.",
      ])
  }

  @Test(arguments: [
    (["--field", "CHAIR"], ["Chair told"]), (["--field", "criteria"], ["Criteria decided"]),
    (["--field", "the case"], ["Case 2025-001 opened"]),
    (["--person", "chairperson", "--field", "days"], ["Case", "Panel notified", "Chair told"]),
    (["--person", "Nobody"], ["No changes match that person and field."]),
  ])
  func `a person and a field leave the changes that are of both`(
    _ options: [String], _ wanted: [String]
  ) throws {
    let home = try Home.furnished()
    let text = try home.run(["history", "2025-001"] + options).output
    let lines = text.split(separator: "\n").filter { line in
      wanted.contains { line.trimmingPrefix(while: \.isWhitespace).hasPrefix($0) }
    }
    #expect(lines.count == wanted.count)
    for other in ["Chair told", "Panel notified", "Criteria decided", "Case 2025-001 opened"]
    where !wanted.contains(where: other.hasPrefix) {
      #expect(!text.contains(other))
    }
  }

  @Test func `as of a moment it is headed so, with the steps of that day`() throws {
    let home = try Home.furnished()
    // The record is stamped by the real clock, far from every day tests take for today.
    let ended = try home.run("history", "2025-001", "--as-of", "2100-12-31 10:00")
    #expect(ended.status == 0)
    #expect(
      ended.output.hasPrefix("As recorded on Fri 31 Dec 2100 10:00 – not as it is now\n\n2025-001"))
    #expect(ended.output.contains("\nHistory\n"))
    #expect(ended.output.contains("Send to the Panel           Fri 28 Nov 2025   LATE 18988 days"))
  }

  @Test func `a moment before the case is refused, and so is what is no moment`() throws {
    let home = try Home.furnished()
    let early = try home.run("history", "2025-001", "--as-of", "2001-01-01")
    #expect(early.status == 2 && early.output.isEmpty)
    #expect(early.errors.hasPrefix("rapidreview: 2025-001 was not open on Mon 1 Jan 2001.\n"))
    #expect(early.errors.contains("Its first change was recorded on "))
    #expect(try home.run("history", "2025-001", "--as-of", "nonsense").status == 2)
    #expect(try home.run("history", "2025-009").status == 2)
  }

  @Test func `a moment that is still to come is refused`() throws {
    let home = try Home.furnished()
    let answer = try home.run(["history", "2025-001", "--as-of", "2090-01-01"], today: nil)
    #expect(answer.status == 2 && answer.output.isEmpty)
    #expect(answer.errors.contains("The date must be today or earlier."), "\(answer.errors)")
  }

  @Test func `its JSON has each change with its fields and what was not read`() throws {
    let home = try Home.furnished()
    let json = try JSONText(try home.run("history", "2025-001", "--json").output)
    #expect(
      json.keys == [
        "asOf", "calendarMoves", "conflicts", "history", "lost", "milestones", "reference",
      ])
    #expect(json["asOf"] == .null && json["milestones"] == .null)
    let history = json["history"]?.items ?? []
    #expect(history.count == 4)
    for change in history {
      #expect(
        change.keys == [
          "at", "by", "differs", "fields", "n", "notRead", "signature", "signedBy", "undone",
          "when", "why", "words", "writer",
        ])
      // Nobody signs in a store that has no members.
      #expect(change["signature"] == .null && change["signedBy"] == .null)
    }
    #expect(history.last?["fields"]?.items == [.text("“Chair told”")])
    let past = try JSONText(
      try home.run("history", "2025-001", "--as-of", "2100-12-31", "--json").output)
    #expect(past["asOf"] == .text("2100-12-31"))
    #expect(past["milestones"]?.items.isEmpty == false)
  }
}
