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

  /// Whether it can lie within a stretch of days; one with an open side can lie anywhere on it.
  func canLie(from first: Day, to last: Day) -> Bool {
    (to.map { $0 >= first } ?? true) && (from.map { $0 <= last } ?? true)
  }

  /// Its days, where they are fewer than so many; `nil` where they are more, or not known.
  func days(fewerThan count: Int) -> ClosedRange<Day>? {
    guard let from, let to, to >= from, to - from < count else { return nil }
    return from...to
  }
}
