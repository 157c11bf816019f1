/// When a change was made, in an order in which a cause never comes after its effect.
package struct Stamp: Hashable, Comparable, Sendable {
  package let at: Moment
  /// Tells apart changes stamped within one millisecond, or while a clock stood behind.
  package let tick: Int

  package init(at: Moment, tick: Int) {
    self.at = at
    self.tick = tick
  }

  package static func < (left: Stamp, right: Stamp) -> Bool {
    (left.at, left.tick) < (right.at, right.tick)
  }
}
