import Casework

/// All of a case that its changes decide, in a form that compares.
package struct FoldedCase: Hashable, Sendable {
  /// In the order they are folded in.
  let changes: [ChangeID]
  let undone: Set<ChangeID>
  /// Of each field the changes whose setting stands.
  let standing: [CaseField: Set<ChangeID>]
  /// Of each field the change whose value is shown.
  let shown: [CaseField: ChangeID]
  package let conflicts: Set<CaseField>

  /// The state as the program folds it.
  package init(_ review: Case) {
    changes = review.changes.map(\.id)
    undone = review.undone
    conflicts = Set(review.conflicts)
    let fields = Set(review.changes.flatMap(\.events).compactMap(\.field))
    let settings = fields.map { ($0, review.settings(of: $0)) }.filter { !$0.1.isEmpty }
    standing = Dictionary(
      uniqueKeysWithValues: settings.map { ($0.0, Set($0.1.map(\.change.id))) })
    shown = Dictionary(
      uniqueKeysWithValues: settings.compactMap { field, all in
        all.last.map { (field, $0.change.id) }
      })
  }

  /// The state by its definition, every change held against every other; for changes of one event.
  package init(plainly all: [Change<CaseEvent>]) {
    let sorted = all.sorted(by: Change.isInOrder)
    let undone = FoldedCase.undone(in: sorted)
    let counted = sorted.filter { !undone.contains($0.id) }
    var standing: [CaseField: Set<ChangeID>] = [:]
    var shown: [CaseField: ChangeID] = [:]
    var conflicts: Set<CaseField> = []
    for field in Set(counted.flatMap(\.events).compactMap(\.field)) {
      let setters = counted.filter { $0.events.first?.field == field }
      let left = FoldedCase.unseen(setters)
      standing[field] = Set(left.map(\.id))
      shown[field] = left.last?.id
      if Set(left.map(\.events)).count > 1 { conflicts.insert(field) }
    }
    changes = sorted.map(\.id)
    (self.undone, self.standing, self.shown) = (undone, standing, shown)
    // What was written in an entry is in no conflict once somebody, having read it, took it out.
    self.conflicts = conflicts.filter { field in
      guard case .answer(let entry, _) = field, let id = shown[.presence(entry)],
        let removal = counted.first(where: { $0.id == id })
      else { return true }
      return standing.contains { other, changes in
        guard case .answer(entry, _) = other else { return false }
        return !changes.allSatisfy(removal.hasSeen)
      }
    }
  }

  /// Those that none of the others had seen.
  private static func unseen(_ changes: [Change<CaseEvent>]) -> [Change<CaseEvent>] {
    changes.filter { change in
      !changes.contains { $0.id != change.id && $0.hasSeen(change.id) }
    }
  }

  private static func undone(in sorted: [Change<CaseEvent>]) -> Set<ChangeID> {
    var acts: [ChangeID: [Change<CaseEvent>]] = [:]
    for change in sorted {
      switch change.events.first {
      case .undone(let id), .redone(let id): acts[id, default: []].append(change)
      default: break
      }
    }
    return Set(acts.filter { unseen($0.value).last?.events == [.undone($0.key)] }.keys)
  }
}
