/// Writes numbers and texts one after the other, least significant byte first.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func put(_ text: String) {
    put(UInt16(clamping: text.utf8.count))
    bytes.append(contentsOf: text.utf8.prefix(Int(UInt16.max)))
  }

  mutating func put(_ truth: Bool) { put(UInt8(truth ? 1 : 0)) }

  mutating func put(raw other: ArraySlice<UInt8>) { bytes += other }
}

/// Reads what ``ByteWriter`` wrote; every read is checked against the end.
struct ByteReader {
  /// The bytes end early, or a number stands for nothing.
  struct Malformed: Error {}

  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { position == end }

  mutating func number<Number: FixedWidthInteger>(
    _ type: Number.Type = Number.self
  ) throws(Malformed) -> Number {
    let size = MemoryLayout<Number>.size
    guard end - position >= size else { throw Malformed() }
    let number = bytes.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: position, as: Number.self)
    }
    position += size
    return Number(littleEndian: number)
  }

  mutating func text() throws(Malformed) -> String {
    let count = Int(try number(UInt16.self))
    guard end - position >= count else { throw Malformed() }
    defer { position += count }
    return String(decoding: bytes[position..<(position + count)], as: UTF8.self)
  }

  mutating func skipText() throws(Malformed) {
    let count = Int(try number(UInt16.self))
    guard end - position >= count else { throw Malformed() }
    position += count
  }

  /// Steps over so many bytes, and says where they stand.
  mutating func skip(_ count: Int) throws(Malformed) -> Range<Int> {
    guard end - position >= count else { throw Malformed() }
    defer { position += count }
    return position..<(position + count)
  }

  mutating func truth() throws(Malformed) -> Bool { try number(UInt8.self) != 0 }
}
