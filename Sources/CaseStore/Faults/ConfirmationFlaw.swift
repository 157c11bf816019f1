/// Why a member cannot confirm what another is said to have asked for.
package enum ConfirmationFlaw: Hashable, Sendable {
  /// It was asked for with the key of the member who wants to confirm it.
  case ownKey
  /// No member's key vouches for who asked for it.
  case notSigned

  /// What is wrong, in a sentence.
  var problem: String {
    switch self {
    case .ownKey: "You asked for this yourself. Another member has to confirm it."
    case .notSigned: "The request is not signed by a member."
    }
  }

  /// What to do about it.
  var remedy: String {
    switch self {
    case .ownKey:
      "Ask a colleague to confirm it where they unlock the store with their own key. See "
        + "`rapidreview member list`."
    case .notSigned: "Ask the person who wants it to ask again from their own computer."
    }
  }
}
