import Casework

/// An order to dispose of a case, as people see it.
package struct DisposalState: Hashable, Sendable {
  package let order: DisposalOrder
  /// Whether the case is gone; otherwise it waits for a second member.
  package let isDone: Bool
}

extension Store {
  /// The orders that wait for a second member, and those that were carried out, the latest first.
  package func disposalStates() -> [DisposalState] {
    obeyDisposals()
    let done = disposals.done.values.map { DisposalState(order: $0, isDone: true) }
    let waiting = disposals.waiting.map { DisposalState(order: $0, isDone: false) }
    return (waiting + done).sorted {
      ($1.order.at, $0.order.reference) < ($0.order.at, $1.order.reference)
    }
  }

  /// Orders that a case be disposed of; it is done once a second member has confirmed it.
  ///
  /// - Parameters:
  ///   - id: The case.
  ///   - ground: Why.
  ///   - person: Who orders it, as they are known to the record.
  ///   - why: Who decided it and why: it stays when the case is gone, in the partnership's own log.
  ///   - now: The time by this computer's clock.
  /// - Returns: The order.
  /// - Throws: ``DisposalFlaw``; nothing is changed then.
  @discardableResult
  package func orderDisposal(
    of id: CaseID, _ ground: DisposalGround, by person: String, why: String, now: Moment
  ) throws(StoreError) -> DisposalOrder {
    let (keys, voters, partnership) = try disposers(now: now)
    let (review, heads, references) = try wholeCase(id, partnership, now: now)
    try refusing { () throws(Refusal) in
      try review.checkDisposing(
        ground, partnership.retentionYears, on: UnitedKingdomDay.today(at: now))
      try review.checkReasonToDispose(why)
    }
    let others = voters.standing.subtracting([keys.member.id])
    guard !others.isEmpty else { throw .disposal(.nobodyElse) }
    if let order = disposals.waiting.first(where: { $0.caseID == id && $0.seen == heads }) {
      throw .disposal(.ordered(by: partnership.memberNames[order.by]))
    }
    let order = DisposalOrder(
      caseID: id, references: references, ground: ground, at: now, by: keys.member.id, seen: heads)
    let disposal = Disposal(id, review.reference, ground)
    // The log first: no order is without its reason.
    try append([.disposalOrdered(disposal)], by: person, why: why, now: now)
    try sign(order, keys)
    return order
  }

  /// Confirms what another member ordered, and carries it out.
  ///
  /// - Parameters:
  ///   - id: The case.
  ///   - person: Who confirms it, as they are known to the record.
  ///   - now: The time by this computer's clock.
  /// - Returns: The order. The case is gone.
  /// - Throws: ``DisposalFlaw``; nothing is changed then.
  @discardableResult
  package func confirmDisposal(
    of id: CaseID, by person: String, now: Moment
  ) throws(StoreError) -> DisposalOrder {
    let (keys, voters, partnership) = try disposers(now: now)
    let (review, heads, _) = try wholeCase(id, partnership, now: now)
    let waiting = disposals.waiting.filter { $0.caseID == id }
    let others = waiting.filter { $0.by != keys.member.id }
    guard let order = others.last(where: { $0.seen == heads }) ?? others.last ?? waiting.last else {
      throw .disposal(.notOrdered)
    }
    guard voters.standing.contains(keys.member.id) else { throw .disposal(.noMember) }
    guard order.by != keys.member.id else { throw .disposal(.ownOrder) }
    if let name = partnership.memberNames[order.by],
      name == person || name == partnership.memberNames[keys.member.id]
    {
      throw .disposal(.samePerson(name))
    }
    guard order.seen == heads else { throw .disposal(.changedSince) }
    try refusing { () throws(Refusal) in
      try review.checkDisposing(
        order.ground, partnership.retentionYears, on: UnitedKingdomDay.today(at: now))
    }
    let disposal = Disposal(id, review.reference, order.ground)
    try append([.disposalConfirmed(disposal)], by: person, now: now)
    try sign(order, keys)
    obeyDisposals()
    return order
  }

  /// The keys that sign, whose word counts, and what the partnership keeps.
  private func disposers(
    now: Moment
  ) throws(StoreError) -> (keys: KeyRing, voters: DisposalVoters, partnership: Partnership) {
    if case .readOnly(let reason) = access { throw .readOnly(reason) }
    guard let keys else { throw .disposal(.noMember) }
    let voters = DisposalVoters(try Trust(layout, disk, ring: keys).membership)
    guard voters.standing.contains(keys.member.id) else { throw .disposal(.noMember) }
    return (keys, voters, Partnership(changes: try loadPartnership(now: now).changes))
  }

  /// A case of which everything can be read: nobody orders to destroy what they cannot know.
  private func wholeCase(
    _ id: CaseID, _ partnership: Partnership, now: Moment
  ) throws(StoreError) -> (review: Case, heads: [WriterID: Int], references: [CaseReference]) {
    try requireNotDisposed(.review(id))
    let history = try load(id, now: now)
    guard var review = Case(id: id, changes: history.changes),
      history.findings.allSatisfy({ $0.severity < .loss })
    else { throw .disposal(.unreadable) }
    review.partnership = partnership
    let earlier = history.changes.references.subtracting([review.reference]).sorted()
    return (review, history.heads, earlier + [review.reference])
  }

  private func refusing(_ check: () throws(Refusal) -> Void) throws(StoreError) {
    do throws(Refusal) {
      try check()
    } catch {
      throw .disposal(.refused(error))
    }
  }

  /// Puts this member's signature under an order, and under what was recorded of it.
  private func sign(_ order: DisposalOrder, _ keys: KeyRing) throws(StoreError) {
    do throws(FileError) {
      try keepSigned(
        order.bytes(.signed, signedBy: keys.member, keysID: keysID),
        named: order.fileName(.signed, by: keys.member.id, keysID: keysID))
    } catch {
      throw StoreError(error)
    }
    // Within one moment of the file system's clock nobody would see that there is a new one.
    disposals = Disposals()
    signHeads()
  }
}
