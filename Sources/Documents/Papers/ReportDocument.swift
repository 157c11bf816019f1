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
  /// The report: what is decided first, then its sections, and who approved, agreed and sent it.
  ///
  /// What must not be disclosed stands on a sheet of its own, ``handling(of:beside:)``, for the
  /// report is read by others than those it binds.
  package static func report(_ report: ReportOnPaper, of paper: CaseOnPaper) -> Document {
    let named = report.named(in: paper.review)
    return Document(
      title: "Rapid review report", marking: report.marking(of: paper), codeName: named.child,
      reference: named.reference, status: report.status(of: paper),
      version: report.word,
      facts: report.facts(of: paper),
      sections: report.wordSections(in: paper.review)
        + [Section("Sign-off", report.signOff(of: paper))],
      footer: paper.footer + report.integrity)
  }
}

extension ReportOnPaper {
  func text(in review: Case) -> ReportText {
    switch self {
    case .draft: review.reportText
    case .version(let version): version.text
    }
  }

  fileprivate func status(of paper: CaseOnPaper) -> String {
    let review = paper.review
    guard case .version(let version) = self else {
      return "Draft, \(paper.made.day.inFull). Not yet agreed by the safeguarding partners."
    }
    let name = "Version \(version.number)"
    guard review.currentVersion?.number == version.number else {
      let until = review.signatures(of: version.number).isEmpty ? "made" : "agreed"
      return "\(name). Superseded. The text was changed after this version was \(until)."
    }
    let signatures = review.signatures(of: version.number).filter { $0.position != .disagrees }
    guard review.partnersWithoutAgreement(on: version.number).isEmpty,
      let last = signatures.max(by: { $0.on.isBefore($1.on) })
    else {
      let day = review.dayFrozen(version).map { ", \($0.inFull)" } ?? ""
      return "\(name)\(day). Not yet agreed by all three safeguarding partners."
    }
    return "\(name). Agreed by the three safeguarding partners on \(last.on.day.inFull)."
  }

  /// The version in a word or two, for the foot of every page.
  fileprivate var word: String {
    switch self {
    case .draft: "Draft"
    case .version(let version): "Version \(version.number)"
    }
  }

  /// What proves the words: the beginning of their hash, whose whole stands in the record.
  fileprivate var integrity: [String] {
    guard case .version(let version) = self else { return [] }
    return ["Integrity check: \(version.digest.prefix(12)) (full value in the case record)"]
  }

  /// The protective marking, as it was frozen; today's for a version that holds none.
  fileprivate func marking(of paper: CaseOnPaper) -> String {
    guard case .version(let version) = self, !paper.isFictional else { return paper.marking }
    return version.text.topValue(of: ReportText.markingLabel) ?? paper.marking
  }

  /// The case's reference and the child's code, as they were frozen.
  fileprivate func named(in review: Case) -> (reference: String, child: String) {
    let line = text(in: review).topLines.first?.value ?? ""
    guard let comma = line.place(of: ", ") else {
      return (review.reference.text, review.child)
    }
    return (String(line[..<comma.lowerBound]), String(line[comma.upperBound...]))
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
    return [Document.Fact(ReportText.partnershipLabel, name)]
      + top.map { Document.Fact($0.label, $0.value) } + house(of: paper)
  }

  /// What the title block says besides the words that were frozen.
  private func house(of paper: CaseOnPaper) -> [Document.Fact] {
    var facts: [Document.Fact] = []
    let authority = paper.name(of: .localAuthority, on: paper.made.day)
    if authority != StatutoryPartner.localAuthority.words {
      facts.append(Document.Fact("Local authority", authority))
    }
    if let due = paper.timetable.step(.sentToPanel)?.deadline?.due?.day {
      facts.append(Document.Fact("Due with the Panel", due.inFull))
    }
    if case .version(let version) = self, let sending = paper.review.sending,
      sending.version == version.number
    {
      facts.append(Document.Fact("Submitted", sending.on.day.inFull))
    }
    if let contact = paper.leadContact {
      facts.append(Document.Fact("Lead contact", contact.asContact))
    }
    return facts
  }
}
