/// One record of a chronology, as the rules read it: when, by whom, and what it says.
package struct Account: Hashable, Sendable {
  /// Which of the organisations wrote it, from 0.
  package var organisation: Int
  /// The first and the last day it can have been; `nil` leaves that side open.
  package var from: Day?
  package var to: Day?
  /// The time, where one is known.
  package var time: TimeOfDay?
  /// The codes of those who were there, as written.
  package var people: String
  package var what: String
  package var action: String
  /// Whether the child was seen, where the record says so in its own column.
  package var childSeen: Bool?

  package init(
    organisation: Int, from: Day?, to: Day?, time: TimeOfDay? = nil, people: String = "",
    what: String, action: String = "", childSeen: Bool? = nil
  ) {
    self.organisation = organisation
    self.from = from
    self.to = to
    self.time = time
    self.people = people
    self.what = what
    self.action = action
    self.childSeen = childSeen
  }

  /// The day it was on, where it is one day.
  package var day: Day? { from == to ? from : nil }

  /// Whether it may well lie within a stretch of days.
  ///
  /// *Before 12 March* can be any earlier day; it is named only where that day is near, for it says
  /// little of a stretch of years ago.
  func canLie(from first: Day, to last: Day) -> Bool {
    switch (from, to) {
    case (let from?, let to?): from <= last && to >= first
    case (nil, let to?): (first...last.adding(days: Account.near)).contains(to)
    case (let from?, nil): (first.adding(days: -Account.near)...last).contains(from)
    case (nil, nil): false
    }
  }

  /// So many days from a day, *before* it and *after* it are near it.
  private static let near = 31

  /// Its days, where they are fewer than so many; `nil` where they are more, or not known.
  func days(fewerThan count: Int) -> ClosedRange<Day>? {
    guard let from, let to, to >= from, to - from < count else { return nil }
    return from...to
  }
}
