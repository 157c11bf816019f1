/// How long the sentences are that people read, and how often the unwanted words still come.
///
/// `WORDS_FIGURES=1` prints them from the test that holds the rule.
enum WordsFigures {
  static func lines(of files: [SourceFile]) -> [String] {
    let glossary = files.first { $0.path == UnwantedWords.glossary }
    let texts = files.filter { WordsRule.isRead($0) }
      .flatMap { ShownTextReader.texts(in: $0) }.filter(\.isProse)
    let guide = files.filter { $0.path.hasPrefix("docs/guide") }.flatMap(paragraphs)
    return figures("program", texts, over: WordsRule.mostWords)
      + figures("guide", guide, over: WordsRule.mostWordsAtLeisure)
      + counts(of: UnwantedWords(glossary: glossary), in: texts)
  }

  private static func figures(_ name: String, _ texts: [ShownText], over most: Int) -> [String] {
    let lengths = texts.flatMap(\.sentences).map { $0.split(separator: " ").count }
    let words = lengths.reduce(0, +)
    let mean = lengths.isEmpty ? 0 : words * 10 / lengths.count
    return [
      "\(name): \(texts.count) texts, \(lengths.count) sentences, \(mean / 10).\(mean % 10) words "
        + "a sentence, \(lengths.count { $0 > most }) over \(most), "
        + "\(lengths.count { $0 > WordsRule.mostWordsAtLeisure }) over "
        + "\(WordsRule.mostWordsAtLeisure)"
    ]
  }

  private static func counts(of words: UnwantedWords, in texts: [ShownText]) -> [String] {
    var counts: [String: Int] = [:]
    for text in texts { for word in words.found(in: text) { counts[word, default: 0] += 1 } }
    let told = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return ["unwanted: \(counts.values.reduce(0, +))"] + told.map { "  \($0.value) \($0.key)" }
  }

  /// The prose of a page: no tables, no code, no headings; each item of a list by itself.
  private static func paragraphs(of file: SourceFile) -> [ShownText] {
    var found: [ShownText] = []
    var isCode = false
    for (number, line) in zip(1..., file.lines) {
      if line.hasPrefix("```") { isCode.toggle() }
      let isProse = !isCode && !["|", "#", "`", "    "].contains { line.hasPrefix($0) }
      guard isProse, !line.isEmpty else {
        found.append(ShownText(path: file.path, line: number, text: ""))
        continue
      }
      let isItem = line.hasPrefix("- ") || line.first?.isNumber == true
      let last = isItem ? nil : found.popLast()
      found.append(
        ShownText(
          path: file.path, line: last?.line ?? number,
          text: [last?.text ?? "", line].filter { !$0.isEmpty }.joined(separator: " ")))
    }
    return found.filter(\.isProse)
  }
}
