/// What takes the events of one kind of part.
protocol PartHandler {
  /// Takes one event, in the order of the part.
  mutating func take(_ event: XMLEvent, in events: XMLEvents) throws(OfficeProblem)
}

/// One part of an office file while it is unpacked and parsed, a slice at a time.
struct PartStream: ~Copyable {
  private var inflation: ZipInflation
  private var xml: XMLReader
  private let buffer: UnsafeMutableBufferPointer<UInt8>

  /// So many bytes are unpacked and parsed at once.
  private static let piece = 1 << 15
  /// A small part costs no less than this: a file may have thousands.
  private static let leastCost = 1024

  /// Begins to read a part.
  init(_ entry: ZipEntry, of archive: ZipArchive) throws(OfficeProblem) {
    let inflation = try ZipInflation(entry, of: archive)
    let xml = try XMLReader()
    self.inflation = inflation
    self.xml = xml
    buffer = .allocate(capacity: PartStream.piece)
    buffer.initialize(repeating: 0)
  }

  deinit { buffer.deallocate() }

  /// Reads on for about so many bytes, which are taken off the budget; whether there is more.
  mutating func advance(
    _ budget: inout Int, of bytes: [UInt8], into handler: inout some PartHandler
  ) throws(OfficeProblem) -> Bool {
    while budget > 0 {
      let count = try inflation.fill(buffer, from: bytes)
      budget -= max(count, PartStream.leastCost)
      try xml.feed(UnsafeBufferPointer(rebasing: buffer[..<count]), isLast: count == 0)
      try hand(to: &handler)
      if count == 0 { return false }
    }
    return true
  }

  private func hand(to handler: inout some PartHandler) throws(OfficeProblem) {
    let events = xml.events
    for event in events.events { try handler.take(event, in: events) }
  }
}
