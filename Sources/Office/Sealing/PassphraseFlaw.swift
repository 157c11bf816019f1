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
    case .notText: "The passphrase has characters that cannot be typed everywhere."
    case .common: "The passphrase is made of the commonest passwords there are."
    case .ofTheWork: "The passphrase is made of names and words anybody would try here first."
    case .pattern: "The passphrase follows a pattern that is tried first."
    case .differs: "The passphrase was typed differently the second time."
    }
  }

  package var remedy: String {
    switch self {
    case .empty, .tooShort:
      "Type at least \(PassphraseRule.fewestCharacters) characters. Five words that have nothing "
        + "to do with each other are easy to remember."
    case .tooLong: "Type at most \(PassphraseRule.mostBytes) bytes."
    case .notText: "Type letters, digits, spaces and signs, in UTF-8."
    case .common, .ofTheWork, .pattern:
      "Choose five words that have nothing to do with each other, or with your work."
    case .differs: "Type the same passphrase twice."
    }
  }
}
