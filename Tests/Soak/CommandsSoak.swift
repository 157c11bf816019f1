import CaseStore
import Casework
import Glibc

/// As `WritersSoak`, through the real program: each process a command that opens, records, ends.
enum CommandsSoak {
  /// One step each, so that the rules refuse nobody.
  private static let steps = [
    "partners-notified", "state-and-ofsted-notified", "executive-informed", "chair-informed",
    "scrutineer-informed", "initial-discussion-held", "form2-issued", "returns-in",
  ]

  static func run(_ order: Order, _ tally: inout Tally) throws {
    let home = try Household.settled()
    let times = order.times ?? 60
    var done = [Int](repeating: 0, count: steps.count)
    var running: [Int: ChildProgram] = [:]
    for slot in steps.indices { running[slot] = try start(slot, 0, home) }
    while !running.isEmpty {
      usleep(1000)
      for (slot, program) in running {
        guard let ended = program.endedAlready() else { continue }
        tally.expect(
          ended.status == 0, "\(steps[slot]) \(done[slot]): \(ended.status) \(ended.output)")
        done[slot] += 1
        running[slot] = done[slot] < times ? try start(slot, done[slot], home) : nil
        tally.expectSound(home, "while commands run")
      }
    }
    var found: [String: Int] = [:]
    let store = try home.observe()
    for id in try store.caseIDs() {
      for change in try store.load(id, now: Household.now).changes {
        if let why = change.why { found[why, default: 0] += 1 }
      }
    }
    let expected = Set(steps.indices.flatMap { slot in (0..<times).map { "\(slot) \($0)" } })
    tally.expect(Set(found.keys) == expected, "\(found.count) of \(expected.count) are there")
    tally.expect(found.values.allSatisfy { $0 == 1 }, "some are there twice")
    tally.count("commands, each there once", found.count)
    home.isKept = tally.hasFailed
  }

  private static func start(_ slot: Int, _ number: Int, _ home: Household) throws -> ChildProgram {
    let day = 7 + number % 15
    let words = [
      "record", "2026-001", steps[slot], "--on", "2026-11-\(day < 10 ? "0" : "")\(day)", "--why",
      "\(slot) \(number)",
    ]
    return try home.start(number == 0 ? words : words + ["--correct"])
  }
}
