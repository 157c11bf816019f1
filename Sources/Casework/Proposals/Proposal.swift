/// A change somebody wants to make to a case.
package enum Proposal: Hashable, Sendable {
  /// A milestone was reached; with answers of the sheet that belongs to it, if any are given.
  case record(Milestone, on: Occasion, Answers = [:])
  /// The day recorded of a milestone was wrong.
  case correct(Milestone, on: Occasion)
  /// The milestone was recorded by mistake.
  case retract(Milestone)
  /// The milestone does not apply; takes a reason.
  case setAside(Milestone)
  /// The milestone applies after all.
  case needAfterAll(Milestone)
  /// A day for a milestone; `nil` takes the plan back.
  case plan(Milestone, for: Occasion?)
  /// The whole plan is laid out: a day for each step, in one change.
  case layOut([PlannedStep])
  /// The serious-incident test is answered and decided.
  case decideCriteria(SeriousIncidentTest, on: Occasion)
  /// Questions of a sheet are answered; a blank answer takes one back.
  case fill(Entry, Answers)
  /// Points to check mean nothing, all for one reason.
  case dismiss([DismissedPoint], because: String)
  /// An entry of a register shall not count; takes a reason.
  case remove(Entry)
  /// Somebody was told: a notice, and the milestone once everyone it takes has been.
  case tell(Entry, Answers, members: [EntryName])
  /// The recommendation is decided, on the answers and positions that are there.
  case decideRecommendation(by: String, on: Occasion)
  /// The report as it stands becomes a version; the digest is of its canonical words.
  case freezeReport(digest: String)
  case finaliseReport(Finalisation.Side, name: String, on: Occasion)
  case signReport(SignatureGiven)
  /// The standing version goes without all signatures; takes a reason.
  case overrideSignatures(StatutoryPartner, name: String, on: Occasion)
  case sendReport(evidence: String, on: Occasion)
  /// Something is done in the meeting of that name.
  case meet(EntryName, MeetingAct)
  /// The lines of enquiry as a list: their order, and lines that become two, one, or none.
  case changeLines(LineProposal)
  /// Form 2 went to these organisations, with these words.
  case issueForm2([Form2Issue])
  /// Two entries of the chronology are records of one event, and shown as one row.
  case joinEntries(EntryName, EntryName)
  /// An entry that was joined, and those joined with it, are rows of their own again.
  case separateEntry(EntryName)
  /// Files of one organisation's are taken in, in place of what it sent before.
  case importReturn([ReturnFile])
  /// An organisation holds nothing, or declined.
  case noReturn(EntryName, InformationRequest.State, reason: String, on: Occasion)
  /// What the SPRG is given becomes a version.
  case freezePack(Pack)
  /// The case is no case and counts nowhere; `nil` counts it again. Takes a reason.
  case count(as: CaseMistake?)
  /// What a change says is erased by order; for good.
  case erase(ErasureWanted)
  /// A legal hold is placed, or lifted; takes a reason.
  case hold(Bool)
  /// A closed case is kept, and looked at again on another day; takes a reason.
  case keep(until: Day)
  /// My own latest change shall not count.
  case undo
  /// What I undid last shall count again.
  case redo
  /// Of the settings people differ by, the one of that change stands; takes a reason.
  case resolve(CaseField, choosing: ChangeID)
}

extension Case {
  /// Checks a change against what the case already knows.
  ///
  /// - Parameters:
  ///   - proposal: What the person wants to do.
  ///   - person: Who wants it, as they are known to the record.
  ///   - why: The reason given; blank counts as none.
  ///   - now: The United Kingdom's day and time.
  /// - Returns: The events to append; never empty.
  /// - Throws: The ``Refusal`` that says what is in the way. The case is a value and unchanged.
  package func propose(
    _ proposal: Proposal, by person: String, why: String?, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    try PlainText.check(person, as: .personName)
    if let why { try PlainText.check(why, as: .reason) }
    let hasReason = why.map { !PlainText.isBlank($0) } ?? false
    switch proposal {
    case .record(let milestone, let occasion, let answers):
      return try recording(milestone, on: occasion, answers, now: now, hasReason: hasReason)
    case .correct(let milestone, let occasion):
      return try correcting(milestone, on: occasion, now: now, hasReason: hasReason)
    case .retract(let milestone): return try retracting(milestone, hasReason: hasReason)
    case .setAside(let milestone): return try settingAside(milestone, hasReason: hasReason)
    case .needAfterAll(let milestone): return try needing(milestone)
    case .plan(let milestone, let occasion):
      return try planning(milestone, for: occasion, now: now)
    case .layOut(let steps): return try layingOut(steps, now: now)
    case .decideCriteria(let test, let occasion):
      try checkDeciding(test, on: occasion, now: now)
      return [.criteriaDecided(test, on: occasion)]
    case .undo: return try undoEvents(by: person)
    case .redo: return try redoEvents(by: person)
    case .resolve(let field, let chosen):
      return try resolving(field, choosing: chosen, hasReason: hasReason)
    case .fill(let entry, let answers):
      return try filling(entry, with: answers, now: now, hasReason: hasReason)
    case .dismiss(let points, let reason): return try dismissing(points, reason, now: now)
    case .remove(let entry): return try removing(entry, hasReason: hasReason)
    case .meet(let meeting, let act):
      return try acting(in: meeting, act, by: person, now: now, why: why)
    case .tell(let entry, let answers, let members):
      return try telling(entry, answers, members: members, now: now, hasReason: hasReason)
    case .changeLines(let change):
      return try changingLines(change, why: why, now: now, hasReason: hasReason)
    case .issueForm2(let issues): return try issuing(issues, now: now, hasReason: hasReason)
    case .joinEntries(let one, let other):
      return try joining(one, other, now: now, hasReason: hasReason)
    case .separateEntry(let name): return try separating(name, now: now, hasReason: hasReason)
    case .importReturn(let files): return try importing(files, now: now, hasReason: hasReason)
    case .noReturn(let name, let state, let reason, let occasion):
      return try closingWithout(
        name, state, reason: reason, on: occasion, now: now, hasReason: hasReason)
    case .freezePack(let pack): return try freezing(pack)
    case .erase(let wanted): return try erasingUnlessHeld(wanted, by: person)
    case .hold(let isPlaced): return try holding(isPlaced, hasReason: hasReason)
    case .keep(let day): return try keeping(until: day, now: now, hasReason: hasReason)
    case .count(let mistake): return try counting(as: mistake, hasReason: hasReason)
    case .decideRecommendation(let decider, let occasion):
      return try deciding(by: decider, on: occasion, now: now)
    case .freezeReport(let digest): return try freezing(digest: digest)
    case .finaliseReport(let side, let name, let occasion):
      return try finalising(for: side, name: name, on: occasion, now: now)
    case .signReport(let given): return try signing(given, now: now)
    case .overrideSignatures(let partner, let name, let occasion):
      return try overriding(for: partner, name: name, reason: why, on: occasion, now: now)
    case .sendReport(let evidence, let occasion):
      return try sendingReport(evidence: evidence, on: occasion, now: now)
    }
  }

  private func retracting(
    _ milestone: Milestone, hasReason: Bool
  ) throws(Refusal) -> [CaseEvent] {
    try checkKind(milestone)
    guard recorded(milestone) != nil || isDisputed(.milestone(milestone)) else {
      throw .notRecorded(milestone)
    }
    guard milestone != .becameAware else { throw .alwaysNeeded(milestone) }
    // What is frozen was drafted.
    if milestone == .reportDrafted, draftedByFreezing != nil { throw .decidedOtherwise(milestone) }
    guard hasReason else { throw .reasonNeeded(.takingBack(milestone)) }
    return [.retracted(milestone)]
  }

  /// A milestone reached, and what was answered with it.
  private func recording(
    _ milestone: Milestone, on occasion: Occasion, _ answers: Answers, now: Occasion,
    hasReason: Bool
  ) throws(Refusal) -> [CaseEvent] {
    try checkRecording(milestone, on: occasion, answers, now: now, hasReason: hasReason)
    var events: [CaseEvent] = [.recorded(milestone, on: occasion, corrects: false)]
    if let sheet = milestone.sheet, !answers.given.isEmpty {
      let before = self.answers(in: Entry(sheet))
      try SheetCheck.check(answers, over: before, of: sheet, now: now)
      for id in answers.questions(of: sheet) where before[id] != answers[id] {
        events.append(.answered(Entry(sheet), id, answers[id]))
      }
    }
    return events
  }

  func checkRecording(
    _ milestone: Milestone, on occasion: Occasion, _ answers: Answers = [:], now: Occasion,
    hasReason: Bool
  ) throws(Refusal) {
    try checkKind(milestone)
    if let earlier = recorded(milestone) { throw .alreadyRecorded(milestone, earlier.on) }
    try checkDay(of: milestone, on: occasion, now: now)
    if milestone == .closed { try checkClosing(answers) }
    if milestone == .withdrawn { try checkWithdrawing(answers) }
    guard !hasReason else { return }
    if milestone == .withdrawn { throw .reasonNeeded(.withdrawing) }
    if let mistake { throw .reasonNeeded(.recordingUncounted(milestone, mistake)) }
    if isClosed { throw .reasonNeeded(.recordingAfterClosing(milestone)) }
    switch need(of: milestone) {
    case .setAside, .ruledOut: throw .reasonNeeded(.recordingUnneeded(milestone))
    case .needed, .open: break
    }
    if let missing = milestone.facts.expects.first(where: { expected in
      recorded(expected) == nil && need(of: expected).isNeeded
    }) {
      throw .reasonNeeded(.recordingBefore(milestone, missing))
    }
    try checkOrder(of: milestone, on: occasion)
  }

  private func correcting(
    _ milestone: Milestone, on occasion: Occasion, now: Occasion, hasReason: Bool
  ) throws(Refusal) -> [CaseEvent] {
    try checkKind(milestone)
    guard let earlier = recorded(milestone) else { throw .notRecorded(milestone) }
    guard earlier.on != occasion || isDisputed(.milestone(milestone)) else {
      throw .sameDay(milestone, occasion)
    }
    guard hasReason else { throw .reasonNeeded(.correcting(milestone)) }
    try checkDay(of: milestone, on: occasion, now: now)
    return [.recorded(milestone, on: occasion, corrects: true)]
  }

  /// Facts and closing are recorded; the criteria are decided in their own form.
  private func checkKind(_ milestone: Milestone) throws(Refusal) {
    switch milestone.facts.kind {
    case .fact, .closing: break
    case .criteriaDecision, .consequence, .act: throw .decidedOtherwise(milestone)
    }
  }

  private func checkDay(
    of milestone: Milestone, on occasion: Occasion, now: Occasion
  ) throws(Refusal) {
    guard occasion.day <= now.day else { throw .inTheFuture(occasion, today: now.day) }
    if occasion.day == now.day, let time = occasion.time, let present = now.time, time > present {
      throw .inTheFuture(occasion, today: now.day)
    }
  }

  private func checkOrder(of milestone: Milestone, on occasion: Occasion) throws(Refusal) {
    for expected in milestone.facts.expects {
      guard let earlier = recorded(expected)?.on, earlier.day > occasion.day else { continue }
      throw .reasonNeeded(.recordingEarlier(milestone, than: expected, earlier))
    }
  }

  private func settingAside(
    _ milestone: Milestone, hasReason: Bool
  ) throws(Refusal) -> [CaseEvent] {
    // A case may be taken over by another area, and its report with it; that sets no signature
    // aside.
    let kind = milestone.facts.kind
    guard kind == .fact || milestone.facts.isOfReport, milestone != .becameAware,
      !milestone.isWayOut
    else {
      throw .alwaysNeeded(milestone)
    }
    if let earlier = recorded(milestone) { throw .alreadyRecorded(milestone, earlier.on) }
    guard need(of: milestone).isNeeded || isDisputed(.need(milestone)) else {
      throw .alreadyNotNeeded(milestone)
    }
    guard hasReason else { throw .reasonNeeded(.settingAside(milestone)) }
    return [.notNeeded(milestone)]
  }

  private func needing(_ milestone: Milestone) throws(Refusal) -> [CaseEvent] {
    guard !need(of: milestone).isNeeded || isDisputed(.need(milestone)) else {
      throw .alreadyNeeded(milestone)
    }
    return [.neededAfterAll(milestone)]
  }

  private func planning(
    _ milestone: Milestone, for occasion: Occasion?, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    if let earlier = recorded(milestone) { throw .alreadyRecorded(milestone, earlier.on) }
    guard need(of: milestone).isNeeded else { throw .alreadyNotNeeded(milestone) }
    guard let occasion else {
      guard planned(milestone) != nil || isDisputed(.plan(milestone)) else {
        throw .notPlanned(milestone)
      }
      return [.planned(milestone, for: nil)]
    }
    guard occasion.day >= now.day else { throw .plannedInThePast(occasion, today: now.day) }
    guard occasion != planned(milestone) || isDisputed(.plan(milestone)) else {
      throw .samePlan(milestone, occasion)
    }
    return [.planned(milestone, for: occasion)]
  }

  private func checkDeciding(
    _ test: SeriousIncidentTest, on occasion: Occasion, now: Occasion
  ) throws(Refusal) {
    if let obstacle = obstacle(to: .decideCriteria) { throw obstacle }
    guard !conflicts.contains(.milestone(.becameAware)) else {
      throw .inConflict(.milestone(.becameAware))
    }
    guard !PlainText.isBlank(test.rationale) else { throw .reasonNeeded(.decidingCriteria) }
    try PlainText.check(test.rationale, as: .reason)
    try checkDay(of: .criteriaDecided, on: occasion, now: now)
    guard criteria != test || isDisputed(.criteria) else { throw .sameDecision }
  }

  /// Whether people differ about a field: then the value shown can be chosen by giving it again.
  private func isDisputed(_ field: CaseField) -> Bool { conflicts.contains(field) }

  /// A case is closed once nothing that it owes is left.
  private func checkClosing(_ answers: Answers) throws(Refusal) {
    if let field = conflicts.first { throw .inConflict(field) }
    let missing = milestones.filter { milestone in
      milestone != .closed && !milestone.isWayOut && recorded(milestone) == nil
        && need(of: milestone).isNeeded
    }
    guard missing.isEmpty else { throw .notReadyToClose(missing) }
    let questions = self.answers(in: Entry(.closing)).merged(with: answers).missing(in: .closing)
    guard questions.isEmpty else { throw .act(.incomplete(.close, questions.map(\.label))) }
  }

  /// All three partners agree, and the Panel was told.
  private func checkWithdrawing(_ answers: Answers) throws(Refusal) {
    let given = self.answers(in: Entry(.withdrawal)).merged(with: answers)
    guard recorded(.panelNotified) != nil else { throw .act(.notYet(.withdraw, .panelNotified)) }
    if sending != nil { throw .act(.alreadySent) }
    if let field = conflicts(in: [Entry(.withdrawal)]).first { throw .inConflict(field) }
    for field in [CaseField.criteria, .milestone(.panelNotified)] where isDisputed(field) {
      throw .inConflict(field)
    }
    try checkAgreed(given)
    let missing = given.missing(in: .withdrawal).map(\.label)
    guard missing.isEmpty else { throw .act(.incomplete(.withdraw, missing)) }
  }

  /// All three statutory partners agree to a withdrawal.
  func checkAgreed(_ withdrawal: Answers) throws(Refusal) {
    let agreed = withdrawal.keys(.agreed)
    let without = StatutoryPartner.allCases.filter { !agreed.contains($0.rawValue) }
    guard without.isEmpty else { throw .sheet(.withdrawalNotAgreed(without)) }
  }

  private func undoEvents(by person: String) throws(Refusal) -> [CaseEvent] {
    guard let change = latestChange(by: person) else { throw .nothingToUndo }
    guard !change.isBinding else { throw .binding(summary(of: change)) }
    if holdRests(on: change.id) { throw .retention(.liftedByUndo) }
    if let later = restsOn(change) { throw .restedOn(change.words, by: later.words) }
    return [.undone(change.id)]
  }

  private func redoEvents(by person: String) throws(Refusal) -> [CaseEvent] {
    guard let change = latestUndone(by: person) else { throw .nothingToRedo }
    if let later = restsOn(change) { throw .restedOn(change.words, by: later.words) }
    return [.redone(change.id)]
  }
}
