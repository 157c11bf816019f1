// Days that go by a name: holidays, quarters, halves, weeks of a month, weekends and nights.
extension UncertainDayReader {
  /// The days of a name and what stands beside it; `nil` where the tokens hold no such name.
  func named(_ tokens: [TypedDayToken]) throws(Doubt) -> Found? {
    guard tokens.contains(where: UncertainDayReader.isName) else { return nil }
    var rest = tokens
    let isApprox = DayPart.stripUncertainty(&rest)
    var found = holiday(rest) ?? quarter(rest)
    if found == nil { found = try half(rest) }
    if found == nil { found = try weekOfMonth(rest) }
    if found == nil { found = try nightOrWeekend(rest) }
    guard var found, let from = found.from else { return nil }
    if from.year < 1900 { throw .before1900 }
    if from > limit { throw .tooFarAhead(limit) }
    if isApprox { found.precision = .approx }
    return found
  }

  private static func isName(_ token: TypedDayToken) -> Bool {
    guard case .word(let word) = token else { return false }
    return names.contains(word)
  }

  private static let names: Set<String> = [
    "christmas", "xmas", "boxing", "new", "good", "easter", "q", "quarter", "qtr", "half", "h",
    "week", "wk", "night", "overnight", "weekend", "morning", "afternoon", "evening",
  ]

  /// `Christmas Day 2025` is a day; `Christmas 2025` is the days about it.
  private func holiday(_ tokens: [TypedDayToken]) -> Found? {
    var words: [String] = []
    var typedYear: Int?
    for token in tokens {
      switch token {
      case .word("s"), .word("at"), .word("over"), .word("period"): continue
      case .mark("'"), .mark("."), .mark("-"), .mark("/"): continue
      case .word(let word): words.append(word)
      case .number, .ordinal, .mark:
        guard typedYear == nil, let year = DayPart.year(token, today) else { return nil }
        typedYear = year
      }
    }
    guard let year = typedYear, let easter = Easter.sunday(of: year),
      let christmas = Day(year: year, month: 12, day: 25),
      let newYear = Day(year: year, month: 1, day: 1)
    else { return nil }
    switch words.joined(separator: " ") {
    case "christmas day", "xmas day": return Found(christmas)
    case "christmas eve", "xmas eve": return Found(christmas.adding(days: -1))
    case "boxing day": return Found(christmas.adding(days: 1))
    case "new year day", "new years day": return Found(newYear)
    case "new year eve", "new years eve": return Found(christmas.adding(days: 6))
    case "good friday": return Found(easter.adding(days: -2))
    case "easter sunday", "easter day": return Found(easter)
    case "easter monday": return Found(easter.adding(days: 1))
    case "christmas", "xmas": return about(christmas.adding(days: -1), christmas.adding(days: 1))
    case "easter": return about(easter.adding(days: -2), easter.adding(days: 1))
    case "new year", "new years": return about(newYear.adding(days: -1), newYear)
    default: return nil
    }
  }

  private func about(_ from: Day, _ to: Day) -> Found {
    Found(from: from, to: to, precision: .approx)
  }

  /// `Q1 2026`, `first quarter of 2026`; `Q1 2025/26` is of the financial year.
  private func quarter(_ tokens: [TypedDayToken]) -> Found? {
    var rest = tokens.filter { $0 != .mark("'") }
    let words: [TypedDayToken] = [.word("q"), .word("quarter"), .word("qtr")]
    guard let place = rest.firstIndex(where: words.contains) else { return nil }
    rest.remove(at: place)
    var number: Int?
    if rest.indices.contains(place), case .number(let behind, digits: 1) = rest[place] {
      number = behind
      rest.remove(at: place)
    } else if place > 0, let before = UncertainDayReader.rank(rest[place - 1]) {
      number = before
      rest.remove(at: place - 1)
    }
    while let first = rest.first, [.mark("/"), .mark("-"), .mark(":")].contains(first) {
      rest.removeFirst()
    }
    guard let number, (1...4).contains(number), let first = rest.first,
      let year = DayPart.year(first, today), rest.count == 1 || rest.count == 3
    else { return nil }
    let isFinancial = rest.count == 3
    if isFinancial {
      guard [.mark("/"), .mark("-")].contains(rest[1]), let second = DayPart.year(rest[2], today),
        second == year + 1
      else { return nil }
    }
    let month = 3 * (number - 1) + (isFinancial ? 4 : 1)
    guard let from = Day(year: year, month: 1, day: 1)?.adding(months: month - 1) else {
      return nil
    }
    return Found(
      from: from, to: from.adding(months: 3).adding(days: -1), precision: .range,
      doubt: isFinancial ? nil : .whichQuarter(number, year))
  }

  /// `first half of 2025`, `second half of March 2026`, `H1 2025`.
  private func half(_ tokens: [TypedDayToken]) throws(Doubt) -> Found? {
    guard tokens.count > 2 else { return nil }
    let number: Int
    if tokens[1] == .word("half"), let rank = UncertainDayReader.rank(tokens[0]) {
      number = rank
    } else if tokens[0] == .word("h"), case .number(let behind, digits: 1) = tokens[1] {
      number = behind
    } else {
      return nil
    }
    guard (1...2).contains(number), let whole = try part(Array(tokens[2...])),
      let from = whole.from,
      let to = whole.to
    else { return nil }
    let middle: Day
    switch whole.precision {
    case .year: middle = from.adding(months: 6)
    case .month: middle = from.adding(days: 15)
    case .exact, .season, .approx, .before, .after, .range, .unknown: return nil
    }
    return number == 1 ? about(from, middle.adding(days: -1)) : about(middle, to)
  }

  /// `1st week of March 2026`: the first seven days, for nobody counts from a Monday here.
  private func weekOfMonth(_ tokens: [TypedDayToken]) throws(Doubt) -> Found? {
    guard tokens.count > 2, [.word("week"), .word("wk")].contains(tokens[1]),
      let month = try part(Array(tokens[2...])), month.precision == .month, let from = month.from,
      let to = month.to
    else { return nil }
    if tokens[0] == .word("last") { return about(to.adding(days: -6), to) }
    guard let number = UncertainDayReader.rank(tokens[0]) else { return nil }
    let first = from.adding(days: 7 * (number - 1))
    return first <= to ? about(first, min(first.adding(days: 6), to)) : nil
  }

  /// `night of 13/14 March 2026`, `weekend of 14 March 2026`, `evening of 13/03/26`.
  private func nightOrWeekend(_ tokens: [TypedDayToken]) throws(Doubt) -> Found? {
    guard case .word(let word) = tokens.first else { return nil }
    var rest = Array(tokens.dropFirst())
    if ["morning", "afternoon", "evening"].contains(word) { return try part(rest) }
    guard ["night", "overnight", "weekend"].contains(word) else { return nil }
    if let next = rest.first, [.word("between"), .word("from")].contains(next) {
      rest.removeFirst()
    }
    // `13/14/03/26` and `13/14 March`: here a slash stands between two days.
    if rest.count > 2, rest[0].dayOfMonth != nil, rest[1] == .mark("/"), rest[2].dayOfMonth != nil,
      rest.count == 7 || rest.contains(where: { $0.month != nil })
    {
      rest[1] = .mark("-")
    }
    var pair = try range(rest, withAnd: true)
    if pair == nil { pair = try part(rest) }
    guard var found = pair, let from = found.from, let to = found.to,
      found.precision == .exact || found.precision == .range
    else { return nil }
    if word == "weekend" { return weekend(found, from, to) }
    if found.precision == .exact {
      found.to = from.adding(days: 1)
      found.precision = .range
    }
    return found
  }

  private func weekend(_ found: Found, _ from: Day, _ to: Day) -> Found {
    var found = found
    let saturday = from.adding(days: Weekday.saturday.rawValue - from.weekday.rawValue)
    if found.precision == .exact {
      (found.from, found.to) = (saturday, saturday.adding(days: 1))
      found.precision = from.weekday.isWeekend ? .range : .approx
    }
    // A longer weekend may begin on a Friday; two days are Saturday and Sunday.
    if !from.weekday.isWeekend, to - from < 2, found.doubt == nil {
      found.doubt = .weekdayDisagrees(.saturday, from)
    }
    return found
  }

  private func part(_ tokens: [TypedDayToken]) throws(Doubt) -> Found? {
    guard let part = DayPart(tokens, today: today) else { return nil }
    return try part.found(upTo: limit)
  }

  /// `1st`, `first` and so on to the fifth.
  private static func rank(_ token: TypedDayToken) -> Int? {
    switch token {
    case .ordinal(let value): value
    case .word(let word):
      ["first", "second", "third", "fourth", "fifth"].firstIndex(of: word).map { $0 + 1 }
    case .number, .mark: nil
    }
  }
}
