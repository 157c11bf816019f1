// The sections on the child and on what happened, as sentences.

extension Case {
  /// What happened to whom, and what is decided; the four purposes stand below it by themselves.
  var summaryDrafted: [String] {
    let incident = AnswersInWords(self, Entry(.incident))
    let happened =
      switch criteria?.outcome {
      case .died: "died"
      case .seriouslyHarmed: "was seriously harmed"
      case .neither, nil: ""
      }
    var sentences: [String] = []
    if !happened.isEmpty {
      let age = entries(of: .child).first.map { AnswersInWords(self, $0)[.age] } ?? ""
      let on = incident[.happenedOn].isEmpty ? "" : " on \(incident[.happenedOn])"
      sentences.append("\(child)\(age.isEmpty ? "" : " (\(age))") \(happened)\(on).")
    }
    guard let decision = recommendation?.decision else { return [sentences.joined()] }
    sentences.append(decision.statement)
    let reason = decision.rationale.split(separator: "\n").first.map(String.init) ?? ""
    if !reason.isEmpty { sentences.append("The reason: \(reason)".asSentence) }
    return [sentences.joined(separator: " ")]
  }

  var childrenDrafted: [String] {
    entries(of: .child).map(childDrafted) + [AnswersInWords(self, Entry(.incident))[.family]]
      + peopleDrafted
  }

  private func childDrafted(_ entry: Entry) -> String {
    let child = AnswersInWords(self, entry)
    let answers = self.answers(in: entry)
    var sentences = [lead(child)]
    let disability = child[.disability]
    if ["none", "no", "none known"].contains(disability.lowercased()) {
      sentences.append("No disability was known.")
    } else if !disability.isEmpty {
      sentences.append("Disability: \(disability).")
    }
    let status = child[.legalStatus]
    if ["none", "no"].contains(status.lowercased()) {
      sentences.append("There was no legal order.")
    } else if !status.isEmpty {
      sentences.append("Legal status: \(status).")
    }
    switch answers.key(.lookedAfter) {
    case "yes": sentences.append("The child was looked after by the local authority.")
    case "no": sentences.append("The child was not looked after.")
    case .some, nil: break
    }
    sentences += [
      plan("a child protection plan", answers.key(.protectionPlan)),
      plan("a child in need plan", answers.key(.inNeedPlan)),
    ].compactMap { $0 }
    for id: QuestionID in [.education, .placement, .outcome] where !child[id].isEmpty {
      sentences.append("\(child.label(of: id).firstCapital): \(child[id])".asSentence)
    }
    let asked: [QuestionID] = [
      .age, .sex, .ethnicity, .disability, .legalStatus, .lookedAfter, .protectionPlan,
      .inNeedPlan, .education, .placement, .outcome,
    ]
    let unknown = asked.filter { answers[$0] == nil || answers.key($0) == "not-known" }
      .map(child.label)
    if !unknown.isEmpty {
      sentences.append("Not known: \(unknown.joined(separator: ", ")).")
    }
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Who the child is, like "Child Aspen is a girl of 14 months, of White British heritage".
  private func lead(_ child: AnswersInWords) -> String {
    let (age, sex) = (child[.age], child[.sex].lowercased())
    let isNumber = age.first?.isNumber == true
    let noun = ["female": "girl", "girl": "girl", "male": "boy", "boy": "boy"][sex]
    let heritage = child[.ethnicity].isEmpty ? "" : ", of \(child[.ethnicity]) heritage"
    let name = child[.codeName]
    switch (noun, age.isEmpty) {
    case (.some(let noun), false):
      return "\(name) is a \(noun)\(isNumber ? " of \(age)" : " (\(age))")\(heritage)."
    case (.some(let noun), true): return "\(name) is a \(noun)\(heritage)."
    case (nil, false):
      let words = isNumber ? "is aged \(age)" : "is \(age)"
      return "\(name) \(words)\(heritage)." + (sex.isEmpty ? "" : " Sex: \(child[.sex]).")
    case (nil, true):
      let words = heritage.isEmpty ? "" : " is\(heritage.dropFirst())"
      return (words.isEmpty ? "" : "\(name)\(words).")
        + (sex.isEmpty ? "" : " Sex: \(child[.sex]).")
    }
  }

  private func plan(_ plan: String, _ key: String?) -> String? {
    switch key {
    case "now": "The child was on \(plan)."
    case "recently": "The child was on \(plan) until recently."
    case "no": "The child was not on \(plan)."
    case .some, nil: nil
    }
  }

  var safetyDrafted: [String] {
    let checks = entries(of: .safety).map { AnswersInWords(self, $0) }
    guard let latest = checks.last else { return [] }
    let asked =
      "On \(latest[.on]) (\(latest[.askedAt])) it was asked whether the children are safe. "
      + "Answer: \(latest[.safe]). \(latest[.answer])"
    let earlier = checks.dropLast().map { "\($0[.on]) (\($0[.safe]))" }
    return [
      asked, earlier.isEmpty ? "" : "Asked before: \(earlier.joined(separator: "; ")).",
    ]
  }

  var incidentDrafted: [String] {
    let incident = AnswersInWords(self, Entry(.incident))
    let (day, place) = (incident[.happenedOn], incident[.whereHappened])
    var sentences: [String] = []
    switch (day.isEmpty, place.isEmpty) {
    case (false, false): sentences.append("It happened on \(day). The place: \(place)".asSentence)
    case (false, true): sentences.append("It happened on \(day).")
    case (true, false): sentences.append("It happened at this place: \(place)".asSentence)
    case (true, true): break
    }
    if let aware = recorded(.becameAware), !incident[.whatHappened].isEmpty || !day.isEmpty {
      let who = incident[.awareBy].isEmpty ? "" : " (\(incident[.awareBy]))"
      sentences.append("The local authority became aware on \(aware.on.day.inFull)\(who).")
    }
    return [
      incident[.whatHappened], sentences.joined(separator: " "), incident[.furtherChildren],
      criteria.map { "\($0.result.sentence) \($0.rationale)" } ?? "",
    ]
  }
}
