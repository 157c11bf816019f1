/// Who may be at a meeting, and whom initials stand for in it.
///
/// Made from the partnership's roll, the participants of the case and what is recorded already; who
/// is nowhere in them is written down by name.
package struct MeetingPeople: Hashable, Sendable {
  /// Those invited, in the order of the meeting's sheet or the roll, then those who came besides.
  package let invited: [Person]
  /// Everybody initials are looked up among: those invited first.
  package let all: [Person]

  package struct Person: Hashable, Sendable {
    /// The name with the organisation: "Nadia Firth, Fenmoor Police".
    package let who: String
    package let initials: String
    package let seats: Set<Attendance.Seat>
  }

  package init(_ meeting: Meeting, in review: Case, roll: Roll?) {
    let known = (roll?.people ?? []).map { person in
      Person(
        who: person.full, initials: person.initials,
        seats: MeetingPeople.seats(of: person, in: meeting, roll: roll))
    }
    let participants = review.entries(of: .participant).map { entry in
      let answers = review.answers(in: entry)
      return Person(named: answers.text("name"), of: answers.text("organisation"), among: known)
    }
    var invited: [Person] = []
    if meeting.invited.isEmpty {
      let members = Set((roll?.people ?? []).filter(\.isUsuallyInvited).map(\.full))
      invited = known.filter { members.contains($0.who) }
    } else {
      invited = meeting.invited.map { Person(named: $0, of: "", among: known) }
    }
    for name in [meeting.chair, meeting.minuteTaker] where !name.isEmpty {
      invited.append(Person(named: name, of: "", among: known, meeting))
    }
    invited += participants
    invited += review.minutes[meeting.entry].attendances.map {
      Person(who: $0.who, initials: $0.initials, seats: $0.seats)
    }
    self.invited = invited.firstOfEach
    all = (invited + known).firstOfEach
  }

  /// Somebody by what is typed for them: initials, or the beginning of a name that is theirs alone.
  package func person(_ typed: String) -> Person? {
    let wanted = typed.lowercased().filter { $0.isLetter || $0.isNumber }
    guard !wanted.isEmpty else { return nil }
    if let found = all.first(where: { $0.initials.lowercased() == wanted }) { return found }
    if wanted == "chair" { return invited.first { $0.seats.contains(.chair) } }
    let named = all.filter { person in
      Attendance.name(of: person.who).lowercased().split(separator: " ")
        .contains { $0.hasPrefix(wanted) }
    }
    return wanted.count > 2 && named.count == 1 ? named[0] : nil
  }

  /// Somebody by their initials alone, as they begin an action.
  package func person(initials typed: some StringProtocol) -> Person? {
    let wanted = typed.lowercased().filter { $0.isLetter || $0.isNumber }
    guard !wanted.isEmpty else { return nil }
    return all.first { $0.initials.lowercased() == wanted }
  }

  /// What somebody counts for in a meeting.
  private static func seats(
    of person: Roll.Person, in meeting: Meeting, roll: Roll?
  ) -> Set<Attendance.Seat> {
    var seats: Set<Attendance.Seat> = []
    let chair = Attendance.name(of: meeting.chair)
    let isChair = chair.isEmpty ? person.roles.contains(.groupChair) : chair == person.name
    if isChair { seats.insert(.chair) }
    let chairsName =
      chair.isEmpty ? roll?.people(as: .groupChair).first?.name ?? "" : chair
    if !person.deputyFor.isEmpty, Attendance.name(of: person.deputyFor) == chairsName {
      seats.insert(.deputyChair)
    }
    let taker = Attendance.name(of: meeting.minuteTaker)
    let isTaker =
      taker.isEmpty
      ? person.roles.contains { $0 == .businessUnit || $0 == .businessUnitManager }
      : taker == person.name
    if isTaker { seats.insert(.minuteTaker) }
    let partner =
      person.executiveFor
      ?? roll?.organisations.first { $0.name == person.organisation }?.partner
    // The office that takes the minutes is nobody's representative.
    if let partner, !isTaker { seats.insert(Attendance.Seat(partner)) }
    return seats
  }
}

extension MeetingPeople.Person {
  /// Somebody by name, as the roll has them where it does.
  fileprivate init(
    named name: String, of organisation: String, among known: [MeetingPeople.Person],
    _ meeting: Meeting? = nil
  ) {
    let short = Attendance.name(of: name)
    let initials = name.lowercased()
    let found = known.first {
      $0.initials.lowercased() == initials || Attendance.name(of: $0.who) == short
    }
    if let found {
      self = found
      return
    }
    var seats: Set<Attendance.Seat> = []
    if let meeting, meeting.chair == name { seats.insert(.chair) }
    if let meeting, meeting.minuteTaker == name { seats.insert(.minuteTaker) }
    self.init(
      who: organisation.isEmpty ? name : "\(short), \(organisation)",
      initials: String(short.split(separator: " ").compactMap(\.first)), seats: seats)
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
  fileprivate var firstOfEach: [Element] {
    var known: Set<String> = []
    return filter { known.insert(Attendance.name(of: $0.who)).inserted }
  }
}
