import Casework

extension Store {
  /// Everything recorded of a case, verified.
  ///
  /// What is damaged is named in the findings and never skipped in silence; what is sound is there.
  package func load(_ id: CaseID, now: Moment) throws(StoreError) -> History<CaseEvent> {
    try requireCase(id)
    let history: History<CaseEvent> = try load(.review(id), now: now)
    guard history.heads.isEmpty,
      let lost = layout.lostCase(
        id, findings: history.findings, accepted: acceptedLosses, disk)
    else { return history }
    return History(
      changes: history.changes, findings: history.findings + [lost], heads: history.heads)
  }

  /// The cases that are not read, because nothing is left of them or no folder is in their place,
  /// and how many findings of damage or loss each has.
  ///
  /// - Parameters:
  ///   - found: The cases that are read.
  ///   - now: The time by this computer's clock.
  /// - Returns: Those of which anything was found.
  package func casesNotRead(besides found: Set<CaseID>, now: Moment) -> [CaseID: Int] {
    var others: [CaseID: Int] = [:]
    for id in heads.cases where !found.contains(id) {
      let history: History<CaseEvent>? = try? load(.review(id), now: now)
      // What stands in its place is no folder, and cannot be read.
      others[id] = history.map { $0.findings.count { $0.severity >= .damage } } ?? 1
    }
    for name in disk.namesAsTheyCome(in: layout.cases) {
      guard let id = CaseID(name), !found.contains(id), others[id] == nil,
        (try? disk.status(at: layout.folder(of: .review(id))))??.kind == .symbolicLink
      else { continue }
      others[id] = 1
    }
    return others.filter { $0.value > 0 }
  }

  /// Refuses a case whose folder is not there, or is a link.
  func requireCase(_ id: CaseID) throws(StoreError) {
    let folder = layout.folder(of: .review(id))
    if let order = disposals.done[id] {
      throw .disposal(.disposedOf(order.reference, on: order.day, order.ground))
    }
    guard let status = try status(at: folder) else { throw .noCase(id) }
    if status.kind == .symbolicLink { throw .symbolicLink(path: folder) }
    guard status.kind == .folder else { throw .noCase(id) }
  }

  /// Everything recorded of the partnership as a whole, verified.
  package func loadPartnership(now: Moment) throws(StoreError) -> History<PartnershipEvent> {
    let history: History<PartnershipEvent> = try load(.partnership, now: now)
    acceptedLosses = AcceptedLosses(history.changes)
    // They may be about these very journals, which were read before they were known.
    let findings = acceptedLosses.settling(history.findings) { file in
      (try? disk.read("\(layout.root)/\(file)")) ?? []
    }
    return History(changes: history.changes, findings: findings, heads: history.heads)
  }

  /// Another text whenever something else is accepted as lost; `nil` while nothing is.
  package var acceptancesDigest: String? { acceptedLosses.digest }

  func load<Event: StoredEvent>(
    _ scope: JournalScope, now: Moment
  ) throws(StoreError) -> History<Event> {
    let before = heads.read(scope)
    let reading: ScopeReading<Event>
    do {
      reading = try ScopeReading(
        scope, layout, disk, seal, seen: before, accepted: acceptedLosses, now: now)
    } catch {
      throw StoreError(error)
    }
    if hasKeysFor(reading.history.findings) { return try load(scope, now: now) }
    loaded[scope] = LoadedScope(
      heads: reading.heads, latest: reading.latest, lengths: reading.lengths,
      cutShort: reading.cutShort, digests: reading.digests,
      isSound: !reading.hasLostVersions && reading.history.findings.allSatisfy(\.isOfErasure))
    remember(scope, before: before)
    guard !reading.erasuresDue.isEmpty, access == .readWrite else { return reading.history }
    return reading.history.afterErasing(in: carryOut(reading.erasuresDue, in: scope))
  }

  /// Keeps in LOCAL what was seen; a head that is gone stays there, so that it is missed again.
  func remember(_ scope: JournalScope, before: [WriterID: SeenHead]) {
    var seen = before
    for (writer, head) in loaded[scope]?.heads ?? [:]
    where head.number > seen[writer]?.number ?? 0 {
      seen[writer] = head
    }
    if seen != before { heads.write(seen, scope) }
  }

  func status(at path: String) throws(StoreError) -> FileStatus? {
    do {
      return try disk.status(at: path)
    } catch {
      throw StoreError(error)
    }
  }
}
