/// What people read is plain British English: `docs/glossary.md` has the words, this the sentences.
///
/// It reads every literal of the modules whose texts reach somebody. What is parsed, hashed or
/// stored in them is told by its place: see `isRead(_:)`.
enum WordsRule {
  static func violations(in files: [SourceFile]) -> [Violation] {
    let words = UnwantedWords(glossary: files.first { $0.path == UnwantedWords.glossary })
    let texts = files.filter { isRead($0) }.flatMap { ShownTextReader.texts(in: $0) }
    var found: [Violation] = []
    for text in texts where text.isProse {
      found += lengths(of: text)
      found += marks(in: text)
      found += spellings(in: text)
      found += words.found(in: text).map { violation(text, "says “\($0)”") }
    }
    for file in files {
      found += RefusalRule.violations(in: file) + templates(file, without: words)
    }
    return found
  }

  /// The templates of documents and agendas, line by line: they are people's own words soon.
  private static func templates(_ file: SourceFile, without words: UnwantedWords) -> [Violation] {
    guard ["data/templates/", "data/agendas/"].contains(where: file.path.hasPrefix) else {
      return []
    }
    return zip(1..., file.lines).flatMap { number, line in
      let text = ShownText(path: file.path, line: number, text: line)
      return words.found(in: text).map { violation(text, "says “\($0)”") }
    }
  }

  /// Whether people read the literals of a file.
  static func isRead(_ file: SourceFile) -> Bool {
    guard file.isSwift, file.path.hasPrefix("Sources/") else { return false }
    return !unread.contains { file.path.hasPrefix("Sources/\($0)") }
  }

  /// Where literals are formats, lists of words to recognise, names in files, or calls to git.
  private static let unread = [
    "C", "Terminal/", "OfficeFiles/Writing/", "OfficeFiles/Words/", "OfficeFiles/Sheets/",
    "OfficeFiles/XML/", "Casework/Accounts/", "Casework/Leaks/", "Casework/WrittenDays/",
    "Casework/Findings/", "Documents/Schedule/ICalendar", "Documents/Returns/MarkReader",
    "Documents/CSV/", "Casework/Days/BankHolidayProjection", "Casework/Text/SingleByteText",
  ].flatMap { $0 == "C" ? cModules + stores : [$0] }

  private static let cModules = [
    "CData", "CExpat", "CKeyring", "CNcurses", "CSodium", "CZlib",
  ]

  /// Folders of CaseStore; its refusals, in `Faults`, are read.
  private static let stores = [
    "Backup", "Bytes", "Data", "Disposal", "Drafts", "Files", "Index", "Journal", "Layout",
    "Local", "Members", "Merging", "Records", "Remotes", "Sealing", "Store", "Sync",
  ].map { "CaseStore/\($0)/" }

  static func violation(_ text: ShownText, _ rule: String) -> Violation {
    Violation(path: text.path, line: text.line, rule: rule)
  }

  // MARK: Sentences

  /// Words in a sentence: on screens, and in what is read at more leisure.
  static let mostWords = 20
  static let mostWordsAtLeisure = 25

  private static func lengths(of text: ShownText) -> [Violation] {
    let isAtLeisure = ["Sources/Documents/", "Sources/RapidReview/Commands/"].contains {
      text.path.hasPrefix($0)
    }
    let most = isAtLeisure ? mostWordsAtLeisure : mostWords
    return text.sentences.compactMap { sentence in
      let count = sentence.split(separator: " ").count
      return count > most ? violation(text, "a sentence of \(count) words") : nil
    }
  }

  private static func marks(in text: ShownText) -> [Violation] {
    var found: [Violation] = []
    if text.text.contains(";") { found.append(violation(text, "has a semicolon")) }
    if text.text.contains("’") { found.append(violation(text, "has a curly apostrophe")) }
    return found
  }

  // MARK: Spelling

  private static let american = [
    "behavior", "center", "favor", "neighbor", "labor", "honor", "canceled", "labeled",
    "traveled", "fulfill", "enrollment", "catalog", "gray", "defense", "offense", "analyze",
    "analyzed", "paralyzed", "judgment", "learnt",
  ]
  /// Words with -ize that are British too.
  private static let rightly = [
    "size", "sizes", "sized", "resize", "resized", "prize", "prizes", "seize", "seized", "seizure",
  ]
  private static let endings = ["ize", "ized", "izes", "izing", "ization", "yze", "yzed"]

  private static func spellings(in text: ShownText) -> [Violation] {
    text.words.compactMap { word in
      let isOdd = endings.contains { word.hasSuffix($0) } && !rightly.contains(word)
      return isOdd || american.contains(word) ? violation(text, "spells “\(word)”") : nil
    }
  }
}
