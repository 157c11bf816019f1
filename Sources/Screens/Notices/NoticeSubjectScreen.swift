import Casework
import Pages
import Terminal

/// What a notice is about: chosen before it is recorded, or before its text is read.
package struct NoticeSubjectScreen: Screen {
  package static let name = "What about"

  private let caseID: CaseID
  private var cursor = ListCursor()

  package init(_ caseID: CaseID) {
    self.caseID = caseID
  }

  package static let actions: [Action<NoticeSubjectScreen>] = [
    Action(
      .enter, also: [.right, .character("l")], footer: "record",
      "Record who was told about this",
      unless: { _, situation in situation.obstacleToChange }
    ) { screen, situation in
      let subject = screen.subject
      return .several([
        .pop, situation.opening(.tell(situation.newNotice(subject), subject)),
      ])
    },
    Action(
      .character("t"), footer: "text", "Show a notice text to paste",
      unless: { screen, _ in screen.subject.obstacleToText }
    ) { screen, situation in
      .request(.notice(screen.caseID, screen.subject, screen.recipient(in: situation)))
    },
    Action(
      .character("W"), footer: "Word", "Save a notice text as a Word document",
      unless: { screen, situation in
        screen.subject.obstacleToText ?? situation.obstacleToWriting
      }
    ) { screen, situation in
      .request(
        .exportNotice(
          screen.caseID, screen.subject, screen.recipient(in: situation),
          folder: situation.user.exportFolder ?? ""))
    },
  ]

  private var subject: NoticeSubject { NoticeSubject.allCases[cursor.selected] }

  /// Who a text about it goes to: the first who is untold, or else the first it ever goes to.
  private func recipient(in situation: Situation) -> Recipient {
    let members = situation.roll?.members ?? []
    let untold = situation.open?.review.untold(members: members) ?? []
    return untold.first { $0.duty.subject == subject }?.recipients.first
      ?? NoticeDuty.of(subject, members: members).first?.recipients.first ?? .family
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = cursor.move(by: key, count: NoticeSubject.allCases.count, page: tools.page)
    return .none
  }

  package func page(showing situation: Situation) -> Page {
    let review = situation.open?.review
    let subjects = NoticeSubject.allCases
    return Page(
      review.map { "\($0.reference.text) \($0.child)" } ?? "A notice",
      second: .words("Choose a subject"),
      panes: [
        .warnings(review?.warnings ?? [], least: 2), .gap(),
        .list(
          ListPane(count: subjects.count, selected: cursor.selected) { index in
            ListRow(Columns([Column(.rest)]), [TableCell(subjects[index].words)])
          }),
        .text(
          TextPane(
            [
              TextPane.Paragraph(
                "Press Enter to record a notice, or t to show a text to send.",
                .quiet)
            ], extent: .content(), overflow: .cut)),
      ])
  }
}
