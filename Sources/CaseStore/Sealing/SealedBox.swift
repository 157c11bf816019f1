import CSodium

/// Bytes that only who has a key can read, and nobody else can change unnoticed:
/// XChaCha20-Poly1305, the nonce of 24 random bytes in front.
///
/// What is sealed is filled up to a multiple of 128 bytes, so that its length says little. The
/// `context` is bound into the box and not in it: a box moved to another place does not open there.
///
/// Source: draft-irtf-cfrg-xchacha; padding as in ISO/IEC 7816-4.
enum SealedBox {
  static let keyLength = Int(crypto_aead_xchacha20poly1305_ietf_KEYBYTES)
  private static let nonceLength = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
  private static let tagLength = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)
  private static let block = 128

  static func seal(
    _ plain: [ArraySlice<UInt8>], with key: SecretBytes, context: [UInt8]
  ) -> [UInt8] {
    var padded: [UInt8] = []
    padded.reserveCapacity((plain.reduce(0) { $0 + $1.count } / block + 1) * block)
    for part in plain { padded += part }
    padded.append(0x80)
    padded.append(contentsOf: repeatElement(0, count: (block - padded.count % block) % block))
    defer { padded.wipe() }
    let nonce = Chance.bytes(nonceLength)
    var sealed = [UInt8](repeating: 0, count: padded.count + tagLength)
    key.withStart { key in
      _ = crypto_aead_xchacha20poly1305_ietf_encrypt(
        &sealed, nil, padded, UInt64(padded.count), context, UInt64(context.count), nil, nonce, key)
    }
    return nonce + sealed
  }

  /// `nil` where the key, the context or a single bit is another.
  static func open(_ box: [UInt8], with key: SecretBytes, context: [UInt8]) -> [UInt8]? {
    let length = box.count - nonceLength - tagLength
    guard length >= block, length.isMultiple(of: block) else { return nil }
    var plain = [UInt8](repeating: 0, count: length)
    let isTrue = box.withUnsafeBufferPointer { box in
      guard let nonce = box.baseAddress else { return false }
      return key.withStart { key in
        crypto_aead_xchacha20poly1305_ietf_decrypt(
          &plain, nil, nil, nonce + nonceLength, UInt64(box.count - nonceLength), context,
          UInt64(context.count), nonce, key) == 0
      }
    }
    guard isTrue, let mark = plain.lastIndex(where: { $0 != 0 }), plain[mark] == 0x80 else {
      return nil
    }
    plain.removeSubrange(mark...)
    return plain
  }
}
