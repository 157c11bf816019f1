/// An instant, in milliseconds since 1 January 1970 UTC.
package struct Moment: Hashable, Comparable, Sendable {
  /// Milliseconds since 1 January 1970 UTC; negative before it.
  package let milliseconds: Int

  /// The moment so many milliseconds after 1 January 1970 UTC; any number is a moment.
  package init(milliseconds: Int) {
    self.milliseconds = milliseconds
  }

  /// Whether the first moment is the earlier.
  package static func < (left: Moment, right: Moment) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

/// A time of day in whole minutes after midnight, 0 to 1439.
package struct TimeOfDay: Hashable, Comparable, Sendable {
  /// Whole minutes after midnight, 0 to 1439.
  package let minutes: Int

  /// `nil` unless the hour is 0 to 23 and the minute 0 to 59.
  package init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// The hour by the 24-hour clock, 0 to 23.
  package var hour: Int { minutes / 60 }
  /// The minute of the hour, 0 to 59.
  package var minute: Int { minutes % 60 }

  /// Whether the first time is the earlier of the day.
  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.minutes < right.minutes
  }
}

/// When something happened in the United Kingdom: a civil day and, where it is known, the time.
package struct Occasion: Hashable, Sendable {
  /// The civil day in the United Kingdom.
  package var day: Day
  /// The time by the clock on the wall; `nil` where only the day is known.
  package var time: TimeOfDay?

  /// That day, at a time where one is known.
  package init(day: Day, time: TimeOfDay? = nil) {
    self.day = day
    self.time = time
  }
}
