// The sections drawn from the recommendation: criteria, lines of enquiry, national importance,
// agreement and disagreement.

extension Case {
  var criteriaDrafted: [String] {
    let answers = self.answers(in: Entry(.recommendation))
    let words = AnswersInWords(self, Entry(.recommendation))
    let criteria = Regulation11.allCases.compactMap { criterion -> String? in
      guard answers.key(criterion.question) != nil else { return nil }
      let grounds = words[criterion.groundsQuestion]
      return "\(criterion.label): \(words[criterion.question])."
        + (grounds.isEmpty ? "" : " \(grounds)")
    }
    return criteria + [
      recommendationDrafted(words), words[.rationale], words[.evidence],
      words[.whyNot].isEmpty
        ? "" : "Why no LCSPR, though a criterion is met: \(words[.whyNot])",
    ]
  }

  /// The decision; before it, what the answers would make of it.
  private func recommendationDrafted(_ words: AnswersInWords) -> String {
    if let decision = recommendation?.decision { return "\(decision.sentence.firstCapital)." }
    return words[.lcspr].isEmpty ? "" : "An LCSPR is \(words[.lcspr])."
  }

  var enquiryDrafted: [String] {
    switch answers(in: Entry(.recommendation)).key(.lcspr) {
    case "not-recommended": return ["No LCSPR is recommended."]
    case "recommended": break
    default: return []
    }
    return entries(of: .lineOfEnquiry).map { entry in
      let line = AnswersInWords(self, entry)
      let lead = number(of: entry).map { "\($0). " } ?? ""
      let asked = line.labelled(.organisations).firstCapital.asSentence
      return [lead + line[.question], line[.rationale], asked].filter { !$0.isEmpty }
        .joined(separator: "\n")
    }
  }

  var nationalDrafted: [String] {
    let answers = self.answers(in: Entry(.recommendation))
    let words = AnswersInWords(self, Entry(.recommendation))
    let considered = NationalConsideration.allCases.compactMap { consideration -> String? in
      guard answers.key(consideration.questionID) != nil else { return nil }
      return "\(consideration.label): \(words[consideration.questionID])."
    }
    let stated = [("Complex", QuestionID.complex), ("Of national importance", .nationalImportance)]
      .compactMap { label, id -> String? in
        let answer = words[id]
        return answer.isEmpty ? nil : "\(label): \(answer)."
      }
    return [
      stated.joined(separator: " "), words[.nationalGrounds], considered.joined(separator: "\n"),
    ]
  }

  func positionsDrafted(_ name: (StatutoryPartner) -> String) -> [String] {
    StatutoryPartner.allCases.compactMap { partner in
      let position = AnswersInWords(self, Entry(.position, .of(partner)))
      guard !position[.position].isEmpty else { return nil }
      let comment = position[.reason].isEmpty ? "" : " \(position[.reason])"
      return "\(name(partner)): \(position[.position]) (\(position[.name]), "
        + "\(position[.capacity]), \(position[.on])).\(comment)"
    }
  }

  func disagreementDrafted(_ name: (StatutoryPartner) -> String) -> [String] {
    let positions = StatutoryPartner.allCases.map { (partner: $0, answers: position(of: $0)) }
    let dissents = positions.filter { $0.answers.key(.position) == "dissents" }
      .map { "\(name($0.partner)) dissents: \($0.answers.text(.reason))".asSentence }
    let register = entries(of: .disagreement).map { entry in
      let words = AnswersInWords(self, entry)
      let partner = answers(in: entry).key(.partner).flatMap(StatutoryPartner.init(rawValue:))
      let outcome =
        words[.outcome].isEmpty
        ? "To be settled by \(words[.byDay])." : words[.outcome].asSentence
      return "\(partner.map(name) ?? words[.partner]): \(words[.about].asSentence) Escalated to "
        + "\(words[.escalatedTo]) on \(words[.escalatedOn]). \(outcome)"
    }
    let dealtWith = AnswersInWords(self, Entry(.recommendation))[.dissent]
    let all = dissents + register + (dealtWith.isEmpty ? [] : [dealtWith])
    guard all.isEmpty else { return all }
    // That nobody disagrees can be said once everybody has said where they stand.
    let isEveryoneHeard = positions.allSatisfy { $0.answers[.position] != nil }
    return isEveryoneHeard ? ["No statutory partner dissents."] : []
  }
}
