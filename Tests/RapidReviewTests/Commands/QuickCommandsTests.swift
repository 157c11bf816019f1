import Testing

@testable import RapidReview

/// Command lines that are read without the argument parser, which must come out as it reads them.
@Suite(.timeLimit(.minutes(10)))
struct QuickCommandsTests {
  static let read = [
    "", "--store /tmp/x", "--script <Home> --dump --size 100x30 --theme mono --ascii --plain",
    "screens", "screens --today 2026-11-23 --as Chair --templates /tmp", "demo",
    "demo --script j --dump", "demo --today friday --plain", "list", "list --closed --json",
    "list --json --closed --store here", "show 2026-001", "show --json 2026-001 --as Chair", "due",
    "due --json --today 2026-11-23", "workdays 2026-11-10 15", "workdays today 15 --json", "check",
    "check --json --store here", "record 2026-001 became-aware --on 2026-11-10",
    "record --on today 2026-001 --why Because panel-notified --correct --anyway --json",
  ]

  @Test(arguments: read)
  func `a common command line is read as the argument parser reads it`(_ line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let common = try #require(QuickCommands.command(words))
    let parsed = try Main.parsed(words)
    #expect(Self.dumped(common) == Self.dumped(parsed))
  }

  static let left = [
    "--help", "--version", "-h", "help", "list --help", "list -h", "list --closed --closed",
    "list --jsonn", "list --json=canary", "list --store", "list --store --json", "list canary",
    "list --passphrase-fd 3", "list --store=here", "list --", "show", "show 2026-001 2026-002",
    "show --closed 2026-001", "workdays today -1", "workdays today", "record 2026-001 closed",
    "record 2026-001 --on today", "record 2026-001 closed --on today --answer a=b",
    "record 2026-001 closed --on today --on friday", "frobnicate", "new --child Aspen",
    "--generate-completion-script bash", "--script", "screens j",
  ]

  @Test(arguments: left)
  func `what is not certain is left to the argument parser`(_ line: String) {
    #expect(QuickCommands.command(line.split(separator: " ").map(String.init)) == nil)
  }

  /// All that a command holds, to its depths.
  private static func dumped(_ command: Any) -> String {
    var text = ""
    dump(command, to: &text)
    return text
  }
}
