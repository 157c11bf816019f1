import FoundationEssentials
import Glibc
import Terminal
import Testing

/// Plain mode in a real terminal: what is typed, what is not shown, and how it ends.
@Suite(.waits)
struct PlainModeTests {
  @Test func `a case is opened in lines, and no escape byte is ever sent`() throws {
    let home = try Household.settled()
    let session = try home.start(["plain", "--today", Household.today])
    try session.waitFor("Case list, case 1 of 1:")
    try session.send("1<Enter>")
    try session.waitFor("Case 2026-001, step ")
    try session.send("b<Enter>q<Enter>")
    #expect(try session.waitExit() == .exited(0))
    #expect(session.screen.contains("You have left the program. Everything recorded is saved."))
    #expect(!session.rawBytes.contains(0x1B))
  }

  @Test func `ACCESSIBLE asks for lines, and Ctrl-D ends with the draft kept`() throws {
    let home = try Household.settled()
    let session = try home.open(environment: ["ACCESSIBLE": "1"])
    try session.waitFor("Case list, case 1 of 1:")
    try session.send("new<Enter>Child Birch<Enter>")
    try session.waitFor("question 2 of ")
    try session.write([4])
    #expect(try session.waitExit() == .exited(0))
    #expect(session.screen.contains("and what you typed is kept."))
    let again = try home.start(["plain", "--today", Household.today])
    try again.waitFor("is back")
    try again.waitFor("Child Birch")
    // Ctrl-C ends it as well, and the shell is told why.
    try again.write([3])
    #expect(try again.waitExit() == .exited(130))
    #expect(!again.rawBytes.contains(0x1B))
    #expect(again.screen.contains("and what you typed is kept."))
  }

  @Test func `the passphrase is asked without echo, and a wrong one again`() throws {
    let home = try Household()
    try home.makeSealed()
    let session = try home.start(
      ["plain", "--today", Household.today], environment: ["RAPIDREVIEW_NAME": "A. Chair"])
    try session.waitFor("Locked, passphrase:")
    try session.send("plum gravel seventy sun<Enter>")
    try session.waitFor("Try again.")
    try session.send("\(Household.passphrase)<Enter>")
    try session.waitFor("Case list")
    try session.write([4])
    #expect(try session.waitExit() == .exited(0))
    #expect(!session.output.contains("gravel"))
    #expect(!session.output.contains(Household.passphrase))
    #expect(!session.rawBytes.contains(0x1B))
    #expect(session.modesLeftOn.isEmpty)
  }

  /// Ctrl-C ends the program in the middle of a line; a signal from outside does, too.
  @Test(arguments: [SIGINT, SIGTERM])
  func `a line that was half typed at the end is in the draft`(signal: Int32) throws {
    let home = try Household.settled()
    let session = try newCase(of: home)
    try session.send("Child Bir")
    try session.waitFor("Child Bir")
    if signal == SIGINT { try session.write([3]) } else { session.signal(signal) }
    #expect(try session.waitExit() == .exited(128 + signal))
    #expect(session.screen.contains("and what you typed is kept."))
    #expect(session.modesLeftOn.isEmpty && session.isCooked)
    let again = try home.start(["plain", "--today", Household.today])
    try again.waitFor("Now: Child Bir. Enter keeps it.")
    try again.write([3])
    #expect(try again.waitExit() == .exited(130))
  }

  @Test func `whole lines typed before Ctrl-C are answers, and the rest is kept`() throws {
    let home = try Household.settled()
    let session = try newCase(of: home)
    try session.write(Array("Child Birch\r12 no".utf8) + [3])
    #expect(try session.waitExit() == .exited(130))
    #expect(session.screen.contains("and what you typed is kept."))
    let again = try home.start(["plain", "--today", Household.today])
    try again.waitFor("Now: Child Birch. Enter keeps it.")
    try again.send("<Enter>")
    try again.waitFor("Now: 12 no. Enter keeps it.")
    try again.write([4])
    #expect(try again.waitExit() == .exited(0))
  }

  /// A plain session that asks the first question of a new case.
  private func newCase(of home: Household) throws -> PtySession {
    let session = try home.start(["plain", "--today", Household.today])
    try session.waitFor("Case list, case 1 of 1:")
    try session.send("new<Enter>")
    try session.waitFor("question 1 of ")
    return session
  }

  @Test(arguments: Job.Shell.allCases)
  func `stopped in the middle of a line, it locks, and the line is back`(
    shell: Job.Shell
  ) throws {
    let home = try Household()
    try home.makeSealed()
    let job = try Job(in: shell, of: home, "plain", until: "Locked, passphrase:")
    let session = job.session
    try session.send("\(Household.passphrase)<Enter>")
    try session.waitFor("Case list")
    try session.send("new<Enter>")
    try session.waitFor("question 1 of ")
    try session.send("Child Bir")
    try session.waitFor("Child Bir")
    try session.write([26])
    try job.waitUntilStopped()
    try session.write(Array("fg\r".utf8))
    try session.waitUntil("the passphrase is asked again, without echo") {
      $0.output.components(separatedBy: "Locked, passphrase:").count == 3
    }
    try session.send("\(Household.passphrase)<Enter>")
    try session.waitFor("Now: Child Bir. Enter keeps it.")
    #expect(!session.output.contains(Household.passphrase))
    #expect(!session.rawBytes.contains(0x1B))
    try job.leave(by: ".leave<Enter>q<Enter>")
  }
}
