import CPty
import FoundationEssentials
import Glibc

/// The same measurements of programs people know, in the same run on the same machine.
struct PeerBenchmarks {
  /// Where the files they are started on are made.
  let folder: String
  let isQuick: Bool

  /// Key to settled frame of a peer, for the same act.
  struct Keys {
    let name: String
    let times: Samples
    let bytes: Samples
  }

  /// A program, how it is started, and how its first frame and its keys are known.
  struct Peer {
    let name: String
    let program: String
    let arguments: [String]
    /// Stands in the first frame with something to use in it.
    let shown: String
    var keys: [(what: String, keys: [String])] = []
  }

  /// What the peers gave.
  struct Results {
    var table: [Figure] = []
    /// By name and act: `nano, page`.
    var keys: [String: Keys] = [:]
    /// Start of vim on an empty file, which the target of the start is set by.
    var vimStart: Double?
    var taskList: Double?
    var skipped: [String] = []
  }

  func run() throws -> Results {
    try makeFiles()
    var results = Results()
    for peer in peers {
      guard let path = PeerBenchmarks.path(of: peer.program) else {
        results.skipped.append("\(peer.name), not installed")
        continue
      }
      try measure(peer, at: path, into: &results)
    }
    try measureTasks(into: &results)
    return results
  }

  private var environment: [String: String] { ["HOME": folder, "NO_COLOR": ""] }

  private var peers: [Peer] {
    let page = "\u{1B}[6~"
    let down = "\u{1B}OB"
    // Without a swap file, which a vim that was killed leaves for the next to ask about.
    let text = "\(folder)/ten-thousand-lines.txt"
    return [
      Peer(
        name: "vim, empty file", program: "vim",
        arguments: ["-u", "NONE", "-n", "\(folder)/empty.txt"], shown: "\u{1B}[23;1H~"),
      Peer(
        name: "vim", program: "vim", arguments: ["-u", "NONE", "-n", text], shown: "23 A line",
        keys: [("line", ["j"]), ("page", ["\u{6}"]), ("typed", ["i", "a", "s", "p", "e", "n"])]),
      Peer(
        name: "nano", program: "nano", arguments: [text], shown: "Exit",
        keys: [("line", [down]), ("page", [page]), ("typed", ["a", "s", "p", "e", "n"])]),
      Peer(
        name: "tig, 1,000 commits", program: "tig", arguments: [], shown: "Commit 1000",
        keys: [("line", ["j"]), ("page", [page])]),
      Peer(
        name: "calcurse, 1,000 appointments", program: "calcurse",
        arguments: ["-D", "\(folder)/calcurse"], shown: "Calendar", keys: [("line", [down])]),
    ]
  }

  private func measure(_ peer: Peer, at path: String, into results: inout Results) throws {
    var times = Samples()
    var memory = Samples()
    for _ in 0..<(isQuick ? 7 : 21) {
      let session = try start(peer, at: path)
      let burst = session.listen(
        from: session.started, quiet: 60, limit: 5000
      ) { shows(peer.shown, in: $0) }
      guard let ready = burst.ready else {
        results.skipped.append("\(peer.name), its first frame was not known for what it is")
        return
      }
      times.add(ready)
      memory.add(session.residentMebibytes)
    }
    results.table.append(
      Figure(
        number: "", what: "peer: \(peer.name), start to first frame", measured: times.median,
        unit: .milliseconds))
    results.table.append(
      Figure(
        number: "", what: "peer: \(peer.name), memory", measured: memory.median, unit: .mebibytes))
    if peer.name == "vim, empty file" { results.vimStart = times.median }
    for (what, keys) in peer.keys {
      let measured = try measure(keys, of: peer, at: path)
      results.keys["\(peer.name), \(what)"] = measured
      results.table += [
        Figure(
          number: "", what: "peer: \(peer.name), \(what), p50", measured: measured.times.median,
          unit: .milliseconds),
        Figure(
          number: "", what: "peer: \(peer.name), \(what), p95",
          measured: measured.times.percentile(95), unit: .milliseconds),
        Figure(
          number: "", what: "peer: \(peer.name), \(what), bytes, p95",
          measured: measured.bytes.percentile(95), unit: .bytes),
      ]
    }
  }

  private func start(_ peer: Peer, at path: String) throws -> PtyProgram {
    try PtyProgram(
      path, peer.arguments, environment: environment, directory: "\(folder)/repository")
  }

  private func measure(_ keys: [String], of peer: Peer, at path: String) throws -> Keys {
    let session = try start(peer, at: path)
    _ = session.listen(from: session.started, quiet: 200, limit: 5000) {
      shows(peer.shown, in: $0)
    }
    var times = Samples()
    var bytes = Samples()
    for index in 0..<(isQuick ? 60 : 200) {
      let burst = session.type(keys[index % keys.count], limit: 1000)
      guard let settled = burst.settled else { continue }
      times.add(settled)
      bytes.add(Double(burst.bytes))
    }
    return Keys(name: peer.name, times: times, bytes: bytes)
  }

  private func shows(_ text: String, in written: [UInt8]) -> Bool {
    written.contains(Array(text.utf8))
  }

  /// taskwarrior has no screens: its list is measured against ours.
  private func measureTasks(into results: inout Results) throws {
    guard let task = PeerBenchmarks.path(of: "task") else {
      results.skipped.append("taskwarrior, not installed")
      return
    }
    let settings = environment.merging(
      ["TASKRC": "\(folder)/taskrc", "TASKDATA": "\(folder)/tasks"]) { $1 }
    _ = try CommandBenchmarks.seconds(
      of: task, ["rc.confirmation=off", "import", "\(folder)/tasks.json"], environment: settings)
    var times = Samples()
    for _ in 0..<(isQuick ? 3 : 7) {
      times.add(
        try CommandBenchmarks.seconds(of: task, ["list"], environment: settings) * 1000)
    }
    results.taskList = times.median
    results.table.append(
      Figure(
        number: "", what: "peer: taskwarrior, `list`, 1,000 tasks, median",
        measured: times.median, unit: .milliseconds))
  }

  /// Where a program lies; `nil` where it is not installed.
  static func path(of program: String) -> String? {
    guard let path = pty_environment("PATH") else { return nil }
    return String(cString: path).split(separator: ":").map { "\($0)/\(program)" }
      .first { pty_is_executable($0) == 1 }
  }
}

extension PeerBenchmarks {
  private func makeFiles() throws {
    for name in ["repository", "calcurse", "tasks"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
    let lines = (1...10_000).map { "\($0) A line of text about as long as a row of the list is." }
    try write(lines, to: "ten-thousand-lines.txt")
    try write([], to: "empty.txt")
    try write([], to: "taskrc")
    try write(
      (1...1000).map { "11/23/2026 @ 09:00 -> 11/23/2026 @ 10:00 |Appointment \($0)" },
      to: "calcurse/apts")
    let tasks = (1...1000).map {
      "{\"description\":\"Task \($0)\",\"status\":\"pending\",\"due\":\"20261201T000000Z\"}"
    }
    try write(["[" + tasks.joined(separator: ",") + "]"], to: "tasks.json")
    try makeRepository()
  }

  /// A thousand commits, written as git's own stream for importing.
  private func makeRepository() throws {
    guard let git = PeerBenchmarks.path(of: "git"), let shell = PeerBenchmarks.path(of: "sh"),
      !FileManager.default.fileExists(atPath: "\(folder)/repository/.git")
    else { return }
    let commits = (1...1000).map { number in
      let message = "Commit \(number)"
      return """
        commit refs/heads/master
        committer A. Chair <chair@example.org> \(1_700_000_000 + number) +0000
        data \(message.utf8.count)
        \(message)
        """
    }
    try write(commits, to: "commits")
    let script =
      "cd '\(folder)/repository' && '\(git)' init -q . && '\(git)' symbolic-ref HEAD "
      + "refs/heads/master && '\(git)' fast-import --quiet < ../commits"
    _ = try CommandBenchmarks.seconds(of: shell, ["-c", script], environment: environment)
  }

  private func write(_ lines: [String], to name: String) throws {
    let text = lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
  }
}
