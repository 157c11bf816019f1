extension Case {
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
