/// The middle and the longest of some numbers of working days.
package struct Spread: Hashable, Sendable {
  package let count: Int
  /// Twice the median, as the middle of an even number of counts may lie between two.
  package let twiceMedian: Int
  package let longest: WorkingDays

  /// `nil` where there are none.
  package init?(_ days: [WorkingDays]) {
    let sorted = days.sorted()
    guard let longest = sorted.last else { return nil }
    count = sorted.count
    self.longest = longest
    twiceMedian = sorted[(sorted.count - 1) / 2].count + sorted[sorted.count / 2].count
  }

  /// `7`, or `7.5` between seven and eight.
  package var medianWords: String {
    "\(twiceMedian / 2)" + (twiceMedian.isMultiple(of: 2) ? "" : ".5")
  }
}
