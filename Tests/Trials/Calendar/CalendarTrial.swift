import Casework
import Seeds

/// The law of the calendar: after any sequence of bank-holiday files, each year is as the last file
/// that covered it said.
///
/// The seed draws the files: some of whole years with proclaimed, moved and added days, some of
/// which lack statutory days. The model keeps for each year only the days of the last file that
/// held it. Of a year that a file has in part, the file's days stand, and what was known stays
/// beside them; the year is provisional. Each file is then offered as a person would: what is older
/// must take nothing away.
package struct CalendarTrial {
  /// Folds so many files; returns what is wrong, nothing being well.
  package static func run(seed: UInt64, files: Int = 8) -> CalendarReport {
    var trial = CalendarTrial(seed)
    for number in 0..<files { trial.take(trial.list(number)) }
    return trial.report
  }

  private static let years = 2018...2034

  private var random: SeededGenerator
  private var calendar: WorkingCalendar
  /// The days of each year that a file held, and whether the last one had it whole.
  private var model: [Int: (days: Set<Day>, isWhole: Bool)] = [:]
  private var report: CalendarReport

  private init(_ seed: UInt64) {
    random = SeededGenerator(seed: seed)
    report = CalendarReport(seed: seed)
    calendar = WorkingCalendar(BankHolidayList(holidays: [], fileDigest: "none"))
  }

  /// A file of years in a row.
  private mutating func list(_ number: Int) -> BankHolidayList {
    let first = Int.random(in: CalendarTrial.years, using: &random)
    let last = min(first + Int.random(in: 0...6, using: &random), CalendarTrial.years.upperBound)
    var holidays: [BankHoliday] = []
    for year in first...last {
      var listed = BankHolidayProjection.holidays(in: year)
      if Int.random(in: 0..<4, using: &random) == 0 {
        for _ in 0..<Int.random(in: 1...7, using: &random) where listed.count > 1 {
          listed.remove(at: Int.random(in: listed.indices, using: &random))
        }
      } else if Bool.random(using: &random) {
        move(&listed)
      }
      if Bool.random(using: &random), let extra = weekday(in: year),
        !listed.contains(where: { $0.day == extra })
      {
        listed.append(BankHoliday(day: extra, title: "Proclaimed", note: "Extra bank holiday"))
      }
      holidays += listed
    }
    return BankHolidayList(
      holidays: holidays.sorted { $0.day < $1.day }, fileDigest: "file \(number)")
  }

  /// Moves a day of May, as in 2020 and 2022; a name says which it is.
  private mutating func move(_ listed: inout [BankHoliday]) {
    guard let place = listed.firstIndex(where: { $0.title == "Early May bank holiday" }) else {
      return
    }
    let old = listed[place]
    listed[place] = BankHoliday(day: old.day.adding(days: 4), title: "\(old.title) (fictional)")
    report.moved += 1
  }

  private mutating func weekday(in year: Int) -> Day? {
    let month = Int.random(in: 6...7, using: &random)
    let day = Day(year: year, month: month, day: Int.random(in: 1...28, using: &random))
    return day.flatMap { $0.weekday.isWeekend ? nil : $0 }
  }

  private mutating func take(_ list: BankHolidayList) {
    let before = calendar
    let offered = CalendarUpdate(list, to: calendar)
    if offered.age != nil {
      report.older += 1
      let after = offered.taken.map(calendar.updated) ?? calendar
      for year in CalendarTrial.years where before.isListed(year: year) {
        expect(
          after.holidays(in: year) == before.holidays(in: year), "an older file changed \(year)")
      }
    }
    for year in Set(list.holidays.map(\.day.year)) {
      let listed = list.holidays.filter { $0.day.year == year }
      let isWhole = BankHolidayProjection.holidays(in: year).allSatisfy { statutory in
        listed.contains { $0.day == statutory.day || $0.title.hasPrefix(statutory.title) }
      }
      var days = Set(listed.map(\.day))
      if !isWhole {
        report.partial += 1
        days.formUnion(
          before.holidays(in: year).filter { known in
            !listed.contains { $0.title.hasPrefix(known.title) }
          }.map(\.day))
      }
      model[year] = (days, isWhole)
    }
    calendar = calendar.updated(with: list)
    report.files += 1
    check()
  }

  private mutating func check() {
    for year in CalendarTrial.years {
      let days = Set(calendar.holidays(in: year).map(\.day))
      let wanted = model[year]?.days ?? Set(BankHolidayProjection.holidays(in: year).map(\.day))
      expect(days == wanted, "\(year) has other days than the last file that held it")
      expect(
        calendar.isPublished(year: year) == model[year]?.isWhole ?? false,
        "\(year) is provisional or not, against the last file")
    }
    let start = Day(number: Int.random(in: 17_600...23_300, using: &random))
    var (walked, left) = (start, Int.random(in: 1...300, using: &random))
    let count = calendar.workingDay(WorkingDays(counting: left) ?? 0, after: start)
    while left > 0 {
      walked = walked.adding(days: 1)
      let isHoliday =
        model[walked.year]?.days.contains(walked)
        ?? BankHolidayProjection.holidays(in: walked.year).contains { $0.day == walked }
      if !walked.weekday.isWeekend, !isHoliday { left -= 1 }
    }
    expect(count.day == walked, "a count from \(start.iso) is other than one day at a time")
  }

  private mutating func expect(_ isTrue: Bool, _ words: String) {
    if !isTrue { report.problems.append("file \(report.files): \(words)") }
  }
}

/// What a trial of the calendar did, and what was wrong.
package struct CalendarReport: Sendable {
  package let seed: UInt64
  package var files = 0
  /// Years that a file had in part.
  package var partial = 0
  /// Days that a file had moved.
  package var moved = 0
  /// Files that were older than the calendar they were offered to.
  package var older = 0
  package var problems: [String] = []
}
