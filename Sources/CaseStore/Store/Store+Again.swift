import Casework

// Two computers wrote under one name: the person's own folder was copied, or put back from an image
// of the disk. The version of a journal that goes about among the others stays; what stands in the
// other is recorded again under a name that nobody else has. So nothing is lost, and the two come
// to the same.

extension Store {
  /// Records again, under a name of its own, what this account's journal has and the version of
  /// another computer has not.
  ///
  /// What was recorded again before is not repeated.
  ///
  /// - Parameters:
  ///   - place: The journal, whose writer was given up.
  ///   - common: How many records both versions have.
  ///   - now: The time by this computer's clock.
  /// - Returns: Whether all of it stands elsewhere now; `false` where some of it cannot be read.
  /// - Throws: What an append does.
  func recordAgain(
    _ place: JournalPlace, after common: Int, now: Moment
  ) throws(StoreError) -> Bool {
    switch place.scope {
    case .partnership:
      return try recordAgain(place, after: common, now: now) { .partnership($0) }
    case .review(let id):
      return try recordAgain(place, after: common, now: now) { .review(id, $0) }
    case .identity(let id):
      return try recordAgain(place, after: common, now: now) { .identity(id, $0) }
    }
  }

  /// Whether all that a journal has from a place on was recorded again in others.
  func isRecordedAgain(
    _ place: JournalPlace, after common: Int, now: Moment
  ) throws(StoreError) -> Bool {
    switch place.scope {
    case .partnership:
      return try Tail<PartnershipEvent>(load(place.scope, now: now), place, common).isElsewhere
    case .review:
      return try Tail<CaseEvent>(load(place.scope, now: now), place, common).isElsewhere
    case .identity:
      return try Tail<IdentityEvent>(load(place.scope, now: now), place, common).isElsewhere
    }
  }

  private func recordAgain<Event: StoredEvent>(
    _ place: JournalPlace, after common: Int, now: Moment,
    unsaved: (Change<Event>) -> UnsavedChange
  ) throws(StoreError) -> Bool {
    guard seal.opens(place.scope) else { return false }
    let tail = Tail<Event>(try load(place.scope, now: now), place, common)
    var names = tail.elsewhere
    for change in tail.changes where names[change.id] == nil {
      // Of the other version, whoever recorded this had read only what both have.
      var seen = change.seen
      seen[place.writer] = common == 0 ? nil : common
      let again = try append(
        change.events.map { $0.renaming(names) }, place.scope, by: change.by, why: change.why,
        now: now, again: (change.stamp, seen), unsaved: unsaved)
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
  let changes: [Change<Event>]
  /// Their names elsewhere.
  let elsewhere: [ChangeID: ChangeID]
  /// Whether each of its records could be read.
  let isReadable: Bool

  var isElsewhere: Bool { isReadable && changes.allSatisfy { elsewhere[$0.id] != nil } }

  /// Two records are one where the same person made them at the same moment, for the same reason.
  private struct Sign: Hashable {
    let stamp: Stamp
    let by: String
    let why: String?
  }

  init(_ history: History<Event>, _ place: JournalPlace, _ common: Int) {
    let sign = { (change: Change<Event>) in
      Sign(stamp: change.stamp, by: change.by, why: change.why)
    }
    let isOfTail = { (change: Change<Event>) in
      change.id.writer == place.writer && change.id.number > common
    }
    changes = history.changes.filter(isOfTail).sorted { $0.id.number < $1.id.number }
    let others = Dictionary(
      history.changes.filter { !isOfTail($0) }.map { (sign($0), $0.id) },
      uniquingKeysWith: { first, _ in first })
    elsewhere = changes.reduce(into: [:]) { found, change in found[change.id] = others[sign(change)]
    }
    isReadable = changes.count == (history.heads[place.writer] ?? common) - common
  }
}
