extension Roll {
  /// The office a notice goes to, as it is called on the day: "Executive lead for Fenmoor Police".
  package func office(of recipient: Recipient, under edition: RuleEdition?) -> String {
    switch recipient {
    case .executive(let partner): "Executive lead for \(name(of: partner, under: edition))"
    case .member(let name):
      people.first { $0.entry == name && !$0.organisation.isEmpty }
        .map { "SPRG member, \($0.organisation)" } ?? recipient.words
    case .partnershipChair, .scrutineer, .groupChair, .panel, .secretaryOfState, .family:
      recipient.words
    }
  }

  /// Who a notice goes to, in one line: the person and the office, or the office and that nobody
  /// is named for it.
  package func addressee(of recipient: Recipient, under edition: RuleEdition?) -> String {
    let office = office(of: recipient, under: edition)
    if let person = person(for: recipient) { return "\(person.name), \(office)" }
    return isKnown(recipient) ? office : "\(office) (nobody named)"
  }

  /// Whether it is known who a notice goes to: a person is named for the office, or needs not be.
  package func isKnown(_ recipient: Recipient) -> Bool {
    switch recipient {
    case .panel, .secretaryOfState, .family: true
    case .executive, .partnershipChair, .scrutineer, .groupChair, .member:
      person(for: recipient) != nil
    }
  }
}
