/// What a form did with a key, for its owner to act on.
package enum FormOutcome: Hashable, Sendable {
  /// A field holds something else now: keep the draft, look at the field, remark on it.
  case changed(FieldKey)
  case moved
  case ignored
  /// Not done, nothing changed; the sentence says why.
  case refused(String)
  /// Everything needed is there and nothing is a problem: the owner does what the form is for.
  case submitted
  /// Ctrl-S: the owner says that what is typed is safe already.
  case saveAsked
  /// Esc or Ctrl-C: the owner leaves and keeps the draft.
  case cancelled
}
