import Seeds

/// Numbers that bytes decide: those of a fuzzer's input, or those drawn with a seed.
///
/// Where the bytes end every further choice is the first.
package struct Choices {
  private var bytes: ArraySlice<UInt8>

  /// Takes the bytes as they come.
  package init(bytes: [UInt8]) { self.bytes = bytes[...] }

  /// Draws so many bytes with a seed.
  package init(seed: UInt64, count: Int = 400) {
    var random = SeededGenerator(seed: seed)
    self.init(bytes: (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next() >> 24) })
  }

  /// Whether there is anything left to decide.
  package var isAtEnd: Bool { bytes.isEmpty }

  /// A number from 0, less than the count.
  package mutating func pick(_ count: Int) -> Int { Int(bytes.popFirst() ?? 0) % count }

  /// One of some values.
  package mutating func one<Value>(of values: [Value]) -> Value { values[pick(values.count)] }
}
