@testable import OfficeFiles

/// A zip file made byte by byte, so that each of its facts can be wrong.
struct TestZip {
  struct Entry {
    var name: String
    var content: [UInt8] = []
    var flags = 0
    var method = 0
    var checksum: Int?
    var size: Int?
    var packedSize: Int?
    var localName: String?
    /// Where it says to lie, in place of where it does.
    var offset: Int?
    /// Whether its sizes stand in a field of zip64.
    var isBig = false
    /// Whether its sizes follow its bytes.
    var hasDescriptor = false
  }

  var entries: [Entry]
  var comment: [UInt8] = []
  var isBig = false

  init(_ entries: [Entry]) { self.entries = entries }

  /// A file of parts that are stored as they are.
  init(parts: KeyValuePairs<String, String>) {
    entries = parts.map { Entry(name: $0.key, content: Array($0.value.utf8)) }
  }

  /// The file.
  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let start = file.count
      let checksum = entry.checksum ?? Int(TestZip.checksum(entry.content))
      let (size, packed) = (
        entry.size ?? entry.content.count, entry.packedSize ?? entry.content.count
      )
      let local = Array((entry.localName ?? entry.name).utf8)
      let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
      file.append32(0x0403_4B50)
      for number in [20, flags, entry.method, 0, 0x21] { file.append16(number) }
      for number in entry.hasDescriptor ? [0, 0, 0] : [checksum, packed, size] {
        file.append32(number)
      }
      file.append16(local.count)
      file.append16(0)
      file += local + entry.content
      if entry.hasDescriptor {
        for number in [0x0807_4B50, checksum, packed, size] { file.append32(number) }
      }
      directory.append32(0x0201_4B50)
      for number in [20, 20, flags, entry.method, 0, 0x21] { directory.append16(number) }
      directory.append32(checksum)
      directory.append32(entry.isBig ? 0xFFFF_FFFF : packed)
      directory.append32(entry.isBig ? 0xFFFF_FFFF : size)
      directory.append16(entry.name.utf8.count)
      directory.append16(entry.isBig ? 20 : 0)
      for _ in 0..<3 { directory.append16(0) }
      directory.append32(0)
      directory.append32(entry.offset ?? start)
      directory += Array(entry.name.utf8)
      guard entry.isBig else { continue }
      directory.append16(1)
      directory.append16(16)
      for number in [size, 0, packed, 0] { directory.append32(number) }
    }
    let start = file.count
    file += directory
    if isBig { addBigEnd(to: &file, start: start, size: directory.count) }
    file.append32(0x0605_4B50)
    file.append32(0)
    for _ in 0..<2 { file.append16(isBig ? 0xFFFF : entries.count) }
    file.append32(isBig ? 0xFFFF_FFFF : directory.count)
    file.append32(isBig ? 0xFFFF_FFFF : start)
    file.append16(comment.count)
    return file + comment
  }

  /// Adds the two records of a zip64 file that say where its directory is.
  private func addBigEnd(to file: inout [UInt8], start: Int, size: Int) {
    let record = file.count
    file.append32(0x0606_4B50)
    for number in [44, 0] { file.append32(number) }
    file.append16(45)
    file.append16(45)
    for number in [0, 0] { file.append32(number) }
    for number in [entries.count, entries.count, size, start] {
      file.append32(number)
      file.append32(0)
    }
    file.append32(0x0706_4B50)
    for number in [0, record, 0, 1] { file.append32(number) }
  }

  /// The checksum of bytes, worked out bit by bit.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var checksum = UInt32.max
    for byte in bytes {
      checksum ^= UInt32(byte)
      for _ in 0..<8 { checksum = checksum & 1 == 1 ? checksum >> 1 ^ 0xEDB8_8320 : checksum >> 1 }
    }
    return ~checksum
  }
}
