import Casework
import Seeds
import Testing

struct WorkingCalendarTests {
  let calendar = PublishedHolidays.calendar

  /// A rapid review from the serious-incident notification to the meeting after the Panel's reply,
  /// each step on the last day it may fall.
  struct WorkedReview: CustomTestStringConvertible, Sendable {
    let notified: String
    let five: String
    let ten: String
    let toPanel: String
    let panelReplies: String
    let postMeeting: String

    init(
      _ notified: String, _ five: String, _ ten: String, _ toPanel: String, _ panelReplies: String,
      _ postMeeting: String
    ) {
      self.notified = notified
      self.five = five
      self.ten = ten
      self.toPanel = toPanel
      self.panelReplies = panelReplies
      self.postMeeting = postMeeting
    }

    var testDescription: String { notified }

    // Two libraries other than this one agree on every row.
    static let all = [
      WorkedReview(
        "2019-12-16", "2019-12-23", "2020-01-02", "2020-01-09", "2020-01-30", "2020-02-13"),
      WorkedReview(
        "2020-04-30", "2020-05-07", "2020-05-15", "2020-05-22", "2020-06-15", "2020-06-29"),
      WorkedReview(
        "2022-04-11", "2022-04-20", "2022-04-27", "2022-05-05", "2022-05-26", "2022-06-13"),
      WorkedReview(
        "2022-05-26", "2022-06-06", "2022-06-13", "2022-06-20", "2022-07-11", "2022-07-25"),
      WorkedReview(
        "2022-09-09", "2022-09-16", "2022-09-26", "2022-10-03", "2022-10-24", "2022-11-07"),
      WorkedReview(
        "2023-04-28", "2023-05-09", "2023-05-16", "2023-05-23", "2023-06-14", "2023-06-28"),
      WorkedReview(
        "2026-03-30", "2026-04-08", "2026-04-15", "2026-04-22", "2026-05-14", "2026-05-29"),
      WorkedReview(
        "2026-06-13", "2026-06-19", "2026-06-26", "2026-07-03", "2026-07-24", "2026-08-07"),
      WorkedReview(
        "2026-12-18", "2026-12-29", "2027-01-06", "2027-01-13", "2027-02-03", "2027-02-17"),
      WorkedReview(
        "2027-12-17", "2027-12-24", "2028-01-05", "2028-01-12", "2028-02-02", "2028-02-16"),
    ]
  }

  @Test(arguments: WorkedReview.all)
  func `a review's five deadlines fall on the worked dates`(_ review: WorkedReview) {
    let notified = day(review.notified)
    #expect(calendar.workingDay(5, after: notified).day == day(review.five))
    #expect(calendar.workingDay(10, after: notified).day == day(review.ten))
    let toPanel = calendar.workingDay(15, after: notified).day
    #expect(toPanel == day(review.toPanel))
    let reply = calendar.workingDay(15, after: toPanel).day
    #expect(reply == day(review.panelReplies))
    #expect(calendar.workingDay(10, after: reply).day == day(review.postMeeting))
  }

  @Test
  func `every start day of 2018 to 2028 agrees with a count made one day at a time`() {
    let steps = CountByHand()
    var wrong: [String] = []
    var compared = 0
    for (index, start) in steps.days.enumerated() {
      for length in [1, 5, 10, 15] {
        guard let reached = steps.reached(length, from: index),
          let counted = WorkingDays(counting: length)
        else { continue }
        let found = calendar.workingDay(counted, after: day(start))
        if found.day.iso != reached || found.isProvisional { wrong.append("\(start) +\(length)") }
        compared += 1
      }
    }
    #expect(wrong == [])
    #expect(compared > 15_900)
  }

  @Test(arguments: [
    ("2026-06-13", "a Saturday"), ("2026-06-14", "a Sunday"), ("2026-06-12", "the Friday before"),
    ("2022-09-17", "a Saturday before a bank holiday Monday"), ("2022-09-19", "a bank holiday"),
  ])
  func `the trigger is day 0 whatever day it is`(_ start: String, _ why: String) {
    let next = start < "2023" ? "2022-09-20" : "2026-06-15"
    #expect(calendar.workingDay(0, after: day(start)).day == day(start))
    #expect(calendar.workingDay(1, after: day(start)).day == day(next))
  }

  @Test(arguments: [
    ("2026-06-12", "2026-06-12"), ("2026-06-13", "2026-06-15"), ("2022-04-15", "2022-04-19"),
    ("2027-12-25", "2027-12-29"),
  ])
  func `the next working day from a working day is itself`(_ from: String, _ next: String) {
    #expect(calendar.nextWorkingDay(from: day(from)) == day(next))
  }

  @Test(arguments: [
    ("2026-11-26", 1, "2026-11-25"), ("2026-11-23", 1, "2026-11-20"),
    ("2026-11-22", 1, "2026-11-20"),
    ("2026-11-21", 1, "2026-11-20"), ("2022-05-05", 15, "2022-04-11"),
    ("2026-12-29", 5, "2026-12-18"),
    ("2026-04-08", 5, "2026-03-30"), ("2026-11-26", 0, "2026-11-26"),
  ])
  func `counting back passes over the same days`(_ from: String, _ length: Int, _ reached: String) {
    let count = WorkingDays(counting: length).map { calendar.workingDay($0, before: day(from)) }
    #expect(count?.day == day(reached))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `counting the days between undoes counting on and back`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let start = Day(number: Int.random(in: -25_567...47_846, using: &generator))
      let length = Int.random(in: 1...400, using: &generator)
      let days = try #require(WorkingDays(counting: length))
      let end = calendar.workingDay(days, after: start).day
      #expect(calendar.workingDays(after: start, through: end) == days)
      #expect(calendar.isWorkingDay(end))
      let back = calendar.workingDay(days, before: end).day
      #expect(calendar.workingDays(after: back, through: end) == days)
      #expect(back == start || !calendar.isWorkingDay(start) && start < end)
      #expect(calendar.isWorkingDay(back))
    }
  }

  @Test
  func `no working day lies after a day and through an earlier one`() {
    #expect(calendar.workingDays(after: day("2026-06-12"), through: day("2026-06-12")) == 0)
    #expect(calendar.workingDays(after: day("2026-06-12"), through: day("2026-06-01")) == 0)
    #expect(calendar.workingDays(after: day("2026-06-12"), through: day("2026-06-14")) == 0)
    #expect(calendar.workingDays(after: day("2026-06-12"), through: day("2026-06-15")) == 1)
  }

  @Test(arguments: [-1, 100_001, Int.max, Int.min])
  func `a length out of bounds cannot be made`(_ count: Int) {
    #expect(WorkingDays(counting: count) == nil)
  }

  @Test
  func `the longest count there is can be made from either end of the years`() throws {
    let longest = try #require(WorkingDays(counting: WorkingDays.most))
    #expect(calendar.workingDay(longest, after: day("2100-12-31")).day.year == 2496)
    let before = calendar.workingDay(longest, before: day("1900-01-01"))
    #expect(before.day.year == 1506)
    #expect(before.passed.hasPrefix("Skipped: "))
  }

  /// A list of whole years as the pattern has them, with further days.
  private func list(
    _ years: ClosedRange<Int>, digest: String, without: Set<String> = [],
    extra: [(String, String)] = []
  ) -> BankHolidayList {
    let pattern = years.flatMap(BankHolidayProjection.holidays)
      .filter { !without.contains($0.day.iso) }
    let further = extra.map { BankHoliday(day: day($0.0), title: $0.1, note: "Extra bank holiday") }
    return BankHolidayList(
      holidays: (pattern + further).sorted { $0.day < $1.day }, fileDigest: digest)
  }

  @Test
  func `a newer list wins for the years it covers and leaves the others`() {
    let newer = list(2028...2029, digest: "newer", extra: [("2029-07-02", "A proclaimed day")])
    let updated = calendar.updated(with: newer)
    #expect(updated.firstPublishedYear == 2012)
    #expect(updated.lastPublishedYear == 2029)
    #expect(updated.fileDigest == "newer")
    #expect(updated.holidays(in: 2027) == calendar.holidays(in: 2027))
    #expect(
      updated.nonWorking(on: day("2029-07-02"))?.words == "A proclaimed day (extra bank holiday)")
    #expect(calendar.isWorkingDay(day("2029-07-02")))
  }

  @Test
  func `a year that a later list does not hold stays as the last list that held it said`() {
    let first = list(2024...2029, digest: "first", extra: [("2026-12-01", "A proclaimed day")])
    let second = list(2028...2030, digest: "second")
    let updated = calendar.updated(with: [first, second])
    #expect(updated.workingDay(1, after: day("2026-11-30")).day == day("2026-12-02"))
    #expect(updated.lastPublishedYear == 2030)
    #expect(updated.fileDigests == ["digest of the shipped file", "first", "second"])
  }

  @Test
  func `a year without its statutory days is not published, and they are filled in`() {
    let lacks: Set<String> = ["2029-12-25", "2029-12-26", "2029-05-07"]
    let part = list(
      2028...2029, digest: "part", without: lacks, extra: [("2029-07-02", "A proclaimed day")])
    let updated = calendar.updated(with: part)
    #expect(updated.incompleteYears == [2029])
    #expect(updated.lastPublishedYear == 2028)
    #expect(
      updated.missing(in: 2029).map(\.title) == [
        "Early May bank holiday", "Christmas Day", "Boxing Day",
      ])
    #expect(!updated.isWorkingDay(day("2029-12-25")))
    #expect(!updated.isWorkingDay(day("2029-07-02")))
    let count = updated.workingDay(1, after: day("2029-12-24"))
    #expect(count.day == day("2029-12-27"))
    #expect(
      count.provisionalNote
        == "The GOV.UK list has only part of 2029. Its missing days are projected from the "
        + "statutory pattern, so this date is provisional.")
    #expect(updated.incompleteNotes.count == 1)
    // The next list that has it whole makes it a published year.
    #expect(updated.updated(with: list(2029...2029, digest: "whole")).incompleteYears.isEmpty)
  }

  @Test
  func `every year of the shipped list has its statutory days, moved ones included`() {
    #expect(calendar.incompleteYears.isEmpty)
    #expect(calendar.isWorkingDay(day("2020-05-04")))
    #expect(!calendar.isWorkingDay(day("2020-05-08")))
  }

  @Test
  func `a substitute is missing where only the day at the weekend is listed`() {
    // Christmas Day 2032 is a Saturday.
    let weekend = list(
      2032...2032, digest: "weekend", without: ["2032-12-27"],
      extra: [("2032-12-25", "Christmas Day")])
    #expect(calendar.updated(with: weekend).missing(in: 2032).map(\.title) == ["Christmas Day"])
  }

  @Test
  func `an older list takes nothing away and gives only the years that no list holds`() throws {
    let newest = list(2026...2029, digest: "newest", extra: [("2026-12-01", "A proclaimed day")])
    let inUse = calendar.updated(with: newest)
    let older = CalendarUpdate(list(2010...2027, digest: "older"), to: inUse)
    #expect(older.age == .ends(2027, 2029))
    #expect(Set(older.taken?.holidays.map(\.day.year) ?? []) == [2010, 2011])
    #expect(older.removed.isEmpty)
    let shipped = CalendarUpdate(PublishedHolidays.list, to: inUse)
    #expect(shipped.age == .wasInUse)
    #expect(shipped.taken == nil)
    let asked = CalendarUpdate(PublishedHolidays.list, to: inUse, includesOlder: true)
    #expect(asked.removed.map(\.day.iso) == ["2026-12-01"])
    #expect(asked.sentences.last == "No longer a bank holiday: Tue 1 Dec 2026 (A proclaimed day).")
    #expect(CalendarUpdate(newest, to: inUse).isInUse)
    let proclaimed = [try #require(inUse.bankHoliday(on: day("2026-12-01")))]
    let sameEnd = CalendarUpdate(list(2026...2029, digest: "same end"), to: inUse)
    #expect(sameEnd.age == .lacks(proclaimed, lastYear: 2029))
    #expect(sameEnd.taken == nil)
    #expect(
      sameEnd.sentences == [
        "This list may be older than the one in use. Both end with 2029, and it does not have Tue "
          + "1 Dec 2026 (A proclaimed day).",
        "Nothing was changed. To import it anyway, add --older.",
      ])
    let further = list(
      2026...2029, digest: "further",
      extra: [("2026-12-01", "A proclaimed day"), ("2027-06-01", "Another")])
    #expect(CalendarUpdate(further, to: inUse).age == nil)
    #expect(CalendarUpdate(list(2026...2030, digest: "next"), to: inUse).age == nil)
  }
}

/// Working days counted as a person does with a wall calendar: one day at a time, from a list of
/// days made here and not by ``Day``.
private struct CountByHand {
  /// Every day of 2018 to 2028 in order.
  let days: [String]
  private let isWorking: [Bool]

  init() {
    let holidays = Set(PublishedHolidays.events.map(\.date))
    var days: [String] = []
    var isWorking: [Bool] = []
    // 1 January 2018 was a Monday.
    var weekday = 0
    for year in 2018...2028 {
      let february = year % 4 == 0 ? 29 : 28
      let lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in lengths.enumerated() {
        for number in 1...length {
          let iso = "\(year)-\(month < 9 ? "0" : "")\(month + 1)-\(number < 10 ? "0" : "")\(number)"
          days.append(iso)
          isWorking.append(weekday < 5 && !holidays.contains(iso))
          weekday = (weekday + 1) % 7
        }
      }
    }
    self.days = days
    self.isWorking = isWorking
  }

  /// `nil` where the days run out.
  func reached(_ length: Int, from start: Int) -> String? {
    var (index, left) = (start, length)
    while left > 0 {
      index += 1
      guard index < days.count else { return nil }
      if isWorking[index] { left -= 1 }
    }
    return days[index]
  }
}
