/// The serious-incident test: the two limbs, what was harmed, and the decision with its reasons.
///
/// Source: rapid-review guidance, "What is a 'serious incident'?" and "Who is responsible for
/// notification to the CSPRP?".
package struct SeriousIncidentTest: Hashable, Sendable {
  /// First limb: whether abuse or neglect is known or suspected.
  package var abuseOrNeglect: Suspicion
  /// Second limb: whether the child has died or been seriously harmed.
  package var outcome: Outcome
  /// Which kinds of impairment were found; may be empty where the child died.
  package var harms: Set<Harm>
  /// Impairment is likely to be long-term although that is not certain yet.
  ///
  /// `nil` where nobody has answered.
  package var isLongTermHarmLikely: Bool?
  /// The child has recovered; serious harm may still have occurred.
  ///
  /// `nil` where nobody has answered.
  package var hasRecovered: Bool?
  /// The child was looked after by the local authority.
  package var wasLookedAfter: Bool
  /// Why it was decided so; never empty once decided.
  package var rationale: String
  /// What each statutory partner thinks; none for one whose view was not recorded.
  package var views: [StatutoryPartner: View]
  /// What follows where the incident is not notifiable; `nil` where that was not said.
  package var followUp: FollowUp?

  package init(
    abuseOrNeglect: Suspicion, outcome: Outcome, harms: Set<Harm> = [],
    isLongTermHarmLikely: Bool? = nil, hasRecovered: Bool? = nil, wasLookedAfter: Bool = false,
    rationale: String, views: [StatutoryPartner: View] = [:], followUp: FollowUp? = nil
  ) {
    self.abuseOrNeglect = abuseOrNeglect
    self.outcome = outcome
    self.harms = harms
    self.isLongTermHarmLikely = isLongTermHarmLikely
    self.hasRecovered = hasRecovered
    self.wasLookedAfter = wasLookedAfter
    self.rationale = rationale
    self.views = views
    self.followUp = followUp
  }

  /// What a partner thinks of the incident.
  package enum View: String, CaseIterable, Sendable {
    case notifiable
    case notNotifiable = "not-notifiable"
    case undecided

    /// The view as people read it.
    package var words: String {
      switch self {
      case .notifiable: "notifiable"
      case .notNotifiable: "not notifiable"
      case .undecided: "no view yet"
      }
    }
  }

  /// What follows on an incident that is not notifiable.
  package enum FollowUp: String, CaseIterable, Sendable {
    case localReview = "local-review"
    case noReview = "no-review"

    /// The answer as people read it.
    package var words: String {
      switch self {
      case .localReview: "a local review"
      case .noReview: "no review"
      }
    }
  }

  package enum Suspicion: String, CaseIterable, Sendable {
    case known, suspected, neither
  }

  package enum Outcome: String, CaseIterable, Sendable {
    case died
    case seriouslyHarmed = "seriously-harmed"
    case neither
  }

  /// The guide's kinds of serious harm, which "includes (but is not limited to)" the first five.
  package enum Harm: String, CaseIterable, Sendable {
    case mentalHealth = "mental-health"
    case intellectual, emotional
    case social, behavioural
    case physicalHealth = "physical-health"
    case other
  }
}
