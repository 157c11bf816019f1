// What the case holds already is drawn into the report's sections as a beginning to write on: the
// child into the first, the returns into "Who contributed". A draft is text and nothing more; from
// then on it is the writer's, and a later change of its source does not alter it.

extension Case {
  /// A beginning for a section of the report, from what the case holds.
  ///
  /// - Parameters:
  ///   - section: The section; some are written by hand alone, see ``ReportSection/source``.
  ///   - name: What a statutory partner is called.
  /// - Returns: `nil` where the case holds nothing for it.
  package func draftText(
    of section: ReportSection,
    calling name: (StatutoryPartner) -> String = { $0.inSentence.firstCapital }
  ) -> String? {
    let paragraphs: [String] =
      switch section {
      case .family: childrenDrafted
      case .safeguarding: safetyDrafted
      case .incident: incidentDrafted
      case .contributors: contributorsDrafted
      case .practice: findingsDrafted
      case .identity, .voice: []
      case .learning: actionsDrafted
      case .earlierReviews: earlierReviewsDrafted
      case .criteria: criteriaDrafted
      case .enquiry: enquiryDrafted
      case .national: nationalDrafted
      case .agreement: positionsDrafted(name)
      case .disagreement: disagreementDrafted(name)
      case .parallelProcesses: proceedingsDrafted
      }
    let written = paragraphs.filter { !PlainText.isBlank($0) }
    return written.isEmpty ? nil : written.joined(separator: "\n\n")
  }

  private var childrenDrafted: [String] {
    let children = entries(of: .child).map { entry in
      let child = AnswersInWords(self, entry)
      let details = child.labelled(
        .age, .sex, .ethnicity, .disability, .legalStatus, .lookedAfter, .protectionPlan,
        .inNeedPlan, .education, .placement, .outcome)
      return child[.codeName] + ": " + (details.isEmpty ? "no details are recorded" : details)
        + "."
    }
    let contacts = entries(of: .familyContact).map { entry in
      let contact = AnswersInWords(self, entry)
      let lead = "Contact with the \(contact[.who]), \(contact[.on])"
      return "\(lead): \(contact[.outcome])".asSentence
    }
    return children + [AnswersInWords(self, Entry(.incident))[.family]] + contacts
  }

  private var safetyDrafted: [String] {
    entries(of: .safety).map { entry in
      let check = AnswersInWords(self, entry)
      return "\(check[.on]), \(check[.askedAt]): \(check[.safe]). \(check[.answer])"
    }
  }

  private var incidentDrafted: [String] {
    let incident = AnswersInWords(self, Entry(.incident))
    let details: KeyValuePairs<String, QuestionID> = [
      "Where": .whereHappened, "When": .happenedOn, "Became aware": .awareBy,
      "Police reference": .policeReference, "Coroner's reference": .coronerReference,
    ]
    let lines = details.compactMap { label, id in
      incident[id].isEmpty ? nil : "\(label): \(incident[id])".asSentence
    }
    return [
      incident[.whatHappened], lines.joined(separator: "\n"), incident[.furtherChildren],
      criteria.map { "The criteria decision: \($0.result.sentence) \($0.rationale)" } ?? "",
    ]
  }

  private var contributorsDrafted: [String] {
    let asked = requests.map(contributionDrafted)
    let invited = entries(of: .participant).map { entry in
      let person = AnswersInWords(self, entry)
      return "Also invited: \(person[.name]), \(person[.organisation]): \(person[.reason])"
        .asSentence
    }
    return [asked.joined(separator: "\n"), invited.joined(separator: "\n")]
  }

  /// What came of one organisation; of one that did not contribute also why, and who decided that
  /// the review goes on without it.
  private func contributionDrafted(_ request: InformationRequest) -> String {
    let organisation = AnswersInWords(self, Entry(.organisationAsked, request.id))
    let on = organisation[.returnedOn].isEmpty ? "" : " on \(organisation[.returnedOn])"
    let words = "\(request.organisation): \(organisation[.state])\(on)"
    switch request.state {
    case .returned: return words.asSentence
    case .nothingHeld:
      let searched = request.reason.isEmpty ? "" : " Searched: \(request.reason)".asSentence
      return words.asSentence + searched
    case .declined, .toAsk, .asked, .acknowledged: break
    }
    // Why not is the Panel's own question; of those who did contribute nobody asks.
    let why = [request.reason, organisation[.lateCause], organisation[.note]]
      .filter { !PlainText.isBlank($0) }
    let goesOn = request.proceeding.map { proceeding in
      " \(proceeding.decider) decided on \(proceeding.on.shown) to go on without it: "
        + proceeding.reason
    }
    let unknown = goesOn == nil ? "; why it did not contribute is not recorded" : ""
    let reason =
      why.isEmpty ? unknown : ": " + why.map(\.asSentence).joined(separator: " ")
    return (words + reason).asSentence + (goesOn?.asSentence ?? "")
  }

  private var findingsDrafted: [String] {
    entries(of: .lineOfEnquiry).compactMap { entry in
      let line = AnswersInWords(self, entry)
      guard !line[.finding].isEmpty else { return nil }
      return "\(line[.question])\n\(line[.finding])"
    }
  }

  private var actionsDrafted: [String] {
    let actions = entries(of: .action).map { entry in
      let action = AnswersInWords(self, entry)
      let end =
        action[.closedOn].isEmpty
        ? "due \(action[.due])" : "done \(action[.closedOn]): \(action[.evidence])"
      return "\(action[.text]) \(action[.owner]), \(end)".asSentence
    }
    return actions
  }

  private var earlierReviewsDrafted: [String] {
    entries(of: .earlierReview).map { entry in
      let review = AnswersInWords(self, entry)
      let year = review[.year].isEmpty ? "" : " (\(review[.year]))"
      let since = review[.since].isEmpty ? "" : "\nSince then: \(review[.since])"
      return "\(review[.title])\(year): \(review[.learning])\(since)"
    }
  }

  private var proceedingsDrafted: [String] {
    entries(of: .parallelProcess).map { entry in
      let process = AnswersInWords(self, entry)
      let ways: KeyValuePairs<String, QuestionID> = [
        "led by": .lead, "reference": .reference, "do not contact": .doNotContact,
        "do not disclose": .doNotDisclose, "until": .until, "ended": .ended,
      ]
      let details = ways.compactMap { process[$1].isEmpty ? nil : "\($0) \(process[$1])" }
      let head =
        process[.kind].firstCapital
        + (details.isEmpty ? "" : ": " + details.joined(separator: "; "))
      return head + "." + (process[.note].isEmpty ? "" : " \(process[.note])")
    }
  }
}

/// The answers of an entry, in words for a sentence.
struct AnswersInWords {
  private let sheet: Sheet
  private let answers: Answers

  init(_ review: Case, _ entry: Entry) {
    (sheet, answers) = (entry.sheet, review.answers(in: entry))
  }

  /// What was answered; empty where nothing was.
  subscript(_ id: QuestionID) -> String {
    guard let answer = answers[id], let question = sheet.question(id) else { return "" }
    return question.words(of: answer)
  }

  /// The answers there are, each behind its label: "age 14 months; sex female".
  func labelled(_ ids: QuestionID...) -> String {
    ids.compactMap { id in
      let label = sheet.label(of: id)
      return self[id].isEmpty
        ? nil : "\(label.prefix(1).lowercased() + label.dropFirst()) \(self[id])"
    }.joined(separator: "; ")
  }
}

extension ReportSection {
  /// What a beginning for the section is drawn from; `nil` for one that is written by hand alone.
  package var source: String? {
    switch self {
    case .family: "the children, the family in the incident, and the contacts with the family"
    case .safeguarding: "the safety checks"
    case .incident: "the incident and the criteria decision"
    case .contributors: "the organisations asked and the additional participants"
    case .practice: "the findings of the lines of enquiry"
    case .identity, .voice: nil
    case .learning: "the actions"
    case .earlierReviews: "the earlier local reviews"
    case .criteria: "the answers on regulation 11 and the decision"
    case .enquiry: "the lines of enquiry, once an LCSPR is recommended or not"
    case .national: "the Panel's considerations, as answered"
    case .agreement: "the partners' positions"
    case .disagreement: "the positions and the disagreements"
    case .parallelProcesses: "the parallel processes"
    }
  }
}
