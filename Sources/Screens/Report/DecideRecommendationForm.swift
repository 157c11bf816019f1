import Casework

extension FormDefinition {
  /// What was answered and each partner's position become the decision.
  static var decideRecommendation: FormDefinition {
    FormDefinition(
      title: "Decide the recommendation", subject: .openCase(at: .report, tells: false),
      purpose: { _ in
        "This records the answers and each partner's position as the decision."
      },
      button: "Decide",
      fields: { situation in
        [
          .pick(
            .name, "Decided by", situation.decider, from: situation.people,
            hint: "Usually the Chair of SPRG.", isRequired: true, isOffered: true),
          .day(.day, "When", "today", isRequired: true),
        ]
      },
      request: { filled in
        filled[.day].flatMap { filled.propose(.decideRecommendation(by: filled[.name], on: $0)) }
      })
  }
}

extension Situation {
  /// Who decided what stands; while nothing does, the SPRG's chair, whoever types.
  fileprivate var decider: String {
    if let review = open?.review, let decision = review.recommendation?.decision,
      !review.isRecommendationOutdated
    {
      return decision.decider
    }
    return roll?.people(as: .groupChair).first?.full ?? ""
  }
}
