/// One of the two who finalise a version: the guide names them both.
///
/// Source: rapid-review guidance, "The NY SPRG Chair and the NYSCP Business Unit then finalise the
/// Rapid Review Report".
package struct Finalisation: Hashable, Sendable {
  package enum Side: String, CaseIterable, Hashable, Sendable {
    case groupChair = "sprg-chair"
    case businessUnit = "business-unit"

    /// The side as people read it.
    package var words: String {
      switch self {
      case .groupChair: "the Chair of SPRG"
      case .businessUnit: "the Business Unit"
      }
    }
  }

  package let version: Int
  package let side: Side
  /// The person's name, with what belongs to it.
  package let name: String
  package let on: Occasion

  package init(version: Int, side: Side, name: String, on occasion: Occasion) {
    self.version = version
    self.side = side
    self.name = name
    on = occasion
  }
}
