import Casework

/// Which words of the report a document holds.
package enum ReportOnPaper: Hashable, Sendable {
  /// As they stand now, not frozen.
  case draft
  /// As they were frozen.
  case version(ReportVersion)

  /// The version that stands, or else the draft.
  package init(of review: Case) {
    self = review.currentVersion.map(ReportOnPaper.version) ?? .draft
  }
}

extension Document {
  /// The report: its words, the recommendation, and who has finalised, signed and sent it.
  package static func report(_ report: ReportOnPaper, of paper: CaseOnPaper) -> Document {
    let review = paper.review
    let named = report.named(in: review)
    return Document(
      title: "Rapid review report", marking: report.marking(of: paper), codeName: named.child,
      reference: named.reference, status: report.status(in: review),
      facts: report.facts(of: paper),
      sections: constraints(report, of: paper) + report.wordSections(in: review)
        + [Section("Sign-off", report.signOff(of: paper))],
      footer: paper.footer)
  }

  /// What parallel processes forbid for now, before anything else.
  ///
  /// It changes while a version does not, so there it says that it is no part of it.
  private static func constraints(_ report: ReportOnPaper, of paper: CaseOnPaper) -> [Section] {
    let warnings = paper.review.warnings.map(Block.warning)
    guard !warnings.isEmpty else { return [] }
    switch report {
    case .draft: return [Section("Before this is shown to anybody", warnings)]
    case .version:
      let note = Block.note("Not part of the version. It may change later.")
      return [
        Section(
          "As of \(paper.made.day.shown): before this is shown to anybody", [note] + warnings)
      ]
    }
  }
}

extension ReportOnPaper {
  fileprivate func status(in review: Case) -> String {
    switch self {
    case .draft: return "Draft, not frozen"
    case .version(let version):
      let isVoid = review.currentVersion?.number != version.number
      return "Version \(version.number), frozen, SHA-256 \(version.digest)"
        + (isVoid ? ". VOID: words were changed after it" : "")
    }
  }

  /// The protective marking, as it was frozen; today's for a version that holds none.
  fileprivate func marking(of paper: CaseOnPaper) -> String {
    guard case .version(let version) = self, !paper.isFictional else { return paper.marking }
    return version.text.topValue(of: ReportText.markingLabel) ?? paper.marking
  }

  /// The case's reference and the child's code, as they were frozen.
  fileprivate func named(in review: Case) -> (reference: String, child: String) {
    let line = text(in: review).topLines.first?.value ?? ""
    guard let comma = line.firstRange(of: ", ") else {
      return (review.reference.text, review.child)
    }
    return (String(line[..<comma.lowerBound]), String(line[comma.upperBound...]))
  }

  private func text(in review: Case) -> ReportText {
    switch self {
    case .draft: review.reportText
    case .version(let version): version.text
    }
  }

  fileprivate func facts(of paper: CaseOnPaper) -> [Document.Fact] {
    let review = paper.review
    let text = text(in: review)
    // What was signed is the whole page, so its top is as it was frozen. A version of an earlier
    // program holds none, and shows what is known now.
    let top = (text.isWholePage ? text : review.reportText).topLines.dropFirst().filter {
      $0.label != ReportText.partnershipLabel && $0.label != ReportText.markingLabel
    }
    let name = text.topValue(of: ReportText.partnershipLabel) ?? paper.partnershipName
    let facts =
      [Document.Fact(ReportText.partnershipLabel, name)]
      + top.map { Document.Fact($0.label, $0.value) }
    let words = text.wordCount
    return facts + [Document.Fact("Length", words == 1 ? "1 word" : "\(words) words")]
  }

  /// A section for each part, in the report's order; in a draft also those still to be written.
  fileprivate func wordSections(in review: Case) -> [Document.Section] {
    let parts = text(in: review).body
    var sections = parts.map { part in
      Document.Section(ReportText.heading(of: part.name), blocks(of: part, in: review))
    }
    if case .draft = self {
      let missing = review.sectionsMissing.map(\.heading)
      if !missing.isEmpty {
        sections.append(Document.Section("Still to be written", [.list(missing)]))
      }
      if review.recommendation == nil {
        sections.append(
          Document.Section("Recommendation", [.note("The recommendation is not decided.")]))
      }
    }
    return sections
  }

  private func blocks(of part: ReportText.Part, in review: Case) -> [Document.Block] {
    if part.text.hasPrefix("Left out: ") { return [.note(part.text)] }
    let decided =
      switch self {
      case .draft: review.recommendation
      case .version(let version): review.recommendation(in: version)
      }
    guard part.name == "decision", let (decision, recorded) = decided else {
      return [.paragraph(part.text)]
    }
    return [
      .paragraph(part.text),
      .paragraph("Decided by \(decision.decider) on \(recorded.on.shown)."),
    ]
  }
}
