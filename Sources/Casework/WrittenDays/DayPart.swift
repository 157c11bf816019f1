/// One date as it was written, perhaps without its year or month: `12 March`, `03/2026`, `2019`.
struct DayPart {
  var weekday: Weekday?
  var day: Int?
  var month: Int?
  var season: Season?
  var year: Int?
  /// The second of two years: `2024/25`.
  var secondYear: Int?
  /// `26` of `March 26`: a day, or a year of this or the last century.
  var dayOrYear: (day: Int, year: Int)?
  var isApprox = false
  /// The thirds of the month, season or year that were named: the first of `early`, the last of
  /// `end of`.
  private var thirds: ClosedRange<Int>?
  /// Whether the year, or the month, was taken from the other part of a range.
  var isYearTaken = false
  var isMonthTaken = false
  private var doubt: UncertainDay.Doubt?

  /// `nil` where the tokens are no date.
  ///
  /// In a range another part may give what lacks, so that `5` and `5 2026` are parts too.
  init?(_ tokens: [TypedDayToken], today: Day, inRange: Bool = false) {
    var tokens = tokens
    if readWithoutDay(tokens, today) { return }
    thirds = DayPart.thirds(of: tokens)
    isApprox = DayPart.stripUncertainty(&tokens)
    stripWeekday(&tokens)
    let hasMonth = tokens.contains { $0.month != nil }
    let hasSeason = tokens.contains { DayPart.season($0) != nil }
    let isRead =
      hasMonth
      ? readNamedMonth(tokens, today)
      : hasSeason ? readSeason(tokens, today) : readNumbers(tokens, today, inRange)
    guard isRead else { return nil }
  }

  /// Whether it is a day or part of one, and not only a number.
  var isPlain: Bool { day != nil || month != nil || year != nil }

  /// The days it can be.
  func found(upTo limit: Day) throws(UncertainDay.Doubt) -> UncertainDayReader.Found {
    guard let year else { throw day != nil && month == nil ? .notADate : .noYear }
    if let month, !(1...12).contains(month) { throw .noSuchMonth(month) }
    var doubt = doubt
    if let dayOrYear, let month {
      doubt = .monthOrDay(day: dayOrYear.day, month: month, year: year)
    }
    var found: UncertainDayReader.Found
    if let day {
      guard let month else { throw .notADate }
      // 2024 is a leap year: what it has not, no year has.
      guard Day(year: 2024, month: month, day: day) != nil else {
        throw .noSuchDay(day, month: month, year: nil)
      }
      guard let exact = Day(year: year, month: month, day: day) else {
        throw year < 1 ? .before1900 : .noSuchDay(day, month: month, year: year)
      }
      found = UncertainDayReader.Found(exact)
      if let weekday, exact.weekday != weekday, doubt == nil {
        doubt = .weekdayDisagrees(weekday, exact)
      }
    } else if let season {
      found = try stretch(from: season.firstMonth, months: 3, of: year, .season)
      if season == .winter, secondYear == nil { doubt = .whichWinter(year) }
    } else if let month {
      found = try stretch(from: month, months: 1, of: year, .month)
    } else {
      let years = secondYear.map { $0 - year + 1 } ?? 1
      found = try stretch(from: 1, months: years * 12, of: year, years > 1 ? .range : .year)
    }
    if let from = found.from {
      if from.year < 1900 { throw .before1900 }
      if from > limit { throw .tooFarAhead(limit) }
    }
    if let thirds { found.keep(thirds) }
    if isApprox { found.precision = .approx }
    found.doubt = doubt
    return found
  }

  private func stretch(
    from month: Int, months: Int, of year: Int, _ precision: UncertainDay.Precision
  ) throws(UncertainDay.Doubt) -> UncertainDayReader.Found {
    guard year >= 1900 else { throw .before1900 }
    guard let from = Day(year: year, month: month, day: 1) else { throw .notADate }
    let to = from.adding(months: months).adding(days: -1)
    return UncertainDayReader.Found(from: from, to: to, precision: precision)
  }

  /// Gives each of two parts of a range what only the other says; `false` where they do not belong
  /// together.
  static func complete(_ first: inout DayPart, _ last: inout DayPart) -> Bool {
    first.settle(beside: last)
    last.settle(beside: first)
    if first.month == nil, first.season == nil, first.day != nil {
      first.month = last.month
      first.isMonthTaken = true
    }
    if last.month == nil, last.season == nil, last.day != nil { last.month = first.month }
    if first.year == nil {
      // `3 - May 2026` is no range of days.
      guard first.day == nil || last.day != nil else { return false }
      // `March - 2026` is a month.
      guard last.month != nil || last.season != nil else { return false }
      first.year = last.year
      if first.season == .winter, let second = last.secondYear { first.secondYear = second }
    } else if last.year == nil {
      last.year = first.year
      last.isYearTaken = true
    }
    return true
  }

  /// Beside a part with a day, `March 13` is a day.
  private mutating func settle(beside other: DayPart) {
    guard let both = dayOrYear, other.day != nil else { return }
    dayOrYear = nil
    day = both.day
    year = nil
  }
}

// The forms of one date.
extension DayPart {
  /// Day, month and year with the month's name, in the orders people write.
  private mutating func readNamedMonth(_ tokens: [TypedDayToken], _ today: Day) -> Bool {
    let links: [TypedDayToken] = [.mark("/"), .mark("-"), .mark("."), .mark("'")]
    let parts = tokens.filter { !links.contains($0) }
    guard (1...3).contains(parts.count), let place = parts.firstIndex(where: { $0.month != nil })
    else { return false }
    month = parts[place].month
    switch (place, parts.count) {
    case (0, 1): return true
    case (0, 2):
      if let year = DayPart.longYear(parts[1]) {
        self.year = year
        return true
      }
      return readAfterMonth(parts[1], isYear: tokens.count == 3 && tokens[1] != .mark("."), today)
    case (0, 3):
      day = parts[1].dayOfMonth
      year = DayPart.year(parts[2], today)
      return day != nil && year != nil
    case (1, 2):
      day = parts[0].dayOfMonth
      if day == nil { year = DayPart.longYear(parts[0]) }
      return day != nil || year != nil
    case (1, 3):
      if let year = DayPart.longYear(parts[0]) {
        self.year = year
        day = parts[2].dayOfMonth
      } else {
        day = parts[0].dayOfMonth
        year = DayPart.year(parts[2], today)
      }
      return day != nil && year != nil
    default: return false
    }
  }

  /// `26` of `Mar-26`, `March '26`, `Mar 26`, `March 26th`.
  private mutating func readAfterMonth(
    _ token: TypedDayToken, isYear: Bool, _ today: Day
  ) -> Bool {
    guard let year = DayPart.year(token, today), case .number(let number, digits: 2) = token else {
      day = token.dayOfMonth
      return day != nil
    }
    self.year = year
    if !isYear, (1...31).contains(number) { dayOrYear = (number, year) }
    return true
  }

  private mutating func readSeason(_ tokens: [TypedDayToken], _ today: Day) -> Bool {
    var rest = tokens.filter { $0 != .mark("'") && $0 != .mark(".") }
    guard let place = rest.firstIndex(where: { DayPart.season($0) != nil }) else { return false }
    season = DayPart.season(rest.remove(at: place))
    if rest.first == .mark("-") || rest.first == .mark("/") { rest.removeFirst() }
    guard let first = rest.first else { return true }
    year = DayPart.year(first, today)
    guard let year, rest.count > 1 else { return year != nil }
    // Only a winter lies in two years.
    guard season == .winter, rest.count == 3, [.mark("/"), .mark("-")].contains(rest[1]),
      let second = DayPart.year(rest[2], today), second % 100 == (year + 1) % 100
    else { return false }
    secondYear = year + 1
    return true
  }

  /// `xx/03/26`, `??/03/2026`: something stands where the day would.
  private mutating func readWithoutDay(_ tokens: [TypedDayToken], _ today: Day) -> Bool {
    let gaps: [TypedDayToken] = [.word("xx"), .word("x"), .mark("?"), .mark("_"), .mark("*")]
    let rest = Array(tokens.drop(while: gaps.contains))
    guard rest.count == 4, tokens.count > 4, rest[0] == rest[2], DayPart.links.contains(rest[0]),
      let month = rest[1].dayOfMonth, let year = DayPart.year(rest[3], today)
    else { return false }
    (self.month, self.year, isApprox) = (month, year, true)
    doubt = .dayMissing(month: month, year: year)
    return true
  }

  /// Days, months and years in figures.
  private mutating func readNumbers(
    _ tokens: [TypedDayToken], _ today: Day, _ inRange: Bool
  ) -> Bool {
    switch tokens.count {
    case 1:
      year = DayPart.longYear(tokens[0])
      if year == nil, inRange { day = tokens[0].dayOfMonth }
      return year != nil || day != nil
    case 2:
      guard inRange, let day = tokens[0].dayOfMonth, let year = DayPart.longYear(tokens[1])
      else { return false }
      (self.day, self.year) = (day, year)
      return true
    case 3 where DayPart.links.contains(tokens[1]):
      return readTwoNumbers(tokens[0], tokens[2], link: tokens[1])
    case 3: return readThreeNumbers(tokens, today)
    case 5 where tokens[1] == tokens[3] && DayPart.links.contains(tokens[1]):
      return readThreeNumbers([tokens[0], tokens[2], tokens[4]], today)
    case 6 where tokens[1] == tokens[3] && DayPart.links.contains(tokens[1]):
      guard tokens[4] == .mark("'") else { return false }
      return readThreeNumbers([tokens[0], tokens[2], tokens[5]], today)
    default: return false
    }
  }

  private static let links: [TypedDayToken] = [.mark("/"), .mark("-"), .mark(".")]

  private mutating func readThreeNumbers(_ parts: [TypedDayToken], _ today: Day) -> Bool {
    if let year = DayPart.longYear(parts[0]) {
      (self.year, month, day) = (year, parts[1].dayOfMonth, parts[2].dayOfMonth)
    } else {
      (day, month, year) = (parts[0].dayOfMonth, parts[1].dayOfMonth, DayPart.year(parts[2], today))
    }
    return day != nil && month != nil && year != nil
  }

  /// `03/2026`, `2026-03`, `2018-20`, `2024/25`, `12/03`.
  private mutating func readTwoNumbers(
    _ first: TypedDayToken, _ second: TypedDayToken, link: TypedDayToken
  ) -> Bool {
    if let year = DayPart.longYear(first) {
      self.year = year
      if let long = DayPart.longYear(second) {
        // `2018-2020` is a range of two parts; with a slash it is one year of two names.
        secondYear = long
        return link == .mark("/") && long == year + 1
      }
      guard case .number(let number, digits: 1...2) = second else { return false }
      let isNext = number == (year + 1) % 100 && link == .mark("/")
      if isNext || number > 12 && number > year % 100 {
        secondYear = year - year % 100 + number + (number < year % 100 ? 100 : 0)
        if number <= 12, number > 0 { doubt = .yearsOrMonth(year) }
      } else {
        month = number
      }
      return true
    }
    guard let number = first.dayOfMonth else { return false }
    if let year = DayPart.longYear(second) {
      (month, self.year) = (number, year)
      return true
    }
    guard let month = second.dayOfMonth else { return false }
    (day, self.month) = (number, month)
    return true
  }

  static func season(_ token: TypedDayToken) -> Season? {
    guard case .word(let word) = token else { return nil }
    return Season(rawValue: word)
  }

  /// A year of four digits.
  static func longYear(_ token: TypedDayToken) -> Int? {
    guard case .number(let value, digits: 4) = token else { return nil }
    return value
  }

  /// A year of four digits, or of two.
  static func year(_ token: TypedDayToken, _ today: Day) -> Int? { token.year(on: today) }
}

// The words within one date.
extension DayPart {
  private mutating func stripWeekday(_ tokens: inout [TypedDayToken]) {
    if let first = tokens.first?.weekday {
      weekday = first
      tokens.removeFirst()
      while let next = tokens.first, [.mark("."), .mark("-"), .mark(":")].contains(next) {
        tokens.removeFirst()
      }
    } else if let last = tokens.last?.weekday {
      weekday = last
      tokens.removeLast()
      while let next = tokens.last, [.mark("."), .mark("-")].contains(next) { tokens.removeLast() }
    }
  }

  /// Takes away the words and marks that say a date is uncertain; whether there were any.
  static func stripUncertainty(_ tokens: inout [TypedDayToken]) -> Bool {
    var isStripped = false
    while let first = tokens.first, isUncertain(first) {
      tokens.removeFirst()
      isStripped = true
      // `mid-March`, `c. 2019`, `mid to late March`.
      let joints: [TypedDayToken] = [.mark("."), .mark("-"), .mark("/"), .mark(":")]
      while let next = tokens.first, joints.contains(next) { tokens.removeFirst() }
      let links: [TypedDayToken] = [.word("to"), .word("or"), .word("and")]
      if let next = tokens.first, links.contains(next), tokens.count > 1, isUncertain(tokens[1]) {
        tokens.removeFirst()
      }
    }
    while let last = tokens.last, isUncertain(last) || last == .word("so") {
      tokens.removeLast()
      isStripped = true
      if last == .word("so") || last == .word("thereabouts"), tokens.last == .word("or") {
        tokens.removeLast()
      }
    }
    return isStripped
  }

  /// The pieces without those at their end that say they are uncertain; `nil` where none does.
  static func withoutUncertainty(_ pieces: [String]) -> [String]? {
    guard var last = pieces.last else { return nil }
    if last.count > 1, let mark = last.last, mark == "?" || mark == "~" {
      last.removeLast()
      return pieces.dropLast() + [last]
    }
    guard var tokens = TypedDayToken.tokens(of: last) else { return nil }
    return stripUncertainty(&tokens) && tokens.isEmpty ? Array(pieces.dropLast()) : nil
  }

  private static func isUncertain(_ token: TypedDayToken) -> Bool {
    switch token {
    case .word(let word): uncertainWords.contains(word)
    case .mark("~"), .mark("?"), .mark("\u{B1}"): true
    default: false
    }
  }

  private static let uncertainWords: Set<String> = [
    "c", "ca", "circa", "approx", "approximately", "appox", "aprox", "around", "about", "abt",
    "roughly", "possibly", "probably", "perhaps", "maybe", "estimated", "est", "early", "mid",
    "late", "later", "end", "beginning", "start", "middle", "begining", "thereabouts", "tbc", "xx",
    "or", "ish", "near", "thought", "believed", "poss",
  ]
}
