import FoundationEssentials
import Glibc
import Terminal
import Testing

/// A home of its own for one journey, where everything the program keeps goes; gone afterwards.
final class Household {
  /// Its folder.
  let path: String

  /// The day every journey is on, whatever the machine's clock says: a Monday.
  static let today = "2026-11-23"

  init() throws {
    var template = Array("/tmp/journey-XXXXXX".utf8CString)
    _ = try #require(mkdtemp(&template))
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A home with a store and a person who has used it before.
  ///
  /// - Parameter children: The code names of its cases: 2026-001 and on, the first of them late.
  /// - Returns: The home.
  /// - Throws: What a command refused.
  static func settled(children: [String] = ["Child Aspen"]) throws -> Household {
    let home = try Household()
    try home.expect("init", "--unsealed", "--partnership", "Fenmoor Partnership")
    for (index, child) in children.enumerated() {
      let day = index == 0 ? "2026-11-05" : "2026-11-20"
      try home.expect("new", "--child", child, "--aware", day)
    }
    return home
  }

  /// Whether nothing has been kept in it.
  var isEmpty: Bool { (try? FileManager.default.contentsOfDirectory(atPath: path)) == [] }

  /// What the program is started with here; a journey adds to it.
  var environment: [String: String] {
    [
      "HOME": path, "RAPIDREVIEW_NAME": "A. Chair", "XDG_DATA_HOME": "", "XDG_STATE_HOME": "",
      "RAPIDREVIEW_STORE": "", "NO_COLOR": "",
    ]
  }

  /// Opens the screens.
  func open(
    _ arguments: [String] = [], environment: [String: String] = [:],
    size: Size = Size(columns: 80, rows: 24)
  ) throws -> PtySession {
    try start(
      ["screens", "--today", Household.today] + arguments, environment: environment, size: size)
  }

  /// Starts a program here, and lasts as long as it does.
  func start(
    _ arguments: [String], program: String? = nil, environment: [String: String] = [:],
    size: Size = Size(columns: 80, rows: 24)
  ) throws -> PtySession {
    let session = try PtySession.start(
      arguments: arguments, program: program,
      environment: self.environment.merging(environment) { $1 }, directory: path, size: size)
    session.keeps = self
    return session
  }

  /// What a command said, and how it ended.
  struct Answer {
    let status: PtySession.ExitStatus
    let text: String
    /// What of it could act on a terminal: nothing should.
    let foreignSequences: [String]
  }

  /// Runs a command to its end.
  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Answer {
    let session = try start(
      arguments + ["--today", Household.today], environment: environment,
      size: Size(columns: 200, rows: 50))
    let status = try session.waitExit()
    return Answer(
      status: status, text: session.output, foreignSequences: session.foreignSequences)
  }

  /// The passphrase of every sealed store here.
  static let passphrase = "plum gravel seventy orbit"

  /// Runs a command that asks for the passphrase on the terminal, and has to succeed.
  func expectUnlocked(_ arguments: String...) throws -> String { try expectUnlocked(arguments) }

  /// Runs a command that asks for the passphrase on the terminal, and has to succeed.
  func expectUnlocked(_ arguments: [String]) throws -> String {
    let session = try start(
      arguments + ["--today", Household.today], size: Size(columns: 200, rows: 50))
    try session.waitFor("Passphrase of the store:")
    try session.send("\(Household.passphrase)<Enter>")
    let status = try session.waitExit()
    try #require(status == .exited(0), "\(arguments): \(session.output)")
    return session.output
  }

  /// Where its store lies.
  var store: String { "\(path)/.local/share/rapidreview" }

  /// What the person keeps of their own.
  var local: String { "\(path)/.local/state/rapidreview" }

  /// Makes a sealed store; its recovery sheet goes to a pipe that nobody reads from.
  func makeSealed() throws {
    let program = try #require(BuiltProgram.path)
    let words = "init --partnership Fenmoor --passphrase-fd 0 --recovery-fd 1"
    let session = try start(
      ["-c", "printf %s \"$1\" | \"$0\" \(words) | wc -c", program, Self.passphrase],
      program: "/bin/sh")
    let status = try session.waitExit()
    try #require(status == .exited(0), "\(session.output)")
  }

  /// Runs a command that has to succeed.
  @discardableResult
  func expect(_ arguments: String...) throws -> String {
    let answer = try run(arguments)
    try #require(answer.status == .exited(0), "\(arguments): \(answer.text)")
    return answer.text
  }
}
