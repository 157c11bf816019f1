import Terminal
import Testing

/// A terminal that answers whoever asked before: what it says acts on nothing.
@Suite(.waits)
struct TerminalReplyTests {
  private static let name = "\u{1B}P>|undoxq 3.3a\u{1B}\\"
  private static let colour = "\u{1B}]11;rgb:1e1e/2e2e/3e3e\u{1B}\\"

  /// The case list, undisturbed.
  private func expectList(_ session: PtySession) throws {
    try session.waitFor("> 2026-001")
    try session.waitFor("quit")
    session.listen(for: 200)
    #expect(session.screen.contains("> 2026-001"), "\(session.screen)")
    #expect(!session.screen.contains("Undone"))
  }

  @Test func `what is pending at the start is decoded as what comes later is`() throws {
    let home = try Household.settled()
    let program = try #require(BuiltProgram.path)
    let session = try home.start(
      [
        "-c", "stty -echo; echo ready; read line; exec \"$0\" screens --today \(Household.today)",
        program,
      ], program: "/bin/sh")
    try session.waitFor("ready")
    try session.write([0x0D] + Array((Self.name + Self.colour).utf8))
    try expectList(session)
    try session.send("q")
    #expect(try session.waitExit() == .exited(0))
  }

  @Test func `what is pending after a lent terminal does nothing to the text`() throws {
    let home = try Household.settled()
    let editor = "sh -c 'printf editor:; read line; echo more >> \"$1\"' sh"
    let session = try home.open(environment: ["RAPIDREVIEW_EDITOR": "1", "EDITOR": editor])
    try session.waitFor("> 2026-001")
    try session.send("<Enter>")
    try session.waitFor("> ! Notify the Panel")
    try session.send("<Enter>")
    try session.waitFor("Record: Panel notified")
    try session.send("<Tab>*4")
    try session.waitFor("> Why")
    try session.send("Typed here.<C-p>")
    try session.waitFor("Open this text in sh?")
    try session.send("<Enter>")
    try session.waitFor("editor:")
    try session.write([0x0D] + Array((Self.colour + Self.name).utf8))
    // The editor put a line of its own below what was typed.
    try session.waitFor("Typed here.\n" + String(repeating: " ", count: 30) + "more")
    session.listen(for: 200)
    #expect(session.screen.contains("Typed here."))
    #expect(!session.screen.contains("rgb"))
    #expect(!session.screen.contains("undo"))
    try session.send("!")
    try session.waitFor("!")
  }

  @Test func `replies cut by slow lines, mouse and focus reports leave list and record alone`()
    throws
  {
    let home = try Household.settled()
    let session = try home.open()
    try session.waitFor("> 2026-001")
    let before = try home.expect("history", "2026-001")
    for reply in [
      Self.name, Self.colour, "\u{1B}[24;80R", "\u{1B}[M !!", "\u{1B}[I\u{1B}[O",
      "\u{9D}11;u\u{9C}", "\u{1B}]11;never ended, u",
    ] {
      let bytes = Array(reply.utf8)
      try session.write(Array(bytes[..<3]))
      session.listen(for: 20)
      try session.write(Array(bytes[3...]))
      session.listen(for: 200)
    }
    try expectList(session)
    #expect(try home.expect("history", "2026-001") == before)
    try session.send("<Enter>")
    try session.waitFor("> ! Notify the Panel")
  }
}
