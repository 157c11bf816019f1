// Reading a day as people type it.
//
// The text is cut at spaces and commas; the last piece is tried as a time; what is left becomes
// numbers, words and marks, and is held against each form in turn. A form that fits settles the
// matter: it gives the day or says what is wrong with it, and no later form is tried.
//
// The day comes before the month, as the country writes it. Three things could be read in two ways
// and are refused instead: `26-11-05` (all two digits with hyphens, as ISO without the century),
// `jun 26` (a day, or a year within five of this one) and `fri 12.06` (a time, or a date). Where
// only one of two readings is a day at all, that one is taken.
//
// Not here: words for holidays, months from the trigger, a time without a day.

/// Reads one field's text; made anew for each reading.
struct TypedDayReader {
  let purpose: TypedDay.Purpose
  let now: Occasion
  let trigger: Day?
  let calendar: WorkingCalendar

  /// Longer than any day that can be typed; what is longer was pasted by mistake.
  private static let mostBytes = 200

  private var today: Day { now.day }

  func occasion(_ text: String) throws(TypedDayError) -> Occasion {
    guard text.utf8.count <= TypedDayReader.mostBytes else { throw .notUnderstood }
    let pieces = text.lowercased().split { $0.isWhitespace || $0 == "," }.map(String.init)
    guard !pieces.isEmpty else { throw .empty }
    if pieces == ["now"] { return now }
    let (dayPieces, time) = try splitTime(TypedDayReader.joined(pieces))
    var tokens: [TypedDayToken] = []
    for piece in dayPieces where piece != "of" && piece != "the" {
      guard let found = TypedDayToken.tokens(of: piece) else { throw .notUnderstood }
      tokens += found
    }
    // "Fri." and "12.6." end an abbreviation, not a sentence.
    if tokens.last == .mark(".") { tokens.removeLast() }
    return Occasion(day: try day(tokens), time: time)
  }

  private func day(_ tokens: [TypedDayToken]) throws(TypedDayError) -> Day {
    if let day = relative(tokens) { return day }
    if let day = try offset(tokens) { return day }
    guard let weekday = tokens.first?.weekday else { return try date(tokens) }
    let day = try date(Array(tokens.dropFirst().drop { $0 == .mark(".") }))
    guard day.weekday == weekday else { throw .weekdayDisagrees(weekday, day) }
    return day
  }
}

// The time at the end.
extension TypedDayReader {
  /// Puts the two halves of `2 pm` together and takes those of `2026-06-12t14:02` apart.
  private static func joined(_ pieces: [String]) -> [String] {
    var pieces = pieces
    guard let last = pieces.popLast() else { return [] }
    if ["am", "pm", "a.m.", "p.m."].contains(last), let number = pieces.popLast() {
      return pieces + [number + last]
    }
    let halves = last.split(separator: "t", omittingEmptySubsequences: false)
    if halves.count == 2, !halves[1].isEmpty, Day(iso: halves[0]) != nil {
      return pieces + halves.map(String.init)
    }
    return pieces + [last]
  }

  private func splitTime(
    _ pieces: [String]
  ) throws(TypedDayError) -> (day: [String], time: TimeOfDay?) {
    var day = pieces
    guard let last = day.popLast() else { throw .empty }
    let typed = TypedTime(last)
    if day.last == "at" { day.removeLast() }
    switch typed {
    case .none: return (pieces, nil)
    case .impossible: throw .noSuchTime
    case .time(let time):
      guard !day.isEmpty else { throw .timeAlone }
      return (day, time)
    case .dotted(let time):
      guard !day.isEmpty else { return (pieces, nil) }
      // After a weekday alone, 12.06 may be the date; after anything else the day is known.
      let isWeekdayAlone =
        day.count == 1 && TypedDayToken.tokens(of: day[0])?.first?.weekday != nil
        && !day[0].contains { $0.isNumber }
      if isWeekdayAlone, Day(year: 2024, month: time.minute, day: time.hour) != nil {
        throw .timeOrDate(time, day: time.hour, month: time.minute)
      }
      return (day, time)
    }
  }
}

// Days by their distance.
extension TypedDayReader {
  /// `today`, `fri`, `last fri`; `nil` where the tokens are none of them.
  private func relative(_ tokens: [TypedDayToken]) -> Day? {
    if tokens.count == 1 {
      switch tokens[0] {
      case .word("today"): return today
      case .word("yesterday"): return today.adding(days: -1)
      case .word("tomorrow"): return today.adding(days: 1)
      default: break
      }
      guard let weekday = tokens[0].weekday else { return nil }
      return purpose == .recorded ? last(weekday, upTo: today) : next(weekday, from: today)
    }
    guard tokens.count == 2, let weekday = tokens[1].weekday else { return nil }
    switch tokens[0] {
    case .word("last"): return last(weekday, upTo: today.adding(days: -1))
    case .word("next"): return next(weekday, from: today.adding(days: 1))
    default: return nil
    }
  }

  private func last(_ weekday: Weekday, upTo day: Day) -> Day {
    day.adding(days: -((day.weekday.rawValue - weekday.rawValue + 7) % 7))
  }

  private func next(_ weekday: Weekday, from day: Day) -> Day {
    day.adding(days: (weekday.rawValue - day.weekday.rawValue + 7) % 7)
  }

  /// `+5wd`, `-2 working days`, `+3d`, `+2w`; `nil` where the tokens are none of them.
  private func offset(_ tokens: [TypedDayToken]) throws(TypedDayError) -> Day? {
    let sign: Int
    switch tokens.first {
    case .mark("+"): sign = 1
    case .mark("-"): sign = -1
    default: sign = 0
    }
    let rest = tokens.dropFirst(abs(sign))
    guard case .number(let count, _) = rest.first else { return nil }
    let words = rest.dropFirst().map { token in
      if case .word(let word) = token { word } else { "" }
    }
    let from = trigger ?? today
    let day: Day
    switch words.joined(separator: " ") {
    case "wd", "working day", "working days":
      // Five digits at most, so the length is in bounds.
      let length = WorkingDays(counting: count) ?? 0
      day =
        sign < 0
        ? calendar.workingDay(length, before: from).day
        : calendar.workingDay(length, after: from).day
    case "d", "day", "days": day = from.adding(days: sign * count)
    case "w", "week", "weeks": day = from.adding(days: sign * count * 7)
    default: return nil
    }
    guard sign != 0 else { throw .signMissing }
    return day
  }
}

// Dates.
extension TypedDayReader {
  private func date(_ tokens: [TypedDayToken]) throws(TypedDayError) -> Day {
    guard tokens.contains(where: { $0.month != nil }) else { return try numericDate(tokens) }
    let parts = tokens.filter { ![.mark("-"), .mark("/"), .mark(".")].contains($0) }
    if parts.count <= 3, let day = parts[0].dayOfMonth, parts.count > 1, let month = parts[1].month
    {
      return try date(day, month, parts.dropFirst(2).first)
    }
    guard let month = parts[0].month else { throw .notUnderstood }
    switch parts.count {
    case 1: throw .dayMissing
    case 2:
      guard let day = parts[1].dayOfMonth else {
        throw parts[1].year == nil ? .notUnderstood : .dayMissing
      }
      if let year = parts[1].year, abs(year - today.year) <= 5 || day > 31 {
        throw day > 31 ? .dayMissing : .dayOrYear(day, month: month)
      }
      return try date(day, month, nil)
    case 3:
      guard let day = parts[1].dayOfMonth else { throw .notUnderstood }
      return try date(day, month, parts[2])
    default: throw .notUnderstood
    }
  }

  private func numericDate(_ tokens: [TypedDayToken]) throws(TypedDayError) -> Day {
    if tokens.count == 1, let day = tokens[0].dayOfMonth { throw .monthMissing(day: day) }
    guard tokens.count == 3 || tokens.count == 5 && tokens[1] == tokens[3],
      [.mark("/"), .mark("."), .mark("-")].contains(tokens[1])
    else { throw .notUnderstood }
    if tokens.count == 3 {
      if tokens[0].dayOfMonth != nil, tokens[2].dayOfMonth == nil, tokens[2].year != nil {
        throw .dayMissing
      }
      guard let day = tokens[0].dayOfMonth, let month = tokens[2].dayOfMonth else {
        throw .notUnderstood
      }
      return try date(day, month, nil)
    }
    guard let month = tokens[2].dayOfMonth else { throw .notUnderstood }
    if case .number(_, digits: 4) = tokens[0], let day = tokens[4].dayOfMonth {
      return try date(day, month, tokens[0])
    }
    guard let day = tokens[0].dayOfMonth else { throw .notUnderstood }
    if let yearFirst = yearFirst(tokens) {
      guard let dayFirst = try? date(day, month, tokens[4]) else { return yearFirst }
      // The same day either way, as 05-11-05, is no question.
      guard dayFirst == yearFirst else { throw .yearOrDayFirst(yearFirst, dayFirst) }
    }
    return try date(day, month, tokens[4])
  }

  /// The day of `26-11-05` read as ISO without its century; `nil` in any other shape.
  private func yearFirst(_ tokens: [TypedDayToken]) -> Day? {
    guard tokens[1] == .mark("-"), case .number(let year, digits: 2) = tokens[0],
      case .number(let month, digits: 2) = tokens[2], case .number(let day, digits: 2) = tokens[4]
    else { return nil }
    return Day(year: 2000 + year, month: month, day: day)
  }

  private func date(
    _ day: Int, _ month: Int, _ typedYear: TypedDayToken?
  ) throws(TypedDayError) -> Day {
    guard (1...12).contains(month) else { throw .noSuchMonth(month) }
    // 2024 is a leap year: what it has not, no year has.
    guard Day(year: 2024, month: month, day: day) != nil else {
      throw .noSuchDay(day, month: month, year: nil)
    }
    let year: Int
    if let typedYear {
      guard let typed = typedYear.year else { throw .notUnderstood }
      guard (1900...2100).contains(typed) else { throw .outsideYears }
      year = typed
    } else {
      year = nearestYear(day, month)
    }
    guard let found = Day(year: year, month: month, day: day) else {
      throw .noSuchDay(day, month: month, year: year)
    }
    return found
  }

  /// The year that makes the day the last or the next one by the field's purpose.
  private func nearestYear(_ day: Int, _ month: Int) -> Int {
    switch purpose {
    case .recorded:
      (month, day) <= (today.month, today.day) ? today.year : today.year - 1
    case .planned:
      (month, day) >= (today.month, today.day) ? today.year : today.year + 1
    }
  }
}
