import Casework
import Documents
import Terminal

// What the keys of the screen do, and what is in the way of each.

extension OutcomeScreen {
  func obstacleToOpening(in situation: Situation) -> String? {
    guard let current else { return "Nothing is selected." }
    if current.isDone || current.row == .length { return nil }
    return situation.obstacleToChange ?? current.refusal?.said
  }

  func act(in situation: Situation) -> Response {
    guard let current else { return .none }
    switch current.row {
    case .head: return .none
    case .length, .version: return read(in: situation)
    case .freeze: return freeze(in: situation)
    case .after(let sheet): return fillIn(sheet, in: situation)
    case .answers, .position, .decision, .purposes, .section, .finalisation, .signature, .override,
      .sending:
      if current.isDone {
        return .push(TextScreen(title: current.title, lines: [current.word, "", current.detail]))
      }
      return current.row.form.map(situation.opening) ?? .none
    }
  }

  /// Opens what is filled in once; of a list its first entry, or where there is none a new one.
  private func fillIn(_ sheet: Sheet, in situation: Situation) -> Response {
    if let form = current?.row.form { return situation.opening(form) }
    guard let first = open(in: situation)?.review.entries(of: sheet).first else {
      return situation.opening(.fill(situation.newEntry(of: sheet)))
    }
    return .go(.inCase(caseID, .afterSending(on: first)))
  }

  private func freeze(in situation: Situation) -> Response {
    guard let review = open(in: situation)?.review else { return .none }
    guard situation.person != nil else { return situation.opening(.person) }
    let number = (review.reportVersions.last?.number ?? 0) + 1
    // The desk works out the digest: it needs the store's hash, which screens have not.
    return .push(
      ConfirmScreen(
        "\(review.reference.text): freeze the report as version \(number)?",
        explanation: "This keeps a fixed copy for people to sign. If you change the report later, "
          + "signatures on this copy no longer count. You cannot undo this.",
        verb: "Freeze version \(number)",
        then: .request(.propose(caseID, .freezeReport(digest: ""), why: nil))))
  }

  func read(in situation: Situation) -> Response {
    guard let open = open(in: situation) else { return .none }
    let review = open.review
    var report = ReportOnPaper(of: review)
    if case .version(let number) = current?.row,
      let version = review.reportVersions.first(where: { $0.number == number })
    {
      report = .version(version)
    }
    let title =
      switch report {
      case .draft: "\(review.reference.text) The report, draft"
      case .version(let version): "\(review.reference.text) The report, version \(version.number)"
      }
    let document = Document.report(report, of: situation.paper(of: open))
    return .push(TextScreen(title: title, lines: document.readingLines, isLaidOut: true))
  }

  func obstacleToComparing(in situation: Situation) -> String? {
    guard let review = open(in: situation)?.review else { return "No case is open." }
    guard let latest = review.reportVersions.last else { return "No version is frozen yet." }
    return review.reportText(like: latest) == latest.text
      ? "Nothing has changed since version \(latest.number)." : nil
  }

  func compare(in situation: Situation) -> Response {
    guard let review = open(in: situation)?.review, let latest = review.reportVersions.last else {
      return .none
    }
    var lines = ["- removed since version \(latest.number)   + added since", ""]
    for change in review.reportText(like: latest).changes(since: latest.text) {
      lines.append(ReportText.heading(of: change.part))
      for line in change.lines {
        switch line {
        case .takenOut(let text): lines.append("  - \(text)")
        case .putIn(let text): lines.append("  + \(text)")
        }
      }
      lines.append("")
    }
    return .push(
      TextScreen(
        title: "\(review.reference.text) Changed since version \(latest.number)", lines: lines))
  }
}

extension OutcomeScreen {
  var section: ReportSection? {
    if case .section(let section) = current?.row { return section }
    return nil
  }

  func obstacleToLeavingOut(in situation: Situation) -> String? {
    guard let section else { return "Select a section of the report." }
    guard let review = open(in: situation)?.review else { return "No case is open." }
    if !PlainText.isBlank(review.answers(in: Entry(.report)).text(section.question)) {
      return "You can only leave out an empty section."
    }
    return situation.obstacleToChange
  }

  func leaveOut(in situation: Situation) -> Response {
    section.map { situation.opening(.fill(Entry(.waiver), only: [$0.question])) } ?? .none
  }

  /// Whether nothing stands in the selected section yet.
  func isSectionEmpty(in situation: Situation) -> Bool {
    guard let section, let review = open(in: situation)?.review else { return false }
    return PlainText.isBlank(review.answers(in: Entry(.report)).text(section.question))
  }
}

extension OutcomeScreen {
  /// The selected partner, where what they last said of the version that stands is no.
  private func disagreeing(in review: Case) -> StatutoryPartner? {
    guard case .signature(let partner) = current?.row, let version = review.currentVersion,
      review.signatures(of: version.number).contains(where: {
        $0.partner == partner && $0.position == .disagrees
      })
    else { return nil }
    return partner
  }

  func obstacleToEscalating(in situation: Situation) -> String? {
    guard let review = open(in: situation)?.review else { return "No case is open." }
    guard disagreeing(in: review) != nil else {
      return "Select the signature of a partner who disagrees."
    }
    return situation.obstacleToChange
  }

  func escalate(in situation: Situation) -> Response {
    guard let review = open(in: situation)?.review, let partner = disagreeing(in: review) else {
      return .none
    }
    let entry = review.disagreement(of: partner) ?? situation.newEntry(of: .disagreement)
    return situation.opening(.fill(entry))
  }
}

extension Situation {
  /// A case with what documents about it say besides.
  func paper(of open: OpenCase) -> CaseOnPaper {
    var paper = CaseOnPaper(
      open.review, edition: open.edition, calendar: calendar,
      partnership: partnership.sheets, partnershipName: partnership.name,
      marking: partnership.marking, made: now, maker: person)
    paper.isFictional = partnership.isFictional
    return paper
  }
}
