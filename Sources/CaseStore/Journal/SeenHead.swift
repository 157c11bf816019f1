import Casework

/// The last record of one journal that this person has had before their eyes.
struct SeenHead: Hashable, Sendable {
  let number: Int
  let link: Digest
}

/// What this person has seen, kept in LOCAL so that a record that vanishes is missed.
///
/// One small file a case and one an identity, replaced in one step and not synced: should a power
/// cut bring an older one back, a loss in exactly that stretch goes unnoticed, and nothing else
/// happens. A file that cannot be read counts as nothing seen.
struct SeenHeads {
  let folder: String
  let disk: Disk

  func read(_ scope: JournalScope) -> [WriterID: SeenHead] {
    guard let bytes = try? disk.read(path(scope)), let members = (try? JSON(bytes))?.members else {
      return [:]
    }
    var heads: [WriterID: SeenHead] = [:]
    for member in members {
      guard let writer = WriterID(member.key), let number = member.value["n"]?.whole(.record),
        let link = member.value["link"]?.text, let digest = Digest(hex: Array(link.utf8)[...])
      else { continue }
      heads[writer] = SeenHead(number: number, link: digest)
    }
    return heads
  }

  /// Keeps what was seen; that it may fail is no reason to fail what was done.
  func write(_ heads: [WriterID: SeenHead], _ scope: JournalScope) {
    let members = heads.sorted { $0.key < $1.key }.map { writer, head in
      JSON.Member(
        writer.text,
        .object([
          JSON.Member("n", .int(head.number)), JSON.Member("link", .string(head.link.hex)),
        ]))
    }
    try? disk.replace(
      path(scope), with: JSON.object(members).bytes, mode: 0o600, isDurable: false)
  }

  /// The cases something was seen of.
  var cases: [CaseID] {
    ((try? disk.names(in: folder)) ?? []).compactMap { name in
      name.hasSuffix(".json") ? CaseID(String(name.dropLast(5))) : nil
    }
  }

  /// The cases of whose identity something was seen.
  var identities: [CaseID] {
    ((try? disk.names(in: folder)) ?? []).compactMap { name in
      guard name.hasSuffix(".json"),
        case .identity(let id)? = JournalScope(wireName: String(name.dropLast(5)))
      else { return nil }
      return id
    }
  }

  private func path(_ scope: JournalScope) -> String {
    // No case id holds a hyphen, so the partnership's file is nobody else's.
    switch scope {
    case .partnership: "\(folder)/the-partnership.json"
    case .review, .identity: "\(folder)/\(scope.wireName).json"
    }
  }
}
