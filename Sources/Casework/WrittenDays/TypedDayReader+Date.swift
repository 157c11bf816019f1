// Dates.
extension TypedDayReader {
  /// A calendar date, with or without its year and its month's name.
  func date(_ tokens: [TypedDayToken]) throws(TypedDayError) -> Day {
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
        throw parts[1].year(on: today) == nil ? .notUnderstood : .dayMissing
      }
      if let year = parts[1].year(on: today), abs(year - today.year) <= 5 || day > 31 {
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
      if tokens[0].dayOfMonth != nil, tokens[2].dayOfMonth == nil,
        tokens[2].year(on: today) != nil
      {
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
    guard tokens[1] == .mark("-"), case .number(_, digits: 2) = tokens[0],
      case .number(let month, digits: 2) = tokens[2], case .number(let day, digits: 2) = tokens[4]
    else { return nil }
    return tokens[0].year(on: today).flatMap { Day(year: $0, month: month, day: day) }
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
      guard let typed = typedYear.year(on: today) else { throw .notUnderstood }
      guard (1900...2100).contains(typed) else { throw .outsideYears }
      year = typed
    } else {
      year = try nearestYear(day, month)
    }
    guard let found = Day(year: year, month: month, day: day) else {
      throw .noSuchDay(day, month: month, year: year)
    }
    return found
  }

  /// The year that makes the day the last or the next one by the field's purpose.
  ///
  /// Where that is most of a year away and the same day of another year is about now, nobody can
  /// say which was meant: who plans something on 21 October for 20 October mistook the month, or
  /// records what has happened.
  private func nearestYear(_ day: Int, _ month: Int) throws(TypedDayError) -> Int {
    let year: Int
    let other: Int
    switch purpose {
    case .recorded:
      year = (month, day) <= (today.month, today.day) ? today.year : today.year - 1
      other = year + 1
    case .planned:
      year = (month, day) >= (today.month, today.day) ? today.year : today.year + 1
      other = year - 1
    }
    guard let near = Day(year: other, month: month, day: day),
      abs(near - today) <= TypedDayReader.mostDaysAboutNow,
      let far = Day(year: year, month: month, day: day)
    else { return year }
    throw .whichYear(near, far)
  }

  /// A day so near is about now.
  private static let mostDaysAboutNow = 31
}
