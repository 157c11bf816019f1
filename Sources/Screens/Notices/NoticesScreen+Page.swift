import Casework
import Pages
import Terminal

extension NoticesScreen {
  /// One line of the list: a row, or what stands above rows.
  enum Line: Sendable {
    case head(String, count: String)
    /// The step that waits until those below it were told.
    case duty(NoticeDuty)
    case row(Row)
    case words(String)

    /// The row it is; `nil` for what the cursor passes over.
    var row: Row? {
      if case .row(let row) = self { return row }
      return nil
    }
  }

  package func page(showing situation: Situation) -> Page {
    guard let open = open(in: situation) else {
      return Page(absent: "You cannot open this. Press Esc to go back.")
    }
    let review = open.review
    let members = situation.roll?.members ?? []
    let lines = lines(of: review)
    let selected = current.flatMap { current in lines.firstIndex { $0.row == current } }
    let words = detail(in: situation).joined(separator: " ")
    return Page(
      "\(review.reference.text) \(review.child)",
      second: .words(review.untoldWords(members: members) ?? "Everyone has been told"),
      tabs: tab.bar,
      panes: [
        .warnings(review.warnings, least: 3),
        .list(
          ListPane(count: lines.count, selected: selected) {
            NoticesScreen.row(lines[$0], of: open, situation)
          }), .gap(),
        .text(
          TextPane(
            [TextPane.Paragraph(words)], extent: .part(of: 5, least: 3, most: 6),
            overflow: .ellipsis, isOfRow: true)),
      ])
  }

  private func lines(of review: Case) -> [Line] {
    var lines: [Line] = []
    let untold = rows.filter { row in
      if case .untold = row { return true }
      return false
    }
    lines.append(.head("To tell", count: untold.isEmpty ? "none" : "\(untold.count)"))
    var duty: NoticeDuty?
    for row in untold {
      if case .untold(let next, _) = row, next != duty {
        lines.append(.duty(next))
        duty = next
      }
      lines.append(.row(row))
    }
    if untold.isEmpty {
      lines.append(
        .words(
          review.recorded(.panelNotified) == nil
            ? "The people you must tell are listed here once the Panel is notified."
            : "Everyone due to be told has been told."))
    }
    let given = rows.count - untold.count
    lines.append(.head("Told", count: given == 0 ? "none yet" : "\(given)"))
    return lines + rows.dropFirst(untold.count).map { .row($0) }
  }

  private static func row(_ line: Line, of open: OpenCase, _ situation: Situation) -> ListRow {
    switch line {
    case .head(let words, let count):
      ListRow(
        headColumns, [TableCell(words, .title), TableCell(count, .quiet)], isHeading: true)
    case .words(let words):
      ListRow(
        Columns(start: 5, [Column(.rest)]), [TableCell("", before: TableCell.Run(words))],
        isHeading: true)
    case .duty(let duty):
      open.timetable.step(duty.milestone).map { row($0) } ?? ListRow(lines: [])
    case .row(.untold(let duty, let recipient)):
      ListRow(
        untoldColumns,
        [
          TableCell(
            situation.addressee(of: recipient, on: situation.today),
            mark: open.timetable.step(duty.milestone)?.standing.urgency.sign)
        ])
    case .row(.given(let entry)):
      open.review.noticesGiven.first { $0.entry == entry }.map { row($0, situation) }
        ?? ListRow(lines: [])
    }
  }

  /// The step's day and how it stands, in the columns of the case's own screen.
  private static func row(_ step: Timetable.Step) -> ListRow {
    let urgency = step.standing.urgency
    return ListRow(
      dutyColumns,
      [
        TableCell(step.words, mark: urgency.sign),
        TableCell(step.deadline?.due?.day.shownNarrow ?? ""),
        TableCell(step.standing.word, urgency.role),
      ], isHeading: true)
  }

  /// When, about, to whom, and where there is room how and by whom.
  private static func row(_ notice: NoticeGiven, _ situation: Situation) -> ListRow {
    let day = notice.on.day
    let told = notice.recipients.map { situation.addressee(of: $0, on: day) }
    return ListRow(
      givenColumns,
      [
        TableCell(
          day.year == situation.today.year ? day.shownNarrow : String(day.shown.dropFirst(4))),
        TableCell(notice.about), TableCell(told.joined(separator: "; ")), .empty,
        TableCell(notice.how), TableCell(notice.by),
      ])
  }

  private static let headColumns = Columns([Column(.rest), Column(.content)])
  private static let dutyColumns = Columns([
    Column(.growing(28, by: 2), isMarked: true), Column(.columns(16)), Column(.rest),
  ])
  private static let untoldColumns = Columns(
    start: 5, [Column(.rest, isMarked: true, gap: 2)])
  private static let givenColumns = Columns(
    start: 5,
    [
      Column(.columns(12)), Column(.columns(23)), Column(.rest),
      Column(.either(below: 76, 1, 0)), Column(.columns(10), leastPage: 76),
      Column(.columns(14), leastPage: 76),
    ])
}
