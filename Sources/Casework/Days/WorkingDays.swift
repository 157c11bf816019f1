/// A number of working days: the length of a deadline, what is left of it, or how late it is.
package struct WorkingDays: Hashable, Comparable, Sendable {
  /// 0 to ``most``.
  package let count: Int

  /// The longest count there is, nearly 400 years: longer than any two days the program accepts lie
  /// apart, short enough to be counted at once.
  package static let most = 100_000

  /// `nil` unless the count is 0 to ``most``.
  package init?(counting count: Int) {
    guard (0...WorkingDays.most).contains(count) else { return nil }
    self.count = count
  }

  /// Whether the first is the shorter.
  package static func < (left: WorkingDays, right: WorkingDays) -> Bool {
    left.count < right.count
  }
}

extension WorkingDays: ExpressibleByIntegerLiteral {
  /// A length written in the source, `15`; a number that was read goes through `init(counting:)`.
  package init(integerLiteral count: Int) {
    precondition(
      (0...WorkingDays.most).contains(count), "a literal count of working days is in bounds")
    self.count = count
  }
}
