/// One thing to choose in a form: what it is called inside, and the words shown.
package struct Choice: Hashable, Sendable {
  /// What the choice is called inside, and in drafts.
  package let key: String
  /// What a person reads.
  package let words: String

  /// Names a choice.
  package init(_ key: String, _ words: String) {
    self.key = key
    self.words = words
  }
}
