import CSodium

/// RFC 4648's base64 for file names and addresses, without padding: it needs no escaping in JSON.
enum Base64URL {
  private static let variant = Int32(sodium_base64_VARIANT_URLSAFE_NO_PADDING)

  static func text(of bytes: [UInt8]) -> String {
    String(decoding: characters(of: bytes), as: UTF8.self)
  }

  /// As ``text(of:)``, without making a string of it.
  static func characters(of bytes: [UInt8]) -> [UInt8] {
    let length = sodium_base64_encoded_len(bytes.count, variant)
    var text = [CChar](repeating: 0, count: length)
    sodium_bin2base64(&text, length, bytes, bytes.count, variant)
    return text.dropLast().map(UInt8.init(bitPattern:))
  }

  /// `nil` for a character that is none, for padding, and where bits are left over.
  ///
  /// By a table, and not by libsodium, which takes the same time whatever stands there: what is
  /// written so is sealed, or anybody may know it.
  static func bytes(of text: ArraySlice<UInt8>) -> [UInt8]? {
    let left = text.count % 4
    guard left != 1 else { return nil }
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3 + 3) { bytes, count in
      values.withUnsafeBufferPointer { values in
        text.withUnsafeBufferPointer { text in
          var (bits, held, wrong) = (UInt32(0), 0, UInt8(0))
          for character in text {
            let value = values[Int(character)]
            wrong |= value
            bits = bits << 6 | UInt32(value)
            held += 1
            guard held == 4 else { continue }
            bytes[count] = UInt8(truncatingIfNeeded: bits >> 16)
            bytes[count + 1] = UInt8(truncatingIfNeeded: bits >> 8)
            bytes[count + 2] = UInt8(truncatingIfNeeded: bits)
            (bits, held, count) = (0, 0, count + 3)
          }
          if held > 0 {
            bits <<= UInt32(6 * (4 - held))
            for place in 0..<(held - 1) {
              bytes[count] = UInt8(truncatingIfNeeded: bits >> UInt32(16 - 8 * place))
              count += 1
            }
            if bits & (held == 2 ? 0xFFFF : 0xFF) != 0 { wrong = none }
          }
          isWhole = wrong < none
        }
      }
    }
    return isWhole ? bytes : nil
  }

  /// What stands for a character that is none: more than six bits hold.
  private static let none: UInt8 = 0x80

  /// What each character stands for.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: none, count: 256)
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    for (value, character) in alphabet.utf8.enumerated() { values[Int(character)] = UInt8(value) }
    return values
  }()

  static func bytes(of text: String) -> [UInt8]? { bytes(of: Array(text.utf8)[...]) }
}
