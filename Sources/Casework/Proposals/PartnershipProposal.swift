/// A change somebody wants to make to what the partnership keeps.
package enum PartnershipProposal: Hashable, Sendable {
  /// Questions of a sheet are answered; a blank answer takes one back.
  case fill(Entry, Answers)
  /// An entry of a register shall not count; takes a reason.
  case remove(Entry)
  /// People and organisations are added in one go, as from a table. Their entries are named after
  /// one fresh name.
  case enrol([Enrolment], as: EntryName)
  /// The latest change to a list is undone: what was removed is back, what was added goes.
  case undo
}

/// Somebody, or an organisation, to be added to a register of the partnership.
package struct Enrolment: Hashable, Sendable {
  package let sheet: Sheet
  package let answers: Answers

  package init(sheet: Sheet, answers: Answers) { (self.sheet, self.answers) = (sheet, answers) }
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
    case .undo: return try undoing(now: now)
    case .enrol(let enrolments, let name): return try enrolling(enrolments, as: name, now: now)
    case .remove(let entry):
      guard entry.sheet.facts.shape == .register, isAnswered(entry), !isRemoved(entry) else {
        throw .sheet(.entryRemoved(entry.sheet))
      }
      guard let why, !PlainText.isBlank(why) else { throw .reasonNeeded(.removing(entry.sheet)) }
      return [.removed(entry)]
    case .fill(let entry, let answers): return try filling(entry, with: answers, now: now)
    }
  }

  private func filling(
    _ entry: Entry, with answers: Answers, now: Occasion
  ) throws(Refusal) -> [PartnershipEvent] {
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

  /// All or nothing: one row that is refused refuses the rest.
  private func enrolling(
    _ enrolments: [Enrolment], as name: EntryName, now: Occasion
  ) throws(Refusal) -> [PartnershipEvent] {
    guard let first = enrolments.first else { throw .nothingToUndo }
    var events: [PartnershipEvent] = []
    var names: [Sheet: Set<FoldedName>] = [:]
    for (number, enrolment) in enrolments.enumerated() {
      guard [.person, .organisation].contains(enrolment.sheet),
        let own = EntryName("\(name.text)-\(number + 1)")
      else { throw .sheet(.wrongSheet(first.sheet)) }
      let text = FoldedName(enrolment.answers.text(.name))
      guard names[enrolment.sheet, default: []].insert(text).inserted else {
        throw .sheet(.sameName(enrolment.sheet))
      }
      events += try filling(Entry(enrolment.sheet, own), with: enrolment.answers, now: now)
    }
    return events
  }

  private func undoing(now: Occasion) throws(Refusal) -> [PartnershipEvent] {
    switch latestListChange {
    case nil: throw .nothingToUndo
    case .added(let entries): return entries.map { .removed($0) }
    case .removed(let entries):
      for entry in entries {
        try SheetCheck.checkName(of: entry, from: [:], to: answers(in: entry), in: self)
      }
      return entries.map { .restored($0) }
    }
  }
}
