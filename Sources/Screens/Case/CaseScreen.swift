import Casework
import Pages
import Terminal

/// One case: its milestones in order, why the selected one is due when it is, and what comes next.
package struct CaseScreen: StepScreen {
  package static let name = "Steps"

  package let caseID: CaseID
  package let tab: CaseTab = .steps
  private(set) var selection: RowSelection<Milestone>
  private(set) var steps: [Timetable.Step] = []
  /// Whether the cursor has been put on a step: at first it is on the one to take next.
  private var hasBegun: Bool

  /// Shows a case, the cursor on a milestone where one is given.
  package init(_ caseID: CaseID, on milestone: Milestone? = nil) {
    self.caseID = caseID
    selection = RowSelection(on: milestone)
    hasBegun = milestone != nil
  }

  package static let actions: [Action<CaseScreen>] =
    [
      StepActions.record(),
      Action(
        .character("c"), footer: "criteria", "Answer the serious-incident test and decide",
        needed: { screen, situation in
          screen.open(in: situation).map { $0.review.criteria == nil } ?? false
        },
        unless: { _, situation in situation.obstacleToChange }
      ) { screen, situation in situation.opening(.criteria) },
      StepActions.plan(), StepActions.need(), StepActions.correct(), StepActions.takeBack(),
      Action(.character("v"), footer: "why", "Show how this deadline was worked out") {
        screen, situation in screen.explain(in: situation)
      },
      Action(
        .character("W"), "Withdraw the notification: the criteria were not met after all",
        footerNow: { $0.isOutsideCriteria(in: $1) ? "withdraw" : nil },
        needed: { $0.isOutsideCriteria(in: $1) },
        unless: { screen, situation in screen.obstacle(to: .withdrawn, in: situation) }
      ) { _, situation in situation.opening(.record(.withdrawn)) },
      Action(
        .character("L"), "Record that an LCSPR was commissioned, its scope and who leads it",
        unless: { screen, situation in screen.obstacle(to: .lcsprCommissioned, in: situation) }
      ) { _, situation in situation.opening(.record(.lcsprCommissioned)) },
      Action(
        .character("O"),
        "Opened in error or twice: stop counting the case, or count it again",
        unless: { screen, situation in
          situation.obstacleToChange
            ?? (screen.open(in: situation) == nil ? "No case is open." : nil)
        }
      ) { screen, situation in
        let counts = screen.open(in: situation)?.review.mistake == nil
        return situation.opening(counts ? .mistake : .countAgain)
      },
      Action(
        .character("K"), "Place a legal hold on the case, or lift it",
        unless: { screen, situation in
          situation.obstacleToChange
            ?? (screen.open(in: situation) == nil ? "No case is open." : nil)
        }
      ) { _, situation in situation.opening(.hold) },
      Action(
        .character("R"), "Keep the record of a closed case until a later date",
        unless: { screen, situation in screen.obstacleToDisposing(in: situation) }
      ) { _, situation in situation.opening(.keepRecord) },
      Action(
        .character("D"), "Dispose of a closed case: order it, or confirm the order",
        unless: { screen, situation in screen.obstacleToDisposing(in: situation) }
      ) { _, situation in situation.opening(.dispose) },
      Action(
        .character("I"), "Show the real names, kept only on this screen",
        unless: { screen, situation in
          screen.open(in: situation) == nil ? "No case is open." : nil
        }
      ) { screen, _ in
        .go(.inCase(screen.caseID, .identity))
      },
      Action(.character("H"), "Log of every change, past dates, and conflicts") {
        screen, _ in .go(.inCase(screen.caseID, .history()))
      },
    ] + StepActions.next() + CaseTab.actions()

  /// The selected step; `nil` before the case is there.
  package var step: Timetable.Step? {
    selection.selected.map { steps[$0] }
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = selection.move(by: key, page: tools.page)
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    guard let open = open(in: situation) else { return }
    let wasToDo = step?.recorded == nil && step != nil
    let mine = steps.filter { situation.isMadeHere($0.recorded?.change) }
    steps = open.timetable.steps
    selection.show(steps.map(\.milestone))
    // What was just undone is to do again.
    let undone = mine.first { old in
      steps.contains { $0.milestone == old.milestone && $0.recorded == nil }
    }
    if let undone { selection.select(undone.milestone) }
    // What was just recorded here is behind whoever did it; what another window records, a
    // colleague's or their own, moves no cursor.
    let isDoneHere = wasToDo && situation.isMadeHere(step?.recorded?.change)
    if isDoneHere, let next = open.nextStep { selection.select(next) }
    guard !hasBegun else { return }
    hasBegun = true
    if let next = open.summary.nextSteps.first?.milestone { selection.select(next) }
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
    owed.lazy.compactMap(\.milestone).first
  }
}

extension CaseScreen {
  /// Whether the criteria decision that stands says that the incident is not notifiable.
  private func isOutsideCriteria(in situation: Situation) -> Bool {
    open(in: situation)?.review.criteria?.result == .notNotifiable
  }

  /// What keeps the record from being looked at whether it is kept.
  private func obstacleToDisposing(in situation: Situation) -> String? {
    if let reason = situation.obstacleToChange { return reason }
    guard let review = open(in: situation)?.review else { return "No case is open." }
    return review.isClosed ? nil : "Close the case first."
  }

  /// What keeps a step that is not in the list from being recorded.
  private func obstacle(to milestone: Milestone, in situation: Situation) -> String? {
    if let reason = situation.obstacleToChange { return reason }
    guard let review = open(in: situation)?.review else { return "No case is open." }
    if review.recorded(milestone) != nil { return "It is already recorded." }
    guard review.recorded(.panelNotified) != nil else { return "The Panel was not notified." }
    return nil
  }
}
