/// What a compound file (OLE2) is: an older Office file, a message, or an encrypted new one.
///
/// Only the names in its directory are looked at, wherever the directory lies: each takes 128
/// bytes at a multiple of 128, in UTF-16. Nothing is followed, so nothing can run in circles.
enum CompoundFile {
  private static let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// The first streams of a file that say what it is, the surest first.
  private static let streams: [(name: String, problem: OfficeProblem)] = [
    ("EncryptedPackage", .password), ("EncryptionInfo", .password),
    ("\u{9}DRMContent", .password),
    ("WordDocument", .oldWord), ("Workbook", .oldExcel), ("Book", .oldExcel),
    ("PowerPoint Document", .otherFormat(.oldPowerPoint)),
    ("__properties_version1.0", .otherFormat(.message)),
    ("__nameid_version1.0", .otherFormat(.message)),
    ("VisioDocument", .otherFormat(.visio)),
  ]

  /// Whether a file begins as a compound file does.
  static func isOne(_ bytes: [UInt8]) -> Bool { bytes.starts(with: magic) }

  /// Why such a file is refused.
  static func problem(of bytes: [UInt8]) -> OfficeProblem {
    let patterns = streams.map { stream -> [UInt8] in
      Array(stream.name.utf8.map { [$0, 0] }.joined())
    }
    var best = streams.count
    for place in stride(from: 512, to: bytes.count - 127, by: 128) {
      // The length of a name, with the two zeros at its end, lies behind it.
      guard let length = bytes.number16(at: place + 64), (4...64).contains(length) else { continue }
      let name = bytes[place..<(place + length - 2)]
      for (rank, pattern) in patterns.enumerated() where rank < best {
        if name.elementsEqual(pattern) { best = rank }
      }
    }
    if best < streams.count { return streams[best].problem }
    return .otherFormat(.compound)
  }
}
