/// A number that a sheet means as a day and a time.
///
/// Two systems are in use. That of Windows counts from 1900 and holds a day that never was, 29
/// February 1900, as number 60. That of old Macs counts from 1904.
struct SheetSerial: Hashable, Sendable {
  /// `nil` for number 0, which is no day, and for the day that never was.
  let day: OfficeDay?
  let time: OfficeTime

  /// The day that never was, as it is shown.
  static let falseLeapDay = "29/02/1900"

  /// Whether the number is the day that never was.
  let isFalseLeapDay: Bool

  /// Reads a number; `nil` where it is below 0 or past the year 9999.
  init?(_ number: Double, since1904: Bool) {
    guard number >= 0, number < 2_958_467 else { return nil }
    var days = Int(number)
    let exact = (number - Double(days)) * 86_400
    var seconds = Int(exact + 0.5)
    if seconds == 86_400 {
      // A day later only where the number cannot say it any better: 23:59:59.6 stays a second
      // before midnight.
      if exact > 86_399.999 { (days, seconds) = (days + 1, 0) } else { seconds = 86_399 }
    }
    guard let time = OfficeTime(secondsAfterMidnight: seconds) else { return nil }
    self.time = time
    isFalseLeapDay = !since1904 && days == 60
    if since1904 {
      day = OfficeDay(daysAfter1970: days - 24_107)
    } else if days == 0 || days == 60 {
      day = nil
    } else {
      day = OfficeDay(daysAfter1970: days - (days < 60 ? 25_568 : 25_569))
    }
  }

  /// The number of a day, by the system of Windows; days before March 1900 have none we write.
  static func number(of day: OfficeDay) -> Int? {
    let number = day.daysAfter1970 + 25_569
    return number > 60 ? number : nil
  }
}
