import FoundationEssentials
import Terminal
import Testing

/// A reviewer reads a chronology of forty entries by keys alone, and hands it over.
@Suite(.waits, .timeLimit(.minutes(10)))
struct ChronologyReviewTests {
  private static let organisations = ["Harbour School", "Health Visiting", "Fenmoor Police"]

  /// A home whose case has forty entries of three organisations, a week apart, with two gaps, and
  /// twelve lines of enquiry.
  private func home() throws -> Household {
    let home = try Household.settled()
    for number in 1...12 {
      try home.expect(
        "fill", "2026-001", "line-of-enquiry", "new", "question=Fictional question \(number)?")
    }
    for (place, organisation) in ChronologyReviewTests.organisations.enumerated() {
      try home.expect(
        "fill", "2026-001", "organisation-asked", "new", "organisation=\(organisation)",
        "state=asked")
      var rows = ["Date,Who,What happened,Source,Child seen"]
      for number in (0..<40) where number % 3 == place {
        // Three entries a month, and after the 14th and the 28th two months without any.
        let month = number / 3 + (number / 14) * 2
        let day = 1 + number % 3 * 9
        rows.append(
          "\(day)/\(month % 12 + 1)/\(2024 + month / 12),HV,Fictional event \(number),R,yes")
      }
      let path = "\(home.path)/\(place).csv"
      try Data(rows.joined(separator: "\n").utf8).write(to: URL(filePath: path))
      try home.expect("import", "2026-001", path, "--from", organisation, "--yes")
    }
    return home
  }

  /// The cursor stands on the row that is in front, at its sign; a frame may come in pieces.
  private func expectFocus(_ session: PtySession, _ step: String) throws {
    try session.waitUntil("the cursor is on its row: \(step)") { Self.isFocused($0, on: "") }
  }

  private static func isFocused(_ session: PtySession, on words: String) -> Bool {
    let row = session.rows[session.cursor.row]
    return session.cursor.column == 1 && row.hasPrefix(" >")
      && (words.isEmpty || row.contains(words))
  }

  private func openChronology(_ home: Household, by person: String) throws -> PtySession {
    let session = try home.open(environment: ["RAPIDREVIEW_NAME": person])
    try session.waitFor("> 2026-001")
    try session.send("<Enter>")
    try session.waitFor("Notify the Panel")
    try session.send("3")
    try session.waitFor("Panel not notified yet.")
    try session.send("<Tab>")
    try session.waitFor("40 entries, 3 organisations")
    return session
  }

  @Test func `forty rows are reviewed by keys alone, and handed over`() throws {
    let home = try home()
    let session = try openChronology(home, by: "A. Chair")
    try review(session)
    // Gaps are followed; both are there, each with the cursor on it.
    try session.send("<Home>")
    for _ in 0..<2 {
      try session.send("g")
      try session.waitUntil("a gap is in front") {
        Self.isFocused($0, on: "with no contact")
      }
      try expectFocus(session, "gap")
    }
    try session.send("<Down>*3")
    try session.waitUntil("an entry is in front") {
      Self.isFocused($0, on: "Fictional event")
    }
    let place = session.rows[session.cursor.row]
    try session.send("q")
    #expect(try session.waitExit() == .exited(0))
    try handOver(home, place: String(place.dropFirst(4)))
  }

  /// Tags every entry, disputes some and marks key episodes, the cursor on the focus at each step.
  private func review(_ session: PtySession) throws {
    for number in 0..<40 {
      let line = number % 9 + 1
      try session.waitUntil("event \(number) is in front") {
        Self.isFocused($0, on: "Fictional event \(number)")
      }
      try expectFocus(session, "event \(number)")
      try session.send("\(line)")
      try session.waitUntil("event \(number) is tied to KLOE \(line)") {
        Self.isFocused($0, on: "K\(line)")
      }
      try expectFocus(session, "tagged \(number)")
      if number % 5 == 0 {
        try session.send("d")
        try session.waitUntil("event \(number) is disputed") {
          Self.isFocused($0, on: "disputed")
        }
      }
      if number % 8 == 0 {
        try session.send("e")
        try session.waitUntil("event \(number) is a key episode") {
          Self.isFocused($0, on: "KEY")
        }
      }
      try expectFocus(session, "marked \(number)")
      if number < 39 { try session.send("<Space>") }
    }
    try session.send("<Space>")
    try session.waitFor("You have read everything shown here.")
    #expect(session.screen.contains("all read"))
  }

  /// The second person sees the marks and has a place of their own; the first finds theirs again.
  private func handOver(_ home: Household, place: String) throws {
    let second = try openChronology(home, by: "B. Reviewer")
    #expect(second.screen.contains("40 unread"))
    #expect(second.rows[3].contains("K1"))
    #expect(second.rows[3].contains("KEY disputed"))
    #expect(second.cursor == Point(column: 1, row: 3))
    try second.send("<Down>,<Down>,2")
    try second.waitUntil("the entry is read, and tied to another line as well") {
      $0.screen.contains("37 unread") && $0.rows[5].contains("K2 K3")
    }
    try second.send("q")
    #expect(try second.waitExit() == .exited(0))
    let first = try openChronology(home, by: "A. Chair")
    #expect(first.screen.contains("all read"))
    try expectFocus(first, "back at one's own place")
    // Columns may have moved: another tie needs more room now.
    let words = { (row: String) in row.split(separator: " ").joined(separator: " ") }
    #expect(words(first.rows[first.cursor.row]).contains(words(place)))
    try first.send("q")
    #expect(try first.waitExit() == .exited(0))
  }
}
