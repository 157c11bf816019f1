/// What a text value did with a key.
package enum Handled: Hashable, Sendable {
  /// The text is another now: the owner keeps the draft and looks at the field again.
  case changed
  /// The key was the field's own, and the text is as it was: a motion, a copy, a mark.
  ///
  /// Also what a motion against the edge answers, so that no key leaks out of a text to mean
  /// something else on the screen around it.
  case moved
  /// Not a key of this field: the owner may use it.
  case ignored
  /// Understood, not done, and nothing changed; the sentence says why.
  case refused(String)
}
