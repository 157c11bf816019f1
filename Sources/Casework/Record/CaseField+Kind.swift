extension CaseField {
  /// What the history groups fields by.
  package enum Kind: String, CaseIterable, Sendable {
    case theCase = "the case"
    case criteria
    case days
    case needs = "what is needed"
    case plans
    case records
    case recommendation
    case report = "report and signatures"
    case meetings = "meetings and minutes"

    /// The group as people read it.
    package var words: String { rawValue }
  }

  /// The group this field belongs to.
  package var kind: Kind {
    switch self {
    case .opening, .reference, .mistake: .theCase
    case .criteria: .criteria
    case .milestone: .days
    case .need: .needs
    case .plan: .plans
    case .answer(let entry, _), .presence(let entry):
      switch entry.sheet.part {
      case .recommendation: .recommendation
      case .report: .report
      case .meetings: .meetings
      case .purposes, .chronology, .chronologyMarks, .others, .partnership: .records
      }
    case .lineOrder, .form2, .returned, .pack: .records
    case .recommendation: .recommendation
    case .reportVersion, .finalisation, .signature, .signatureOverride, .sending: .report
    case .meeting: .meetings
    }
  }

  /// The step on whose row a change of this field is seen; `nil` where it is of none.
  package var step: Milestone? {
    switch self {
    case .milestone(let milestone), .need(let milestone), .plan(let milestone): milestone
    case .criteria: .criteriaDecided
    case .finalisation: .reportFinalised
    case .signature, .signatureOverride: .executiveAgreed
    case .sending: .sentToPanel
    case .form2: .form2Issued
    case .returned: .returnsIn
    case .pack: .packShared
    case .opening, .reference, .mistake, .answer, .presence, .recommendation, .reportVersion,
      .lineOrder, .meeting:
      nil
    }
  }
}

extension Case {
  /// The fields a change sets; an undo or redo is of the fields of the change it names.
  package func fields(of change: Change<CaseEvent>) -> [CaseField] {
    change.events.flatMap { event in
      let named = event.changeNamed.map { self[$0]?.events ?? [] }
      return (named ?? [event]).compactMap(\.field)
    }
  }

  /// The changes of which a setting stands against another's: those people differ by.
  package var changesInConflict: Set<ChangeID> {
    Set(conflicts.flatMap { settings(of: $0).map(\.change.id) })
  }

  /// That people differ about a field, in words; one person may have recorded it in two programs.
  package func differing(about field: CaseField) -> String {
    let people = Set(settings(of: field).map(\.change.by)).count
    return people < 2
      ? "Conflict with an earlier value of the same person: \(field.words)"
      : "\(people) people entered different values for \(field.words)"
  }
}
