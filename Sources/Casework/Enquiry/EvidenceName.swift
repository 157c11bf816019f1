/// What a finding rests on: an entry of the chronology, or an organisation's answer to the line.
package enum EvidenceName: Hashable, Sendable {
  case entry(EntryName)
  /// The answer of the organisation that was asked under this entry.
  case answer(EntryName)

  /// The name on the wire.
  package var key: String {
    switch self {
    case .entry(let name): "entry/\(name.text)"
    case .answer(let request): "answer/\(request.text)"
    }
  }

  /// `nil` for a key of a newer version.
  package init?(key: String) {
    let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let name = EntryName(parts[1]) else { return nil }
    switch parts[0] {
    case "entry": self = .entry(name)
    case "answer": self = .answer(name)
    default: return nil
    }
  }
}
