import Casework

/// Who is a member, as far as one person's computer can tell for certain.
///
/// It begins with those it knows (``Pins``), and goes on to those whom they have added, and so on.
/// Who was removed stays so. What somebody has signed who was removed counts as far as the removal
/// names it: it was there then. The rest may have been signed afterwards, and counts for nothing.
package struct Membership {
  package private(set) var standing: Set<MemberID>
  package private(set) var gone: Set<MemberID>
  /// The rings that were given to each.
  package private(set) var rings: [MemberID: Set<Ring>] = [:]
  package let members: [MemberID: MemberFile]
  /// The numbers of the epochs that began when a member was removed.
  private var endings: [MemberID: [Ring: Int]] = [:]
  /// Statements that count for nothing.
  private(set) var strangers: [MemberStatement] = []

  init(_ files: MemberFiles, pins: Pins, own id: MemberID) {
    members = files.members
    gone = pins.gone
    standing = []
    let statements = files.statements.sorted { ($0.at, $0.fileName) < ($1.at, $1.fileName) }
    let first = pins.standing.union(pins.gone).union([id])
    var counted: Set<MemberStatement> = []
    while true {
      counted = Membership.counted(statements, from: first, gone: gone)
      var all = gone
      for case let statement in counted {
        if case .removed = statement.kind { all.insert(statement.member) }
      }
      if all == gone { break }
      gone = all
    }
    var known = first
    for statement in statements where counted.contains(statement) {
      switch statement.kind {
      case .added(let given, let members):
        known.formUnion(members.union([statement.member]))
        rings[statement.member, default: []].formUnion(given)
      case .removed(_, _, let epochs):
        endings[statement.member, default: [:]].merge(epochs) { min($0, $1) }
      }
    }
    strangers = statements.filter { !counted.contains($0) }
    standing = known.subtracting(gone).intersection(files.members.keys)
  }

  /// The statements that count, where those are gone.
  private static func counted(
    _ statements: [MemberStatement], from first: Set<MemberID>, gone: Set<MemberID>
  ) -> Set<MemberStatement> {
    var (known, counted) = (first, Set<MemberStatement>())
    while true {
      let before = counted.count
      for statement in statements where !counted.contains(statement) {
        guard known.contains(statement.by),
          !gone.contains(statement.by) || isNamed(statement, by: counted)
            || first.contains(statement.member)
        else { continue }
        counted.insert(statement)
        if case .added(_, let members) = statement.kind {
          known.formUnion(members.union([statement.member]))
        }
      }
      if counted.count == before { return counted }
    }
  }

  /// Whether who removed a statement's author knew what it says.
  private static func isNamed(
    _ statement: MemberStatement, by counted: Set<MemberStatement>
  ) -> Bool {
    counted.contains { other in
      guard case .removed(let stay, let gone, _) = other.kind, other.member == statement.by else {
        return false
      }
      switch statement.kind {
      case .added: return stay.contains(statement.member) || gone.contains(statement.member)
      case .removed: return gone.contains(statement.member)
      }
    }
  }

  /// Whether a key may be believed that somebody gave.
  func believes(_ grant: Grant) -> Bool {
    if standing.contains(grant.from) { return true }
    guard gone.contains(grant.from) else { return false }
    // From before they were removed.
    return endings[grant.from]?[grant.ring].map { grant.epoch < $0 } ?? false
  }
}
