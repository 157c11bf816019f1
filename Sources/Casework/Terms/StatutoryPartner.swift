/// One of the three statutory safeguarding partners, whatever it was called at the time.
package enum StatutoryPartner: String, CaseIterable, Hashable, Sendable {
  case localAuthority = "local-authority"
  case police
  case health

  /// The partner where no name is known for the time: "the police".
  package var inSentence: String {
    switch self {
    case .localAuthority: "the local authority"
    case .police: "the police"
    case .health: "the health partner"
    }
  }

  /// The partner as a label.
  package var words: String {
    switch self {
    case .localAuthority: "Local authority"
    case .police: "Police"
    case .health: "Health (ICB or CCG)"
    }
  }
}
