// Reading a day as people type it.
//
// The text is folded as an imported one is (`DateText`: marks nobody sees, figures of any script),
// and an offset from UTC is taken from its end. What is left is cut at spaces and commas; the last
// piece is tried as a time; the rest becomes numbers, words and marks, and is held against each
// form in turn. A form that fits settles the matter: it gives the day or says what is wrong with
// it, and no later form is tried. What fits no form here is read as an import reads it
// (`UncertainDayReader`), and taken where that is one day without a doubt. So a text means the same
// day in a field, in a command and in a file.
//
// The day comes before the month, as the country writes it. Three things could be read in two ways
// and are refused instead: `26-11-05` (all two digits with hyphens, as ISO without the century),
// `jun 26` (a day, or a year within five of this one) and `fri 12.06` (a time, or a date). Where
// only one of two readings is a day at all, that one is taken.
//
// Not here: months from the trigger, a time without a day.

/// Reads one field's text; made anew for each reading.
struct TypedDayReader {
  let purpose: TypedDay.Purpose
  let now: Occasion
  let trigger: Day?
  let calendar: WorkingCalendar

  /// Longer than any day that can be typed; what is longer was pasted by mistake.
  private static let mostBytes = 200

  var today: Day { now.day }

  func occasion(_ text: String) throws(TypedDayError) -> Occasion {
    guard text.utf8.count <= TypedDayReader.mostBytes else { throw .notUnderstood }
    var folded = DateText.folded(text)
    do throws(TypedDayError) {
      if folded.isEmpty { throw PlainText.isBlank(text) ? .empty : .notUnderstood }
      let offset = UTCOffset.take(from: &folded)
      let occasion = try ownForm(folded)
      guard let offset, let time = occasion.time else { return occasion }
      return offset.inUnitedKingdom(occasion.day, time)
    } catch {
      guard error == .notUnderstood || error == .noSuchTime,
        let imported = UncertainDayReader(today: today, keepsMidnight: true).certainDay(of: text)
      else { throw error }
      return imported
    }
  }

  private func ownForm(_ folded: String) throws(TypedDayError) -> Occasion {
    let pieces = folded.split { $0 == " " || $0 == "," }.map(String.init)
    guard !pieces.isEmpty else { throw .notUnderstood }
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
    if last == "noon" {
      if pieces.last == "12" { pieces.removeLast() }
      return pieces + ["12:00"]
    }
    if ["am", "pm", "a.m", "p.m"].contains(last), let number = pieces.popLast() {
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
