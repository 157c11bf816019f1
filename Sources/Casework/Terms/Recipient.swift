/// Somebody, or some office, that a notice goes to.
package enum Recipient: Hashable, Sendable {
  /// The Executive lead of a statutory partner.
  case executive(StatutoryPartner)
  case partnershipChair
  case scrutineer
  case groupChair
  /// A member of the SPRG, by their entry among the people.
  case member(EntryName)
  case panel
  case secretaryOfState
  case family

  /// The name on the wire.
  package var key: String {
    switch self {
    case .executive(let partner): "executive/\(partner.rawValue)"
    case .partnershipChair: "partnership-chair"
    case .scrutineer: "scrutineer"
    case .groupChair: "sprg-chair"
    case .member(let name): "member/\(name.text)"
    case .panel: "panel"
    case .secretaryOfState: "secretary-of-state"
    case .family: "family"
    }
  }

  /// `nil` for a key of a newer version.
  package init?(key: String) {
    let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count == 2 ? parts[1] : nil) {
    case ("executive", .some(let name)):
      guard let partner = StatutoryPartner(rawValue: name) else { return nil }
      self = .executive(partner)
    case ("member", .some(let name)):
      guard let name = EntryName(name) else { return nil }
      self = .member(name)
    case ("partnership-chair", nil): self = .partnershipChair
    case ("scrutineer", nil): self = .scrutineer
    case ("sprg-chair", nil): self = .groupChair
    case ("panel", nil): self = .panel
    case ("secretary-of-state", nil): self = .secretaryOfState
    case ("family", nil): self = .family
    default: return nil
    }
  }

  /// The office, where the person who holds it is not known.
  package var words: String {
    switch self {
    case .executive(let partner): "Executive: \(partner.words)"
    case .partnershipChair: "Chair of the Partnership"
    case .scrutineer: "Independent Scrutineer"
    case .groupChair: "Chair of SPRG"
    case .member: "SPRG member"
    case .panel: "National Panel"
    case .secretaryOfState: "Secretary of State"
    case .family: "The family"
    }
  }
}
