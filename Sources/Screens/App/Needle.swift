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
    guard !bytes.isEmpty else { return true }
    let hay = text.utf8.map(Needle.folded)
    return hay.withUnsafeBufferPointer { isIn($0[...]) }
  }

  /// How long it is in UTF-8 bytes.
  var byteCount: Int { bytes.count }

  /// Where it stands in a text, in UTF-8 bytes, ascending and possibly overlapping; nowhere where
  /// it is empty.
  func offsets(in text: String) -> [Int] {
    text.utf8.withContiguousStorageIfAvailable { offsets(in: $0) }
      ?? Array(text.utf8).withUnsafeBufferPointer { offsets(in: $0) }
  }

  private func offsets(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    guard let first = bytes.first, text.count >= bytes.count else { return [] }
    var found: [Int] = []
    for start in 0...(text.count - bytes.count) where Needle.folded(text[start]) == first {
      var index = 1
      while index < bytes.count, Needle.folded(text[start + index]) == bytes[index] { index += 1 }
      if index == bytes.count { found.append(start) }
    }
    return found
  }

  /// Whether folded bytes hold it.
  func isIn(_ hay: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = bytes.first else { return true }
    guard hay.count >= bytes.count else { return false }
    for start in hay.startIndex...(hay.endIndex - bytes.count) where hay[start] == first {
      var index = 1
      while index < bytes.count, hay[start + index] == bytes[index] { index += 1 }
      if index == bytes.count { return true }
    }
    return false
  }

  /// An ASCII capital as its small letter; any other byte as it is.
  static func folded(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}

/// The texts of many rows in one stretch of folded bytes, to be searched at every key.
struct Haystack: Sendable {
  private var bytes: [UInt8] = []
  /// Where each row's texts end.
  private var ends: [Int] = []

  /// Adds a row of texts; a needle is never found across two of them.
  mutating func add(_ texts: [String]) {
    for text in texts {
      bytes += text.utf8.lazy.map(Needle.folded)
      bytes.append(0)
    }
    ends.append(bytes.count)
  }

  /// The rows that hold what is looked for, in their order.
  func rows(with needle: Needle) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      var found: [Int] = []
      for (row, end) in ends.enumerated() {
        if needle.isIn(bytes[start..<end]) { found.append(row) }
        start = end
      }
      return found
    }
  }
}
