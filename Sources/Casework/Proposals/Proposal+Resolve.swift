// A conflict is resolved by choosing: the event of one of the settings that stand is recorded
// again, by somebody who has read them all, so that the fold has it replace them. No field needs
// more than that, whatever it holds.

extension Case {
  /// The events that make one of the settings of a field stand alone.
  func resolving(
    _ field: CaseField, choosing chosen: ChangeID, hasReason: Bool
  ) throws(Refusal) -> [CaseEvent] {
    guard conflicts.contains(field) else { throw .notInConflict(field) }
    let standing = settings(of: field)
    guard let setting = standing.first(where: { $0.change.id == chosen }) else {
      throw .notStanding(field)
    }
    // To choose an old decision would be to decide anew on answers it never rested on.
    if field == .recommendation, isRecommendationOutdated { throw .act(.decisionOutdated) }
    guard hasReason else { throw .reasonNeeded(.choosing(field)) }
    guard case .recorded(let milestone, let occasion, let corrects) = setting.event else {
      return [setting.event]
    }
    let replacesAnother = standing.contains { other in
      if case .recorded(_, let another, _) = other.event { return another != occasion }
      return false
    }
    return [.recorded(milestone, on: occasion, corrects: corrects || replacesAnother)]
  }
}
