import Casework

extension Store {
  /// Saves one action on a case: all of its events, or none.
  ///
  /// When this returns the change is on the disk. On ``StoreError/noSpace(path:)`` nothing was
  /// changed and the caller may try again. On ``StoreError/notSaved(_:)`` two files in a row could
  /// not be written: the store is read-only from then on, and the change is in ``unsaved``.
  /// `by` is the name of the person acting. The change is returned as it was recorded.
  @discardableResult
  package func append(
    _ events: [CaseEvent], to id: CaseID, by: String, why: String? = nil, now: Moment
  ) throws(StoreError) -> Change<CaseEvent> {
    if loaded[.review(id)] == nil { _ = try load(id, now: now) }
    try requireAnotherKey(events, in: id, now: now)
    let change = try append(events, .review(id), by: by, why: why, now: now) { .review(id, $0) }
    follow(ordersIn: events, .review(id), now: now)
    return change
  }

  /// Saves one action on the partnership as a whole; as for a case.
  @discardableResult
  package func append(
    _ events: [PartnershipEvent], by: String, why: String? = nil, now: Moment
  ) throws(StoreError) -> Change<PartnershipEvent> {
    if loaded[.partnership] == nil { _ = try loadPartnership(now: now) }
    let change = try append(events, .partnership, by: by, why: why, now: now) { .partnership($0) }
    follow(ordersIn: events, .partnership, now: now)
    return change
  }

  /// Saves a change in a scope that was loaded.
  ///
  /// `again` is under which names and when it was recorded before, and what its author had read
  /// then, where it is recorded once more under another name.
  func append<Event: StoredEvent>(
    _ events: [Event], _ scope: JournalScope, by: String, why: String?, now: Moment,
    again: (names: [ChangeID], stamp: Stamp, seen: [WriterID: Int])? = nil,
    unsaved asUnsaved: (Change<Event>) -> UnsavedChange
  ) throws(StoreError) -> Change<Event> {
    if case .readOnly(let reason) = access { throw .readOnly(reason) }
    try requireNotDisposed(scope)
    try takeInNewKeys()
    if seal.sealsNew, seal.keys?.has(scope.ring) != true { throw .seal(.noRing(scope.ring)) }
    let first: ChangeID
    do {
      first = try nextChange(in: scope)
    } catch {
      // Nothing was written, and nothing is known to be wrong with the store itself.
      throw StoreError(error)
    }
    var seen = again?.seen ?? (loaded[scope]?.heads ?? [:]).mapValues(\.number)
    seen[first.writer] = nil
    var change = Change(
      id: first, stamp: again?.stamp ?? nextStamp(in: scope, now: now), by: by, seen: seen,
      events: events, why: why)
    let salt = Hex.text(of: Chance.bytes(16))
    let body: [UInt8]
    do {
      body = try ChangeCodec.bytes(of: change, earlier: again?.names ?? [])
      // What nobody could read again is not written.
      _ = try ChangeCodec<Event>.change(in: body, id: first)
    } catch {
      throw .unwritable(error)
    }
    do throws(AppendFailure) {
      try write(body, salt, change, scope)
      if signsAtOnce { signHeads() }
      return change
    } catch {
      if case .refused(let cause) = error, cause.kind == .noSpace {
        throw .noSpace(path: cause.path)
      }
      // Its folder may have gone this moment.
      try requireNotDisposed(scope)
      retireWriter()
    }
    do throws(AppendFailure) {
      // The same bytes in a new file: should both last, their digest shows that they are one.
      seen[first.writer] = first.number - 1
      change = Change(
        id: try againInNewFile(scope), stamp: change.stamp, by: by, seen: seen, events: events,
        why: why)
      try write(body, salt, change, scope)
      if signsAtOnce { signHeads() }
      return change
    } catch {
      access = .readOnly(.failedDisk)
      unsaved.append(asUnsaved(change))
      throw .notSaved(error.cause)
    }
  }

  private func againInNewFile(_ scope: JournalScope) throws(AppendFailure) -> ChangeID {
    do {
      // Among records of its own the copy could not be told from the first; see ChangeCodec.
      try beginNewFile(in: scope)
      return try nextChange(in: scope)
    } catch {
      throw .refused(error)
    }
  }

  /// Sees to it that the next change in a scope is the first of its journal.
  func beginNewFile(in scope: JournalScope) throws(FileError) {
    while try nextChange(in: scope).number != 1 { avoidWriter() }
  }

  private func write<Event: StoredEvent>(
    _ body: [UInt8], _ salt: String, _ change: Change<Event>, _ scope: JournalScope
  ) throws(AppendFailure) {
    guard var journal = journals[scope] else {
      preconditionFailure("the journal of the next change stands ready")
    }
    let (line, record) = Record.compose(
      scope: scope, writer: change.id.writer, number: change.id.number,
      previous: journal.lastLink, salt: salt, body: body,
      sealedWith: seal.keys?.sealingKey(of: scope))
    defer { journals[scope] = journal }
    try journal.append(line, record)
    let before = heads.read(scope)
    let head = SeenHead(number: record.number, link: record.link)
    noteWritten(head, of: change.id.writer, in: scope, at: change.stamp)
    loaded[scope]?.heads[change.id.writer] = head
    // What is recorded again keeps the time at which it was recorded first.
    let latest = loaded[scope]?.latest ?? change.stamp
    loaded[scope]?.latest = max(latest, change.stamp)
    loaded[scope]?.digests.insert(record.digest)
    loaded[scope]?.lengths[change.id.writer] = journal.length
    recorded += 1
    remember(scope, before: before)
  }

  /// A stamp not behind any this process has followed in the scope.
  private func nextStamp(in scope: JournalScope, now: Moment) -> Stamp {
    // Loading leaves out what is more than a day ahead; the clock may have been set back since.
    guard let latest = loaded[scope]?.latest, latest.at >= now,
      !latest.at.isMoreThanADay(after: now)
    else { return Stamp(at: now, tick: 0) }
    guard latest.tick < WireNumber.tick.range.upperBound else {
      return Stamp(at: Moment(milliseconds: latest.at.milliseconds + 1), tick: 0)
    }
    return Stamp(at: latest.at, tick: latest.tick + 1)
  }
}

// MARK: - The writer and its journals

extension Store {
  /// The id the next change in a scope will have; its journal stands ready at its end.
  private func nextChange(in scope: JournalScope) throws(FileError) -> ChangeID {
    while true {
      let claim = try currentClaim()
      if let journal = journals[scope] {
        return ChangeID(writer: claim.writer, number: journal.lastNumber + 1)
      }
      let path = layout.journal(of: claim.writer, in: scope)
      guard try disk.status(at: path) != nil else {
        // It was seen, and is gone: another record under its numbers would be another journal.
        guard heads.read(scope)[claim.writer] == nil else {
          avoidWriter()
          continue
        }
        journals[scope] = Journal(path: path, mode: layout.fileMode, disk: disk, text: nil)
        continue
      }
      let bytes = try disk.read(path)
      let text = JournalText(
        bytes, scope: scope, writer: claim.writer, lastSeen: heads.read(scope)[claim.writer],
        seal)
      // A writer has always seen its own records; those another copy of the program added after
      // this one read the case were seen by nobody here.
      guard text.isContinuable, text.lastNumber == loaded[scope]?.heads[claim.writer]?.number ?? 0,
        loaded[scope]?.cutShort.contains(claim.writer) != true,
        !hasUnsignedRecords(text, of: claim.writer, in: scope)
      else {
        avoidWriter()
        continue
      }
      if text.tornBytes > 0 { try setAside(bytes, text, path, scope) }
      journals[scope] = Journal(path: path, mode: layout.fileMode, disk: disk, text: text)
    }
  }

  private func currentClaim() throws(FileError) -> WriterClaim {
    if let claim { return claim }
    let fresh = try WriterClaim(
      folder: layout.local.writers, disk: disk, avoiding: avoidedWriters.union(writersOfOthers()))
    claim = fresh
    return fresh
  }

  /// Takes another id from here on; a later process may take this one up again.
  private func avoidWriter() {
    guard let claim else { return }
    avoidedWriters.insert(claim.writer)
    retiredClaims.append(claim)
    self.claim = nil
    journals = [:]
  }

  /// Takes another id from here on, and makes sure nobody takes this one up again.
  private func retireWriter() {
    claim?.retire()
    avoidWriter()
  }

  /// Writes under a name no more, and sees to it that no window of this account does; `false` where
  /// another window holds it.
  func giveUp(_ writer: WriterID) -> Bool {
    if claim?.writer == writer {
      retireWriter()
      return true
    }
    avoidedWriters.insert(writer)
    if retiredClaims.contains(where: { $0.writer == writer }) { return true }
    switch WriterClaim.hold(writer, in: layout.local.writers, disk) {
    case .free: return true
    case .taken: return false
    case .held(let claim):
      claim.retire()
      retiredClaims.append(claim)
      return true
    }
  }

  /// Moves torn bytes from the end of one's own journal to LOCAL's lost+found.
  private func setAside(
    _ bytes: [UInt8], _ text: JournalText, _ path: String, _ scope: JournalScope
  ) throws(FileError) {
    let name = scope.wireName.isEmpty ? "the-partnership" : scope.wireName
    let record = "\(text.lastNumber + 1).\(Chance.name().prefix(6))"
    try disk.createDurably(
      "\(layout.local.lostAndFound)/\(name).\(record)", Array(bytes[text.soundLength...]),
      mode: 0o600)
    let file = try disk.open(path, .append)
    defer { disk.close(file) }
    try disk.truncate(file, to: text.soundLength)
    try disk.synchronise(file)
  }
}
