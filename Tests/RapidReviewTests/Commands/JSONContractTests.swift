import Testing

@testable import RapidReview

/// The members of what commands print with `--json`: scripts rely on them, so none may go.
@Suite(.timeLimit(.minutes(10)))
struct JSONContractTests {
  /// A command, and the members its JSON has, or each item of its list.
  struct Row: Sendable, CustomTestStringConvertible {
    let command: [String]
    let keys: Set<String>
    var testDescription: String { command.joined(separator: " ") }
  }

  private static let step: Set = [
    "milestone", "words", "status", "word", "days", "due", "provisional", "owedBy", "force", "rule",
    "planned", "needed", "notNeededBecause", "recorded", "explanation",
  ]

  static let rows = [
    Row(
      command: ["list"],
      keys: [
        "reference", "child", "stage", "closed", "mistake", "late", "next", "status", "days",
        "due", "conflicts",
      ]),
    Row(
      command: ["due"],
      keys: [
        "reference", "milestone", "preparation", "words", "status", "days", "due", "owedBy",
        "awaited",
      ]),
    Row(
      command: ["show", "2025-001"],
      keys: [
        "reference", "child", "edition", "partners", "stage", "closed", "mistake", "legalHold",
        "today",
        "milestones", "criteria", "conflicts", "next", "nextThings", "missing", "warnings",
        "sheets", "notices",
        "untold", "recommendation", "report", "history",
      ]),
    Row(
      command: ["fill", "2025-001", "incident", "where=Here"],
      keys: ["reference", "sheet", "entry", "answers"]),
    Row(
      command: ["untold", "2025-001"],
      keys: ["about", "milestone", "due", "status", "recipients"]),
    Row(
      command: ["history", "2025-001"],
      keys: ["reference", "asOf", "milestones", "conflicts", "history", "calendarMoves", "lost"]),
    Row(
      command: ["plan", "2025-001"],
      keys: ["reference", "laidOut", "confirmed", "lawful", "days", "findings"]),
    Row(command: ["check"], keys: ["outcome", "cases", "records", "findings"]),
    Row(command: ["calendar"], keys: ["digest", "firstYear", "lastYear"]),
    Row(command: ["mend"], keys: ["mended"]),
    Row(command: ["new", "--child", "Child B", "--aware", "today"], keys: ["reference"]),
    Row(command: ["record", "2025-001", "instigated", "--on", "today"], keys: step),
    Row(
      command: [
        "criteria", "2025-001", "--abuse", "neither", "--outcome", "neither", "--rationale", "So.",
      ], keys: step),
    Row(
      command: ["workdays", "2022-04-11", "15"],
      keys: ["day", "from", "workingDays", "provisional", "skipped"]),
    Row(command: ["init", "--unsealed", "--store", "STORE-2"], keys: ["store", "id", "sealed"]),
  ]

  @Test(arguments: rows)
  func `every command has the members it is known for`(_ row: Row) throws {
    let home = try Home.furnished()
    let ended = try home.run(row.command + ["--json", "--as", "A. Chair"])
    #expect(ended.status == 0)
    #expect(ended.errors.isEmpty)
    #expect(ended.output.split(separator: "\n").count == 1)
    let json = try JSONText(ended.output)
    let objects = json.keys.isEmpty ? json.items : [json]
    #expect(!objects.isEmpty)
    for object in objects { #expect(Set(object.keys) == row.keys) }
  }

  @Test func `a case tells its milestones, decision and history whole`() throws {
    let home = try Home.furnished()
    let json = try JSONText(try home.run("show", "2025-001", "--json").output)
    #expect(json["reference"] == .text("2025-001"))
    #expect(json["today"] == .text("2025-11-10"))
    #expect(json["closed"] == .truth(false))
    let steps = json["milestones"]?.items ?? []
    for step in steps { #expect(Set(step.keys) == JSONContractTests.step) }
    let notified = try #require(steps.first { $0["milestone"] == .text("panel-notified") })
    #expect(notified["due"] == .text("2025-11-12"))
    #expect(notified["status"] == .text("done"))
    #expect(notified["recorded"]?["on"] == .text("2025-11-07T10:00"))
    #expect(notified["recorded"]?.keys == ["by", "correction", "on", "why"])
    let report = try #require(steps.first { $0["milestone"] == .text("sent-to-panel") })
    #expect(report["due"] == .text("2025-11-28"))
    #expect(report["days"] == .number(14))
    #expect(
      json["criteria"]?.keys == [
        "abuseOrNeglect", "followUp", "harms", "longTermHarmLikely", "lookedAfter", "outcome",
        "rationale", "recovered", "result", "views",
      ])
    let history = json["history"]?.items ?? []
    #expect(history.count == 4)
    for change in history {
      #expect(change.keys == ["at", "by", "n", "undone", "when", "why", "words", "writer"])
    }
  }

  @Test func `what is late is counted, and due still ends with 4`() throws {
    let home = try Home.furnished()
    let ended = try home.run(["due", "--json"], today: "2025-11-11")
    #expect(ended.status == 4)
    let first = try #require(try JSONText(ended.output).items.first)
    #expect(first["status"] == .text("late"))
    #expect(first["days"] == .number(1))
  }

  @Test func `no case and nothing owed are empty lists`() throws {
    let home = try Home()
    _ = try home.run("init", "--unsealed")
    #expect(try home.run("list", "--json") == .done("[]\n"))
    #expect(try home.run("due", "--json") == .done("[]\n"))
  }
}
