import CaseStore
import Casework
import FoundationEssentials
import Glibc

/// How long commands take from start to end, with what they print thrown away.
struct CommandBenchmarks {
  let program: String
  let isQuick: Bool

  func run(_ household: Household, taskwarrior: Double?) throws -> [Figure] {
    let reference = "2026-001"
    let commands: [(name: String, words: [String])] = [
      ("list", ["list"]), ("due", ["due"]), ("show", ["show", reference]), ("check", ["check"]),
      ("workdays", ["workdays", "2026-11-10", "15"]),
    ]
    var figures: [Figure] = []
    for command in commands {
      var times = Samples()
      for _ in 0..<runs(household) {
        times.add(
          try CommandBenchmarks.seconds(
            of: program, command.words + ["--today", CaseTemplate.today.iso],
            environment: household.environment) * 1000)
      }
      figures.append(
        Figure(
          number: "", what: "`\(command.name)`, \(household.caseCount) cases, median",
          measured: times.median, unit: .milliseconds,
          target: CommandBenchmarks.target(of: command.name, household),
          peer: command.name == "list" && household.caseCount == 1000
            ? taskwarrior.map { ("taskwarrior", $0) } : nil))
    }
    figures.append(try recording(reference, household))
    return figures
  }

  /// In milliseconds; `nil` where none is set.
  static func target(of command: String, _ household: Household) -> Double? {
    switch household.caseCount {
    case ..<100: 3
    case 10_000:
      ["list": 30, "due": 40, "show": 8, "record": 10, "check": 3000, "workdays": 3][command]
    default: nil
    }
  }

  /// Records a milestone and corrects it again and again, as both are one durable change.
  private func recording(_ reference: String, _ household: Household) throws -> Figure {
    var times = Samples()
    for number in 0..<runs(household) {
      let words = [
        "record", reference, "became-aware", "--on", "2026-11-\(10 + number % 10)", "--correct",
        "--why", "Measured.", "--today", CaseTemplate.today.iso,
      ]
      times.add(
        try CommandBenchmarks.seconds(
          of: program, words, environment: household.environment) * 1000)
    }
    return Figure(
      number: "", what: "`record`, \(household.caseCount) cases, median", measured: times.median,
      unit: .milliseconds, target: CommandBenchmarks.target(of: "record", household))
  }

  private func runs(_ household: Household) -> Int {
    switch household.caseCount {
    case ..<100: isQuick ? 5 : 15
    case ..<5000: isQuick ? 3 : 7
    default: isQuick ? 1 : 3
    }
  }

  /// Runs a program to its end, its output thrown away.
  static func seconds(
    of program: String, _ arguments: [String], environment: [String: String]
  ) throws -> Double {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    var process: pid_t = 0
    let start = PtyProgram.now
    guard posix_spawn(&process, program, &actions, nil, &words, &settings) == 0 else {
      throw BenchmarkFailure.notStarted(program)
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let time = PtyProgram.milliseconds(since: start) / 1000
    // 4 says that something is late, which it is; 10 that the store has warnings.
    guard [0, 4, 10].contains(status >> 8 & 0xFF), status & 0x7F == 0 else {
      throw BenchmarkFailure.notStarted("\(arguments.joined(separator: " ")): \(status)")
    }
    return time
  }
}

/// A change saved through the store, against the least that a durable change can be.
struct DurableBenchmark {
  let isQuick: Bool

  func run(_ household: Household) throws -> [Figure] {
    let store = try Store.open(
      at: household.store, local: household.local, files: SystemFileSystem())
    guard let id = try store.caseIDs().min() else { return [] }
    let now = Moment(milliseconds: CaseTemplate.today.number * 86_400_000)
    _ = try store.load(id, now: now)
    let path = "\(household.folder)/bare-append"
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw BenchmarkFailure.notMade(path) }
    defer {
      close(file)
      unlink(path)
    }
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: 600)
    var through = Samples()
    var bare = Samples()
    // In turns, so that whatever else the disk has to do falls on both.
    for number in 0..<(isQuick ? 100 : 500) {
      let day = CaseTemplate.today.adding(days: number % 20)
      var start = PtyProgram.now
      try store.append(
        [.planned(.reviewMeetingHeld, for: Occasion(day: day))], to: id, by: "A. Chair",
        why: "Measured.", now: now)
      through.add(PtyProgram.milliseconds(since: start))
      start = PtyProgram.now
      _ = line.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      fdatasync(file)
      bare.add(PtyProgram.milliseconds(since: start))
    }
    return [
      Figure(
        number: "", what: "a durable change through the store, median", measured: through.median,
        unit: .milliseconds, target: bare.median * 1.5, peer: ("write and fdatasync", bare.median)),
      Figure(
        number: "", what: "a durable change through the store, p95",
        measured: through.percentile(95), unit: .milliseconds,
        peer: ("write and fdatasync", bare.percentile(95))),
    ]
  }
}
