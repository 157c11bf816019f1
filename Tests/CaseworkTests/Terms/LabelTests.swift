import Testing

@testable import Casework

/// Names are short enough for the columns they stand in.
struct LabelTests {
  /// What fits beside a field, and into a column of steps.
  static let mostColumns = 24
  /// What fits into the list of cases, beside the day.
  static let mostInCaseList = 22

  @Test(arguments: Sheet.allCases)
  func `a question fits beside its answer`(_ sheet: Sheet) {
    // Sections of the report are called by their headings, for which forms have 32 columns.
    let most = [.report, .waiver].contains(sheet) ? 32 : LabelTests.mostColumns
    let long = sheet.facts.questions.map(\.label).filter { $0.count > most }
    #expect(long == [])
  }

  @Test(arguments: Milestone.allCases)
  func `a step fits into the list of cases, and is an instruction until it is done`(
    _ milestone: Milestone
  ) {
    #expect(milestone.facts.toDo.count <= LabelTests.mostInCaseList)
    #expect(milestone.facts.done.count <= LabelTests.mostColumns)
  }

  @Test
  func `what is missing fits into the list of cases`() {
    let long = Preparation.table.map(\.words).filter { $0.count > LabelTests.mostInCaseList }
    #expect(long == [])
  }

  @Test
  func `the status words are few, and none of them is an abbreviation`() {
    let standings: [Timetable.Standing] = [
      .late(0), .late(1), .late(3), .dueToday, .running(1), .running(5),
      .done, .doneLate(2), .waits(.panelNotified), .notNeeded, .expected, .toDo,
    ]
    #expect(
      standings.map(\.word) == [
        "LATE", "LATE 1 day", "LATE 3 days", "due today", "1 day left", "5 days left", "done",
        "done late", "not started", "not needed", "expected", "to do",
      ])
  }
}
