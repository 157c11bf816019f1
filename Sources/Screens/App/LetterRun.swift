import Casework

/// Keys typed where letters act, while they may still be the first of a sentence.
///
/// Somebody who believes to be typing text does not look. So a key acts only when it was chosen:
/// when nothing else follows it at once. The same key three times is a key held down, and acts; so
/// twice the same waits for a third, for many words begin with a doubled letter.
struct LetterRun: Sendable {
  /// What was typed, in order.
  private(set) var text: String
  /// When the last of it was typed.
  private(set) var at: Moment
  let kind: Kind

  /// What has become of the keys so far.
  enum Kind: Sendable {
    /// They wait.
    case held
    /// They acted at once, because they only move.
    case moved
    /// The first opened a prompt that the others answer.
    case asked
  }

  /// Milliseconds within which nobody chooses another key, but a slow typist goes on.
  static let milliseconds = 600
  /// The same for letters that only move and record nothing.
  static let ofMotion = 250

  /// The letters that only move, silently, in every list.
  static let moving: Set<Character> = ["j", "k"]

  init(_ text: String, at moment: Moment, _ kind: Kind) {
    (self.text, at, self.kind) = (text, moment, kind)
  }

  /// How long what may follow is waited for.
  var patience: Int {
    switch kind {
    case .held, .asked: LetterRun.milliseconds
    case .moved: LetterRun.ofMotion
    }
  }

  /// Whether it is one key, so often that it is held down.
  var isHeldDown: Bool { text.count > (kind == .moved ? 1 : 2) && Set(text).count == 1 }

  /// Whether it is of more than one key.
  var isOfSeveral: Bool { Set(text).count > 1 }

  /// Whether a key that was typed then follows at once.
  func isFollowed(at moment: Moment) -> Bool {
    moment.milliseconds - at.milliseconds <= patience
  }

  /// Takes in a key that follows.
  mutating func take(_ letter: Character, at moment: Moment) {
    text.append(letter)
    at = moment
  }
}
