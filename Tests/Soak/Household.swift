import CPty
import CaseStore
import Casework
import FoundationEssentials
import Glibc
import Trials

/// A home of its own for one soak, with the real program in it; gone afterwards unless kept.
final class Household {
  let path: String
  /// The `rapidreview` built beside this program, or the one `RAPIDREVIEW_PROGRAM` names.
  let program: String
  /// Whether the folder stays, for a person to look into.
  var isKept = false
  /// What a sealed store here is unlocked with; `nil` where it is plain.
  private(set) var keys: KeyRing?

  /// The day everything happens on, whatever the machine's clock says: a Monday.
  static let today = "2026-11-23"
  static let person = "S. Oak"

  var store: String { "\(path)/data/rapidreview" }
  var local: String { "\(path)/state/rapidreview" }

  enum Failure: Error {
    case noFolder
    case notBuilt(String)
    case notStarted
    case refused(String, ChildProgram.Ended)
    case neverHappened(String)
  }

  init() throws {
    var template = Array("/tmp/soak-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure.noFolder }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let own = Household.ownPath
    let beside = own.prefix(upTo: own.lastIndex(of: "/") ?? own.startIndex) + "/rapidreview"
    program = pty_environment("RAPIDREVIEW_PROGRAM").map { String(cString: $0) } ?? String(beside)
    guard pty_is_executable(program) == 1 else { throw Failure.notBuilt(program) }
  }

  deinit {
    if isKept {
      print("  kept: \(path)")
    } else {
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  /// A home with a store in it and the case 2026-001, of which the local authority became aware on
  /// 5 November 2026.
  static func settled(_ form: StoreForm = .plain) throws -> Household {
    let home = try Household()
    switch form {
    case .plain: try home.expect(["init", "--unsealed", "--partnership", "Soak"])
    case .sealed: try home.makeSealed()
    }
    try home.expect(["new", "--child", "Child Aspen", "--aware", "2026-11-05"])
    return home
  }

  /// Makes a sealed store, and unlocks it for the processes of this session: every one of them
  /// would else spend most of its time on the passphrase.
  private func makeSealed() throws {
    let commands = [
      "init --partnership Soak --passphrase-fd 0 --recovery-fd 1",
      "unlock --for 8h --passphrase-fd 0",
    ]
    for words in commands {
      let ended = try ChildProgram(
        "/bin/sh",
        ["-c", "printf %s \"$1\" | \"$0\" \(words)", program, Household.passphrase],
        environment: environment, folder: path
      ).wait()
      guard ended.status == 0 else { throw Failure.refused(words, ended) }
    }
    keys = try Household.unlock(store, local)
  }

  /// The forms of stores that can be tried here: a sealed one only where a session can be unlocked,
  /// which takes the kernel's keyring.
  static func forms(_ tally: inout Tally) -> [StoreForm] {
    if (try? settled(.sealed)) != nil { return StoreForm.allCases }
    tally.count("sealed stores left out: no session can be unlocked here")
    return [.plain]
  }

  static let passphrase = "seven herons on a wet roof"

  /// The keys of the one member of a sealed store.
  static func unlock(_ store: String, _ local: String) throws -> KeyRing {
    var typed = Array(passphrase.utf8)
    return try Store.unlock(
      at: store, local: local, files: SystemFileSystem(), passphrase: Passphrase(taking: &typed))
  }

  /// The path of this program.
  static var ownPath: String {
    var path = [CChar](repeating: 0, count: 4096)
    guard pty_own_path(&path, path.count) == 1 else { return "" }
    return String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// What the program is started with here.
  var environment: [String: String] {
    [
      "HOME": path, "XDG_DATA_HOME": "\(path)/data", "XDG_STATE_HOME": "\(path)/state",
      "RAPIDREVIEW_NAME": Household.person, "LANG": "C.UTF-8", "TERM": "xterm-256color",
      // A trap would otherwise spend half a minute on its backtrace.
      "SWIFT_BACKTRACE": "enable=no",
    ].merging(Household.inherited) { own, _ in own }
  }

  private static var inherited: [String: String] {
    var found: [String: String] = [:]
    for name in ["PATH", "LD_LIBRARY_PATH", "LLVM_PROFILE_FILE"] {
      found[name] = pty_environment(name).map { String(cString: $0) }
    }
    return found
  }

  /// Starts a command, with the day all of them are on.
  func start(_ words: [String]) throws -> ChildProgram {
    try ChildProgram(
      program, words + ["--today", Household.today], environment: environment, folder: path)
  }

  /// Runs a command that has to succeed.
  @discardableResult
  func expect(_ words: [String]) throws -> String {
    let ended = try start(words).wait()
    guard ended.status == 0 else { throw Failure.refused(words.joined(separator: " "), ended) }
    return ended.output
  }

  /// Opens the screens in a terminal.
  func open(_ words: [String] = ["screens"]) throws -> TerminalSession {
    try TerminalSession(
      program, words + ["--today", Household.today], environment: environment, folder: path)
  }

  /// What `check` says to the person of this home.
  func check() -> CheckReport {
    Store.check(
      at: store, local: local, files: SystemFileSystem(), keys: keys, now: Household.now)
  }

  /// The store, as somebody with a LOCAL of their own opens it.
  func observe() throws -> Store {
    try Store.open(
      at: store, local: "\(path)/observer", files: SystemFileSystem(), keys: keys)
  }

  /// The instant by the machine's clock.
  static var now: Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Moment(milliseconds: time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
  }
}

extension Tally {
  /// Holds `check` to finding nothing worse than a warning, and keeps the home where it does.
  mutating func expectSound(_ home: Household, _ when: @autoclosure () -> String) {
    let report = home.check()
    if let worst = report.findings.first, worst.severity >= .damage {
      home.isKept = true
      expect(false, "check found \(worst.what) in \(worst.file) \(when())")
    }
    if report.outcome == .warnings { count("checks with warnings only") }
  }
}
