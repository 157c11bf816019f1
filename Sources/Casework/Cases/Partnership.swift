/// The partnership as its changes leave it: what holds for all cases.
package struct Partnership: Sendable {
  /// The name at the top of every screen; `nil` until somebody gives one.
  package let name: String?
  /// The latest GOV.UK list taken in; `nil` while the one the program ships with is used.
  package let bankHolidays: BankHolidayList?
  /// Every change, in the order they are folded.
  package let changes: [Change<PartnershipEvent>]

  private enum Field: Hashable { case name, calendar }

  /// Folds changes, in any order.
  package init(changes: [Change<PartnershipEvent>]) {
    let sorted = changes.sorted(by: Change.isInOrder)
    var ledger = Ledger<Field, PartnershipEvent>()
    for change in sorted {
      for event in change.events {
        switch event {
        case .named: ledger.set(.name, to: event, by: change)
        case .calendarUpdated: ledger.set(.calendar, to: event, by: change)
        case .unknown: break
        }
      }
    }
    self.changes = sorted
    if case .named(let name) = ledger.setting(of: .name)?.event {
      self.name = name
    } else {
      name = nil
    }
    if case .calendarUpdated(let list) = ledger.setting(of: .calendar)?.event {
      bankHolidays = list
    } else {
      bankHolidays = nil
    }
  }
}
