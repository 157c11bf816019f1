import CaseStore
import Casework

/// Does every harm to a file of a ``RotSample`` and verifies that it is found or harms nothing.
///
/// For somebody whose LOCAL has seen everything, whatever changes what is read is found as a loss,
/// and whatever is not found leaves every change as it was. At most the records hit are not read,
/// and none is read that was not written. A stranger, whose LOCAL has seen nothing, is told all the
/// same, but for harms that leave whole records and nothing else: these the report counts, as
/// docs/format.md lists them. `check` is given no key: so anybody can verify a sealed store.
package struct RotTrial {
  private let sample: RotSample
  private let path: String
  private let bytes: [UInt8]
  private let reader: Store
  private var report = RotReport()

  /// `checkedEvery` so manieth harm is also put to `check`, whose findings must be the same as
  /// those of opening the case; 1 for every one.
  package static func run(
    _ harms: [Harm], to path: String, of sample: RotSample, checkedEvery: Int = 8
  ) throws -> RotReport {
    var trial = try RotTrial(sample, path)
    for harm in harms {
      try trial.run(harm, isChecked: trial.report.tried.isMultiple(of: checkedEvery))
    }
    try sample.files.put(trial.bytes, at: path)
    return trial.report
  }

  private init(_ sample: RotSample, _ path: String) throws {
    self.sample = sample
    self.path = path
    bytes = sample.contents[path] ?? []
    reader = try sample.form.open(
      at: RotSample.root, local: RotSample.reader, files: sample.files)
  }

  private mutating func run(_ harm: Harm, isChecked: Bool) throws {
    report.tried += 1
    try sample.files.put(harm.done(to: bytes), at: path)
    let (findings, isWhole) = try read(harm)
    if findings.isEmpty { report.harmless += 1 } else { report.found += 1 }
    let isLoss = findings.contains { $0.severity == .loss }
    expect(isWhole || isLoss, harm, "what is read has changed, and no loss is found")
    guard isChecked else { return }
    // Whoever opened it has mended a record that was to be erased, and was not wholly.
    try sample.files.put(harm.done(to: bytes), at: path)
    let checked = found(by: RotSample.reader)
    switch sample.form {
    case .plain:
      expect(findings.isSubset(of: checked), harm, "check does not find what opening finds")
    case .sealed:
      // What somebody had read of another's journal stands in a box.
      expect(findings.isEmpty || !checked.isEmpty, harm, "check finds nothing where opening does")
    }
    let asStranger = found(by: "/nowhere")
    if asStranger.isEmpty, !isWhole {
      report.unnoticedByStrangers += 1
      expect(harm.leavesNoTrace(in: bytes), harm, "a stranger is not told")
    }
  }

  /// What opening finds beyond what the sound sample holds, and whether every change is read.
  private mutating func read(_ harm: Harm) throws -> (findings: Set<StoreFinding>, isWhole: Bool) {
    let ofPartnership = path.hasPrefix("\(RotSample.root)/partnership/")
    let findings: [StoreFinding]
    let lost: [ChangeID]
    if ofPartnership {
      let history = try reader.loadPartnership(now: RotSample.later)
      findings = history.findings
      lost = missing(sample.named, history.changes, harm)
    } else {
      let history = try reader.load(sample.id, now: RotSample.later)
      findings = history.findings
      lost = missing(sample.changes, history.changes, harm)
    }
    return (Set(findings).subtracting(sample.findings), lost.isEmpty)
  }

  private mutating func missing<Event>(
    _ written: [Change<Event>], _ read: [Change<Event>], _ harm: Harm
  ) -> [ChangeID] {
    expect(
      Set(read).count == read.count && read.allSatisfy(written.contains), harm,
      "something is read that was never written, or twice")
    let lost = written.filter { !read.contains($0) }.map(\.id)
    let hit = harm.lines(hitIn: bytes)
    for id in lost {
      // Without its order an erased record of a sealed store is one that is lost.
      let one = sample.form == .sealed && id == sample.erased ? [id, sample.order] : [id]
      let isHit = one.contains { id in
        path.hasSuffix("/\(id.writer.text).jsonl") && hit?.contains(id.number - 1) == true
      }
      expect(isHit, harm, "record \(id.number) was not hit, and is lost")
    }
    return lost
  }

  private func found(by local: String) -> Set<StoreFinding> {
    let report = Store.check(
      at: RotSample.root, local: local, files: sample.files, now: RotSample.later)
    return Set(report.findings).subtracting(sample.findings)
  }

  private mutating func expect(_ isTrue: Bool, _ harm: Harm, _ problem: String) {
    guard !isTrue else { return }
    report.failureCount += 1
    if report.failures.count < 10 { report.failures.append("\(path), \(harm): \(problem)") }
  }
}

/// What a rot trial tried and what came of it.
package struct RotReport: Sendable {
  package fileprivate(set) var tried = 0
  /// Harms that opening the case finds.
  package fileprivate(set) var found = 0
  /// Harms that are not found, and change nothing that is read.
  package fileprivate(set) var harmless = 0
  /// Of the harms put to `check`: those only somebody who had seen more can find.
  package fileprivate(set) var unnoticedByStrangers = 0
  package fileprivate(set) var failureCount = 0
  /// The first failures, each with its file and harm.
  package fileprivate(set) var failures: [String] = []
}

extension RotTrial {
  /// Does every so manieth harm to `store.json`; 1 is all of them.
  ///
  /// Each is found by `check`, or the store opens and every change is read. Returns what failed,
  /// and the harms that gave the store another id, which nothing in the store can show.
  package static func runOnDescription(
    of sample: RotSample, every interval: Int
  ) throws -> (failures: [String], renaming: [Harm]) {
    let path = "\(RotSample.root)/store.json"
    let bytes = sample.contents[path] ?? []
    let id = try sample.form.open(
      at: RotSample.root, local: RotSample.reader, files: sample.files
    ).id
    var (failures, renaming): ([String], [Harm]) = ([], [])
    let harms = Harm.all(of: bytes)
    for harm in stride(from: 0, to: harms.count, by: interval).map({ harms[$0] }) {
      try sample.files.put(harm.done(to: bytes), at: path)
      let report = Store.check(
        at: RotSample.root, local: RotSample.reader, files: sample.files, now: RotSample.later)
      guard Set(report.findings).isSubset(of: sample.findings) else { continue }
      let store = try? sample.form.open(
        at: RotSample.root, local: sample.form == .plain ? "/other" : RotSample.reader,
        files: sample.files)
      let changes = try? store?.load(sample.id, now: RotSample.later).changes
      if changes != sample.changes { failures.append("\(harm): not found, and not read") }
      if let store, store.id != id { renaming.append(harm) }
    }
    try sample.files.put(bytes, at: path)
    return (failures, renaming)
  }
}

extension RotTrial {
  /// Does harms to a file that members have signed.
  ///
  /// Each is found by `check` without a key, or the store opens as before and every change is read.
  /// Returns what failed, and how many were found.
  package static func run(
    _ harms: [Harm], toSigned path: String, of sample: RotSample
  ) throws -> (failures: [String], found: Int) {
    let bytes = sample.contents[path] ?? []
    var (failures, found): ([String], Int) = ([], 0)
    for harm in harms {
      try sample.files.put(harm.done(to: bytes), at: path)
      let report = Store.check(
        at: RotSample.root, local: RotSample.reader, files: sample.files, now: RotSample.later)
      guard Set(report.findings).isSubset(of: sample.findings) else {
        found += 1
        continue
      }
      let store = try? sample.form.open(
        at: RotSample.root, local: RotSample.reader, files: sample.files)
      let changes = try? store?.load(sample.id, now: RotSample.later).changes
      if changes != sample.changes { failures.append("\(path), \(harm): not found, not read") }
    }
    try sample.files.put(bytes, at: path)
    return (failures, found)
  }
}
