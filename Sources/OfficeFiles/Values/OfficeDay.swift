/// A day of the calendar, as a cell or a content control holds it.
package struct OfficeDay: Hashable, Comparable, Sendable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  /// A day that exists, from year 1 to 9999; `nil` for any other.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= OfficeDay.days(in: month, of: year)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// A day as office files write it: `2025-05-01`, and what follows is not looked at.
  package init?(iso text: some StringProtocol) {
    let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `2025-05-01`.
  package var iso: String {
    "\(OfficeDay.padded(year, 4))-\(OfficeDay.padded(month, 2))-\(OfficeDay.padded(day, 2))"
  }

  /// `01/05/2025`.
  package var shown: String {
    "\(OfficeDay.padded(day, 2))/\(OfficeDay.padded(month, 2))/\(OfficeDay.padded(year, 4))"
  }

  package static func < (first: OfficeDay, second: OfficeDay) -> Bool {
    (first.year, first.month, first.day) < (second.year, second.month, second.day)
  }

  /// The English name of a month.
  static func name(ofMonth month: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return names.indices.contains(month - 1) ? names[month - 1] : ""
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

// Days as numbers: how many lie between 1 January 1970 and this one.
extension OfficeDay {
  /// The day so many days after 1 January 1970; `nil` outside the years 1 to 9999.
  ///
  /// Years are counted from 1 March, so that the day that comes and goes is the last of a year.
  init?(daysAfter1970 days: Int) {
    guard (-719_162...2_932_896).contains(days) else { return nil }
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// How many days this one lies after 1 January 1970.
  var daysAfter1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

/// A time of day, as a cell holds it.
package struct OfficeTime: Hashable, Sendable {
  /// 0 to 86,399.
  package let secondsAfterMidnight: Int

  /// A time of day; `nil` where the seconds are those of no day.
  package init?(secondsAfterMidnight seconds: Int) {
    guard (0..<86_400).contains(seconds) else { return nil }
    secondsAfterMidnight = seconds
  }

  package var hour: Int { secondsAfterMidnight / 3600 }
  package var minute: Int { secondsAfterMidnight / 60 % 60 }
  package var second: Int { secondsAfterMidnight % 60 }

  /// `14:30`, and `23:59:59` where there are seconds.
  package var shown: String {
    let minutes = "\(OfficeDay.padded(hour, 2)):\(OfficeDay.padded(minute, 2))"
    return second == 0 ? minutes : "\(minutes):\(OfficeDay.padded(second, 2))"
  }
}
