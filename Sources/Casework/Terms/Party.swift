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

  /// The name within a sentence: "the local authority".
  package var inSentence: String {
    switch self {
    case .localAuthority: "the local authority"
    case .organisations: "the organisations asked"
    case .panel: "the national Panel"
    case .businessUnit, .practiceReviewGroup, .executive: "the \(name)"
    }
  }
}
