import Casework

// What stands in the record besides the steps: the sheets, what was decided, the report with its
// versions and signatures, and what is still missing.

extension CaseRecord {
  /// Everything filled in, decided and signed, under headings; nothing where nothing is.
  package static func sheets(of review: Case) -> [String] {
    var lines: [String] = []
    for sheet in Sheet.ofCase where sheet != .report && sheet != .waiver {
      let entries = entries(of: sheet, in: review)
      guard !entries.isEmpty else { continue }
      lines += ["", sheet.facts.title]
      for entry in entries { lines += answers(in: entry, of: review) }
    }
    return lines + recommendation(of: review) + report(of: review)
  }

  /// What the case must have by now and has not, by who owes it.
  package static func missing(in review: Case) -> [String] {
    let missing = review.missing
    guard !missing.isEmpty else { return [] }
    return ["", "Still missing"]
      + missing.map { "  \($0.facts.words) (\($0.facts.owedBy.name))" }
  }

  private static func entries(of sheet: Sheet, in review: Case) -> [Entry] {
    switch sheet.facts.shape {
    case .once: [Entry(sheet)].filter(review.isAnswered)
    case .byPartner:
      StatutoryPartner.allCases.map { Entry(sheet, .of($0)) }.filter(review.isAnswered)
    case .register: review.entries(of: sheet)
    }
  }

  /// The answers of an entry, a line each; of several entries each has its number or partner.
  private static func answers(in entry: Entry, of review: Case) -> [String] {
    let answers = review.answers(in: entry)
    let lines = entry.sheet.facts.questions.flatMap { question -> [String] in
      answers[question.id].map { titled(question.label, question.words(of: $0)) } ?? []
    }
    switch entry.sheet.facts.shape {
    case .once: return lines
    case .byPartner:
      return [" \(StatutoryPartner(rawValue: entry.name.text)?.words ?? entry.name.text)"] + lines
    case .register: return [" \(review.number(of: entry) ?? 0)"] + lines
    }
  }

  private static func recommendation(of review: Case) -> [String] {
    guard let (decision, recorded) = review.recommendation else { return [] }
    var lines = ["", "Recommendation decided"]
    lines.append("  \(recorded.on.shown), by \(decision.decider): \(decision.sentence)")
    lines += titled("Rationale", decision.rationale)
    if review.isRecommendationOutdated {
      lines.append("  Out of date: its evidence changed later.")
    }
    return lines
  }

  private static func report(of review: Case) -> [String] {
    let text = review.reportText
    let answers = review.answers(in: Entry(.report))
    let waived = review.answers(in: Entry(.waiver))
    guard
      review.isAnswered(Entry(.report)) || review.isAnswered(Entry(.waiver))
        || !review.reportVersions.isEmpty
    else { return [] }
    var lines = ["", "The report, \(text.wordCount) words"]
    for section in ReportSection.allCases {
      if answers[section.question] != nil {
        lines += titled(section.heading, answers.text(section.question))
      } else if waived[section.question] != nil {
        lines += titled("\(section.heading), left out", waived.text(section.question))
      } else {
        lines.append("  \(section.heading): missing")
      }
    }
    for version in review.reportVersions { lines += self.version(version, in: review) }
    if let sending = review.sending {
      lines.append("  Version \(sending.version) sent to the Panel, \(sending.on.shown)")
      lines += titled("Evidence", sending.evidence)
    }
    return lines
  }

  private static func version(_ version: ReportVersion, in review: Case) -> [String] {
    let isCurrent = review.currentVersion?.number == version.number
    var lines = [
      "  Version \(version.number), \(version.text.wordCount) words"
        + (isCurrent ? "" : ", replaced since"),
      "    SHA-256 \(version.digest)",
    ]
    lines += review.finalisations(of: version.number).map {
      "    Finalised for \($0.side.words) by \($0.name), \($0.on.shown)"
    }
    lines += review.signatures(of: version.number).map {
      "    \($0.words)\(isCurrent ? "" : " (void)")"
    }
    if let override = review.signatureOverride(of: version.number) {
      lines.append(
        "    To be sent without all signatures: decided by \(override.name), Executive lead for "
          + "\(override.partner.inSentence), \(override.on.shown)")
      lines += titled("  Reason", override.reason)
    }
    return lines
  }
}
