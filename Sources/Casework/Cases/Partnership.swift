/// The partnership as its changes leave it: what holds for all cases.
package struct Partnership: Sendable {
  /// The name at the top of every screen; `nil` until somebody gives one.
  package let name: String?
  /// Every GOV.UK list taken in, in order; none while only the one the program ships with is used.
  package let bankHolidays: [BankHolidayList]
  /// Every change, in the order they are folded.
  package let changes: [Change<PartnershipEvent>]
  package let order: EntryOrder
  private let ledger: Ledger<Field, PartnershipEvent>

  private enum Field: Hashable {
    case name
    case answer(Entry, QuestionID)
    case presence(Entry)
  }

  /// Folds changes, in any order.
  package init(changes: [Change<PartnershipEvent>]) {
    let sorted = changes.sorted(by: Change.isInOrder)
    var ledger = Ledger<Field, PartnershipEvent>()
    var order = EntryOrder()
    var lists: [BankHolidayList] = []
    for change in sorted {
      for event in change.events {
        switch event {
        case .named: ledger.set(.name, to: event, by: change)
        case .calendarUpdated(let list): lists.append(list)
        case .answered(let entry, let question, _):
          ledger.set(.answer(entry, question), to: event, by: change)
          order.note(entry)
        case .removed(let entry), .restored(let entry):
          ledger.set(.presence(entry), to: event, by: change)
        case .erased, .lossAccepted, .unknown: break
        }
      }
    }
    self.changes = sorted
    self.ledger = ledger
    self.order = order
    if case .named(let name) = ledger.setting(of: .name)?.event {
      self.name = name
    } else {
      name = nil
    }
    bankHolidays = lists
  }
}

extension Partnership {
  /// The protective marking while the settings have none.
  package static let usualMarking = "OFFICIAL-SENSITIVE"

  /// The protective marking of every screen and page.
  package var marking: String {
    let marking = answers(in: Entry(.settings)).text(.marking)
    return PlainText.isBlank(marking) ? Partnership.usualMarking : marking
  }
}

extension Partnership: SheetHolder {
  package func answer(to question: QuestionID, in entry: Entry) -> Answer? {
    // The name was recorded as an event of its own before there was a sheet for it.
    if entry.sheet == .settings, question == .name { return name.map { .text($0) } }
    guard
      case .answered(_, _, let answer) = ledger.setting(of: .answer(entry, question))?.event
    else { return nil }
    return answer
  }

  package func isRemoved(_ entry: Entry) -> Bool {
    ledger.setting(of: .presence(entry))?.event == .removed(entry)
  }
}

extension Partnership {
  /// The entry that was taken out last and is still out; `nil` where none is.
  package var lastRemoved: Entry? {
    for change in changes.reversed() {
      for case .removed(let entry) in change.events where isRemoved(entry) { return entry }
    }
    return nil
  }
}

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
