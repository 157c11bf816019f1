import Casework
import Seeds

@testable import CaseStore

/// An order to erase, stopped at each of its calls, by a kill and by a power cut.
///
/// Whoever opens the store next finds either no order and every word, or the order and no word.
package enum ErasureCrash {
  private static let now = Moment(milliseconds: 1_793_869_200_000)
  private static let word = "canaryerased"

  /// - Returns: How many calls there are, and what is wrong at which.
  package static func run(seed: UInt64) throws -> (calls: Int, problems: [String]) {
    let (files, id, change) = try prepared()
    let whole = files.copy()
    try order(change, in: id, on: whole)
    var problems: [String] = []
    var random = SeededGenerator(seed: seed)
    for call in (files.calls + 1)...whole.calls {
      for isPowerCut in [false, true] {
        let there = files.copy()
        there.faults[call] = .stop
        try? order(change, in: id, on: there)
        if isPowerCut {
          let fates: [MemoryFileSystem.Fate] = [.kept, .lost, .torn, .zeroed]
          there.crash { _ in fates[Int.random(in: 0..<4, using: &random)] }
        } else {
          there.restart()
        }
        let found = try problem(on: there, id)
        if let found { problems.append("call \(call), power cut \(isPowerCut): \(found)") }
      }
    }
    return (whole.calls - files.calls, problems)
  }

  private static func prepared() throws -> (MemoryFileSystem, CaseID, Change<CaseEvent>) {
    let files = MemoryFileSystem()
    let store = try Store.create(at: "/store", local: "/ana", files: files, by: "Ana", now: now)
    let made = try store.openCase(
      year: 2026, child: "Child Aspen", edition: "local-2022", by: "Ana", now: now)
    let change = try store.append(
      [.notNeeded(.packShared)], to: made.id, by: "Ana", why: word, now: now)
    try store.append([.notNeeded(.chairInformed)], to: made.id, by: "Ana", now: now)
    return (files, made.id, change)
  }

  private static func order(
    _ change: Change<CaseEvent>, in id: CaseID, on files: MemoryFileSystem
  ) throws {
    let store = try Store.open(at: "/store", local: "/ben", files: files)
    guard let left = try store.leftOfErased(change.id, in: id, now: now) else { return }
    let order = Erasure.Order(decidedBy: "The DPO", ground: "Article 17", left: left)
    try store.append(
      [.erased(Erasure(change.id, order: order))], to: id, by: "Ben", now: now)
  }

  private static func problem(on files: MemoryFileSystem, _ id: CaseID) throws -> String? {
    let store = try Store.open(at: "/store", local: "/cai", files: files)
    let changes = try store.load(id, now: now).changes
    let isOrdered = changes.contains { $0.events.contains { $0.erasure != nil } }
    let mark = Array(word.utf8)
    let isThere = files.image().contains { path, bytes in
      path.hasPrefix("/store/") && bytes.holds(mark)
    }
    if isOrdered == isThere { return isOrdered ? "ordered, and there" : "gone without an order" }
    if changes.count != (isOrdered ? 4 : 3) { return "\(changes.count) changes" }
    let check = Store.check(at: "/store", local: "/cai", files: files, now: now)
    return check.outcome > .warnings ? "\(check.findings)" : nil
  }
}
