/// A day in a chronology as it is known: a day, a stretch of days it lies in, or neither.
///
/// Organisations know some days exactly, of others the month, the season or the year, and of some
/// only that they came before or after another. Nothing is made more exact than it was written:
/// the bounds are the first and the last day it can be, and the text is kept as it stood.
///
/// Only ``read(_:today:)`` makes one from a text, so a known bound lies in 1900 or later and begins
/// at most a year ahead.
package struct UncertainDay: Hashable, Sendable {
  /// How exactly a day is known; the names are on the wire and in the record.
  package enum Precision: String, CaseIterable, Hashable, Sendable {
    case exact, month, season, year
    /// Said to be uncertain: the bounds are those of what was written beside `c.` or `?`.
    case approx
    /// Open to the past, or to the future.
    case before, after
    case range
    /// No day was understood, or none was given.
    case unknown
  }

  /// The first day it can be; `nil` where that is open or unknown.
  package let from: Day?
  /// The last day it can be; `nil` where that is open or unknown.
  package let to: Day?
  package let precision: Precision
  /// The text as it stood in the return.
  package let written: String

  /// A day kept in the record before.
  ///
  /// `nil` unless the bounds are those the precision has: both for most, one for before and after,
  /// none for unknown, and the first not after the last.
  package init?(from: Day?, to: Day?, precision: Precision, written: String) {
    switch precision {
    case .unknown: guard from == nil, to == nil else { return nil }
    case .before: guard from == nil, to != nil else { return nil }
    case .after: guard from != nil, to == nil else { return nil }
    case .exact: guard let from, from == to else { return nil }
    case .month, .season, .year, .approx, .range:
      guard let from, let to, from <= to else { return nil }
    }
    self.init(bounds: (from, to), precision, written)
  }

  /// A day nothing is known of but what was written.
  package init(unknown written: String) {
    self.init(bounds: (nil, nil), .unknown, written)
  }

  init(bounds: (from: Day?, to: Day?), _ precision: Precision, _ written: String) {
    from = bounds.from
    to = bounds.to
    self.precision = precision
    self.written = written
  }

  /// What was made of a text.
  package struct Reading: Hashable, Sendable {
    package let day: UncertainDay
    /// A time that stood beside the day: `12/03/2026 14:30`.
    package let time: TimeOfDay?
    /// What the organisation should look at; always there where the day is unknown.
    package let doubt: Doubt?
  }

  /// Reads a day as people write it in a chronology, the day before the month.
  ///
  /// - Parameters:
  ///   - written: Anything at all: any length, any characters.
  ///   - today: Today in the United Kingdom, for the century of two digits and what lies too far
  ///     ahead.
  /// - Returns: The day, a time that stood beside it, and what should be looked at.
  package static func read(_ written: String, today: Day) -> Reading {
    UncertainDayReader(today: today).reading(of: written)
  }
}

// Where it stands among others.
extension UncertainDay {
  /// The place of an entry in a chronology: no day is made up, and equal places keep their order.
  ///
  /// By the first day it can be. On that day first the day itself without a time, then with its
  /// times, then what ends with that day, then what is said to be uncertain, ranges, months,
  /// seasons, years, and what goes on from it. What is only known to be before or by a day stands
  /// behind the last day it can be, since nothing else is known of it: *by 10 March* after the
  /// 10th, *before 12 March* after the 11th. What has no day stands at the end.
  package struct Place: Hashable, Comparable, Sendable {
    private let day: Int
    private let rank: Int
    private let minutes: Int
    private let last: Int

    fileprivate init(_ when: UncertainDay, _ time: TimeOfDay?) {
      day = (when.from ?? when.to)?.number ?? .max
      rank = Place.order.firstIndex(of: when.precision) ?? Place.order.count
      minutes = when.precision == .exact ? (time?.minutes ?? -1) : -1
      last = when.to?.number ?? .max
    }

    private static let order: [Precision] = [
      .exact, .before, .approx, .range, .month, .season, .year, .after, .unknown,
    ]

    /// Whether the first stands above the second.
    package static func < (left: Place, right: Place) -> Bool {
      (left.day, left.rank, left.minutes, left.last)
        < (right.day, right.rank, right.minutes, right.last)
    }
  }

  /// The place in a chronology, with the time where one is known.
  package func place(at time: TimeOfDay? = nil) -> Place { Place(self, time) }

  /// Whether it can have been on a day from the first to the last; `nil` leaves that side open.
  ///
  /// An unknown day can have been on any.
  package func canLie(from first: Day?, to last: Day?) -> Bool {
    if let to, let first, to < first { return false }
    if let from, let last, last < from { return false }
    return true
  }
}
