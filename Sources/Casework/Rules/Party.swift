/// Who owes a step.
package enum Party: String, CaseIterable, Hashable, Sendable {
  case localAuthority = "local-authority"
  case businessUnit = "business-unit"
  case practiceReviewGroup = "sprg"
  case organisations = "organisations"
  case executive = "executive"
  case panel = "panel"

  /// The name people read.
  package var name: String {
    switch self {
    case .localAuthority: "Local authority"
    case .businessUnit: "Business Unit"
    case .practiceReviewGroup: "SPRG"
    case .organisations: "Organisations asked"
    case .executive: "Executive"
    case .panel: "National Panel"
    }
  }
}
