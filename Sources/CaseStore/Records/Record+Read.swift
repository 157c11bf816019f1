import Casework

extension Record {
  /// Reads one line, without its newline, and verifies all that the line alone can prove.
  ///
  /// `seal` says whether the store is sealed, and has the keys of whoever reads.
  package init(line: ArraySlice<UInt8>, _ seal: StoreSeal = .plain) throws(RecordFlaw) {
    var scanner = LineScanner(line)
    let head = try scanner.head()
    let tailLength = ",\"check\":\"".utf8.count + Record.checkLength + "\"}".utf8.count
    let bodyEnd = line.endIndex - tailLength
    let isBoxed = scanner.isAt(",\"key\":\"")
    var (salt, body, box) = ("", [UInt8](), Box?.none)
    if isBoxed {
      box = try scanner.box(upTo: bodyEnd)
    } else {
      try scanner.skip(",\"salt\":\"")
      salt = try scanner.text()
      try scanner.skip(",\"body\":")
      guard bodyEnd >= scanner.position + 2 else { throw scanner.flaw }
      body = Array(line[scanner.position..<bodyEnd])
    }
    self.init(
      scope: head.scope, writer: head.writer, number: head.number, previous: head.previous,
      digest: head.digest, salt: salt, body: body, link: head.link, box: box)

    let opening = seal.open(&self, head: head.bytes)
    let isBodyIntact =
      switch opening {
      case .opened: Digest(of: [Array(self.salt.utf8)[...], self.body[...]]) == digest
      case .nothingToOpen where isErased: isBoxed || self.body.isErasedBody
      case .nothingToOpen: Digest(of: [Array(salt.utf8)[...], body[...]]) == digest
      case .locked, .noKey, .broken: false
      }
    let check = Digest(of: [line[line.startIndex..<bodyEnd]]).hex.prefix(Record.checkLength)
    guard line[bodyEnd...].elementsEqual(",\"check\":\"\(check)\"}".utf8) else {
      throw .badCheck(self, isBodyIntact: isBodyIntact)
    }
    switch opening {
    case .locked: return
    case .noKey: throw .unknownKey(self)
    case .opened, .nothingToOpen, .broken: break
    }
    guard isBodyIntact else { throw .badDigest(self) }
    if seal.refusesPlain, !isBoxed, !isErased { throw .notSealed(self) }
  }
}

extension [UInt8] {
  /// What stands in place of a body that was erased: braces, with blanks between them so that the
  /// line is as long as it was.
  fileprivate var isErasedBody: Bool {
    first == UInt8(ascii: "{") && last == UInt8(ascii: "}")
      && dropFirst().dropLast().allSatisfy { $0 == UInt8(ascii: " ") }
  }
}

/// Reads the head of a line, whose fields stand in one order and hold nothing that needs escaping.
struct LineScanner {
  private let line: ArraySlice<UInt8>
  private(set) var position: Int

  /// What a line's link covers.
  struct Head {
    let scope: JournalScope
    let writer: WriterID
    let number: Int
    let previous: Digest
    let digest: Digest
    let link: Digest
    let bytes: ArraySlice<UInt8>
  }

  init(_ line: ArraySlice<UInt8>) {
    self.line = line
    position = line.startIndex
  }

  var flaw: RecordFlaw { .notARecord(offset: position - line.startIndex) }

  mutating func head() throws(RecordFlaw) -> Head {
    try skip("{\"v\":")
    let version = try number()
    try skip(",")
    guard version == Record.version else { throw .newerFormat(version) }
    try skip("\"case\":\"")
    guard let scope = JournalScope(wireName: try text(upTo: JournalScope.longestName))
    else { throw flaw }
    try skip(",\"writer\":\"")
    guard let writer = WriterID(try text()) else { throw flaw }
    try skip(",\"n\":")
    let number = try number()
    guard number > 0 else { throw flaw }
    try skip(",\"prev\":\"")
    let previous = try digest()
    try skip(",\"digest\":\"")
    let digest = try digest()
    let bytes = line[line.startIndex..<position]
    return Head(
      scope: scope, writer: writer, number: number, previous: previous, digest: digest,
      link: Digest(of: [bytes]), bytes: bytes)
  }

  /// The key and the box that stand here; `nil` where they were erased, key and all.
  mutating func box(upTo end: Int) throws(RecordFlaw) -> Record.Box? {
    try skip(",\"key\":\"")
    let name = try text()
    try skip(",\"box\":\"")
    guard end > position, line[end - 1] == UInt8(ascii: "\"") else { throw flaw }
    let characters = line[position..<(end - 1)]
    if name.isEmpty, characters.allSatisfy({ $0 == UInt8(ascii: ".") }) { return nil }
    guard let key = KeyID(name), let bytes = Base64URL.bytes(of: characters) else { throw flaw }
    return Record.Box(key: key, bytes: bytes)
  }

  /// Whether a text comes next.
  func isAt(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard line.endIndex - position >= length else { return false }
    return (0..<length).allSatisfy { line[position + $0] == text.utf8Start[$0] }
  }

  mutating func skip(_ text: StaticString) throws(RecordFlaw) {
    let length = text.utf8CodeUnitCount
    guard line.endIndex - position >= length else { throw flaw }
    for index in 0..<length where line[position + index] != text.utf8Start[index] { throw flaw }
    position += length
  }

  mutating func number() throws(RecordFlaw) -> Int {
    let start = position
    while position < line.endIndex, (0x30...0x39).contains(line[position]) { position += 1 }
    let digits = line[start..<position]
    guard digits.first != 0x30, let number = Int(String(decoding: digits, as: UTF8.self)) else {
      throw flaw
    }
    return number
  }

  /// Reads up to and over the closing quote.
  mutating func text(upTo length: Int = 64) throws(RecordFlaw) -> String {
    let start = position
    while position < line.endIndex, line[position] != UInt8(ascii: "\"") {
      guard (0x20..<0x7F).contains(line[position]), position - start < length else { throw flaw }
      position += 1
    }
    guard position < line.endIndex else { throw flaw }
    position += 1
    return String(decoding: line[start..<(position - 1)], as: UTF8.self)
  }

  mutating func digest() throws(RecordFlaw) -> Digest {
    guard line.endIndex - position > 64, line[position + 64] == UInt8(ascii: "\""),
      let digest = Digest(hex: line[position..<(position + 64)])
    else { throw flaw }
    position += 65
    return digest
  }
}
