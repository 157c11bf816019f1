import Casework

extension Store {
  /// What is left of a record of a case once its words are gone; `nil` where there is none, or two
  /// stand under its number.
  package func leftOfErased(
    _ id: ChangeID, in review: CaseID, now: Moment
  ) throws(StoreError) -> Erasure.Left? {
    try leftOfErased(id, CaseEvent.self, in: .review(review), now: now)
  }

  func leftOfErased<Event: StoredEvent>(
    _ id: ChangeID, _ kind: Event.Type, in scope: JournalScope, now: Moment
  ) throws(StoreError) -> Erasure.Left? {
    let path = layout.journal(of: id.writer, in: scope)
    let history: History<Event> = try load(scope, now: now)
    guard let change = history.changes.first(where: { $0.id == id }) else { return nil }
    do {
      let text = JournalText(
        try disk.read(path), scope: scope, writer: id.writer, lastSeen: nil, seal)
      let there = text.records.filter { $0.number == id.number }
      guard let record = there.first, there.count == 1 else { return nil }
      return Erasure.Left(
        digest: record.digest.hex, stamp: change.stamp, seen: change.seen,
        isCopy: isCopy(record, Event.self), fields: change.events.compactMap(\.fieldName).unique)
    } catch {
      throw StoreError(error)
    }
  }

  private func isCopy<Event: StoredEvent>(_ record: Record, _ kind: Event.Type) -> Bool {
    let id = ChangeID(writer: record.writer, number: record.number)
    return (try? ChangeCodec<Event>.change(in: record.body, id: id).isCopy) ?? false
  }

  /// Carries out what was just ordered, as far as it fits what it names.
  ///
  /// Where the disk refuses, the order stands all the same: the next reading carries it out.
  func follow<Event: StoredEvent>(ordersIn events: [Event], _ scope: JournalScope, now: Moment) {
    guard events.contains(where: { $0.erasure?.order != nil }) else { return }
    let _: History<Event>? = try? load(scope, now: now)
    // What whoever asked holds of the scope still has the words.
    loaded[scope]?.isSound = false
  }
}

extension [String] {
  /// Each once, in their order.
  fileprivate var unique: [String] {
    var known: Set<String> = []
    return filter { known.insert($0).inserted }
  }
}
