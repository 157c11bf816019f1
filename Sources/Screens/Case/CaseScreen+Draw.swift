import Casework
import Terminal

extension CaseScreen {
  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    guard let open = open(in: situation) else {
      canvas.draw("This case cannot be shown. Esc goes back.", at: Point(column: 1, row: 1))
      canvas.cursor = Point(column: 1, row: 1)
      return
    }
    let summary = open.summary
    canvas.drawHeader(
      "\(summary.reference.text) \(summary.child)", second: headline(open),
      counts: summary.stageWords, marking: situation.marking)
    drawTrouble(in: open, on: &canvas)
    canvas.drawTabs(.overview)
    // On a small terminal the steps need the room more than what is said of them.
    let isLow = area.size.rows < 20
    let explanationRows = isLow ? 2 : min(8, max(4, area.size.rows / 5))
    let nextRows = isLow ? 1 : 3
    let height = area.size.rows - 4 - nextRows - explanationRows - 2
    drawSteps(of: open, on: &canvas, height: height)
    drawNext(open, situation, on: &canvas, from: 4 + height + 1, count: nextRows)
    drawExplanation(on: &canvas, from: area.size.rows - explanationRows, count: explanationRows)
  }

  private func headline(_ open: OpenCase) -> String {
    let summary = open.summary
    guard open.review.conflicts.isEmpty, !open.hasLoss else { return "" }
    if let mistake = summary.mistake { return "This case counts nowhere: \(mistake.phrase)" }
    guard let clock = summary.panelClock else {
      guard let aware = summary.aware else { return "" }
      return summary.isClosed ? "Closed" : "Local authority aware \(aware.shown)"
    }
    if let sent = clock.sent { return "Sent to the Panel \(sent.shown)" }
    let provisional = clock.isProvisional ? " (provisional)" : ""
    return "\(clock.words)   to the Panel by "
      + "\(clock.due.shown)\(provisional)"
  }

  /// In the headline's place: that a part of the record is lost, or else who differs about what,
  /// and where it is settled.
  private func drawTrouble(in open: OpenCase, on canvas: inout Canvas) {
    let width = canvas.size.columns - TextWidth.columns(of: open.summary.stageWords) - 4
    guard !open.hasLoss else {
      let words = "! Records are lost here: run `rapidreview check`"
      canvas.draw(
        canvas.fitted(words, to: width), at: Point(column: 1, row: 1), style: Style(.alarm))
      return
    }
    guard let field = open.review.conflicts.first else { return }
    let more = open.review.conflicts.count - 1
    let rest = (more > 0 ? " and \(more) more" : "") + ": H then c"
    let words = "! \(open.review.differing(about: field))"
    let shown = canvas.fitted(words, to: width - TextWidth.columns(of: rest)) + rest
    canvas.draw(shown, at: Point(column: 1, row: 1), style: Style(.alarm))
  }

  /// What others have changed, in the row below the steps.
  private func drawNew(_ count: Int, on canvas: inout Canvas, row: Int) {
    guard count > 0 else { return }
    canvas.draw(.new, at: Point(column: 3, row: row), style: Style(.soon))
    let changes = count == 1 ? "1 change" : "\(count) changes"
    canvas.draw(
      "\(changes) since you last looked: H", at: Point(column: 5, row: row), style: Style(.soon))
  }

  /// Where the columns of the table begin, for a canvas so wide.
  private struct Layout {
    let due: Int
    let status: Int
    let day: Int

    init(width: Int) {
      let extra = max(0, width - 80)
      due = 31 + extra / 2
      status = due + 16
      day = status + 15 + extra / 4
    }
  }

  private func drawSteps(of open: OpenCase, on canvas: inout Canvas, height: Int) {
    let layout = Layout(width: canvas.size.columns)
    for (words, column) in [
      ("Step", 5), ("Due", layout.due), ("Status", layout.status),
      ("Done or planned", layout.day),
    ] {
      canvas.draw(words, at: Point(column: column, row: 3), style: Style(.quiet))
    }
    let steps = open.timetable.steps
    let conflicts = Set(open.review.conflicts.compactMap(\.step))
    let new = newSteps(of: open)
    drawNew(open.new.count, on: &canvas, row: 4 + height)
    let shown = shownRows(height: height)
    for (offset, index) in shown.enumerated() where steps.indices.contains(index) {
      let step = steps[index]
      draw(
        step, differs: conflicts.contains(step.milestone), isNew: new.contains(step.milestone),
        on: &canvas, row: 4 + offset, layout)
    }
    guard shown.count < steps.count else { return }
    canvas.draw(
      "\(shown.lowerBound + 1)-\(shown.upperBound) of \(steps.count)",
      endingAt: canvas.size.columns - 1, row: 4 + height, style: Style(.quiet))
  }

  /// The steps that others have changed since this person last looked.
  private func newSteps(of open: OpenCase) -> Set<Milestone> {
    guard !open.new.isEmpty else { return [] }
    let changes = open.review.changes.filter { open.new.contains($0.id) }
    return Set(changes.flatMap(open.review.fields).compactMap(\.step))
  }

  private func draw(
    _ step: Timetable.Step, differs: Bool, isNew: Bool, on canvas: inout Canvas, row: Int,
    _ layout: Layout
  ) {
    let urgency = step.standing.urgency
    let style = Style(urgency.role)
    canvas.draw(urgency.mark, at: Point(column: 3, row: row), style: style)
    let words = canvas.fitted(step.words, to: layout.due - (isNew ? 10 : 6))
    canvas.draw(
      words, at: Point(column: 5, row: row), style: Style(urgency == .waiting ? .waiting : .plain))
    if isNew {
      canvas.draw(
        "new", at: Point(column: 6 + TextWidth.columns(of: words), row: row), style: Style(.soon))
    }
    if step.need.isNeeded || step.recorded != nil, let due = step.deadline?.due {
      canvas.draw(
        due.day.shownNarrow + (due.isProvisional ? " ?" : ""),
        at: Point(column: layout.due, row: row))
      if due.day.year != openYear(of: step) {
        canvas.draw("\(due.day.year)", at: Point(column: layout.due + 11, row: row))
      }
    }
    let day = step.recorded?.on ?? step.planned
    let isWide = day == nil
    let room = (isWide ? canvas.size.columns : layout.day) - layout.status - 1
    let word = differs ? "two people differ" : step.standing.word
    canvas.draw(
      canvas.fitted(word, to: room), at: Point(column: layout.status, row: row),
      style: differs ? Style(.alarm) : style)
    if let day {
      let words = (step.recorded == nil ? "plan " : "") + day.day.shownNarrow
      let time = day.time.map { " \($0.text)" } ?? ""
      let fits = words.count + time.count < canvas.size.columns - layout.day
      canvas.draw(
        words + (fits ? time : ""), at: Point(column: layout.day, row: row),
        width: canvas.size.columns - layout.day)
    }
    guard step.milestone == selected else { return }
    canvas.select(Rect(column: 0, row: row, columns: canvas.size.columns, rows: 1))
    canvas.draw(">", at: Point(column: 1, row: row), style: Style(.plain, selected: true))
    canvas.cursor = Point(column: 1, row: row)
  }

  /// The year that goes without saying for a step: that of the day it is counted from.
  private func openYear(of step: Timetable.Step) -> Int? {
    step.deadline?.due?.from.day.year
  }

  private func drawNext(
    _ open: OpenCase, _ situation: Situation, on canvas: inout Canvas, from row: Int, count: Int
  ) {
    let width = canvas.size.columns
    guard !open.next.isEmpty else {
      let mistake = open.review.mistake.map { "This case counts nowhere: \($0.phrase)." }
      let words =
        mistake ?? (open.review.isClosed ? "This case is closed." : "Nothing is left to do.")
      canvas.draw(words, at: Point(column: 1, row: row))
      return
    }
    let untold = open.review.untold(members: situation.roll?.members ?? [])
    for (offset, thing) in open.next.prefix(count).enumerated() {
      let line = row + offset
      canvas.draw(offset == 0 ? "Next" : "", at: Point(column: 1, row: line), style: Style(.title))
      let style = Style(thing.standing.urgency.role)
      canvas.draw(thing.standing.urgency.mark, at: Point(column: 6, row: line), style: style)
      var column = 8
      column += canvas.draw(thing.words, at: Point(column: column, row: line)) + 2
      column += canvas.draw(thing.standing.word, at: Point(column: column, row: line), style: style)
      let keys = keys(for: thing)
      canvas.draw(keys, endingAt: width - 1, row: line, style: Style(.key))
      var words = "  \(thing.owners(on: situation.today))"
      if let left = untold.first(where: { thing.what == .step($0.duty.milestone) }) {
        words += ", \(left.recipients.count) untold"
      }
      if let due = thing.due { words += ", by \(due.shown)" }
      if case .step(let milestone) = thing.what, let planned = open.review.planned(milestone),
        open.timetable.step(milestone)?.isPlannedAsDue == false
      {
        words += ", planned \(planned.day.shownShort)"
      }
      canvas.draw(
        canvas.fitted(words, to: width - column - keys.count - 2),
        at: Point(column: column, row: line))
    }
  }

  /// The keys that do it from where the cursor is: `Enter` records what is selected, so to any
  /// other step the cursor goes first, by as many rows as it is away: `Down 2 Enter`.
  private func keys(for thing: NextThing) -> String {
    guard case .record(let milestone) = thing.way, let selected, milestone != selected,
      let place = steps.firstIndex(where: { $0.milestone == milestone }),
      let now = steps.firstIndex(where: { $0.milestone == selected })
    else { return thing.keys }
    let rows = abs(place - now)
    return "\(place > now ? "Down" : "Up") \(rows == 1 ? "" : "\(rows) ")\(thing.keys)"
  }

  /// What a working day is stands in the last line always; above it, why this day.
  private func drawExplanation(on canvas: inout Canvas, from row: Int, count: Int) {
    guard let step else { return }
    let width = canvas.size.columns - 2
    let lines = StepExplanation.brief(of: step).flatMap { $0.split(separator: "\n") }
      .joined(separator: " ").wrapped(to: width, lines: count - 1)
    for (offset, line) in lines.enumerated() {
      canvas.draw(line, at: Point(column: 1, row: row + offset), width: width)
    }
    canvas.draw(
      canvas.fitted(WorkingCalendar.definition, to: width + 1),
      at: Point(column: 1, row: row + count - 1), style: Style(.quiet))
  }
}
