/// A name of a column or a question as it is compared: letters and digits only, in lower case.
///
/// What stands in brackets is left out, unless there is nothing else: `Date (day first)` is `date`.
package struct FoldedName: Hashable, Sendable {
  package let text: String
  /// The same cut into words.
  package let words: [String]

  /// No name is longer; what is, is compared by its beginning.
  private static let mostScalars = 200

  package init(_ name: some StringProtocol) {
    let words = FoldedName.words(of: name, withBrackets: false)
    self.words = words.isEmpty ? FoldedName.words(of: name, withBrackets: true) : words
    text = self.words.joined()
  }

  private static func words(of name: some StringProtocol, withBrackets: Bool) -> [String] {
    var words: [String] = []
    var word = ""
    var depth = 0
    for scalar in name.unicodeScalars.prefix(mostScalars) {
      if scalar == "(" || scalar == "[" { depth += 1 }
      let properties = scalar.properties
      if depth == 0 || withBrackets, properties.isAlphabetic || properties.numericType != nil {
        word += properties.lowercaseMapping
      } else if !word.isEmpty, !isSilent(scalar) {
        words.append(word)
        word = ""
      }
      if scalar == ")" || scalar == "]" { depth = max(0, depth - 1) }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// What stands within a word: an apostrophe, and what is never seen.
  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar.properties.isDefaultIgnorableCodePoint
  }
}
