// The acts on the recommendation and the report. Each has its guard: what must be known first. A
// refusal says what is missing, in a sentence of its own, and nothing has changed.

extension Case {
  func deciding(
    by decider: String, on occasion: Occasion, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    try PlainText.check(decider, as: .signatory)
    guard !occasion.isStillToCome(at: now) else { throw .inTheFuture(occasion, today: now.day) }
    try checkOpen(for: .recommend)
    let rested = conflicts(in: recommendationEntries + [Entry(.purposes)])
    if let field = rested.first { throw .inConflict(field) }
    if conflicts.contains(.criteria) { throw .inConflict(.criteria) }
    guard recorded(.criteriaDecided) != nil else {
      throw .act(.notYet(.recommend, .criteriaDecided))
    }
    let missing = missingForRecommendation
    guard missing.isEmpty else { throw .act(.incomplete(.recommend, missing)) }
    let answers = self.answers(in: Entry(.recommendation))
    let decision = RecommendationDecision(
      isReviewRecommended: answers.key(.lcspr) == "recommended",
      isComplex: answers.truth(.complex) ?? false,
      isOfNationalImportance: answers.truth(.nationalImportance) ?? false,
      rationale: answers.text(.rationale), decider: decider)
    if recommendation?.decision == decision, !isRecommendationOutdated,
      !conflicts.contains(.recommendation)
    {
      throw .sameRecommendation
    }
    return [.recommendationDecided(decision, on: occasion)]
  }

  func freezing(digest: String) throws(Refusal) -> [CaseEvent] {
    precondition(digest.utf8.count == 64, "a version is frozen with its SHA-256")
    try checkOpen(for: .freeze)
    try checkReportInPeace()
    guard recommendation != nil else { throw .act(.notYet(.freeze, nil)) }
    guard !isRecommendationOutdated else { throw .act(.decisionOutdated) }
    let purposes = self.answers(in: Entry(.purposes)).missing(in: .purposes).map(\.label)
    guard purposes.isEmpty else { throw .act(.incomplete(.answerPurposes, purposes)) }
    let missing = sectionsMissing.map(\.heading)
    guard missing.isEmpty else { throw .act(.incomplete(.freeze, missing)) }
    if let version = currentVersion { throw .act(.alreadyFrozen(version.number)) }
    let number = (versionNumbers.last ?? 0) + 1
    return [.reportFrozen(ReportVersion(number: number, text: reportText, digest: digest))]
  }

  func finalising(
    for side: Finalisation.Side, name: String, on occasion: Occasion, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    try PlainText.check(name, as: .signatory)
    let version = try versionToActOn(.finalise, on: occasion, now: now)
    let done = finalisations(of: version.number)
    if let earlier = done.first(where: { $0.side == side }) {
      throw .act(.alreadyFinalised(earlier.side, version.number))
    }
    if done.contains(where: { $0.name.comparable == name.comparable }) {
      throw .act(.sameFinaliser)
    }
    return [
      .reportFinalised(
        Finalisation(version: version.number, side: side, name: name, on: occasion))
    ]
  }

  func signing(_ given: SignatureGiven, now: Occasion) throws(Refusal) -> [CaseEvent] {
    try PlainText.check(given.name, as: .signatory)
    try PlainText.check(given.capacity, as: .capacity)
    try PlainText.check(given.comment, as: .reason)
    let version = try versionToActOn(.sign, on: given.on, now: now)
    guard finalisations(of: version.number).count == Finalisation.Side.allCases.count else {
      throw .act(.notFinalised(version.number))
    }
    if given.position == .disagrees, PlainText.isBlank(given.comment) {
      throw .reasonNeeded(.disagreeing)
    }
    if given.position == .agreesWithComment, PlainText.isBlank(given.comment) {
      throw .reasonNeeded(.commenting)
    }
    if let earlier = signatures(of: version.number).first(where: { $0.partner == given.partner }),
      earlier.position != .disagrees
    {
      throw .act(.alreadySigned(given.partner, version.number))
    }
    return [
      .reportSigned(
        Signature(
          version: version.number, partner: given.partner, name: given.name,
          capacity: given.capacity, position: given.position, comment: given.comment, on: given.on))
    ]
  }

  func overriding(
    for partner: StatutoryPartner, name: String, reason: String?, on occasion: Occasion,
    now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    try PlainText.check(name, as: .signatory)
    let version = try versionToActOn(.override, on: occasion, now: now)
    guard let reason, !PlainText.isBlank(reason) else { throw .reasonNeeded(.overriding) }
    guard finalisations(of: version.number).count == Finalisation.Side.allCases.count else {
      throw .act(.notFinalised(version.number))
    }
    guard !partnersWithoutAgreement(on: version.number).isEmpty else {
      throw .act(.nothingToOverride)
    }
    if signatureOverride(of: version.number) != nil {
      throw .act(.alreadyOverridden(version.number))
    }
    return [
      .signaturesOverridden(
        SignatureOverride(
          version: version.number, partner: partner, name: name, reason: reason, on: occasion))
    ]
  }

  func sendingReport(
    evidence: String, on occasion: Occasion, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    try PlainText.check(evidence, as: .reason)
    guard need(of: .sentToPanel).isNeeded || sending != nil else {
      throw .alreadyNotNeeded(.sentToPanel)
    }
    // Before the words: those of the first page change with the notification.
    if !reportVersions.isEmpty, recorded(.panelNotified) == nil, need(of: .panelNotified).isNeeded {
      throw .act(.notYet(.send, .panelNotified))
    }
    let version = try versionToActOn(.send, on: occasion, now: now)
    guard !PlainText.isBlank(evidence) else { throw .reasonNeeded(.sending) }
    let field = conflicts.first { $0.isOf(version: version.number) }
    if let field { throw .inConflict(field) }
    let without = partnersWithoutAgreement(on: version.number)
    guard without.isEmpty || signatureOverride(of: version.number) != nil else {
      throw .act(.signaturesMissing(without, version.number))
    }
    let words = signatures(of: version.number).filter { $0.position != .disagrees }.map(\.on)
    let last = (words + [signatureOverride(of: version.number)?.on].compactMap { $0 })
      .max { $0.day < $1.day }
    if let last, occasion.day < last.day { throw .act(.sentBeforeAgreed(last)) }
    return [
      .reportSent(Sending(version: version.number, evidence: evidence, on: occasion))
    ]
  }

  /// The version an act is about: the one that stands, with nothing about it in dispute.
  private func versionToActOn(
    _ act: ReportAct, on occasion: Occasion, now: Occasion
  ) throws(Refusal) -> ReportVersion {
    guard !occasion.isStillToCome(at: now) else { throw .inTheFuture(occasion, today: now.day) }
    try checkOpen(for: act)
    guard let latest = reportVersions.last else { throw .act(.noVersion(act)) }
    if conflicts.contains(.reportVersion(latest.number)) {
      throw .inConflict(.reportVersion(latest.number))
    }
    try checkReportInPeace()
    guard let version = currentVersion else { throw .act(.changedSinceFrozen(act, latest.number)) }
    guard !isRecommendationOutdated else { throw .act(.decisionOutdated) }
    return version
  }

  /// Nothing is decided, frozen or signed once the report is sent or the case closed.
  private func checkOpen(for act: ReportAct) throws(Refusal) {
    if sending != nil { throw .act(.alreadySent) }
    if let obstacle = obstacle(to: act) { throw obstacle }
    if recorded(.withdrawn) != nil { throw .act(.notificationWithdrawn(act)) }
  }

  /// Nobody differs about a word of the report, or about what the recommendation rests on.
  private func checkReportInPeace() throws(Refusal) {
    let entries = [Entry(.report), Entry(.waiver), Entry(.purposes)] + recommendationEntries
    if let field = conflicts(in: entries).first { throw .inConflict(field) }
    for field in [CaseField.recommendation, .criteria, .milestone(.panelNotified)]
    where conflicts.contains(field) {
      throw .inConflict(field)
    }
  }
}

extension String {
  /// The same for two spellings of one name that differ in case and spaces alone.
  fileprivate var comparable: String {
    NamedPerson(self).name.lowercased().split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}

extension CaseField {
  /// Whether it is part of what makes a version ready to be sent.
  fileprivate func isOf(version number: Int) -> Bool {
    if case .finalisation(let version, _) = self { return version == number }
    if case .signature(let version, _) = self { return version == number }
    if case .signatureOverride(let version) = self { return version == number }
    return false
  }
}

/// A partner's word as it is typed in, before it is bound to the version that stands.
package struct SignatureGiven: Hashable, Sendable {
  package let partner: StatutoryPartner
  package let name: String
  package let capacity: String
  package let position: Signature.Position
  package let comment: String
  package let on: Occasion

  package init(
    partner: StatutoryPartner, name: String, capacity: String, position: Signature.Position,
    comment: String, on occasion: Occasion
  ) {
    self.partner = partner
    self.name = name
    self.capacity = capacity
    self.position = position
    self.comment = comment
    on = occasion
  }
}
