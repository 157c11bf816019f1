import Casework
import Pages
import Terminal

/// The whole plan of a case before it is laid out: each day, the rule's day, what cannot be.
///
/// Before the notification is sent it says what the plan would be if it went on a day typed.
package struct PlanScreen: Screen {
  package static let name = "Whole plan"

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
      .enter, footer: "record plan", "Record the whole plan",
      unless: { screen, situation in screen.obstacle(in: situation) }
    ) { screen, _ in
      guard let plan = screen.plan else { return .none }
      return .request(.propose(screen.caseID, .layOut(plan.laidOut), why: nil))
    },
    Action(.escape, footer: "back", isForTyping: true, "Leave without recording") { _, _ in
      .pop
    },
  ]

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    switch key {
    case .down: scroll(by: 1)
    case .up: scroll(by: -1)
    case .pageDown: scroll(by: max(1, tools.page - 1))
    case .pageUp: scroll(by: -max(1, tools.page - 1))
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
      return .message(Message("You cannot paste here. Press Enter to record the plan."))
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
      .several([.pop, .message(Message("Plan recorded. Press u to undo."))])
    case .refused(let problem, let remedy): .message(Message("\(problem) \(remedy)", .warning))
    case .text(let title, let lines, let warnings):
      .push(TextScreen(title: title, lines: lines, warnings: warnings))
    }
  }

  private func obstacle(in situation: Situation) -> String? {
    if let reason = situation.obstacleToChange { return reason }
    guard let plan, !plan.laidOut.isEmpty else { return "There is nothing left to plan." }
    return situation.person == nil ? "Give your name first." : nil
  }

  private mutating func scroll(by rows: Int) {
    top = max(0, min(top + rows, Page("", panes: [.reading(reading)]).lastTop(in: area)))
  }
}

extension PlanScreen {
  package func page(showing situation: Situation) -> Page {
    guard let open = situation.open, open.review.id == caseID else {
      return Page(absent: "You cannot open this case. Press Esc to go back.")
    }
    return Page(
      "\(open.review.reference.text) \(open.review.child)   The whole plan",
      second: supposedLine ?? .words(headline(open)), panes: [.reading(reading)])
  }

  private func headline(_ open: OpenCase) -> String {
    guard let notified = open.review.recorded(.panelNotified)?.on else { return "" }
    return "From the notification, \(notified.day.shown), and back from the Panel's day"
  }

  /// The field for the day, and what was understood of it.
  private var supposedLine: Page.SecondLine? {
    supposed.map { supposed in
      let words = understood.isProblem ? "! \(understood.words)" : understood.words
      let field = RemarkedFieldPicture(
        field: supposed, columns: 16, remark: words, role: understood.isProblem ? .alarm : .quiet)
      return .field(label: "If the notification goes on: ", field, hasFocus: true)
    }
  }

  /// The steps with their days, and below them what is wrong.
  private var reading: ReadingPane {
    ReadingPane(heads: PlanScreen.columns, items, from: top)
  }

  private var items: [ReadingPane.Item] {
    guard let plan else { return [] }
    let verdict: TextPane.Paragraph =
      plan.findings.isEmpty
      ? TextPane.Paragraph(
        "All deadlines are met: statutory, guidance and local.", .done)
      : plan.isLawful
        ? TextPane.Paragraph("Statutory and guidance deadlines are met. Local changes:")
        : TextPane.Paragraph("This plan misses these statutory or guidance deadlines:", .late)
    let findings = plan.findings.map {
      TextPane.Paragraph($0.sentence, $0.isBreach ? .late : .soon)
    }
    return plan.days.map { .row(PlanScreen.line($0)) }
      + ([TextPane.Paragraph(""), verdict] + findings).map { .paragraph($0) }
  }

  private static func line(_ day: Plan.PlannedDay) -> ListRow.Line {
    let isLate = day.limit.map { $0.due < day.on.day } ?? false
    let limit = day.limit.map { limit in
      TableCell(
        limit.due.shownNarrow, isLate ? .late : .quiet,
        mark: isLate ? TableCell.Run("!", .late) : nil)
    }
    return ListRow.Line(
      columns,
      [
        TableCell(day.milestone.facts.toDo),
        TableCell(day.on.day.shownNarrow, isLate ? .late : .plain), limit ?? .empty,
        TableCell(day.origin.words, .quiet),
      ])
  }

  private static let columns = Columns([
    Column(.upTo(part: 3, most: 27), titled: "Step"),
    Column(.upTo(part: 2, most: 42), titled: "Day", gap: 0),
    Column(.upTo(part: 1, plus: -16, most: 61), titled: "By the rule", isMarked: true),
    Column(.rest),
  ])
}
