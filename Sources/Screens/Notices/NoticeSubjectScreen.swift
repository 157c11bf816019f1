import Casework
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
      "Record that somebody was told of what is selected",
      unless: { _, situation in situation.obstacleToChange }
    ) { screen, situation in
      let subject = screen.subject
      return .several([
        .pop, situation.opening(.tell(situation.newNotice(subject), subject)),
      ])
    },
    Action(
      .character("t"), footer: "text", "Show the text of a notice about it, ready to paste",
      unless: { screen, _ in screen.subject.obstacleToText }
    ) { screen, situation in
      .request(.notice(screen.caseID, screen.subject, screen.recipient(in: situation)))
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
    _ = cursor.move(by: key, count: NoticeSubject.allCases.count, page: 10)
    return .none
  }

  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    let review = situation.open?.review
    canvas.drawHeader(
      review.map { "\($0.reference.text) \($0.child)" } ?? "A notice",
      second: "What is the notice about?", counts: "", marking: situation.marking)
    let width = canvas.size.columns
    let warnings = Warnings.lines(
      review?.warnings ?? [], width: width - 2, most: max(2, area.size.rows / 5))
    canvas.drawWarnings(warnings, row: 3)
    let top = 4 + warnings.count
    for (offset, subject) in NoticeSubject.allCases.enumerated() {
      let row = top + offset
      canvas.draw(subject.words, at: Point(column: 3, row: row))
      guard offset == cursor.selected else { continue }
      canvas.select(Rect(column: 0, row: row, columns: width, rows: 1))
      canvas.draw(">", at: Point(column: 1, row: row), style: Style(.plain, selected: true))
      canvas.cursor = Point(column: 1, row: row)
    }
    let words = "Enter records a notice about it; t shows the text to send, where there is one."
    let lines = words.wrapped(to: width - 2)
    for (offset, line) in lines.enumerated() {
      canvas.draw(
        line, at: Point(column: 1, row: area.size.rows - lines.count + offset),
        style: Style(.quiet))
    }
  }
}
