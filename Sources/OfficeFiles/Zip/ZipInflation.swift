import CZlib

/// One entry of a zip file while it is unpacked, a slice at a time.
///
/// It owns zlib's state, so it cannot be copied. An entry yields exactly the bytes the directory
/// promised, with the checksum it promised, or it is refused.
struct ZipInflation: ~Copyable {
  private let entry: ZipEntry
  private let stream: UnsafeMutablePointer<z_stream>
  private var read: Int
  private var written: Int
  private var checksum: UInt
  private var isAtEnd: Bool

  /// Begins to unpack an entry.
  ///
  /// - Throws: ``OfficeProblem`` where it is packed by a method that office programs do not use,
  ///   or its size says that it is a bomb.
  init(_ entry: ZipEntry, of archive: ZipArchive) throws(OfficeProblem) {
    guard let method = entry.method, method == .deflated || entry.packedSize == entry.size else {
      throw .damaged(.directory)
    }
    guard
      entry.size <= archive.limits.ratioCounts
        || entry.size / max(1, entry.packedSize) <= archive.limits.mostRatio
    else { throw .bomb(.size(mebibytes: entry.size >> 20)) }
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, size) == Z_OK else {
      stream.deallocate()
      throw .damaged(.packing)
    }
    self.entry = entry
    self.stream = stream
    (read, written, checksum, isAtEnd) = (0, 0, 0, false)
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Unpacks into a buffer, as much as fits; how many bytes, 0 at the end of the entry.
  mutating func fill(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, from bytes: [UInt8]
  ) throws(OfficeProblem) -> Int {
    guard !isAtEnd, let start = buffer.baseAddress else { return 0 }
    let count =
      entry.method == .stored ? copy(into: buffer, from: bytes) : try inflate(into: buffer, bytes)
    written += count
    guard written <= entry.size else { throw .bomb(.moreThanSaid) }
    checksum = crc32(checksum, start, UInt32(count))
    if count == 0 || written == entry.size, try isFinished(bytes) {
      isAtEnd = true
      guard written == entry.size, checksum == UInt(entry.checksum) else {
        throw .damaged(.packing)
      }
    }
    return count
  }

  private mutating func copy(
    into buffer: UnsafeMutableBufferPointer<UInt8>, from bytes: [UInt8]
  ) -> Int {
    let count = min(buffer.count, entry.packedSize - read)
    let first = entry.start + read
    _ = buffer.update(fromContentsOf: bytes[first..<(first + count)])
    read += count
    return count
  }

  /// Whether nothing more comes of an entry that has yielded all it said.
  private mutating func isFinished(_ bytes: [UInt8]) throws(OfficeProblem) -> Bool {
    guard entry.method == .deflated else { return true }
    var rest: (UInt8, UInt8) = (0, 0)
    let more = try withUnsafeMutableBytes(of: &rest) { rest throws(OfficeProblem) in
      try inflate(into: rest.bindMemory(to: UInt8.self), bytes)
    }
    guard more == 0 else { throw .bomb(.moreThanSaid) }
    return true
  }

  private mutating func inflate(
    into buffer: UnsafeMutableBufferPointer<UInt8>, _ bytes: [UInt8]
  ) throws(OfficeProblem) -> Int {
    let first = entry.start + read
    let room = min(entry.packedSize - read, 1 << 20)
    let status = bytes.withUnsafeBufferPointer { source in
      stream.pointee.next_in = UnsafeMutablePointer(
        mutating: source.baseAddress.map { $0 + first })
      stream.pointee.avail_in = UInt32(room)
      stream.pointee.next_out = buffer.baseAddress
      stream.pointee.avail_out = UInt32(buffer.count)
      return CZlib.inflate(stream, Z_NO_FLUSH)
    }
    read += room - Int(stream.pointee.avail_in)
    switch status {
    case Z_OK, Z_STREAM_END, Z_BUF_ERROR: return buffer.count - Int(stream.pointee.avail_out)
    default: throw .damaged(.packing)
    }
  }
}
