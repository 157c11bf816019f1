extension Roll {
  /// Who leads the Business Unit, whom a reader outside asks: its manager, or else the first who
  /// works in it.
  package var leadContact: Person? {
    people(as: .businessUnitManager).first ?? people(as: .businessUnit).first
  }
}

extension Roll.Person {
  /// The person for a reader outside: name, office, and the secure e-mail address if it is known.
  package var asContact: String {
    let office = roles.first { $0 == .businessUnitManager || $0 == .businessUnit }?.words
    return [name, office ?? organisation, email].filter { !PlainText.isBlank($0) }
      .joined(separator: ", ")
  }
}
