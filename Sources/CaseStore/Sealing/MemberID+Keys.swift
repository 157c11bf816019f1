import Casework

extension MemberID {
  /// The name of who has these keys; see docs/format.md.
  init(of keys: MemberKeys) {
    let digest = Digest(of: [
      Array("rapidreview member\0".utf8)[...], keys.signing[...], keys.box[...],
    ])
    self.init(digest: digest)
  }

  private init(digest: Digest) {
    guard let id = MemberID(String(Base32.text(of: digest.bytes).prefix(26))) else {
      preconditionFailure("base32 is 26 such characters")
    }
    self = id
  }

  /// What two people read to each other by telephone: six groups of five digits, 99 bits.
  package var fingerprint: [String] {
    let digest = Digest(of: Array("rapidreview fingerprint\0\(text)".utf8)).bytes
    return (0..<6).map { group in
      let number = digest[(group * 5)..<(group * 5 + 5)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let digits = String(number % 100_000)
      return String(repeating: "0", count: 5 - digits.utf8.count) + digits
    }
  }
}
