/// An instant, in milliseconds since 1 January 1970 UTC.
package struct Moment: Hashable, Comparable, Sendable {
  package let milliseconds: Int

  package init(milliseconds: Int) {
    self.milliseconds = milliseconds
  }

  package static func < (left: Moment, right: Moment) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

/// A time of day in whole minutes after midnight, 0 to 1439.
package struct TimeOfDay: Hashable, Comparable, Sendable {
  package let minutes: Int

  /// `nil` unless the hour is 0 to 23 and the minute 0 to 59.
  package init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  package var hour: Int { minutes / 60 }
  package var minute: Int { minutes % 60 }

  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.minutes < right.minutes
  }
}

/// When something happened in the United Kingdom: a civil day and, where it is known, the time.
package struct Occasion: Hashable, Sendable {
  package var day: Day
  /// The time by the clock on the wall; `nil` where only the day is known.
  package var time: TimeOfDay?

  package init(day: Day, time: TimeOfDay? = nil) {
    self.day = day
    self.time = time
  }
}
