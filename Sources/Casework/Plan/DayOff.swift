/// Days on which somebody of the partnership is not there; why is nobody's business.
package struct DayOff: Hashable, Sendable {
  package let entry: Entry
  package let person: String
  package let from: Day
  /// The last day.
  package let until: Day

  /// Whether it covers a day.
  package func covers(_ day: Day) -> Bool { from <= day && day <= until }

  /// Whether it is of the person of that name; the record may have the organisation behind it.
  func isOf(_ name: String) -> Bool { person == name || person.hasPrefix("\(name), ") }

  /// The days in words: "Tue 24 Nov", "Tue 24 Nov to Fri 27 Nov".
  package var words: String {
    from == until ? from.shownShort : "\(from.shownShort) to \(until.shownShort)"
  }
}

extension Partnership {
  /// The days off of named people, the earliest first.
  package var daysOff: [DayOff] {
    entries(of: .leave).compactMap { entry in
      let answers = self.answers(in: entry)
      guard let from = answers.occasion(.from)?.day else { return nil }
      let until = answers.occasion(.until)?.day ?? from
      return DayOff(
        entry: entry, person: answers.text(.person), from: from, until: max(from, until))
    }.sorted { ($0.from, $0.person) < ($1.from, $1.person) }
  }
}

extension Roll {
  /// The names of those who come together as a party.
  func names(of party: Party) -> Set<String> {
    let roles: [PartnershipRole] =
      switch party {
      case .executive: [.executive]
      case .practiceReviewGroup: [.groupChair, .groupMember, .businessUnitManager]
      case .localAuthority, .businessUnit, .organisations, .panel: []
      }
    return Set(roles.flatMap { people(as: $0) }.map(\.name))
  }
}
