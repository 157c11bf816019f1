// How the review was done, what it found, and what is done about it, as sentences.

extension Case {
  var workDrafted: [String] {
    let invited = entries(of: .participant).map { entry in
      let person = AnswersInWords(self, entry)
      return "Also invited: \(person[.name]), \(person[.organisation]): \(person[.reason])"
        .asSentence
    }
    return [periodDrafted, askedDrafted] + withoutReturn + [invited.joined(separator: "\n")]
      + groupDrafted + familyDrafted
  }

  private var periodDrafted: String {
    let timeline = AnswersInWords(self, Entry(.timeline))
    guard !timeline[.periodFrom].isEmpty, !timeline[.periodTo].isEmpty else { return "" }
    let period =
      "The review looked at the period from \(timeline[.periodFrom]) to \(timeline[.periodTo])."
    return timeline[.whyPeriod].isEmpty
      ? period : "\(period) The reason: \(timeline[.whyPeriod])".asSentence
  }

  /// How many were asked, and who provided a return.
  private var askedDrafted: String {
    let requests = self.requests
    guard !requests.isEmpty else { return "" }
    let asked =
      requests.count == 1
      ? "One organisation was asked." : "\(requests.count) organisations were asked."
    let returned = requests.filter { $0.state == .returned }.map(\.organisation)
    guard !returned.isEmpty else { return asked }
    let verb = returned.count == 1 ? "return was" : "returns were"
    return "\(asked) \(returned.count) full \(verb) provided, by "
      + "\(returned.joined(separator: ", "))."
  }

  /// Who provided none, why, and who decided that the review goes on without them.
  private var withoutReturn: [String] {
    requests.compactMap { request in
      let asked = AnswersInWords(self, Entry(.organisationAsked, request.id))
      let name = request.organisation
      let why = [request.reason, asked[.lateCause], asked[.note]]
        .filter { !PlainText.isBlank($0) }.map(\.firstCapital.asSentence).joined(separator: " ")
      let words: String
      switch request.state {
      case .returned: return nil
      case .nothingHeld:
        words = "\(name) searched its records and held nothing. \(request.reason)".asSentence
      case .declined: words = "\(name) declined to provide information. \(why)"
      case .toAsk, .asked, .acknowledged: words = "\(name) has not replied. \(why)"
      }
      var trimmed = Substring(words)
      while trimmed.last == " " { trimmed.removeLast() }
      guard let proceeding = request.proceeding else {
        let isUnexplained = why.isEmpty && request.state != .nothingHeld
        return trimmed + (isUnexplained ? " The reason is not recorded." : "")
      }
      return "\(trimmed) \(proceeding.decider) decided on \(proceeding.on.inFull) to proceed "
        + "without it: \(proceeding.reason)".asSentence
    }
  }

  private var familyDrafted: [String] {
    let contacts = entries(of: .familyContact).map { entry in
      let contact = AnswersInWords(self, entry)
      return "\(contact[.on]), \(contact[.who]): \(contact[.outcome])".asSentence
    }
    return contacts.isEmpty ? [] : ["## Involvement of the family"] + contacts
  }

  /// Each line of enquiry in full as a sub-heading, with its finding.
  var findingsDrafted: [String] {
    entries(of: .lineOfEnquiry).flatMap { entry -> [String] in
      let line = AnswersInWords(self, entry)
      guard !line[.finding].isEmpty else { return [] }
      let question = line[.question].split(whereSeparator: \.isNewline).joined(separator: " ")
      return ["## \(question)", line[.finding]]
    }
  }

  var actionsDrafted: [String] {
    let rows = entries(of: .action).map { entry in
      let action = AnswersInWords(self, entry)
      let isDone = !action[.closedOn].isEmpty
      return String.typedRow([
        action[.text], action[.owner], isDone ? "Done \(action[.closedOn])" : action[.due],
        action[.evidence],
      ])
    }
    guard !rows.isEmpty else { return [] }
    let head = String.typedRow([
      "Learning and action", "Owner", "Due or done", "How we will know",
    ])
    return [([head] + rows).joined(separator: "\n")]
  }

  var earlierReviewsDrafted: [String] {
    entries(of: .earlierReview).map { entry in
      let review = AnswersInWords(self, entry)
      let year = review[.year].isEmpty ? "" : " (\(review[.year]))"
      let since = review[.since].isEmpty ? "" : " Since then: \(review[.since])".asSentence
      return "\(review[.title])\(year) found: \(review[.learning])".asSentence + since
    }
  }

  /// Kind, stage, and until when they bind; never what must not be disclosed.
  var proceedingsDrafted: [String] {
    entries(of: .parallelProcess).map { entry in
      let process = AnswersInWords(self, entry)
      let kind =
        switch answers(in: entry).key(.kind) {
        case "criminal": "A criminal investigation"
        case "coroner": "A coroner's investigation"
        case "child-death-review": "A child death review"
        case "iopc": "An investigation by the Independent Office for Police Conduct (IOPC)"
        case "lado": "An enquiry by the local authority designated officer (LADO)"
        case .some, nil: "Another process"
        }
      let lead = process[.lead].isEmpty ? "" : ", led by \(process[.lead]),"
      let stage = process[.ended].isEmpty ? "is under way" : "ended on \(process[.ended])"
      let until =
        process[.until].isEmpty || !process[.ended].isEmpty
        ? "" : " What it restricts holds until: \(process[.until])".asSentence
      let note = process[.note].isEmpty ? "" : " \(process[.note])".asSentence
      return "\(kind)\(lead) \(stage).\(until)\(note)"
    }
  }
}
