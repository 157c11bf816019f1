/// What an account says, in the little that is needed to hold it beside many others.
struct AccountText: Sendable {
  /// The words it is compared by, as numbers, ascending, each once: a group of the list counts as
  /// one word.
  let terms: [Int32]
  /// The kinds of event that it mentions.
  let events: Bits
  /// The organisations that it names by what they are.
  let roles: Bits
  /// Those of ``roles`` that it names as told or there, and not as still to be told.
  let told: Bits
  /// The people of the family whom it names, and the adults of them who are said to be there.
  let family: Bits
  let adults: Bits
  /// Whether it says that its organisation heard of the event from others.
  let isSecondHand: Bool
  /// Whether it ends its organisation's part.
  let isClosing: Bool
  /// Whether it tells of a meeting or a visit at which all were there at once.
  let isTogether: Bool
  /// The days it names.
  let days: [Day]
}
