extension Occasion {
  /// Whether it has not come yet.
  func isStillToCome(at now: Occasion) -> Bool {
    if day != now.day { return day > now.day }
    guard let time, let present = now.time else { return false }
    return time > present
  }

  /// Whether it lies before another; on one day, one without a time comes first.
  package func isBefore(_ other: Occasion) -> Bool {
    if day != other.day { return day < other.day }
    guard let later = other.time else { return false }
    return time.map { $0 < later } ?? true
  }

  /// Whether it was before another; two of one day only where both have a time.
  package func isSurelyBefore(_ other: Occasion) -> Bool {
    if day != other.day { return day < other.day }
    guard let time, let later = other.time else { return false }
    return time < later
  }
}
