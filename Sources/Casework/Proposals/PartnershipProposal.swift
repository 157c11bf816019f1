/// A change somebody wants to make to what the partnership keeps.
package enum PartnershipProposal: Hashable, Sendable {
  /// Questions of a sheet are answered; a blank answer takes one back.
  case fill(Entry, Answers)
  /// An entry of a register shall not count; takes a reason.
  case remove(Entry)
  /// The entry taken out last counts again.
  case putBack
}

extension Partnership {
  /// Checks a change, and answers with the events to append.
  ///
  /// - Throws: The ``Refusal`` that says what is in the way.
  package func propose(
    _ proposal: PartnershipProposal, by person: String, why: String?, now: Occasion
  ) throws(Refusal) -> [PartnershipEvent] {
    try PlainText.check(person, as: .personName)
    if let why { try PlainText.check(why, as: .reason) }
    switch proposal {
    case .putBack:
      guard let entry = lastRemoved else { throw .nothingToUndo }
      try SheetCheck.checkName(of: entry, from: [:], to: self.answers(in: entry), in: self)
      return [.restored(entry)]
    case .remove(let entry):
      guard entry.sheet.facts.shape == .register, isAnswered(entry), !isRemoved(entry) else {
        throw .sheet(.entryRemoved(entry.sheet))
      }
      guard let why, !PlainText.isBlank(why) else { throw .reasonNeeded(.removing(entry.sheet)) }
      return [.removed(entry)]
    case .fill(let entry, let answers):
      let sheet = entry.sheet
      guard sheet.isOfPartnership else { throw .sheet(.wrongSheet(sheet)) }
      guard entry.isPossible, !isRemoved(entry) else { throw .sheet(.entryRemoved(sheet)) }
      let before = self.answers(in: entry)
      try SheetCheck.check(answers, over: before, of: sheet, now: now)
      let after = before.merged(with: answers)
      let missing = after.missing(in: sheet)
      guard missing.isEmpty else { throw .sheet(.unanswered(sheet, missing.map(\.id))) }
      try SheetCheck.checkName(of: entry, from: before, to: after, in: self)
      let changed = answers.questions(of: sheet).filter { before[$0] != after[$0] }
      guard !changed.isEmpty else { throw .sheet(.nothingChanged(sheet)) }
      return try changed.map { (id) throws(Refusal) in
        guard sheet == .settings, id == .name else { return .answered(entry, id, after[id]) }
        try PlainText.check(after.text(id), as: .partnershipName)
        return .named(after.text(id))
      }
    }
  }
}
