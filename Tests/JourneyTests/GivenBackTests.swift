import FoundationEssentials
import Glibc
import Terminal
import Testing

/// Figure 2: whatever ends the program, the terminal is given back as it was.
@Suite(.waits)
struct GivenBackTests {
  /// A way out, and how the shell then sees the program ended.
  struct WayOut: CustomTestStringConvertible, Sendable {
    let name: String
    let signal: Int32?
    let end: PtySession.ExitStatus
    var testDescription: String { name }

    static let all: [WayOut] =
      [WayOut(name: "quit", signal: nil, end: .exited(0))]
      + [("TERM", SIGTERM), ("HUP", SIGHUP), ("INT", SIGINT)].map {
        WayOut(name: $0.0, signal: $0.1, end: .exited(128 + $0.1))
      }
      + [
        ("QUIT", SIGQUIT), ("ABRT", SIGABRT), ("SEGV", SIGSEGV), ("BUS", SIGBUS), ("FPE", SIGFPE),
        ("ILL", SIGILL), ("TRAP", SIGTRAP), ("USR1", SIGUSR1), ("USR2", SIGUSR2),
        ("ALRM", SIGALRM), ("XCPU", SIGXCPU), ("SYS", SIGSYS), ("PROF", SIGPROF),
        ("real-time", 40),
      ].map { WayOut(name: $0.0, signal: $0.1, end: .killed(signal: $0.1)) }
  }

  @Test(arguments: WayOut.all)
  func `the terminal is as it was, and typed text is back at the next start`(
    wayOut: WayOut
  ) throws {
    let home = try Household.settled()
    let program = try #require(BuiltProgram.path)
    // Modes nobody would guess, so that only who remembered them can put them back.
    let script = "stty -ixon -echoe tostop; echo ready; read line; exec \"$@\""
    let session = try home.start(
      ["-c", script, "sh", program, "screens", "--today", Household.today], program: "/bin/sh")
    try session.waitFor("ready")
    let modes = session.modes
    try #require(!modes.isEmpty)
    try session.write([0x0D])
    try session.waitFor("> 2026-001")
    #expect(session.modes != modes)
    try session.waitFor("quit")
    #expect(session.modesLeftOn.contains("alternate screen"))
    try session.send("n,Child Juniper")
    try session.waitFor("Child Juniper")

    if let signal = wayOut.signal {
      session.signal(signal)
    } else {
      try session.send("<Esc>")
      try session.waitFor("> 2026-001")
      try session.send("q")
    }
    #expect(try session.waitExit() == wayOut.end)
    #expect(session.modesLeftOn.isEmpty)
    #expect(session.modes == modes)

    let again = try home.open()
    if wayOut.signal == nil { try again.send("n") }
    try again.waitFor("Child Juniper")
    try again.waitFor("is back")
  }

  @Test func `a crash leaves no core, whatever the shell allows`() throws {
    let home = try Household.settled()
    let program = try #require(BuiltProgram.path)
    let session = try home.start(
      ["-c", "ulimit -c unlimited; exec \"$0\" screens --today \(Household.today)", program],
      program: "/bin/bash")
    try session.waitFor("> 2026-001")
    let limits = try String(
      contentsOfFile: "/proc/\(session.foreground)/limits", encoding: .utf8)
    let core = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max core file") })
    #expect(core.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
    session.signal(SIGSEGV)
    #expect(try session.waitExit() == .killed(signal: SIGSEGV))
    let files = try FileManager.default.contentsOfDirectory(atPath: home.path)
    #expect(!files.contains { $0.hasPrefix("core") })
  }

  @Test func `a crash gives the terminal back once and writes nothing to it after that`() throws {
    let home = try Household.settled()
    let session = try home.open()
    try session.waitFor("> 2026-001")
    let mark = session.rawBytes.count
    session.signal(SIGTRAP)
    #expect(try session.waitExit() == .killed(signal: SIGTRAP))
    // Whatever came behind would land on the shell's own screen; xterm's title is put back there.
    let tail = String(decoding: session.rawBytes[mark...], as: UTF8.self)
    let parts = tail.split(separator: "\u{1B}[?1049l", omittingEmptySubsequences: false)
    #expect(parts.count == 2)
    #expect(parts.last == "\u{1B}[23;0;0t\r")
  }
}
