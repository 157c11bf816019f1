/// Where the directory of a zip file lies, and what it lists.
struct ZipDirectory {
  private let start: Int
  private let size: Int
  private let count: Int

  private static let endMark = 0x0605_4B50
  private static let bigEndMark = 0x0606_4B50
  private static let bigPlaceMark = 0x0706_4B50
  private static let entryMark = 0x0201_4B50
  private static let localMark = 0x0403_4B50
  private static let endSize = 22
  private static let entrySize = 46
  private static let localSize = 30

  /// Finds the directory from the end of the file.
  init(_ bytes: [UInt8]) throws(OfficeProblem) {
    guard let end = ZipDirectory.end(of: bytes) else { throw .cutOff(afterBytes: bytes.count) }
    guard let disk = bytes.number16(at: end + 4), disk == 0 || disk == 0xFFFF,
      let count = bytes.number16(at: end + 10), let size = bytes.number32(at: end + 12),
      let start = bytes.number32(at: end + 16)
    else { throw .damaged(.directory) }
    if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
      guard bytes.number32(at: end - 20) == ZipDirectory.bigPlaceMark,
        let place = bytes.number64(at: end - 12), place < end,
        bytes.number32(at: place) == ZipDirectory.bigEndMark,
        let bigCount = bytes.number64(at: place + 32),
        let bigSize = bytes.number64(at: place + 40),
        let bigStart = bytes.number64(at: place + 48)
      else { throw .damaged(.directory) }
      (self.count, self.size, self.start) = (bigCount, bigSize, bigStart)
    } else {
      (self.count, self.size, self.start) = (count, size, start)
    }
    guard self.size <= end, self.start <= end - self.size else { throw .damaged(.directory) }
  }

  /// The last end record whose comment fits into the file.
  private static func end(of bytes: [UInt8]) -> Int? {
    guard bytes.count >= endSize else { return nil }
    let last = bytes.count - endSize
    for place in stride(from: last, through: max(0, last - 0xFFFF), by: -1)
    where bytes[place] == 0x50 && bytes.number32(at: place) == endMark {
      guard let comment = bytes.number16(at: place + 20) else { continue }
      if place + endSize + comment <= bytes.count { return place }
    }
    return nil
  }

  /// All entries by name, once they are known to be what office programs write.
  func entries(
    of bytes: [UInt8], within limits: ZipLimits
  ) throws(OfficeProblem) -> [String: ZipEntry] {
    guard count <= limits.mostEntries else { throw .bomb(.entries(count)) }
    var entries: [String: ZipEntry] = [:]
    var taken: [Range<Int>] = []
    var total = 0
    var place = start
    for _ in 0..<count {
      let record = try ZipRecord(bytes, at: place, before: start + size)
      place = record.end
      total += record.size
      guard total <= limits.mostBytes else { throw .bomb(.size(mebibytes: total >> 20)) }
      guard !record.isEncrypted else { throw .password }
      let data = try dataStart(of: record, in: bytes)
      taken.append(record.offset..<(data + record.packedSize))
      guard !record.name.hasSuffix("/") else { continue }
      let entry = ZipEntry(
        method: record.method, checksum: record.checksum, packedSize: record.packedSize,
        size: record.size, start: data)
      guard entries.updateValue(entry, forKey: record.name.lowercased()) == nil else {
        throw .damaged(.sameName)
      }
    }
    taken.sort { $0.lowerBound < $1.lowerBound }
    for (first, next) in zip(taken, taken.dropFirst()) where first.upperBound > next.lowerBound {
      throw .bomb(.overlap)
    }
    return entries
  }

  /// Where the bytes of an entry begin, behind a local header that names the same entry.
  private func dataStart(of record: ZipRecord, in bytes: [UInt8]) throws(OfficeProblem) -> Int {
    let offset = record.offset
    guard bytes.number32(at: offset) == ZipDirectory.localMark,
      let nameSize = bytes.number16(at: offset + 26),
      let extraSize = bytes.number16(at: offset + 28)
    else { throw .damaged(.directory) }
    let name = offset + ZipDirectory.localSize
    let data = name + nameSize + extraSize
    guard nameSize == record.rawName.count, data <= start, record.packedSize <= start - data,
      bytes[name..<(name + nameSize)].elementsEqual(record.rawName)
    else { throw .damaged(.directory) }
    return data
  }

  /// One record of the directory.
  private struct ZipRecord {
    let name: String
    let rawName: ArraySlice<UInt8>
    let method: ZipEntry.Method?
    let isEncrypted: Bool
    let checksum: UInt32
    private(set) var packedSize: Int
    private(set) var size: Int
    private(set) var offset: Int
    /// Where the next record begins.
    let end: Int

    init(_ bytes: [UInt8], at place: Int, before limit: Int) throws(OfficeProblem) {
      guard place + entrySize <= limit, bytes.number32(at: place) == entryMark,
        let flags = bytes.number16(at: place + 8), let method = bytes.number16(at: place + 10),
        let checksum = bytes.number32(at: place + 16),
        let packed = bytes.number32(at: place + 20), let size = bytes.number32(at: place + 24),
        let nameSize = bytes.number16(at: place + 28),
        let extraSize = bytes.number16(at: place + 30),
        let commentSize = bytes.number16(at: place + 32),
        let offset = bytes.number32(at: place + 42)
      else { throw .damaged(.directory) }
      let nameStart = place + entrySize
      end = nameStart + nameSize + extraSize + commentSize
      guard end <= limit else { throw .damaged(.directory) }
      rawName = bytes[nameStart..<(nameStart + nameSize)]
      name = try ZipRecord.safeName(rawName)
      self.method = method == 0 ? .stored : method == 8 ? .deflated : nil
      isEncrypted = flags & 0x2041 != 0
      self.checksum = UInt32(truncatingIfNeeded: checksum)
      (packedSize, self.size, self.offset) = (packed, size, offset)
      try readBigSizes(bytes, from: nameStart + nameSize, to: nameStart + nameSize + extraSize)
    }

    /// Takes the sizes that do not fit into four bytes from the zip64 field.
    private mutating func readBigSizes(
      _ bytes: [UInt8], from start: Int, to end: Int
    ) throws(OfficeProblem) {
      guard packedSize == 0xFFFF_FFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF else {
        return
      }
      var place = start
      while let id = bytes.number16(at: place), let length = bytes.number16(at: place + 2),
        place + 4 + length <= end
      {
        defer { place += 4 + length }
        guard id == 1 else { continue }
        var field = place + 4
        for path in [\ZipRecord.size, \ZipRecord.packedSize, \ZipRecord.offset]
        where self[keyPath: path] == 0xFFFF_FFFF {
          guard field + 8 <= place + 4 + length, let number = bytes.number64(at: field),
            number < 1 << 48
          else { throw .damaged(.directory) }
          self[keyPath: path] = number
          field += 8
        }
        return
      }
      throw .damaged(.directory)
    }

    /// The name with `/` between folders; some programs write `\`.
    ///
    /// - Throws: ``OfficeProblem/damaged(_:)`` for a name that would lead out of the folder.
    private static func safeName(_ raw: ArraySlice<UInt8>) throws(OfficeProblem) -> String {
      let bytes = raw.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
      let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      guard !bytes.isEmpty, bytes.first != UInt8(ascii: "/"), !bytes.contains(0),
        !parts.contains(where: { $0.elementsEqual("..".utf8) }),
        !(bytes.count > 1 && bytes[1] == UInt8(ascii: ":"))
      else { throw .damaged(.unsafeName) }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
