import Casework

// Two computers wrote under one name: the person's own folder was copied, or put back from an image
// of the disk. Of the two versions of a journal everybody keeps the same; what stands in the other
// is recorded again under a name that nobody else has. So nothing is lost, and the two come to the
// same.

/// One of two versions of a journal that part after some records: the one that does not stay.
struct JournalVersion {
  let place: JournalPlace
  /// Its records, whole and in order.
  let bytes: [UInt8]
  /// How many records both versions have.
  let common: Int
  /// Whether it is the one that stands in this store.
  let isHere: Bool
}

extension Store {
  /// Records again, under a name of its own, what one version of this account's journal has and the
  /// other has not.
  ///
  /// What was recorded again before is not repeated.
  ///
  /// - Parameters:
  ///   - version: The version that does not stay; its writer was given up.
  ///   - now: The time by this computer's clock.
  /// - Returns: Whether all of it stands elsewhere now; `false` where some of it cannot be read.
  /// - Throws: What an append does.
  func recordAgain(_ version: JournalVersion, now: Moment) throws(StoreError) -> Bool {
    switch version.place.scope {
    case .partnership: return try recordAgain(version, now: now) { .partnership($0) }
    case .review(let id): return try recordAgain(version, now: now) { .review(id, $0) }
    case .identity(let id): return try recordAgain(version, now: now) { .identity(id, $0) }
    }
  }

  /// Whether all that a version of a journal has from a place on was recorded again in others.
  func isRecordedAgain(_ version: JournalVersion, now: Moment) throws(StoreError) -> Bool {
    switch version.place.scope {
    case .partnership: return try tail(PartnershipEvent.self, of: version, now: now).isElsewhere
    case .review: return try tail(CaseEvent.self, of: version, now: now).isElsewhere
    case .identity: return try tail(IdentityEvent.self, of: version, now: now).isElsewhere
    }
  }

  private func tail<Event: StoredEvent>(
    _ kind: Event.Type, of version: JournalVersion, now: Moment
  ) throws(StoreError) -> Tail<Event> {
    Tail(version, beside: try loadAside(version.place.scope, now: now), seal)
  }

  private func recordAgain<Event: StoredEvent>(
    _ version: JournalVersion, now: Moment, unsaved: (Change<Event>) -> UnsavedChange
  ) throws(StoreError) -> Bool {
    let (place, common) = (version.place, version.common)
    guard seal.opens(place.scope) else { return false }
    let tail = try tail(Event.self, of: version, now: now)
    var names = tail.elsewhere
    if !tail.isElsewhere {
      // Behind records of its own it would count as having read those.
      do throws(FileError) {
        try beginNewFile(in: place.scope)
      } catch {
        throw StoreError(error)
      }
    }
    for change in tail.changes where names[change.id] == nil {
      // Of the other version, whoever recorded this had read only what both have.
      var seen = change.seen
      seen[place.writer] = common == 0 ? nil : common
      let again = try append(
        change.events.map { $0.renaming(names) }, place.scope, by: change.by, why: change.why,
        now: now, again: (tail.earlier[change.id, default: []] + [change.id], change.stamp, seen),
        unsaved: unsaved)
      names[change.id] = again.id
    }
    return tail.isReadable
  }

  /// Forgets what was read of a journal of which another version is put in place.
  func forget(_ place: JournalPlace, for head: SeenHead) {
    var seen = heads.read(place.scope)
    seen[place.writer] = head
    heads.write(seen, place.scope)
    loaded[place.scope] = nil
    journals[place.scope] = nil
  }

  /// Forgets how far a file of signed heads was read of which another version is put in place.
  func forgetSignatures(in path: String) {
    let signatures = SeenSignatures(folder: layout.local.heads(of: id), disk: disk)
    var seen = signatures.read()
    guard seen.removeValue(forKey: path) != nil else { return }
    signatures.write(seen)
  }
}

/// What one version of a journal has and the other has not, and where else that was recorded.
private struct Tail<Event: StoredEvent> {
  /// In the order in which they were recorded.
  private(set) var changes: [Change<Event>] = []
  /// The names that some of them had before.
  private(set) var earlier: [ChangeID: [ChangeID]] = [:]
  /// Their names elsewhere.
  let elsewhere: [ChangeID: ChangeID]
  /// Whether each of its records could be read.
  private(set) var isReadable = true

  var isElsewhere: Bool { isReadable && changes.allSatisfy { elsewhere[$0.id] != nil } }

  /// Two records are one where the same person recorded the same at the same moment, for the same
  /// reason.
  private struct Sign: Hashable {
    let stamp: Stamp
    let by: String
    let why: String?
    let events: [Event]

    init(_ change: Change<Event>, _ events: [Event]) {
      (stamp, by, why) = (change.stamp, change.by, change.why)
      self.events = events
    }
  }

  init(_ version: JournalVersion, beside history: History<Event>, _ seal: StoreSeal) {
    let (place, common) = (version.place, version.common)
    let text = JournalText(
      version.bytes, scope: place.scope, writer: place.writer, lastSeen: nil, seal)
    let ordered = ErasureOrders(history.changes).digests
    for record in text.records where record.number > common {
      // Whose words are gone, or are to go, is not recorded again.
      if record.isErased || ordered.contains(record.digest) { continue }
      let id = ChangeID(writer: place.writer, number: record.number)
      guard !record.isLocked, !text.altered.contains(record.number),
        let read = try? ChangeCodec<Event>.change(in: record.body, id: id)
      else {
        isReadable = false
        continue
      }
      changes.append(read.change)
      if !read.earlier.isEmpty { earlier[id] = read.earlier }
    }
    // Under that name the two versions hold different records.
    let others = history.changes.filter { change in
      change.id.writer != place.writer || change.id.number <= common
    }
    let known = Dictionary(
      others.map { (Sign($0, $0.events), $0.id) }, uniquingKeysWith: { first, _ in first })
    elsewhere = changes.reduce(into: [:]) { found, change in
      // Whatever names an earlier one of them names it by its new name there.
      let events = change.events.map { $0.renaming(found) }
      found[change.id] = known[Sign(change, events)]
    }
  }
}
