/// A text as it is compared, letter by letter as ``FoldedScalar`` says.
///
/// Runs of blanks are one blank, and of dashes one dash: a word processor makes one of two dashes.
/// Two texts that fold to the same are equal; what holds another when folded is found by it.
package struct FoldedText: Hashable, Sendable {
  package private(set) var bytes: [UInt8] = []

  package init(_ text: some StringProtocol) {
    FoldedText.append(text, to: &bytes)
  }

  package var isEmpty: Bool { bytes.isEmpty }

  package func hasPrefix(_ other: FoldedText) -> Bool { bytes.starts(with: other.bytes) }

  /// The same without everything but letters and digits: initials with or without full stops.
  package var lettersAndDigits: FoldedText {
    var text = self
    text.bytes.removeAll { $0 < 0x30 || (0x3A..<0x61).contains($0) || (0x7B..<0x80).contains($0) }
    return text
  }

  /// Adds a folded text to others.
  ///
  /// No byte of it is 0, so that a 0 may stand between two.
  static func append(_ text: some StringProtocol, to bytes: inout [UInt8]) {
    let start = bytes.count
    var isASCII = true
    for byte in text.utf8 {
      guard byte < 0x80 else {
        isASCII = false
        break
      }
      append(FoldedScalar.ascii(byte), to: &bytes, from: start)
    }
    guard !isASCII else { return }
    bytes.removeSubrange(start...)
    for scalar in text.unicodeScalars {
      let folded = FoldedScalar.of(scalar)
      for place in 0..<folded.count { append(folded[place], to: &bytes, from: start) }
    }
  }

  @inline(__always)
  private static func append(_ byte: UInt8, to bytes: inout [UInt8], from start: Int) {
    if byte == 0 || isRun(byte), byte == 0 || bytes.count > start && bytes.last == byte { return }
    bytes.append(byte)
  }

  /// Whether several of a byte are compared as one.
  @inline(__always)
  static func isRun(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x2D }
}
