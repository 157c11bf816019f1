import Casework
import Pages
import Terminal

/// What is done once before the first case: the checklist of a new store.
enum SettingUp: CaseIterable, Sendable {
  case name, partnership, people, settings, safety, firstCase

  func words(isSealed: Bool) -> String {
    switch self {
    case .name: "Say who you are"
    case .partnership: "Name the partnership"
    case .people: "Add people and organisations"
    case .settings: "Check the settings"
    case .safety: isSealed ? "Keep the recovery sheet and make backups" : "Make backups"
    case .firstCase: "Open the first case"
    }
  }

  /// What is said below the list while the cursor is on it.
  func detail(isSealed: Bool) -> String {
    switch self {
    case .name: "Each change is recorded under your name."
    case .partnership: "The name is at the top of every screen and document."
    case .people:
      "Copy the rows from a spreadsheet and paste them there, or import a file. You can also add "
        + "them one by one."
    case .settings: "Form 2's return address and legal basis, quorum, the marking, the lock."
    case .safety:
      (isSealed ? "Keep the recovery sheet locked away, not beside the computer. " : "")
        + "Make a backup with `rapidreview backup FOLDER`, and keep it somewhere else."
    case .firstCase:
      "You need a code name for the child and the date the local authority became aware. "
        + "Deadlines count from it."
    }
  }

  /// Whether it is done; `nil` where the program cannot know.
  func isDone(in situation: Situation) -> Bool? {
    switch self {
    case .name: situation.person != nil
    case .partnership: situation.partnership.name != nil
    case .people: situation.roll?.people.isEmpty == false
    case .settings:
      // Whoever has read them and changed nothing has checked them, too.
      situation.partnership.sheets.flatMap { sheets in
        sheets.answers(in: Entry(.settings)).given.contains {
          $0.key != .name && !$0.value.isBlank
        } ? true : nil
      }
    case .safety: nil
    case .firstCase: !situation.list.cases.isEmpty
    }
  }

  /// Where it is done.
  func response(in situation: Situation) -> Response {
    switch self {
    case .name: situation.opening(.person)
    case .partnership: situation.opening(.fill(Entry(.settings), only: [.name]))
    case .people: .go(.partnership)
    case .settings: situation.opening(.fill(Entry(.settings)))
    case .safety:
      .push(
        TextScreen(
          title: words(isSealed: situation.user.canLock),
          lines: [detail(isSealed: situation.user.canLock)]))
    case .firstCase: situation.opening(.newCase)
    }
  }
}

extension CaseListScreen {
  /// Whether the checklist stands where the cases would be.
  func isSettingUp(in situation: Situation) -> Bool {
    situation.list.cases.isEmpty && !situation.list.isBeingRead && !find.isOn
      && !hidesSettingUp && situation.partnership.sheets != nil
  }

  /// The checklist, and what the selected line of it is about.
  func settingUp(_ situation: Situation) -> [Pane] {
    let steps = SettingUp.allCases
    let detail = steps[settingUpCursor.selected].detail(isSealed: situation.user.canLock)
    return [
      .gap(),
      .list(
        ListPane(
          count: steps.count, selected: settingUpCursor.selected, extent: .rows(steps.count)
        ) { CaseListScreen.row(of: steps[$0], situation) }), .gap(),
      .text(
        TextPane(
          [TextPane.Paragraph(detail)], extent: .content(),
          overflow: .ellipsis, margin: 3)),
    ]
  }

  private static func row(of step: SettingUp, _ situation: Situation) -> ListRow {
    let urgency: Urgency
    let word: String
    switch step.isDone(in: situation) {
    case true?: (urgency, word) = (.done, "done")
    case false?: (urgency, word) = (.running, "to do")
    case nil: (urgency, word) = (.waiting, "read this")
    }
    return ListRow(
      settingUpColumns,
      [
        TableCell(
          step.words(isSealed: situation.user.canLock),
          mark: TableCell.Run(urgency.mark, urgency.role)),
        TableCell(word, urgency.role),
      ])
  }

  private static let settingUpColumns = Columns([
    Column(.columns(46), isMarked: true), Column(.rest),
  ])

  static let settingUpActions: [Action<CaseListScreen>] = [
    Action(
      .delete, footer: "hide list", "Hide the checklist of a new store, or show it again",
      unless: { _, situation in
        situation.list.cases.isEmpty ? nil : "The checklist is for a store without cases."
      }
    ) { screen, _ in
      screen.hidesSettingUp.toggle()
      return .none
    }
  ]
}
