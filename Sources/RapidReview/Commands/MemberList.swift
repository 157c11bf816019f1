import CaseStore
import Casework

/// Who can open the store, as `member list` prints it.
struct MemberList {
  private let members: [StoreMember]
  private let waiting: [MemberID]

  init(_ open: OpenMembers) throws {
    members = open.members
    waiting = try open.store.waitingMembers().sorted()
  }

  func print(asJSON isJSON: Bool) throws {
    if isJSON {
      try Output.json([
        "members": .array(members.map(Self.json)),
        "waiting": .array(waiting.map { .array($0.fingerprint.map(JSON.string)) }),
      ])
      return
    }
    if members.isEmpty { try Output.line("Nobody has keys: the store is not sealed.") }
    for member in members {
      try Output.line("\(Self.name(of: member))  \(Self.state(of: member))")
      try Output.line("  \(member.id.fingerprintText)")
    }
    guard !waiting.isEmpty else { return }
    try Output.line("Waiting to be added:")
    for id in waiting { try Output.line("  \(id.fingerprintText)") }
  }

  private static func name(of member: StoreMember) -> String {
    switch member.kind {
    case .recovery: "Recovery sheet"
    case .person: (member.name ?? "(no name recorded)") + (member.isSelf ? " (you)" : "")
    }
  }

  private static func state(of member: StoreMember) -> String {
    guard member.isStanding else { return "removed" }
    return member.rings.contains(.identity) || member.rings.isEmpty
      ? "all cases, real names" : "all cases, no real names"
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
