import Casework

/// Who is a member, and which rings each has, as far as one person's computer can tell for certain.
///
/// ``Judging`` says whose word counts. Nobody can give a ring they have not got: what somebody says
/// of another's rings is taken as far as they have these rings themselves.
package struct Membership {
  package private(set) var standing: Set<MemberID>
  package private(set) var gone: Set<MemberID>
  /// The rings that each was given.
  package private(set) var rings: [MemberID: Set<Ring>]
  package let members: [MemberID: MemberFile]
  /// The greatest epoch of each ring that somebody has begun by a removal who is a member still.
  private(set) var begun: [Ring: Int] = [:]
  /// Statements that count for nothing.
  private(set) var strangers: [MemberStatement] = []
  /// Those who are gone and of whose removal no file says so any more.
  private(set) var forgottenRemovals: Set<MemberID>
  /// The numbers of the epochs that began when a member was removed.
  private var endings: [MemberID: [Ring: Int]] = [:]

  /// Judges the files of a store by what was known before; `id` is whoever judges.
  init(_ files: MemberFiles, pins: Pins, own id: MemberID) {
    members = files.members
    let judging = Judging(
      files.statements, first: pins.standing.union(pins.gone).union([id]), gone: pins.gone)
    gone = judging.gone
    standing = Set(judging.distances.keys).subtracting(gone).intersection(files.members.keys)
    let counted = Set(judging.counted)
    strangers = files.statements.filter { !counted.contains($0) }
    forgottenRemovals = gone
    rings = pins.rings
    for statement in judging.counted {
      guard case .removed(_, _, let epochs) = statement.kind else { continue }
      forgottenRemovals.remove(statement.member)
      endings[statement.member, default: [:]].merge(epochs) { min($0, $1) }
      // Who was removed since may have put any number there.
      if standing.contains(statement.by) { begun.merge(epochs) { max($0, $1) } }
    }
    learnRings(from: judging.counted, own: id)
  }

  /// Takes in what members say of each other's rings, until nothing is new.
  private mutating func learnRings(from statements: [MemberStatement], own id: MemberID) {
    var before: [MemberID: Set<Ring>]?
    while before != rings {
      before = rings
      // Who is gone may have signed anything since; whoever removed them says who has what.
      for statement in statements where !gone.contains(statement.by) {
        // One knows what one has signed oneself.
        let held = statement.by == id ? Set(Ring.allCases) : rings[statement.by] ?? []
        for (member, had) in statement.ringsOfMembers {
          rings[member, default: []].formUnion(had.intersection(held))
        }
      }
    }
  }

  /// Whether a key may be believed that somebody gave.
  func believes(_ grant: Grant) -> Bool {
    guard rings[grant.from]?.contains(grant.ring) == true else { return false }
    if standing.contains(grant.from) { return true }
    guard gone.contains(grant.from), let end = endings[grant.from]?[grant.ring],
      let last = begun[grant.ring]
    else { return false }
    // From before they were removed; and never the key that seals.
    return grant.epoch < min(end, last)
  }

  /// Everybody who is a member, with their rings, and one more.
  func with(_ member: MemberID, _ given: Set<Ring>) -> [MemberID: Set<Ring>] {
    var all = Dictionary(uniqueKeysWithValues: standing.map { ($0, rings[$0] ?? []) })
    all[member, default: []].formUnion(given)
    return all
  }
}
