/// What was decided to recommend, as the decision itself keeps it.
///
/// The answers and positions it rests on are the sheets' as the decider had read them:
/// `Case.asKnown(to:)` gives them back.
package struct RecommendationDecision: Hashable, Sendable {
  /// Whether an LCSPR is recommended.
  package let isReviewRecommended: Bool
  package let isComplex: Bool
  package let isOfNationalImportance: Bool
  package let rationale: String
  /// Who decided: the chair's name, usually.
  package let decider: String

  package init(
    isReviewRecommended: Bool, isComplex: Bool, isOfNationalImportance: Bool, rationale: String,
    decider: String
  ) {
    self.isReviewRecommended = isReviewRecommended
    self.isComplex = isComplex
    self.isOfNationalImportance = isOfNationalImportance
    self.rationale = rationale
    self.decider = decider
  }

  /// What it says, in sentences, without the rationale.
  package var sentence: String {
    let review = isReviewRecommended ? "an LCSPR is recommended" : "no LCSPR is recommended"
    let national =
      switch (isComplex, isOfNationalImportance) {
      case (true, true): "the case is complex and of national importance"
      case (true, false): "the case is complex, not of national importance"
      case (false, true): "the case is of national importance, not complex"
      case (false, false): "the case is neither complex nor of national importance"
      }
    return "\(review); \(national)"
  }
}

extension Case {
  /// The recommendation as decided; `nil` while it is open.
  package var recommendation: (decision: RecommendationDecision, recorded: Recorded)? {
    guard let setting = ledger.setting(of: .recommendation),
      case .recommendationDecided(let decision, let occasion) = setting.event
    else { return nil }
    let recorded = Recorded(
      on: occasion, by: setting.change.by, why: decision.rationale, isCorrection: false,
      change: setting.change.id)
    return (decision, recorded)
  }

  /// Whether an answer or position that the decision rested on was changed after it.
  package var isRecommendationOutdated: Bool {
    guard let setting = ledger.setting(of: .recommendation) else { return false }
    return recommendationEntries.contains { entry in
      entry.sheet.facts.questions.contains { question in
        ledger.settings(of: .answer(entry, question.id)).contains { answer in
          answer.change.id != setting.change.id && !setting.change.hasSeen(answer.change.id)
        }
      }
    }
  }

  /// The sheets a recommendation rests on.
  var recommendationEntries: [Entry] {
    [Entry(.recommendation)] + StatutoryPartner.allCases.map { Entry(.position, .of($0)) }
  }

  /// The position each statutory partner has taken.
  package func position(of partner: StatutoryPartner) -> Answers {
    answers(in: Entry(.position, .of(partner)))
  }

  /// The criteria of regulation 11 that are met or may be.
  package var criteriaMet: [Regulation11] {
    let answers = self.answers(in: Entry(.recommendation))
    return Regulation11.allCases.filter { answers.key($0.question) ?? "no" != "no" }
  }

  /// What keeps the recommendation from being decided; empty where nothing does.
  package var missingForRecommendation: [String] { missingAnswers + missingPositions }

  /// What the criteria still lack.
  var missingAnswers: [String] {
    let answers = self.answers(in: Entry(.recommendation))
    var missing = answers.missing(in: .recommendation).map(Case.words)
    if answers.key(.lcspr) == "not-recommended", !criteriaMet.isEmpty, answers[.whyNot] == nil {
      missing.append(Sheet.recommendation.label(of: .whyNot))
    }
    return missing
  }

  /// What the partners' positions still lack.
  var missingPositions: [String] {
    var missing: [String] = []
    for partner in StatutoryPartner.allCases {
      let position = self.position(of: partner)
      if !position.missing(in: .position).isEmpty {
        missing.append("the position of \(partner.inSentence)")
      } else if position.key(.position) == "dissents", position[.reason] == nil {
        missing.append("the grounds for the dissent of \(partner.inSentence)")
      }
    }
    return missing
  }

  /// A question that is still to be answered; several are called "Grounds".
  private static func words(of question: Question) -> String {
    if let criterion = Regulation11.allCases.first(where: { $0.groundsQuestion == question.id }) {
      return "the grounds for \(criterion.label)"
    }
    return question.id == .nationalGrounds
      ? "the grounds on national importance" : question.label
  }
}
