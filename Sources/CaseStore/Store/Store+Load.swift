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
    try load(.partnership, now: now)
  }

  func load<Event: StoredEvent>(
    _ scope: JournalScope, now: Moment
  ) throws(StoreError) -> History<Event> {
    let before = heads.read(scope)
    let reading: ScopeReading<Event>
    do {
      reading = try ScopeReading(scope, layout, disk, seen: before, now: now)
    } catch {
      throw StoreError(error)
    }
    loaded[scope] = LoadedScope(
      heads: reading.heads, latest: reading.latest, lengths: reading.lengths,
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

/// All journals of one scope as read from the disk; reading changes nothing.
struct ScopeReading<Event: StoredEvent> {
  let history: History<Event>
  let heads: [WriterID: SeenHead]
  /// The latest stamp not more than a day ahead of the clock.
  let latest: Stamp?
  let recordCount: Int
  /// How many bytes of each journal are records.
  let lengths: [WriterID: Int]

  init(
    _ scope: JournalScope, _ layout: StoreLayout, _ disk: Disk, seen: [WriterID: SeenHead],
    now: Moment
  ) throws(FileError) {
    var union = Union(now: now)
    let folder = layout.folder(of: scope)
    var unread = seen
    var journals: [(file: String, writer: WriterID, bytes: [UInt8], text: JournalText)] = []
    for name in try disk.names(in: folder) {
      let path = "\(folder)/\(name)"
      let file = layout.relative(path)
      guard let writer = StoreLayout.writer(ofFile: name) else {
        union.findings.append(Finding(.foreignFile, in: file))
        continue
      }
      let lastSeen = unread.removeValue(forKey: writer)
      do throws(FileError) {
        let bytes = try disk.read(path)
        let text = JournalText(bytes, scope: scope, writer: writer, lastSeen: lastSeen)
        journals.append((file, writer, bytes, text))
      } catch {
        let what: Finding.What =
          error.kind == .symbolicLink ? .symbolicLink : .unreadableFile(error.kind)
        union.findings.append(Finding(what, in: file))
      }
    }
    let digests = journals.lazy.flatMap { $0.text.records.lazy.map(\.digest) }
    for (file, writer, bytes, text) in journals {
      let before = seen[writer].flatMap { text.head(before: $0, copiedAmong: digests) }
      let again = before.map {
        JournalText(bytes, scope: scope, writer: writer, lastSeen: $0)
      }
      union.add(again ?? text, of: writer, file: file)
    }
    for (writer, head) in unread.sorted(by: { $0.key < $1.key }) {
      let nothing = JournalText([], scope: scope, writer: writer, lastSeen: nil)
      if nothing.head(before: head, copiedAmong: digests) != nil { continue }
      let file = layout.relative(layout.journal(of: writer, in: scope))
      union.findings.append(Finding(.missing(1...max(1, head.number)), in: file))
    }
    lengths = Dictionary(uniqueKeysWithValues: journals.map { ($0.writer, $0.text.soundLength) })
    history = union.history
    heads = union.heads
    latest = union.latest
    recordCount = union.recordCount
  }

  /// Brings the journals together.
  private struct Union {
    let now: Moment
    var findings: [Finding] = []
    var heads: [WriterID: SeenHead] = [:]
    var latest: Stamp?
    var recordCount = 0
    private var changes: [(change: Change<Event>, digest: Digest, isCopy: Bool)] = []

    init(now: Moment) { self.now = now }

    mutating func add(_ text: JournalText, of writer: WriterID, file: String) {
      findings += text.findings.map { Finding($0, in: file) }
      if let last = text.records.last {
        heads[writer] = SeenHead(number: last.number, link: last.link)
      }
      recordCount += text.records.count
      for record in text.records where !text.altered.contains(record.number) {
        add(record, file: file)
      }
    }

    private mutating func add(_ record: Record, file: String) {
      guard !record.isErased else {
        findings.append(Finding(.erased(number: record.number), in: file))
        return
      }
      let id = ChangeID(writer: record.writer, number: record.number)
      do throws(EventFlaw) {
        let (change, isCopy) = try ChangeCodec<Event>.change(in: record.body, id: id)
        for case let event? in change.events.map(\.asUnknown) {
          findings.append(
            Finding(.unknownEvent(number: record.number, type: event.type), in: file))
        }
        if change.stamp.at.isMoreThanADay(after: now) {
          findings.append(Finding(.aheadOfClock(number: record.number), in: file))
        } else if latest.map({ $0 < change.stamp }) ?? true {
          latest = change.stamp
        }
        if isCopy { findings.append(Finding(.copied(number: record.number), in: file)) }
        changes.append((change, record.digest, isCopy))
      } catch {
        findings.append(Finding(.unreadableRecord(number: record.number, error), in: file))
      }
    }

    var history: History<Event> {
      // The copy was confirmed as saved under its own id; what it copies never was.
      let copied = Set(changes.lazy.filter(\.isCopy).map(\.digest))
      let counted = changes.filter { $0.isCopy || !copied.contains($0.digest) }
      return History(
        changes: counted.map(\.change).sorted(by: Change.isInOrder), findings: findings,
        heads: heads.mapValues(\.number))
    }
  }
}

extension Moment {
  func isMoreThanADay(after other: Moment) -> Bool {
    // Overflow-safe: a record may hold any number.
    let (difference, overflowed) = milliseconds.subtractingReportingOverflow(other.milliseconds)
    return overflowed ? milliseconds > 0 : difference > 86_400_000
  }
}
