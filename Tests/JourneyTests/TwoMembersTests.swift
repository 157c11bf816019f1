import FoundationEssentials
import Terminal
import Testing

/// Two people, each with a home of their own, at one sealed store, from the screens alone.
@Suite(.waits)
struct TwoMembersTests {
  private static let theirs = "wet socks never sing"

  /// Six groups of five digits on a screen.
  private func fingerprint(on session: PtySession) -> String? {
    let words = session.screen.split(whereSeparator: \.isWhitespace)
    let groups = words.filter { $0.count == 5 && $0.allSatisfy(\.isNumber) }
    return groups.count == 6 ? groups.joined(separator: " ") : nil
  }

  /// Lets a reviewer in who works in the other home.
  private func join(
    _ other: Household, to home: Household
  ) throws -> (ana: PtySession, ben: PtySession) {
    let ana = try home.open()
    try ana.waitFor("[ Unlock ]")
    try ana.send("\(Household.passphrase)<Enter>")
    try ana.waitFor("P people")
    let ben = try other.open(environment: environment(of: home))
    try ben.waitFor("> Ask a colleague to let you in")
    try ben.send("<Enter>")
    try ben.waitFor("[ Make my key ]")
    try ben.send("\(Self.theirs)<Tab>\(Self.theirs)<Enter>")
    try ben.waitUntil("a fingerprint is shown") { fingerprint(on: $0) != nil }
    let theirs = try #require(fingerprint(on: ben))

    try ana.send("P")
    try ana.waitFor("m members")
    try ana.send("m")
    try ana.waitFor("> Someone new")
    #expect(fingerprint(on: ana) == theirs)
    try ana.send("<Enter>")
    try ana.waitUntil("the form is shown") { !$0.screen.contains("Recovery sheet") }
    try ana.send("y<Tab>B. Reviewer<Tab>n<Tab><Enter>")
    try ana.waitFor("B. Reviewer is now a member.")
    try ana.send("<Home>")
    try ana.waitUntil("her own fingerprint is shown") {
      fingerprint(on: $0).map { $0 != theirs } ?? false
    }
    let own = try #require(fingerprint(on: ana))
    try ben.send("<Enter>")
    try ben.waitFor("A member has added you.")
    try ben.send("\(own)<Enter>")
    try ben.waitFor("P people")
    #expect(ben.foreignSequences.isEmpty)
    return (ana, ben)
  }

  private func environment(of home: Household) -> [String: String] {
    ["RAPIDREVIEW_STORE": home.store, "RAPIDREVIEW_NAME": "B. Reviewer"]
  }

  @Test func `a colleague joins, is added by fingerprints that are compared, and is removed`()
    throws
  {
    let (home, other) = (try Household(), try Household())
    try home.makeSealed()
    let (ana, _) = try join(other, to: home)
    try ana.send("<Home><Down><Delete>")
    try ana.waitUntil("the form is shown") { !$0.screen.contains("Recovery sheet") }
    try ana.send("Left the team<BTab><Enter>")
    ana.listen(for: 200)
    try ana.send("<Enter>")
    try ana.waitFor("B. Reviewer is no longer a member.")
    // A new window of theirs does not open.
    let again = try other.open(environment: environment(of: home))
    try again.waitFor("[ Unlock ]")
    try again.send("\(Self.theirs)<Enter>")
    try again.waitFor("You are no longer a member of this store.")
  }

  @Test func `two members dispose of a closed case, each at their own screen`() throws {
    let (home, other) = (try Household(), try Household())
    try home.makeSealed()
    for command in [
      ["new", "--child", "Child Aspen", "--aware", "2026-11-05"],
      [
        "criteria", "2026-001", "--abuse", "neither", "--outcome", "neither", "--rationale",
        "An accident.", "--follow-up", "no-review",
      ],
      ["fill", "2026-001", "closing", "retention-review=today", "legal-hold=no"],
      ["record", "2026-001", "closed", "--on", "today"],
    ] {
      _ = try home.expectUnlocked(command)
    }
    let (ana, ben) = try join(other, to: home)
    try ana.send("<Esc><Esc>")
    try ana.waitFor("1 to review")
    try ana.send("r")
    try ana.waitFor("> 2026-001")
    try ana.send("D")
    try ana.waitFor("This takes two members.")
    try ana.send(" <Tab>The Executive decided<Tab>2026-001<Enter>")
    try ana.waitFor("order that 2026-001 be disposed of?")
    try ana.send("y")
    try ana.waitFor("Another member has to confirm it")
    #expect(ana.screen.contains("waiting for another"))
    // Whoever ordered it cannot confirm it.
    try ana.send("D")
    try ana.waitUntil("it is refused") { !$0.screen.contains("Another member has to confirm it") }
    #expect(!ana.screen.contains("for good?"))

    try ben.waitFor("1 to review")
    try ben.send("r")
    try ben.waitFor("waiting for you")
    try ben.send("D")
    try ben.waitFor("ordered its disposal on")
    try ben.send("2026-001<Enter>")
    try ben.waitFor("dispose of 2026-001 for good?")
    try ben.send("y")
    try ben.waitFor("2026-001 is disposed of.")
    #expect(ben.foreignSequences.isEmpty && ana.foreignSequences.isEmpty)
    let cases = try FileManager.default.contentsOfDirectory(atPath: "\(home.store)/cases")
    #expect(cases.isEmpty)
  }
}
