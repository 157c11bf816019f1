extension Case {
  /// The report as it stands now, the whole page: what stands at its top, what was found for each
  /// of the four purposes, its sections, and the decision on the recommendation.
  ///
  /// The partnership's name and the marking are part of the top where the case is read beside what
  /// the partnership keeps.
  package var reportText: ReportText { reportText(under: houseLines, in: .plain) }

  private var houseLines: [String] {
    guard let partnership else { return [] }
    return (partnership.name.map { ["\(ReportText.partnershipLabel): \($0)"] } ?? [])
      + ["\(ReportText.markingLabel): \(partnership.marking)"]
  }

  private func reportText(under house: [String], in wording: ReportWording) -> ReportText {
    let answers = self.answers(in: Entry(.report))
    let waived = self.answers(in: Entry(.waiver))
    var parts = [ReportText.Part(name: ReportText.top, text: reportTop(under: house, in: wording))]
    if let purposes = purposesInWords {
      parts.append(ReportText.Part(name: ReportText.purposes, text: purposes))
    }
    parts += ReportSection.frozenOrder.compactMap { section -> ReportText.Part? in
      let text = answers.text(section.question)
      if !PlainText.isBlank(text) { return ReportText.Part(name: section.rawValue, text: text) }
      let reason = waived.text(section.question)
      guard !PlainText.isBlank(reason) else { return nil }
      return ReportText.Part(name: section.rawValue, text: "Left out: \(reason)")
    }
    if let decision = recommendation?.decision {
      parts.append(
        ReportText.Part(name: ReportText.decision, text: wording.text(of: decision)))
    }
    return ReportText(parts: parts)
  }

  /// What stands at the top of the report, a label and its value on each line.
  private func reportTop(under house: [String], in wording: ReportWording) -> String {
    var lines = ["\(wording.caseLabel): \(reference.text), \(child)"] + house
    if wording == .plain, let day = answers(in: Entry(.incident)).occasion(.happenedOn) {
      lines.append("Date of the incident: \(day.inFull)")
    }
    for milestone in [Milestone.becameAware, .panelNotified, .reviewMeetingHeld] {
      guard let recorded = recorded(milestone) else { continue }
      lines.append("\(wording.label(of: milestone)): \(wording.text(of: recorded.on))")
    }
    let number = answers(in: Entry(.notification)).text(.reference)
    if !PlainText.isBlank(number) { lines.append("The Panel's reference: \(number)") }
    return lines.joined(separator: "\n")
  }

  /// The answers to the four purposes, each below its label; `nil` where none is answered.
  private var purposesInWords: String? {
    let answers = self.answers(in: Entry(.purposes))
    let answered = Sheet.purposes.facts.questions.compactMap { question -> String? in
      let text = answers.text(question.id)
      return PlainText.isBlank(text) ? nil : "\(question.label)\n\(text)"
    }
    return answered.isEmpty ? nil : answered.joined(separator: "\n\n")
  }

  /// The report as it stands now, as far as a version holds it: one frozen by an earlier version of
  /// the program is held to the sections and the decision alone.
  ///
  /// The partnership's name and the marking are the version's own: they are set for all cases at
  /// once, and a new setting makes no signature void.
  package func reportText(like version: ReportVersion) -> ReportText {
    let text = reportText(under: version.text.houseLines, in: version.text.wording)
    return version.text.isWholePage ? text : text.sectionsAlone
  }

  /// The points of the checklist that are neither answered nor waived with a reason.
  package var sectionsMissing: [ReportSection] {
    let there = Set(reportText.parts.map(\.name))
    return ReportSection.allCases.filter { !$0.isOptional && !there.contains($0.rawValue) }
  }

  /// Every version that was frozen, the first first.
  package var reportVersions: [ReportVersion] { versionNumbers.compactMap(frozenVersion) }

  /// The numbers of the versions that were frozen, in order.
  var versionNumbers: [Int] { Set(freezings.map(\.version.number)).union(erasedVersions).sorted() }

  private func frozenVersion(_ number: Int) -> ReportVersion? {
    guard case .reportFrozen(let version) = ledger.setting(of: .reportVersion(number))?.event
    else { return nil }
    return version
  }

  /// What was done on a version; `nil` where it was done on other words than those that stand.
  ///
  /// Two people may have frozen different words under one number, neither having read the other.
  /// Once one of them is chosen, who had signed the other has not signed these.
  private func act(
    _ field: CaseField, on number: Int
  ) -> Ledger<CaseField, CaseEvent>.Setting? {
    guard let setting = ledger.setting(of: field), let version = frozenVersion(number),
      freezings.contains(where: { freezing in
        freezing.version == version && setting.change.hasSeen(freezing.change)
      })
    else { return nil }
    return setting
  }

  /// The version that counts: the one sent, or the latest as long as no word was changed since.
  package var currentVersion: ReportVersion? {
    let versions = reportVersions
    if let sending { return versions.last { $0.number == sending.version } }
    guard let latest = versions.last, latest.text == reportText(like: latest) else { return nil }
    return latest
  }

  /// The recommendation that a version holds, as whoever froze it had read it; a later decision in
  /// the same words is another one.
  package func recommendation(
    in version: ReportVersion
  ) -> (decision: RecommendationDecision, recorded: Recorded)? {
    guard let setting = ledger.setting(of: .reportVersion(version.number)) else { return nil }
    return asKnown(to: setting.change.id)?.recommendation
  }

  /// The day a version was frozen; `nil` for one that is not there.
  package func dayFrozen(_ version: ReportVersion) -> Day? {
    ledger.setting(of: .reportVersion(version.number)).map { setting in
      UnitedKingdomDay.occasion(at: setting.change.stamp.at).day
    }
  }

  /// Whether words were changed since the latest version, so that signatures on it are void.
  package var isReportChangedSinceFrozen: Bool {
    !reportVersions.isEmpty && currentVersion == nil
  }

  /// Who finalised a version, for each of the two sides.
  package func finalisations(of version: Int) -> [Finalisation] {
    Finalisation.Side.allCases.compactMap { side in
      guard
        case .reportFinalised(let done) =
          act(.finalisation(version: version, side), on: version)?.event
      else { return nil }
      return done
    }
  }

  /// What each statutory partner has said on a version.
  package func signatures(of version: Int) -> [Signature] {
    StatutoryPartner.allCases.compactMap { partner in
      guard
        case .reportSigned(let signature) =
          act(.signature(version: version, partner), on: version)?.event
      else { return nil }
      return signature
    }
  }

  /// The signatures that no longer count, because a word was changed after they were given.
  package var voidSignatures: [Signature] {
    let standing = currentVersion.map { signatures(of: $0.number) } ?? []
    return versionNumbers.flatMap { number in
      StatutoryPartner.allCases.compactMap { partner in
        guard
          case .reportSigned(let signature) =
            ledger.setting(of: .signature(version: number, partner))?.event
        else { return nil }
        return signature
      }
    }.filter { !standing.contains($0) }
  }

  /// The override of a version; `nil` where there is none.
  package func signatureOverride(of version: Int) -> SignatureOverride? {
    guard
      case .signaturesOverridden(let override) =
        act(.signatureOverride(version: version), on: version)?.event
    else { return nil }
    return override
  }

  /// That the report was sent to the Panel, and which version; `nil` before.
  package var sending: Sending? {
    guard case .reportSent(let sending) = ledger.setting(of: .sending)?.event else { return nil }
    return sending
  }

  /// The partners whose agreement a version still lacks.
  package func partnersWithoutAgreement(on version: Int) -> [StatutoryPartner] {
    let agreed = signatures(of: version).filter { $0.position != .disagrees }.map(\.partner)
    return StatutoryPartner.allCases.filter { !agreed.contains($0) }
  }

  /// That the report was drafted, as the first version that was frozen shows; `nil` without one.
  var draftedByFreezing: Recorded? {
    guard !freezings.isEmpty, let first = versionNumbers.first,
      let setting = ledger.setting(of: .reportVersion(first))
    else { return nil }
    let day = UnitedKingdomDay.occasion(at: setting.change.stamp.at).day
    return Recorded(
      on: Occasion(day: day), by: setting.change.by, why: nil, isCorrection: false,
      change: setting.change.id)
  }

  /// When the acts that make up a milestone were complete; `nil` while it is not.
  func recorded(_ acts: MilestoneFacts.Act) -> Recorded? {
    // Most cases have no version, and every list asks.
    guard !freezings.isEmpty else { return nil }
    let settings: [Ledger<CaseField, CaseEvent>.Setting?]
    switch acts {
    case .finalising:
      guard let version = currentVersion?.number else { return nil }
      settings = Finalisation.Side.allCases.map {
        act(.finalisation(version: version, $0), on: version)
      }
    case .signing:
      guard let version = currentVersion?.number,
        partnersWithoutAgreement(on: version).isEmpty
      else { return nil }
      settings = StatutoryPartner.allCases.map {
        act(.signature(version: version, $0), on: version)
      }
    case .sending: settings = [ledger.setting(of: .sending)]
    }
    var records: [Recorded] = []
    for setting in settings {
      guard let setting, let occasion = setting.event.actedOn else { return nil }
      records.append(
        Recorded(
          on: occasion, by: setting.change.by, why: setting.change.why, isCorrection: false,
          change: setting.change.id))
    }
    return records.max { $0.on.isBefore($1.on) }
  }
}

extension CaseEvent {
  /// When something was finalised, signed or sent.
  fileprivate var actedOn: Occasion? {
    if case .reportFinalised(let done) = self { return done.on }
    if case .reportSigned(let signature) = self { return signature.on }
    if case .reportSent(let sending) = self { return sending.on }
    return nil
  }
}

extension Case {
  /// The recommendation as decided; `nil` while it is open.
  package var recommendation: (decision: RecommendationDecision, recorded: Recorded)? {
    guard let setting = ledger.setting(of: .recommendation),
      case .recommendationDecided(let decision, let occasion) = setting.event
    else { return nil }
    let recorded = Recorded(
      on: occasion, by: setting.change.by, why: decision.rationale, isCorrection: false,
      change: setting.change.id)
    return (decision, recorded)
  }
}
