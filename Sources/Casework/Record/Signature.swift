/// A statutory partner's word on one version of the report.
package struct Signature: Hashable, Sendable {
  package enum Position: String, CaseIterable, Hashable, Sendable {
    case agrees
    case agreesWithComment = "agrees-with-comment"
    case disagrees

    /// The position as people read it.
    package var words: String {
      switch self {
      case .agrees: "agrees"
      case .agreesWithComment: "agrees with a comment"
      case .disagrees: "disagrees"
      }
    }
  }

  package let version: Int
  package let partner: StatutoryPartner
  package let name: String
  /// In which capacity they sign: lead, delegate, deputy.
  package let capacity: String
  package let position: Position
  /// The comment or the grounds; empty where there are none.
  package let comment: String
  package let on: Occasion

  package init(
    version: Int, partner: StatutoryPartner, name: String, capacity: String, position: Position,
    comment: String, on occasion: Occasion
  ) {
    self.version = version
    self.partner = partner
    self.name = name
    self.capacity = capacity
    self.position = position
    self.comment = comment
    on = occasion
  }
}

/// The one way to send a version without all three signatures: a named Executive lead's decision.
package struct SignatureOverride: Hashable, Sendable {
  package let version: Int
  package let partner: StatutoryPartner
  package let name: String
  package let reason: String
  package let on: Occasion

  package init(
    version: Int, partner: StatutoryPartner, name: String, reason: String, on occasion: Occasion
  ) {
    self.version = version
    self.partner = partner
    self.name = name
    self.reason = reason
    on = occasion
  }
}
