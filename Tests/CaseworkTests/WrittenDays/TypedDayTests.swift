import Casework
import Seeds
import Testing

struct TypedDayTests {
  // A Monday; the trigger is the Tuesday of the fortnight before.
  static let now = occasion("2026-11-23T10:30")

  static func read(_ text: String, _ purpose: TypedDay.Purpose) -> Result<TypedDay, TypedDayError> {
    Result { () throws(TypedDayError) in
      try TypedDay.read(
        text, as: purpose, now: now, trigger: day("2026-11-10"),
        calendar: PublishedHolidays.calendar)
    }
  }

  @Test(arguments: [
    ("today", "2026-11-23"), ("yesterday", "2026-11-22"), ("tomorrow", "2026-11-24"),
    ("now", "2026-11-23T10:30"), ("  Today ", "2026-11-23"), ("today 14:02", "2026-11-23T14:02"),
    ("last fri", "2026-11-20"), ("next fri", "2026-11-27"), ("last mon", "2026-11-16"),
    ("next Monday", "2026-11-30"),
    ("12/6/26", "2026-06-12"), ("12.6.2026", "2026-06-12"), ("12-6-26", "2026-06-12"),
    ("12/06/26", "2026-06-12"), ("12 / 6 / 26", "2026-06-12"), ("12/6/2026", "2026-06-12"),
    ("2026/6/12", "2026-06-12"), ("12.6.26.", "2026-06-12"), ("5/11/1999", "1999-11-05"),
    ("12 jun 26", "2026-06-12"), ("12 Jun 2026", "2026-06-12"), ("12th June 2026", "2026-06-12"),
    ("12jun26", "2026-06-12"), ("12-jun-26", "2026-06-12"), ("1st of June, 2026", "2026-06-01"),
    ("June 12, 2026", "2026-06-12"), ("the 3rd sept 26", "2026-09-03"),
    ("Fri 12 Jun 2026", "2026-06-12"), ("friday, 12 june 2026", "2026-06-12"),
    ("Fri. 12.6.26", "2026-06-12"), ("2026-06-12", "2026-06-12"),
    ("Fri 2026-06-12", "2026-06-12"), ("2026-06-12T14:02", "2026-06-12T14:02"),
    ("29 feb 24", "2024-02-29"), ("45-11-05", "1945-11-05"), ("26-11-31", "2031-11-26"),
    ("05-11-05", "2005-11-05"), ("1/1/1900", "1900-01-01"), ("31/12/2100", "2100-12-31"),
    ("+5wd", "2026-11-17"), ("+15 wd", "2026-12-01"), ("-2wd", "2026-11-06"),
    ("+1 working day", "2026-11-11"), ("+5 working days", "2026-11-17"), ("+0wd", "2026-11-10"),
    ("+3d", "2026-11-13"), ("\u{2212}3 days", "2026-11-07"), ("+2w", "2026-11-24"),
    ("+1 week", "2026-11-17"), ("+5wd 14:00", "2026-11-17T14:00"),
    ("12/6/26 2pm", "2026-06-12T14:00"), ("12/6/26 at 2.30pm", "2026-06-12T14:30"),
    ("12 jun 26 14.02", "2026-06-12T14:02"), ("12 jun 26 2:30 PM", "2026-06-12T14:30"),
    ("12 jun 26 12am", "2026-06-12T00:00"), ("12 jun 26 12 p.m.", "2026-06-12T12:00"),
    ("12/6/36", "2036-06-12"), ("12/6/37", "1937-06-12"), ("12 6 26", "2026-06-12"),
    ("20260612", "2026-06-12"), ("12/6/26 1402hrs", "2026-06-12T14:02"),
    ("１２/6/26", "2026-06-12"), ("١٢/٠٦/٢٠٢٦", "2026-06-12"),
    ("\u{200E}12/\u{200E}06/2026", "2026-06-12"), ("12\u{A0}jun\u{AD}e 2026", "2026-06-12"),
    ("\u{FEFF}2026\u{2011}06\u{2011}12\u{200B}", "2026-06-12"),
    ("2026-06-12T14:02:59", "2026-06-12T14:02"), ("2026-06-12T14:02:59Z", "2026-06-12T15:02"),
    ("2026-06-12T23:30:00+00:00", "2026-06-13T00:30"), ("12 jun 26 23:30 UTC", "2026-06-13T00:30"),
    ("2026-01-12T14:02:59.125-05:00", "2026-01-12T19:02"), ("today 14:02:59", "2026-11-23T14:02"),
    ("12 jun 26 12 noon", "2026-06-12T12:00"), ("12/6/26 noon", "2026-06-12T12:00"),
    ("Good Friday 2026", "2026-04-03"), ("Christmas Day 2025 9am", "2025-12-25T09:00"),
    ("12 jun 26 9:05", "2026-06-12T09:05"), ("last fri 14.02", "2026-11-20T14:02"),
  ])
  func `what says the whole day means it whatever the field is for`(
    _ text: String, _ meant: String
  ) {
    #expect(Self.read(text, .recorded).map(\.occasion) == .success(occasion(meant)))
    #expect(Self.read(text, .planned).map(\.occasion) == .success(occasion(meant)))
  }

  @Test(arguments: [
    ("fri", "2026-11-20", "2026-11-27"), ("friday", "2026-11-20", "2026-11-27"),
    ("sun", "2026-11-22", "2026-11-29"), ("tues", "2026-11-17", "2026-11-24"),
    ("weds", "2026-11-18", "2026-11-25"), ("thurs.", "2026-11-19", "2026-11-26"),
    ("mon", "2026-11-23", "2026-11-23"), ("23/11", "2026-11-23", "2026-11-23"),
    ("12/6", "2026-06-12", "2027-06-12"), ("12 jun", "2026-06-12", "2027-06-12"),
    ("jun 12", "2026-06-12", "2027-06-12"), ("june 26th", "2026-06-26", "2027-06-26"),
    ("31-12", "2025-12-31", "2026-12-31"), ("fri 14.30", "2026-11-20T14:30", "2026-11-27T14:30"),
    ("fri 2pm", "2026-11-20T14:00", "2026-11-27T14:00"),
    ("12 jun 14:02", "2026-06-12T14:02", "2027-06-12T14:02"),
  ])
  func `a bare weekday or day is the last one recorded and the next one planned`(
    _ text: String, _ recorded: String, _ planned: String
  ) {
    #expect(Self.read(text, .recorded).map(\.occasion) == .success(occasion(recorded)))
    #expect(Self.read(text, .planned).map(\.occasion) == .success(occasion(planned)))
  }

  @Test
  func `a day without its year is refused where the one of another year is about now`() {
    let (near, far) = (day("2026-11-24"), day("2025-11-24"))
    #expect(Self.read("24 nov", .recorded) == .failure(.whichYear(near, far)))
    #expect(Self.read("24 nov", .planned).map(\.occasion) == .success(occasion("2026-11-24")))
    let past = Self.read("22.11 9am", .planned)
    #expect(past == .failure(.whichYear(day("2026-11-22"), day("2027-11-22"))))
    #expect(Self.read("22.11", .recorded).map(\.occasion) == .success(occasion("2026-11-22")))
    #expect(Self.read("24 nov 25", .recorded).map(\.occasion) == .success(occasion("2025-11-24")))
    #expect(
      Self.read("24 dec", .recorded)
        == .failure(
          .whichYear(day("2026-12-24"), day("2025-12-24"))))
    #expect(Self.read("25 dec", .recorded).map(\.occasion) == .success(occasion("2025-12-25")))
    let error = TypedDayError.whichYear(near, far)
    #expect(error.problem == "This could be Tue 24 Nov 2026, or Mon 24 Nov 2025.")
    #expect(error.remedy == "Type the year too, as 24 nov 2026.")
  }

  @Test(arguments: [
    ("", TypedDayError.empty), (" \t\n", .empty), ("soon", .notUnderstood),
    ("12", .monthMissing(day: 12)),
    ("5", .monthMissing(day: 5)), ("12th", .monthMissing(day: 12)),
    ("fri 12", .monthMissing(day: 12)),
    ("june", .dayMissing), ("june 2026", .dayMissing), ("jun 45", .dayMissing),
    ("6/2026", .dayMissing), ("31/6/26", .noSuchDay(31, month: 6, year: nil)),
    ("31 june", .noSuchDay(31, month: 6, year: nil)), ("0/6", .noSuchDay(0, month: 6, year: nil)),
    ("29/2/26", .noSuchDay(29, month: 2, year: 2026)),
    ("29 feb", .noSuchDay(29, month: 2, year: 2026)),
    ("30 feb 24", .noSuchDay(30, month: 2, year: nil)),
    ("2026-02-29", .noSuchDay(29, month: 2, year: 2026)),
    ("6/13/26", .noSuchMonth(13)), ("1/0", .noSuchMonth(0)),
    ("26-11-05", .yearOrDayFirst(day("2026-11-05"), day("2005-11-26"))),
    ("jun 26", .dayOrYear(26, month: 6)), ("june 22", .dayOrYear(22, month: 6)),
    ("fri 12.06", .timeOrDate(time("12:06"), day: 12, month: 6)),
    ("Thu 12 Jun 2026", .weekdayDisagrees(.thursday, day("2026-06-12"))),
    ("mon 2026-06-12", .weekdayDisagrees(.monday, day("2026-06-12"))),
    ("12/6/1899", .outsideYears), ("1 jan 2101", .outsideYears), ("+99999d", .outsideYears),
    ("-99999wd", .outsideYears), ("12/6/126", .notUnderstood), ("12/6/6", .notUnderstood),
    ("12/6-26", .notUnderstood), ("5wd", .signMissing),
    ("3 days", .signMissing), ("+5", .notUnderstood), ("+5 months", .notUnderstood),
    ("+999999999999999999999wd", .notUnderstood), ("14:02", .timeAlone), ("2pm", .timeAlone),
    ("today 25:00", .noSuchTime), ("today 14pm", .noSuchTime), ("today 1:2", .noSuchTime),
    ("today 9:5:00", .noSuchTime), ("today 14:02 15:02", .notUnderstood),
    ("today tomorrow", .notUnderstood), ("last", .notUnderstood), ("last week", .notUnderstood),
    ("fri today", .notUnderstood), ("of the", .notUnderstood), (".", .notUnderstood),
    ("12 jun jul", .notUnderstood), ("2026-06-12T", .notUnderstood),
    ("today\u{1B}[2J", .notUnderstood), ("\u{0}", .notUnderstood), ("12//6", .notUnderstood),
    ("m 12", .notUnderstood), ("46093", .notUnderstood), ("Christmas 2025", .notUnderstood),
    ("Q1 2026", .notUnderstood), ("xx/03/26", .notUnderstood), ("-12-6", .notUnderstood),
    ("+fri", .notUnderstood),
  ])
  func `what is no day, or could be two, is refused`(_ text: String, _ error: TypedDayError) {
    #expect(Self.read(text, .recorded) == .failure(error))
    #expect(!error.problem.isEmpty && !error.remedy.isEmpty)
  }

  @Test(arguments: [
    ("31/6", "There is no 31 June."), ("29/2/26", "2026 has no 29 February."),
    ("jun 26", "This could be 26 June, or June 2026."),
    ("26-11-05", "This could be Thu 5 Nov 2026, or Sat 26 Nov 2005."),
    ("Thu 12 Jun 2026", "12 Jun 2026 is a Friday, not a Thursday."),
    ("fri 12.06", "This could be 12:06, or 12 June."),
  ])
  func `a refusal says what was understood`(_ text: String, _ problem: String) {
    guard case .failure(let error) = Self.read(text, .planned) else {
      Issue.record("\(text) was taken")
      return
    }
    #expect(error.problem == problem)
  }

  @Test(arguments: [
    ("12/6/26", "Fri 12 Jun 2026"), ("13/6/26", "Sat 13 Jun 2026, weekend"),
    ("3 apr 26 10:00", "Fri 3 Apr 2026 10:00, Good Friday"),
    ("28/12/26", "Mon 28 Dec 2026, Boxing Day (substitute day)"),
  ])
  func `the field shows the day that was understood and why it is not a working day`(
    _ text: String, _ shown: String
  ) {
    #expect(Self.read(text, .planned).map(\.shown) == .success(shown))
  }

  @Test
  func `without a trigger days count from today, and now without a time is the day`() throws {
    let today = occasion("2026-11-23")
    let typed = { (text: String) in
      try TypedDay.read(
        text, as: .planned, now: today, trigger: nil, calendar: PublishedHolidays.calendar)
    }
    #expect(try typed("+5wd").occasion == occasion("2026-11-30"))
    #expect(try typed("now").occasion == today)
  }

  @Test(arguments: ["1", "/", " ", "+", "fri ", "\u{1B}", "é", "12/", "\u{301}", "jun 1 "])
  func `ten thousand characters are refused like any others`(_ part: String) {
    let text = String(repeating: part, count: 10_000)
    #expect(throws: TypedDayError.self) { try Self.read(text, .recorded).get() }
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `any mixture of pieces is read or refused and never more`(_ seed: UInt64) {
    let pieces = [
      "12", "6", "26", "2026", "99999", "0", "/", "-", ".", ":", "+", " ", ",", "jun", "fri",
      "last", "wd", "d", "pm", "at", "t", "th", "of", "today", "\u{0}", "\u{301}", "é", "of ",
    ]
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let count = Int.random(in: 0...7, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      if case .success(let typed) = Self.read(text, .planned) {
        #expect((1900...2100).contains(typed.occasion.day.year))
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `a day reads back as any screen or record wrote it`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let day = Day(number: Int.random(in: -25_567...47_846, using: &generator))
      let slashed = "\(day.day)/\(day.month)/\(day.year)"
      for text in [day.iso, day.shown, slashed] {
        #expect(Self.read(text, .recorded).map(\.occasion.day) == .success(day))
      }
    }
  }
}
