/// What the SPRG was given to read before its meeting, as it stood then.
package struct Pack: Hashable, Sendable {
  /// 1 for the first.
  package let number: Int
  /// All of it as plain text.
  package let text: String
  /// SHA-256 of the text's UTF-8, in lower-case hexadecimal.
  package let digest: String
  /// How many entries of the chronology are in it.
  package let entries: Int
  /// How many answers are in it.
  package let answers: Int

  package init(number: Int, text: String, digest: String, entries: Int, answers: Int) {
    self.number = number
    self.text = text
    self.digest = digest
    self.entries = entries
    self.answers = answers
  }
}
