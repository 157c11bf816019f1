import CSodium

/// A sum over bytes that tells a torn or rotten index from a whole one: BLAKE2b, for its speed.
enum Sum {
  /// In bytes.
  static let count = 16

  static func bytes(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var sum = [UInt8](repeating: 0, count: count)
    bytes.withUnsafeBufferPointer { part in
      _ = crypto_generichash(&sum, count, part.baseAddress, UInt64(part.count), nil, 0)
    }
    return sum
  }
}
