// A zip file by its directory, with a policy of our own.
//
// The directory at the end of the file is the only list of entries; local headers are looked at to
// find where the bytes of an entry begin, and must name the same entry. What office programs do
// not write is refused: entries that overlap, two of one name, names that lead out of the folder.
// A name is only ever looked up; nothing is unpacked to a disk.
//
// Nothing is unpacked here either. `ZipInflation` does that, one entry, a slice at a time.

/// One entry of a zip file.
struct ZipEntry: Hashable, Sendable {
  /// How the bytes of an entry are packed.
  enum Method: Sendable {
    case stored, deflated
  }

  /// `nil` for a method that office programs do not use.
  let method: Method?
  let checksum: UInt32
  /// How many bytes the entry takes in the file, and how many it says it unpacks to.
  let packedSize: Int
  let size: Int
  /// Where its bytes begin in the file.
  let start: Int
}

/// The entries of a zip file, found by their names.
struct ZipArchive: Sendable {
  /// The whole file.
  let bytes: [UInt8]
  let limits: ZipLimits
  /// By name in small letters, with `/` between folders; part names do not heed capitals.
  private let entries: [String: ZipEntry]

  /// Reads the directory of a file.
  ///
  /// - Throws: ``OfficeProblem`` where the file is cut off, damaged, encrypted or a bomb.
  init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(OfficeProblem) {
    let directory = try ZipDirectory(bytes)
    self.bytes = bytes
    self.limits = limits
    entries = try directory.entries(of: bytes, within: limits)
  }

  /// The names of all entries, in small letters.
  var names: Dictionary<String, ZipEntry>.Keys { entries.keys }

  /// The entry of that name, whatever its capitals; `nil` where there is none.
  subscript(name: String) -> ZipEntry? { entries[name.lowercased()] }

  /// The first bytes of an entry that is stored as it is; empty for any other.
  func stored(_ name: String, most: Int) -> ArraySlice<UInt8> {
    guard let entry = self[name], entry.method == .stored else { return [] }
    return bytes[entry.start..<(entry.start + min(most, entry.packedSize))]
  }
}
