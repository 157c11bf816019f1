extension Case {
  /// The changes taken out by an undo that no later redo has put back.
  ///
  /// Later means having seen it: a redo made after a clock was set back stands all the same. Of
  /// what was erased only those count that somebody who ordered it had read: what stood before it
  /// does not come back by an undo that comes from elsewhere.
  static func undone(in sorted: Changes) -> Set<ChangeID> {
    var named: Set<ChangeID> = []
    var ledger = Ledger<ChangeID, CaseEvent>()
    let orders = ordersToErase(in: sorted)
    for change in sorted {
      for event in change.events {
        guard let id = event.changeNamed else { continue }
        if let orders = orders[id], !orders.contains(where: { $0.hasSeen(change.id) }) { continue }
        named.insert(id)
        ledger.set(id, to: event, by: change)
      }
    }
    return named.filter { ledger.setting(of: $0)?.event == .undone($0) }
  }

  /// The changes that order another to be erased, by what they name.
  private static func ordersToErase(in changes: Changes) -> [ChangeID: Changes] {
    var orders: [ChangeID: Changes] = [:]
    for change in changes {
      for case .erased(let erasure) in change.events where erasure.order != nil {
        orders[erasure.record, default: []].append(change)
      }
    }
    return orders
  }

  /// My latest change that still counts and can be undone; `nil` where there is none.
  package func latestChange(by person: String) -> Change<CaseEvent>? {
    changes.last { change in
      change.by == person && !undone.contains(change.id) && change.isUndoable
    }
  }

  /// My latest change taken out by an undo, if I have changed nothing else since.
  package func latestUndone(by person: String) -> Change<CaseEvent>? {
    var redoable: [ChangeID] = []
    for change in changes where change.by == person {
      if change.isUndoable { redoable = [] }
      for event in change.events {
        if case .undone(let id) = event { redoable.append(id) }
        if case .redone(let id) = event { redoable.removeAll { $0 == id } }
      }
    }
    guard let id = redoable.last(where: undone.contains) else { return nil }
    return changes.first { $0.id == id }
  }

  /// What keeps a change from being undone: a later change that rests on it.
  ///
  /// Later means having read it, whatever the clocks said: what was set in ignorance of it is a
  /// conflict, which undoing one side settles.
  func restsOn(_ change: Change<CaseEvent>) -> Change<CaseEvent>? {
    let effects = change.events.map(\.effect)
    let fields = Set(effects.compactMap(\.field))
    let parts = Set(effects.compactMap(\.feeds))
    let fed = Set(parts.flatMap(\.milestones))
    let settled = Set(effects.compactMap(\.step?.milestone))
    return changes.first { later in
      guard later.hasSeen(change.id), !undone.contains(later.id) else { return false }
      return later.events.lazy.map(\.effect).contains { effect in
        if let field = effect.field, fields.contains(field) { return true }
        if let part = effect.restsOn, parts.contains(part) { return true }
        guard case .reached(let milestone)? = effect.step else { return false }
        if fed.contains(milestone) { return true }
        if milestone == .closed { return !settled.isEmpty }
        return !settled.isDisjoint(with: milestone.facts.expects)
      }
    }
  }
}

extension CaseEffect.Part {
  /// The steps that rest on it: those recorded with the answers of a sheet, or complete by its
  /// notice.
  fileprivate var milestones: [Milestone] {
    guard case .steps(let sheet) = self else { return [] }
    if sheet == .notice {
      return NoticeSubject.allCases.flatMap { NoticeDuty.of($0, members: []) }.map(\.milestone)
    }
    return Milestone.allCases.filter { $0.sheet == sheet }
  }
}
