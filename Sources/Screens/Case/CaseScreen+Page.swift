import Casework
import Pages
import Terminal

extension CaseScreen {
  package func page(showing situation: Situation) -> Page {
    guard let open = open(in: situation) else {
      return Page(absent: "You cannot open this case. Press Esc to go back.")
    }
    let summary = open.summary
    // On a small terminal the steps need the room more than what is said of them.
    return Page(
      "\(summary.reference.text) \(summary.child)", second: secondLine(open),
      counts: summary.stageWords, tabs: tab.bar,
      panes: [
        .list(list(open)), .rows([newLine(open.new.count)], .rows(1)),
        .rows(
          next(open, situation), .low(below: CaseScreen.lowest, rows: 1, otherwise: .rows(3))),
        .gap(),
        .text(
          TextPane(
            explanation,
            extent: .low(
              below: CaseScreen.lowest, rows: 1,
              otherwise: .part(of: 5, less: 1, least: 3, most: 7)), overflow: .ellipsis,
            isOfRow: true)),
        .rows([CaseScreen.definition], .rows(1)),
      ])
  }

  private static let lowest = 20
  private static let definition = ListRow.Line(
    Columns(start: 1, [Column(.rest, gap: 0)]), [TableCell(WorkingCalendar.definition, .quiet)])

  /// That a part of the record is lost, or else who differs about what, and where it is settled;
  /// or how it stands.
  private func secondLine(_ open: OpenCase) -> Page.SecondLine {
    guard !open.hasLoss else {
      return .words("! Records are lost here: run `rapidreview check`", .alarm)
    }
    guard let field = open.review.conflicts.first else {
      let isHeld = open.review.legalHold != nil
      return .words((isHeld ? "Legal hold   " : "") + headline(open))
    }
    let more = open.review.conflicts.count - 1
    let rest = (more > 0 ? " and \(more) more" : "") + ": H then c"
    return .words("! \(open.review.differing(about: field))", .alarm, end: rest)
  }

  private func headline(_ open: OpenCase) -> String {
    let summary = open.summary
    if let mistake = summary.mistake { return "Not counted as a case: \(mistake.phrase)" }
    guard let clock = summary.panelClock else {
      guard let aware = summary.aware else { return "" }
      return summary.isClosed ? "Closed" : "Local authority aware \(aware.shown)"
    }
    if let sent = clock.sent { return "Sent to the Panel \(sent.shown)" }
    let provisional = clock.isProvisional ? " (provisional)" : ""
    return "\(clock.words)   to the Panel by \(clock.due.shown)\(provisional)"
  }

  // MARK: The steps

  private func list(_ open: OpenCase) -> ListPane {
    let steps = open.timetable.steps
    let conflicts = Set(open.review.conflicts.compactMap(\.step))
    let new = newSteps(of: open)
    return ListPane(
      heads: CaseScreen.columns, count: steps.count, selected: selection.selected
    ) { row in
      let step = steps[row]
      return CaseScreen.row(
        step, differs: conflicts.contains(step.milestone), isNew: new.contains(step.milestone))
    }
  }

  private static let columns = Columns([
    Column(.growing(28, by: 2), titled: "Step", isMarked: true),
    Column(.columns(16), titled: "Due", gap: 0),
    Column(.growing(15, by: 4), titled: "Status"), Column(.rest, titled: "Done or planned"),
  ])

  private static func row(_ step: Timetable.Step, differs: Bool, isNew: Bool) -> ListRow {
    let urgency = step.standing.urgency
    let words = TableCell(
      step.words, urgency == .waiting ? .waiting : .plain,
      mark: TableCell.Run(urgency.mark, urgency.role),
      after: isNew ? TableCell.Run(" new", .soon) : nil)
    let status = TableCell(
      differs ? "conflict" : step.standing.word, differs ? .alarm : urgency.role)
    let due = TableCell(dueWords(of: step))
    guard let day = step.recorded?.on ?? step.planned else {
      return ListRow(columns, [words, due, status, .empty])
    }
    var dated = TableCell((step.recorded == nil ? "plan " : "") + day.day.shownNarrow)
    dated.further = [day.time.map { TableCell.Run($0.text) }].compactMap(\.self)
    return ListRow(columns, [words, due, status, dated])
  }

  private static func dueWords(of step: Timetable.Step) -> String {
    guard step.need.isNeeded || step.recorded != nil, let due = step.deadline?.due else {
      return ""
    }
    let words = due.day.shownNarrow
    // The year goes without saying where it is that of the day it is counted from.
    guard due.day.year == due.from.day.year else { return "\(words) \(due.day.year)" }
    return words + (due.isProvisional ? " ?" : "")
  }

  /// The steps that others have changed since this person last looked.
  private func newSteps(of open: OpenCase) -> Set<Milestone> {
    guard !open.new.isEmpty else { return [] }
    let changes = open.review.changes.filter { open.new.contains($0.id) }
    return Set(changes.flatMap(open.review.fields).compactMap(\.step))
  }

  // MARK: Below the steps

  /// What others have changed.
  private func newLine(_ count: Int) -> ListRow.Line {
    guard count > 0 else { return ListRow.Line(Columns([]), []) }
    let changes = count == 1 ? "1 change" : "\(count) changes"
    return ListRow.Line(
      Columns([Column(.rest, isMarked: true)]),
      [
        TableCell(
          "\(changes) since you last looked: H", .soon, mark: TableCell.Run(.new, .soon))
      ])
  }

  private static let nextColumns = Columns(
    start: 1,
    [
      Column(.columns(5)), Column(.content), Column(.content, isMarked: true),
      Column(.content, gap: 0), Column(.rest, gap: 0),
    ])

  private func next(_ open: OpenCase, _ situation: Situation) -> [ListRow.Line] {
    guard !open.owed.isEmpty else {
      let mistake = open.review.mistake.map { "Not counted as a case: \($0.phrase)." }
      let words =
        mistake ?? (open.review.isClosed ? "This case is closed." : "There is nothing left to do.")
      return [ListRow.Line(Columns(start: 1, [Column(.rest)]), [TableCell(words)])]
    }
    let untold = open.review.untold(members: situation.roll?.members ?? [])
    return NextThing.all(of: open.owed).enumerated().map { offset, next in
      let thing = next.thing
      let urgency = thing.standing.urgency
      var words = "  \(next.owners(in: situation))"
      if let left = untold.first(where: { thing.what == .step($0.duty.milestone) }) {
        words += ", \(left.recipients.count) to tell"
      }
      if let due = thing.due { words += ", by \(due.shown)" }
      if case .step(let milestone) = thing.what, let planned = open.review.planned(milestone),
        open.timetable.step(milestone)?.isPlannedAsDue == false
      {
        words += ", planned \(planned.day.shownShort)"
      }
      return ListRow.Line(
        CaseScreen.nextColumns,
        [
          TableCell(offset == 0 ? "Next" : "", .title),
          TableCell(next.key.name, .key),
          TableCell(next.words, mark: TableCell.Run(urgency.mark, urgency.role)),
          TableCell(thing.standing.word, urgency.role), TableCell(words),
        ])
    }
  }

  /// Why the selected step is due on this day; what a working day is stands below it always.
  private var explanation: [TextPane.Paragraph] {
    guard let step else { return [] }
    let lines = StepExplanation.brief(of: step).flatMap { $0.split(separator: "\n") }
    return [TextPane.Paragraph(lines.joined(separator: " "))]
  }
}
