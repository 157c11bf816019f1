import Casework
import Seeds
import Testing

@testable import CaseStore

/// Digests as the standard has them, of bytes in one piece and in several.
struct DigestTests {
  /// Source: FIPS 180-4, as NIST's examples give them.
  static let examples = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ]

  @Test(arguments: examples)
  func `the examples of the standard have their digests`(text: String, hex: String) {
    let digest = Digest(of: Array(text.utf8))
    #expect(digest.hex == hex)
    #expect(Digest(hex: Array(hex.utf8)[...]) == digest)
    #expect(digest.begins(with: Array(hex.utf8)[..<16]))
    #expect(!digest.begins(with: Array(hex.utf8)[1..<17]))
  }

  @Test(arguments: UInt64(1)...40)
  func `the digest is the same in however many pieces`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<Int.random(in: 0...700, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    let whole = Digest(of: bytes)
    var pieces: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Int.random(in: 0...min(150, rest.count), using: &random)
      pieces.append(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    #expect(Digest(of: pieces) == whole)
    #expect(whole.bytes.count == 32)
    #expect(Digest(hex: Array(whole.hex.utf8)[...]) == whole)
  }
}
