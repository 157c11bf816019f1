import Casework

/// All journals of one scope as read from the disk; reading changes nothing.
///
/// What stands in one journal proves what must stand in another: every record says how far its
/// author had read each of them. So records taken off the end of a journal are missed by whoever
/// reads the scope, as long as somebody wrote a record after reading them.
struct ScopeReading<Event: StoredEvent>: Sendable {
  let history: History<Event>
  let heads: [WriterID: SeenHead]
  /// The latest stamp not more than a day ahead of the clock.
  let latest: Stamp?
  let recordCount: Int
  /// How many bytes of each journal are records.
  let lengths: [WriterID: Int]
  /// The writers some of whose last records others had read, and are gone.
  let cutShort: Set<WriterID>
  let digests: Set<Digest>
  /// Records whose words still stand and were ordered to be erased.
  let erasuresDue: Set<Digest>
  /// Whether records stand under other names than the ones under which somebody had read them.
  let hasLostVersions: Bool

  /// Reads all there is.
  ///
  /// `seen` is what this person has read before, and `accepted` what is known to be lost.
  init(
    _ scope: JournalScope, _ layout: StoreLayout, _ disk: Disk, _ seal: StoreSeal,
    seen: [WriterID: SeenHead], accepted: AcceptedLosses, now: Moment
  ) throws(FileError) {
    var pass = try Pass(scope, layout, disk, seal, seen: seen, now: now)
    // Journals are read one after the other while others write: a record that says it follows on
    // one that was not there yet is no loss. What is still missing once nothing changes is one.
    var passes = 1
    while !pass.tails.isEmpty {
      let again = try Pass(scope, layout, disk, seal, seen: seen, now: now)
      let isStill = again.lengths == pass.lengths
      pass = again
      passes += 1
      if isStill || passes == ScopeReading.mostPasses { break }
    }
    let findings = accepted.settling(pass.findingsWithTails(layout, scope)) { file in
      pass.bytes[file] ?? []
    }
    history = History(
      changes: pass.changes, findings: findings, heads: pass.union.heads.mapValues(\.number))
    (heads, latest) = (pass.union.heads, pass.union.latest)
    (recordCount, lengths) = (pass.union.recordCount, pass.lengths)
    (cutShort, digests) = (Set(pass.tails.keys), pass.union.digests)
    (erasuresDue, hasLostVersions) = (pass.union.erasuresDue, pass.union.hasLostVersions)
  }

  /// Nobody writes so fast that something is new each time.
  private static var mostPasses: Int { 8 }
}

extension ScopeReading {
  /// One reading of all journals, one after the other.
  private struct Pass {
    var union: UnitedChanges<Event>
    let changes: [Change<Event>]
    let lengths: [WriterID: Int]
    /// What each file holds, by its path from the store's folder on.
    var bytes: [String: [UInt8]] = [:]
    /// How far somebody had read journals that end before.
    let tails: [WriterID: Int]

    init(
      _ scope: JournalScope, _ layout: StoreLayout, _ disk: Disk, _ seal: StoreSeal,
      seen: [WriterID: SeenHead], now: Moment
    ) throws(FileError) {
      union = UnitedChanges(now: now, isLocked: !seal.opens(scope))
      let folder = layout.folder(of: scope)
      var unread = seen
      var journals: [(file: String, writer: WriterID, bytes: [UInt8], text: JournalText)] = []
      for name in try disk.names(in: folder) {
        let path = "\(folder)/\(name)"
        let file = layout.relative(path)
        guard let writer = StoreLayout.writer(ofFile: name) else {
          union.findings.append(StoreFinding(.foreignFile, in: file))
          continue
        }
        let lastSeen = unread.removeValue(forKey: writer)
        do throws(FileError) {
          let bytes = try disk.read(path)
          let text = JournalText(bytes, scope: scope, writer: writer, lastSeen: lastSeen, seal)
          journals.append((file, writer, bytes, text))
        } catch {
          union.findings.append(StoreFinding(.unreadableFile(error.kind), in: file))
        }
      }
      var ordered: Set<Digest> = []
      // Half of a line that was to be erased is no record; its order may stand in any journal.
      if journals.contains(where: { $0.text.mayBeHalfErased }) {
        ordered = ErasureOrders<Event>.digests(in: journals.lazy.flatMap { $0.text.records })
        for index in journals.indices where !ordered.isEmpty {
          journals[index].text = JournalText(
            journals[index].bytes, scope: scope, writer: journals[index].writer,
            lastSeen: seen[journals[index].writer], ordered: ordered, seal)
        }
      }
      let digests = journals.lazy.flatMap { $0.text.records.lazy.map(\.digest) }
      let texts = journals.map(\.text)
      let earlier = { Pass.earlierNames(in: texts) }
      for (file, writer, bytes, text) in journals {
        let before = seen[writer].flatMap { head in
          text.head(before: head, copiedAmong: digests)
            ?? text.head(before: head, recordedAgain: earlier)
        }
        let again = before.map {
          JournalText(
            bytes, scope: scope, writer: writer, lastSeen: $0, ordered: ordered, seal)
        }
        union.add(again ?? text, of: writer, file: file)
        self.bytes[file] = bytes
      }
      for (writer, head) in unread.sorted(by: { $0.key < $1.key }) {
        let nothing = JournalText([], scope: scope, writer: writer, lastSeen: nil, seal)
        if nothing.head(before: head, copiedAmong: digests) != nil { continue }
        if nothing.head(before: head, recordedAgain: earlier) != nil { continue }
        let file = layout.relative(layout.journal(of: writer, in: scope))
        union.findings.append(StoreFinding(.missing(1...max(1, head.number)), in: file))
      }
      lengths = Dictionary(uniqueKeysWithValues: journals.map { ($0.writer, $0.text.soundLength) })
      changes = union.resolve()
      tails = union.unreachedHeads
    }

    /// The names that records had in versions of journals that did not stay.
    private static func earlierNames(in texts: [JournalText]) -> Set<ChangeID> {
      let names = texts.lazy.flatMap(\.records).flatMap { record -> [ChangeID] in
        let id = ChangeID(writer: record.writer, number: record.number)
        return (try? ChangeCodec<Event>.change(in: record.body, id: id).earlier) ?? []
      }
      return Set(names)
    }

    /// All findings, and what is missing by what others had read.
    func findingsWithTails(_ layout: StoreLayout, _ scope: JournalScope) -> [StoreFinding] {
      var findings = union.findings
      for (writer, number) in tails.sorted(by: { $0.key < $1.key }) {
        let file = layout.relative(layout.journal(of: writer, in: scope))
        let first = (union.heads[writer]?.number ?? 0) + 1
        // This person may have read it as well, and no further.
        let known = findings.firstIndex { finding in
          guard finding.file == file, case .missing(let numbers) = finding.what else {
            return false
          }
          return numbers.lowerBound == first
        }
        guard let known else {
          findings.append(StoreFinding(.missing(first...number), in: file))
          continue
        }
        guard case .missing(let numbers) = findings[known].what, numbers.upperBound < number
        else { continue }
        findings[known] = StoreFinding(.missing(first...number), in: file)
      }
      return findings
    }
  }
}
