/// Text looked for while it is typed: found without regard to the case of ASCII letters.
///
/// Compares bytes, because a live filter runs over thousands of rows at every key and the standard
/// library's search costs a hundred times as much.
package struct Needle: Sendable {
  private let bytes: [UInt8]

  package init(_ text: String) {
    bytes = text.utf8.map(Needle.folded)
  }

  package var isEmpty: Bool { bytes.isEmpty }

  /// Whether the text holds what is looked for; the empty needle is in every text.
  package func isIn(_ text: String) -> Bool {
    guard let first = bytes.first else { return true }
    var text = text
    return text.withUTF8 { hay in
      guard hay.count >= bytes.count else { return false }
      for start in 0...(hay.count - bytes.count) where Needle.folded(hay[start]) == first {
        var index = 1
        while index < bytes.count, Needle.folded(hay[start + index]) == bytes[index] { index += 1 }
        if index == bytes.count { return true }
      }
      return false
    }
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
