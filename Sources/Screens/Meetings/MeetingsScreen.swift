import Casework
import Pages
import Terminal

/// The meetings of a case, its decisions and actions, and the question of safety.
package struct MeetingsScreen: CaseTabScreen, SheetListScreen {
  package static let name = "Meetings"

  package let caseID: CaseID
  package let tab = CaseTab.meetings
  var list = SheetList(CaseTab.meetings.sheets)
  /// The meetings there were when the case was last read; `nil` before.
  private var known: Set<EntryName>?

  package init(_ caseID: CaseID) {
    self.caseID = caseID
  }

  package static let actions: [Action<MeetingsScreen>] =
    [
      Action(
        .enter, also: [.right, .character("l")], footer: "open",
        "Open the selected meeting or item",
        footerNow: { screen, _ in screen.meeting == nil && screen.list.isOnHead ? "add" : nil }
      ) { screen, situation in screen.enter(in: situation) },
      Action(
        .character("m"), footer: "minutes", "Read the minutes of the selected meeting",
        unless: { screen, _ in
          screen.meeting == nil ? "Select a meeting." : nil
        }
      ) { screen, _ in
        screen.meeting.map { .request(.readDocument(screen.caseID, .minutes, of: $0)) } ?? .none
      },
      Action(
        .character("x"), footer: "export", "Export the minutes of the selected meeting",
        unless: { screen, _ in
          screen.meeting == nil ? "Select a meeting." : nil
        }
      ) { screen, situation in situation.opening(.export(.minutes, of: screen.meeting)) },
      Action(
        .character("A"), "Export the agenda of the selected meeting",
        unless: { screen, _ in
          screen.meeting == nil ? "Select a meeting." : nil
        }
      ) { screen, situation in situation.opening(.export(.agenda, of: screen.meeting)) },
      Action(
        .character("T"), "Export the actions of this case as a table"
      ) { _, situation in situation.opening(.export(.actions)) },
    ]
    + SheetList.actions().map { (action: Action<MeetingsScreen>) in
      guard action.key == .enter else { return action }
      return Action(
        .character("e"), "Edit the selected item, or a meeting's plan",
        unless: action.obstacle, perform: action.perform)
    } + CaseTab.actions()

  /// The meeting the cursor is on; `nil` where it is on none.
  private var meeting: EntryName? {
    guard case .entry(let entry) = list.current, entry.sheet == .meeting else { return nil }
    return entry.name
  }

  private mutating func enter(in situation: Situation) -> Response {
    if let meeting {
      let screen = Response.go(.inCase(caseID, .meeting(meeting)))
      guard situation.person == nil else { return screen }
      return .several([screen, situation.opening(.person)])
    }
    if let obstacle = situation.obstacleToChange { return .message(Message(obstacle, .warning)) }
    return list.open(in: situation)
  }

  package mutating func take(_ outcome: Outcome, in situation: Situation) -> Response {
    switch outcome {
    case .done(let words): .message(Message(words))
    case .recorded(let words): .message(Message(words, .record))
    case .refused(let problem, let remedy): .message(Message("\(problem) \(remedy)", .warning))
    case .text(let title, let lines, let warnings):
      .push(TextScreen(title: title, lines: lines, warnings: warnings, isLaidOut: true))
    }
  }

  func holder(in situation: Situation) -> (any SheetHolder)? {
    situation.open.flatMap { $0.review.id == caseID ? $0.review : nil }
  }

  package mutating func follow(_ situation: Situation) {
    if let review = situation.open?.review, review.id == caseID {
      let meetings = review.entries(of: .meeting)
      // Whoever has planned a meeting goes into it next.
      if let known, let added = meetings.last(where: { !known.contains($0.name) }),
        situation.isMadeHere(review.setting(of: .kind, in: added)?.change.id)
      {
        list.select(added)
      }
      known = Set(meetings.map(\.name))
    }
    list.followNext(in: situation, holder(in: situation))
  }

  package func page(showing situation: Situation) -> Page {
    list.page(of: holder(in: situation), tab: tab, showing: situation)
  }
}
