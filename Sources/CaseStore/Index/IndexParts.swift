/// The two parts of the list index's file, each with its own sum, so that the first can be read
/// without the second.
struct IndexParts {
  private static let magic: [UInt8] = Array("rapidreview index 10\n".utf8)

  private let bytes: [UInt8]

  static func bytes(references: [UInt8], list: [UInt8]) -> [UInt8] {
    magic + part(references) + part(list)
  }

  private static func part(_ bytes: [UInt8]) -> [UInt8] {
    var length = ByteWriter()
    length.put(UInt32(bytes.count))
    return Sum.bytes(of: bytes[...]) + length.bytes + bytes
  }

  init(_ bytes: [UInt8]) throws(ByteReader.Malformed) {
    guard bytes.starts(with: IndexParts.magic) else { throw ByteReader.Malformed() }
    self.bytes = bytes
  }

  /// How many bytes an index begins with that say how long its first part is.
  static let startLength = magic.count + Sum.count + 4

  /// Where the first part ends, by what an index begins with; `nil` for no index.
  static func endOfReferences(_ start: [UInt8]) -> Int? {
    guard start.count == startLength, start.starts(with: magic) else { return nil }
    var reader = ByteReader(start, in: (startLength - 4)..<startLength)
    return (try? reader.number(UInt32.self)).map { startLength + Int($0) }
  }

  /// Where the table of references stands, found whole.
  func references() throws(ByteReader.Malformed) -> Range<Int> {
    try part(at: IndexParts.magic.count)
  }

  /// Where the list stands, found whole.
  ///
  /// Behind it may stand zeros, where a longer one stood before.
  func list() throws(ByteReader.Malformed) -> Range<Int> {
    try part(at: try references().upperBound)
  }

  private func part(at start: Int) throws(ByteReader.Malformed) -> Range<Int> {
    let (sum, content) = (start + Sum.count, start + Sum.count + 4)
    guard content <= bytes.count else { throw ByteReader.Malformed() }
    var reader = ByteReader(bytes, in: sum..<bytes.count)
    let length = Int(try reader.number(UInt32.self))
    guard length <= bytes.count - content,
      bytes[start..<sum].elementsEqual(Sum.bytes(of: bytes[content..<(content + length)]))
    else { throw ByteReader.Malformed() }
    return content..<(content + length)
  }
}
