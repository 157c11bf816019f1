import Casework

/// A letter typed where letters act, while it may still be the first of a sentence.
///
/// Somebody who believes to be typing text does not look. So a letter acts only when it was chosen:
/// when nothing else follows it at once. The same letter again is a key held down, and acts.
struct LetterRun: Sendable {
  let letter: Character
  let at: Moment
  /// Whether it acted at once, because it only moves.
  let hasActed: Bool

  /// Milliseconds within which nobody chooses another letter; a typist is faster.
  static let milliseconds = 250

  /// The letters that only move, silently, in every list.
  static let moving: Set<Character> = ["j", "k"]

  /// Whether a letter that was typed then makes prose of both.
  func goesOn(with next: Character, at moment: Moment) -> Bool {
    next != letter && moment.milliseconds - at.milliseconds <= LetterRun.milliseconds
  }
}

extension App {
  /// How long a letter waits; see ``isWeighing``.
  package static let weighing = LetterRun.milliseconds
}
