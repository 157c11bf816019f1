import Casework

extension CaseTab {
  /// Its screens, the one in front with the cursor on an entry where it lists it.
  func screens(of caseID: CaseID, on entry: Entry) -> [any Screen] {
    switch self {
    case .enquiry: return [LinesScreen(caseID, on: entry)]
    case .requests: return [RequestsScreen(caseID, on: entry)]
    case .timeline where entry.sheet == .chronologyEntry || entry.sheet == .chronologyMark:
      return [ChronologyScreen(caseID, on: entry.name)]
    case .meetings:
      var meetings = MeetingsScreen(caseID)
      meetings.list.select(entry)
      return [meetings]
    default: break
    }
    let screen = self.screen(of: caseID)
    let isOver = screen is ScheduleScreen
    guard isOver || screen is SheetsScreen else { return [screen] }
    let listed = isOver ? [Sheet.variance, .plan] : sheets
    var list = SheetsScreen(caseID, self, listed, isOverTab: isOver)
    list.list.select(entry)
    return isOver ? [screen, list] : [list]
  }
}

extension FormScreen {
  /// The screens the form is opened from, so that leaving it leads where it is opened again.
  package var screensBelow: [any Screen] {
    guard let caseID else { return [] }
    let tab: [any Screen] =
      switch kind {
      case .fill(let entry, _), .remove(let entry): entry.sheet.tab.screens(of: caseID, on: entry)
      case .tell: [CaseTab.notices.screen(of: caseID)]
      case .gathering(let form): [form.tab.screen(of: caseID)]
      case .decideRecommendation, .finalise, .sign, .overrideSignatures, .send:
        [CaseTab.report.screen(of: caseID)]
      case .meet(let name, _), .rescue(let name):
        [CaseTab.meetings.screen(of: caseID), MeetingScreen(caseID, name)]
      case .makeStore, .person, .newCase, .mistake, .countAgain, .record, .correct, .takeBack,
        .setAside, .plan,
        .criteria, .resolve, .identity, .export, .exportAll:
        []
      }
    return [CaseScreen(caseID)] + tab
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
      [CaseScreen(caseID)] + entry.sheet.tab.screens(of: caseID, on: entry)
    case .recommendation, .frozen:
      [CaseScreen(caseID), CaseTab.report.screen(of: caseID)]
    case .minute(let meeting, _, let line, _):
      [CaseScreen(caseID)] + CaseTab.meetings.screens(of: caseID, on: Entry(.meeting, meeting))
        + [MeetingScreen(caseID, meeting, on: line)]
    case .returned(let entry, _):
      [CaseScreen(caseID), ChronologyScreen(caseID, on: entry)]
    case .answered(let request, _):
      [CaseScreen(caseID)]
        + CaseTab.requests.screens(of: caseID, on: Entry(.organisationAsked, request))
    case .history(let change, _): [CaseScreen(caseID), HistoryScreen(caseID, on: change)]
    }
  }
}
