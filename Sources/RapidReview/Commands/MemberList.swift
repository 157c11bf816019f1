import CaseStore
import Casework
import Office

/// Who can open the store, as `member list` prints it.
struct MemberList {
  private let members: [StoreMember]
  private let waiting: [MemberID]

  init(_ open: OpenMembers) { (members, waiting) = (open.members, open.waiting) }

  func print(asJSON isJSON: Bool) throws {
    if isJSON {
      try Output.json([
        "members": .array(members.map(Self.json)),
        "waiting": .array(waiting.map { .array($0.fingerprint.map(JSON.string)) }),
      ])
      return
    }
    if members.isEmpty { try Output.line("The store is not sealed, so it has no members.") }
    for member in members {
      let name = member.title + (member.isSelf ? " (you)" : "")
      try Output.line("\(name)  \(Self.state(of: member))")
      try Output.line("  \(member.id.fingerprintText)")
    }
    guard !waiting.isEmpty else { return }
    try Output.line("Waiting to be added:")
    for id in waiting { try Output.line("  \(id.fingerprintText)") }
  }

  private static func state(of member: StoreMember) -> String {
    guard member.isStanding else { return "removed" }
    return member.seesRealNames ? "all cases, real names" : "all cases, no real names"
  }

  private static func json(_ member: StoreMember) -> JSON {
    [
      "member": .string(member.id.text), "name": member.name.map(JSON.string) ?? .null,
      "kind": .string(member.kind.rawValue), "standing": .bool(member.isStanding),
      "self": .bool(member.isSelf),
      "rings": .array(member.rings.map(\.rawValue).sorted().map(JSON.string)),
      "fingerprint": .array(member.id.fingerprint.map(JSON.string)),
    ]
  }
}
