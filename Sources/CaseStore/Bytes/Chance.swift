import CSodium

/// Bytes and names nobody can guess, from the kernel by way of libsodium.
enum Chance {
  static func bytes(_ count: Int) -> [UInt8] {
    precondition(sodium_init() >= 0, "libsodium has a source of randomness")
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  /// 26 characters of `a`-`z` and `2`-`7`: 130 bits.
  static func name() -> String {
    String(decoding: bytes(nameLength).map { Base32.character(Int($0)) }, as: UTF8.self)
  }

  /// In characters.
  static let nameLength = 26
}
