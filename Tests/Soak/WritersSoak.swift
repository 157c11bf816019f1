import CaseStore
import Casework
import Glibc
import Trials

/// Many processes write to one case at once while it is read: each record is there exactly once,
/// and nobody ever reads one that is malformed.
enum WritersSoak {
  private static let writers = 8

  static func run(_ order: Order, _ tally: inout Tally) throws {
    try run(order, .plain, &tally)
  }

  /// The same on a sealed store, where a session can be unlocked.
  static func runSealed(_ order: Order, _ tally: inout Tally) throws {
    guard Household.forms(&tally).contains(.sealed) else { return }
    try run(order, .sealed, &tally)
  }

  private static func run(_ order: Order, _ form: StoreForm, _ tally: inout Tally) throws {
    let home = try Household.settled(form)
    let times = order.times ?? 1000
    guard let id = try home.observe().caseIDs().first else { return }
    var turn = 0
    repeat {
      turn += 1
      try compete(home, id, times, turn, &tally)
    } while order.minutes != nil && order.goesOn(after: turn, usually: 1) && !tally.hasFailed
    home.isKept = tally.hasFailed
  }

  private static func compete(
    _ home: Household, _ id: CaseID, _ times: Int, _ turn: Int, _ tally: inout Tally
  ) throws {
    // Half of them are one person with the program open four times, and share a LOCAL.
    var running = try (0..<writers).map { number in
      let local = number % 2 == 0 ? "\(home.path)/together" : "\(home.path)/apart-\(number)"
      return try ChildProgram(
        Household.ownPath,
        Writer.words(home, local: local, case: id, name: "w\(turn).\(number)", times: times),
        environment: home.environment, folder: home.path)
    }
    var reader = Reader(store: try home.observe())
    while !running.isEmpty {
      try reader.read(id, &tally)
      // On a machine that is busy enough, reading a long case would leave them no time.
      usleep(20_000)
      running.removeAll { writer in
        guard let ended = writer.endedAlready() else { return false }
        tally.expect(ended.status == 0, "a writer ended with \(ended.status): \(ended.output)")
        return true
      }
    }
    let changes = try reader.read(id, &tally)
    let names = (0..<writers).map { "w\(turn).\($0)" }
    let expected = names.flatMap { name in (0..<times).map { "\(name) \($0)" } }
    let found = changes.filter { names.contains($0.by) }.compactMap(\.why)
    tally.expect(found.count == expected.count, "\(found.count) of \(expected.count) are there")
    tally.expect(Set(found) == Set(expected), "some are missing, or not as they were written")
    tally.count("records by \(writers) processes, each there once", Set(found).count)
    tally.expectSound(home, "after the writers")
  }
}

/// Reads a case again and again while others write to it.
private struct Reader {
  let store: Store
  private var known = 0

  init(store: Store) { self.store = store }

  /// Expects what was there before to be there still, and nothing to look damaged.
  @discardableResult
  mutating func read(_ id: CaseID, _ tally: inout Tally) throws -> [Change<CaseEvent>] {
    let history = try store.load(id, now: Household.now)
    tally.count("times read meanwhile")
    for finding in history.findings {
      // A line on its way to the file is not confirmed yet, and is left alone by who reads it.
      if case .torn = finding.what { tally.count("times a line was seen on its way") }
      tally.expect(finding.severity < .damage, "read \(finding.what) in \(finding.file)")
    }
    tally.expect(history.changes.count >= known, "what had been read before was gone")
    known = history.changes.count
    var next: [WriterID: Int] = [:]
    for change in history.changes.sorted(by: { $0.id < $1.id }) {
      let number = (next[change.id.writer] ?? 0) + 1
      tally.expect(change.id.number == number, "a record was passed over")
      next[change.id.writer] = change.id.number
    }
    return history.changes
  }
}
