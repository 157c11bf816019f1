import Casework
import Pages
import Terminal

/// Who the child and the family of a case really are: the one place where real names are shown.
///
/// The identity is read while this place is on screen; no other place is shown it.
package struct IdentityScreen: Screen {
  package static let name = "Identity"

  private let caseID: CaseID
  private var cursor = ListCursor()

  package init(_ caseID: CaseID) {
    self.caseID = caseID
  }

  package static let actions: [Action<IdentityScreen>] = [
    Action(
      .enter, also: [.right, .character("l"), .character("e")], footer: "write",
      "Edit the selected real names",
      unless: { _, situation in situation.obstacleToChange }
    ) { screen, situation in situation.opening(.identity(screen.question)) },
    Action(
      .escape, also: [.left, .character("h")], footer: "back",
      "Close the real names and go back"
    ) { _, _ in .pop },
  ]

  private var question: IdentityQuestion {
    let all = IdentityQuestion.allCases
    return all[min(cursor.selected, all.count - 1)]
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = cursor.move(by: key, count: IdentityQuestion.allCases.count, page: tools.page)
    return .none
  }

  package func page(showing situation: Situation) -> Page {
    let reference = situation.open?.review.reference.text ?? ""
    let all = IdentityQuestion.allCases
    let members = situation.parts.members
    let isShut = members?.own?.seesRealNames == false
    var panes: [Pane] = [
      .list(
        ListPane(
          empty: isShut
            ? Self.notGiven
            : "The real names cannot be read. Press Esc to go back."))
    ]
    if !isShut, let identity = situation.parts.identity {
      panes = [
        .list(
          ListPane(count: all.count, selected: cursor.selected, saysPlace: false) { index in
            IdentityScreen.row(all[index], of: identity)
          }), .gap(),
        .text(
          TextPane(detail(of: identity), extent: .rows(5), overflow: .cut, isOfRow: true)),
      ]
    }
    if let members {
      panes += [
        .gap(),
        .text(
          TextPane(
            [TextPane.Paragraph(members.whoSeesRealNames, .quiet)], extent: .content(),
            overflow: .cut)),
      ]
    }
    return Page(
      "\(reference) Identity",
      second: .words("Real names. They are kept apart and shown only here."), counts: "z hides",
      panes: panes)
  }

  private static let notGiven =
    "You cannot see the real names. A member who can may give you access under People, Members."

  private static func row(_ question: IdentityQuestion, of identity: Identity) -> ListRow {
    let text = identity.text(of: question)?.reveal() ?? ""
    let line = text.split(separator: "\n").joined(separator: "; ")
    let isDisputed = identity.conflicts.contains(question)
    return ListRow(
      columns,
      [
        TableCell(question.label),
        isDisputed ? TableCell("conflict: \(line)", .alarm) : TableCell(line),
      ])
  }

  private static let columns = Columns([Column(.columns(29)), Column(.rest)])

  /// The selected answer in full, or what belongs in it; each side where two people differ.
  private func detail(of identity: Identity) -> [TextPane.Paragraph] {
    let isDisputed = identity.conflicts.contains(question)
    let answers = identity.settings(of: question).compactMap { setting -> String? in
      guard let text = setting.event.text?.reveal() else { return nil }
      return isDisputed ? "\(setting.change.by): \(text)" : text
    }
    return (answers.isEmpty ? [question.hint] : answers).map { TextPane.Paragraph($0) }
  }
}
