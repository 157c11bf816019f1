import Testing

@testable import RapidReview

/// `due`: what is missing besides the steps stands in it.
@Suite(.timeLimit(.minutes(10)))
struct DueTests {
  @Test func `what a step waits for is due on the step's day`() throws {
    let home = try Home.furnished()
    #expect(
      try home.run("due").output.split(separator: "\n").map(String.init).prefix(6) == [
        "2025-001  due today     Mon 10 Nov 2025  Instigate review (Business Unit)",
        "2025-001  due today     Mon 10 Nov 2025  Tell the Executive (Business Unit)",
        "2025-001  due today     Mon 10 Nov 2025  Tell the Scrutineer (Business Unit)",
        "2025-001  2 days left   Wed 12 Nov 2025  Describe the incident (Local authority)",
        "2025-001  2 days left   Wed 12 Nov 2025  Describe the child (Local authority)",
        "2025-001  2 days left   Wed 12 Nov 2025  Make the plan (Business Unit)",
      ])
    _ = try home.run(
      "fill", "2025-001", "notification", "reference=DEMO-1", "--as", "A. Chair")
    #expect(!(try home.run("due").output.contains("reference")))
  }

  @Test func `its JSON tells a step from what is missing`() throws {
    let home = try Home.furnished()
    let items = try JSONText(try home.run("due", "--json").output).items
    let step = try #require(items.first { $0["milestone"] == .text("instigated") })
    #expect(step["preparation"] == .null)
    let missing = try #require(
      items.first { $0["preparation"] == .text("notification-reference") })
    #expect(missing["milestone"] == .null)
    #expect(missing["due"] == .text("2025-11-28"))
    #expect(missing["owedBy"] == .text("local-authority"))
  }

  @Test func `show has the next three things and all that is missing`() throws {
    let home = try Home.furnished()
    let json = try JSONText(try home.run("show", "2025-001", "--json").output)
    let things = json["nextThings"]?.items ?? []
    #expect(things.count == 3)
    for thing in things {
      #expect(
        thing.keys == [
          "awaited", "due", "milestone", "owedBy", "preparation", "status", "words",
        ])
    }
    #expect(things.first?["milestone"] == .text("instigated"))
    #expect(things[1]["milestone"] == .text("executive-informed"))
    #expect(
      json["missing"]?.items.map { $0["preparation"] } == [
        .text("incident"), .text("children"), .text("plan-laid-out"),
        .text("notification-reference"),
      ])
    #expect(json["missing"]?.items.first?["before"] == .text("panel-notified"))
  }
}
