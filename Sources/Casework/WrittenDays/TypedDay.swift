/// A day as a person typed it, understood: `today`, `fri`, `12/6`, `12 jun 26`, `+5wd`.
///
/// Only ``read(_:as:now:trigger:calendar:)`` makes one, so it lies in the years 1900 to 2100.
/// Whether it may lie in the future is for the field to judge.
package struct TypedDay: Hashable, Sendable {
  /// What the field is for, which settles the year or the week a short form leaves out.
  package enum Purpose: Hashable, Sendable {
    /// Something that happened: a bare weekday or day is the last one. Today counts.
    case recorded
    /// Something to come: a bare weekday or day is the next one. Today counts.
    case planned
  }

  /// The day that was meant, with the time where one was typed.
  package let occasion: Occasion
  /// Why the clock does not run on that day, for the field to note; `nil` on a working day.
  package let note: NonWorkingDay?

  /// What the field shows beside the text: `Fri 12 Jun 2026`, `Sat 13 Jun 2026 10:00, weekend`.
  package var shown: String {
    guard let note else { return occasion.shown }
    return "\(occasion.shown), \(note.words)"
  }

  /// Reads a day, and the time after it if there is one.
  ///
  /// What could be two days is refused with both named, never guessed.
  ///
  /// - `today`, `yesterday`, `tomorrow`, `now`
  /// - `fri`, `friday` by the purpose; `last fri`, `next fri`: the nearest that is not today
  /// - `12/6`, `12 jun`, `jun 12`, `12th of June` by the purpose, unless the other one is within a
  ///   month; with a year, two digits of which
  ///   are at most ten years ahead: `12/6/26`, `12.6.2026`, `12-6-26`, `12 jun 26`;
  ///   `Fri 12 Jun 2026`, whose weekday must agree; ISO `2026-06-12`
  /// - `+5wd`, `-2wd`, `+3d`, `+2w`: working days, days and weeks from the trigger
  /// - a time at the end: `14:02`, `14.02`, `2pm`, `2.30 pm`, `at 2pm`, `12 noon`, ISO `T14:02`,
  ///   seconds and all; with `Z` or another offset from UTC it is turned into United Kingdom time
  /// - anything else that an import would take for one day: `20260612`, `Good Friday 2026`
  ///
  /// - Parameters:
  ///   - text: Anything at all: any length, control characters too.
  ///   - purpose: What the field is for.
  ///   - now: Today in the United Kingdom, and the time where `now` is to mean one.
  ///   - trigger: The day `+5wd` counts from; `nil` counts from today.
  ///   - calendar: Which days are working days.
  /// - Returns: The day that was meant, and its note.
  /// - Throws: What is wrong with the text, or which two days it could mean.
  package static func read(
    _ text: String, as purpose: Purpose, now: Occasion, trigger: Day?, calendar: WorkingCalendar
  ) throws(TypedDayError) -> TypedDay {
    let reader = TypedDayReader(purpose: purpose, now: now, trigger: trigger, calendar: calendar)
    let occasion = try reader.occasion(text)
    guard (1900...2100).contains(occasion.day.year) else { throw .outsideYears }
    return TypedDay(occasion: occasion, note: calendar.nonWorking(on: occasion.day))
  }

  private init(occasion: Occasion, note: NonWorkingDay?) {
    self.occasion = occasion
    self.note = note
  }
}
