/// What an event sets: two events with the same field replace one another.
package enum CaseField: Hashable, Sendable {
  case opening
  case reference
  case criteria
  case milestone(Milestone)
  case need(Milestone)
  case plan(Milestone)
}

extension CaseEvent {
  /// The field this event sets; `nil` for those that act on other changes, or are unknown.
  package var field: CaseField? {
    switch self {
    case .opened: .opening
    case .referenceChanged: .reference
    case .recorded(let milestone, _, _), .retracted(let milestone): .milestone(milestone)
    case .notNeeded(let milestone), .neededAfterAll(let milestone): .need(milestone)
    case .planned(let milestone, _): .plan(milestone)
    case .criteriaDecided: .criteria
    case .undone, .redone, .unknown: nil
    }
  }
}

extension CaseField {
  /// The field as people read it, in lower case.
  package var words: String {
    switch self {
    case .opening: "the opening of the case"
    case .reference: "the reference"
    case .criteria: "the criteria decision"
    case .milestone(let milestone): "“\(milestone.facts.done)”"
    case .need(let milestone): "whether “\(milestone.facts.toDo)” is needed"
    case .plan(let milestone): "the planned day of “\(milestone.facts.toDo)”"
    }
  }
}
