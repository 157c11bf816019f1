import Casework
import Testing

@testable import Screens

struct CaseTabSheetTests {
  @Test(arguments: Sheet.ofCase)
  func `every sheet of a case stands behind one digit`(_ sheet: Sheet) {
    #expect(CaseTab.allCases.filter { $0.sheets.contains(sheet) } == [sheet.tab])
  }

  @Test(arguments: Sheet.allCases.filter(\.isOfPartnership))
  func `a sheet of the partnership stands behind none`(_ sheet: Sheet) {
    #expect(CaseTab.allCases.allSatisfy { !$0.sheets.contains(sheet) })
  }
}
