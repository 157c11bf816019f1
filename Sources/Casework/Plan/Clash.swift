/// Something that stands in the way of a meeting to come.
package enum Clash: Hashable, Sendable {
  /// The same people meet about two cases on one day.
  case sameDay(Day, Party, [Meeting])
  /// Somebody who is to be there is off.
  case off(Meeting, DayOff)
  /// The day is one on which nobody works.
  case noWorkingDay(Meeting, NonWorkingDay)

  /// A meeting about a case.
  package struct Meeting: Hashable, Sendable {
    package let reference: CaseReference
    package let words: String
    package let on: Occasion
    package let party: Party

    package init(_ reference: CaseReference, _ words: String, on: Occasion, party: Party) {
      (self.reference, self.words, self.on, self.party) = (reference, words, on, party)
    }
  }

  /// The day it is on.
  package var day: Day {
    switch self {
    case .sameDay(let day, _, _): day
    case .off(let meeting, _), .noWorkingDay(let meeting, _): meeting.on.day
    }
  }

  /// The cases it is about.
  package var references: [CaseReference] {
    switch self {
    case .sameDay(_, _, let meetings): meetings.map(\.reference)
    case .off(let meeting, _), .noWorkingDay(let meeting, _): [meeting.reference]
    }
  }

  /// What stands in the way, in a sentence.
  package var sentence: String {
    switch self {
    case .sameDay(let day, let party, let meetings):
      let words = meetings.map { "\($0.words) of \($0.reference.text)" }
      return "\(day.shownShort): \(party.inSentence) meets twice or more: "
        + words.joined(separator: ", ") + "."
    case .off(let meeting, let off):
      return "\(meeting.on.day.shownShort): \(off.person) is off (\(off.words)): "
        + "\(meeting.words) of \(meeting.reference.text)."
    case .noWorkingDay(let meeting, let reason):
      return "\(meeting.on.day.shownShort) is \(reason.asPlanned): \(meeting.words) of "
        + "\(meeting.reference.text)."
    }
  }

  /// Everything in the way of some meetings, by day.
  ///
  /// The meetings are those still to come; of the days off, only those of people who take part
  /// count, which the roll says.
  package static func all(
    among meetings: [Meeting], daysOff: [DayOff], roll: Roll?, calendar: WorkingCalendar
  ) -> [Clash] {
    let together = Dictionary(grouping: meetings) { Place(day: $0.on.day, party: $0.party) }
    let same = together.compactMap { place, meetings -> Clash? in
      guard Set(meetings.map(\.reference)).count > 1 else { return nil }
      let sorted = meetings.sorted { ($0.reference, $0.words) < ($1.reference, $1.words) }
      return .sameDay(place.day, place.party, sorted)
    }
    let off = meetings.flatMap { meeting -> [Clash] in
      let there = roll?.names(of: meeting.party) ?? []
      return daysOff.filter { off in off.covers(meeting.on.day) && there.contains(where: off.isOf) }
        .map { .off(meeting, $0) }
    }
    let unworked = meetings.compactMap { meeting in
      calendar.nonWorking(on: meeting.on.day).map { Clash.noWorkingDay(meeting, $0) }
    }
    // Of one day, what concerns most people first.
    return [same, unworked, off].enumerated().flatMap { rank, clashes in
      clashes.map { (rank: rank, clash: $0) }
    }.sorted { left, right in
      (left.clash.day, left.rank, left.clash.sentence)
        < (right.clash.day, right.rank, right.clash.sentence)
    }.map(\.clash)
  }

  private struct Place: Hashable {
    let day: Day
    let party: Party
  }
}
