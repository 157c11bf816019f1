/// What taking in a file of bank holidays does to a calendar, worked out before it is recorded.
///
/// A list that ends before the calendar in use, or was in use earlier, is older. One that ends with
/// the same year and would take a bank holiday away may be older: nothing in GOV.UK's file says
/// when it was published, but days are proclaimed far more often than taken back. Only the years
/// that no list holds yet are taken from either, unless somebody asks for all of them: a copy kept
/// from last year must not take a proclaimed day away.
package struct CalendarUpdate: Hashable, Sendable {
  /// What to record; `nil` where the file brings nothing new.
  package let taken: BankHolidayList?
  /// Whether the file was taken in before and would change nothing.
  package let isInUse: Bool
  /// Why the file is, or may be, older than the calendar in use; `nil` where it is newer.
  package let age: Age?
  /// Weekdays that were bank holidays of a published year and are no longer.
  package let removed: [BankHoliday]

  /// Why a list is older than the calendar in use.
  package enum Age: Hashable, Sendable {
    /// It ends with the first year, the calendar in use with the second.
    case ends(Int, Int)
    /// It was in use before a list that was taken in after it.
    case wasInUse
    /// It ends with the same year, and lacks bank holidays that the calendar in use has.
    case lacks([BankHoliday], lastYear: Int)
  }

  /// Looks at a list beside a calendar.
  ///
  /// - Parameters:
  ///   - list: The list as the file has it.
  ///   - calendar: The calendar in use.
  ///   - includesOlder: Whether all of a list is taken although it is older.
  package init(
    _ list: BankHolidayList, to calendar: WorkingCalendar, includesOlder: Bool = false
  ) {
    isInUse =
      calendar.fileDigests.contains(list.fileDigest)
      && calendar.updated(with: list).hasSameYears(as: calendar)
    age = isInUse ? nil : CalendarUpdate.age(of: list, beside: calendar)
    let fresh = list.holidays.filter { !calendar.isListed(year: $0.day.year) }
    let isWhole = !isInUse && (age == nil || includesOlder)
    let holidays = isWhole ? list.holidays : fresh
    guard !holidays.isEmpty else {
      (taken, removed) = (nil, [])
      return
    }
    let taken = BankHolidayList(holidays: holidays, fileDigest: list.fileDigest)
    removed = CalendarUpdate.removed(by: taken, from: calendar)
    self.taken = taken
  }

  /// The weekdays of published years that would be bank holidays no longer.
  private static func removed(
    by list: BankHolidayList, from calendar: WorkingCalendar
  ) -> [BankHoliday] {
    let after = calendar.updated(with: list)
    let years = Set(list.holidays.map(\.day.year)).filter(calendar.isPublished).sorted()
    return years.flatMap { year in
      let left = Set(after.holidays(in: year).map(\.day))
      return calendar.holidays(in: year)
        .filter { !left.contains($0.day) && !$0.day.weekday.isWeekend }
    }
  }

  private static func age(of list: BankHolidayList, beside calendar: WorkingCalendar) -> Age? {
    if calendar.fileDigests.dropLast().contains(list.fileDigest) { return .wasInUse }
    guard let last = list.holidays.last?.day.year, let latest = calendar.lastPublishedYear,
      last <= latest
    else { return nil }
    if last < latest { return .ends(last, latest) }
    let lacking = removed(by: list, from: calendar)
    return lacking.isEmpty ? nil : .lacks(lacking, lastYear: last)
  }

  /// What was found, a sentence each; nothing where the list is simply newer.
  package var sentences: [String] {
    if isInUse { return ["This file is already in use."] }
    var sentences: [String] = []
    switch age {
    case .ends(let last, let latest):
      sentences.append(
        "This list is older than the one in use. It ends with \(last), the one in use with "
          + "\(latest).")
    case .wasInUse: sentences.append("This list is older than the one in use.")
    case .lacks(let days, let year):
      sentences.append(
        "This list may be older than the one in use. Both end with \(year), and it does not have "
          + "\(CalendarUpdate.names(of: days)).")
    case nil: break
    }
    if age != nil {
      let years = Set(taken?.holidays.map(\.day.year) ?? []).sorted().map(String.init)
      sentences.append(
        years.isEmpty
          ? "Nothing was changed. To import it anyway, add --older."
          : "Imported: \(years.joined(separator: ", ")).")
    }
    if !removed.isEmpty {
      sentences.append("No longer a bank holiday: \(CalendarUpdate.names(of: removed)).")
    }
    return sentences
  }

  private static func names(of days: [BankHoliday]) -> String {
    days.map { "\($0.day.shown) (\($0.title))" }.joined(separator: ", ")
  }
}

extension WorkingCalendar {
  /// What is incomplete in the lists, a sentence for each such year.
  package var incompleteNotes: [String] {
    incompleteYears.map { year in
      let names = missing(in: year).map(\.title).joined(separator: ", ")
      return "The list does not have all of \(year). Missing: \(names). These days are projected, "
        + "and dates in \(year) are provisional."
    }
  }
}
