/// Who holds which role, and what the partners are called, on one day.
///
/// Made from the partnership's registers of people and organisations; names a person or partner
/// only where the register does.
package struct Roll: Hashable, Sendable {
  package let day: Day
  /// The people in office on the day, in the order they were added.
  package let people: [Person]
  /// The organisations that have their name on the day, in the order they were added.
  package let organisations: [Organisation]

  /// Somebody of the partnership.
  package struct Person: Hashable, Sendable {
    package let entry: EntryName
    package let name: String
    package let initials: String
    package let organisation: String
    package let roles: [PartnershipRole]
    /// The partner whose Executive lead they are.
    package let executiveFor: StatutoryPartner?
    package let capacity: String
    package let deputyFor: String
    /// How they are reached at work, as it was typed; empty where it is not known.
    package let contact: String
    /// The secure e-mail address; empty where none is known.
    package let email: String

    /// The name with the organisation, as the record keeps it: "Nadia Firth, Fenmoor Police".
    package var full: String { NamedPerson(name: name, organisation: organisation).full }
  }

  /// An organisation by the name it has on the day.
  package struct Organisation: Hashable, Sendable {
    package let entry: EntryName
    package let name: String
    package let initials: String
    package let partner: StatutoryPartner?
  }

  /// The roll of a day.
  package init(of partnership: Partnership, on day: Day) {
    self.day = day
    people = partnership.entries(of: .person).compactMap { entry in
      let answers = partnership.answers(in: entry)
      guard answers.holds(on: day) else { return nil }
      let name = answers.text(.name)
      return Person(
        entry: entry.name, name: name,
        initials: Roll.initials(answers.text(.initials), of: name),
        organisation: answers.text(.organisation),
        roles: answers.keys(.roles).compactMap(PartnershipRole.init(rawValue:)),
        executiveFor: answers.key(.executiveFor).flatMap(StatutoryPartner.init(rawValue:)),
        capacity: answers.text(.capacity), deputyFor: answers.text(.deputyFor),
        contact: answers.text(.contact), email: answers.text(.email))
    }
    organisations = partnership.entries(of: .organisation).compactMap { entry in
      let answers = partnership.answers(in: entry)
      guard answers.holds(on: day) else { return nil }
      let name = answers.text(.name)
      return Organisation(
        entry: entry.name, name: name,
        initials: Roll.initials(answers.text(.initials), of: name),
        partner: answers.key(.partner).flatMap(StatutoryPartner.init(rawValue:)))
    }
  }

  /// The people with a role, in the order they were added.
  package func people(as role: PartnershipRole) -> [Person] {
    people.filter { $0.roles.contains(role) }
  }

  /// The members of the SPRG, by their entries.
  package var members: [EntryName] { people(as: .groupMember).map(\.entry) }

  /// What a statutory partner is called on the day: as the register has it, or the edition.
  package func name(of partner: StatutoryPartner, under edition: RuleEdition?) -> String {
    if let organisation = organisations.first(where: { $0.partner == partner }) {
      return organisation.name
    }
    guard let edition, edition.partners.count == StatutoryPartner.allCases.count,
      let index = StatutoryPartner.allCases.firstIndex(of: partner)
    else { return partner.words }
    return edition.partners[index]
  }

  /// The person a notice to a recipient goes to; `nil` where the register names nobody.
  package func person(for recipient: Recipient) -> Person? {
    switch recipient {
    case .executive(let partner): people.first { $0.executiveFor == partner }
    case .partnershipChair: people(as: .partnershipChair).first
    case .scrutineer: people(as: .scrutineer).first
    case .groupChair: people(as: .groupChair).first
    case .member(let name): people.first { $0.entry == name }
    case .panel, .secretaryOfState, .family: nil
    }
  }

  /// That nobody of a name is in office on the day, as a question; `nil` where somebody is, and
  /// while the register is empty.
  ///
  /// What follows a comma is the organisation or role that goes with the name.
  package func doubt(about name: String) -> String? {
    guard !people.isEmpty, people(named: name).isEmpty else { return nil }
    return "“\(name)” is not among the partnership's people. Is the name right?"
  }

  /// The same of somebody who may speak for a partner; also that they belong to another.
  package func doubt(about name: String, for partner: StatutoryPartner?) -> String? {
    if let doubt = doubt(about: name) { return doubt }
    guard let partner else { return nil }
    let theirs = people(named: name).map(self.partner)
    guard let other = theirs.first ?? nil, !theirs.contains(where: { $0 == nil || $0 == partner })
    else { return nil }
    return "“\(name)” belongs to \(other.inSentence), not to \(partner.inSentence). "
      + "Is this the right person?"
  }

  /// The people in office of a name; what follows a comma does not count.
  package func people(named name: String) -> [Person] {
    func folded(_ name: String) -> FoldedText {
      FoldedText(
        NamedPerson(name).name.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
    let wanted = folded(name)
    return people.filter { folded($0.name) == wanted }
  }

  /// The statutory partner somebody belongs to; `nil` where the register does not tell.
  private func partner(of person: Person) -> StatutoryPartner? {
    person.executiveFor ?? organisation(named: person.organisation)?.partner
      ?? StatutoryPartner(named: person.organisation)
  }

  /// A recipient as people read it: the office, and who holds it.
  package func words(of recipient: Recipient) -> String {
    guard let person = person(for: recipient) else { return recipient.words }
    return "\(person.name) (\(recipient.words))"
  }

  private static func initials(_ given: String, of name: String) -> String {
    guard PlainText.isBlank(given) else { return given }
    return NamedPerson(name: name, organisation: "").initials
  }
}

extension Answers {
  /// Whether the days "from" and "until" take in a day; one not given sets no bound.
  package func holds(on day: Day) -> Bool {
    if let from = occasion(.from), day < from.day { return false }
    if let until = occasion(.until), day > until.day { return false }
    return true
  }
}
