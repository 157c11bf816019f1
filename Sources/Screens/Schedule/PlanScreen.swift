import Casework
import Terminal

/// The whole plan of a case before it is laid out: each day, the rule's day, what cannot be.
///
/// Before the notification is sent it says what the plan would be if it went on a day typed.
package struct PlanScreen: Screen {
  package static let name = "Plan"

  let caseID: CaseID
  /// The day the notification is supposed to go; `nil` once it has gone.
  private(set) var supposed: TextField?
  /// The first line shown, of those that do not all fit.
  private var top = 0
  private var area = Size(columns: 80, rows: 22)
  private(set) var plan: Plan?
  /// What was understood of the day typed, or what is wrong with it.
  private(set) var understood: (words: String, isProblem: Bool) = ("", false)

  package init(_ caseID: CaseID, isSent: Bool) {
    self.caseID = caseID
    supposed = isSent ? nil : TextField("today")
    supposed?.selectAll()
  }

  package var takesText: Bool { supposed != nil }

  package static let actions: [Action<PlanScreen>] = [
    Action(
      .enter, footer: "lay it out", "Record the plan: every day of it is planned, in one change",
      unless: { screen, situation in screen.obstacle(in: situation) }
    ) { screen, _ in
      guard let plan = screen.plan else { return .none }
      return .request(.propose(screen.caseID, .layOut(plan.laidOut), why: nil))
    },
    Action(.escape, footer: "back", isForTyping: true, "Leave; nothing was recorded") { _, _ in
      .pop
    },
  ]

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    switch key {
    case .down, .pageDown: scroll(by: key == .down ? 1 : area.rows / 2)
    case .up, .pageUp: scroll(by: key == .up ? -1 : -(area.rows / 2))
    default:
      guard supposed != nil else {
        if key == .character("j") { scroll(by: 1) }
        if key == .character("k") { scroll(by: -1) }
        return .none
      }
      _ = supposed?.handle(
        key, clipboard: &tools.clipboard, at: tools.situation.moment.milliseconds)
      top = 0
      follow(tools.situation)
    }
    return .none
  }

  package mutating func handle(paste text: String, with tools: inout Tools) -> Response {
    guard supposed != nil else {
      return .message(Message("Pasted text has no place here. Enter lays the plan out."))
    }
    _ = supposed?.handle(paste: text, at: tools.situation.moment.milliseconds)
    follow(tools.situation)
    return .none
  }

  package mutating func resize(to size: Size) {
    area = size
    scroll(by: 0)
  }

  package mutating func follow(_ situation: Situation) {
    guard let open = situation.open, open.review.id == caseID else { return }
    // Somebody else may have recorded the notification meanwhile.
    if open.isNotified { supposed = nil }
    guard let typed = supposed else {
      plan = open.review.plan(
        under: open.edition, calendar: situation.calendar, today: situation.today)
      return scroll(by: 0)
    }
    do throws(TypedDayError) {
      let day = try TypedDay.read(
        typed.text, as: .planned, now: situation.now,
        trigger: open.review.recorded(.becameAware)?.on.day, calendar: situation.calendar)
      understood = (day.shown, false)
      plan = open.review.plan(
        under: open.edition, calendar: situation.calendar, today: situation.today,
        notified: Occasion(day: day.occasion.day))
    } catch {
      understood = (error.problem, true)
      plan = nil
    }
    scroll(by: 0)
  }

  package mutating func take(_ outcome: Outcome, in situation: Situation) -> Response {
    switch outcome {
    case .done, .recorded:
      .several([.pop, .message(Message("The plan is laid out; u takes it back."))])
    case .refused(let problem, let remedy): .message(Message("\(problem) \(remedy)", .warning))
    case .text(let title, let lines, let warnings):
      .push(TextScreen(title: title, lines: lines, warnings: warnings))
    }
  }

  private func obstacle(in situation: Situation) -> String? {
    if let reason = situation.obstacleToChange { return reason }
    guard let plan, !plan.laidOut.isEmpty else { return "Nothing is left to lay out." }
    return situation.person == nil ? "Say first who you are." : nil
  }

  private mutating func scroll(by rows: Int) {
    let most = max(0, lines(width: area.columns - 2).count - height)
    top = max(0, min(top + rows, most))
  }

  /// How many lines of the plan fit.
  private var height: Int { max(1, area.rows - 4) }
}

extension PlanScreen {
  /// One line of the plan, in columns or as a sentence.
  private enum Line {
    case day(Plan.PlannedDay)
    case words(String, Role)
  }

  /// The steps with their days, and below them what is wrong.
  private func lines(width: Int) -> [Line] {
    guard let plan else { return [] }
    let days = plan.days.map(Line.day)
    let findings = plan.findings.flatMap { finding in
      finding.sentence.wrapped(to: width).map { line in
        Line.words(line, finding.isBreach ? .late : .soon)
      }
    }
    let verdict =
      plan.findings.isEmpty
      ? [
        Line.words("Every day is kept: those of statute, of guidance and of the local plan.", .done)
      ]
      : plan.isLawful
        ? [Line.words("The days of statute and guidance are kept. What it costs:", .plain)]
        : [Line.words("Not every day of statute and guidance can be kept:", .late)]
    return days + [Line.words("", .plain)] + verdict + findings
  }

  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    guard let open = situation.open, open.review.id == caseID else {
      canvas.draw("This case cannot be shown. Esc goes back.", at: Point(column: 1, row: 1))
      canvas.cursor = Point(column: 1, row: 1)
      return
    }
    let width = canvas.size.columns
    canvas.drawHeader(
      "\(open.review.reference.text) \(open.review.child)   The whole plan",
      second: supposed == nil ? headline(open) : "", counts: "", marking: situation.marking)
    let columns = (day: min(27, width / 3), due: min(44, width / 2 + 2), how: min(61, width - 16))
    for (words, column) in [
      ("Step", 3), ("Day", columns.day), ("By the rule", columns.due), ("", columns.how),
    ] {
      canvas.draw(words, at: Point(column: column, row: 3), style: Style(.quiet))
    }
    let all = lines(width: width - 2)
    let shown = all.dropFirst(top).prefix(height)
    for (offset, line) in shown.enumerated() {
      let row = 4 + offset
      switch line {
      case .words(let words, let role):
        canvas.draw(words, at: Point(column: 1, row: row), style: Style(role), width: width - 2)
      case .day(let day): draw(day, on: &canvas, row: row, columns)
      }
    }
    if top + shown.count < all.count {
      canvas.draw("more below", endingAt: width - 1, row: area.size.rows - 1, style: Style(.quiet))
    }
    canvas.cursor = Point(column: 1, row: 4)
    drawSupposed(on: &canvas)
  }

  private func headline(_ open: OpenCase) -> String {
    guard let notified = open.review.recorded(.panelNotified)?.on else { return "" }
    return "From the notification, \(notified.day.shown), and back from the Panel's day"
  }

  private func draw(
    _ day: Plan.PlannedDay, on canvas: inout Canvas, row: Int,
    _ columns: (day: Int, due: Int, how: Int)
  ) {
    let isLate = day.limit.map { $0.due < day.on.day } ?? false
    canvas.draw(
      canvas.fitted(day.milestone.facts.toDo, to: columns.day - 4),
      at: Point(column: 3, row: row))
    canvas.draw(
      day.on.day.shownNarrow, at: Point(column: columns.day, row: row),
      style: Style(isLate ? .late : .plain))
    if let limit = day.limit {
      canvas.draw(
        (isLate ? "! " : "  ") + limit.due.shownNarrow,
        at: Point(column: columns.due - 2, row: row), style: Style(isLate ? .late : .quiet))
    }
    canvas.draw(
      canvas.fitted(day.origin.words, to: canvas.size.columns - columns.how - 1),
      at: Point(column: columns.how, row: row), style: Style(.quiet))
  }

  /// The field for the day, and what was understood of it, below the title.
  private func drawSupposed(on canvas: inout Canvas) {
    guard let supposed else { return }
    let label = "If the notification goes on: "
    canvas.draw(label, at: Point(column: 1, row: 1), style: Style(.key))
    let column = 1 + label.count
    supposed.draw(
      on: &canvas, in: Rect(column: column, row: 1, columns: 16, rows: 1), focused: true)
    canvas.draw(
      understood.isProblem ? "! \(understood.words)" : understood.words,
      at: Point(column: column + 18, row: 1), style: Style(understood.isProblem ? .alarm : .quiet),
      width: max(0, canvas.size.columns - column - 19))
  }
}
