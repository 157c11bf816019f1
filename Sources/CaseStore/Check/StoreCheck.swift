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
  package internal(set) var findings: [Finding] = []
  package internal(set) var caseCount = 0
  package internal(set) var recordCount = 0

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
  /// It needs no store that opens: whatever would keep it from opening is a finding.
  package static func check(
    at path: String, local: String, files: any FileSystem, now: Moment
  ) -> CheckReport {
    var run = CheckRun(
      layout: StoreLayout(root: path, local: local), disk: Disk(files: files), now: now)
    run.run()
    var report = run.report
    // By hand, for `sort` does not promise to keep the order of equals.
    report.findings = [.loss, .damage, .warning, .note].flatMap { severity in
      run.report.findings.filter { $0.severity == severity }
    }
    return report
  }
}

/// One run of `check`.
private struct CheckRun {
  var layout: StoreLayout
  let disk: Disk
  let now: Moment
  var report = CheckReport()
  private var users: [CaseReference: [CaseID]] = [:]
  /// Cases in which something was saved.
  private var begun: Set<CaseID> = []

  init(layout: StoreLayout, disk: Disk, now: Moment) {
    self.layout = layout
    self.disk = disk
    self.now = now
  }

  mutating func run() {
    guard let description = describe() else { return }
    layout.isShared = description.isShared
    let heads = SeenHeads(folder: layout.heads(of: description.id), disk: disk)
    checkFolders()
    let partnership: ScopeReading<PartnershipEvent>? = read(.partnership, heads)
    report.recordCount += partnership?.recordCount ?? 0
    var found: Set<CaseID> = []
    for name in names(in: layout.cases) {
      guard let id = CaseID(name) else {
        add(.foreignFile, "\(layout.cases)/\(name)")
        continue
      }
      found.insert(id)
      check(id, heads)
    }
    // A case that is gone with its folder is missed all the same.
    for id in heads.cases where !found.contains(id) {
      let missing: ScopeReading<CaseEvent>? = read(.review(id), heads)
      report.recordCount += missing?.recordCount ?? 0
    }
    checkIdentities(heads)
    checkReferences()
  }

  private mutating func add(_ what: Finding.What, _ path: String) {
    report.findings.append(Finding(what, in: layout.relative(path)))
  }

  private mutating func names(in folder: String) -> [String] {
    do {
      return try disk.names(in: folder)
    } catch {
      add(.unreadableFile(error.kind), folder)
      return []
    }
  }

  private mutating func describe() -> StoreDescription? {
    let path = layout.description
    do throws(FileError) {
      let bytes = try disk.read(path)
      do throws(StoreError) {
        return try StoreDescription(bytes, path: path)
      } catch {
        if case .newerFormat(let format, _) = error {
          add(.newerFormat(format), path)
        } else {
          add(.notAStore, path)
        }
      }
    } catch {
      add(error.kind == .notFound ? .notAStore : .unreadableFile(error.kind), path)
    }
    return nil
  }

  /// Modes, owners, links, and whatever else lies in the store's folder.
  private mutating func checkFolders() {
    for path in StoreLeftover.paths(beside: layout.root, files: disk.files) {
      add(.leftover, path)
    }
    let group = layout.isShared ? (try? disk.status(at: layout.root))??.group : nil
    var waiting = [layout.root]
    while let path = waiting.popLast() {
      guard let status = (try? disk.status(at: path)) ?? nil else { continue }
      switch status.kind {
      case .symbolicLink: add(.symbolicLink, path)
      case .other: add(.foreignFile, path)
      case .folder:
        waiting += names(in: path).reversed().map { "\(path)/\($0)" }
        fallthrough
      case .file:
        if layout.isLoose(status) { add(.looseMode(status.mode), path) }
        if let group { report.findings += layout.groupFaults(of: status, at: path, group: group) }
        if !layout.isShared, status.owner != disk.files.user {
          add(.foreignOwner(status.owner), path)
        }
      }
    }
    let own = [
      layout.description, layout.cases, layout.identities, layout.partnership, layout.references,
    ]
    for name in names(in: layout.root) where !own.contains("\(layout.root)/\(name)") {
      add(.foreignFile, "\(layout.root)/\(name)")
    }
  }

  private mutating func read<Event: StoredEvent>(
    _ scope: JournalScope, _ heads: SeenHeads
  ) -> ScopeReading<Event>? {
    do {
      let reading = try ScopeReading<Event>(
        scope, layout, disk, seen: heads.read(scope), now: now)
      report.findings += reading.history.findings
      return reading
    } catch {
      add(.unreadableFile(error.kind), layout.folder(of: scope))
      return nil
    }
  }

  private mutating func check(_ id: CaseID, _ heads: SeenHeads) {
    let folder = layout.folder(of: .review(id))
    guard (try? disk.status(at: folder))??.kind == .folder else { return }
    report.caseCount += 1
    guard let reading: ScopeReading<CaseEvent> = read(.review(id), heads) else { return }
    report.recordCount += reading.recordCount
    if reading.recordCount > 0 {
      begun.insert(id)
    } else if reading.history.findings.allSatisfy({ $0.severity < .damage }) {
      add(.emptyCase, folder)
    }
    if let reference = reading.history.changes.reference {
      users[reference, default: []].append(id)
    }
    checkReports(reading.history.changes, of: id)
  }

  /// Whether each frozen version of the report has the hash that it names.
  private mutating func checkReports(_ changes: [Change<CaseEvent>], of id: CaseID) {
    for change in changes {
      for case .reportFrozen(let version) in change.events
      where Digest(of: Array(version.text.canonical.utf8)).hex != version.digest {
        add(
          .reportHash(number: change.id.number, version: version.number),
          layout.journal(of: change.id.writer, in: .review(id)))
      }
    }
  }

  private mutating func checkIdentities(_ heads: SeenHeads) {
    var found: Set<CaseID> = []
    for name in names(in: layout.identities) {
      guard let id = CaseID(name) else {
        add(.foreignFile, "\(layout.identities)/\(name)")
        continue
      }
      found.insert(id)
      if (try? disk.status(at: layout.folder(of: .review(id))))??.kind != .folder {
        add(.identityWithoutCase, layout.folder(of: .identity(id)))
      }
    }
    // One that is gone with its folder is missed all the same.
    for id in found.union(heads.identities).sorted() {
      let folder = layout.folder(of: .identity(id))
      // The walk over all folders has named the links.
      if (try? disk.status(at: folder))??.kind == .symbolicLink { continue }
      let reading: ScopeReading<IdentityEvent>? = read(.identity(id), heads)
      report.recordCount += reading?.recordCount ?? 0
    }
  }

  private mutating func checkReferences() {
    var claimed: Set<CaseReference> = []
    for name in names(in: layout.references) {
      let path = "\(layout.references)/\(name)"
      guard let reference = CaseReference(name), reference.text == name else {
        add(.foreignFile, path)
        continue
      }
      claimed.insert(reference)
      if users[reference] == nil, !isTaken(path) { add(.unusedReference(reference), path) }
    }
    for (reference, ids) in users.sorted(by: { $0.key < $1.key }) {
      if ids.count > 1 {
        add(.sharedReference(reference, cases: ids.count), layout.reference(reference))
      }
      if !claimed.contains(reference) {
        add(.unclaimedReference(reference), layout.folder(of: .review(ids[0])))
      }
    }
  }

  /// Whether a reference belongs to a case that says otherwise: it was given a new one, and the old
  /// one stays taken, or the record that names it is damaged.
  private func isTaken(_ path: String) -> Bool {
    guard let bytes = try? disk.read(path) else { return false }
    return CaseID(String(decoding: bytes.dropLast(), as: UTF8.self)).map(begun.contains) ?? false
  }
}

extension [Change<CaseEvent>] {
  /// The reference a case carries, as far as the store needs to know: the last one given.
  fileprivate var reference: CaseReference? {
    var reference: CaseReference?
    for event in lazy.flatMap(\.events) {
      switch event {
      case .opened(let given, _, _), .referenceChanged(let given): reference = given
      default: break
      }
    }
    return reference
  }
}
