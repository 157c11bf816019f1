import Testing

@testable import Casework

struct QuestionTests {
  @Test
  func `every question that has a name is asked by a sheet`() {
    let asked = Set(Sheet.allCases.flatMap(\.facts.questions).map(\.id))
    #expect(QuestionID.allCases.filter { !asked.contains($0) } == [])
  }

  @Test(arguments: Sheet.allCases)
  func `a sheet asks a question once, shows its own, and finds them by their names`(
    _ sheet: Sheet
  ) {
    let ids = sheet.facts.questions.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(sheet.facts.columns.filter { !ids.contains($0) } == [])
    #expect(ids.compactMap { sheet.question(named: $0.text)?.id } == ids)
    #expect(sheet.question(named: "horoscope") == nil)
  }
}
