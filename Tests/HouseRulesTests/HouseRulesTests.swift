import FoundationEssentials
import Testing

struct HouseRulesTests {
  @Test
  func `the sources were found`() {
    let paths = Repository.files.map(\.path)
    let expected = [
      "Sources/Casework/Days/Day.swift", "Sources/CNcurses/include/CNcurses.h",
      "Tests/HouseRulesTests/HouseRulesTests.swift", "data/bank-holidays.json", "Package.swift",
      ".ci/run", "Sources/RapidReview/Desk/Desk.swift", "Sources/Screens/App/Situation.swift",
      "Sources/Casework/Sheets/QuestionID.swift",
    ]
    #expect(expected.filter { !paths.contains($0) } == [])
  }

  @Test
  func `a module imports what the table of modules allows`() {
    #expect(ImportRule.violations(in: Repository.files) == [])
  }

  @Test
  func `files, lines and functions keep to their lengths`() {
    #expect(LengthRule.violations(in: Repository.files) == [])
  }

  @Test
  func `names mean something, nothing is unfinished, and no machine is named`() {
    #expect(WordRule.violations(in: Repository.files) == [])
  }

  @Test
  func `what people read is plain British English, in short sentences`() {
    #expect(WordsRule.violations(in: Repository.files) == [])
  }

  @Test
  func `a key that a hint names is a key of its screens`() {
    #expect(KeyHintRule.violations(in: Repository.files) == [])
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["WORDS_FIGURES"] != nil))
  func `the figures of the words are printed`() {
    let lines = WordsFigures.lines(of: Repository.files)
    for line in lines { print(line) }
    #expect(lines.count > 2)
  }

  @Test
  func `the glossary says which words are not used`() {
    let glossary = Repository.files.first { $0.path == UnwantedWords.glossary }
    #expect(UnwantedWords(glossary: glossary).count > 60)
    #expect(
      UnwantedWords.phrases(in: ["| say | not |", "|---|---|", "| a | b c, (d) |"]) == ["b c"])
  }

  @Test
  func `only the painter and pictures draw, and no type has the name of a module`() {
    #expect(ShapeRule.violations(in: Repository.files) == [])
  }

  @Test
  func `a folder of the domain uses none that uses it`() {
    #expect(FolderRule.violations(in: Repository.files) == [])
  }

  @Test
  func `half of the sources keep to the length of a screen or two`() {
    #expect(LengthRule.middle(of: Repository.files) <= LengthRule.mostInTheMiddle)
  }

  @Test
  func `no question is named by a text outside the table of questions`() {
    #expect(QuestionRule.violations(in: Repository.files) == [])
  }

  @Test
  func `no switch over an enum of our own has a default`() {
    #expect(DefaultRule.violations(in: Repository.files) == [])
  }

  @Test
  func `only a form's own file names its fields, and by handles`() {
    #expect(FieldRule.violations(in: Repository.files) == [])
  }

  @Test
  func `the text of every form's name is held by a test`() {
    let name = Repository.files.first { $0.name == "FormName.swift" }
    let test = Repository.files.first { $0.name == "FormNameTests.swift" }
    let cases = (name?.code ?? []).prefix { $0 != "}" }.compactMap { line -> Substring? in
      guard line.hasPrefix("  case ") else { return nil }
      return line.dropFirst(7).prefix { $0.isLetter || $0.isNumber }
    }
    #expect(cases.count > 40)
    #expect(cases.filter { test?.text.contains("(.\($0)") != true } == [])
  }

  @Test
  func `the desk and the situation stay small`() {
    #expect(GrowthRule.violations(in: Repository.files) == [])
  }

  @Test
  func `what the sources declare is used`() {
    #expect(UseRule.violations(in: Repository.files) == [])
  }

  @Test
  func `the top of the repository holds exactly the agreed names`() {
    #expect(TopLevelRule.violations(in: Repository.topLevel) == [])
  }
}
