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
  static func bytes(of text: ArraySlice<UInt8>) -> [UInt8]? {
    guard !text.isEmpty else { return [] }
    // libsodium takes a byte that is no ASCII for a character, where `char` has a sign.
    guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3 + 3) { bytes, count in
      guard let start = bytes.baseAddress else { return }
      isWhole = text.withUnsafeBytes { text in
        let characters = text.bindMemory(to: CChar.self)
        var end: UnsafePointer<CChar>?
        return sodium_base642bin(
          start, bytes.count, characters.baseAddress, characters.count, nil, &count, &end, variant)
          == 0 && end == characters.baseAddress?.advanced(by: characters.count)
      }
      if !isWhole { count = 0 }
    }
    return isWhole ? bytes : nil
  }

  static func bytes(of text: String) -> [UInt8]? { bytes(of: Array(text.utf8)[...]) }
}
