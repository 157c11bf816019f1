import Casework
import Seeds
import Testing

@testable import CaseStore

/// Bytes as characters that need no escaping, and back.
struct Base64URLTests {
  /// Source: RFC 4648, section 10, without padding.
  static let examples = [
    ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
    ("foobar", "Zm9vYmFy"),
  ]

  @Test(arguments: examples)
  func `the examples of the standard read both ways`(_ example: (plain: String, coded: String)) {
    #expect(Base64URL.text(of: Array(example.plain.utf8)) == example.coded)
    #expect(Base64URL.bytes(of: example.coded) == Array(example.plain.utf8))
  }

  @Test(arguments: UInt64(1)...40)
  func `any bytes come back, and a character changed is refused or other bytes`(seed: UInt64) throws
  {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<Int.random(in: 1...200, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    var coded = Base64URL.characters(of: bytes)
    #expect(Base64URL.bytes(of: coded[...]) == bytes)
    let place = Int.random(in: 0..<coded.count, using: &random)
    let before = coded[place]
    for other in UInt8.min...UInt8.max where other != before {
      coded[place] = other
      #expect(Base64URL.bytes(of: coded[...]) != bytes)
    }
  }

  @Test(arguments: [
    "Z", "Zm9vY", "Zg==", "Zh", "Zm9", "Zm8=", "Z m8", "Zm+v", "Zm/v", "Zm9v\n", "Zmé",
  ])
  func `what is not written just so is refused`(_ text: String) {
    #expect(Base64URL.bytes(of: text) == nil)
  }
}
