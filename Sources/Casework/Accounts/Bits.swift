/// A small set of things that are numbered as they come up, in one word of memory.
///
/// Two accounts are held beside each other very often, and a set of strings is slow at that. The
/// sixty-fourth thing and all after it share the last bit.
struct Bits: Hashable, Sendable {
  private(set) var bits: UInt64 = 0

  mutating func insert(_ number: Int) { bits |= 1 << UInt64(min(number, 63)) }

  var isEmpty: Bool { bits == 0 }

  func isDisjoint(with other: Bits) -> Bool { bits & other.bits == 0 }

  func isSubset(of other: Bits) -> Bool { bits & ~other.bits == 0 }

  /// How many are in both.
  func shared(with other: Bits) -> Int { (bits & other.bits).nonzeroBitCount }

  func intersection(_ other: Bits) -> Bits {
    var both = self
    both.bits &= other.bits
    return both
  }

  mutating func formUnion(_ other: Bits) { bits |= other.bits }
}
