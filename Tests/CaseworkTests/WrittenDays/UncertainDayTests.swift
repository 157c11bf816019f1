import Casework
import Seeds
import Testing

struct UncertainDayTests {
  static let today = day("2026-11-27")

  /// `2026-03-12..2026-03-14 range`, `..2026-03-12 before`, `unknown`.
  static func line(_ when: UncertainDay) -> String {
    guard when.precision != .unknown else { return "unknown" }
    let (from, to) = (when.from?.iso ?? "", when.to?.iso ?? "")
    return "\(from == to ? from : "\(from)..\(to)") \(when.precision.rawValue)"
  }

  static func read(_ text: String) -> UncertainDay.Reading {
    UncertainDay.read(text, today: today)
  }

  @Test(arguments: [
    "26/08/2024", "26.8.24", "26-08-2024", "2024-08-26", "26 August 2024", "26th Aug 2024",
    "Mon 26 Aug 24", "26-Aug-2024",
  ])
  func `a day with its time in one cell is one day, however each is written`(written: String) {
    for time in ["19.50", "19:50", "7.50pm", "7:50 pm", "1950hrs", "at 19:50"] {
      let read = UncertainDay.read("\(written) \(time)", today: day("2026-11-27"))
      let said = "\(written) \(time)"
      #expect(read.day.precision == .exact && read.day.from == day("2024-08-26"), "\(said)")
      #expect(read.time == TimeOfDay(hour: 19, minute: 50), "\(said)")
      #expect(read.doubt == nil, "\(said)")
    }
  }

  @Test(arguments: [
    "12/03/2026", "12.3.26", "12th March 2026", "Thu 12 Mar 26", "March 12, 2026", "2026-03-12",
    "46093", "12/3/26", "12-03-2026", "12 - 3 - 2026", "12 03 2026", "12/03/'26", "12 Mar '26",
    "12 MARCH 2026", "12mar2026", "12-Mar-26", "12/Mar/2026", "12th of March 2026",
    "the 12th March, 2026", "Thursday, 12th March 2026.", "Thurs. 12.3.26", "12 March 2026 (Thu)",
    "12\u{A0}March\u{A0}2026", "\u{200E}12/\u{200E}03/\u{200E}2026", "12\u{2013}03\u{2013}2026",
    "12\u{2044}03\u{2044}2026", "\u{FEFF}12/03/2026", "１２/０３/２０２６", " 12/03/2026 ",
    "12/03/2026.", "(12/03/2026)", "'12/03/2026", "\"12/03/2026\"", "12/03/2026:", "2026/03/12",
    "2026.03.12", "20260312", "12032026", "2026 March 12", "March 12th 2026", "Mar 12 26",
    "on 12 March 2026", "dated 12/03/2026", "46093.0", "12\n/03/2026", "12\t03\t2026",
  ])
  func `that day, however it is written`(_ text: String) {
    let reading = Self.read(text)
    #expect(Self.line(reading.day) == "2026-03-12 exact")
    #expect(reading.doubt == nil)
    #expect(reading.day.written == text)
  }

  @Test(arguments: [
    ("March 2026", "2026-03-01..2026-03-31 month"), ("03/2026", "2026-03-01..2026-03-31 month"),
    ("Mar-26", "2026-03-01..2026-03-31 month"), ("3/2026", "2026-03-01..2026-03-31 month"),
    ("2026-03", "2026-03-01..2026-03-31 month"), ("March '26", "2026-03-01..2026-03-31 month"),
    ("March, 2026", "2026-03-01..2026-03-31 month"), ("Sept 2025", "2025-09-01..2025-09-30 month"),
    ("in March 2026", "2026-03-01..2026-03-31 month"), ("Feb 2024", "2024-02-01..2024-02-29 month"),
    ("Mar-85", "1985-03-01..1985-03-31 month"), ("Mar/26", "2026-03-01..2026-03-31 month"),
    ("2011-12", "2011-12-01..2011-12-31 month"), ("DEC 2025", "2025-12-01..2025-12-31 month"),
    ("Spring 2025", "2025-03-01..2025-05-31 season"),
    ("summer 2025", "2025-06-01..2025-08-31 season"),
    ("Autumn of 2025", "2025-09-01..2025-11-30 season"),
    ("Winter 2024/25", "2024-12-01..2025-02-28 season"),
    ("winter 2023-24", "2023-12-01..2024-02-29 season"),
    ("Winter 2024/2025", "2024-12-01..2025-02-28 season"),
    ("2025 spring", "2025-03-01..2025-05-31 season"),
    ("2019", "2019-01-01..2019-12-31 year"), ("in 2019", "2019-01-01..2019-12-31 year"),
    ("2019.", "2019-01-01..2019-12-31 year"),
  ])
  func `a month, a season or a year is all of its days`(_ text: String, _ line: String) {
    let reading = Self.read(text)
    #expect(Self.line(reading.day) == line)
    #expect(reading.doubt == nil)
  }

  @Test(arguments: [
    ("c.2019", "2019-01-01..2019-12-31"), ("c. 2019", "2019-01-01..2019-12-31"),
    ("c2019", "2019-01-01..2019-12-31"), ("ca. 2019", "2019-01-01..2019-12-31"),
    ("circa March 2026", "2026-03-01..2026-03-31"), ("approx 12/3/26", "2026-03-12"),
    ("approx. March 2026", "2026-03-01..2026-03-31"), ("~ March 2026", "2026-03-01..2026-03-31"),
    ("~12/03/2026", "2026-03-12"), ("\u{2248}12/03/2026", "2026-03-12"),
    ("12/03/2026?", "2026-03-12"), ("?12/03/2026", "2026-03-12"),
    ("? March 2026", "2026-03-01..2026-03-31"),
    ("March 2026 (?)", "2026-03-01..2026-03-31"), ("12/03/2026 approx", "2026-03-12"),
    ("12/03/2026 (approx.)", "2026-03-12"), ("12/03/2026 or thereabouts", "2026-03-12"),
    ("early March 2026", "2026-03-01..2026-03-10"), ("Mid March 2026", "2026-03-11..2026-03-20"),
    ("mid-March 2026", "2026-03-11..2026-03-20"), ("late March 2026", "2026-03-21..2026-03-31"),
    ("mid to late March 2026", "2026-03-11..2026-03-31"),
    ("early/mid March 2026", "2026-03-01..2026-03-20"),
    ("end of March 2026", "2026-03-21..2026-03-31"), ("early 2019", "2019-01-01..2019-03-31"),
    ("mid-2019", "2019-04-01..2019-09-30"), ("late 2025", "2025-10-01..2025-12-31"),
    ("late summer 2025", "2025-08-01..2025-08-31"),
    ("March 2026 (early)", "2026-03-01..2026-03-10"),
    ("around Spring 2025", "2025-03-01..2025-05-31"), ("about 2018-2020", "2018-01-01..2020-12-31"),
    ("c. 3-5 May 2026", "2026-05-03..2026-05-05"), ("xx March 2026", "2026-03-01..2026-03-31"),
    ("on or about 12 March 2026", "2026-03-12"),
    ("late 2018 - early 2019", "2018-10-01..2019-03-31"),
    ("c. winter 2024/25", "2024-12-01..2025-02-28"),
    ("13/03/2026 09:00 approx", "2026-03-13"), ("13/03/2026 09:00?", "2026-03-13"),
    ("Christmas 2025", "2025-12-24..2025-12-26"), ("Xmas 2025", "2025-12-24..2025-12-26"),
    ("at Christmas 2025", "2025-12-24..2025-12-26"), ("Easter 2025", "2025-04-18..2025-04-21"),
    ("New Year 2026", "2025-12-31..2026-01-01"), ("around Good Friday 2025", "2025-04-18"),
    ("1st week of March 2026", "2026-03-01..2026-03-07"),
    ("first week in March 2026", "2026-03-01..2026-03-07"),
    ("last week of Feb 2026", "2026-02-22..2026-02-28"),
    ("5th week of March 2026", "2026-03-29..2026-03-31"),
    ("week of 12 March 2025", "2025-03-10..2025-03-16"),
    ("first half of 2025", "2025-01-01..2025-06-30"), ("H2 2025", "2025-07-01..2025-12-31"),
    ("second half of March 2026", "2026-03-16..2026-03-31"),
    ("end of Q1 2025/26", "2025-04-01..2025-06-30"),
  ])
  func `what is said to be uncertain keeps its bounds`(_ text: String, _ bounds: String) {
    let reading = Self.read(text)
    #expect(Self.line(reading.day) == "\(bounds) approx")
    #expect(reading.doubt == nil)
  }

  @Test(arguments: [
    ("before 12/03/2026", "..2026-03-11 before"), ("by 12 March 2026", "..2026-03-12 before"),
    ("Before March 2026", "..2026-02-28 before"), ("by March 2026", "..2026-03-31 before"),
    ("before 2019", "..2018-12-31 before"), ("by Christmas 2025", "..2025-12-26 before"),
    ("pre 2019", "..2018-12-31 before"),
    ("pre-2019", "..2018-12-31 before"), ("prior to 12/03/2026", "..2026-03-11 before"),
    ("until 12/03/2026", "..2026-03-12 before"), ("on or before 12/03/2026", "..2026-03-12 before"),
    ("up to March 2026", "..2026-03-31 before"), ("< 12/03/2026", "..2026-03-11 before"),
    ("no later than 12/03/2026", "..2026-03-12 before"), ("before c. 2019", "..2018-12-31 before"),
    ("12/03/2026 or before", "..2026-03-12 before"),
    ("after 12/03/2026", "2026-03-13.. after"), ("since 12.3.26", "2026-03-12.. after"),
    ("since March 2026", "2026-03-01.. after"), ("after March 2026", "2026-04-01.. after"),
    ("from 12/03/2026", "2026-03-12.. after"), ("from March 2026 onwards", "2026-03-01.. after"),
    ("12/03/2026 onwards", "2026-03-12.. after"), ("12/03/2026 - ongoing", "2026-03-12.. after"),
    ("2019 to present", "2019-01-01.. after"), ("2019 - to date", "2019-01-01.. after"),
    ("post 2019", "2020-01-01.. after"), ("> 12/03/2026", "2026-03-13.. after"),
    ("on or after 12/03/2026", "2026-03-12.. after"),
  ])
  func `before and after leave one side open and leave out the day, by and since hold it`(
    _ text: String, _ line: String
  ) {
    let reading = Self.read(text)
    #expect(Self.line(reading.day) == line)
    #expect(reading.doubt == nil)
  }

  @Test(arguments: [
    ("3-5 May 2026", "2026-05-03..2026-05-05"), ("3rd to 5th May 2026", "2026-05-03..2026-05-05"),
    ("3 \u{2013} 5 May 2026", "2026-05-03..2026-05-05"),
    ("May 3-5, 2026", "2026-05-03..2026-05-05"),
    ("May 13-15 2026", "2026-05-13..2026-05-15"), ("3/4 May 2026", "2026-05-03..2026-05-04"),
    ("12/03/2026 - 14/03/2026", "2026-03-12..2026-03-14"),
    ("12/03/2026\u{2014}14/03/2026", "2026-03-12..2026-03-14"),
    ("12/03/26-14/03/26", "2026-03-12..2026-03-14"), ("12/03-14/03/2026", "2026-03-12..2026-03-14"),
    ("12-14/03/2026", "2026-03-12..2026-03-14"),
    ("12-03-2026 - 14-03-2026", "2026-03-12..2026-03-14"),
    ("2026-03-12 to 2026-03-14", "2026-03-12..2026-03-14"),
    ("2026-03-12-2026-03-14", "2026-03-12..2026-03-14"),
    ("12/03/2026 until 14/03/2026", "2026-03-12..2026-03-14"),
    ("from 12/03/2026 to 14/03/2026", "2026-03-12..2026-03-14"),
    ("between 12/03/2026 and 14/03/2026", "2026-03-12..2026-03-14"),
    ("between 3 and 5 May 2026", "2026-05-03..2026-05-05"),
    ("30 April - 2 May 2026", "2026-04-30..2026-05-02"),
    ("Thu 12 - Sat 14 March 2026", "2026-03-12..2026-03-14"),
    ("12/03/2026 - 14/03", "2026-03-12..2026-03-14"),
    ("30 Dec 2025 - 2 Jan", "2025-12-30..2026-01-02"),
    ("March-April 2026", "2026-03-01..2026-04-30"), ("March/April 2026", "2026-03-01..2026-04-30"),
    ("Mar \u{2013} Apr 2026", "2026-03-01..2026-04-30"),
    ("Dec 2025 - Jan 2026", "2025-12-01..2026-01-31"),
    ("Spring/Summer 2025", "2025-03-01..2025-08-31"),
    ("Spring - Autumn 2025", "2025-03-01..2025-11-30"),
    ("2018-2020", "2018-01-01..2020-12-31"), ("2018 to 2020", "2018-01-01..2020-12-31"),
    ("2018\u{2013}2020", "2018-01-01..2020-12-31"), ("2018-20", "2018-01-01..2020-12-31"),
    ("2024/25", "2024-01-01..2025-12-31"), ("2018/2019", "2018-01-01..2019-12-31"),
    ("12/03/2026 - April 2026", "2026-03-12..2026-04-30"),
    ("w/c 12/03/2026", "2026-03-12..2026-03-18"), ("W/C 9th March 2026", "2026-03-09..2026-03-15"),
    ("week commencing 9 March 2026", "2026-03-09..2026-03-15"),
    ("week ending 15/03/2026", "2026-03-09..2026-03-15"),
    ("week of 10 March 2025", "2025-03-10..2025-03-16"),
    ("night of 13/14 March 2026", "2026-03-13..2026-03-14"),
    ("overnight 13-14/03/26", "2026-03-13..2026-03-14"),
    ("overnight 13/14/03/26", "2026-03-13..2026-03-14"),
    ("night of 13 March 2026", "2026-03-13..2026-03-14"),
    ("night of 31/12/2025 - 01/01/2026", "2025-12-31..2026-01-01"),
    ("weekend of 14/15 March 2026", "2026-03-14..2026-03-15"),
    ("weekend of 14 and 15 March 2026", "2026-03-14..2026-03-15"),
    ("weekend of 15 March 2026", "2026-03-14..2026-03-15"),
    ("12/03/2025 10:00 - 14/03/2025 12:00", "2025-03-12..2025-03-14"),
    ("12 March 2025 10:00 to 3 May 2026", "2025-03-12..2026-05-03"),
    ("12 March 2025 - 3 May 2026 14:00", "2025-03-12..2026-05-03"),
    ("12 March 10am - 14 March 2026 2.30pm", "2026-03-12..2026-03-14"),
    ("Q1 2025/26", "2025-04-01..2025-06-30"), ("Q4 2025-26", "2026-01-01..2026-03-31"),
  ])
  func `a range is from its first day to its last`(_ text: String, _ bounds: String) {
    let reading = Self.read(text)
    #expect(Self.line(reading.day) == "\(bounds) range")
    #expect(reading.doubt == nil)
  }

  @Test(arguments: [
    ("", UncertainDay.Doubt.empty), (" \u{A0}\u{200B}", .empty),
    ("12/03", .noYear), ("12 March", .noYear), ("March", .noYear), ("Spring", .noYear),
    ("12th Mar", .noYear), ("3-5 May", .noYear), ("March 26th", .noYear), ("03/26", .noYear),
    ("before Christmas", .notADate), ("26-Mar", .noYear), ("Thu 12 March", .noYear),
    ("12/13/2026", .noSuchMonth(13)), ("13/2026", .noSuchMonth(13)), ("0/0/2026", .noSuchMonth(0)),
    ("2026-13-12", .noSuchMonth(13)), ("31/06/2026", .noSuchDay(31, month: 6, year: nil)),
    ("29/02/2026", .noSuchDay(29, month: 2, year: 2026)),
    ("31 June 2026", .noSuchDay(31, month: 6, year: nil)),
    ("00/03/2026", .noSuchDay(0, month: 3, year: nil)),
    ("30th February 2024", .noSuchDay(30, month: 2, year: nil)),
    ("28/11/2027", .tooFarAhead(day("2027-11-27"))), ("2028", .tooFarAhead(day("2027-11-27"))),
    ("Dec 2027", .tooFarAhead(day("2027-11-27"))), ("12/03/2062", .tooFarAhead(day("2027-11-27"))),
    ("12/03/2026 - 14/03/2062", .tooFarAhead(day("2027-11-27"))),
    ("99999", .tooFarAhead(day("2027-11-27"))),
    ("by 12/03/2030", .tooFarAhead(day("2027-11-27"))),
    ("12/03/1899", .before1900), ("1850", .before1900), ("March 1066", .before1900),
    ("1066-1070", .before1900),
    ("12/03/0026", .before1900), ("n/a", .noDay), ("N/A", .noDay), ("ongoing", .noDay),
    ("On-going", .noDay),
    ("unknown", .noDay), ("Not known.", .noDay), ("-", .noDay), ("?", .noDay), ("tbc", .noDay),
    ("various", .noDay),
    ("--", .noDay), ("14/03/2026 - 12/03/2026", .endsBeforeItBegins),
    ("2020-2018", .endsBeforeItBegins),
    ("5-3 May 2026", .endsBeforeItBegins), ("Autumn term 2025", .term),
    ("12/03/2026 and 19/03/2026", .severalDays), ("12/03/2026, 19/03/2026", .severalDays),
    ("12/03/2026 & 14/03/2026", .severalDays), ("12 and 19 March 2026", .severalDays),
    ("12/03/2026; 14/03/2026", .severalDays),
    ("soon", .notADate), ("12", .notADate), ("12th", .notADate), ("Thursday", .notADate),
    ("Q5 2026", .notADate), ("1st week of 2026", .notADate),
    ("weekend 2026", .notADate), ("Christmas 2028", .tooFarAhead(day("2027-11-27"))),
    ("xx/13/26", .noSuchMonth(13)), ("Christmas", .notADate), ("12//03/2026", .notADate),
    ("12/03/202", .notADate),
    ("12/03/2026/1", .notADate), ("1/2/3", .notADate), ("summer holidays 2025", .notADate),
    ("aged 3", .notADate), ("mother said in March 2026 that", .notADate),
    ("12 March 2026 March", .notADate),
    ("999999", .notADate), ("=TODAY()", .notADate), ("#VALUE!", .notADate),
    ("########", .columnTooNarrow),
    ("2026-03-12T", .notADate), ("between 2019", .notADate), ("12.03.", .noYear),
    ("Autumn 2024/25", .notADate),
    ("mayor 2026", .notADate), ("12/xx/2026", .notADate),
  ])
  func `what is no day is unknown, and says why`(_ text: String, _ doubt: UncertainDay.Doubt) {
    let reading = Self.read(text)
    #expect(reading.doubt == doubt)
    #expect(reading.day == UncertainDay(unknown: text))
    #expect(!doubt.isRead)
  }

  @Test(arguments: [
    (
      "Fri 12 March 2026", "2026-03-12 exact",
      UncertainDay.Doubt.weekdayDisagrees(.friday, day("2026-03-12"))
    ),
    ("Monday 12/03/26", "2026-03-12 exact", .weekdayDisagrees(.monday, day("2026-03-12"))),
    ("Winter 2024", "2024-12-01..2025-02-28 season", .whichWinter(2024)),
    ("Mar 26", "2026-03-01..2026-03-31 month", .monthOrDay(day: 26, month: 3, year: 2026)),
    ("March 85", "1985-03-01..1985-03-31 month", nil),
    ("2011/12", "2011-01-01..2012-12-31 range", .yearsOrMonth(2011)),
    ("Dec-Jan 2026", "2025-12-01..2026-01-31 range", .yearBefore(2025)),
    ("30 Dec - 2 Jan 2026", "2025-12-30..2026-01-02 range", .yearBefore(2025)),
    ("12/03/2026 25:00", "2026-03-12 exact", .noSuchTime),
    ("12/03/2026 24:00", "2026-03-12 exact", .noSuchTime),
    ("12/03/2026 14:30-15:00", "2026-03-12 exact", .firstOfTimes),
    ("12/03/2026 14:30 - 15:00", "2026-03-12 exact", .firstOfTimes),
    ("12/03/2026 2-3pm", "2026-03-12 exact", .firstOfTimes),
    ("xx/03/26", "2026-03-01..2026-03-31 approx", .dayMissing(month: 3, year: 2026)),
    ("XX/03/2026", "2026-03-01..2026-03-31 approx", .dayMissing(month: 3, year: 2026)),
    ("??-03-2026", "2026-03-01..2026-03-31 approx", .dayMissing(month: 3, year: 2026)),
    ("Q1 2026", "2026-01-01..2026-03-31 range", .whichQuarter(1, 2026)),
    ("third quarter of 2025", "2025-07-01..2025-09-30 range", .whichQuarter(3, 2025)),
    (
      "weekend of 13 March 2026", "2026-03-14..2026-03-15 approx",
      .weekdayDisagrees(.saturday, day("2026-03-13"))
    ),
  ])
  func `a day that could be meant otherwise is taken, with a doubt`(
    _ text: String, _ line: String, _ doubt: UncertainDay.Doubt?
  ) {
    let reading = Self.read(text)
    #expect(Self.line(reading.day) == line)
    #expect(reading.doubt == doubt)
    #expect(doubt?.isRead ?? true)
  }

  @Test(arguments: [
    ("00", 2000), ("26", 2026), ("27", 2027), ("37", 1937), ("85", 1985), ("99", 1999),
  ])
  func `two digits are a year at most ten years ahead, else of the last century`(
    _ two: String, _ year: Int
  ) {
    #expect(Self.read("1/3/\(two)").day.from == Day(year: year, month: 3, day: 1))
  }

  @Test(
    arguments: [
      ("12/03/2026 14:30", "14:30"), ("12/03/2026 at 2.30pm", "14:30"),
      ("12 March 2026, 14.30", "14:30"),
      ("2026-03-12T14:30:00Z", "14:30"), ("12/03/2026 12 noon", "12:00"),
      ("12/03/2026 noon", "12:00"), ("12/03/2026 12 midnight", nil),
      ("Thu, 12 Mar 2026 14:30:00 +0000", "14:30"), ("2026-03-12T00:00:00Z", nil),
      ("evening of 12/03/2026", nil), ("2026-03-12 14:30:00", "14:30"),
      ("12/03/26 1430hrs", "14:30"),
      ("12/03/2026 2:30 PM", "14:30"), ("12/03/2026 (14:30)", "14:30"),
      ("12/03/2026 - 14:30", "14:30"),
      ("12/03/2026 0214", "02:14"),
      ("46093.604166", "14:30"), ("12/03/2026 pm", nil), ("12/03/2026 morning", nil),
    ] as [(String, String?)])
  func `a time beside the day is read with it`(_ text: String, _ time: String?) {
    let reading = Self.read(text)
    #expect(Self.line(reading.day) == "2026-03-12 exact")
    #expect(reading.time?.text == time)
    #expect(reading.doubt == nil)
  }

  @Test(
    arguments: [
      ("2025-06-12T23:30:00Z", "2025-06-13", "00:30"),
      ("2025-06-12T23:30:00+00:00", "2025-06-13", "00:30"),
      ("12/06/2025 23:30 GMT", "2025-06-13", "00:30"),
      ("2025-06-12T23:00:00Z", "2025-06-13", nil), ("2025-06-12T00:00:00Z", "2025-06-12", nil),
      ("2025-06-12T14:30:00+01:00", "2025-06-12", "14:30"),
      ("2025-06-12T14:30:00 BST", "2025-06-12", "14:30"),
      ("2025-12-31T20:00:00-05:00", "2026-01-01", "01:00"),
      ("2025-06-13T03:00+05:30", "2025-06-12", "22:30"),
      ("2025-03-30T01:30:00Z", "2025-03-30", "02:30"),
    ] as [(String, String, String?)])
  func `a time with its offset from UTC is the time in the United Kingdom`(
    _ text: String, _ meant: String, _ time: String?
  ) {
    let reading = Self.read(text)
    #expect(Self.line(reading.day) == "\(meant) exact")
    #expect(reading.time?.text == time)
    #expect(reading.doubt == nil)
  }

  @Test(arguments: [
    ("Christmas Day 2025", "2025-12-25"), ("Christmas Eve 2025", "2025-12-24"),
    ("Boxing Day 2025", "2025-12-26"), ("New Year's Day 2026", "2026-01-01"),
    ("New Years Eve 2025", "2025-12-31"), ("Good Friday 2025", "2025-04-18"),
    ("Easter Sunday 2025", "2025-04-20"), ("Easter Monday '25", "2025-04-21"),
    ("١٢/٠٣/٢٠٢٥", "2025-03-12"), ("morning of 12/03/2025", "2025-03-12"),
  ])
  func `a day that has a name, or other figures, is that day`(_ text: String, _ meant: String) {
    #expect(Self.line(Self.read(text).day) == "\(meant) exact")
    #expect(Self.read(text).doubt == nil)
  }

  @Test(arguments: [
    "12 Mar 2026", "Mar 2026", "spring 2025", "winter 2024/25", "2019", "~ 12 Mar 2026",
    "~ Mar 2026",
    "~ winter 2024/25", "~ 2019", "~ 3–5 May 2026", "~ 24–26 Dec 2025", "before 12 Mar 2026",
    "after 12 Mar 2026",
    "3–5 May 2026", "30 Apr – 2 May 2026", "30 Dec 2025 – 2 Jan 2026", "1 Mar 2026 – 1 Mar 2026",
  ])
  func `what is shown reads back as the same`(_ shown: String) {
    #expect(Self.read(shown).day.shown == shown)
  }

  @Test(arguments: [
    "1", "/", " 1", "-", "c.", "a", "\u{1B}", "é", "12/", "\u{301}", "to ", "1-", "?",
  ])
  func `a megabyte is refused like any other`(_ part: String) {
    let text = String(repeating: part, count: 1_000_000 / part.utf8.count)
    #expect(Self.read(text).day.precision == .unknown)
    #expect(WrittenTime.read(text).time.value == nil)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `any mixture of pieces is in bounds and reads back as it is shown`(_ seed: UInt64) {
    let pieces = [
      "12", "6", "26", "2026", "99999", "46093", "0", "/", "-", ".", ":", " ", ",", "jun", "fri",
      "c.", "before", "since", "to", "and", "pm", "w/c", "th", "of", "winter", "?", "mid", "2024",
      "\u{0}", "\u{301}", "é", "–", "20260312", "between", "ongoing",
      "q", "1", "half", "first", "week", "night", "weekend", "christmas", "xx", "noon", "+01:00",
      "z",
    ]
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let count = Int.random(in: 0...8, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }
        .joined(separator: Bool.random(using: &generator) ? "" : " ")
      let reading = Self.read(text)
      let when = reading.day
      #expect(
        UncertainDay(from: when.from, to: when.to, precision: when.precision, written: text) == when
      )
      #expect((when.precision == .unknown) == !(reading.doubt?.isRead ?? true))
      if when.precision != .unknown {
        let again = Self.read(when.shown).day
        #expect(Self.line(again) == Self.line(when), "\(text) is shown as \(when.shown)")
      }
    }
  }
}
