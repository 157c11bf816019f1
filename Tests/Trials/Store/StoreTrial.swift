import CaseStore
import Casework

/// Puts a ``HostileStore`` to all that the store does, and verifies that the good case is none the
/// worse: it is read as it was, written to, and part of a backup.
///
/// What overflows, or waits for ever, ends the process; everything else is a problem in words.
package struct StoreTrial {
  private let hostile: HostileStore
  private var problems: [String] = []

  /// Builds a store and does everything in it.
  ///
  /// - Returns: What went wrong, and what had been done to the store.
  package static func run(_ choices: Choices) -> (problems: [String], deeds: [String]) {
    var choices = choices
    do {
      var trial = StoreTrial(hostile: try HostileStore(&choices))
      try trial.run()
      return (trial.problems, trial.hostile.deeds)
    } catch {
      return (["the good case cannot be worked on: \(error)"], [])
    }
  }

  private init(hostile: HostileStore) { self.hostile = hostile }

  private mutating func run() throws {
    let before = hostile.files.image()
    for local in [HostileStore.reader, "/stranger"] {
      let report = check(local)
      let again = check(local)
      expect(report == again, "check says the same of the same")
      expect(report.recordCount >= hostile.changes.count, "check counts the good records")
      for finding in report.findings {
        expect(!finding.problem.isEmpty && !finding.remedy.isEmpty, "a finding has its words")
      }
    }
    expect(hostile.files.image() == before, "check writes nothing")
    let store = try open("/stranger")
    try readAll(store)
    try write(store)
    try backUp()
  }

  private func check(_ local: String) -> CheckReport {
    Store.check(
      at: HostileStore.root, local: local, files: hostile.files, now: HostileStore.later)
  }

  private func open(_ local: String) throws -> Store {
    try Store.open(at: HostileStore.root, local: local, files: hostile.files)
  }

  /// Reads and folds every case, what the partnership keeps, and every identity.
  private mutating func readAll(_ store: Store) throws {
    _ = Partnership(changes: try store.loadPartnership(now: HostileStore.later).changes)
    let ids = try store.caseIDs()
    expect(ids.contains(hostile.id), "the good case is listed")
    for id in ids {
      let history = try store.load(id, now: HostileStore.later)
      if let review = Case(id: id, changes: history.changes) {
        _ = (review.conflicts, review.heads, review.asRecorded(by: HostileStore.later))
        for change in review.changes {
          _ = (review.words(of: change), review.asKnown(to: change.id, including: true))
          _ = UnitedKingdomDay.occasion(at: change.stamp.at)
        }
      }
      if id == hostile.id {
        // Somebody may have undone one of them, or say so; none is gone.
        let read = Set(history.changes.map(\.id))
        expect(hostile.changes.allSatisfy { read.contains($0.id) }, "every good record is read")
      }
      _ = try? store.loadIdentity(id, now: HostileStore.later)
      _ = try store.loadFurther(id, now: HostileStore.later)
    }
    let token = try store.changeToken(now: HostileStore.later)
    expect(token.cases[hostile.id] != nil, "the good case is watched")
    _ = try store.changeToken(since: token, now: HostileStore.later)
    _ = try store.references()
  }

  /// Goes on with the good case, and opens another.
  private mutating func write(_ store: Store) throws {
    let saved = try store.append(
      [.planned(.closed, for: nil)], to: hostile.id, by: "Ben", now: HostileStore.later)
    let history = try open("/other").load(hostile.id, now: HostileStore.later)
    expect(history.changes.contains(saved), "what was saved is read")
    let opened = try store.openCase(
      year: 2027, child: "Child Birch", edition: "local-2022", by: "Ben", now: HostileStore.later)
    expect(try store.load(opened.id, now: HostileStore.later).changes == [opened.change], "a case")
  }

  /// Backs up, or is told by name what stands in the way; a backup can be restored.
  private mutating func backUp() throws {
    do throws(StoreError) {
      _ = try Store.backup(
        HostileStore.root, to: "/backup", local: HostileStore.reader, files: hostile.files,
        now: HostileStore.later)
    } catch {
      expect(error.problem.contains(HostileStore.root), "a refusal names what is in the way")
      return
    }
    _ = try Store.restore(
      "/backup", to: "/again", local: HostileStore.reader, files: hostile.files)
    let again = try Store.open(at: "/again", local: "/again.local", files: hostile.files)
    let changes = try again.load(hostile.id, now: HostileStore.later).changes
    expect(
      try changes == open("/third").load(hostile.id, now: HostileStore.later).changes,
      "a backup holds the good case")
  }

  private mutating func expect(_ isTrue: Bool, _ promise: String) {
    if !isTrue { problems.append("broken: \(promise)") }
  }
}
