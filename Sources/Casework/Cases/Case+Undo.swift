extension Case {
  /// The changes taken out by an undo that no later redo has put back.
  static func undone(in sorted: Changes) -> Set<ChangeID> {
    var undone: Set<ChangeID> = []
    for change in sorted {
      for event in change.events {
        switch event {
        case .undone(let id): undone.insert(id)
        case .redone(let id): undone.remove(id)
        default: break
        }
      }
    }
    return undone
  }

  /// My latest change that still counts and can be undone; `nil` where there is none.
  package func latestChange(by person: String) -> Change<CaseEvent>? {
    changes.last { change in
      change.by == person && !undone.contains(change.id) && change.isUndoable
    }
  }

  /// My latest change taken out by an undo, if I have changed nothing else since.
  package func latestUndone(by person: String) -> Change<CaseEvent>? {
    for change in changes.reversed() where change.by == person {
      for event in change.events {
        if case .undone(let id) = event, undone.contains(id) {
          return changes.first { $0.id == id }
        }
      }
      if change.isUndoable && !undone.contains(change.id) && !wasRedone(change.id) { return nil }
    }
    return nil
  }

  private func wasRedone(_ id: ChangeID) -> Bool {
    changes.contains { $0.events.contains(.redone(id)) }
  }

  /// What keeps a change from being undone: a later change that rests on it.
  func restsOn(_ change: Change<CaseEvent>) -> Change<CaseEvent>? {
    let fields = Set(change.events.compactMap(\.field))
    let reached = Set(
      change.events.compactMap { event -> Milestone? in
        switch event {
        case .recorded(let milestone, _, _): milestone
        case .criteriaDecided: .criteriaDecided
        default: nil
        }
      })
    guard let index = changes.firstIndex(where: { $0.id == change.id }) else { return nil }
    return changes[(index + 1)...].first { later in
      guard !undone.contains(later.id) else { return false }
      return later.events.contains { event in
        if let field = event.field, fields.contains(field) { return true }
        if case .recorded(let milestone, _, _) = event {
          return !reached.isDisjoint(with: milestone.facts.expects)
        }
        return false
      }
    }
  }
}

extension Change<CaseEvent> {
  /// Opening a case, and undoing itself, cannot be undone.
  var isUndoable: Bool {
    events.allSatisfy { event in
      switch event {
      case .opened, .referenceChanged, .undone, .redone, .unknown: false
      default: true
      }
    }
  }
}
