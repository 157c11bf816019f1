extension Case {
  /// The events that answering some of a sheet's questions makes: one for each that changes.
  ///
  /// - Throws: ``Refusal`` for a question that is not the sheet's, a text or day that cannot be, a
  ///   new entry that lacks what it must have, a fifth child, or where nothing would change.
  func filling(
    _ entry: Entry, with answers: Answers, now: Occasion, hasReason: Bool
  ) throws(Refusal) -> [CaseEvent] {
    let sheet = entry.sheet
    guard !sheet.isOfPartnership else { throw .sheet(.wrongSheet(sheet)) }
    guard entry.isPossible, !isRemoved(entry) else { throw .sheet(.entryRemoved(sheet)) }
    let before = self.answers(in: entry)
    try SheetCheck.check(answers, over: before, of: sheet, now: now)
    let after = before.merged(with: answers)
    if sheet.facts.shape != .once {
      let missing = missing(in: after, of: entry)
      guard missing.isEmpty else { throw .sheet(.unanswered(sheet, missing.map(\.id))) }
    }
    if sheet == .child, !isAnswered(entry), entries(of: .child).count >= Case.mostChildren {
      throw .sheet(.tooManyChildren)
    }
    if !hasReason, let wanted = reasonWanted(toFill: sheet) { throw wanted }
    if sending != nil, sheet.isPartOfReport, !hasReason {
      throw .reasonNeeded(.writingAfterSending)
    }
    try SheetCheck.checkName(of: entry, from: before, to: after, in: self)
    try checkAsked(entry, from: before, to: after)
    try checkStillDone(sheet, after)
    try checkHoldStays(sheet, after, hasReason: hasReason)
    try checkMeeting(entry, after: after)
    try checkMinuted(entry, after: after)
    let changed = answers.questions(of: sheet).filter { id in
      conflicts.contains(.answer(to: id, in: entry)) || before[id] != after[id]
    }
    // Between what two people wrote one is chosen, with a reason, by somebody who has read both.
    if let field = changed.lazy.map({ CaseField.answer(to: $0, in: entry) })
      .first(where: conflicts.contains)
    {
      throw .inConflict(field)
    }
    guard !changed.isEmpty else { throw .sheet(.nothingChanged(sheet)) }
    return changed.map { .answered(entry, $0, after[$0]) }
      + (try following(entry, from: before, to: after, now: now))
  }

  /// What a step that was taken rested on is not taken from under it.
  private func checkStillDone(_ sheet: Sheet, _ after: Answers) throws(Refusal) {
    guard sheet == .withdrawal && recorded(.withdrawn) != nil || sheet == .closing && isClosed
    else {
      return
    }
    let missing = after.missing(in: sheet)
    guard missing.isEmpty else { throw .sheet(.unanswered(sheet, missing.map(\.id))) }
    if sheet == .withdrawal { try checkAgreed(after) }
  }

  /// One notification speaks of at most so many children.
  ///
  /// Source: domain reference 1.1, "1 notification per incident, up to 4 children in it".
  package static let mostChildren = 4

  func removing(_ entry: Entry, hasReason: Bool) throws(Refusal) -> [CaseEvent] {
    guard entry.sheet.facts.shape == .register, isAnswered(entry), !isRemoved(entry) else {
      throw .sheet(.entryRemoved(entry.sheet))
    }
    if let meeting = meeting(entry.name), entry.sheet == .meeting, meeting.state != .planned {
      throw .meeting(.begun)
    }
    try checkUnsent(entry)
    guard hasReason else { throw .reasonNeeded(.removing(entry.sheet)) }
    return [.removed(entry)]
  }
}

/// The checks of answers that are the same for a case's sheets and the partnership's.
enum SheetCheck {
  /// Checks new answers, which take the place of those there were before.
  static func check(
    _ answers: Answers, over before: Answers, of sheet: Sheet, now: Occasion
  ) throws(Refusal) {
    for (id, answer) in answers.given.sorted(by: { $0.key < $1.key }) {
      guard let question = sheet.question(id), question.takes(answer) else {
        throw .sheet(.noSuchQuestion(sheet, id))
      }
      switch answer {
      case .text(let text):
        try PlainText.check(text, as: question.kind.isLong ? .longAnswer : .shortAnswer)
      case .occasion(let occasion) where question.kind == .day(.past):
        guard !occasion.isStillToCome(at: now) else {
          throw .inTheFuture(occasion, today: now.day)
        }
      case .occasion, .keys, .truth: break
      }
    }
    if sheet == .earlierReview, case .text(let text) = answers[.earlierCase],
      !PlainText.isBlank(text), CaseReference(text) == nil
    {
      throw .sheet(.notAReference)
    }
    if sheet == .settings { try checkRules(answers) }
    try checkDays(of: sheet, from: before, to: before.merged(with: answers), now: now)
  }
}

extension Sheet {
  /// Whether the report says it: changed after the sending, it takes a reason.
  package var isPartOfReport: Bool {
    switch part {
    case .report, .purposes, .recommendation: true
    case .chronology, .chronologyMarks, .meetings, .others, .partnership: false
    }
  }
}
