import Seeds
import Terminal
import Testing

/// A window that is pulled about.
@Suite(.waits)
struct ResizeTests {
  @Test func `what is selected and where the cursor stands survive every size`() throws {
    let home = try Household.settled(children: ["Child Aspen", "Child Birch", "Child Cedar"])
    let session = try home.open()
    try session.waitFor("> 2026-001")
    try session.send("<Down>")
    try session.waitUntil("the second case is selected") { $0.cursor == Point(column: 1, row: 5) }
    for size in [Size(columns: 120, rows: 40), Size(columns: 60, rows: 16)] {
      session.resize(to: size)
      try session.waitUntil("the footer is on the last row of \(size)") {
        $0.rows.last?.contains("Enter open") == true && $0.cursor == Point(column: 1, row: 5)
      }
      #expect(session.rows[5].hasPrefix(" > 2026-00"))
    }
    session.resize(to: Size(columns: 59, rows: 15))
    try session.waitFor("Make the window larger.")
    #expect(session.rows.filter { !$0.isEmpty } == [tooSmall])
    session.resize(to: Size(columns: 80, rows: 24))
    try session.waitUntil("the second case is selected") {
      $0.rows[5].hasPrefix(" > 2026-00") && $0.cursor == Point(column: 1, row: 5)
    }
    #expect(session.rows[23].contains("q quit"))
  }

  @Test func `text being typed and its cursor survive a window too small to show them`() throws {
    let home = try Household.settled()
    let session = try home.open()
    try session.waitFor("2026-001")
    try session.send("n,Child Juniper<Left>")
    try session.waitFor("Child Juniper")
    let cursor = session.cursor
    session.resize(to: Size(columns: 20, rows: 5))
    try session.waitFor("rapidreview needs")
    try session.send("x")
    session.resize(to: Size(columns: 80, rows: 24))
    try session.waitFor("Child Junipexr")
    #expect(session.cursor == Point(column: cursor.column + 1, row: cursor.row))
  }

  @Test(arguments: [2026, 7])
  func `a hundred sizes at random end where they began`(seed: Int) throws {
    let home = try Household.settled(children: ["Child Aspen", "Child Birch"])
    let session = try home.open()
    try session.waitFor("2026-002")
    try session.send("<Down>")
    // Half of them over a case, half over the list, so that both are drawn at every kind of size.
    try session.send(seed == 7 ? "<Enter>" : "")
    try session.waitFor(seed == 7 ? "Next " : " > 2026-002")
    try session.waitFor("quit")
    session.listen(for: 50)
    let (screen, cursor) = (session.screen, session.cursor)
    var random = SeededGenerator(seed)
    for _ in 0..<500 {
      let size = Size(
        columns: .random(in: 1...300, using: &random), rows: .random(in: 1...200, using: &random))
      let mark = session.rawBytes.count
      session.resize(to: size)
      try session.waitUntil("\(size) is drawn (seed \(seed))") { $0.rawBytes.count > mark }
    }
    session.resize(to: Size(columns: 80, rows: 24))
    try session.waitUntil("the screen is as it was (seed \(seed))") {
      $0.screen == screen && $0.cursor == cursor
    }
  }

  private let tooSmall = "rapidreview needs 60x16. Make the window larger."
}
