import Casework
import Pages
import Terminal

extension ScheduleScreen {
  package func page(showing situation: Situation) -> Page {
    guard let open = open(in: situation) else {
      return Page(absent: "You cannot open this case. Press Esc to go back.")
    }
    let picture = SchedulePicture(
      open: open, situation: situation, steps: steps, selected: selected, scale: scale,
      isInWords: isInWords)
    return Page(
      "\(open.summary.reference.text) \(open.summary.child)   \(ScheduleScreen.name)",
      second: .words(planWords(open)), counts: hasAxis ? "by \(scale.words)" : "", tabs: tab.bar,
      panes: [.picture(picture, .rest)])
  }

  /// How the plan stands, in the line below the title.
  private func planWords(_ open: OpenCase) -> String {
    let review = open.review
    if review.isClosed { return "Closed" }
    guard open.isNotified else { return "Panel not notified yet. Press n to try out a date." }
    guard review.isPlanLaidOut else { return "No plan yet. Press n to make one." }
    guard let confirmed = review.planConfirmation else {
      return review.recorded(.initialDiscussionHeld) == nil
        ? "Draft plan. Confirm it after the initial discussion."
        : "Draft plan. Press c to confirm it."
    }
    let moved = review.stepsMovedSinceConfirmed.count
    let since = moved == 0 ? "" : ", \(moved == 1 ? "1 date" : "\(moved) dates") moved since"
    return "Plan confirmed \(confirmed.on.day.shown) by \(confirmed.by)\(since)"
  }
}

/// The steps of a case, their clocks and days on an axis, and at the foot what an axis cannot say.
struct SchedulePicture: Picture {
  let open: OpenCase
  let situation: Situation
  let steps: [Timetable.Step]
  let selected: Milestone?
  let scale: TimeAxis.Scale
  /// Whether the days stand in words where the axis would be.
  let isInWords: Bool

  private var step: Timetable.Step? { steps.first { $0.milestone == selected } }

  var facts: [String] { steps.map(words) + factsOfRow }

  var list: ListPane? {
    let picture = self
    return ListPane(
      count: steps.count, selected: steps.firstIndex { $0.milestone == selected }
    ) {
      ListRow(Columns([Column(.rest)]), [TableCell(picture.words(of: picture.steps[$0]))])
    }
  }

  var otherFacts: [String] { [] }

  var factsOfRow: [String] { wrong + (step.map(StepExplanation.brief) ?? []) }

  /// A step with its days and how it stands.
  private func words(of step: Timetable.Step) -> String {
    var parts = [step.standing.phrase + (step.recorded.map { " \($0.on.shown)" } ?? "")]
    if let due = SchedulePicture.due(of: step) {
      parts.append("due \(due.day.shown)\(due.isProvisional ? ", provisional" : "")")
    }
    if step.recorded == nil, let planned = step.planned {
      parts.append("planned for \(planned.shown)")
    }
    return "\(step.milestone.facts.toDo): \(parts.joined(separator: ", "))."
  }

  /// What is wrong with the selected step's day, while it is still to come.
  private var wrong: [String] {
    guard let step, step.recorded == nil else { return [] }
    return open.planned(situation).findings(about: step.milestone)
  }

  /// The day a step is due, where that matters.
  private static func due(of step: Timetable.Step) -> Deadline.Due? {
    step.need.isNeeded || step.recorded != nil ? step.deadline?.due : nil
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let width = canvas.size.columns
    let (top, end) = (area.origin.row, area.origin.row + area.size.rows)
    let layout = Layout(width: width, isInWords: isInWords)
    let height = rowsSeen(of: area.size.rows)
    let footRows = area.size.rows - height - 3
    let axis = layout.axis.map { self.axis(columns: width - $0 - 1) }
    drawHeads(layout, on: &canvas, row: top + 1)
    if let axis, let column = layout.axis {
      axis.drawHead(on: &canvas, at: Point(column: column, row: top))
    }
    let place = steps.firstIndex { $0.milestone == selected } ?? 0
    let shown = ListCursor(selected: place).rows(showing: height, of: steps.count)
    for (offset, index) in shown.enumerated() {
      let row = top + 2 + offset
      draw(steps[index], on: &canvas, row: row, layout)
      if let axis, let column = layout.axis, !needsAxisForWords(steps[index], layout) {
        axis.draw(
          axisRow(of: steps[index]), on: &canvas, at: Point(column: column, row: row),
          today: situation.today)
      }
      select(steps[index], on: &canvas, row: row)
    }
    if shown.count < steps.count {
      canvas.draw(
        "\(shown.lowerBound + 1)-\(shown.upperBound) of \(steps.count)", endingAt: width - 1,
        row: top + 2 + height, style: Style(.quiet))
    }
    drawFoot(axis, on: &canvas, from: end - footRows, count: footRows)
  }

  /// The scale and the heads stand above the steps; below them what explains the selected one.
  func rowsSeen(of rows: Int) -> Int {
    rows - 3 - (rows < 17 ? 3 : min(9, max(5, (rows + 3) / 4)))
  }

  /// Where the columns begin, for a canvas so wide.
  struct Layout {
    let due: Int
    let status: Int
    /// The day done or planned in words; `nil` where the axis alone shows it.
    let day: Int?
    /// `nil` where there is no room for one, or none is wanted.
    let axis: Int?

    init(width: Int, isInWords: Bool) {
      let isNarrow = width < 76
      due = isNarrow ? 21 : 26
      status = due + (isNarrow ? 11 : 12)
      guard !isInWords, !isNarrow else {
        (day, axis) = (status + (isNarrow ? 15 : 16), nil)
        return
      }
      let isWide = width >= 110
      day = isWide ? status + 16 : nil
      axis = status + (isWide ? 40 : 15)
    }
  }

  private func drawHeads(_ layout: Layout, on canvas: inout Canvas, row: Int) {
    for (words, column) in [
      ("Step", 3), ("Due", layout.due), ("Status", layout.status),
      (
        canvas.size.columns < 76 ? "Done/planned" : "Done or planned",
        layout.day ?? canvas.size.columns
      ),
    ] {
      canvas.draw(words, at: Point(column: column, row: row), style: Style(.quiet))
    }
  }

  private func draw(
    _ step: Timetable.Step, on canvas: inout Canvas, row: Int, _ layout: Layout
  ) {
    let width = canvas.size.columns
    let urgency = step.standing.urgency
    let style = Style(urgency.role)
    canvas.draw(
      canvas.fitted(step.milestone.facts.toDo, to: layout.due - 4),
      at: Point(column: 3, row: row), style: Style(urgency == .waiting ? .waiting : .plain))
    if let due = SchedulePicture.due(of: step) {
      canvas.draw(
        due.day.shownNarrow + (due.isProvisional ? "?" : ""),
        at: Point(column: layout.due, row: row))
    }
    canvas.draw(urgency.mark, at: Point(column: layout.status, row: row), style: style)
    let day = step.recorded?.on ?? step.planned
    let axis = needsAxisForWords(step, layout) ? width : layout.axis ?? width
    let end = day == nil ? axis : layout.day ?? axis
    canvas.draw(
      canvas.fitted(step.standing.word, to: end - layout.status - 3),
      at: Point(column: layout.status + 2, row: row), style: style)
    guard let column = layout.day, let day else { return }
    let time = day.time.map { " \($0.text)" } ?? ""
    let room = (layout.axis ?? width) - column - 1
    // On a narrow terminal the status alone says which of the two it is.
    let what = room < 16 ? "" : step.recorded == nil ? "plan " : "done "
    let words = what + day.day.shownNarrow
    canvas.draw(
      words.count + time.count <= room ? words + time : words,
      at: Point(column: column, row: row), width: room)
  }

  /// Whether the words of a step that has no day yet take its row of the axis, which is empty.
  private func needsAxisForWords(_ step: Timetable.Step, _ layout: Layout) -> Bool {
    guard let axis = layout.axis, axisRow(of: step).isEmpty else { return false }
    return TextWidth.columns(of: step.standing.word) > axis - layout.status - 3
  }

  private func select(_ step: Timetable.Step, on canvas: inout Canvas, row: Int) {
    guard step.milestone == selected else { return }
    canvas.select(Rect(column: 0, row: row, columns: canvas.size.columns, rows: 1))
    canvas.draw(">", at: Point(column: 1, row: row), style: Style(.plain, selected: true))
    canvas.cursor = Point(column: 1, row: row)
  }

  /// The stretch of time shown: from the day of awareness on, moved on to the selected step's.
  private func axis(columns: Int) -> TimeAxis {
    let today = situation.today
    let start = open.summary.aware ?? today
    let last = step.flatMap { step in
      [step.recorded?.on.day, step.planned?.day, step.deadline?.due?.day].compactMap(\.self).max()
    }
    return TimeAxis(
      scale, showing: [min(start, today)], keeping: max(last ?? today, start), columns: columns,
      calendar: situation.calendar)
  }

  private func axisRow(of step: Timetable.Step) -> TimeAxis.Row {
    guard step.need.isNeeded || step.recorded != nil else { return TimeAxis.Row() }
    var row = TimeAxis.Row()
    let isFinal = step.milestone == .sentToPanel
    let done = step.recorded?.on.day
    if let due = step.deadline?.due {
      let (from, end) = (due.from.day, done ?? due.day)
      if from <= end { row.clock = from...end }
      row.isHeavy = isFinal
      if done == nil {
        let urgency = step.standing.urgency
        let isPressing = urgency == .late || urgency == .soon
        row.marks.append(
          (due.day, isFinal && !isPressing ? .final : urgency.mark, urgency.role))
      }
    }
    if let done {
      row.marks.append((done, .done, .done))
    } else if let planned = step.planned?.day,
      planned != step.deadline?.due?.day
        || step.standing.urgency == .running && !isFinal
    {
      row.marks.append((planned, .planned, .plain))
    }
    return row
  }

  /// What the axis cannot say: bank holidays by name, what is wrong, and why this day.
  private func drawFoot(
    _ axis: TimeAxis?, on canvas: inout Canvas, from row: Int, count: Int
  ) {
    let width = canvas.size.columns - 2
    var line = row
    let end = row + count
    if let axis, count > 3 {
      for words in axis.holidayWords.wrapped(to: width, lines: 2) {
        canvas.draw(words, at: Point(column: 1, row: line), style: Style(.quiet), width: width)
        line += 1
      }
    }
    guard let step else { return }
    let wrong = wrong.joined(separator: " ")
    if !wrong.isEmpty {
      for words in wrong.wrapped(to: width, lines: max(1, (end - line) / 2)) {
        canvas.draw(words, at: Point(column: 1, row: line), style: Style(.soon), width: width)
        line += 1
      }
    }
    let why = StepExplanation.brief(of: step).joined(separator: " ")
    for words in why.wrapped(to: width, lines: end - line) {
      canvas.draw(words, at: Point(column: 1, row: line), width: width)
      line += 1
    }
  }
}
