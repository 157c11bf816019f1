/// Who may be at a meeting, and whom initials and names stand for in it.
///
/// Made from the partnership's roll, the participants of the case and what is recorded already; who
/// is nowhere in them is written down by name, organisation and whom they speak for.
package struct MeetingPeople: Hashable, Sendable {
  /// Those invited, in the order of the meeting's sheet or the roll, then those who came besides.
  package let invited: [Person]
  /// Everybody who is looked up by what is typed: those invited first.
  package let all: [Person]
  let offices: MeetingOffices

  package struct Person: Hashable, Sendable {
    /// The name with the organisation: "Nadia Firth, Fenmoor Police".
    package let who: String
    package let initials: String
    package let seats: Set<Attendance.Seat>
    /// Whether it is known what they count for: by the register, by their name, or as was said.
    package let isPlaced: Bool

    /// The organisation; empty where none is known.
    package var organisation: String { NamedPerson(who).organisation }

    /// Whether somebody recorded under a name is this person.
    ///
    /// A name alone is enough. Where both sides know an organisation, two people of one name are
    /// told apart by it.
    package func isNamed(_ other: String, apart: Bool = false) -> Bool {
      guard NameKey(NamedPerson(who).name) == NameKey(NamedPerson(other).name) else {
        return false
      }
      let organisations = [organisation, NamedPerson(other).organisation].map { NameKey($0) }
      guard apart, organisations.allSatisfy({ !$0.isEmpty }) else { return true }
      return organisations[0] == organisations[1]
    }
  }

  package init(_ meeting: Meeting, in review: Case, roll: Roll?) {
    let offices = MeetingOffices(meeting, roll: roll)
    let participants = review.entries(of: .participant).map { entry in
      let answers = review.answers(in: entry)
      return offices.person(
        named: answers.text(.name), of: answers.text(.organisation), prefersRoll: true)
    }
    var invited: [Person] = []
    if meeting.invited.isEmpty {
      let members = Set((roll?.people ?? []).filter(\.isUsuallyInvited).map(\.full))
      invited = offices.known.filter { members.contains($0.who) }
    } else {
      invited = meeting.invited.map { offices.person(named: $0, prefersRoll: true) }
    }
    for name in [meeting.chair, meeting.minuteTaker] where !name.isEmpty {
      invited.append(offices.person(named: name, prefersRoll: true))
    }
    invited += participants
    invited += review.minutes[meeting.entry].attendances.map { attendance in
      let known = offices.matched(attendance)
      return Person(
        who: known.full, initials: known.initials, seats: known.seats,
        isPlaced: !known.organisation.isEmpty || known.seats.arePlacing)
    }
    self.offices = offices
    self.invited = invited.firstOfEach
    all = (invited + offices.known).firstOfEach
  }

  /// Somebody by what is typed for them: initials, a name, a name and organisation, or the
  /// beginning of a name that is theirs alone.
  ///
  /// - Returns: `nil` where nobody is meant, or where it could be two people.
  package func person(_ typed: String) -> Person? { Self.only(people(typed)) }

  /// Everybody who may be meant by what is typed.
  package func people(_ typed: String) -> [Person] {
    let wanted = NameKey(typed)
    guard !wanted.isEmpty else { return [] }
    // Those invited are meant before others of the roll.
    for group in [invited, all] {
      let exact = group.filter { NameKey($0.who) == wanted }
      if !exact.isEmpty { return exact }
      let named = group.filter { NameKey(NamedPerson($0.who).name) == wanted }
      if !named.isEmpty { return named }
      let short = group.filter { NameKey($0.initials) == wanted }
      if !short.isEmpty { return short }
    }
    let name = NameKey(NamedPerson(typed).name)
    if typed.contains(",") {
      return all.filter { NameKey(NamedPerson($0.who).name) == name }
    }
    if wanted == NameKey("chair") { return invited.filter { $0.seats.contains(.chair) } }
    guard typed.filter({ $0.isLetter || $0.isNumber }).count > 2 else { return [] }
    return all.filter { person in
      NamedPerson(person.who).name.split(separator: " ")
        .contains { wanted.isPrefix(of: NameKey($0)) }
    }
  }

  /// Somebody by their initials alone, as they begin an action; `nil` where two have them.
  package func person(initials typed: some StringProtocol) -> Person? {
    Self.only(people(initials: typed))
  }

  /// Everybody with these initials: of those invited, or else of the roll.
  package func people(initials typed: some StringProtocol) -> [Person] {
    let wanted = NameKey(typed)
    guard !wanted.isEmpty else { return [] }
    let own = invited.filter { NameKey($0.initials) == wanted }
    return own.isEmpty ? all.filter { NameKey($0.initials) == wanted } : own
  }

  private static func only(_ people: [Person]) -> Person? {
    people.count == 1 ? people[0] : nil
  }
}

extension Roll.Person {
  /// Whether they are asked to every meeting of the SPRG.
  fileprivate var isUsuallyInvited: Bool {
    roles.contains { role in
      switch role {
      case .groupMember, .groupChair, .businessUnit, .businessUnitManager: true
      case .executive, .partnershipChair, .scrutineer, .other: false
      }
    }
  }
}

extension [MeetingPeople.Person] {
  /// Each person once, as they come first; two of one name only where both have organisations.
  fileprivate var firstOfEach: [Element] {
    var kept: [NameKey: [Element]] = [:]
    return filter { person in
      let name = NameKey(NamedPerson(person.who).name)
      guard !name.isEmpty else { return false }
      let isKnown = kept[name]?.contains { $0.isNamed(person.who, apart: true) } ?? false
      if !isKnown { kept[name, default: []].append(person) }
      return !isKnown
    }
  }
}
