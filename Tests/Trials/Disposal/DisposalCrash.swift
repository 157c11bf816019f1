import Casework
import Seeds

@testable import CaseStore

/// A case that is disposed of, stopped at each call of whoever confirms it, by a kill and by a
/// power cut.
///
/// Whoever opens the store next finds either the whole case, which still waits, or nothing of it;
/// and the other case as it was.
package enum DisposalCrash {
  /// - Returns: How many calls there are, and what is wrong at which.
  package static func run(seed: UInt64) throws -> (calls: Int, problems: [String]) {
    let place = try TwoMembers()
    try place.order()
    let before = place.files.copy()
    let whole = before.copy()
    try place.confirm(on: whole)
    var problems: [String] = []
    var random = SeededGenerator(seed: seed)
    for call in (before.calls + 1)...whole.calls {
      for isPowerCut in [false, true] {
        let there = before.copy()
        there.faults[call] = .stop
        try? place.confirm(on: there)
        if isPowerCut {
          let fates: [MemoryFileSystem.Fate] = [.kept, .lost, .torn, .zeroed]
          there.crash { _ in fates[Int.random(in: 0..<4, using: &random)] }
        } else {
          there.restart()
        }
        if let problem = try problem(on: there, place) {
          problems.append("call \(call), power cut \(isPowerCut): \(problem)")
        }
      }
    }
    return (whole.calls - before.calls, problems)
  }

  private static func problem(on files: MemoryFileSystem, _ place: TwoMembers) throws -> String? {
    let store = try place.open("Ben", on: files)
    _ = try place.open("Ana", on: files)
    let other = try store.load(place.second, now: TwoMembers.now)
    if other.changes.count != 2 || !other.findings.isEmpty { return "the other: \(other)" }
    let check = Store.check(
      at: "/store", local: "/ana", files: files, keys: store.keys, now: TwoMembers.now)
    if check.outcome > .warnings { return "\(check.findings)" }
    if try store.caseIDs().contains(place.first) {
      let history = try store.load(place.first, now: TwoMembers.now)
      guard history.changes.count == 2, history.findings.isEmpty else { return "\(history)" }
      return store.disposalStates().first?.isDone == false ? nil : "whole, and not waiting"
    }
    return place.problemOfGone(on: files)
  }
}
