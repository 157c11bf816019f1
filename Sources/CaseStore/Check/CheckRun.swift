import Casework

/// One run of `check`.
struct CheckRun {
  var layout: StoreLayout
  let disk: Disk
  /// The keys of whoever checks; without them a sealed store is checked by its chains.
  let keys: KeyRing?
  var seal: StoreSeal = .plain
  let now: Moment
  /// Told how many cases of how many have been verified.
  let progress: (Int, Int) -> Void
  var report = CheckReport()
  /// What members had signed: several parts of a check ask, and one verifies.
  let filesRead = SignedFilesRead()
  /// The cases that carry each reference.
  var users: [CaseReference: [CaseID]] = [:]
  /// Cases in which something was saved, and every reference each ever carried.
  var begun: [CaseID: Set<CaseReference>] = [:]
  /// Cases that lack records: what they do not say may have been lost.
  var incomplete: Set<CaseID> = []
  private(set) var accepted = AcceptedLosses()
  /// The cases that were disposed of, or are to be: nothing of them is missed.
  var disposed: [CaseID: DisposalOrder] = [:]
  /// In whose name each record is that was read.
  private(set) var authors: [JournalScope: [(id: ChangeID, by: String)]] = [:]
  private(set) var memberNames: [MemberID: String] = [:]

  init(
    layout: StoreLayout, disk: Disk, keys: KeyRing?, now: Moment,
    progress: @escaping (Int, Int) -> Void
  ) {
    self.progress = progress
    self.layout = layout
    self.disk = disk
    self.keys = keys
    self.now = now
  }

  mutating func run() {
    guard let description = describe() else { return }
    layout.isShared = description.isShared
    seal = description.seal(keys)
    let heads = SeenHeads(folder: layout.local.heads(of: description.id), disk: disk)
    report.isLocked = isLocked
    checkFolders()
    checkMembers(description)
    checkPartnership(heads)
    checkDisposals(description)
    var found: Set<CaseID> = []
    var waiting: [CaseID] = []
    for name in names(in: layout.cases) {
      guard let id = CaseID(name) else {
        add(.foreignFile, "\(layout.cases)/\(name)")
        continue
      }
      found.insert(id)
      if disposed[id] == nil { waiting.append(id) }
    }
    checkCases(waiting, heads)
    // A case that is gone with its folder is missed all the same.
    for id in heads.cases.sorted()
    where !found.contains(id) && disposed[id] == nil && isFolder(layout.cases) {
      let missing: ScopeReading<CaseEvent>? = read(.review(id), heads)
      report.recordCount += missing?.recordCount ?? 0
    }
    checkIdentities(heads)
    // Which case carries which stands in what is sealed.
    if !isLocked { checkReferences() }
    checkSignatures(description)
  }

  /// Whether the store is sealed, and whoever checks has no key.
  private var isLocked: Bool { seal.refusesPlain && keys == nil }

  mutating func add(_ what: StoreFinding.What, _ path: String) {
    report.findings.append(StoreFinding(what, in: layout.relative(path)))
  }

  /// A case that was opened, and of which there is no record; `true` where it is one.
  @discardableResult
  mutating func addLost(_ id: CaseID, findings: [StoreFinding]) -> Bool {
    let lost = layout.lostCase(id, findings: findings, accepted: accepted, disk)
    report.findings += lost.map { [$0] } ?? []
    return lost != nil
  }

  /// What is in a folder; that it cannot be listed is a finding of the walk over all folders.
  func names(in folder: String) -> [String] { (try? disk.names(in: folder)) ?? [] }

  private func isFolder(_ path: String) -> Bool {
    (try? disk.status(at: path))??.kind == .folder
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
    let own = [layout.description] + layout.folders
    var waiting = [layout.root]
    while let path = waiting.popLast() {
      guard let status = (try? disk.status(at: path)) ?? nil else { continue }
      switch status.kind {
      case .symbolicLink:
        // What lies behind a link in the place of a folder of the store is not read at all.
        add(
          own.contains(path) || holdsRecords(path) ? .unreadableFile(.symbolicLink) : .symbolicLink,
          path)
      case .other: add(.foreignFile, path)
      case .folder:
        do {
          waiting += try disk.names(in: path).reversed().map { "\(path)/\($0)" }
        } catch {
          add(.unreadableFile(error.kind), path)
        }
        fallthrough
      case .file:
        if layout.isLoose(status) { add(.looseMode(status.mode), path) }
        if let group { report.findings += layout.groupFaults(of: status, at: path, group: group) }
        if !layout.isShared, status.owner != disk.files.user {
          add(.foreignOwner(status.owner), path)
        }
      }
    }
    for name in names(in: layout.root) where !own.contains("\(layout.root)/\(name)") {
      add(.foreignFile, "\(layout.root)/\(name)")
    }
    for path in own where path != layout.description {
      switch (try? disk.status(at: path))??.kind {
      case .folder, .symbolicLink: break
      case .file, .other: add(.unreadableFile(.notAFolder), path)
      case nil:
        if layout.firstFolders.contains(path) { add(.unreadableFile(.notFound), path) }
      }
    }
  }

  /// Whether a path is a case's, an identity's or a journal's.
  private func holdsRecords(_ path: String) -> Bool {
    let name = layout.relative(path)
    if let (folder, names) = StoreFolder.place(of: name), folder.content == .journalsByCase,
      names.count == 1, folder.scope(names[0]) != nil
    {
      return true
    }
    return JournalPlace(path: name) != nil
  }

  /// The partnership's journals, and with them what was accepted as lost, there and elsewhere.
  private mutating func checkPartnership(_ heads: SeenHeads) {
    guard let first: ScopeReading<PartnershipEvent> = read(.partnership, heads) else { return }
    report.recordCount += first.recordCount
    accepted = AcceptedLosses(first.history.changes)
    memberNames = Partnership(changes: first.history.changes).memberNames
    report.findings = accepted.settling(report.findings) { file in
      (try? disk.read("\(layout.root)/\(file)")) ?? []
    }
  }

  private mutating func read<Event: StoredEvent>(
    _ scope: JournalScope, _ heads: SeenHeads
  ) -> ScopeReading<Event>? {
    let result = Result { () throws(FileError) in
      try ScopeReading<Event>(
        scope, layout, disk, seal, seen: heads.read(scope), accepted: accepted, now: now)
    }
    return take(result, of: scope)
  }

  private mutating func take<Event: StoredEvent>(
    _ result: Result<ScopeReading<Event>, FileError>, of scope: JournalScope
  ) -> ScopeReading<Event>? {
    switch result {
    case .success(let reading):
      report.findings += reading.history.findings
      authors[scope] = reading.history.changes.map { ($0.id, $0.by) }
      return reading
    case .failure(let error):
      add(.unreadableFile(error.kind), layout.folder(of: scope))
      return nil
    }
  }

  private mutating func checkCases(_ ids: [CaseID], _ heads: SeenHeads) {
    let ahead = ReadAhead(layout, disk, seal, heads.folder, accepted: accepted, now: now)
    let parts = stride(from: 0, to: ids.count, by: ReadAhead.cases).map { start in
      Array(ids[start..<min(start + ReadAhead.cases, ids.count)])
    }
    var batch = parts.first.flatMap { ahead?.begin($0) }
    var done = 0
    for (number, part) in parts.enumerated() {
      let readings = batch?.finish() ?? [:]
      batch = number + 1 < parts.count ? ahead?.begin(parts[number + 1]) : nil
      for id in part { check(id, heads, readings[id]) }
      done += part.count
      progress(done, ids.count)
    }
  }

  private mutating func check(_ id: CaseID, _ heads: SeenHeads, _ ahead: ReadAhead.Reading?) {
    let folder = layout.folder(of: .review(id))
    let kind = (try? disk.status(at: folder))??.kind
    // The walk over all folders has named the links, and what is neither file nor folder.
    if kind == .file { add(.foreignFile, folder) }
    guard kind == .folder else {
      if kind != .symbolicLink, !heads.read(.review(id)).isEmpty {
        add(.unreadableFile(.notAFolder), folder)
      }
      return
    }
    report.caseCount += 1
    let taken = ahead.map { take($0, of: .review(id)) } ?? read(.review(id), heads)
    guard let reading = taken else { return }
    report.recordCount += reading.recordCount
    let isLost = reading.history.findings.contains { $0.what.severity == .loss }
    if isLocked { return }
    if isLost || reading.history.changes.count < reading.recordCount { incomplete.insert(id) }
    if reading.recordCount > 0 {
      begun[id] = reading.history.changes.references
    } else if !addLost(id, findings: reading.history.findings),
      reading.history.findings.allSatisfy({ $0.what.severity < .damage })
    {
      add(.emptyCase, folder)
    }
    if let reference = reading.history.changes.reference {
      users[reference, default: []].append(id)
    }
    checkTexts(reading.history.changes, of: id)
  }

  /// Whether each text that was kept with its hash has the hash that is named.
  private mutating func checkTexts(_ changes: [Change<CaseEvent>], of id: CaseID) {
    for change in changes {
      for case let frozen? in change.events.map(\.frozen)
      where Digest(of: Array(frozen.text.utf8)).hex != frozen.digest {
        add(
          .textHash(number: change.id.number, frozen.what),
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
      if disposed[id] != nil { continue }
      found.insert(id)
      if (try? disk.status(at: layout.folder(of: .review(id))))??.kind != .folder {
        add(.identityWithoutCase, layout.folder(of: .identity(id)))
      }
    }
    // One that is gone with its folder is missed all the same.
    guard (try? disk.status(at: layout.identities))??.kind != .symbolicLink else { return }
    for id in found.union(heads.identities).sorted() where disposed[id] == nil {
      let folder = layout.folder(of: .identity(id))
      // The walk over all folders has named the links, and what is neither file nor folder.
      let kind = (try? disk.status(at: folder))??.kind
      if kind == .file { add(.foreignFile, folder) }
      guard kind == nil || kind == .folder else { continue }
      let reading: ScopeReading<IdentityEvent>? = read(.identity(id), heads)
      report.recordCount += reading?.recordCount ?? 0
    }
  }
}
