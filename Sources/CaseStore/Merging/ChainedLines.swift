import Casework

/// The records of a journal that stand whole and in order from its beginning on.
///
/// What lies behind the first line that is none does not exist for another computer: a file in a
/// shared folder may have come half, and nothing is built on what cannot be held to the chain. With
/// the keys at hand each box must open, too: who is no member can add nothing that says anything.
struct ChainedLines {
  struct Line: Hashable {
    /// Its bytes, the newline among them.
    let range: Range<Int>
    let link: Digest
    let digest: Digest
    /// Its words were taken out.
    let isErased: Bool
  }

  private(set) var lines: [Line] = []
  /// Whether a line follows that is sealed with a key that whoever reads was not given, or not yet.
  private(set) var isWaitingForKey = false
  /// How many bytes the lines take.
  var length: Int { lines.last?.range.upperBound ?? 0 }
  var lastLink: Digest { lines.last?.link ?? .zero }

  /// Reads the copy of a journal that lies in this store, by its chain alone.
  ///
  /// It may hold a line that is just being erased.
  init(here bytes: [UInt8], of place: JournalPlace) {
    self.init(bytes, of: place) { line in
      if let record = try? Record(line: line, .passedOver) { return (record, record.isErased) }
      guard Record.hasBegunErasing(line) else { return nil }
      return Record.head(of: line).map { ($0, true) }
    }
  }

  /// Reads a copy that comes from elsewhere.
  init(elsewhere bytes: [UInt8], of place: JournalPlace, _ seal: StoreSeal) {
    // Who has no keys of a ring at all goes by the chain, as who has none of any.
    let seal = seal.opens(place.scope) ? seal : .passedOver
    var isWaitingForKey = false
    self.init(bytes, of: place) { line in
      do throws(RecordFlaw) {
        let record = try Record(line: line, seal)
        return (record, record.isErased)
      } catch {
        if case .unknownKey = error { isWaitingForKey = true }
        return nil
      }
    }
    self.isWaitingForKey = isWaitingForKey
  }

  private init(
    _ bytes: [UInt8], of place: JournalPlace,
    read: (ArraySlice<UInt8>) -> (record: Record, isErased: Bool)?
  ) {
    var position = 0
    while position < bytes.count, lines.count < WireNumber.record.range.upperBound,
      let newline = bytes[position...].firstIndex(of: UInt8(ascii: "\n")),
      let (record, isErased) = read(bytes[position..<newline]),
      record.scope == place.scope, record.writer == place.writer,
      record.number == lines.count + 1, record.previous == lastLink
    {
      lines.append(
        Line(
          range: position..<(newline + 1), link: record.link, digest: record.digest,
          isErased: isErased))
      position = newline + 1
    }
  }

  /// How many lines two copies of a journal have in common.
  func common(with other: ChainedLines) -> Int {
    zip(lines, other.lines).prefix { $0.link == $1.link }.count
  }
}
