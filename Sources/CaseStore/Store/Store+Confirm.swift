import Casework

extension Store {
  /// Refuses to confirm an order to erase that this member's own key has asked for, or nobody's.
  ///
  /// A name is quickly typed: that two people have agreed is shown by two keys. A store without
  /// members, as older programs made them, has nothing but names to go by.
  func requireAnotherKey(
    _ events: [CaseEvent], in id: CaseID, now: Moment
  ) throws(StoreError) {
    let confirmed = events.compactMap(\.erasure).filter { $0.order?.askedBy != nil }
    guard !confirmed.isEmpty, let own = keys?.member.id else { return }
    let changes = try load(id, now: now).changes
    let judgement = HeadJudgement(of: .review(id), layout, disk, signed: signatures())
    for erasure in confirmed {
      guard let asking = changes.last(where: { $0.asks(for: erasure) }) else {
        throw .confirmation(.notSigned)
      }
      switch judgement.standing(of: asking.id) {
      case .signed(own): throw .confirmation(.ownKey)
      case .signed: continue
      case .unsigned, .contradicted: throw .confirmation(.notSigned)
      }
    }
  }
}

extension Change<CaseEvent> {
  /// Whether it asks for the record to be erased that an order names.
  fileprivate func asks(for erasure: Erasure) -> Bool {
    events.contains { event in
      if case .erasureAsked(let asked) = event { asked.record == erasure.record } else { false }
    }
  }
}
