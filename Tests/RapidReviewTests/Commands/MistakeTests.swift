import Testing

@testable import RapidReview

/// A case opened twice: asked about, and taken out of every count.
@Suite(.timeLimit(.minutes(10)))
struct MistakeTests {
  private static let again = [
    "new", "--child", "canary  ASPEN", "--aware", "2025-11-05", "--as", "A. Chair",
  ]

  @Test func `a second case of one name and day is opened only where another is meant`() throws {
    let home = try Home.furnished()
    let refused = try home.run(MistakeTests.again)
    #expect(refused.status == 1 || refused.status == 2)
    #expect(refused.errors.contains("2025-001 already has that name and date."))
    #expect(refused.errors.contains("rapidreview new --another"))
    let made = try home.run(MistakeTests.again + ["--another"])
    #expect(made.status == 0)
    #expect(made.output.hasPrefix("2025-002\n"))
  }

  @Test func `a duplicate leaves the list, what is due, the actions and the year's figures`() throws
  {
    let home = try Home.furnished()
    _ = try home.run(MistakeTests.again + ["--another"])
    _ = try home.run(
      "fill", "2025-002", "action", "new", "text=Call", "owner=Ana", "due=fri", "--as", "A. Chair")
    #expect(try home.run("actions").output.contains("2025-002/1"))
    #expect(try home.run("report", "--year", "2025").output.contains("2 cases"))
    let done = try home.run(
      "mistake", "2025-002", "--duplicate-of", "2025-001", "--why", "Opened twice.", "--as",
      "A. Chair")
    #expect(done.status == 0)
    #expect(
      done.output == "2025-002  Case no longer counted: duplicate of 2025-001\n")
    for command in [["list"], ["due"], ["actions", "--closed"]] {
      #expect(!(try home.run(command).output.contains("2025-002")), "\(command)")
    }
    #expect(try home.run("list", "--closed").output.contains("duplicate of 2025-001"))
    #expect(!(try home.run("report", "--year", "2025").output.contains("2 cases")))
    let json = try JSONText(try home.run("show", "2025-002", "--json").output)
    #expect(json["mistake"] == .text("duplicate of 2025-001"))
    _ = try home.run(
      "mistake", "2025-002", "--count-again", "--why", "It was another.", "--as", "A. Chair")
    #expect(try home.run("list").output.contains("2025-002"))
    #expect(try home.run("check").status == 0)
  }

  @Test func `two cases cannot be duplicates of each other, nor three in a ring`() throws {
    let home = try Home.furnished()
    for _ in 0..<2 { _ = try home.run(MistakeTests.again + ["--another"]) }
    func duplicate(_ twin: String, of other: String) -> [String] {
      ["mistake", twin, "--duplicate-of", other, "--why", "Twice.", "--as", "A. Chair"]
    }
    #expect(try home.run(duplicate("2025-002", of: "2025-001")).status == 0)
    try home.expectRefusal(
      duplicate("2025-001", of: "2025-002"), 1,
      "2025-002 cannot be the case that continues. It is not counted: duplicate of 2025-001.",
      "Name another case, or count that one again first.")
    #expect(try home.run(duplicate("2025-001", of: "2025-003")).status == 0)
    try home.expectRefusal(
      duplicate("2025-003", of: "2025-002"), 1,
      "2025-002 cannot be the case that continues. It is not counted: duplicate of 2025-001.",
      "Name another case, or count that one again first.")
    let written = try home.run(
      "fill", "2025-002", "incident", "what-happened=Fell.", "--why", "Late", "--as", "A. Chair")
    #expect(written.errors.contains("Not counted as a case: duplicate of 2025-001."))
  }

  @Test func `the case that goes on has to be one of the store`() throws {
    let home = try Home.furnished()
    try home.expectRefusal(
      ["mistake", "2025-001", "--duplicate-of", "2025-009", "--why", "Twice.", "--as", "A. Chair"],
      2, "There is no case 2025-009 in the store.",
      "Look up the case with `rapidreview list --closed`.")
  }
}
