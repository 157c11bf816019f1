import Terminal
import Testing

/// Figure 6: what goes over the line, which may be a slow one.
@Suite(.waits)
struct TrafficTests {
  @Test func `a whole frame is at most 4096 bytes`() throws {
    let home = try Household.settled(children: children)
    let session = try home.open()
    let start = try session.bytesSent(by: {}, until: "the list is drawn") {
      $0.screen.contains("quit")
    }
    #expect(start <= 4096)
    let anew = try session.bytesSent(by: { try session.send("<C-l>") }, until: "it is drawn anew") {
      $0.rawBytes.count > start + 500
    }
    #expect(anew <= 4096)
    let opened = try session.bytesSent(by: { try session.send("<Enter>") }, until: "it is open") {
      $0.screen.contains("> ! Notify the Panel")
    }
    #expect(opened <= 4096)
  }

  @Test func `a move of the selection is at most 600 bytes, a scroll 800`() throws {
    let home = try Household.settled(children: children)
    let session = try home.open()
    try session.waitFor("quit")
    session.listen(for: 50)
    for row in 5...9 {
      let sent = try session.bytesSent(by: { try session.send("<Down>") }, until: "it moved") {
        $0.cursor == Point(column: 1, row: row)
      }
      #expect(sent <= 600)
    }
    try session.send("<Enter>")
    try session.waitFor("> ● Notify the Panel")
    session.listen(for: 50)
    for _ in 0..<8 {
      let (cursor, shown) = (session.cursor, session.rows[13])
      let sent = try session.bytesSent(by: { try session.send("<Down>") }, until: "it moved") {
        $0.cursor != cursor || $0.rows[13] != shown
      }
      // The row below the steps says which of them are shown: another part of them, a scroll.
      #expect(sent <= (session.rows[13] == shown ? 600 : 800))
    }
  }

  @Test func `a typed character is at most 150 bytes`() throws {
    let home = try Household.settled()
    let session = try home.open()
    try session.waitFor("> 2026-001")
    try session.send("n,C")
    try session.waitUntil("it is shown") { $0.rows.contains { $0.hasSuffix("  C") } }
    session.listen(for: 50)
    for character in "hild Juniper" {
      let before = session.cursor
      let key = character == " " ? "<Space>" : String(character)
      let sent = try session.bytesSent(by: { try session.send(key) }, until: "it is shown") {
        $0.cursor.column == before.column + 1
      }
      #expect(sent <= 150)
    }
  }

  @Test func `while nobody does anything nothing is sent`() throws {
    let home = try Household.settled()
    let session = try home.open()
    try session.waitFor("> 2026-001")
    session.listen(for: 100)
    let mark = session.rawBytes.count
    session.listen(for: 2500)
    #expect(session.rawBytes.count == mark)
  }

  private let children = (1...12).map { "Child \($0)" }
}
