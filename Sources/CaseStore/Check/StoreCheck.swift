import Casework

/// What `check` found in a store.
package struct CheckReport: Hashable, Sendable {
  /// The overall answer.
  package enum Outcome: Int, Hashable, Comparable, Sendable {
    case sound, warnings, damagedNothingLost, recordsMissing

    package static func < (left: Outcome, right: Outcome) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// The most serious first.
  package internal(set) var findings: [StoreFinding] = []
  package internal(set) var caseCount = 0
  package internal(set) var recordCount = 0
  /// The store is sealed and was checked without a key: what the records say was not looked at.
  package internal(set) var isLocked = false

  package var outcome: Outcome {
    switch findings.map(\.severity).max() {
    case nil, .note: .sound
    case .warning: .warnings
    case .damage: .damagedNothingLost
    case .loss: .recordsMissing
    }
  }
}

extension Store {
  /// Verifies everything in a store, and writes nothing, not even what was seen.
  ///
  /// It needs no store that opens: whatever would keep it from opening is a finding. Without keys
  /// a sealed store is verified by its lines, chains and heads; with them each record is opened.
  /// `progress` is told how many of the cases are verified, every few cases.
  package static func check(
    at path: String, local: String, files: any FileSystem, keys: KeyRing? = nil, now: Moment,
    progress: @escaping (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) -> CheckReport {
    var run = CheckRun(
      layout: StoreLayout(root: path, local: local), disk: Disk(files: files), keys: keys,
      now: now, progress: progress)
    run.run()
    var report = run.report
    // By hand, for `sort` does not promise to keep the order of equals.
    var named: Set<StoreFinding> = []
    let findings = run.report.findings.filter { named.insert($0).inserted }
    report.findings = [.loss, .damage, .warning, .note].flatMap { severity in
      findings.filter { $0.severity == severity }
    }
    return report
  }
}
