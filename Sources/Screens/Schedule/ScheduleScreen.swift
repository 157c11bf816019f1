import Casework
import Terminal

/// Every step of a case on an axis: due, planned and done days, running clocks, today.
///
/// Everything the axis shows is said in words as well, in the row and below it.
package struct ScheduleScreen: StepScreen {
  package static let name = "Plan"

  package let caseID: CaseID
  package let tab: CaseTab = .timeline
  private(set) var scale = TimeAxis.Scale.workingDay
  /// Whether the days stand in words where the axis would be.
  private(set) var isInWords = false
  private var isNarrow = false
  private var cursor = ListCursor()
  private(set) var selected: Milestone?
  private(set) var steps: [Timetable.Step] = []

  package init(_ caseID: CaseID) { self.caseID = caseID }

  package static let actions: [Action<ScheduleScreen>] =
    [
      StepActions.record(), StepActions.plan(),
      Action(.tab, footer: "chronology", "Go to the chronology") {
        screen, _ in .go(.inCase(screen.caseID, .chronology()))
      },
      Action(
        .character("n"), footer: "whole plan",
        "Make a plan, or try out a date for the notification",
        unless: { screen, situation in screen.obstacleToPlan(in: situation) }
      ) { screen, situation in screen.layOut(in: situation) },
      Action(
        .character("c"), footer: "confirm",
        "Confirm the plan agreed in the initial discussion",
        unless: { screen, situation in screen.obstacleToConfirming(in: situation) }
      ) { _, situation in situation.opening(.fill(Entry(.plan))) },
      Action(
        .character("-"), footer: "zoom",
        "Zoom out: from working days to days, weeks and months"
      ) { screen, _ in screen.zoom(to: screen.scale.coarser) },
      Action(.character("+"), also: [.character("=")], "Zoom in again, down to working days") {
        screen, _ in screen.zoom(to: screen.scale.finer)
      },
      Action(
        .character("t"), footer: "timeline",
        "Edit scope and dates: the period, and the meeting dates",
        unless: { _, situation in situation.obstacleToChange }
      ) { _, situation in situation.opening(.fill(Entry(.timeline))) },
      Action(
        .character("v"), footer: "extensions",
        "Extensions: later dates agreed for a step"
      ) { screen, _ in
        .go(.inCase(screen.caseID, .extensions()))
      },
      Action(.character("d"), footer: "why", "Show how this deadline was worked out, day by day") {
        screen, situation in screen.explain(in: situation)
      },
      Action(.character("a"), "Show dates as words, or on the axis") {
        screen, _ in
        screen.isInWords.toggle()
        return .none
      },
      StepActions.need(), StepActions.correct(), StepActions.takeBack(),
      Action(
        .character("x"), "Export the plan, also for a calendar program",
        unless: { screen, situation in
          screen.open(in: situation) == nil ? "No case is open." : nil
        }
      ) { _, situation in situation.opening(.export(.schedule)) },
    ] + CaseTab.actions()

  package var step: Timetable.Step? { steps.first { $0.milestone == selected } }

  /// Whether the days stand on an axis, for which a narrow page has no room.
  var hasAxis: Bool { !isInWords && !isNarrow }

  package mutating func resize(to size: Size) { isNarrow = size.columns < 76 }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    if cursor.move(by: key, count: steps.count, page: tools.page) {
      selected = steps.indices.contains(cursor.selected) ? steps[cursor.selected].milestone : nil
    }
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    guard let open = open(in: situation) else { return }
    let wasToDo = step.map { $0.recorded == nil } ?? false
    steps = open.timetable.steps
    // What was just recorded here is behind whoever did it; what another window records moves no
    // cursor.
    if wasToDo, situation.isMadeHere(step?.recorded?.change) {
      selected = open.nextStep ?? selected
    }
    if selected == nil {
      selected = open.summary.nextSteps.first?.milestone ?? steps.first?.milestone
    }
    let index = steps.firstIndex { $0.milestone == selected } ?? cursor.selected
    cursor.select(index, count: steps.count)
    selected = steps.indices.contains(cursor.selected) ? steps[cursor.selected].milestone : nil
  }

  private mutating func zoom(to scale: TimeAxis.Scale) -> Response {
    isInWords = false
    self.scale = scale
    return .message(Message("Each column is one of: \(scale.words)."))
  }

  private func layOut(in situation: Situation) -> Response {
    guard open(in: situation) != nil else { return .none }
    let screen = Response.go(.inCase(caseID, .plan))
    return situation.person == nil
      ? .several([screen, .push(FormScreen(.person, in: situation))]) : screen
  }

  private func explain(in situation: Situation) -> Response {
    guard let step, let open = open(in: situation) else { return .none }
    let days = step.deadline?.due?.count.map(DayByDay.lines) ?? []
    let findings = open.planned(situation).findings(about: step.milestone)
    return .push(
      TextScreen(
        title: step.words,
        lines: findings + StepExplanation.full(of: step) + (days.isEmpty ? [] : [""]) + days))
  }
}

extension ScheduleScreen {
  private func obstacleToPlan(in situation: Situation) -> String? {
    if let reason = situation.obstacleToChange { return reason }
    guard let open = open(in: situation) else { return "No case is open." }
    let review = open.review
    if let mistake = review.mistake { return "Not counted as a case: \(mistake.phrase)." }
    if review.isClosed { return "The case is closed." }
    guard review.need(of: .panelNotified).isNeeded else {
      return "The Panel is not notified in this case. Press p to plan a single step."
    }
    let isLeft = Milestone.arranged.contains {
      review.recorded($0) == nil && review.need(of: $0).isNeeded
    }
    return isLeft ? nil : "There is nothing left to plan."
  }

  private func obstacleToConfirming(in situation: Situation) -> String? {
    if let reason = situation.obstacleToChange { return reason }
    guard let review = open(in: situation)?.review else { return "No case is open." }
    return review.isPlanLaidOut ? nil : "No plan yet. Press n to make one."
  }
}

extension OpenCase {
  /// Whether the notification is recorded.
  var isNotified: Bool { review.recorded(.panelNotified) != nil }

  /// The days as they are planned, held against the rules.
  func planned(_ situation: Situation) -> Plan {
    review.plannedDays(under: edition, calendar: situation.calendar, today: situation.today)
  }
}

extension Plan {
  /// What is wrong that a step has to do with.
  func findings(about milestone: Milestone) -> [String] {
    findings.filter { $0.milestones.contains(milestone) }.map(\.sentence)
  }
}

/// A count of working days, told one day after the other.
enum DayByDay {
  /// Each day from the start on: its number, or why it does not count.
  static func lines(_ count: WorkingDayCount) -> [String] {
    let skipped = Dictionary(
      uniqueKeysWithValues: count.skipped.map { ($0.day, $0.reason.words) })
    let step = count.direction == .after ? 1 : -1
    var number = 0
    var lines = ["Day 0: \(count.start.shown), the start of the count."]
    for day in stride(from: count.start.number + step, through: count.day.number, by: step) {
      let day = Day(number: day)
      if let reason = skipped[day] {
        lines.append("Not counted: \(day.shown), \(reason).")
      } else {
        number += 1
        lines.append("Day \(number): \(day.shown).")
      }
    }
    return lines
  }
}
