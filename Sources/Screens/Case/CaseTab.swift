import Casework
import Pages
import Terminal

/// The screens of one case, each a digit away from the others.
package enum CaseTab: Int, CaseIterable, Sendable {
  case steps = 1
  case facts, timeline, enquiry, requests, meetings, report, notices, history

  /// The word behind the digit.
  var words: String {
    switch self {
    case .steps: "Steps"
    case .facts: "Facts"
    case .timeline: "Timeline"
    case .enquiry: "KLOE"
    case .requests: "Returns"
    case .meetings: "Meetings"
    case .report: "Report"
    case .notices: "Notices"
    case .history: "Log"
    }
  }

  /// What is found there, for help.
  var purpose: String {
    switch self {
    case .steps: "Steps of the review, and what comes next"
    case .facts: "Incident, children, notification, family, parallel processes"
    case .timeline: "Plan and chronology: the half you used last"
    case .enquiry: "Key lines of enquiry, scope and dates"
    case .requests: "Organisations, Form 2 and returns"
    case .meetings: "Meetings, minutes, decisions, actions and safety"
    case .report: "Recommendation, report, signatures, what follows sending"
    case .notices: "Who was told, and who is to tell"
    case .history: "Change log: who changed what, when and why"
    }
  }

  /// The sheets found there, in the order they are listed: every sheet of a case stands behind one
  /// digit.
  package var sheets: [Sheet] {
    switch self {
    case .steps, .history: []
    case .facts:
      [.incident, .child, .notification, .parallelProcess, .familyContact, .earlierReview]
    case .timeline: [.plan, .variance, .chronologyEntry, .chronologyMark, .dismissal]
    case .enquiry: [.lineOfEnquiry, .timeline, .answerMark]
    case .requests:
      [.organisationAsked, .participant, .chase, .proceeding, .packShared]
    case .meetings: [.meeting, .safety, .decision, .action, .postMeeting]
    case .report:
      [.recommendation, .position, .purposes, .report, .waiver] + CaseTab.afterSending
    case .notices: [.notice]
    }
  }

  /// What is filled in once the report has gone to the Panel: at the end of the report's tab.
  package static let afterSending: [Sheet] = [
    .furtherInformation, .panelResponse, .disagreement, .practiceReview, .monitoring, .withdrawal,
    .closing,
  ]
}

/// A screen of a case that stands behind one of the digits.
package protocol CaseTabScreen: Screen {
  /// The case it is about.
  var caseID: CaseID { get }
  /// The digit it stands behind.
  var tab: CaseTab { get }
  /// Whether it stands over the tab's own screen, which Esc brings back.
  var isOverTab: Bool { get }
}

extension CaseTabScreen {
  package var isOverTab: Bool { false }
}

extension CaseTab {
  /// What can be done on every tab: undo, redo, and go to the others.
  static func actions<Owner: CaseTabScreen>() -> [Action<Owner>] { undoing() + leading() }

  /// The same where digits have another meaning: F2 to F9 and `:` lead to the other tabs.
  static func actionsWithoutDigits<Owner: CaseTabScreen>() -> [Action<Owner>] {
    undoing() + leading(byDigit: false)
  }

  private static func undoing<Owner: CaseTabScreen>() -> [Action<Owner>] {
    [
      Action(
        .character("u"), footer: "undo", "Undo my last change to this case",
        unless: { screen, situation in
          situation.obstacleToUndo(in: screen.caseID, by: .undo) {
            $0.latestChange(by: $1) != nil
          }
        }
      ) { screen, _ in .request(.propose(screen.caseID, .undo, why: nil)) },
      Action(
        .character("U"), "Redo the change I undid last",
        unless: { screen, situation in
          situation.obstacleToUndo(in: screen.caseID, by: .redo) {
            $0.latestUndone(by: $1) != nil
          }
        }
      ) { screen, _ in .request(.propose(screen.caseID, .redo, why: nil)) },
    ]
  }

  /// The rows of a table that lead to the other tabs.
  private static func leading<Owner: CaseTabScreen>(byDigit: Bool = true) -> [Action<Owner>] {
    // F1 is help everywhere; where digits lead nowhere, Esc leads to the first tab.
    allCases.filter { byDigit || $0 != .steps }.map { tab in
      let digit = Key.character(Character(String(tab.rawValue)))
      let function: [Key] = tab == .steps ? [] : [.function(tab.rawValue)]
      return Action(
        byDigit ? digit : .function(tab.rawValue), also: byDigit ? function : [],
        footer: !byDigit && tab == .facts ? "to F9 tabs" : nil, tab.purpose,
        unless: { screen, _ in
          screen.tab == tab && !screen.isOverTab ? "You are here." : nil
        }
      ) { screen, _ in .go(.inCase(screen.caseID, tab.place)) }
    }
  }
}

extension Situation {
  /// What keeps this person from undoing or redoing; with the act, also what it would be refused
  /// for, so that nothing is offered that is refused then.
  func obstacleToUndo(
    in caseID: CaseID, by act: Proposal? = nil, _ exists: (Case, String) -> Bool
  ) -> String? {
    if let reason = obstacleToChange { return reason }
    guard let review = open?.review, review.id == caseID else { return "No case is open." }
    guard let person, exists(review, person) else {
      return "You have made no changes here to undo or redo."
    }
    guard let act else { return nil }
    do throws(Refusal) {
      _ = try review.propose(act, by: person, why: nil, now: now)
      return nil
    } catch {
      return error.said
    }
  }
}

extension CaseTab {
  /// All tabs, this one in front.
  var bar: Page.Tabs {
    Page.Tabs(
      names: CaseTab.allCases.map { "\($0.rawValue) \($0.words)" }, current: rawValue - 1)
  }
}
