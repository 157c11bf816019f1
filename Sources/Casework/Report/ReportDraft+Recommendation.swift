// The sections drawn from the recommendation: criteria, scope of an LCSPR, national importance,
// agreement and disagreement.

extension Case {
  /// The criteria as a table, and what they rest on; the decision itself stands in the report once,
  /// as it was decided.
  var criteriaDrafted: [String] {
    let answers = self.answers(in: Entry(.recommendation))
    let words = AnswersInWords(self, Entry(.recommendation))
    let rows = Regulation11.allCases.compactMap { criterion -> String? in
      guard answers.key(criterion.question) != nil else { return nil }
      return .typedRow([
        "\(criterion.label.prefix(3)) \(criterion.sentence)", words[criterion.question],
        words[criterion.groundsQuestion],
      ])
    }
    let head = String.typedRow(["Regulation 11: the case", "Finding", "Grounds"])
    return [
      rows.isEmpty ? "" : ([head] + rows).joined(separator: "\n"),
      words[.evidence].isEmpty ? "" : "The evidence: \(words[.evidence])".asSentence,
      words[.whyNot].isEmpty
        ? ""
        : "The partners consider that a further review would not add to the learning: "
          + words[.whyNot].asSentence,
    ]
  }

  var enquiryDrafted: [String] {
    switch answers(in: Entry(.recommendation)).key(.lcspr) {
    case "not-recommended":
      return ["No local child safeguarding practice review is proposed."]
    case "recommended": break
    default: return []
    }
    return entries(of: .lineOfEnquiry).map { entry in
      let line = AnswersInWords(self, entry)
      let lead = number(of: entry).map { "\($0). " } ?? ""
      let asked = line[.organisations].isEmpty ? "" : "Organisations: \(line[.organisations])."
      return [lead + line[.question], line[.rationale], asked].filter { !$0.isEmpty }
        .joined(separator: "\n")
    }
  }

  var nationalDrafted: [String] {
    let answers = self.answers(in: Entry(.recommendation))
    let words = AnswersInWords(self, Entry(.recommendation))
    var stated = ""
    if let complex = answers.truth(.complex), let national = answers.truth(.nationalImportance) {
      stated =
        RecommendationDecision(
          isReviewRecommended: false, isComplex: complex, isOfNationalImportance: national,
          rationale: "", decider: ""
        ).nationalStatement.replacing("In their view", by: "In the partners' view")
    }
    // What does not apply is not said seven times over.
    let considered = NationalConsideration.allCases.compactMap { consideration -> String? in
      guard let key = answers.key(consideration.questionID), key != "no" else { return nil }
      return "- \(consideration.label.drop { $0.isNumber || $0 == " " }): "
        + "\(words[consideration.questionID])"
    }
    return [stated, words[.nationalGrounds], considered.joined(separator: "\n")]
  }

  func positionsDrafted(_ name: (StatutoryPartner) -> String) -> [String] {
    var comments: [String] = []
    let rows = StatutoryPartner.allCases.compactMap { partner -> String? in
      let position = AnswersInWords(self, Entry(.position, .of(partner)))
      guard !position[.position].isEmpty else { return nil }
      if !position[.reason].isEmpty {
        comments.append("\(name(partner)): \(position[.reason])".asSentence)
      }
      return .typedRow([
        name(partner), position[.name], position[.capacity], position[.position],
        position[.on],
      ])
    }
    guard !rows.isEmpty else { return [] }
    let agree = StatutoryPartner.allCases.allSatisfy { partner in
      (position(of: partner).key(.position) ?? "").hasPrefix("agrees")
    }
    let head = String.typedRow(["Partner", "Name", "Role", "Position", "Date"])
    return [
      agree ? "All three safeguarding partners agree." : "",
      ([head] + rows).joined(separator: "\n"),
    ] + comments
  }

  func disagreementDrafted(_ name: (StatutoryPartner) -> String) -> [String] {
    let positions = StatutoryPartner.allCases.map { (partner: $0, answers: position(of: $0)) }
    let dissents = positions.filter { $0.answers.key(.position) == "dissents" }.map {
      "\(name($0.partner)) disagrees. The reason: \($0.answers.text(.reason))".asSentence
    }
    let register = entries(of: .disagreement).map { entry in
      let words = AnswersInWords(self, entry)
      let partner = answers(in: entry).key(.partner).flatMap(StatutoryPartner.init(rawValue:))
      let outcome =
        words[.outcome].isEmpty
        ? "It is to be settled by \(words[.byDay])." : "Outcome: \(words[.outcome].asSentence)"
      return "\(partner.map(name) ?? words[.partner]): \(words[.about].asSentence) It was "
        + "escalated to \(words[.escalatedTo]) on \(words[.escalatedOn]). \(outcome)"
    }
    let dealtWith = AnswersInWords(self, Entry(.recommendation))[.dissent]
    let all = dissents + register + (dealtWith.isEmpty ? [] : [dealtWith])
    guard all.isEmpty else { return all }
    // That nobody disagrees can be said once everybody has said where they stand.
    let isEveryoneHeard = positions.allSatisfy { $0.answers[.position] != nil }
    return isEveryoneHeard ? ["There was no disagreement."] : []
  }
}
