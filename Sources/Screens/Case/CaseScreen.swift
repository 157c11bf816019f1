import Casework
import Terminal

/// One case: its milestones in order, why the selected one is due when it is, and what comes next.
package struct CaseScreen: CaseTabScreen {
  package static let name = "Case"

  package let caseID: CaseID
  package let tab: CaseTab = .overview
  private var cursor = ListCursor()
  /// The milestone selected, so that it stays selected when the case changes.
  private(set) var selected: Milestone?
  private(set) var steps: [Timetable.Step] = []

  /// Shows a case, the cursor on a milestone where one is given.
  package init(_ caseID: CaseID, on milestone: Milestone? = nil) {
    self.caseID = caseID
    selected = milestone
  }

  package static let actions: [Action<CaseScreen>] =
    [
      Action(
        .enter, also: [.right, .character("l")], footer: "record",
        "Record when the selected step happened; one recorded already is corrected",
        unless: { screen, situation in screen.obstacleToRecording(in: situation) }
      ) { screen, situation in screen.record(in: situation) },
      Action(
        .character("c"), footer: "criteria", "Answer the serious-incident test and decide",
        unless: { _, situation in situation.obstacleToChange }
      ) { screen, situation in screen.push(.criteria, in: situation) },
      Action(
        .character("p"), footer: "plan", "Plan a day for the selected step",
        unless: { screen, situation in
          screen.step?.need.isNeeded == false
            ? "It is not needed in this case."
            : screen.obstacle(
              in: situation, needing: .unrecorded, "Only what is still to do is planned.")
        }
      ) { screen, situation in screen.push(screen.selected.map(FormScreen.Kind.plan), in: situation)
      },
      Action(
        .character("w"), footer: "not needed",
        "Mark the selected step as not needed, with a reason, or as needed after all",
        unless: { screen, situation in
          screen.obstacle(
            in: situation, needing: .unrecorded,
            "It has happened; take it back first if it has not.")
        }
      ) { screen, situation in screen.toggleNeed(in: situation) },
      Action(
        .character("e"), "Correct the day recorded of the selected step, with a reason",
        unless: { screen, situation in
          screen.obstacle(in: situation, needing: .recorded, "Nothing is recorded of it yet.")
        }
      ) { screen, situation in screen.record(in: situation) },
      Action(
        .delete, "Take back what was recorded of the selected step, with a reason",
        unless: { screen, situation in
          screen.obstacle(in: situation, needing: .recorded, "Nothing is recorded of it yet.")
        }
      ) { screen, situation in
        screen.push(screen.selected.map(FormScreen.Kind.takeBack), in: situation)
      },
      Action(.character("v"), footer: "why", "Show in full why the selected day is what it is") {
        screen, situation in screen.explain(in: situation)
      },
      Action(
        .character("W"), "Withdraw the notification: found to lie outside the criteria",
        unless: { screen, situation in screen.obstacle(to: .withdrawn, in: situation) }
      ) { screen, situation in screen.push(.record(.withdrawn), in: situation) },
      Action(
        .character("L"), "Record that an LCSPR was commissioned, its scope and who leads it",
        unless: { screen, situation in screen.obstacle(to: .lcsprCommissioned, in: situation) }
      ) { screen, situation in screen.push(.record(.lcsprCommissioned), in: situation) },
      Action(
        .character("I"), "Show who the child really is; real names stand nowhere else",
        unless: { screen, situation in
          screen.open(in: situation) == nil ? "No case is open." : nil
        }
      ) { screen, _ in
        .several([.request(.openIdentity(screen.caseID)), .push(IdentityScreen(screen.caseID))])
      },
      Action(.character("H"), "Read the history: every change, earlier moments, and conflicts") {
        screen, _ in .push(HistoryScreen(screen.caseID))
      },
    ] + CaseTab.actions()

  /// The case as it is now; `nil` while another is open.
  func open(in situation: Situation) -> OpenCase? {
    situation.open.flatMap { $0.review.id == caseID ? $0 : nil }
  }

  /// The selected step; `nil` before the case is there.
  var step: Timetable.Step? {
    steps.first { $0.milestone == selected }
  }

  /// The rows on screen where so many fit.
  func shownRows(height: Int) -> Range<Int> { cursor.rows(showing: height, of: steps.count) }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    if cursor.move(by: key, count: steps.count, page: 10) {
      selected = steps.indices.contains(cursor.selected) ? steps[cursor.selected].milestone : nil
    }
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    guard let open = open(in: situation) else { return }
    let wasToDo = step?.recorded == nil && step != nil
    let mine = steps.filter { $0.recorded != nil && $0.recorded?.by == situation.person }
    steps = open.timetable.steps
    // What this person has just undone is to do again.
    let undone = mine.first { old in
      steps.contains { $0.milestone == old.milestone && $0.recorded == nil }
    }
    if let undone { selected = undone.milestone }
    // What this person has just recorded is behind them; a colleague's change moves no cursor.
    let isDoneByMe = wasToDo && step?.recorded.map { $0.by == situation.person } ?? false
    if isDoneByMe { selected = open.nextStep ?? selected }
    if selected == nil { selected = open.timetable.nextStep?.milestone ?? steps.first?.milestone }
    let index = steps.firstIndex { $0.milestone == selected } ?? cursor.selected
    cursor.select(index, count: steps.count)
    selected = steps.indices.contains(cursor.selected) ? steps[cursor.selected].milestone : nil
  }

  private func push(_ kind: FormScreen.Kind?, in situation: Situation) -> Response {
    kind.map(situation.opening) ?? .none
  }

  /// What Enter does depends on how the step comes about: a day, a decision, notices, signatures.
  private func record(in situation: Situation) -> Response {
    guard let step else { return .none }
    switch (step.milestone.way, step.recorded) {
    case (.criteria, _): return push(.criteria, in: situation)
    case (.tab(.report), _): return .push(CaseTab.report.screen(of: caseID))
    case (.tab(let tab), .none): return .push(tab.screen(of: caseID))
    case (.record, .none): return push(.record(step.milestone), in: situation)
    case (.record, .some), (.tab, .some): return push(.correct(step.milestone), in: situation)
    }
  }

  private func toggleNeed(in situation: Situation) -> Response {
    guard let step else { return .none }
    if step.need.isNeeded { return push(.setAside(step.milestone), in: situation) }
    guard situation.person != nil else { return push(.person, in: situation) }
    return .request(.propose(caseID, .needAfterAll(step.milestone), why: nil))
  }

  private func explain(in situation: Situation) -> Response {
    guard let step else { return .none }
    return .push(
      TextScreen(title: step.words, lines: StepExplanation.full(of: step)))
  }
}

extension OpenCase {
  /// The step to take next; `nil` once there is none.
  var nextStep: Milestone? {
    next.lazy.compactMap { thing in
      if case .step(let milestone) = thing.what { milestone } else { nil }
    }.first
  }
}

extension CaseScreen {
  /// What a step must be for an action.
  private enum Wanted { case recorded, unrecorded }

  private func obstacle(
    in situation: Situation, needing wanted: Wanted, _ words: String
  ) -> String? {
    if let reason = situation.obstacleToChange { return reason }
    guard let step else { return "No step is selected." }
    return (step.recorded != nil) == (wanted == .recorded) ? nil : words
  }

  /// What keeps a step that is not in the list from being recorded.
  private func obstacle(to milestone: Milestone, in situation: Situation) -> String? {
    if let reason = situation.obstacleToChange { return reason }
    guard let review = open(in: situation)?.review else { return "No case is open." }
    if review.recorded(milestone) != nil { return "It is recorded already." }
    guard review.recorded(.panelNotified) != nil else { return "The Panel was not notified." }
    return nil
  }

  private func obstacleToRecording(in situation: Situation) -> String? {
    situation.obstacleToChange ?? (step == nil ? "No step is selected." : nil)
  }
}
