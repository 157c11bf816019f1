import FoundationEssentials
import Terminal
import Testing

/// Figures 10 and 11: which terminals the screens are for, and what the others are told.
@Suite(.waits)
struct TerminalKindTests {
  static let names = ["xterm-256color", "xterm", "screen", "tmux", "linux", "vt100"]

  @Test(arguments: names, ["C.UTF-8", "C"])
  func `the first frame is of use`(name: String, locale: String) throws {
    try requireDescription(of: name)
    let home = try Household.settled(children: ["Child Aspen", "Child Birch"])
    let session = try home.open(environment: ["TERM": name, "LANG": locale])
    try session.waitFor("quit")
    let row = try #require(session.rows.first { $0.contains("> 2026-001  Child Aspen") })
    #expect(row.contains("! Describe the incident"))
    #expect(row.hasSuffix("LATE 7 days"))
    if locale == "C" || name == "linux" || name == "vt100" {
      #expect(session.rawBytes.allSatisfy { $0 < 0x80 })
    } else {
      #expect(session.screen.contains("● Describe the incident"))
    }
    #expect(session.askedForColour == (name != "vt100"))
    try session.send("q")
    #expect(try session.waitExit() == .exited(0))
    #expect(session.modesLeftOn.isEmpty)
  }

  @Test(arguments: names)
  func `no byte of colour is sent to who asked for none`(name: String) throws {
    try requireDescription(of: name)
    let home = try Household.settled()
    let session = try home.open(environment: ["TERM": name, "NO_COLOR": "1"])
    try session.waitFor("quit")
    try session.send("<Enter>")
    try session.waitFor("> ! Notify the Panel")
    try session.send("<Esc>")
    try session.waitFor("> 2026-001")
    try session.send("q")
    #expect(try session.waitExit() == .exited(0))
    #expect(!session.askedForColour)
    #expect(session.looks.joined().contains(7))
  }

  /// An environment in which no screen can be shown.
  struct Unfit: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let environment: [String: String]
    let words: String

    static let all = [
      Unfit("dumb", ["TERM": "dumb"], "on a 'dumb' terminal"),
      Unfit("unset", ["TERM": ""], "because TERM is not set"),
      Unfit("unknown", ["TERM": "no-such-terminal"], "unknown terminal 'no-such-terminal'"),
      Unfit(
        "no descriptions", ["TERM": "no-such", "TERMINFO": "/dev/null", "TERMINFO_DIRS": "/proc"],
        "cannot be shown"),
      Unfit("hostile", ["TERM": "x\u{1B}]0;y\u{7}"], "unknown terminal"),
      Unfit("a path", ["TERM": "../../etc/passwd"], "cannot be shown"),
    ]

    private init(_ name: String, _ environment: [String: String], _ words: String) {
      testDescription = name
      self.environment = environment
      self.words = words
    }
  }

  @Test(arguments: Unfit.all)
  func `where no screen can be shown, a sentence names the commands`(unfit: Unfit) throws {
    let home = try Household.settled()
    let session = try home.open(environment: unfit.environment)
    #expect(try session.waitExit() == .exited(2))
    let lines = session.output.split(whereSeparator: \.isNewline)
    #expect(lines.count == 2)
    #expect(lines.first?.contains(unfit.words) == true)
    for command in ["rapidreview list", "rapidreview show", "rapidreview record"] {
      #expect(lines.last?.contains(command) == true)
    }
    #expect(!session.wrote("\u{1B}"))
    #expect(session.isCooked)
  }

  @Test(arguments: ["xterm-nosuch", "foot-nosuch", "wezterm", "contour-nosuch", "rio"])
  func `a terminal like xterm that this computer does not know is shown the screens, and told`(
    name: String
  ) throws {
    try requireDescription(of: "xterm-256color")
    let home = try Household.settled()
    let session = try home.open(environment: ["TERM": name])
    try session.waitFor("> 2026-001")
    try session.waitFor("This computer does not know the terminal '\(name)'.")
    try session.send("<Down>")
    try session.waitUntil("it is said once") { !$0.screen.contains("does not know") }
    #expect(session.looks.joined().contains { $0 == 38 || (30...37).contains($0) })
    try session.send("q")
    #expect(try session.waitExit() == .exited(0))
    #expect(session.modesLeftOn.isEmpty)
  }

  @Test(arguments: ["</dev/null", "| cat"])
  func `without a terminal on both ends it is the same`(redirection: String) throws {
    let home = try Household.settled()
    let program = try #require(BuiltProgram.path)
    let session = try home.start(
      ["-c", "set -o pipefail; '\(program)' \(redirection)"], program: "/bin/bash")
    #expect(try session.waitExit() == .exited(2))
    #expect(session.output.contains("The screens need a terminal"))
    #expect(session.output.contains("rapidreview list"))
    #expect(!session.wrote("\u{1B}"))
  }

  /// Skips, visibly, where the terminal's description is not installed.
  private func requireDescription(of name: String) throws {
    let folders = ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"]
    let isThere = folders.contains {
      FileManager.default.fileExists(atPath: "\($0)/\(name.prefix(1))/\(name)")
    }
    if !isThere { try Test.cancel("no description of \(name) is installed") }
  }
}
