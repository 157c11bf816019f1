import Testing

struct HouseRulesTests {
  @Test
  func `the sources were found`() {
    let paths = Repository.files.map(\.path)
    let expected = [
      "Sources/Casework/Days/Day.swift", "Sources/CNcurses/include/CNcurses.h",
      "Tests/HouseRulesTests/HouseRulesTests.swift", "data/bank-holidays.json", "Package.swift",
      ".ci/run",
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
  func `only the painter and pictures draw, and no type has the name of a module`() {
    #expect(ShapeRule.violations(in: Repository.files) == [])
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
  func `what the sources declare is used`() {
    #expect(UseRule.violations(in: Repository.files) == [])
  }

  @Test
  func `the top of the repository holds exactly the agreed names`() {
    #expect(TopLevelRule.violations(in: Repository.topLevel) == [])
  }
}
