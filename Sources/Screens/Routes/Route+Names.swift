import Casework

// What else names a place: a tab, an entry of a sheet, a text that was found, a form, a draft.

extension CaseTab {
  /// The place behind the digit.
  package var place: CasePlace {
    switch self {
    case .steps: .steps()
    case .facts: .facts()
    case .timeline: .timeline
    case .enquiry: .enquiry()
    case .requests: .requests()
    case .meetings: .meetings()
    case .report: .report
    case .notices: .notices()
    case .history: .history()
    }
  }
}

extension CasePlace {
  /// Where an entry of a sheet is listed, the cursor on it.
  package static func entry(_ entry: Entry) -> CasePlace {
    switch entry.sheet.tab {
    case .timeline where entry.sheet == .chronologyEntry || entry.sheet == .chronologyMark:
      .chronology(on: entry.name)
    // What was found is told there, and not without the chronology.
    case .timeline where entry.sheet == .dismissal: .missed
    case .timeline: .extensions(on: entry)
    case .enquiry: .enquiry(on: entry)
    case .requests: .requests(on: entry)
    case .meetings: .meetings(on: entry)
    case .facts: .facts(on: entry)
    case .report where CaseTab.afterSending.contains(entry.sheet): .afterSending(on: entry)
    case .steps, .report, .notices, .history: entry.sheet.tab.place
    }
  }
}

extension TextPlace {
  /// Where the text is shown in its case.
  var place: CasePlace {
    switch self {
    case .theCase: .steps()
    case .step(let milestone), .notNeeded(let milestone): .steps(on: milestone)
    case .criteria: .steps(on: .criteriaDecided)
    case .answer(let entry, _, _): .entry(entry)
    case .recommendation, .frozen: .report
    case .minute(let meeting, _, let line, _): .meeting(meeting, on: .line(line))
    case .returned(let entry, _): .chronology(on: entry)
    case .answered(let request, _): .requests(on: Entry(.organisationAsked, request))
    case .history(let change, _): .history(on: change)
    }
  }
}

extension Route {
  /// The place in which a draft was being typed, and what to say of it.
  ///
  /// - Parameters:
  ///   - draft: What was typed and not recorded.
  ///   - situation: What is known, its case open.
  /// - Returns: The place, what to say, and whether it is a form; `nil` where there is no such
  ///   place any more.
  package static func restoring(
    _ draft: KeptDraft, in situation: Situation
  ) -> (route: Route, words: String, isInForm: Bool)? {
    if let found = MeetingScreen.restoring(draft, in: situation) {
      return (found.route, found.words, false)
    }
    guard let name = draft.name.formName else { return nil }
    let words = "The text you were typing \(draft.at.shown) is back in its form."
    guard name.definition.subject.isOpenCase else { return (.form(name), words, true) }
    guard let id = draft.name.caseID, id == situation.open?.review.id else { return nil }
    return (.inCase(id, .form(name)), words, true)
  }
}
