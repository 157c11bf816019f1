/// The texts of many rows in one stretch of folded bytes, to be searched at every key.
package struct Haystack: Sendable {
  private var bytes: [UInt8] = []
  /// Where each row's texts end.
  private var ends: [Int] = []

  package init() {}

  /// Adds a row of texts; a needle is never found across two of them.
  package mutating func add(_ texts: [String]) {
    for text in texts {
      FoldedText.append(text, to: &bytes)
      bytes.append(0)
    }
    ends.append(bytes.count)
  }

  /// The rows that hold what is looked for, in their order.
  package func rows(with needle: Needle) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      var found: [Int] = []
      for (row, end) in ends.enumerated() {
        if needle.isIn(folded: bytes[start..<end]) { found.append(row) }
        start = end
      }
      return found
    }
  }
}
