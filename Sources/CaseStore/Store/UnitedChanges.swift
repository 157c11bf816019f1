import Casework

// Journals brought together: what their records say, each thing once.
//
// A record may stand twice, under two writers: a sync had failed, and the same bytes were saved
// again in a new file. Both have one digest, and so one salt, which nobody comes upon by chance:
// they are one change. It counts under the name of the first, which its body tells (it says of its
// own writer the number before its own), wherever the first still stands, even wiped. And whatever
// speaks of the other name (an undo, what somebody had read) speaks of that one. Else a body that
// somebody copies under a new writer would be another change, and an undo would not reach it. With
// another salt such a body has another digest: it is told by the first, which stands, and says the
// same. It does not count at all.

/// The changes of several journals, as they are read one after the other.
///
/// Closures where a key path would be shorter: in code that is generic over the events each key
/// path is made at run time.
struct UnitedChanges<Event: StoredEvent> {
  var findings: [StoreFinding] = []
  private(set) var heads: [WriterID: SeenHead] = [:]
  /// The latest stamp not more than a day ahead of the clock.
  private(set) var latest: Stamp?
  private(set) var recordCount = 0
  private(set) var digests: Set<Digest> = []
  /// How far somebody had read journals that end before; known once resolved.
  private(set) var unreachedHeads: [WriterID: Int] = [:]
  /// Records whose words still stand and were ordered to be erased; known once resolved.
  private(set) var erasuresDue: Set<Digest> = []
  /// Whether a record had another name in a version of a journal that did not stay.
  var hasLostVersions: Bool { entries.contains { !$0.earlier.isEmpty } }
  /// What stands in the place of those that were erased.
  private var erased: [(change: Change<Event>, isCopy: Bool)] = []
  private var namesOfErased: [ChangeID: ChangeID] = [:]

  private let now: Moment
  /// Whether whoever reads cannot tell what is ordered in it.
  private let isLocked: Bool
  private var entries: [Entry] = []
  private var isAnyCopied = false

  /// A record whose place in its chain is known, with the change where its body can be read.
  private struct Entry {
    let id: ChangeID
    let digest: Digest
    let file: String
    var change: Change<Event>?
    /// The body says that it was written under another name first.
    var isCopy = false
    /// Its names in versions of journals that did not stay.
    var earlier: [ChangeID] = []
    var isWiped = false
    /// Whoever took the words out was stopped half way.
    var isHalfErased = false

    /// Whether the body says that it was written under a name.
    func names(_ other: ChangeID) -> Bool {
      if other == id { return !isCopy }
      return other.writer != id.writer && change?.seen[other.writer] == other.number - 1
    }

    /// Whether it says what another change says.
    func says(_ other: Change<Event>) -> Bool {
      guard let change else { return false }
      return change.stamp == other.stamp && change.by == other.by && change.why == other.why
        && change.events == other.events
    }

    /// What the body says, as the change of another name: that of the same record.
    func change(as name: ChangeID) -> Change<Event>? {
      guard let change, name != id else { return change }
      var seen = change.seen
      if !isCopy { seen[id.writer] = id.number - 1 }
      seen[name.writer] = nil
      return Change(
        id: name, stamp: change.stamp, by: change.by, seen: seen, events: change.events,
        why: change.why)
    }
  }

  init(now: Moment, isLocked: Bool) {
    self.now = now
    self.isLocked = isLocked
  }

  /// Takes in one journal.
  mutating func add(_ text: JournalText, of writer: WriterID, file: String) {
    findings += text.findings.map { StoreFinding($0, in: file) }
    if let last = text.records.last {
      heads[writer] = SeenHead(number: last.number, link: last.link)
    }
    recordCount += text.records.count
    for record in text.records {
      if !digests.insert(record.digest).inserted { isAnyCopied = true }
      let id = ChangeID(writer: record.writer, number: record.number)
      var entry = Entry(id: id, digest: record.digest, file: file)
      if record.isErased {
        entry.isWiped = true
        entry.isHalfErased = text.halfErased.contains(record.number)
      } else if record.isLocked {
        // Whoever reads goes by its head alone.
      } else if !text.altered.contains(record.number) {
        read(record, into: &entry)
      }
      entries.append(entry)
    }
  }

  private mutating func read(_ record: Record, into entry: inout Entry) {
    let file = entry.file
    do throws(EventFlaw) {
      let read = try ChangeCodec<Event>.change(in: record.body, id: entry.id)
      let change = read.change
      for case let event? in change.events.lazy.map({ $0.asUnknown }) {
        findings.append(
          StoreFinding(.unknownEvent(number: record.number, type: event.type), in: file))
      }
      if change.stamp.at.isMoreThanADay(after: now) {
        findings.append(StoreFinding(.aheadOfClock(number: record.number), in: file))
      } else if latest.map({ $0 < change.stamp }) ?? true {
        latest = change.stamp
      }
      (entry.change, entry.isCopy, entry.earlier) = (change, read.isCopy, read.earlier)
    } catch {
      findings.append(StoreFinding(.unreadableRecord(number: record.number, error), in: file))
    }
  }

  /// Settles what the records say of each other, once all are in.
  ///
  /// - Returns: The changes, each once, in the order they are folded.
  mutating func resolve() -> [Change<Event>] {
    takeOutFalseCopies()
    let orders = ErasureOrders(entries.lazy.compactMap { $0.change })
    if !orders.isEmpty { takeOutErased(orders) }
    for entry in entries {
      if entry.isWiped {
        let number = entry.id.number
        let what: StoreFinding.What =
          if isLocked {
            .emptied(number: number)
          } else if orders.bare.contains(entry.id) {
            .erased(number: number)
          } else {
            .wiped(number: number)
          }
        findings.append(StoreFinding(what, in: entry.file))
      } else if entry.isCopy, !isAnyCopied {
        findings.append(StoreFinding(.copied(number: entry.id.number), in: entry.file))
      }
    }
    var changes = isAnyCopied ? withoutCopies() : entries.compactMap { $0.change }
    if !namesOfErased.isEmpty { changes = changes.map { $0.renaming(namesOfErased) } }
    if hasLostVersions,
      let versions = LostVersions(changes, names: entries.map { ($0.id, $0.earlier) })
    {
      changes = changes.map(versions.read)
    }
    changes += erased.map { $0.change }
    noteUnreachedHeads(changes)
    return changes.sorted(by: Change.isInOrder)
  }

  /// Takes out what was ordered to be erased, whether or not its words still stand: in its place
  /// are the fields it had set.
  private mutating func takeOutErased(_ orders: ErasureOrders<Event>) {
    let events = entries.lazy.compactMap { $0.change }.flatMap { $0.events }
    var found: Set<Digest> = []
    for given in orders.all {
      guard let digest = given.erasure.digest else { continue }
      let group = entries.filter { $0.digest == digest }
      let named = entries.filter { $0.id == given.erasure.record }
      guard fits(given, group, named) else {
        findings += named.prefix(1).map {
          StoreFinding(.unfittingOrder(number: $0.id.number), in: $0.file)
        }
        continue
      }
      // Of several the first holds.
      guard found.insert(digest).inserted else { continue }
      let change = ErasureOrders.change(given, among: events)
      erased.append((change, given.order.left.isCopy))
      for entry in group {
        if entry.id != change.id { namesOfErased[entry.id] = change.id }
        let what: StoreFinding.What =
          entry.isWiped && !entry.isHalfErased
          ? .erased(number: entry.id.number) : .erasureDue(number: entry.id.number)
        if case .erasureDue = what { erasuresDue.insert(digest) }
        findings.append(StoreFinding(what, in: entry.file))
      }
    }
    entries.removeAll { found.contains($0.digest) }
  }

  /// Whether an order fits what has the digest it gives: that is the record it names, or a copy of
  /// that one where it is gone, and may be erased.
  private func fits(
    _ given: ErasureOrders<Event>.Given, _ group: [Entry], _ named: [Entry]
  ) -> Bool {
    guard !group.isEmpty,
      group.allSatisfy({ $0.change?.events.allSatisfy(\.mayBeErased) ?? true })
    else { return false }
    if !named.isEmpty { return named.contains { $0.digest == given.erasure.digest } }
    return group.contains { $0.isWiped || $0.names(given.erasure.record) }
  }

  /// Takes out what has the body of a record that stands under the name it was first written by,
  /// and is not that record.
  private mutating func takeOutFalseCopies() {
    guard entries.contains(where: { $0.isCopy }) else { return }
    let standing = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    entries.removeAll { entry in
      guard entry.isCopy, let change = entry.change else { return false }
      let firsts = change.seen.compactMap { writer, number in
        standing[ChangeID(writer: writer, number: number + 1)]
      }
      // Where one of them is gone, that may be the first: this is then all there is of it.
      let isAnyGone = firsts.count < change.seen.count
      guard !firsts.contains(where: { $0.digest == entry.digest }),
        firsts.contains(where: { $0.says(change) || ($0.isWiped && !isAnyGone) })
      else { return false }
      findings.append(StoreFinding(.falseCopy(number: entry.id.number), in: entry.file))
      return true
    }
  }

  /// The changes, those that stand twice under the name of the first.
  private mutating func withoutCopies() -> [Change<Event>] {
    var changes: [Change<Event>] = []
    var names: [ChangeID: ChangeID] = [:]
    let groups = Dictionary(grouping: entries) { $0.digest }.values
    for group in groups.sorted(by: { $0[0].id < $1[0].id }) {
      guard let readable = group.first(where: { $0.change != nil }) else { continue }
      let first = group.min { left, right in
        let (isLeftFirst, isRightFirst) = (readable.names(left.id), readable.names(right.id))
        return isLeftFirst == isRightFirst ? left.id < right.id : isLeftFirst
      }
      guard let first, let change = readable.change(as: first.id) else { continue }
      changes.append(change)
      for entry in group where entry.id != first.id || entry.isCopy {
        names[entry.id] = first.id
        findings.append(StoreFinding(.copied(number: entry.id.number), in: entry.file))
      }
    }
    return changes.map { $0.renaming(names) }
  }

  /// Finds the journals that end before what somebody had read of them.
  private mutating func noteUnreachedHeads(_ changes: [Change<Event>]) {
    var read: [WriterID: Int] = [:]
    for change in changes {
      for (writer, number) in change.seen where number > read[writer] ?? 0 {
        read[writer] = number
      }
    }
    let earlier = Set(entries.lazy.flatMap(\.earlier))
    for (writer, number) in read {
      let last = heads[writer]?.number ?? 0
      guard number > last else { continue }
      // Saved again under another name after a failed sync: who had read the first misses nothing.
      let isSavedAgain =
        number == last + 1
        && (entries.contains { $0.isCopy && $0.change?.seen[writer] == last }
          || erased.contains { $0.isCopy && $0.change.seen[writer] == last })
      // As where another version of the journal stays, and each of these was recorded again.
      let isRecordedAgain = (last + 1...number).allSatisfy { number in
        earlier.contains(ChangeID(writer: writer, number: number))
      }
      if !isSavedAgain, !isRecordedAgain { unreachedHeads[writer] = number }
    }
  }
}

extension Change where Event: StoredEvent {
  /// The change, speaking of others by the names they count under.
  ///
  /// Who had read a record under one of its names has read it under the other, as far as they had
  /// read what comes before it there.
  fileprivate func renaming(_ names: [ChangeID: ChangeID]) -> Change {
    var seen = seen
    for (other, name) in names where other != name && name.writer != id.writer && hasSeen(other) {
      if seen[name.writer] ?? 0 == name.number - 1 { seen[name.writer] = name.number }
    }
    return saying(events.map { $0.renaming(names) }, havingSeen: seen)
  }
}

extension Moment {
  func isMoreThanADay(after other: Moment) -> Bool {
    // Overflow-safe: a record may hold any number.
    let (difference, overflowed) = milliseconds.subtractingReportingOverflow(other.milliseconds)
    return overflowed ? milliseconds > 0 : difference > 86_400_000
  }
}
