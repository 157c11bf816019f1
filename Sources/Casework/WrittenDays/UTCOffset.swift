/// How far a clock that a text was written by is from UTC: `Z`, `+00:00`, `-0500`, `GMT`, `BST`.
///
/// Computers write a moment by some clock and say which. What they mean is the day and the time in
/// the United Kingdom, which may be another day.
struct UTCOffset: Hashable {
  /// Minutes the clock is ahead of UTC.
  let minutes: Int

  /// Takes an offset away from the end of folded text, where it stands behind a time.
  ///
  /// `14:30-15:00` is from one time to another: a minus is an offset only where a `t` or seconds
  /// say that a computer wrote the time.
  ///
  /// - Returns: `nil` where there is none; the text then stays as it is.
  static func take(from text: inout String) -> UTCOffset? {
    guard let (body, minutes, isMinus) = split(text), let time = body.split(separator: " ").last,
      let colon = time.firstIndex(of: ":"), time[colon...].utf8.count >= 3,
      time.utf8.last.map(isFigure) ?? false
    else { return nil }
    if isMinus {
      let hasSeconds = time.utf8.count(where: { $0 == UInt8(ascii: ":") }) == 2
      guard hasSeconds || time.contains("t") else { return nil }
    }
    text = body
    return UTCOffset(minutes: minutes)
  }

  /// The day and the time in the United Kingdom of what such a clock showed.
  func inUnitedKingdom(_ day: Day, _ time: TimeOfDay) -> Occasion {
    let since1970 = day.number * 1440 + time.minutes - minutes
    return UnitedKingdomDay.occasion(at: Moment(milliseconds: since1970 * 60_000))
  }

  private static func split(_ text: String) -> (body: String, minutes: Int, isMinus: Bool)? {
    for (name, minutes) in [("z", 0), ("utc", 0), ("gmt", 0), ("bst", 60)]
    where text.hasSuffix(name) {
      return (trimmed(text.dropLast(name.utf8.count)), minutes, false)
    }
    guard let place = text.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return nil }
    let figures = text[text.index(after: place)...].split(
      separator: ":", omittingEmptySubsequences: false)
    guard
      figures.allSatisfy({ $0.utf8.count == 2 }) && figures.count <= 2
        || figures.count == 1 && figures[0].utf8.count == 4,
      let number = DateText.number(figures.joined())
    else { return nil }
    let (hours, minutes) =
      figures.joined().utf8.count == 2 ? (number, 0) : (number / 100, number % 100)
    let isMinus = text[place] == "-"
    // No clock is further from UTC than these.
    guard minutes < 60, hours * 60 + minutes <= (isMinus ? 12 : 14) * 60 else { return nil }
    let offset = (hours * 60 + minutes) * (isMinus ? -1 : 1)
    return (trimmed(text[..<place]), offset, isMinus)
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text[..<(text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex)])
  }

  private static func isFigure(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
