extension String {
  /// Whether some words stand in it.
  ///
  /// What the standard library has for that lies in the module of regular expressions: see decision
  /// 48.
  func hasPart(_ words: String) -> Bool {
    utf8.indices.contains { utf8[$0...].starts(with: words.utf8) }
  }

  /// The text with another in place of each of a character.
  func replacing(_ character: Character, by other: String) -> String {
    split(separator: character, omittingEmptySubsequences: false).joined(separator: other)
  }
}
