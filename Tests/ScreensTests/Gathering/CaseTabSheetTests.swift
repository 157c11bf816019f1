import Casework
import Testing

@testable import Screens

struct CaseTabSheetTests {
  @Test(arguments: Sheet.ofCase)
  func `a tab that lists sheets lists the one that leads to it`(_ sheet: Sheet) throws {
    let id = try #require(CaseID("aspen"))
    let tabs = CaseTab.allCases.filter { tab in
      (tab.screen(of: id) as? SheetsScreen)?.sheets.contains(sheet) ?? false
    }
    // A sheet no tab lists has a screen of its own behind its tab.
    #expect(tabs.isEmpty || tabs == [CaseTab(showing: sheet)])
  }
}
