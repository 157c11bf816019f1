// What is made only for some places is asked for here. The desk makes what the places on screen
// ask for, and nothing else; each place is shown only what it asked for itself. What lies over a
// place in passing, as a question or a form opened there, sees what that place sees.

extension Route {
  /// The parts of the situation that the place asks for, besides those that every place has.
  package var needs: Set<Part> {
    switch self {
    case .cases, .partnership, .retention: []
    case .people: [.people]
    case .members: [.members]
    case .sharing: [.heard]
    case .conflicts: [.extracts]
    case .form(let name): name.definition.subject == .members ? [.members] : []
    case .find, .actions, .diary, .performance: [.extracts]
    case .inCase(_, let place): place.needs
    }
  }
}

extension CasePlace {
  /// The parts of the situation that the place asks for, besides those that every place has.
  package var needs: Set<Part> {
    switch self {
    // A meeting leads to entries of the chronology.
    case .chronology, .tag, .missed, .found, .lanes, .beside, .meeting: [.chronology]
    case .bank: [.bank]
    case .history: [.attestations]
    case .returned: [.returnInHand]
    case .identity: [.identity, .members]
    case .form(let kind): kind.place.needs
    case .steps, .timeline, .schedule, .plan, .extensions, .enquiry, .finding, .requests, .meetings,
      .attendance, .report, .afterSending, .notices, .subjects, .facts, .conflicts, .moment:
      []
    }
  }
}
