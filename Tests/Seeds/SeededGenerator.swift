/// Random numbers that a seed decides, so that a test that failed can be run again.
///
/// SplitMix64, Steele, Lea and Flood 2014: one addition and three mixes a number.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts from a seed.
  package init(seed: UInt64) { state = seed }

  /// Starts from a seed, as tests count them.
  package init(_ seed: Int) { self.init(seed: UInt64(truncatingIfNeeded: seed)) }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below a count, which is above 0.
  package mutating func roll(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }
}
