/// What two accounts of one event say differently.
package struct Difference: Hashable, Sendable {
  package let field: Field
  /// What the first says, and what the second says, in a few words that hold no free text.
  package let first: String
  package let second: String

  /// What is compared.
  package enum Field: String, CaseIterable, Hashable, Sendable {
    case day, time
    case people, present, companion
    case childSeen = "child-seen"
    case seen, came, side, part, cause, outcome, fact, place

    /// What it is called before the two sides.
    package var words: String {
      switch self {
      case .day: "day of the event"
      case .time: "time"
      case .people: "who was there"
      case .present: "who was there"
      case .companion: "who came with the child"
      case .childSeen: "child seen"
      case .seen: "who was seen"
      case .came: "whether the child came"
      case .side: "side of the injury"
      case .part: "part of the body"
      case .cause: "how it came about"
      case .outcome: "what was decided"
      case .fact: "whether it happened"
      case .place: "place"
      }
    }
  }

  init(_ field: Field, _ first: String, _ second: String) {
    self.field = field
    self.first = first
    self.second = second
  }

  init(_ field: Field, _ first: Bool, _ second: Bool) {
    self.init(field, first ? "yes" : "no", second ? "yes" : "no")
  }

  /// What each says: `side of the injury: left (HV), right (POLI)`.
  ///
  /// - Parameter codes: What stands for the two organisations, the first account's first.
  /// - Returns: The field, and both sides.
  package func words(by codes: [String]) -> String {
    let sides = zip([first, second], codes).map { said, code in "\(said) (\(code))" }
    return "\(field.words): \(sides.joined(separator: ", "))"
  }
}
