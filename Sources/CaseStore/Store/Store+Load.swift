import Casework

extension Store {
  /// Everything recorded of a case, verified.
  ///
  /// What is damaged is named in the findings and never skipped in silence; what is sound is there.
  package func load(_ id: CaseID, now: Moment) throws(StoreError) -> History<CaseEvent> {
    try requireCase(id)
    return try load(.review(id), now: now)
  }

  /// Refuses a case whose folder is not there, or is a link.
  func requireCase(_ id: CaseID) throws(StoreError) {
    let folder = layout.folder(of: .review(id))
    guard let status = try status(at: folder) else { throw .noCase(id) }
    if status.kind == .symbolicLink { throw .symbolicLink(path: folder) }
    guard status.kind == .folder else { throw .noCase(id) }
  }

  /// Everything recorded of the partnership as a whole, verified.
  package func loadPartnership(now: Moment) throws(StoreError) -> History<PartnershipEvent> {
    let history: History<PartnershipEvent> = try load(.partnership, now: now)
    acceptedLosses = AcceptedLosses(history.changes)
    return history
  }

  func load<Event: StoredEvent>(
    _ scope: JournalScope, now: Moment
  ) throws(StoreError) -> History<Event> {
    let before = heads.read(scope)
    let reading: ScopeReading<Event>
    do {
      reading = try ScopeReading(
        scope, layout, disk, seen: before, accepted: acceptedLosses, now: now)
    } catch {
      throw StoreError(error)
    }
    loaded[scope] = LoadedScope(
      heads: reading.heads, latest: reading.latest, lengths: reading.lengths,
      cutShort: reading.cutShort, digests: reading.digests,
      isSound: reading.history.findings.isEmpty)
    remember(scope, before: before)
    return reading.history
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
