/// What speaks for two accounts being of one event, and what against, in points.
package struct Evidence: Hashable, Sendable {
  /// The sum of what is listed in ``Points``.
  package let points: Int
  /// Days that lie between the two; 0 for the same day.
  package let days: Int
  /// Minutes between their times, where both have one.
  package let minutes: Int?
  /// The codes of the people of the family whom both name, in order.
  package let people: [String]
  /// What both say: meanings of the list and words, the rarest in this case first.
  package let shared: [String]
  /// How many of the two name the other's organisation.
  package let naming: Int
  /// Of a hundred of the words of the shorter account, by how rare they are, so many are in both.
  package let share: Int
  /// Whether one names the day of the other.
  package let isDayNamed: Bool
}

/// What each thing adds to the evidence that two accounts are of one event.
///
/// They were found by fitting a line to pairs of records whose truth was known, and rounding; what
/// they achieve is measured with `shared/detectors`. A word counts by how rare it is in the case.
enum Points {
  static let twoDays = -5.0
  static let moreDays = -20.0
  static let laterAtFirstHand = -20.0
  static let heard = 10.0
  static let together = 15.0
  static let named = 20.0
  static let dayNamed = 25.0
  static let sameTime = 10.0
  static let otherTime = -15.0
  static let person = 10.0
  static let otherAdults = -10.0
  static let otherEvent = -60.0
  static let noEvent = -50.0
  /// So many at most for the share of the words of the shorter account that the other has too.
  static let share = 15.0

  /// What a word of a kind adds that nobody else in the case uses.
  static func each(_ kind: WordList.Kind, isOfList: Bool) -> Double {
    switch kind {
    case .event: 5
    case .injury, .outcome: 40
    case .body, .mechanism: 30
    case .word, .fact, .seen, .unseen, .came, .missed: isOfList ? 30 : 10
    case .role, .name, .place, .together, .secondHand, .told, .notYet, .closing: 0
    }
  }
}
