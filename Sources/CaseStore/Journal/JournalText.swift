import Casework
import Glibc

/// A journal as read: its records in order, and everything about its bytes that is not as it
/// should be.
///
/// Reading trusts nothing. A line is a record when its check and digest fit; it is in order when
/// its number and `prev` follow on the record before. From bytes that are no record, reading goes
/// on at the next `{"v":`, which may stand within the line: a torn line that was written on, or a
/// rotten newline. That text stands in no string, whose quotes are escaped, and where it stands in
/// an event it does not read as a record.
///
/// Bytes at the end are *torn* if all that this person has seen of the journal stands before them:
/// they were never confirmed to anyone here. Otherwise they are damage. A last line without its
/// newline is torn, even if whole: its writer never heard that it was saved, and sets it aside.
struct JournalText {
  private(set) var records: [Record] = []
  /// Numbers of records whose body must not be read.
  private(set) var altered: Set<Int> = []
  private(set) var findings: [StoreFinding.What] = []
  /// Where the last record's line ends; what lies after it is torn or damage.
  private(set) var soundLength = 0
  private(set) var tornBytes = 0
  /// Numbers of records of which a line says half that they were erased.
  private(set) var halfErased: Set<Int> = []
  /// Whether a line stands in it that may have been half erased, which an order would tell.
  private(set) var mayBeHalfErased = false
  /// Where the lines stand that were ordered to be erased.
  private(set) var orderedLines: [Range<Int>] = []

  /// Bytes that were no record since the last one that was.
  private var gap: Range<Int>?
  private let scope: JournalScope
  private let writer: WriterID
  private let seal: StoreSeal
  private let ordered: Set<Digest>
  private let goesByHeads: Bool
  private let opening: JournalOpening

  /// Reads a journal's bytes.
  ///
  /// `ordered` are digests of records that were ordered to be erased: of them a whole head is
  /// enough, for whoever carried the order out may have been stopped half way. Who goes by heads
  /// asks only what was chained and signed: there a whole head that follows on the one before is
  /// enough of any record. So it is where overwriting has begun, to who cannot read the orders.
  init(
    _ bytes: [UInt8], scope: JournalScope, writer: WriterID, lastSeen: SeenHead?,
    ordered: Set<Digest> = [], goingByHeads: Bool = false, _ seal: StoreSeal
  ) {
    self.ordered = ordered
    goesByHeads = goingByHeads
    self.scope = scope
    self.writer = writer
    self.seal = seal
    opening = JournalOpening(of: scope, writer)
    var position = 0
    while position < bytes.count {
      guard let newline = JournalText.lineEnd(in: bytes, from: position) else {
        skip(to: bytes.count, from: position)
        break
      }
      if take(bytes[position..<newline]) || takeHalfErased(bytes[position..<newline]) {
        soundLength = newline + 1
        position = newline + 1
      } else {
        let next = JournalText.start(in: bytes, after: position) ?? bytes.count
        skip(to: next, from: position)
        position = next
      }
    }
    finish(lastSeen: lastSeen)
  }

  var lastNumber: Int { records.last?.number ?? 0 }
  var lastLink: Digest { records.last?.link ?? .zero }

  /// What was seen of this journal before a head that is gone, where that record was saved again
  /// under another writer: its sync had failed, and whoever saw it saw what the power cut took.
  ///
  /// `digests` are those of all journals. The head's link proves that its record held one of them.
  /// `nil` where the head stands, or where nothing proves that it was saved again.
  func head(before head: SeenHead, copiedAmong digests: some Sequence<Digest>) -> SeenHead? {
    // From the end, where it stands nearly always.
    guard records.last(where: { $0.number == head.number && $0.link == head.link }) == nil else {
      return nil
    }
    let number = head.number - 1
    guard let previous = number == 0 ? .zero : records.first(where: { $0.number == number })?.link,
      digests.contains(where: { digest in
        head.link
          == Record.link(
            scope: scope, writer: writer, number: head.number, previous: previous, digest: digest)
      })
    else { return nil }
    return SeenHead(number: number, link: previous)
  }

  /// What was seen of this journal before a version of it parted that did not stay, where all that
  /// had been seen of that one was recorded again under other names.
  ///
  /// `names` are the names that records had in such versions. `nil` where the head stands, or where
  /// some record on the way to it was not recorded again.
  func head(before head: SeenHead, recordedAgain names: () -> Set<ChangeID>) -> SeenHead? {
    guard records.last(where: { $0.number == head.number && $0.link == head.link }) == nil else {
      return nil
    }
    let names = names()
    var number = head.number
    while names.contains(ChangeID(writer: writer, number: number)) { number -= 1 }
    guard number < head.number else { return nil }
    guard number > 0 else { return SeenHead(number: 0, link: .zero) }
    return records.first { $0.number == number }.map { SeenHead(number: number, link: $0.link) }
  }

  /// Whether its own writer may go on after the last record, torn bytes taken off.
  var isContinuable: Bool {
    findings.allSatisfy { if case .torn = $0 { true } else { false } }
  }

  /// The next newline.
  private static func lineEnd(in bytes: [UInt8], from position: Int) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress,
        let found = memchr(start + position, CInt(UInt8(ascii: "\n")), bytes.count - position)
      else { return nil }
      return start.distance(to: found)
    }
  }

  /// The next place after this one where a record may begin.
  private static func start(in bytes: [UInt8], after position: Int) -> Int? {
    let mark = Array("{\"v\":".utf8)
    var index = position + 1
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index..<(index + mark.count)].elementsEqual(mark) {
        return index
      }
      index += 1
    }
    return nil
  }

  private mutating func skip(to end: Int, from start: Int) {
    gap = (gap?.lowerBound ?? start)..<end
    mayBeHalfErased = true
  }

  /// Takes a line in; `false` where it is no record.
  private mutating func take(_ line: ArraySlice<UInt8>) -> Bool {
    do {
      let record = try Record(line: line, seal, in: opening)
      note(record, line)
      return place(record)
    } catch {
      switch error {
      case .notARecord: return false
      case .newerFormat(let version):
        closeGap(before: nil)
        findings.append(.newerRecord(version: version))
        return true
      case .badCheck(let record, let isBodyIntact):
        // Every field but the check is proved by the chain or by what must stand there.
        guard isBodyIntact, follows(record) else { return false }
        // The check is what is overwritten last.
        if record.isErased, isToBeErased(record, line) { return false }
        if record.isErased { mayBeHalfErased = true }
        findings.append(.badCheck(number: record.number))
        note(record, line)
        return place(record)
      case .badDigest(let record):
        note(record, line)
        return place(record) { .alteredBody(number: $0) }
      case .unknownKey(let record):
        note(record, line)
        return place(record) { .seal(.unknownKey(number: $0)) }
      case .notSealed(let record):
        note(record, line)
        return place(record) { .seal(.notSealed(number: $0)) }
      }
    }
  }

  /// Keeps where a record stands that was ordered to be erased.
  private mutating func note(_ record: Record, _ line: ArraySlice<UInt8>) {
    if ordered.contains(record.digest) { orderedLines.append(line.indices) }
  }

  /// Places a record of which the head counts, and the body must not be read.
  private mutating func place(
    _ record: Record, because why: (Int) -> StoreFinding.What
  ) -> Bool {
    guard place(record) else { return false }
    altered.insert(record.number)
    findings.append(why(record.number))
    return true
  }

  /// Takes in what is left of a line that was ordered to be erased, or of which the head is enough;
  /// `false` for any other.
  private mutating func takeHalfErased(_ line: ArraySlice<UInt8>) -> Bool {
    guard let record = Record.head(of: line), isToBeErased(record, line) else { return false }
    if ordered.contains(record.digest) { orderedLines.append(line.indices) }
    halfErased.insert(record.number)
    return place(record)
  }

  private func isToBeErased(_ record: Record, _ line: ArraySlice<UInt8>) -> Bool {
    if ordered.contains(record.digest) { return true }
    guard follows(record) else { return false }
    return goesByHeads || !seal.opens(scope) && Record.hasBegunErasing(line)
  }

  private func follows(_ record: Record) -> Bool {
    record.scope == scope && record.writer == writer && record.number == lastNumber + 1
      && record.previous == lastLink
  }

  private mutating func place(_ record: Record) -> Bool {
    guard record.scope == scope, record.writer == writer else {
      findings.append(.misplaced(number: record.number))
      return true
    }
    guard WireNumber.record.range.contains(record.number) else {
      closeGap(before: nil)
      findings.append(.unreadableRecord(number: record.number, .field("n")))
      return true
    }
    if record.number <= lastNumber {
      closeGap(before: nil)
      let first = records.first { $0.number == record.number }
      if first?.link == record.link {
        findings.append(.duplicate(number: record.number))
        return true
      }
      // Kept as well: which of the two is the true one is for people to find out.
      findings.append(.forked(number: record.number))
      let end = records.lastIndex { $0.number <= record.number } ?? 0
      records.insert(record, at: end + 1)
      return true
    }
    closeGap(before: record.number)
    if record.number > lastNumber + 1 {
      findings.append(.missing((lastNumber + 1)...(record.number - 1)))
    } else if record.previous != lastLink {
      findings.append(.brokenChain(number: record.number))
    }
    records.append(record)
    return true
  }

  /// Says what the bytes before a record were.
  private mutating func closeGap(before number: Int?) {
    guard let gap else { return }
    self.gap = nil
    if let number, number > lastNumber + 1 {
      findings.append(.unreadableBytes(offset: gap.lowerBound, count: gap.count))
    } else {
      findings.append(.strayBytes(offset: gap.lowerBound, count: gap.count))
    }
  }

  private mutating func finish(lastSeen: SeenHead?) {
    let seen = lastSeen?.number ?? 0
    if let gap {
      if lastNumber >= seen {
        tornBytes = gap.count
        findings.append(.torn(bytes: gap.count))
      } else {
        findings.append(.unreadableBytes(offset: gap.lowerBound, count: gap.count))
      }
    }
    if lastNumber < seen {
      findings.append(.missing((lastNumber + 1)...seen))
    } else if let lastSeen,
      let record = records.first(where: { $0.number == lastSeen.number }),
      record.link != lastSeen.link
    {
      findings.append(.rewritten(number: lastSeen.number))
    }
  }
}
