import Casework

// The last sheet of the report: the two who finalised it, the three who signed, an override in its
// own words, and that it was sent.

extension ReportOnPaper {
  /// What stands under "Sign-off".
  func signOff(of paper: CaseOnPaper) -> [Document.Block] {
    guard case .version(let version) = self else {
      return [.note("This is a draft. What is signed is a version that was frozen.")]
    }
    let review = paper.review
    return [
      finalisations(of: version, in: review), signatures(of: version, paper),
    ] + grounds(of: version, paper) + override(of: version, paper) + sending(of: version, review)
  }

  private func finalisations(of version: ReportVersion, in review: Case) -> Document.Block {
    let done = review.finalisations(of: version.number)
    return .table(
      Document.Table(
        caption: "Finalised", head: ["For", "Name", "When"],
        rows: Finalisation.Side.allCases.map { side in
          let finalised = done.first { $0.side == side }
          return [side.words, finalised?.name ?? "not yet", finalised?.on.shown ?? ""]
        }))
  }

  private func signatures(of version: ReportVersion, _ paper: CaseOnPaper) -> Document.Block {
    let given = paper.review.signatures(of: version.number)
    return .table(
      Document.Table(
        caption: "The statutory safeguarding partners",
        head: ["Partner", "Name", "Capacity", "Word", "When"],
        rows: StatutoryPartner.allCases.map { partner in
          guard let signature = given.first(where: { $0.partner == partner }) else {
            return [paper.name(of: partner, on: paper.made.day), "", "", "not signed", ""]
          }
          return [
            paper.name(of: partner, on: signature.on.day), signature.name, signature.capacity,
            signature.position.words, signature.on.shown,
          ]
        }))
  }

  private func grounds(of version: ReportVersion, _ paper: CaseOnPaper) -> [Document.Block] {
    paper.review.signatures(of: version.number).compactMap { signature in
      guard !PlainText.isBlank(signature.comment) else { return nil }
      let partner = paper.name(of: signature.partner, on: signature.on.day)
      return .quote(
        signature.comment, from: "\(signature.name), \(partner), \(signature.position.words)")
    }
  }

  private func override(of version: ReportVersion, _ paper: CaseOnPaper) -> [Document.Block] {
    guard let override = paper.review.signatureOverride(of: version.number) else { return [] }
    let partner = paper.name(of: override.partner, on: override.on.day)
    return [
      .warning(
        "Sent without the agreement of all three partners, as \(override.name), Executive lead "
          + "for \(partner), decided on \(override.on.shown): \(override.reason)")
    ]
  }

  private func sending(of version: ReportVersion, _ review: Case) -> [Document.Block] {
    guard let sending = review.sending, sending.version == version.number else { return [] }
    return [
      .paragraph("Sent to the National Panel on \(sending.on.shown). \(sending.evidence)")
    ]
  }
}
