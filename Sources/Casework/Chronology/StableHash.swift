/// FNV-1a over bytes: the same in every run and on every machine, unlike `Hasher`.
///
/// Names flags and tells texts apart; no safety rests on it.
struct StableHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Adds a text and an end to it, so that two texts are not the same as one longer.
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0)
  }

  /// The value in sixteen hexadecimal digits.
  var hex: String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: 16 - text.utf8.count) + text
  }
}
