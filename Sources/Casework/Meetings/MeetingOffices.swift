// Who somebody at a meeting is, and what they count for. This is the one place that knows: what is
// typed, what stands in the meeting's sheet, and what was recorded before the roll knew a person
// are all read here, so that a name and initials mean the same person everywhere.

/// What each person counts for in one meeting, by the partnership's roll.
struct MeetingOffices: Hashable, Sendable {
  /// The people of the roll, with what each counts for in this meeting.
  let known: [MeetingPeople.Person]
  private let roll: Roll?
  /// Who leads the meeting and who takes its minutes; empty where the sheet does not say.
  private let (chair, minuteTaker): (NameKey, NameKey)
  /// Whose deputy counts as the deputy of the chair.
  private let chairsName: NameKey

  init(_ meeting: Meeting, roll: Roll?) {
    self.roll = roll
    let people = roll?.people ?? []
    // The sheet may name them by their initials.
    func key(of typed: String) -> NameKey {
      let short = people.filter { NameKey($0.initials) == NameKey(typed) }
      return short.count == 1 ? NameKey(short[0].name) : NameKey(NamedPerson(typed).name)
    }
    let chair = key(of: meeting.chair)
    (self.chair, minuteTaker) = (chair, key(of: meeting.minuteTaker))
    chairsName =
      chair.isEmpty ? NameKey(roll?.people(as: .groupChair).first?.name ?? "") : chair
    var offices: [MeetingPeople.Person] = []
    for person in people {
      let seats = MeetingOffices.seats(
        name: person.name, organisation: person.organisation, person, roll,
        (chair, minuteTaker, chairsName))
      offices.append(
        MeetingPeople.Person(
          who: person.full, initials: person.initials, seats: seats,
          isPlaced: !seats.isEmpty
            || MeetingOffices.isKnown(organisation: person.organisation, to: roll)))
    }
    known = offices
  }

  /// Somebody by name or initials, as the roll has them where it does.
  ///
  /// - Parameters:
  ///   - typed: The name, with or without the organisation behind it.
  ///   - organisation: The organisation; empty where it stands behind the name, or nowhere.
  ///   - prefersRoll: Whether the roll's word for the organisation counts more than what is typed.
  /// - Returns: Always somebody; what nobody knows of them is empty.
  func person(
    named typed: String, of organisation: String = "", prefersRoll: Bool = false
  ) -> MeetingPeople.Person {
    let person = NamedPerson(typed)
    let (name, said) = (person.name, organisation.isEmpty ? person.organisation : organisation)
    if let index = index(of: typed, said, prefersRoll: prefersRoll) { return known[index] }
    let seats = MeetingOffices.seats(
      name: name, organisation: said, nil, roll, (chair, minuteTaker, chairsName))
    return MeetingPeople.Person(
      who: NamedPerson(name: name, organisation: said).full,
      initials: String(name.split(whereSeparator: { $0 == " " || $0 == "-" }).compactMap(\.first)),
      seats: seats, isPlaced: seats.arePlacing || isKnown(organisation: said))
  }

  /// Whether it is known what somebody of an organisation counts for.
  func isKnown(organisation: String) -> Bool {
    MeetingOffices.isKnown(organisation: organisation, to: roll)
  }

  /// An attendance with what is known of the person now.
  ///
  /// Whoever was recorded with an organisation and what they count for stays as recorded.
  func matched(_ attendance: Attendance) -> Attendance {
    var matched = attendance
    let person = person(named: attendance.full)
    if attendance.organisation.isEmpty, !person.organisation.isEmpty {
      matched.knownAs = person.who
      matched.seats.formUnion(person.seats)
    } else if attendance.seats.isEmpty {
      matched.seats = person.seats
    } else if attendance.organisation.isEmpty {
      matched.seats.formUnion(person.seats)
    }
    if matched.initials.isEmpty { matched.initials = person.initials }
    if !attendance.deputyOf.isEmpty, attendance.seats.isEmpty {
      matched.seats.formUnion(seats(inPlaceOf: attendance.deputyOf))
    }
    return matched
  }

  /// What somebody counts for in another's place: the chair's deputy is a deputy all the same.
  func seats(inPlaceOf who: String) -> Set<Attendance.Seat> {
    Set(person(named: who, prefersRoll: true).seats.map { $0 == .chair ? .deputyChair : $0 })
  }

  /// Where somebody stands in ``known``; `nil` where the roll does not know them, or knows two.
  private func index(of typed: String, _ organisation: String, prefersRoll: Bool) -> Int? {
    let name = NameKey(NamedPerson(typed).name)
    guard !name.isEmpty else { return nil }
    let named = known.indices.filter { NameKey(NamedPerson(known[$0].who).name) == name }
    let same = named.filter { NameKey(known[$0].organisation) == NameKey(organisation) }
    if let one = same.first { return one }
    if !named.isEmpty {
      return named.count == 1 && (organisation.isEmpty || prefersRoll) ? named[0] : nil
    }
    guard organisation.isEmpty else { return nil }
    let short = known.indices.filter { NameKey(known[$0].initials) == name }
    return short.count == 1 ? short[0] : nil
  }

  private static func isKnown(organisation: String, to roll: Roll?) -> Bool {
    roll?.organisation(named: organisation) != nil || StatutoryPartner(named: organisation) != nil
  }

  /// What somebody counts for, by name, organisation, and the roll where it knows them.
  private static func seats(
    name: String, organisation: String, _ person: Roll.Person?, _ roll: Roll?,
    _ leaders: (chair: NameKey, taker: NameKey, chairsName: NameKey)
  ) -> Set<Attendance.Seat> {
    var seats: Set<Attendance.Seat> = []
    let roles = person?.roles ?? []
    let name = NameKey(name)
    let isChair =
      leaders.chair.isEmpty ? roles.contains(.groupChair) : leaders.chair == name
    if isChair { seats.insert(.chair) }
    if let person, !person.deputyFor.isEmpty,
      NameKey(NamedPerson(person.deputyFor).name) == leaders.chairsName
    {
      seats.insert(.deputyChair)
    }
    let isTaker =
      leaders.taker.isEmpty
      ? roles.contains { $0 == .businessUnit || $0 == .businessUnitManager }
      : leaders.taker == name
    if isTaker { seats.insert(.minuteTaker) }
    let partner =
      person?.executiveFor ?? roll?.organisation(named: organisation)?.partner
      ?? StatutoryPartner(named: organisation)
    // The office that takes the minutes is nobody's representative.
    if let partner, !isTaker { seats.insert(Attendance.Seat(partner)) }
    return seats
  }
}

extension Set<Attendance.Seat> {
  /// Whether they say by themselves for whom somebody is there: whoever chairs may also speak for
  /// a partner, and whoever takes the minutes never does.
  var arePlacing: Bool { contains { $0.partner != nil || $0 == .minuteTaker } }
}
