import Casework

/// Tells which of a store's statements about its members count.
///
/// It starts from those whom a computer knows, and goes on to those whom they have added, and so
/// on. A removal ends the word of whoever it removes: of what they have signed, only what the
/// removal itself names counts, for that was there already. Anybody may put an earlier time on what
/// they sign, so removals are not taken in the order of their times alone. Those signed by somebody
/// this computer knew come first, then those by the people they have added, and so on: a stranger
/// to this computer cannot take away the person through whom it knows them.
struct Judging {
  /// The statements that count, in the order of their times.
  private(set) var counted: [MemberStatement] = []
  /// Everybody who was removed.
  private(set) var gone: Set<MemberID>
  /// How far each person is from those this computer knew: 0 for them, 1 for whom they have added.
  private(set) var distances: [MemberID: Int] = [:]

  private let statements: [MemberStatement]
  private let first: Set<MemberID>
  /// The removals that count, by whom they remove.
  private var removals: [MemberID: [Removal]] = [:]

  /// That a member is gone, as another has signed it.
  private struct Removal: Hashable {
    let member: MemberID
    let by: MemberID
    let at: Moment
    /// Whom the author knew then, whether standing or gone.
    let named: Set<MemberID>
    let gone: Set<MemberID>
  }

  /// `first` are those this computer knew, and `gone` whom it knew as removed.
  init(_ statements: [MemberStatement], first: Set<MemberID>, gone: Set<MemberID>) {
    self.statements = statements.sorted { ($0.at, $0.fileName) < ($1.at, $1.fileName) }
    (self.first, self.gone) = (first, gone)
    readOn()
    while let next = nextRemoval() {
      removals[next.member, default: []].append(next)
      self.gone.insert(next.member)
      readOn()
    }
  }

  /// Goes through the statements from the beginning, for those who are gone by now.
  private mutating func readOn() {
    counted = []
    distances = Dictionary(uniqueKeysWithValues: first.map { ($0, 0) })
    var waiting = statements
    var isDone = false
    while !isDone {
      isDone = true
      // Level by level, so that everybody's distance is the shortest.
      let known = distances
      waiting.removeAll { statement in
        guard let distance = known[statement.by], counts(statement) else { return false }
        counted.append(statement)
        for member in subjects(of: statement) where distances[member] == nil {
          distances[member] = distance + 1
        }
        isDone = false
        return true
      }
    }
    counted.sort { ($0.at, $0.fileName) < ($1.at, $1.fileName) }
  }

  /// Whether a statement counts, whose author is known.
  private func counts(_ statement: MemberStatement) -> Bool {
    guard gone.contains(statement.by) else { return true }
    let removals = removals[statement.by] ?? []
    switch statement.kind {
    case .added:
      return first.contains(statement.member)
        || removals.contains { $0.named.contains(statement.member) }
    case .removed: return removals.contains { $0.gone.contains(statement.member) }
    }
  }

  /// The members a statement makes known.
  private func subjects(of statement: MemberStatement) -> Set<MemberID> {
    guard case .added(_, let members, _) = statement.kind else { return [] }
    let all = Set(members.keys).union([statement.member])
    guard gone.contains(statement.by) else { return all }
    // Of what somebody says who is gone, no more is taken than who removed them knew, too.
    return (removals[statement.by] ?? []).reduce(into: all.intersection(first)) { known, removal in
      known.formUnion(all.intersection(removal.named))
    }
  }

  /// The removal to take in next; `nil` where all that count are in.
  private func nextRemoval() -> Removal? {
    var best: (order: (Int, Moment), removal: Removal)?
    for statement in counted {
      for removal in Judging.removals(in: statement)
      where removals[removal.member]?.contains(removal) != true {
        let order = (distances[statement.by] ?? .max, statement.at)
        if let found = best, found.order <= order { continue }
        best = (order, removal)
      }
    }
    return best?.removal
  }

  /// Whom a statement says to be gone.
  private static func removals(in statement: MemberStatement) -> [Removal] {
    switch statement.kind {
    case .removed(let stay, let gone, _):
      [
        Removal(
          member: statement.member, by: statement.by, at: statement.at,
          named: gone.union(stay.keys), gone: gone)
      ]
    case .added(_, let members, let gone):
      gone.subtracting([statement.by]).sorted().map { member in
        Removal(
          member: member, by: statement.by, at: statement.at, named: gone.union(members.keys),
          gone: gone)
      }
    }
  }
}
