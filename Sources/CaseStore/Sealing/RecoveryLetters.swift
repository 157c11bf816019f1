import CSodium

/// The characters of a recovery sheet as somebody typed them: for each place what it may be.
struct RecoveryLetters {
  /// What each character may stand for, by its five bits: one value, or two for a `1`.
  private(set) var places: [[UInt8]] = []
  /// How many characters stand between two blanks or hyphens.
  private var lengths: [Int] = []

  /// How many characters the seed and the check group have together.
  static let count = seedCount + checkCount
  static let seedCount = 52
  static let checkCount = 4

  /// Takes apart what was typed, of any length.
  ///
  /// - Throws: ``RecoveryCodeFlaw/strange(group:)`` where a character stands on no sheet.
  init(of typed: [UInt8]) throws(RecoveryCodeFlaw) {
    var length = 0
    for byte in typed {
      switch byte {
      case 0x09...0x0D, UInt8(ascii: " "), UInt8(ascii: "-"):
        if length > 0 { lengths.append(length) }
        length = 0
        continue
      default: break
      }
      guard let values = RecoveryLetters.values(of: byte) else {
        throw .strange(group: min(places.count / 4 + 1, RecoveryCode.groupCount))
      }
      places.append(values)
      length += 1
    }
    if length > 0 { lengths.append(length) }
  }

  private static func values(of byte: UInt8) -> [UInt8]? {
    switch byte {
    case UInt8(ascii: "0"): values(of: UInt8(ascii: "o"))
    case UInt8(ascii: "8"): values(of: UInt8(ascii: "b"))
    case UInt8(ascii: "1"): [8, 11]
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): values(of: byte | 0x20)
    default: Base32.value(of: byte).map { [UInt8($0)] }
    }
  }

  /// The seed they stand for.
  ///
  /// - Throws: ``RecoveryCodeFlaw`` where they are too few or too many, or a slip is among them.
  func seed() throws(RecoveryCodeFlaw) -> SecretBytes {
    try checkCount()
    var values = places.map { $0[0] }
    defer { values.wipe() }
    let doubtful = places.indices.filter { places[$0].count > 1 }.prefix(6)
    for choice in 0..<(1 << doubtful.count) {
      for (bit, place) in doubtful.enumerated() {
        values[place] = places[place][choice >> bit & 1]
      }
      if let seed = RecoveryLetters.seed(of: values) { return seed }
    }
    throw .wrong(group: slip(in: &values))
  }

  private func checkCount() throws(RecoveryCodeFlaw) {
    let difference = RecoveryLetters.count - places.count
    guard difference != 0 else { return }
    // Where the groups are kept apart, the one that is not of four characters can be named.
    if lengths.count == RecoveryCode.groupCount, let group = lengths.firstIndex(where: { $0 != 4 })
    {
      throw .length(group: group + 1, lengths[group])
    }
    throw difference > 0 ? .missing(difference) : .tooMany(-difference)
  }

  /// The group in which one character was taken for another, or two changed places; `nil` where
  /// that does not explain it, or more than one group may be it.
  private func slip(in values: inout [UInt8]) -> Int? {
    var groups: Set<Int> = []
    func note(_ place: Int, _ values: [UInt8]) {
      if RecoveryLetters.seed(of: values) != nil { groups.insert(place / 4 + 1) }
    }
    for place in values.indices {
      let typed = values[place]
      for other in 0..<UInt8(32) where other != typed {
        values[place] = other
        note(place, values)
      }
      values[place] = typed
      guard place > 0, values[place - 1] != typed else { continue }
      values.swapAt(place - 1, place)
      note(place, values)
      values.swapAt(place - 1, place)
    }
    return groups.count == 1 ? groups.first : nil
  }

  /// The seed of 56 values; `nil` unless the check group agrees.
  private static func seed(of values: [UInt8]) -> SecretBytes? {
    // The last character of the seed has one bit of it, and four that are zero.
    guard values[seedCount - 1] & 15 == 0 else { return nil }
    let seed = SecretBytes(count: MemberSecret.seedLength)
    seed.withStart { start in
      var (bits, count, byte) = (0, 0, 0)
      for value in values[..<seedCount] {
        (bits, count) = (bits << 5 | Int(value), count + 5)
        guard count >= 8 else { continue }
        count -= 8
        start[byte] = UInt8(truncatingIfNeeded: bits >> count)
        byte += 1
        bits &= 1 << count - 1
      }
    }
    return check(of: seed).elementsEqual(values[seedCount...]) ? seed : nil
  }

  /// The first 20 bits of a SHA-256 over a label and the seed, five at a time.
  static func check(of seed: SecretBytes) -> [UInt8] {
    var state = crypto_hash_sha256_state()
    crypto_hash_sha256_init(&state)
    let label = Array("rapidreview recovery sheet\0".utf8)
    _ = crypto_hash_sha256_update(&state, label, UInt64(label.count))
    seed.withStart { _ = crypto_hash_sha256_update(&state, $0, UInt64(seed.count)) }
    var digest = [UInt8](repeating: 0, count: 32)
    crypto_hash_sha256_final(&state, &digest)
    let bits = UInt32(digest[0]) << 16 | UInt32(digest[1]) << 8 | UInt32(digest[2])
    return (0..<checkCount).map { UInt8(bits >> (19 - 5 * UInt32($0)) & 31) }
  }
}
