import Terminal
import Testing

/// Two people, each with a home of their own, at one sealed store, from the screens alone.
struct TwoMembersTests {
  private static let theirs = "wet socks never sing"

  /// Six groups of five digits on a screen.
  private func fingerprint(on session: PtySession) -> String? {
    let words = session.screen.split(whereSeparator: \.isWhitespace)
    let groups = words.filter { $0.count == 5 && $0.allSatisfy(\.isNumber) }
    return groups.count == 6 ? groups.joined(separator: " ") : nil
  }

  @Test func `a colleague joins, is added by fingerprints that are compared, and is removed`()
    throws
  {
    let (home, other) = (try Household(), try Household())
    try home.makeSealed()
    let ana = try home.open()
    try ana.waitFor("[ Unlock ]")
    try ana.send("\(Household.passphrase)<Enter>")
    try ana.waitFor("Say who you are")
    let environment = ["RAPIDREVIEW_STORE": home.store, "RAPIDREVIEW_NAME": "B. Reviewer"]
    let ben = try other.open(environment: environment)
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
    try ben.waitFor("Say who you are")
    #expect(ben.foreignSequences.isEmpty)

    try ana.send("<Home><Down><Delete>")
    try ana.waitUntil("the form is shown") { !$0.screen.contains("Recovery sheet") }
    try ana.send("Left the team<BTab><Enter>")
    ana.listen(for: 200)
    try ana.send("<Enter>")
    try ana.waitFor("B. Reviewer is no longer a member.")
    // A new window of theirs does not open.
    let again = try other.open(environment: environment)
    try again.waitFor("[ Unlock ]")
    try again.send("\(Self.theirs)<Enter>")
    try again.waitFor("You are no longer a member of this store.")
  }
}
