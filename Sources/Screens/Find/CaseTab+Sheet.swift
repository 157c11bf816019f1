import Casework

extension CaseTab {
  /// Its screen, the cursor on an entry where the screen lists it.
  func screen(of caseID: CaseID, on entry: Entry) -> any Screen {
    switch self {
    case .enquiry: return LinesScreen(caseID, on: entry)
    case .requests: return RequestsScreen(caseID, on: entry)
    default:
      let screen = self.screen(of: caseID)
      if var meetings = screen as? MeetingsScreen {
        meetings.list.select(entry)
        return meetings
      }
      guard var sheets = screen as? SheetsScreen else { return screen }
      sheets.list.select(entry)
      return sheets
    }
  }
}

extension FormScreen {
  /// The screens the form is opened from, so that leaving it leads where it is opened again.
  package var screensBelow: [any Screen] {
    guard let caseID else { return [] }
    let tab: (any Screen)? =
      switch kind {
      case .fill(let entry, _), .remove(let entry): entry.sheet.tab.screen(of: caseID, on: entry)
      case .tell: CaseTab.notices.screen(of: caseID)
      case .gathering(let form): form.tab.screen(of: caseID)
      case .decideRecommendation, .finalise, .sign, .overrideSignatures, .send:
        CaseTab.report.screen(of: caseID)
      case .meet, .rescue: CaseTab.meetings.screen(of: caseID)
      case .makeStore, .person, .newCase, .record, .correct, .takeBack, .setAside, .plan,
        .criteria, .resolve, .identity, .export:
        nil
      }
    let meeting: (any Screen)? =
      switch kind {
      case .meet(let name, _), .rescue(let name): MeetingScreen(caseID, name)
      default: nil
      }
    return [CaseScreen(caseID)] + [tab, meeting].compactMap(\.self)
  }
}

extension TextPlace {
  /// The screens that show a text in its case, the last of them in front.
  func screens(of caseID: CaseID) -> [any Screen] {
    switch self {
    case .theCase: [CaseScreen(caseID)]
    case .step(let milestone), .notNeeded(let milestone): [CaseScreen(caseID, on: milestone)]
    case .criteria: [CaseScreen(caseID, on: .criteriaDecided)]
    case .answer(let entry, _, _):
      [CaseScreen(caseID), entry.sheet.tab.screen(of: caseID, on: entry)]
    case .recommendation, .frozen:
      [CaseScreen(caseID), CaseTab.report.screen(of: caseID)]
    case .history(let change, _): [CaseScreen(caseID), HistoryScreen(caseID, on: change)]
    }
  }
}
