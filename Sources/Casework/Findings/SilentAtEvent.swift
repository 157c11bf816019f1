/// Finds events at which somebody who was told, or there, recorded nothing.
struct SilentAtEvent: Sendable {
  private let scale: EvidenceScale
  /// For each organisation its records that are known to a few days, by day.
  private let records: [[Record]]

  private struct Record {
    let days: ClosedRange<Day>
    let place: Int
  }

  init(_ scale: EvidenceScale, count: Int) {
    self.scale = scale
    var records: [[Record]] = Array(repeating: [], count: count)
    for (place, account) in scale.accounts.enumerated() {
      guard let days = account.days(fewerThan: scale.numbers[.shortUncertainDays]) else { continue }
      records[account.organisation].append(Record(days: days, place: place))
    }
    self.records = records.map { $0.sorted { $0.days.lowerBound < $1.days.lowerBound } }
  }

  /// The organisations that the accounts of an event name, and that have none of their own.
  func finding(_ event: [Int]) -> Finding? {
    let recording = Set(event.map { scale.accounts[$0].organisation })
    guard recording.count >= scale.numbers[.tellingAccounts],
      let first = event.compactMap({ scale.accounts[$0].from }).min(),
      let last = event.compactMap({ scale.accounts[$0].to }).max(), first <= last
    else { return nil }
    var (kinds, told) = (Bits(), Bits())
    for account in event {
      kinds.formUnion(scale.texts[account].events)
      told.formUnion(scale.texts[account].told)
    }
    let silent = records.indices.filter { organisation in
      let roles = scale.roles[organisation]
      return !recording.contains(organisation) && !roles.isDisjoint(with: told)
        && isAlone(organisation, in: told)
        && isInvolved(organisation, around: first...last)
        && !hasAccount(organisation, of: kinds, around: first...last)
    }
    guard !silent.isEmpty else { return nil }
    return Finding(kind: .silent, accounts: event, detail: .silent(silent))
  }

  /// Whether no other organisation of the case is what is named.
  private func isAlone(_ organisation: Int, in told: Bits) -> Bool {
    let named = scale.roles[organisation].intersection(told)
    return !scale.roles.indices.contains {
      $0 != organisation && !scale.roles[$0].isDisjoint(with: named)
    }
  }

  /// Whether an organisation has a record of these days that can be of the event, though not enough
  /// speaks for it.
  private func hasAccount(
    _ organisation: Int, of kinds: Bits, around event: ClosedRange<Day>
  ) -> Bool {
    let last = event.upperBound.adding(days: scale.numbers[.eventDays])
    return between(organisation, event.lowerBound.adding(days: -1), last).contains { record in
      !scale.texts[record.place].events.isDisjoint(with: kinds)
    }
  }

  /// Whether an organisation recorded something before and after, or sent nothing at all.
  private func isInvolved(_ organisation: Int, around event: ClosedRange<Day>) -> Bool {
    guard !records[organisation].isEmpty else { return true }
    let reach = scale.numbers[.involvedDays]
    let (first, last) = (event.lowerBound, event.upperBound)
    return !between(organisation, first.adding(days: -reach), first.adding(days: -1)).isEmpty
      && !between(organisation, last.adding(days: 1), last.adding(days: reach)).isEmpty
  }

  /// The records of an organisation that begin on certain days.
  private func between(_ organisation: Int, _ first: Day, _ last: Day) -> ArraySlice<Record> {
    let own = records[organisation]
    var (low, high) = (0, own.count)
    while low < high {
      let middle = (low + high) / 2
      if own[middle].days.lowerBound < first { low = middle + 1 } else { high = middle }
    }
    return own[low...].prefix { $0.days.lowerBound <= last }
  }
}
