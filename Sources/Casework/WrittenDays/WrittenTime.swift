/// A time as people write it in a chronology: `14:30`, `14.30`, `2.30pm`, `0214`, `1430hrs`.
package enum WrittenTime {
  /// What should be looked at in a time.
  package enum Doubt: Hashable, Sendable {
    case notATime
    /// Written as a time, but there is none: `25:00`.
    case noSuchTime
    /// From one time to another: the first is taken.
    case range
    /// `14.3`, which a spreadsheet makes of 14.30: that is taken.
    case noughtLost

    /// What is wrong and what to write instead, in one sentence for the organisation.
    package var words: String {
      switch self {
      case .notATime: "This was not understood as a time: write it as 14:30, or leave it empty."
      case .noSuchTime: "There is no such time: write it as 14:30, or leave it empty."
      case .noughtLost:
        "A spreadsheet may have dropped a nought here: write the time as 14:30 to be sure."
      case .range: "The first of the two times was taken: write one time if it was another."
      }
    }
  }

  /// Reads the cell of a time.
  ///
  /// Blank text, and words that say it is not known, are no time and no doubt.
  ///
  /// - Parameter written: Anything at all: any length, any characters.
  /// - Returns: The time, where one was read, and what should be looked at.
  package static func read(_ written: String) -> (time: Understood<TimeOfDay>, doubt: Doubt?) {
    let none = Understood<TimeOfDay>(nil, written: written)
    guard !PlainText.isBlank(written) else { return (none, nil) }
    guard written.utf8.count <= 100 else { return (none, .notATime) }
    var text = DateText.folded(written)
    _ = UTCOffset.take(from: &text)
    if DateText.saysNoDay(text) || partsOfDay.contains(text) { return (none, nil) }
    if let time = fractionOfDay(text) { return (Understood(time, written: written), nil) }
    if let (time, doubt) = spreadsheetNumber(text) {
      return (Understood(time, written: written), doubt)
    }
    var pieces = text.split { " ,()".contains($0) }.map(String.init)
    while let first = pieces.first, introductions.contains(first) { pieces.removeFirst() }
    if let first = pieces.first, let mark = first.first, mark == "~" || mark == "?" {
      pieces[0].removeFirst()
    }
    guard let tail = tail(of: pieces), tail.rest.isEmpty else { return (none, .notATime) }
    guard let time = tail.time else { return (none, .noSuchTime) }
    return (Understood(time, written: written), tail.isRange ? .range : nil)
  }

  /// The day and the time in the United Kingdom of a time that names its offset from UTC, `23:30Z`,
  /// on a day by that clock; `nil` where it names none.
  package static func inUnitedKingdom(_ written: String, on day: Day) -> Occasion? {
    guard let time = read(written).time.value else { return nil }
    var text = DateText.folded(written)
    return UTCOffset.take(from: &text)?.inUnitedKingdom(day, time)
  }

  /// A time at the end of other pieces.
  struct Tail {
    var rest: [String]
    /// `nil` where none is known: it is impossible, or only a part of the day.
    var time: TimeOfDay?
    var isImpossible = false
    var isRange = false
    /// Whether words behind it say that it is uncertain.
    var isUncertain = false
  }

  /// The time the pieces end with, and what stands before it; `nil` where they end with none.
  static func tail(of pieces: [String]) -> Tail? {
    guard var tail = lastTime(of: pieces) else { return nil }
    // `14:30 - 15:00`: the first of the two.
    var rest = tail.rest
    if let last = rest.last, last == "-" || last == "to" || last == "until" {
      rest.removeLast()
      if let earlier = lastTime(of: rest) {
        tail = earlier
        tail.isRange = true
      }
    }
    while let last = tail.rest.last, ["at", "@", "-", "about", "around", "c."].contains(last) {
      tail.rest.removeLast()
    }
    return tail
  }

  private static func lastTime(of pieces: [String]) -> Tail? {
    var rest = pieces
    guard var last = rest.popLast() else { return nil }
    if ["hrs", "hours", "hr", "h", "am", "pm", "a.m", "p.m", "a.m.", "p.m."].contains(last),
      let number = rest.last, number.utf8.contains(where: { (0x30...0x39).contains($0) }),
      case .time = single(number + last)
    {
      rest.removeLast()
      last = number + last
    }
    if last == "12noon" { last = "noon" }
    if last == "noon" || ["midday", "midnight"].contains(last) && rest.last == "12" {
      if rest.last == "12" { rest.removeLast() }
      return Tail(rest: rest, time: last == "midnight" ? nil : TimeOfDay(hour: 12, minute: 0))
    }
    if let place = last.firstIndex(of: "t"), place > last.startIndex,
      Day(iso: last[..<place]) != nil
    {
      rest.append(String(last[..<place]))
      last = String(last[last.index(after: place)...])
    }
    if let at = last.first, at == "@" { last.removeFirst() }
    if partsOfDay.contains(last) { return Tail(rest: rest, time: nil) }
    // `14:30-15:00` in one piece.
    let halves = last.split(separator: "-", omittingEmptySubsequences: false)
    if halves.count == 2, case .time(let time) = either(halves[0], halves[1]) {
      return Tail(rest: rest, time: time, isRange: true)
    }
    switch single(last) {
    case .time(let time), .dotted(let time): return Tail(rest: rest, time: time)
    case .impossible: return Tail(rest: rest, time: nil, isImpossible: true)
    case .none: return nil
    }
  }

  /// The first of two times; the half of the day may stand behind the second only: `2-3pm`.
  private static func either(_ first: Substring, _ second: Substring) -> TypedTime {
    guard case .time = exact(single(String(second))) else { return .none }
    if case .time(let time) = exact(single(String(first))) { return .time(time) }
    return exact(single(String(first) + String(second.suffix(2))))
  }

  private static func exact(_ time: TypedTime) -> TypedTime {
    if case .dotted(let dotted) = time { .time(dotted) } else { time }
  }

  /// One piece as a time: what a field takes, and `0214`, `1430hrs`, `14:30:00`, `14h30`.
  private static func single(_ piece: String) -> TypedTime {
    var body = piece[...]
    if body.hasSuffix("z") { body.removeLast() }
    for unit in ["hours", "hrs", "hr", "h"] where body.hasSuffix(unit) {
      body.removeLast(unit.count)
      break
    }
    if body.utf8.count == 4, let number = DateText.number(body) {
      return TimeOfDay(hour: number / 100, minute: number % 100).map { .time($0) } ?? .impossible
    }
    let isFigure = { (character: Character) in ("0"..."9").contains(character) }
    if let mark = body.firstIndex(where: { $0 == "h" || $0 == ";" }),
      body.allSatisfy({ isFigure($0) || $0 == "h" || $0 == ";" })
    {
      body = "\(body[..<mark]):\(body[body.index(after: mark)...])"
    }
    return TypedTime(String(body))
  }

  /// The time of a fraction's digits, as a spreadsheet keeps it: `604166` is 14:30.
  static func fraction(of digits: some StringProtocol) -> TimeOfDay? {
    let digits = digits.prefix(9)
    guard let number = DateText.number(digits) else { return nil }
    var scale = 1
    for _ in digits.utf8 { scale *= 10 }
    let minutes = (number * 1440 * 2 + scale) / (scale * 2)
    return TimeOfDay(hour: minutes / 60, minute: minutes % 60)
  }

  private static func fractionOfDay(_ text: String) -> TimeOfDay? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "0" || parts[0].isEmpty, parts[1].utf8.count > 2 else {
      return nil
    }
    return fraction(of: parts[1])
  }

  /// What a spreadsheet that took a time for a number leaves of it: `214` of 0214, `14.3` of 14.30.
  private static func spreadsheetNumber(_ text: String) -> (TimeOfDay, Doubt?)? {
    if text.utf8.count == 3, let number = DateText.number(text),
      let time = TimeOfDay(hour: number / 100, minute: number % 100)
    {
      return (time, nil)
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 1, parts[0].utf8.count <= 2,
      let hour = DateText.number(parts[0]), let tens = DateText.number(parts[1]),
      let time = TimeOfDay(hour: hour, minute: tens * 10)
    else { return nil }
    return (time, .noughtLost)
  }

  private static let introductions: Set<String> = [
    "at", "c", "c.", "ca", "circa", "approx", "approx.", "approximately", "about", "around", "~",
    "from", "between", "?", "after", "before", "by",
  ]

  private static let partsOfDay: Set<String> = [
    "am", "pm", "a.m", "p.m", "morning", "afternoon", "evening", "night", "overnight", "lunchtime",
    "all day", "midday", "midnight", "12 midnight", "daytime",
  ]
}
