import Casework

extension Record {
  /// Reads one line, without its newline, and verifies all that the line alone can prove.
  package init(line: ArraySlice<UInt8>) throws(RecordFlaw) {
    var scanner = LineScanner(line)
    try scanner.skip("{\"v\":")
    let version = try scanner.number()
    try scanner.skip(",")
    guard version == Record.version else { throw .newerFormat(version) }
    try scanner.skip("\"case\":\"")
    guard let scope = JournalScope(wireName: try scanner.text(upTo: JournalScope.longestName))
    else { throw scanner.flaw }
    try scanner.skip(",\"writer\":\"")
    guard let writer = WriterID(try scanner.text()) else { throw scanner.flaw }
    try scanner.skip(",\"n\":")
    let number = try scanner.number()
    try scanner.skip(",\"prev\":\"")
    let previous = try scanner.digest()
    try scanner.skip(",\"digest\":\"")
    let digest = try scanner.digest()
    let link = Digest(of: [line[line.startIndex..<scanner.position]])
    try scanner.skip(",\"salt\":\"")
    let salt = try scanner.text()
    try scanner.skip(",\"body\":")

    let tailLength = ",\"check\":\"".utf8.count + Record.checkLength + "\"}".utf8.count
    let bodyEnd = line.endIndex - tailLength
    guard number > 0, bodyEnd >= scanner.position + 2 else { throw scanner.flaw }
    let body = line[scanner.position..<bodyEnd]
    self.init(
      scope: scope, writer: writer, number: number, previous: previous, digest: digest,
      salt: salt, body: Array(body), link: link)

    let isBodyIntact =
      isErased
      ? self.body.elementsEqual("{}".utf8)
      : Digest(of: [Array(salt.utf8)[...], body]) == digest
    let check = Digest(of: [line[line.startIndex..<bodyEnd]]).hex.prefix(Record.checkLength)
    guard line[bodyEnd...].elementsEqual(",\"check\":\"\(check)\"}".utf8) else {
      throw .badCheck(self, isBodyIntact: isBodyIntact)
    }
    guard isBodyIntact else { throw .badDigest(self) }
  }
}

/// Reads the head of a line, whose fields stand in one order and hold nothing that needs escaping.
private struct LineScanner {
  private let line: ArraySlice<UInt8>
  private(set) var position: Int

  init(_ line: ArraySlice<UInt8>) {
    self.line = line
    position = line.startIndex
  }

  var flaw: RecordFlaw { .notARecord(offset: position - line.startIndex) }

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
