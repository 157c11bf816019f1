// Reading a day as people write it in a chronology.
//
// Unlike a day typed into a field (`TypedDayReader`), which is refused where it could be two, this
// one comes from somebody who is not there to be asked. It is read as far as it goes, with the
// bounds that are certain, and what is left open is a doubt for the organisation to settle.
//
// The text is folded (spaces, dashes, digits, quotes and what is never seen), cut into tokens, and
// read from the outside in: a time at its end; words that open one side (`before`, `since`);
// words that make it uncertain (`c.`, `mid-`, `?`); then one part (`12/03/2026`), or two parts with
// a dash or `to` between them, where each takes from the other what it lacks. The first reading
// that fits is taken, and what is wrong with it is the doubt; no later reading is tried. What no
// reading fits is tried once more without its last words, as a day with a time.
//
// The day comes before the month. A year of two digits is read as in a field: at most ten years
// ahead, else of the last century.
// Work is bounded: a text over 200 bytes is no date, and every reading walks it a few times.

/// Reads one cell; made anew for each reading.
struct UncertainDayReader {
  let today: Day
  /// Whether midnight is a time that was meant.
  ///
  /// In a file it is not: databases write it beside every day that has no time.
  var keepsMidnight = false

  typealias Doubt = UncertainDay.Doubt

  /// Longer than any date; what is longer is a sentence.
  private static let mostBytes = 200

  func reading(of written: String) -> UncertainDay.Reading {
    do throws(Doubt) {
      return try understood(written)
    } catch {
      return UncertainDay.Reading(
        day: UncertainDay(unknown: written), time: nil, doubt: error)
    }
  }

  private func understood(_ written: String) throws(Doubt) -> UncertainDay.Reading {
    guard !PlainText.isBlank(written) else { throw .empty }
    guard written.utf8.count <= UncertainDayReader.mostBytes else { throw .tooLong }
    var text = DateText.folded(written)
    guard !DateText.saysNoDay(text) else { throw .noDay }
    guard !text.utf8.allSatisfy({ $0 == UInt8(ascii: "#") }) else { throw .columnTooNarrow }
    if let (day, time) = serial(text) ?? compact(text).map({ ($0, nil) }) {
      guard day <= limit else { throw .tooFarAhead(limit) }
      return try reading(Found(day), time: time, written)
    }
    let offset = UTCOffset.take(from: &text)
    let pieces = DateText.pieces(of: text)
    let first: Doubt
    do throws(Doubt) {
      return try reading(found(pieces), time: nil, written)
    } catch {
      first = error
    }
    // What was understood as a day and is wrong is not tried as anything else.
    // `26/08/2024 19.50` looks like two days, and is one with its time.
    let isTwoDays = first == .severalDays
    guard first == .notADate || first == .noYear || isTwoDays else { throw first }
    if !isTwoDays, let span = spanOfTimes(pieces) { return try reading(span, time: nil, written) }
    guard let tail = timed(pieces) else { throw first }
    var day: Found
    do throws(Doubt) {
      day = try found(tail.rest)
    } catch {
      throw error == .notADate || isTwoDays ? first : error
    }
    if isTwoDays, day.precision != .exact || tail.isRange || tail.isImpossible { throw first }
    if tail.isUncertain, day.precision == .exact { day.precision = .approx }
    var time = tail.time
    if let offset { time = inUnitedKingdom(&day, time, offset) }
    if time?.minutes == 0, !keepsMidnight { time = nil }
    var read = try reading(day, time: time, written)
    if tail.isImpossible, read.doubt == nil {
      read = UncertainDay.Reading(day: read.day, time: nil, doubt: .noSuchTime)
    }
    if tail.isRange, read.doubt == nil {
      read = UncertainDay.Reading(day: read.day, time: read.time, doubt: .firstOfTimes)
    }
    return read
  }

  /// The days from one with a time to another: `12/03/2025 10:00 - 14/03/2025 12:00`; `nil` where
  /// the pieces are no such two days.
  private func spanOfTimes(_ pieces: [String]) -> Found? {
    let links = ["-", "to", "until", "till"]
    for (place, piece) in pieces.enumerated() where links.contains(piece) {
      let (first, last) = (Array(pieces[..<place]), Array(pieces[(place + 1)...]))
      let (begin, end) = (WrittenTime.tail(of: first)?.rest, WrittenTime.tail(of: last)?.rest)
      // A year looks like a time: no more is taken for one than must be.
      for (begin, end) in [(first, end), (begin, last), (begin, end)] {
        guard let begin, let end, !begin.isEmpty, !end.isEmpty,
          let found = try? found(begin + ["-"] + end), found.from != nil, found.to != nil,
          found.precision == .range || found.precision == .approx
        else { continue }
        return found
      }
    }
    return nil
  }

  /// The time the pieces end with, which may be said to be uncertain: `09:00 approx`, `09:00?`.
  private func timed(_ pieces: [String]) -> WrittenTime.Tail? {
    guard var tail = DayPart.withoutUncertainty(pieces).flatMap(WrittenTime.tail) else {
      return WrittenTime.tail(of: pieces)
    }
    tail.isUncertain = true
    return tail
  }

  /// Moves a day and a time from the clock they were written by to the one in the United Kingdom.
  private func inUnitedKingdom(
    _ day: inout Found, _ time: TimeOfDay?, _ offset: UTCOffset
  ) -> TimeOfDay? {
    // Midnight by UTC is what databases write beside a day that has no time.
    guard let time, day.precision == .exact, let from = day.from,
      keepsMidnight || time.minutes != 0 || offset.minutes != 0
    else { return time }
    let occasion = offset.inUnitedKingdom(from, time)
    (day.from, day.to) = (occasion.day, occasion.day)
    return occasion.time
  }

  /// The one day a text means without a doubt, for a field; `nil` where it means none, or several.
  ///
  /// A spreadsheet's count of days is none here: nobody types one.
  func certainDay(of text: String) -> Occasion? {
    guard serial(DateText.folded(text)) == nil else { return nil }
    let reading = reading(of: text)
    guard reading.day.precision == .exact, let day = reading.day.from,
      reading.doubt == nil || reading.doubt == .firstOfTimes
    else { return nil }
    return Occasion(day: day, time: reading.time)
  }

  private func reading(
    _ found: Found, time: TimeOfDay?, _ written: String
  ) throws(Doubt) -> UncertainDay.Reading {
    UncertainDay.Reading(
      day: UncertainDay(bounds: (found.from, found.to), found.precision, written), time: time,
      doubt: found.doubt)
  }

  /// `46093`, as a spreadsheet counts days, with the time as a fraction: `46093.5`.
  private func serial(_ text: String) -> (Day, TimeOfDay?)? {
    let parts = text.split(separator: text.contains(",") ? "," : ".", maxSplits: 1)
    guard let whole = parts.first, whole.utf8.count == 5, let number = DateText.number(whole),
      number >= 10_000, let start = Day(year: 1899, month: 12, day: 30)
    else { return nil }
    let day = start.adding(days: number)
    guard parts.count == 2 else { return text.utf8.count == 5 ? (day, nil) : nil }
    guard let time = WrittenTime.fraction(of: parts[1]) else { return nil }
    return (day, time.minutes == 0 ? nil : time)
  }

  /// `20260312` and `12032026`; `nil` where it could be two days, or is none.
  private func compact(_ text: String) -> Day? {
    let digits = Array(text.utf8)
    guard digits.count == 8, let number = DateText.number(text) else { return nil }
    let days = [
      Day(year: number / 10_000, month: number / 100 % 100, day: number % 100),
      Day(year: number % 10_000, month: number / 10_000 % 100, day: number / 1_000_000),
    ].compactMap { $0 }.filter { $0.year >= 1900 && $0 <= limit }
    return days.count == 1 ? days[0] : nil
  }

  /// The last day that is not too far ahead.
  var limit: Day { today.adding(months: 12) }

  /// What a text was understood to be.
  struct Found {
    var from: Day?
    var to: Day?
    var precision: UncertainDay.Precision
    var doubt: Doubt?

    init(_ day: Day) {
      self.init(from: day, to: day, precision: .exact)
    }

    init(from: Day?, to: Day?, precision: UncertainDay.Precision, doubt: Doubt? = nil) {
      self.from = from
      self.to = to
      self.precision = precision
      self.doubt = doubt
    }
  }
}
