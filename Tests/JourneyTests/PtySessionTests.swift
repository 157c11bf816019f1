import Terminal
import Testing

/// A program in a terminal of its own.
@Suite(.waits)
struct PtySessionTests {
  @Test func `what it writes is seen where it is, and its end is known`() throws {
    let session = try PtySession.start(
      arguments: ["-c", "printf '\\033[3;5H\\033[7mhere\\033[0m 漢'; read line; exit 5"],
      program: "/bin/sh")
    try session.waitFor("漢")
    #expect(session.rows[2] == "    here 漢")
    #expect(session.cursor == Point(column: 11, row: 2))
    #expect(session.isReverse(at: Point(column: 4, row: 2)))
    #expect(session.isCooked)
    try session.send("<Enter>")
    #expect(try session.waitExit() == .exited(5))
    #expect(session.modesLeftOn.isEmpty)
  }

  @Test func `it feels a resize, a signal and a mode left on`() throws {
    let session = try PtySession.start(
      arguments: [
        "-c", "trap 'stty size' WINCH; printf '\\033[?25lready'; while :; do read l; done",
      ],
      program: "/bin/bash")
    try session.waitFor("ready")
    session.resize(to: Size(columns: 100, rows: 30))
    try session.send("<Enter>")
    try session.waitFor("30 100")
    session.signal(15)
    #expect(try session.waitExit() == .killed(signal: 15))
    #expect(session.modesLeftOn == ["cursor hidden"])
  }

  @Test func `a terminal that closes ends it`() throws {
    let session = try PtySession.start(
      arguments: ["-c", "echo ready; sleep 60"], program: "/bin/sh")
    try session.waitFor("ready")
    session.hangUp()
    #expect(try session.waitExit() == .killed(signal: 1))
  }

  @Test func `keys reach it as a terminal sends them`() throws {
    let session = try PtySession.start(
      arguments: ["-c", "stty -icanon -echo; echo ready; head -c 8 | od -An -tx1"],
      program: "/bin/sh")
    try session.waitFor("ready")
    try session.send("a<Up><C-x>é*1,<Esc>")
    try session.waitFor("61 1b 4f 41 18 c3 a9 1b")
  }

  @Test func `the program built with these tests is found beside them`() throws {
    let path = try #require(BuiltProgram.path)
    #expect(path.hasSuffix("/rapidreview"))
  }
}
