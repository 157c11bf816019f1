extension SeriousIncidentTest {
  /// What the answers mean for the case.
  package enum Result: Hashable, Sendable {
    /// Both limbs are met: the Panel must be notified and a rapid review follows.
    case notify(alsoStateAndOfsted: Bool)
    /// A looked-after child has died without abuse or neglect known or suspected: the Secretary of
    /// State and Ofsted are notified, and no rapid review follows.
    case notifyStateAndOfstedOnly
    /// The incident is not notifiable.
    case notNotifiable

    /// The way out of the review that it is; `nil` where a review follows.
    var wayOut: Milestone? {
      switch self {
      case .notify: nil
      case .notifyStateAndOfstedOnly: .notifiedOnly
      case .notNotifiable: .notNotifiable
      }
    }

    /// One sentence for the form, the record and the history.
    package var sentence: String {
      switch self {
      case .notify(alsoStateAndOfsted: false):
        "Both parts of the test are met: a serious incident. "
          + "The Panel and the partners must be notified."
      case .notify(alsoStateAndOfsted: true):
        "A serious incident, and a looked-after child has died: the Panel, the partners, the "
          + "Secretary of State and Ofsted must be notified."
      case .notifyStateAndOfstedOnly:
        "A looked-after child has died: the Secretary of State and Ofsted must be notified, "
          + "whatever the cause. No rapid review follows."
      case .notNotifiable: "Not notifiable as a serious incident."
      }
    }
  }

  /// The result of the answers, as the guide puts the test.
  ///
  /// Source: guide, "abuse or neglect of a child is known or suspected and the child has died or
  /// been seriously harmed"; "must also notify the Secretary of State and Ofsted where a looked
  /// after child has died, whether or not abuse or neglect is known or suspected".
  package var result: Result {
    let lookedAfterChildDied = wasLookedAfter && outcome == .died
    if abuseOrNeglect != .neither && outcome != .neither {
      return .notify(alsoStateAndOfsted: lookedAfterChildDied)
    }
    return lookedAfterChildDied ? .notifyStateAndOfstedOnly : .notNotifiable
  }

  /// What to think again about before deciding, from the guide's two prompts and the answers given.
  package var prompts: [String] {
    guard abuseOrNeglect != .neither else { return [] }
    var prompts: [String] = []
    if outcome == .neither && isLongTermHarmLikely == true {
      prompts.append(
        "Long-term impairment is likely, though not certain. Use your judgement.")
    }
    if outcome == .neither && hasRecovered == true {
      prompts.append("A child who recovers may still have been seriously harmed.")
    }
    if outcome == .neither && !harms.isEmpty {
      prompts.append("You named kinds of harm, yet answered that there was no serious harm.")
    }
    if outcome == .seriouslyHarmed && harms.isEmpty {
      prompts.append("Say which kinds of harm. The guide's list is not complete.")
    }
    return prompts
  }
}

extension SeriousIncidentTest.Suspicion {
  /// The answer as people read it.
  package var words: String {
    switch self {
    case .known: "known"
    case .suspected: "suspected"
    case .neither: "neither known nor suspected"
    }
  }
}

extension SeriousIncidentTest.Outcome {
  /// The answer as people read it.
  package var words: String {
    switch self {
    case .died: "the child died"
    case .seriouslyHarmed: "the child was seriously harmed"
    case .neither: "neither"
    }
  }
}

extension SeriousIncidentTest.Harm {
  /// The kind of harm as people read it.
  package var words: String {
    switch self {
    case .mentalHealth: "mental health"
    case .intellectual: "intellectual development"
    case .emotional: "emotional development"
    case .social: "social development"
    case .behavioural: "behavioural development"
    case .physicalHealth: "physical health"
    case .other: "another kind"
    }
  }
}
