import CZlib

/// Writes a zip file: entries in the order in which they are added, all of one fixed time.
///
/// The same entries make the same bytes. Nothing of the machine or the moment goes in.
struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// 1 January 1980, the first day that a zip file can name.
  private static let day = 0x0021
  private static let version = 20

  /// Adds an entry of pieces that follow one another, packed.
  ///
  /// - Parameters:
  ///   - name: With `/` between folders, in plain letters.
  ///   - pieces: Taken one at a time, so that a large part is never whole in memory.
  mutating func add(_ name: String, _ pieces: some Sequence<[UInt8]>) {
    var deflation = Deflation()
    for piece in pieces { deflation.add(piece, isLast: false) }
    deflation.add([], isLast: true)
    let offset = bytes.count
    bytes.append32(0x0403_4B50)
    let facts = ZipWriter.facts(of: deflation, name: name)
    bytes += facts
    bytes.append16(0)
    bytes += Array(name.utf8)
    bytes += deflation.packed
    directory.append32(0x0201_4B50)
    directory.append16(ZipWriter.version)
    directory += facts
    for _ in 0..<3 { directory.append16(0) }
    directory.append16(0)
    directory.append32(0)
    directory.append32(offset)
    directory += Array(name.utf8)
    count += 1
  }

  /// Adds an entry that is whole.
  mutating func add(_ name: String, _ content: [UInt8]) { add(name, CollectionOfOne(content)) }

  /// The whole file.
  func finished() -> [UInt8] {
    var file = bytes
    file += directory
    file.append32(0x0605_4B50)
    file.append32(0)
    file.append16(count)
    file.append16(count)
    file.append32(directory.count)
    file.append32(bytes.count)
    file.append16(0)
    return file
  }

  /// What an entry's header and its record in the directory say alike.
  private static func facts(of deflation: borrowing Deflation, name: String) -> [UInt8] {
    var facts: [UInt8] = []
    facts.append16(version)
    facts.append16(0)
    facts.append16(8)
    facts.append16(0)
    facts.append16(day)
    facts.append32(Int(deflation.checksum))
    facts.append32(deflation.packed.count)
    facts.append32(deflation.size)
    facts.append16(name.utf8.count)
    return facts
  }
}

/// Bytes on their way into a zip file.
private struct Deflation: ~Copyable {
  private(set) var packed: [UInt8] = []
  private(set) var checksum: UInt = 0
  private(set) var size = 0
  private let stream: UnsafeMutablePointer<z_stream>

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // It fails only where there is no memory; then nothing is packed, and reading says so.
    deflateInit2_(
      stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    deflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Packs a piece; the last one ends the entry.
  mutating func add(_ piece: [UInt8], isLast: Bool) {
    checksum = piece.withUnsafeBufferPointer {
      $0.isEmpty ? checksum : crc32(checksum, $0.baseAddress, UInt32($0.count))
    }
    size += piece.count
    var room = [UInt8](repeating: 0, count: 1 << 16)
    piece.withUnsafeBufferPointer { source in
      stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      stream.pointee.avail_in = UInt32(source.count)
      repeat {
        let left = room.withUnsafeMutableBufferPointer { target in
          stream.pointee.next_out = target.baseAddress
          stream.pointee.avail_out = UInt32(target.count)
          deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
          return Int(stream.pointee.avail_out)
        }
        packed += room[..<(room.count - left)]
      } while stream.pointee.avail_out == 0
    }
  }
}
