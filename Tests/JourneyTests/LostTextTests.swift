import Glibc
import Terminal
import Testing

/// Figure 1: what was typed is there at the next start, whatever happened meanwhile.
@Suite(.waits)
struct LostTextTests {
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGKILL])
  func `a reason half written is back in its form, and that is said`(signal: Int32) throws {
    let home = try Household.settled()
    let session = try home.open()
    try openReason(in: session)
    try session.send("The hospital rang at 09:10<Enter>and the ward confirmed")
    try session.waitFor("the ward confirmed")
    session.signal(signal)
    let isCaught = signal != SIGKILL
    #expect(
      try session.waitExit() == (isCaught ? .exited(128 + signal) : .killed(signal: signal)))

    let again = try home.open()
    try again.waitFor("Record: Panel notified")
    try again.waitFor("The hospital rang at 09:10")
    try again.waitFor("and the ward confirmed")
    try again.waitFor("is back. It is not recorded yet.")
    try again.waitUntil("it is announced") { $0.rows[22].contains("The text you were typing") }
  }

  @Test func `a window that is closed ends the program within a second and loses nothing`() throws {
    let home = try Household.settled()
    let session = try home.open()
    try openReason(in: session)
    try session.send("The hospital rang")
    try session.waitFor("The hospital rang")
    session.hangUp()
    #expect(try session.waitExit(within: 1000) == .exited(128 + SIGHUP))

    let again = try home.open()
    try again.waitFor("The hospital rang")
  }

  @Test func `Ctrl-C while typing leaves the form like Esc and keeps its text`() throws {
    let home = try Household.settled()
    let session = try home.open()
    try session.waitFor("> 2026-001")
    try session.send("n,Child Juniper<C-c>")
    try session.waitFor("> 2026-001")
    try session.send("<C-c>")
    try session.waitFor("Press q to leave the program.")
    try session.send("n")
    try session.waitFor("Child Juniper")
  }

  @Test func `text put back once is put back again until it is recorded or left`() throws {
    let home = try Household.settled()
    var session = try home.open()
    try session.waitFor("> 2026-001")
    try session.send("n,Child Jun")
    try session.waitFor("Child Jun")
    session.signal(SIGKILL)
    _ = try session.waitExit()

    session = try home.open()
    try session.waitFor("Child Jun")
    try session.send("<End>iper")
    try session.waitFor("Child Juniper")
    session.signal(SIGKILL)
    _ = try session.waitExit()

    session = try home.open()
    try session.waitFor("Child Juniper")
    try session.send("<Tab>20/11")
    try session.waitFor("Fri 20 Nov 2026")
    try session.send("<Enter>")
    try session.waitFor("2026-002 is open.")
    session.signal(SIGKILL)
    _ = try session.waitExit()

    session = try home.open()
    try session.waitFor("2 open")
    try session.waitFor("quit")
    #expect(!session.screen.contains("is back"))
  }

  @Test func `killed at every few keys of a word, what was shown is never lost`() throws {
    let home = try Household.settled()
    for length in stride(from: 1, through: 13, by: 4) {
      let typed = String("Child Juniper".prefix(length))
      let session = try home.open()
      try session.waitFor(length == 1 ? "> 2026-001" : "A new case")
      if length == 1 { try session.send("n") }
      try session.send("<End>,<C-u>,\(typed)")
      try session.waitUntil("\(typed) is in the field") {
        $0.rows.contains { $0.contains("Code name") && $0.hasSuffix("  \(typed)") }
      }
      session.signal(SIGKILL)
      _ = try session.waitExit()
      let again = try home.open()
      try again.waitFor("A new case")
      try again.waitFor(typed)
      again.signal(SIGKILL)
      _ = try again.waitExit()
    }
  }

  private func openReason(in session: PtySession) throws {
    try session.waitFor("> 2026-001")
    try session.send("<Enter>")
    try session.waitFor("> ! Notify the Panel")
    try session.send("<Enter>")
    try session.waitFor("Record: Panel notified")
    try session.send("<Tab>")
  }
}
