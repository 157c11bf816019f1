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
  /// What the latest change to a register did to its entries.
  package enum ListChange: Hashable, Sendable {
    /// The entries it added, none of which anybody has changed since.
    case added([Entry])
    /// The entries it removed, which are still out.
    case removed([Entry])

    package var entries: [Entry] {
      switch self {
      case .added(let entries), .removed(let entries): entries
      }
    }
  }

  /// The latest change to a register that can be undone; `nil` where there is none.
  ///
  /// What was filled in further since it was added is not undone.
  package var latestListChange: ListChange? {
    var touched: Set<Entry> = []
    for change in changes.reversed() {
      var added: [Entry] = []
      var removed: [Entry] = []
      for event in change.events {
        if case .removed(let entry) = event, isRemoved(entry) { removed.append(entry) }
        if case .answered(let entry, _, _) = event, entry.sheet.facts.shape == .register,
          !added.contains(entry)
        {
          added.append(entry)
        }
      }
      if !removed.isEmpty { return .removed(removed) }
      let isFirst = added.allSatisfy { entry in
        !touched.contains(entry) && !isRemoved(entry) && firstChange(of: entry) == change.id
      }
      if !added.isEmpty, isFirst { return .added(added) }
      touched.formUnion(added)
    }
    return nil
  }

  private func firstChange(of entry: Entry) -> ChangeID? {
    changes.first { change in
      change.events.contains { if case .answered(entry, _, _) = $0 { true } else { false } }
    }?.id
  }
}
