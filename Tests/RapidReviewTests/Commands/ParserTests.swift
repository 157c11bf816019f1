import Testing

@testable import Office
@testable import RapidReview

/// What the argument parser answers: help and version, and refusals that repeat no value.
@Suite(.timeLimit(.minutes(10)))
struct ParserTests {
  /// A slip, and the first line that is said of it.
  struct Slip: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let problem: String
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ arguments: String..., problem: String) {
      self.arguments = arguments
      self.problem = problem
    }
  }

  static let slips = [
    Slip("list", "--frobnicate", problem: "Unknown option '--frobnicate'."),
    Slip("list", "--jsonn", problem: "Unknown option '--jsonn'. Did you mean '--json'?"),
    Slip("list", "--\u{1B}[2J", problem: "Unknown option '--␛[2J'."),
    Slip("list", "--frobnicate=canary", problem: "Unknown option '--frobnicate'."),
    Slip("list", "--json=canary", problem: "The option '--json' does not take any value."),
    Slip("show", problem: "Missing expected argument '<ref>'."),
    Slip("show", "2025-001", "canary", problem: "Unexpected argument."),
    Slip("show", "2025-001", "O'Canary", "canary", problem: "2 unexpected arguments."),
    Slip("show", "2025-001", "canary\u{1B}[2J\n", problem: "Unexpected argument."),
    Slip("new", "--child", "Canary", "Aspen", "--aware", "today", problem: "Unexpected argument."),
    Slip("new", "--aware", "today", problem: "Missing expected argument '--child <code>'."),
    Slip("record", "2025-001", "canary", problem: "Missing expected argument '--on <day>'."),
    Slip("list", "--store", problem: "Missing value for '--store <dir>'."),
    Slip("init", "--group", "canary", problem: "The value is invalid for '--group <gid>'."),
    Slip(
      "init", "--group", "ca'nary' for 'x", problem: "The value is invalid for '--group <gid>'."),
    Slip("workdays", "today", "-1", problem: "Missing expected argument '<count>'."),
  ]

  @Test(arguments: slips)
  func `a slip is named without repeating what was typed, and shown how it is written`(
    _ slip: Slip
  ) throws {
    let home = try Home.furnished()
    let before = try StoreSnapshot(of: home.store)
    let ended = try home.run(slip.arguments)
    #expect(ended.status == 2)
    #expect(ended.output.isEmpty)
    let lines = ended.errors.split(separator: "\n").map(String.init)
    #expect(lines.first == "rapidreview: \(slip.problem)")
    let command = slip.arguments[0]
    #expect(lines.contains { $0.hasPrefix("Usage: rapidreview \(command)") })
    #expect(lines.last == "  See 'rapidreview \(command) --help' for more information.")
    #expect(!ended.errors.lowercased().contains("canary"))
    #expect(!ended.errors.contains("\u{1B}"))
    #expect(try StoreSnapshot(of: home.store) == before)
  }

  @Test(arguments: [["frobnicate"], ["Canary"], ["\u{1B}[2J"], ["--json", "frob", "list"], [""]])
  func `a command there is not is answered with those there are`(_ arguments: [String]) throws {
    try Home.furnished().expectRefusal(
      arguments, 2, "There is no command of that name.",
      "Choose a command: screens, plain, demo, rehearse, init, unlock, lock, passphrase, member, "
        + "join, recover, recovery, seal, remote, sync, new, mistake, erase, hold, retention, "
        + "dispose, list, show, history, due, find, missed, actions, report, record, criteria, "
        + "plan, sheets, fill, remove, people, tell, to-tell, meeting, decide, freeze, "
        + "finalise, sign, override, send, workdays, calendar, check, backup, restore, "
        + "accept-loss, renumber, templates, import, pack, export, mend, manual.")
  }

  @Test(arguments: [["--help"], ["-h"], ["help"], ["help", "due"], ["due", "--help"]])
  func `help is no error and needs no store`(_ arguments: [String]) throws {
    let home = try Home()
    let ended = try home.run(arguments, today: nil)
    #expect(ended.status == 0)
    #expect(ended.errors.isEmpty)
    #expect(ended.output.contains("USAGE: rapidreview"))
    #expect(try StoreSnapshot(of: home.path).names == [""])
  }

  @Test func `help says what each exit status means`() throws {
    let help = try Home().run(["--help"], today: nil).output
    for status in ["0 done", "1 refused by a rule", "2 wrong use", "3 damaged or not saved"] {
      #expect(help.contains(status))
    }
  }

  @Test(arguments: [["--version"], ["list", "--version"]])
  func `the version is told`(_ arguments: [String]) throws {
    #expect(try Home().run(arguments, today: nil) == .done("rapidreview 0.1.0\n"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions name every command`(_ shell: String) throws {
    let ended = try Home().run(["--generate-completion-script", shell], today: nil)
    #expect(ended.status == 0)
    #expect(ended.errors.isEmpty)
    for command in RootCommand.configuration.subcommands {
      #expect(ended.output.contains(command.configuration.commandName ?? "?"))
    }
  }

  @Test(.enabled(if: Tool.bash.isInstalled, "bash is not installed"))
  func `bash can read its completions`() throws {
    let script = try Home().run(["--generate-completion-script", "bash"], today: nil).output
    let bash = try #require(Tool.bash.path)
    let ended = try Program.run(
      bash, ["-n"], environment: ["LC_ALL": "C"],
      input: Array(script.utf8))
    #expect(ended == .done(""))
  }

  /// Options before the command, as typed and as the parser wants them.
  struct Order: Sendable, CustomTestStringConvertible {
    let typed: [String]
    let parsed: [String]
    var testDescription: String { typed.joined(separator: " ") }
  }

  static let orders = [
    Order(typed: [], parsed: []),
    Order(typed: ["list", "--json"], parsed: ["list", "--json"]),
    Order(typed: ["--json", "list"], parsed: ["list", "--json"]),
    Order(
      typed: ["--store", "list", "--as=A", "due", "x"],
      parsed: ["due", "--store", "list", "--as=A", "x"]),
    Order(typed: ["--store"], parsed: ["--store"]),
    Order(typed: ["--store", "list"], parsed: ["--store", "list"]),
    Order(typed: ["--json", "--version"], parsed: ["--json", "--version"]),
    Order(typed: ["--frob", "list"], parsed: ["--frob", "list"]),
    Order(
      typed: ["--dump", "--size", "1x1", "demo"], parsed: ["demo", "--dump", "--size", "1x1"]),
  ]

  @Test(arguments: orders)
  func `global options may stand before the command`(_ order: Order) {
    #expect(Main.commandFirst(order.typed) == order.parsed)
  }
}
