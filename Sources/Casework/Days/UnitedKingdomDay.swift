/// The civil day and the time by the clock in the United Kingdom, computed and not asked of the
/// system, whose zone may be anything.
///
/// UTC plus one hour from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of
/// October. That is the rule in force since 1996; it is used for every year, so a time of day
/// before 1996 may be an hour out in the weeks about a change.
/// Source: Summer Time Act 1972, as amended by the Summer Time Order 2002.
package enum UnitedKingdomDay {
  /// The day on which the moment falls in the United Kingdom.
  package static func today(at moment: Moment) -> Day { occasion(at: moment).day }

  /// The day and the minute by the clock on the wall.
  package static func occasion(at moment: Moment) -> Occasion {
    let local = moment.milliseconds + (isSummerTime(at: moment) ? millisecondsAnHour : 0)
    let day = Day(number: floored(local, by: millisecondsADay))
    let minutes = (local - day.number * millisecondsADay) / 60_000
    return Occasion(day: day, time: TimeOfDay(hour: minutes / 60, minute: minutes % 60))
  }

  /// The moment at which the clock on the wall showed that day and time; midnight where no time is
  /// known.
  ///
  /// In the hour that comes twice in October it is the first of the two. In the hour that does not
  /// exist in March it is read by the clock that was not yet put forward: 01:30 gives the moment
  /// that clocks showed as 02:30.
  package static func moment(of occasion: Occasion) -> Moment {
    let minutes = occasion.time?.minutes ?? 0
    let local = occasion.day.number * millisecondsADay + minutes * 60_000
    let summer = Moment(milliseconds: local - millisecondsAnHour)
    return isSummerTime(at: summer) ? summer : Moment(milliseconds: local)
  }

  /// The last moment of the minute the clock on the wall showed; of the day where no time is known.
  package static func lastMoment(of occasion: Occasion) -> Moment {
    guard occasion.time != nil else {
      let next = moment(of: Occasion(day: occasion.day.adding(days: 1)))
      return Moment(milliseconds: next.milliseconds - 1)
    }
    return Moment(milliseconds: moment(of: occasion).milliseconds + 59_999)
  }

  /// Whether clocks are an hour ahead of UTC.
  package static func isSummerTime(at moment: Moment) -> Bool {
    let year = Day(number: floored(moment.milliseconds, by: millisecondsADay)).year
    guard let march = Day(year: year, month: 3, day: 31),
      let october = Day(year: year, month: 10, day: 31)
    else { return false }
    let begins = change(onLastSundayUpTo: march)
    let ends = change(onLastSundayUpTo: october)
    return begins <= moment.milliseconds && moment.milliseconds < ends
  }

  private static let millisecondsAnHour = 3_600_000
  private static let millisecondsADay = 86_400_000

  private static func change(onLastSundayUpTo last: Day) -> Int {
    let sinceSunday = (last.weekday.rawValue + 1) % 7
    return (last.number - sinceSunday) * millisecondsADay + millisecondsAnHour
  }

  /// Whole division towards the past, so that moments before 1970 keep their own day.
  private static func floored(_ value: Int, by size: Int) -> Int {
    let quotient = value / size
    return value % size < 0 ? quotient - 1 : quotient
  }
}
