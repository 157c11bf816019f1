import Casework

extension Record {
  /// Reads one line, without its newline, and verifies all that the line alone can prove.
  ///
  /// `seal` says whether the store is sealed, and has the keys of whoever reads. `journal` is where
  /// the line stands, for most lines begin with what it says.
  package init(
    line: ArraySlice<UInt8>, _ seal: StoreSeal = .plain, in journal: JournalOpening? = nil
  ) throws(RecordFlaw) {
    var scanner = LineScanner(line)
    let head = try scanner.head(in: journal)
    let tailLength = ",\"check\":\"".utf8.count + Record.checkLength + "\"}".utf8.count
    let bodyEnd = line.endIndex - tailLength
    let isBoxed = scanner.isAt(",\"key\":\"")
    var (salt, body, box) = (line[bodyEnd..<bodyEnd], line[bodyEnd..<bodyEnd], Box?.none)
    if isBoxed {
      box = try scanner.box(upTo: bodyEnd)
    } else {
      try scanner.skip(",\"salt\":\"")
      salt = try scanner.textBytes(upTo: 64)
      try scanner.skip(",\"body\":")
      guard bodyEnd >= scanner.position + 2 else { throw scanner.flaw }
      body = line[scanner.position..<bodyEnd]
    }
    self.init(
      scope: head.scope, writer: head.writer, number: head.number, previous: head.previous,
      digest: head.digest, salt: String(decoding: salt, as: UTF8.self), body: Array(body),
      link: head.link, box: box)

    let opening = seal.open(&self, head: head.bytes)
    let isBodyIntact =
      switch opening {
      case .opened: Digest(of: [Array(self.salt.utf8)[...], self.body[...]]) == digest
      case .nothingToOpen where isErased: isBoxed || self.body.isErasedBody
      case .nothingToOpen: Digest(of: [salt, body]) == digest
      case .locked, .noKey, .broken: false
      }
    guard Record.isCheck(line[bodyEnd...], of: line[..<bodyEnd]) else {
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

  /// Whether the end of a line is the check of what stands before it.
  private static func isCheck(_ end: ArraySlice<UInt8>, of text: ArraySlice<UInt8>) -> Bool {
    var scanner = LineScanner(end)
    guard scanner.isAt(",\"check\":\"") else { return false }
    scanner.step(over: ",\"check\":\"".utf8.count)
    let digits = end[scanner.position..<(scanner.position + checkLength)]
    scanner.step(over: checkLength)
    return scanner.isAt("\"}") && Digest(of: [text]).begins(with: digits)
  }
}

/// What the lines of one journal begin with, up to their number.
package struct JournalOpening {
  let scope: JournalScope
  let writer: WriterID
  fileprivate let bytes: [UInt8]

  init(of scope: JournalScope, _ writer: WriterID) {
    self.scope = scope
    self.writer = writer
    bytes = Array(
      "{\"v\":\(Record.version),\"case\":\"\(scope.wireName)\",\"writer\":\"\(writer.text)\",\"n\":"
        .utf8)
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

  /// Reads what a line begins with; of the lines of a journal that is nearly always the same.
  mutating func head(in journal: JournalOpening? = nil) throws(RecordFlaw) -> Head {
    let (scope, writer): (JournalScope, WriterID)
    if let journal, isAt(journal.bytes) {
      (scope, writer) = (journal.scope, journal.writer)
      step(over: journal.bytes.count)
    } else {
      (scope, writer) = try names()
    }
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

  /// The names of scope and writer, and what stands before the number.
  private mutating func names() throws(RecordFlaw) -> (JournalScope, WriterID) {
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
    return (scope, writer)
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

  /// Whether bytes come next.
  private func isAt(_ bytes: [UInt8]) -> Bool {
    line.endIndex - position >= bytes.count
      && bytes.indices.allSatisfy { line[position + $0] == bytes[$0] }
  }

  /// Goes on behind so many bytes, which are there.
  mutating func step(over count: Int) { position += count }

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
    String(decoding: try textBytes(upTo: length), as: UTF8.self)
  }

  /// The bytes of a text.
  mutating func textBytes(upTo length: Int) throws(RecordFlaw) -> ArraySlice<UInt8> {
    let start = position
    while position < line.endIndex, line[position] != UInt8(ascii: "\"") {
      guard (0x20..<0x7F).contains(line[position]), position - start < length else { throw flaw }
      position += 1
    }
    guard position < line.endIndex else { throw flaw }
    position += 1
    return line[start..<(position - 1)]
  }

  mutating func digest() throws(RecordFlaw) -> Digest {
    guard line.endIndex - position > 64, line[position + 64] == UInt8(ascii: "\""),
      let digest = Digest(hex: line[position..<(position + 64)])
    else { throw flaw }
    position += 65
    return digest
  }
}
