extension Case {
  /// The events that place a legal hold, or lift it.
  ///
  /// - Throws: ``Refusal`` where it stands so already, or no reason is given.
  func holding(_ isPlaced: Bool, hasReason: Bool) throws(Refusal) -> [CaseEvent] {
    let field = CaseField.answer(to: .legalHold, in: Entry(.closing))
    guard !conflicts.contains(field) else { throw .inConflict(field) }
    if isPlaced {
      if let hold = legalHold { throw .retention(.heldAlready(by: hold.by, on: hold.on)) }
    } else if legalHold == nil, !isHoldUnknown {
      throw .retention(.notHeld)
    }
    guard hasReason else {
      throw .retention(isPlaced ? .placingTakesReason : .liftingTakesReason)
    }
    return [.answered(Entry(.closing), .legalHold, .keys([isPlaced ? "yes" : "no"]))]
  }

  /// The events that put off the retention review of a closed case.
  func keeping(
    until day: Day, now: Occasion, hasReason: Bool
  ) throws(Refusal) -> [CaseEvent] {
    guard isClosed else { throw .retention(.notClosed) }
    let field = CaseField.answer(to: .retentionReview, in: Entry(.closing))
    guard !conflicts.contains(field) else { throw .inConflict(field) }
    guard day >= now.day else { throw .plannedInThePast(Occasion(day: day), today: now.day) }
    guard hasReason else { throw .retention(.keepingTakesReason) }
    return [.answered(Entry(.closing), .retentionReview, .occasion(Occasion(day: day)))]
  }

  /// A hold that stands is lifted with a reason, whichever form it is lifted in.
  func checkHoldStays(_ sheet: Sheet, _ after: Answers, hasReason: Bool) throws(Refusal) {
    guard sheet == .closing, legalHold != nil, after.key(.legalHold) != "yes", !hasReason else {
      return
    }
    throw .retention(.liftingTakesReason)
  }

  /// The events that order something to be erased; nothing is taken out of a case that is held.
  func erasingUnlessHeld(
    _ wanted: ErasureWanted, by person: String
  ) throws(Refusal) -> [CaseEvent] {
    try checkNotHeld()
    return try erasing(wanted, by: person)
  }

  private func checkNotHeld() throws(Refusal) {
    if let hold = legalHold { throw .retention(.held(by: hold.by, on: hold.on)) }
  }

  /// Refuses to dispose of the case as it is, on that ground, today.
  ///
  /// - Parameters:
  ///   - ground: Why it is disposed of.
  ///   - years: When a case is looked at again where nobody chose a day.
  ///   - today: The United Kingdom's day.
  /// - Throws: ``Refusal`` where it is open, held, or to be kept until a later day.
  package func checkDisposing(
    _ ground: DisposalGround, _ years: RetentionYears, on today: Day
  ) throws(Refusal) {
    guard isClosed, let review = retentionReview(years) else { throw .retention(.notClosed) }
    try checkNotHeld()
    if isHoldUnknown { throw .retention(.holdNotKnown) }
    let closing = conflicts(in: [Entry(.closing)]).first ?? conflicts.first { $0 == .mistake }
    if let closing { throw .inConflict(closing) }
    switch ground {
    case .retentionReviewed:
      guard review.day <= today else { throw .retention(.notYet(review.day)) }
    case .noCase: guard mistake != nil else { throw .retention(.isCase) }
    case .requiredByLaw: break
    }
  }

  /// Refuses a reason for disposing of the case that says nothing, or names the child: it stays
  /// when the case is gone.
  package func checkReasonToDispose(_ why: String) throws(Refusal) {
    guard !PlainText.isBlank(why) else { throw .retention(.disposingTakesReason) }
    try PlainText.check(why, as: .reason)
    guard !Needle(child).isIn(why) else { throw .retention(.reasonNamesChild) }
  }
}
