/// The partnership as its changes leave it: what holds for all cases.
package struct Partnership: Sendable {
  /// The name at the top of every screen; `nil` until somebody gives one.
  package let name: String?
  /// Every GOV.UK list taken in, in order; none while only the one the program ships with is used.
  package let bankHolidays: [BankHolidayList]
  /// Every change, in the order they are folded.
  package let changes: [Change<PartnershipEvent>]
  package let order: EntryOrder
  /// The name of each member who was ever added, as it was given then.
  package let memberNames: [MemberID: String]
  private let ledger: Ledger<PartnershipField, PartnershipEvent>

  /// Folds changes, in any order.
  package init(changes: [Change<PartnershipEvent>]) {
    let sorted = changes.sorted(by: Change.isInOrder)
    var ledger = Ledger<PartnershipField, PartnershipEvent>()
    var order = EntryOrder()
    var lists: [BankHolidayList] = []
    var names: [MemberID: String] = [:]
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
        case .emptied(let field):
          ledger.set(field, to: event, by: change)
          if case .answer(let entry, _) = field { order.note(entry) }
        case .memberAdded(let id, let name): names[id] = name
        case .memberRemoved, .recoveryRenewed, .erased, .lossAccepted, .disposalOrdered,
          .disposalConfirmed, .unknown:
          break
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
    memberNames = names
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
