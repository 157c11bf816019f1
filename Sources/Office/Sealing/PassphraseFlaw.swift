import Casework

/// Why a new passphrase is not taken.
///
/// Nothing of it is repeated.
package enum PassphraseFlaw: StatedProblem, Hashable {
  case empty
  /// It has so many characters.
  case tooShort(Int)
  case tooLong
  /// It has a character that no keyboard types into a line, or is not UTF-8.
  case notText
  /// It is one of the commonest, or little more than two of them put together.
  case common
  /// It is made of names and words that go with this partnership and its work.
  case ofTheWork
  /// It follows the keyboard, counts, or says the same again and again.
  case pattern
  /// The second time something else was typed.
  case differs

  package var problem: String {
    switch self {
    case .empty: "No passphrase was given."
    case .tooShort(let count): "The passphrase is too short: it has \(count.counted("character"))."
    case .tooLong: "The passphrase is too long."
    case .notText: "The passphrase has characters that some keyboards cannot type."
    case .common: "The passphrase uses very common passwords."
    case .ofTheWork: "The passphrase uses names and words that are easy to guess."
    case .pattern: "The passphrase follows a pattern that is easy to guess."
    case .differs: "The two passphrases are not the same."
    }
  }

  package var remedy: String {
    switch self {
    case .empty, .tooShort:
      "Type at least \(PassphraseRule.fewestCharacters) characters. Five unrelated words are easy "
        + "to remember."
    case .tooLong: "Type at most \(PassphraseRule.mostBytes) bytes."
    case .notText: "Type letters, digits, spaces and signs, in UTF-8."
    case .common, .ofTheWork, .pattern:
      "Choose five words unrelated to each other and to your work."
    case .differs: "Type the same passphrase twice."
    }
  }
}
