// The words around a date.
extension UncertainDayReader {
  /// The day of the pieces, without a time.
  func found(_ pieces: [String]) throws(Doubt) -> Found {
    guard var tokens = DateText.tokens(of: pieces), !tokens.isEmpty else { throw .notADate }
    if tokens.contains(.word("term")) || tokens.contains(.word("terms")) { throw .term }
    if let week = UncertainDayReader.week(&tokens, pieces) { return try found(week, of: tokens) }
    var rest = tokens
    if let opening = UncertainDayReader.opening(&rest) {
      // `from 3 to 5 May 2026` and `between` open a range; `from` alone opens no end.
      if opening == .from || opening == .between,
        let range = try range(rest, withAnd: opening == .between)
      {
        return range
      }
      guard opening != .between else { throw .notADate }
      // `from March 2026 onwards`.
      if opening == .from || opening == .since { _ = UncertainDayReader.ending(&rest) }
      return try opened(try plain(rest), opening)
    }
    if let ending = UncertainDayReader.ending(&rest) { return try opened(try plain(rest), ending) }
    do throws(Doubt) {
      return try plain(tokens)
    } catch {
      if error == .notADate, isSeveral(tokens, pieces) { throw .severalDays }
      throw error
    }
  }

  /// A date or a range, said to be uncertain or not.
  private func plain(_ tokens: [TypedDayToken]) throws(Doubt) -> Found {
    if let found = try named(tokens) { return found }
    if let part = DayPart(tokens, today: today) {
      return try part.found(upTo: limit)
    }
    if let range = try range(tokens, withAnd: false) { return range }
    // `c. 2018-2020`: the words may stand before both parts.
    var rest = tokens
    guard DayPart.stripUncertainty(&rest), var range = try range(rest, withAnd: false) else {
      throw .notADate
    }
    range.precision = .approx
    return range
  }

  /// What leaves one side of a date open.
  private enum Opening {
    /// Before its first day, or up to its last.
    case before, by
    /// After its last day, or from its first.
    case after, since
    case from, between
  }

  private func opened(_ found: Found, _ opening: Opening) throws(Doubt) -> Found {
    switch opening {
    case .before, .by:
      let to = opening == .before ? found.from?.adding(days: -1) : found.to
      return Found(from: nil, to: to, precision: .before, doubt: found.doubt)
    case .after, .since, .from, .between:
      let from = opening == .after ? found.to?.adding(days: 1) : found.from
      return Found(from: from, to: nil, precision: .after, doubt: found.doubt)
    }
  }

  private static let openings: [([TypedDayToken], Opening)] = [
    ("on or before", .by), ("or before", .by), ("not later than", .by), ("no later than", .by),
    ("prior to", .before), ("up to", .by), ("up until", .by), ("before", .before), ("by", .by),
    ("until", .by), ("till", .by), ("pre -", .before), ("pre", .before), ("<", .before),
    ("on or after", .since), ("or after", .since), ("not before", .since),
    ("no earlier than", .since), ("not earlier than", .since), ("after", .after),
    ("since", .since), ("post -", .after), ("post", .after), (">", .after), ("from", .from),
    ("between", .between),
  ].map { words, opening in
    let tokens = words.split(separator: " ").filter { !["on"].contains($0) }
      .flatMap { TypedDayToken.tokens(of: String($0)) ?? [] }
    return (tokens, opening)
  }

  private static func opening(_ tokens: inout [TypedDayToken]) -> Opening? {
    guard let (words, opening) = openings.first(where: { tokens.starts(with: $0.0) }) else {
      return nil
    }
    tokens.removeFirst(words.count)
    return opening
  }

  private static let endings: [([TypedDayToken], Opening)] =
    [
      "- to date", "onwards", "onward", "- ongoing", "to ongoing", "- on - going", "to date",
      "- date",
      "to present", "- present", "to current", "- current", "to now", "- now", "and ongoing",
      "ongoing", "or later", "or after",
    ].map { words in
      (words.split(separator: " ").flatMap { TypedDayToken.tokens(of: String($0)) ?? [] }, .since)
    } + [([.word("or"), .word("before")], .by), ([.word("or"), .word("earlier")], .by)]

  private static func ending(_ tokens: inout [TypedDayToken]) -> Opening? {
    guard
      let (words, opening) = endings.first(where: {
        tokens.reversed().starts(with: $0.0.reversed())
      })
    else { return nil }
    tokens.removeLast(words.count)
    return opening
  }

  /// Which day of a week the day is; `nil` where no week is spoken of.
  private static func week(_ tokens: inout [TypedDayToken], _ pieces: [String]) -> Week? {
    if tokens.first == .word("week"), pieces.contains("of") {
      tokens.removeFirst()
      return .holds
    }
    let found = weeks.first { tokens.starts(with: $0.0) }
    guard let found else { return nil }
    tokens.removeFirst(found.0.count)
    while let first = tokens.first, [.mark("."), .mark(":"), .mark("-")].contains(first) {
      tokens.removeFirst()
    }
    return found.1
  }

  private enum Week {
    case begins, ends
    /// `week of 12 March`: any day of it, most often its Monday.
    case holds
  }

  private static let weeks: [([TypedDayToken], Week)] = [
    ("w/c", .begins), ("w/b", .begins), ("wc", .begins), ("wb", .begins), ("w/e", .ends),
    ("week commencing", .begins), ("week beginning", .begins), ("week starting", .begins),
    ("week ending", .ends),
  ].map { words, week in
    (words.split(separator: " ").flatMap { TypedDayToken.tokens(of: String($0)) ?? [] }, week)
  }

  private func found(_ week: Week, of tokens: [TypedDayToken]) throws(Doubt) -> Found {
    let day = try plain(tokens)
    guard let from = day.from, day.from == day.to else { throw .notADate }
    let first =
      switch week {
      case .begins: from
      case .ends: from.adding(days: -6)
      case .holds: from.adding(days: -from.weekday.rawValue)
      }
    let isApprox = day.precision == .approx || week == .holds && first != from
    return Found(
      from: first, to: first.adding(days: 6), precision: isApprox ? .approx : .range,
      doubt: day.doubt)
  }

  /// Whether it is a list of days: the last is a date, and each of the others could be its part.
  private func isSeveral(_ tokens: [TypedDayToken], _ pieces: [String]) -> Bool {
    let marks: [TypedDayToken] = [.word("and"), .mark("&"), .mark("+"), .mark(";"), .word("or")]
    var lists = [tokens.split(whereSeparator: marks.contains).map(Array.init)]
    // A comma was left out with the spaces: each piece is then a date.
    lists.append(pieces.filter { $0 != "and" && $0 != "&" }.map { DateText.tokens(of: [$0]) ?? [] })
    let parts = lists.map { list in list.map { DayPart($0, today: today, inRange: true) } }
    return parts[0].count > 1 && parts[0].allSatisfy { $0?.isPlain ?? false }
      || parts[1].count > 1 && parts[1].allSatisfy { $0?.day != nil && $0?.month != nil }
  }
}

// Two parts.
extension UncertainDayReader {
  /// A first and a last date; `nil` where the tokens are not two parts.
  func range(_ tokens: [TypedDayToken], withAnd: Bool) throws(Doubt) -> Found? {
    for place in tokens.indices.dropFirst().dropLast()
    where UncertainDayReader.divides(tokens, at: place, withAnd: withAnd) {
      guard var first = DayPart(Array(tokens[..<place]), today: today, inRange: true),
        var last = DayPart(Array(tokens[(place + 1)...]), today: today, inRange: true)
      else { continue }
      let isYearGiven = first.year != nil
      guard DayPart.complete(&first, &last) else { continue }
      return try range(first, last, isYearGiven: isYearGiven)
    }
    return nil
  }

  /// Whether the token stands between two dates: a dash, `to`; between short names also `/`.
  private static func divides(_ tokens: [TypedDayToken], at place: Int, withAnd: Bool) -> Bool {
    switch tokens[place] {
    case .mark("-"), .word("to"), .word("until"), .word("till"), .word("through"): true
    case .mark("/"):
      place == 1 && (tokens[0].month != nil || tokens.contains { $0.month != nil })
        || place == 1 && DayPart.season(tokens[0]) != nil
    case .word("and"), .mark("&"): withAnd
    default: false
    }
  }

  private func range(
    _ first: DayPart, _ last: DayPart, isYearGiven: Bool
  ) throws(Doubt) -> Found {
    var (first, last) = (first, last)
    var doubt: Doubt?
    var begin = try first.found(upTo: limit)
    var end = try last.found(upTo: limit)
    if let from = begin.from, let to = end.to, from > to {
      // `Dec-Jan 2026` and `30 Dec 2025 - 2 Jan`: the year that was not written is next to it.
      if !isYearGiven, !first.isMonthTaken, let year = first.year {
        first.year = year - 1
        begin = try first.found(upTo: limit)
        doubt = .yearBefore(year - 1)
      } else if last.isYearTaken, let year = last.year {
        last.year = year + 1
        end = try last.found(upTo: limit)
      }
    }
    guard let from = begin.from, let to = end.to, from <= to else { throw .endsBeforeItBegins }
    let isApprox = begin.precision == .approx || end.precision == .approx
    return Found(
      from: from, to: to, precision: isApprox ? .approx : .range,
      doubt: doubt ?? begin.doubt ?? end.doubt)
  }
}
