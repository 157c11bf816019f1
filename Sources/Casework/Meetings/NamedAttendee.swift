/// Somebody at a meeting as they were typed: by initials, by a name, or by more than that.
package struct NamedAttendee: Hashable, Sendable {
  package var typed: String
  /// The organisation; empty where none was typed.
  package var organisation: String
  /// Whom they speak for; `nil` where nobody has said.
  package var speaksFor: SpeaksFor?
  /// In whose place they are; empty where they are there for themselves.
  package var deputyOf: String

  /// Whom somebody speaks for in a meeting.
  package enum SpeaksFor: Hashable, Sendable {
    case partner(StatutoryPartner)
    /// For none of the statutory partners.
    case nobody

    /// The name in a command and a form.
    package var key: String {
      switch self {
      case .partner(let partner): partner.rawValue
      case .nobody: "none"
      }
    }

    package var words: String {
      switch self {
      case .partner(let partner): partner.words
      case .nobody: "None of them"
      }
    }

    package static let all = StatutoryPartner.allCases.map(SpeaksFor.partner) + [.nobody]

    package init?(key: String) {
      guard let found = SpeaksFor.all.first(where: { $0.key == key }) else { return nil }
      self = found
    }
  }

  package init(
    _ typed: String, of organisation: String = "", speaksFor: SpeaksFor? = nil,
    deputyOf: String = ""
  ) {
    self.typed = typed
    self.organisation = organisation
    self.speaksFor = speaksFor
    self.deputyOf = deputyOf
  }
}

extension MeetingPeople {
  /// Who is meant by what was typed, and what they count for.
  ///
  /// - Throws: ``Refusal/meeting(_:)`` where two people could be meant, or where it is not known
  ///   what somebody who counts speaks for: then it is asked.
  func attendee(_ named: NamedAttendee, counts: Bool) throws(Refusal) -> Person {
    guard !PlainText.isBlank(named.typed) else { throw .meeting(.nobodyNamed) }
    let found = people(named.typed).filter { person in
      named.organisation.isEmpty || person.organisation.isEmpty
        || NameKey(person.organisation) == NameKey(named.organisation)
    }
    guard found.count < 2 else { throw .meeting(.severalOfThatName) }
    var organisation = named.organisation
    if let known = found.first?.organisation, !known.isEmpty { organisation = known }
    // A deputy is of the organisation they come for, unless it is said otherwise.
    if organisation.isEmpty { organisation = NamedPerson(named.deputyOf).organisation }
    var person =
      found.first.flatMap { $0.isPlaced ? $0 : nil }
      ?? offices.person(
        named: found.first.map { NamedPerson($0.who).name } ?? named.typed, of: organisation)
    var isPlaced = person.isPlaced
    var seats = person.seats
    if case .partner(let partner)? = named.speaksFor { seats.insert(Attendance.Seat(partner)) }
    if named.speaksFor != nil { isPlaced = true }
    if !named.deputyOf.isEmpty {
      seats.formUnion(offices.seats(inPlaceOf: named.deputyOf))
      isPlaced = true
    }
    if counts, person.organisation.isEmpty, found.first?.isPlaced != true {
      throw .meeting(.organisationNeeded)
    }
    if counts, !isPlaced { throw .meeting(.speaksForNeeded) }
    person = Person(
      who: person.who, initials: person.initials, seats: seats, isPlaced: isPlaced)
    return person
  }
}

extension Case {
  /// Who may be at a meeting, by the roll of the day it was held or is planned for.
  package func people(at meeting: Meeting) -> MeetingPeople {
    MeetingPeople(meeting, in: self, roll: roll(of: meeting))
  }

  /// The roll of a meeting's day; `nil` where the partnership is not known.
  private func roll(of meeting: Meeting) -> Roll? {
    guard let day = (began(meeting.entry) ?? meeting.on)?.day else { return nil }
    return partnership.map { Roll(of: $0, on: day) }
  }

  /// Who was at a meeting or excused, each person once, in the order they were first recorded.
  ///
  /// Somebody who was typed before the partnership's roll knew them is matched to it, until the
  /// minutes are approved.
  package func attendances(of name: EntryName) -> [Attendance] {
    let record = minutes[name]
    guard record.approval == nil, !record.attendances.isEmpty, let meeting = meeting(name) else {
      return record.attendances
    }
    let offices = MeetingOffices(meeting, roll: roll(of: meeting))
    var kept: [Attendance] = []
    for attendance in record.attendances.map(offices.matched) {
      if let index = kept.firstIndex(where: { $0.isSamePerson(as: attendance.full) }) {
        kept[index] = attendance
      } else {
        kept.append(attendance)
      }
    }
    return kept
  }

  /// What is recorded of somebody at a meeting; `nil` while nothing is.
  package func attendance(of who: String, at meeting: EntryName) -> Attendance? {
    attendances(of: meeting).first { $0.isSamePerson(as: who) }
  }

  /// When somebody came who is marked now; `nil` for who was there from the start.
  ///
  /// Whoever is marked before the second item was. So was everybody in a meeting that is typed up
  /// on another day: when they came is not when they are marked.
  package func timeOfComing(to meeting: EntryName, now: Occasion) -> TimeOfDay? {
    guard state(of: meeting).isLive, currentItem(of: meeting) ?? 0 > 1,
      began(meeting)?.day == now.day
    else { return nil }
    return now.time
  }

  /// The events by which somebody's part in a meeting is recorded.
  ///
  /// Whoever is represented by somebody is not there beside them.
  func marking(
    _ named: NamedAttendee, _ mark: AttendanceMark, at meeting: Meeting, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    try PlainText.check(named.typed, as: .shortAnswer)
    try PlainText.check(named.organisation, as: .shortAnswer)
    try PlainText.check(named.deputyOf, as: .shortAnswer)
    try checkTimes(of: mark, at: meeting, now: now)
    let people = people(at: meeting)
    let person = try people.attendee(named, counts: mark.counts)
    let before = attendance(of: person.who, at: meeting.entry)
    var attendance =
      before
      ?? Attendance(
        meeting: meeting.entry, who: person.who, initials: person.initials, presence: .absent)
    if attendance.organisation.isEmpty, !person.organisation.isEmpty {
      attendance.knownAs = person.who
    }
    attendance.seats.formUnion(person.seats)
    if !named.deputyOf.isEmpty { attendance.deputyOf = named.deputyOf }
    try attendance.take(try timed(mark, of: attendance, at: meeting, now: now))
    var events: [CaseEvent] = []
    if minutes[meeting.entry].attendances.first(where: { $0.who == attendance.who }) != attendance {
      events.append(.met(.attended(attendance)))
    }
    if let absent = represented(by: attendance, mark, people, at: meeting) {
      events.append(.met(.attended(absent)))
    }
    events += notRepresenting(attendance, mark, people, at: meeting)
    guard !events.isEmpty else { throw .sheet(.nothingChanged(.meeting)) }
    return events
  }

  /// The events by which those are marked of whom nothing is recorded yet.
  func markingAll(
    _ people: [NamedAttendee], _ mark: AttendanceMark, at meeting: Meeting, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    var events: [CaseEvent] = []
    let known = self.people(at: meeting)
    for named in people {
      let person = try known.attendee(named, counts: mark.counts)
      guard attendance(of: person.who, at: meeting.entry) == nil else { continue }
      events += try marking(named, mark, at: meeting, now: now)
    }
    guard !events.isEmpty else { throw .sheet(.nothingChanged(.meeting)) }
    return events
  }

  /// Nobody came or went at a time that is still to come.
  private func checkTimes(
    of mark: AttendanceMark, at meeting: Meeting, now: Occasion
  ) throws(Refusal) {
    // Before it begins it may be held on the day planned, and until then on no later one.
    let planned = meeting.on?.day ?? now.day
    let day = began(meeting.entry)?.day ?? min(planned, now.day)
    for time in mark.times {
      let occasion = Occasion(day: day, time: time)
      guard !occasion.isStillToCome(at: now) else { throw .meeting(.timeToCome(time, now: now)) }
    }
  }

  /// A mark with the time it means.
  private func timed(
    _ mark: AttendanceMark, of attendance: Attendance, at meeting: Meeting, now: Occasion
  ) throws(Refusal) -> AttendanceMark {
    guard case .left(at: nil) = mark, attendance.isHere else { return mark }
    if let began = began(meeting.entry), began.day != now.day {
      throw .meeting(.leftWhen(began: began))
    }
    return .left(at: now.time)
  }

  /// What becomes of others where nobody is in somebody's place any more: whoever does not come
  /// represents nobody, and whoever is here from the start is represented by nobody.
  private func notRepresenting(
    _ marked: Attendance, _ mark: AttendanceMark, _ people: MeetingPeople, at meeting: Meeting
  ) -> [CaseEvent] {
    let all = attendances(of: meeting.entry)
    switch mark {
    case .apologies, .absent:
      guard !marked.deputyOf.isEmpty else { return [] }
      return all.compactMap { other in
        let isOthers = all.contains { deputy in
          deputy.presence == .present && !deputy.isSamePerson(as: marked.full)
            && !deputy.deputyOf.isEmpty && other.isSamePerson(as: deputy.deputyOf)
        }
        guard other.presence == .represented, other.isSamePerson(as: marked.deputyOf), !isOthers
        else { return nil }
        var absent = other
        absent.presence = .absent
        return .met(.attended(absent))
      }
    case .present(from: nil):
      return all.compactMap { other in
        guard !other.deputyOf.isEmpty, marked.isSamePerson(as: other.deputyOf) else { return nil }
        var own = other
        own.deputyOf = ""
        // What they counted for in another's place goes with it.
        let person = people.offices.person(named: other.full)
        let borrowed = people.offices.seats(inPlaceOf: other.deputyOf)
        own.seats.subtract(borrowed.subtracting(person.seats))
        return .met(.attended(own))
      }
    case .present, .left, .stays: return []
    }
  }

  /// What becomes of whom somebody represents; `nil` where that stands already.
  private func represented(
    by deputy: Attendance, _ mark: AttendanceMark, _ people: MeetingPeople, at meeting: Meeting
  ) -> Attendance? {
    guard deputy.presence == .present, !deputy.deputyOf.isEmpty,
      case .present(let from) = mark
    else { return nil }
    let before = attendance(of: deputy.deputyOf, at: meeting.entry)
    let person = people.offices.person(named: deputy.deputyOf, prefersRoll: true)
    var absent =
      before
      ?? Attendance(
        meeting: meeting.entry, who: deputy.deputyOf, initials: person.initials,
        presence: .absent, seats: person.seats)
    switch absent.presence {
    case .apologies: break
    case .present where absent.stays.last?.until != nil: break
    case .present where from != nil: absent.go(at: from)
    case .present, .absent, .represented: (absent.presence, absent.stays) = (.represented, [])
    }
    return absent == before ? nil : absent
  }

  /// The attendances that are known better now than when they were recorded.
  ///
  /// They are recorded with the minutes that are sent round, which never change by themselves.
  func attendancesMatched(at meeting: EntryName) -> [CaseEvent] {
    attendances(of: meeting).filter { !minutes[meeting].attendances.contains($0) }
      .map { .met(.attended($0)) }
  }
}

extension Attendance {
  /// Whether somebody of a name, with or without an organisation, is this person.
  package func isSamePerson(as other: String) -> Bool {
    MeetingPeople.Person(who: full, initials: "", seats: [], isPlaced: true)
      .isNamed(other, apart: true)
  }

  fileprivate mutating func take(_ mark: AttendanceMark) throws(Refusal) {
    switch mark {
    case .present(let from): come(at: from)
    case .apologies: (presence, stays) = (.apologies, [])
    case .absent: (presence, stays) = (.absent, [])
    case .left(let time):
      guard isHere else { throw .meeting(.notThere) }
      if let time, let from = stays.last?.from, time < from {
        throw .meeting(.leftBeforeComing)
      }
      go(at: time)
    case .stays(let given):
      guard
        given.allSatisfy({ stay in
          guard let from = stay.from, let until = stay.until else { return true }
          return from <= until
        })
      else { throw .meeting(.leftBeforeComing) }
      (presence, stays) = (.present, given == [Stay()] ? [] : given)
    }
  }
}
