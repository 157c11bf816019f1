import CSodium

/// What the recovery sheet says: a member's seed, as a person can copy it by hand.
///
/// Thirteen groups of four characters are the 32 bytes in base32, filled up with four zero bits. A
/// fourteenth group has 20 bits of a SHA-256 over a label and the seed, so that a slip of the pen
/// is found. The characters lie in secret memory; a group is handed out by itself.
package final class RecoveryCode {
  /// 56 characters of base32.
  private let characters: SecretBytes

  /// How many groups of four characters the sheet has, the check group included.
  package static let groupCount = RecoveryLetters.count / groupLength
  static let groupLength = 4
  /// How many bytes the seed has that it says.
  package static let seedLength = MemberSecret.seedLength

  /// The sheet of a seed of 32 bytes.
  package init(of seed: SecretBytes) {
    precondition(seed.count == MemberSecret.seedLength, "a seed has 32 bytes")
    characters = SecretBytes(count: RecoveryLetters.count)
    let check = RecoveryLetters.check(of: seed)
    characters.withStart { start in
      seed.withBytes { seed in
        var (bits, count, place) = (0, 0, 0)
        for byte in seed {
          (bits, count) = (bits << 8 | Int(byte), count + 8)
          while count >= 5 {
            count -= 5
            start[place] = Base32.character(bits >> count)
            place += 1
          }
          bits &= 31
        }
        start[place] = Base32.character(bits << (5 - count))
      }
      for (place, value) in zip(RecoveryLetters.seedCount..., check) {
        start[place] = Base32.character(Int(value))
      }
    }
  }

  /// A group of four characters, counted from 1.
  package func group(_ number: Int) -> String {
    precondition((1...RecoveryCode.groupCount).contains(number), "the sheet has such a group")
    let start = (number - 1) * RecoveryCode.groupLength
    return characters.withBytes {
      String(decoding: $0[start..<(start + RecoveryCode.groupLength)], as: UTF8.self)
    }
  }

  /// Whether a group was typed as it stands on the sheet; what was typed is overwritten.
  package func has(_ typed: inout [UInt8], asGroup number: Int) -> Bool {
    defer { typed.wipe() }
    guard let letters = try? RecoveryLetters(of: typed), letters.places.count == 4 else {
      return false
    }
    let start = (number - 1) * RecoveryCode.groupLength
    return characters.withBytes { characters in
      zip(characters[start...], letters.places).allSatisfy { character, place in
        Base32.value(of: character).map { place.contains(UInt8($0)) } ?? false
      }
    }
  }

  /// The seed of a sheet that somebody typed in; what was typed is overwritten.
  ///
  /// Capitals, spaces, line ends and hyphens do not matter, nor `0` for `o`, `8` for `b`, and `1`
  /// for `l` or `i`, whichever agrees with the check group.
  package static func seed(of typed: inout [UInt8]) throws(RecoveryCodeFlaw) -> SecretBytes {
    defer { typed.wipe() }
    return try RecoveryLetters(of: typed).seed()
  }

  /// Overwrites the sheet now.
  package func wipe() { characters.wipe() }
}
