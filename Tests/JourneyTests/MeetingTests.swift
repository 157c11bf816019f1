import Glibc
import Terminal
import Testing

/// A meeting in a real terminal: from its plan to its addendum, killed while somebody types, and
/// with two at once.
@Suite(.waits)
struct MeetingTests {
  /// Types a line and waits until the transcript has it.
  private func minute(_ line: String, shown: String, _ session: PtySession) throws {
    try session.send(line)
    try session.send("<Enter>")
    try session.waitUntil("\(shown) is in the transcript") { session in
      session.rows.dropLast(4).contains { $0.contains(shown) }
    }
  }

  @Test func `plan, open, attend, minute, decide, act, close, circulate, approve, add`() throws {
    let home = try Household.withMeeting()
    let session = try home.open()
    try session.openMeeting()
    try session.send("TB<Tab>")
    try session.waitFor("T. Bracken>")
    try minute("Two appointments were missed.", shown: "Two appointments", session)
    try minute("/n The children are safe.", shown: "The children are safe.", session)
    try minute("/d Ask the Trust because the record differs", shown: "DECISION 1", session)
    try minute("/a TB obtain the letter by fri", shown: "ACTION 1", session)
    try session.endMeeting()
    try session.send("c")
    try session.waitFor("Circulate the minutes")
    try session.send("<Tab><Tab><Enter>")
    try session.waitFor("Minutes circulated")
    try session.send("A")
    try session.waitFor("The minutes are approved")
    try session.send("<Tab><Tab><Enter>")
    try session.waitFor("Minutes approved")
    try session.send("n")
    try session.waitFor("Addendum to the minutes")
    try session.send("The letter was dated March.<Tab><Tab><Enter>")
    try session.waitFor("Recorded: Addendum")

    let minutes = try home.run(["meeting", "2026-001", "1"])
    #expect(minutes.status == .exited(0))
    for words in [
      "Approved as a correct record by Joan Sedge", "DECISION 1: Ask the Trust",
      "Rationale: The record differs",
      "ACTION 1, Tom Bracken", "T. Bracken: Two appointments were missed.",
      "The letter was dated March.", "Quorate",
    ] {
      #expect(minutes.text.contains(words), "\(words)\n\(minutes.text)")
    }
    try home.expect(
      "export", "2026-001", "minutes", "--to", "\(home.path)/out", "--format", "markdown")
  }

  @Test(arguments: [SIGKILL, SIGTERM, SIGHUP, SIGILL])
  func `killed in the midst of a line, every line before it is there and it is back`(
    signal: Int32
  ) throws {
    let home = try Household.withMeeting()
    let session = try home.open()
    try session.openMeeting()
    try minute("The first line.", shown: "The first line.", session)
    try minute("The second line.", shown: "The second line.", session)
    try session.send("Half a third")
    try session.waitFor("> Half a third")
    session.signal(signal)
    _ = try session.waitExit()

    let again = try home.open()
    try again.waitFor("> Half a third")
    try again.waitFor("is back")
    try again.waitFor("The second line.")
    try again.send(" line.<Enter>")
    try again.waitUntil("it is in the transcript") { session in
      session.rows.dropLast(4).contains { $0.contains("Half a third line.") }
    }
    let minutes = try home.run(["meeting", "2026-001", "1"])
    let places = ["The first line.", "The second line.", "Half a third line."].compactMap {
      minutes.text.firstRange(of: $0)?.lowerBound
    }
    #expect(places.count == 3)
    #expect(places == places.sorted())
  }

  @Test func `two in one meeting see each other's lines, and the composer stays`() throws {
    let home = try Household.withMeeting()
    let first = try home.open()
    try first.openMeeting()
    let second = try home.open(environment: ["RAPIDREVIEW_NAME": "B. Chair"])
    try second.enterMeeting()
    try second.waitFor("Type what is said")
    try first.send("Half a line of the minute-taker's")
    try first.waitFor("> Half a line of the minute-taker's")
    let (cursor, row) = (first.cursor, first.rows[first.cursor.row])
    for number in 1...5 {
      try second.send("/d The chair decides \(number)<Enter>")
    }
    try first.waitUntil("the chair's last decision is seen", within: 10_000) {
      $0.screen.contains("The chair decides 5")
    }
    #expect(first.cursor == cursor)
    #expect(first.rows[first.cursor.row] == row)
    try first.send(" is recorded.<Enter>")
    try second.waitUntil("the minute-taker's line is seen", within: 10_000) {
      $0.screen.contains("is recorded.")
    }
    // Where a line stands is settled at its first character: it was begun before the decisions.
    let one = try home.run(["meeting", "2026-001", "1"]).text
    let half = try #require(one.firstRange(of: "Half a line")).lowerBound
    // The decisions are listed first, too; in the record they stand where they were taken.
    let decided = try #require(one.ranges(of: "The chair decides 1").last).lowerBound
    #expect(half < decided)
  }
}
