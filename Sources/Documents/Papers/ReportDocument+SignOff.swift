import Casework

// The last sheet of the report: who approved it for signature, the three who signed, an override in
// its own words, and that it was sent.

extension ReportOnPaper {
  /// What stands under "Sign-off": one table, and what is to be said of it.
  func signOff(of paper: CaseOnPaper) -> [Document.Block] {
    guard case .version(let version) = self else {
      return [.note("This draft has not been signed.")]
    }
    let review = paper.review
    let table = Document.Table(
      head: ["On behalf of", "Name", "Role", "Decision", "Date"],
      rows: finalisations(of: version, in: review) + signatures(of: version, paper))
    return [.table(table)] + grounds(of: version, paper) + override(of: version, paper)
      + sending(of: version, review)
  }

  private func finalisations(of version: ReportVersion, in review: Case) -> [[String]] {
    let done = review.finalisations(of: version.number)
    return Finalisation.Side.allCases.map { side in
      let finalised = done.first { $0.side == side }
      let name =
        switch side {
        case .groupChair: "Chair, Safeguarding Practice Review Group"
        case .businessUnit: "Business Unit"
        }
      return [
        name, finalised?.name ?? "", "",
        finalised == nil ? "Awaiting approval" : "Approved for signature",
        finalised?.on.day.inFull ?? "",
      ]
    }
  }

  private func signatures(of version: ReportVersion, _ paper: CaseOnPaper) -> [[String]] {
    let given = paper.review.signatures(of: version.number)
    return StatutoryPartner.allCases.map { partner in
      guard let signature = given.first(where: { $0.partner == partner }) else {
        return [paper.name(of: partner, on: paper.made.day), "", "", "Awaiting signature", ""]
      }
      return [
        paper.name(of: partner, on: signature.on.day), signature.name, signature.capacity,
        decision(signature), signature.on.day.inFull,
      ]
    }
  }

  private func decision(_ signature: Signature) -> String {
    switch signature.position {
    case .agrees: "Agreed"
    case .agreesWithComment: "Agreed with a comment"
    case .disagrees: "Disagreed"
    }
  }

  private func grounds(of version: ReportVersion, _ paper: CaseOnPaper) -> [Document.Block] {
    paper.review.signatures(of: version.number).compactMap { signature in
      guard !PlainText.isBlank(signature.comment) else { return nil }
      let partner = paper.name(of: signature.partner, on: signature.on.day)
      return .quote(
        signature.comment,
        from: "\(signature.name), \(partner): \(decision(signature).lowercased())")
    }
  }

  private func override(of version: ReportVersion, _ paper: CaseOnPaper) -> [Document.Block] {
    guard let override = paper.review.signatureOverride(of: version.number) else { return [] }
    let partner = paper.name(of: override.partner, on: override.on.day)
    return [
      .warning(
        "Submitted without the agreement of all three safeguarding partners. \(override.name) "
          + "(safeguarding partner's representative, \(partner)) authorised this on "
          + "\(override.on.inFull), for this reason: \(override.reason)")
    ]
  }

  private func sending(of version: ReportVersion, _ review: Case) -> [Document.Block] {
    guard let sending = review.sending, sending.version == version.number else { return [] }
    return [
      .paragraph(
        "Submitted to the Child Safeguarding Practice Review Panel on \(sending.on.inFull). "
          + sending.evidence)
    ]
  }
}
