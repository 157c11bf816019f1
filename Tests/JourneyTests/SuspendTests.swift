import Glibc
import Terminal
import Testing

/// Stopped and continued, under a shell as people have one.
@Suite(.waits)
struct SuspendTests {
  @Test(arguments: Job.Shell.allCases)
  func `Ctrl-Z gives the terminal to the shell and fg brings the screen back`(
    shell: Job.Shell
  ) throws {
    let job = try Job(in: shell, of: twoCases())
    let session = job.session
    try session.send("<Down>")
    try session.waitUntil("the second case is selected") { $0.cursor == Point(column: 1, row: 5) }
    try session.send("<C-z>")
    try job.waitUntilStopped()
    try session.write(Array("fg\r".utf8))
    try session.waitUntil("the second case is selected again") {
      $0.rows[5].hasPrefix(" > 2026-002") && $0.cursor == Point(column: 1, row: 5)
    }
    #expect(!session.isCooked)
    #expect(session.modesLeftOn.contains("bracketed paste"))
    try session.send("<Up>")
    try session.waitFor(" > 2026-001")
    try job.leave()
  }

  @Test(arguments: [SIGTSTP, SIGSTOP])
  func `stopped by a signal and resized meanwhile, it draws itself at the new size`(
    signal: Int32
  ) throws {
    let job = try Job(in: .bash, of: twoCases())
    let session = job.session
    try session.send("n,Child Juniper")
    try session.waitFor("Child Juniper")
    kill(session.foreground, signal)
    try session.waitFor("Stopped")
    #expect(session.isCooked)
    session.resize(to: Size(columns: 100, rows: 30))
    try session.write(Array("fg\r".utf8))
    try session.waitUntil("the form is back at the new size") {
      $0.rows[28].count == 100 && $0.screen.contains("Child Juniper")
    }
    try session.send("s")
    try session.waitFor("Child Junipers")
    #expect(!session.isCooked)
    try session.send("<Esc>")
    try session.waitFor("> 2026-001")
    try job.leave()
  }

  @Test(arguments: [true, false])
  func `ended while it is stopped, it goes without touching the shell's terminal`(
    isByKey: Bool
  ) throws {
    let job = try Job(in: .bash, of: twoCases())
    let session = job.session
    let process = session.foreground
    if isByKey {
      try session.send("<C-z>")
      try job.waitUntilStopped()
    } else {
      kill(process, SIGSTOP)
      try session.waitFor("Stopped")
    }
    let mark = session.rawBytes.count
    try session.write(Array("kill %1\r".utf8))
    try session.waitUntil("it is gone") { _ in kill(process, 0) != 0 }
    try session.write(Array("\r".utf8))
    try session.waitFor("Exit 143")
    #expect(!session.wrote("\u{1B}", since: mark))
    try session.write(Array("exit 7\r".utf8))
    #expect(try session.waitExit() == .exited(7))
  }

  @Test func `where no shell could continue it, Ctrl-Z changes nothing`() throws {
    let home = try Household.settled()
    let session = try home.open()
    try session.waitFor("> 2026-001")
    try session.send("<C-z>,n")
    try session.waitFor("A new case")
    try session.send("<Esc>")
    try session.waitFor("> 2026-001")
    try session.send("q")
    #expect(try session.waitExit() == .exited(0))
  }

  @Test func `continued without having been seen to stop, it draws everything anew`() throws {
    let home = try Household.settled()
    let session = try home.open()
    try session.waitFor("> 2026-001")
    try session.waitFor("quit")
    let (screen, mark) = (session.screen, session.rawBytes.count)
    session.signal(SIGSTOP)
    session.signal(SIGCONT)
    try session.waitUntil("it is drawn anew") {
      $0.wrote("2026-001", since: mark) && $0.wrote("quit", since: mark)
    }
    #expect(session.screen == screen)
    #expect(!session.isCooked)
  }

  private func twoCases() throws -> Household {
    try Household.settled(children: ["Child Aspen", "Child Birch"])
  }
}
