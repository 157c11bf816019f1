/// The words that people are not shown: the “not” columns of the glossary.
///
/// A row that names what to say instead in a certain sense only has its word in brackets, and is
/// for people to judge.
struct UnwantedWords {
  static let glossary = "docs/glossary.md"

  /// By the first word, so that a text is gone through once.
  private let phrases: [String: [[String]]]

  init(glossary: SourceFile?) {
    var phrases: [String: [[String]]] = [:]
    for phrase in UnwantedWords.phrases(in: glossary?.lines ?? []) {
      let words = ShownText.words(of: phrase)
      if let first = words.first { phrases[first, default: []].append(words) }
    }
    self.phrases = phrases
  }

  /// The cells below a head that is “not”, taken apart at their commas.
  static func phrases(in lines: [String]) -> [String] {
    var column: Int?
    var found: [String] = []
    for line in lines {
      guard line.hasPrefix("|") else {
        column = nil
        continue
      }
      let cells = line.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.split(separator: " ").joined(separator: " ") }
      if let head = cells.firstIndex(of: "not") { column = head }
      guard let column, cells.indices.contains(column), cells[column] != "not" else { continue }
      found += cells[column].split(separator: ",").map(String.init)
        .filter { !$0.contains("(") && !$0.contains("---") }
    }
    return found
  }

  var count: Int { phrases.values.reduce(0) { $0 + $1.count } }

  func found(in text: ShownText) -> [String] {
    let words = text.words
    return words.indices.flatMap { start in
      (phrases[words[start]] ?? []).filter { words[start...].starts(with: $0) }
        .map { $0.joined(separator: " ") }
    }
  }
}
