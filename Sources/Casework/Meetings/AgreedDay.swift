/// The day something is to be done by, found at the end of what was said.
///
/// Behind "by" it is any day a field would take. Without it, only words that can mean nothing else:
/// tomorrow, in two weeks, at the end of the month, asap.
struct AgreedDay {
  let day: Occasion
  /// What was said without it.
  let rest: Substring

  /// The most words such a day has: "as soon as possible", "at the end of the next month".
  private static let mostWords = 7

  /// Finds the day; `nil` where there is none.
  init?(at body: Substring, now: Occasion, calendar: WorkingCalendar) {
    let found =
      AgreedDay.behindBy(body, now, calendar) ?? AgreedDay.atTheEnd(of: body, now, calendar)
    guard let found else { return nil }
    (day, rest) = found
  }

  /// The last "by" with a day behind it: "hold it by the door by mon" is due on Monday.
  private static func behindBy(
    _ body: Substring, _ now: Occasion, _ calendar: WorkingCalendar
  ) -> (Occasion, Substring)? {
    // Where nothing is said before it, "by" begins the words.
    let body = body.first?.isWhitespace == false ? " \(body)"[...] : body
    var search = body
    while let by = search.range(ofWords: " by ", fromEnd: true) {
      let words = body[by.upperBound...].trimmedOfSpace
      let typed = words.last == "." ? words.dropLast() : words
      let meant = words.isEmpty ? nil : AgreedDay.day(String(typed), now, calendar)
      if let day = meant { return (day, body[..<by.lowerBound].trimmedOfSpace.trimmedOfCommas) }
      search = body[..<by.lowerBound]
    }
    return nil
  }

  private static func day(
    _ typed: String, _ now: Occasion, _ calendar: WorkingCalendar
  ) -> Occasion? {
    if let words = inWords(typed.lowercased(), now, calendar) { return words.day }
    guard
      let read = try? TypedDay.read(
        typed, as: .planned, now: now, trigger: now.day, calendar: calendar)
    else { return nil }
    // On a Monday "by mon" is the next one, with a time or without; who means today says so.
    let first = String(typed.prefix { !$0.isWhitespace })
    let behind = typed.dropFirst(first.count)
    let isDated =
      (try? TypedDay.read(
        "today\(behind)", as: .planned, now: now, trigger: now.day, calendar: calendar)) == nil
    let weekday = try? TypedDay.read(
      first, as: .planned, now: now, trigger: now.day, calendar: calendar)
    guard !isDated, first.allSatisfy(\.isLetter), weekday?.occasion.day == now.day,
      read.occasion.day == now.day, !["today", "now"].contains(first.lowercased())
    else { return read.occasion }
    return Occasion(day: now.day.adding(days: 7), time: read.occasion.time)
  }

  /// The longest words at the end that mean a day by themselves.
  private static func atTheEnd(
    of body: Substring, _ now: Occasion, _ calendar: WorkingCalendar
  ) -> (Occasion, Substring)? {
    let trimmed = body.trimmedOfSpace
    let end = trimmed.last == "." ? trimmed.dropLast() : trimmed
    var starts: [Substring.Index] = []
    var index = end.endIndex
    while index > end.startIndex, starts.count < mostWords {
      let before = end.index(before: index)
      if end[before].isWhitespace { starts.append(index) }
      index = before
    }
    for start in starts.reversed() where start < end.endIndex {
      let words = end[start...]
      guard let found = inWords(words.lowercased(), now, calendar) else { continue }
      // Asap is how it was put, and the day only what is counted from; the words stay.
      return (found.day, found.isVague ? end : end[..<start].trimmedOfCommas)
    }
    return nil
  }

  /// A day in words a field does not take.
  private static func inWords(
    _ typed: String, _ now: Occasion, _ calendar: WorkingCalendar
  ) -> (day: Occasion, isVague: Bool)? {
    let today = now.day
    var words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
    if ["at", "before"].contains(words.first), words.contains("end") { words.removeFirst() }
    let phrase = words.filter { $0 != "the" && $0 != "this" && $0 != "of" }
    switch phrase.joined(separator: " ") {
    case "today", "tonight": return (Occasion(day: today), false)
    case "tomorrow": return (Occasion(day: today.adding(days: 1)), false)
    case "asap", "as soon as possible", "immediately", "straight away":
      return (Occasion(day: calendar.workingDay(1, after: today).day), true)
    case "end month", "month end": return (Occasion(day: today.endOfMonth(after: 0)), false)
    case "end next month": return (Occasion(day: today.endOfMonth(after: 1)), false)
    case "end week": return (Occasion(day: today.friday(after: 0)), false)
    case "end next week": return (Occasion(day: today.friday(after: 1)), false)
    default: return length(phrase, from: today, calendar).map { (Occasion(day: $0), false) }
    }
  }

  /// "in two weeks", "within 10 working days", "in a fortnight".
  private static func length(
    _ words: [String], from today: Day, _ calendar: WorkingCalendar
  ) -> Day? {
    guard ["in", "within"].contains(words.first), words.count >= 3,
      let count = number(words[1]), (1...999).contains(count)
    else { return nil }
    switch words[2...].joined(separator: " ").replacing("’", by: "'") {
    case "day", "days", "day's", "days' time": return today.adding(days: count)
    case "working day", "working days":
      return WorkingDays(counting: count).map { calendar.workingDay($0, after: today).day }
    case "week", "weeks", "week's time", "weeks' time", "weeks time":
      return today.adding(days: 7 * count)
    case "fortnight", "fortnight's time": return today.adding(days: 14 * count)
    case "month", "months", "month's time", "months' time": return today.adding(months: count)
    default: return nil
    }
  }

  private static func number(_ word: String) -> Int? {
    let words = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ]
    if word == "a" || word == "an" { return 1 }
    return words.firstIndex(of: word).map { $0 + 1 } ?? Int(word)
  }
}

extension Day {
  /// The last day of a month so many months on.
  fileprivate func endOfMonth(after months: Int) -> Day {
    let first = Day(year: year, month: month, day: 1) ?? self
    return first.adding(months: months + 1).adding(days: -1)
  }

  /// The Friday that ends the working week, or one so many weeks on.
  fileprivate func friday(after weeks: Int) -> Day {
    adding(days: (Weekday.friday.rawValue - weekday.rawValue + 7) % 7 + 7 * weeks)
  }
}

extension Substring {
  /// Where some words stand, in small letters or large.
  func range(ofWords words: String, fromEnd: Bool = false) -> Range<Substring.Index>? {
    let wanted = words.map { $0.lowercased() }
    var found: Range<Substring.Index>?
    var index = startIndex
    while index < endIndex {
      var (position, matched) = (index, 0)
      while matched < wanted.count, position < endIndex,
        self[position].lowercased() == wanted[matched]
      {
        position = self.index(after: position)
        matched += 1
      }
      if matched == wanted.count {
        found = index..<position
        if !fromEnd { return found }
      }
      index = self.index(after: index)
    }
    return found
  }
}
