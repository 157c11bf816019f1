import Terminal
import Testing

/// Chair and reviewer at one store.
@Suite(.waits)
struct TwoAtOnceTests {
  @Test func `a change made elsewhere appears in the open case and the cursor stays`() throws {
    let home = try Household.settled(children: ["Child Aspen", "Child Birch"])
    let session = try home.open()
    try session.waitFor("> 2026-001")
    try session.send("<Enter>")
    try session.waitFor("> ! Notify the Panel")
    try session.send("<Down>")
    try session.waitFor("> ! Notify partners")
    let cursor = session.cursor
    try record("2026-001", in: home)
    try session.waitUntil("the change is shown", within: 1000) {
      $0.screen.contains("✓ Panel notified") && $0.screen.contains("B. Other has just changed")
    }
    #expect(session.cursor == cursor)
    #expect(session.screen.contains("> ! Notify partners"))
  }

  @Test func `it is said who else has the case open on this computer`() throws {
    let home = try Household.settled(children: ["Child Aspen", "Child Birch"])
    let session = try home.open()
    try session.waitFor("> 2026-001")
    try session.send("<Enter>")
    try session.waitFor("> ! Notify the Panel")
    #expect(!session.screen.contains("Also open"))
    let other = try home.open(environment: ["RAPIDREVIEW_NAME": "B. Reviewer"])
    try other.waitFor("> 2026-001")
    #expect(!session.screen.contains("Also open"))
    try other.send("<Enter>")
    try other.waitFor("Also open: A. Chair")
    try session.waitUntil("the other is shown", within: 1000) {
      $0.screen.contains("Also open: B. Reviewer")
    }
    // Killed, it says nothing any more; the next look finds that out.
    try other.send("<Esc>")
    try other.waitFor("> 2026-001")
    try session.waitUntil("the other has left", within: 1000) {
      !$0.screen.contains("Also open")
    }
  }

  @Test func `a change made elsewhere appears in the list and the selection stays`() throws {
    let home = try Household.settled(children: ["Child Aspen", "Child Birch"])
    let session = try home.open()
    try session.waitFor("> 2026-001")
    try session.send("<Down>")
    try session.waitUntil("the second case is selected") { $0.cursor == Point(column: 1, row: 5) }
    try record("2026-001", in: home)
    try session.waitUntil("the next step of the first case is another", within: 1000) {
      $0.rows[4].contains("Instigate review")
    }
    #expect(session.rows[5].hasPrefix(" > 2026-002"))
    #expect(session.cursor == Point(column: 1, row: 5))
    try home.expect("new", "--child", "Child Cedar", "--aware", "2026-11-04")
    try session.waitUntil("the new case is shown", within: 1000) {
      $0.screen.contains("2026-003  Child Cedar")
    }
    #expect(session.screen.contains("> 2026-002"))
  }

  @Test func `a change made elsewhere leaves what is being typed alone`() throws {
    let home = try Household.settled()
    let session = try home.open()
    try session.waitFor("> 2026-001")
    try session.send("<Enter>")
    try session.waitFor("> ! Notify the Panel")
    try session.send("<Enter>")
    try session.waitFor("Record: Panel notified")
    try session.send("<Tab>*4,Rang the duty off")
    try session.waitFor("Rang the duty off")
    let cursor = session.cursor
    try record("2026-001", in: home)
    try session.waitUntil("the change is announced", within: 1000) {
      $0.screen.contains("B. Other has just changed")
    }
    #expect(session.cursor == cursor)
    try session.send("icer")
    try session.waitFor("Rang the duty officer")
  }

  @Test func `two screens at one store show each other's changes`() throws {
    let home = try Household.settled()
    let first = try home.open()
    let second = try home.open(environment: ["RAPIDREVIEW_NAME": "B. Reviewer"])
    try first.waitFor("> 2026-001")
    try second.waitFor("> 2026-001")
    try second.send("n,Child Cedar<Tab>20/11<Enter>")
    try second.waitFor("2026-002 is open.")
    try first.waitUntil("the other's case is shown", within: 1000) {
      $0.screen.contains("2026-002  Child Cedar")
    }
  }

  private func record(_ reference: String, in home: Household) throws {
    try home.expect(
      "record", reference, "panel-notified", "--on", "2026-11-10", "--why", "By telephone.",
      "--as", "B. Other")
  }
}
