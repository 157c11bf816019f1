import Casework
import Terminal

/// A screen of a case on which a step of the process is selected: its first tab, and the schedule.
package protocol StepScreen: CaseTabScreen {
  /// The selected step; `nil` before the case is there.
  var step: Timetable.Step? { get }
}

extension StepScreen {
  /// The case as it is now; `nil` while another is open.
  func open(in situation: Situation) -> OpenCase? {
    situation.open.flatMap { $0.review.id == caseID ? $0 : nil }
  }
}

/// What can be done with the selected step, the same on every screen that has one.
enum StepActions {
  static func record<Owner: StepScreen>() -> Action<Owner> {
    Action(
      .enter, also: [.right, .character("l")], footer: "record",
      "Set the date of the selected step, or correct it",
      footerNow: { screen, situation in
        screen.tabToRecordOn(in: situation).map { "to \($0.words)" }
      },
      unless: { screen, situation in
        situation.obstacleToChange ?? (screen.step == nil ? "No step is selected." : nil)
      }
    ) { screen, situation in screen.record(in: situation) }
  }

  static func plan<Owner: StepScreen>() -> Action<Owner> {
    Action(
      .character("p"), footer: "plan", "Plan a date for the selected step",
      unless: { screen, situation in
        screen.step?.need.isNeeded == false
          ? "It is not needed in this case."
          : screen.obstacle(
            in: situation, needing: .unrecorded, "You can only plan a step that is not done yet.")
      }
    ) { screen, situation in
      screen.step.map { situation.opening(.plan($0.milestone)) } ?? .none
    }
  }

  static func need<Owner: StepScreen>() -> Action<Owner> {
    Action(
      .character("w"), footer: "not needed",
      "Mark the selected step as not needed, with a reason, or as needed after all",
      unless: { screen, situation in
        screen.obstacle(
          in: situation, needing: .unrecorded,
          "This step is done. If that is wrong, clear its date first.")
      }
    ) { screen, situation in screen.toggleNeed(in: situation) }
  }

  static func correct<Owner: StepScreen>() -> Action<Owner> {
    Action(
      .character("e"), "Correct the date of the selected step, with a reason",
      unless: { screen, situation in
        screen.obstacle(in: situation, needing: .recorded, "No date is set for it yet.")
      }
    ) { screen, situation in screen.record(in: situation) }
  }

  static func takeBack<Owner: StepScreen>() -> Action<Owner> {
    Action(
      .delete, "Clear the date of the selected step, with a reason",
      unless: { screen, situation in
        screen.obstacle(in: situation, needing: .recorded, "No date is set for it yet.")
      }
    ) { screen, situation in
      screen.step.map { situation.opening(.takeBack($0.milestone)) } ?? .none
    }
  }
}

/// What a step must be for an action.
private enum Wanted { case recorded, unrecorded }

extension StepScreen {
  /// The tab on which the selected step comes about, where Enter leads there; `nil` where it opens
  /// a form.
  fileprivate func tabToRecordOn(in situation: Situation) -> CaseTab? {
    guard let step else { return nil }
    let tab = step.milestone.place.tab
    guard tab != .steps else { return nil }
    guard tab != .report else { return tab }
    // Where nobody is waited for, the step can only be recorded by itself.
    let isBare = tab == .requests && open(in: situation)?.review.returnsAwaited == []
    return step.recorded == nil && !isBare ? tab : nil
  }

  /// What Enter does depends on how the step comes about: a day, a decision, notices, signatures.
  fileprivate func record(in situation: Situation) -> Response {
    guard let step else { return .none }
    if tabToRecordOn(in: situation) != nil {
      return .go(.inCase(caseID, step.milestone.place))
    }
    if step.milestone.place == .form(.criteria) { return situation.opening(.criteria) }
    let isRecorded = step.recorded != nil
    return situation.opening(isRecorded ? .correct(step.milestone) : .record(step.milestone))
  }

  fileprivate func toggleNeed(in situation: Situation) -> Response {
    guard let step else { return .none }
    if step.need.isNeeded { return situation.opening(.setAside(step.milestone)) }
    guard situation.person != nil else { return situation.opening(.person) }
    return .request(.propose(caseID, .needAfterAll(step.milestone), why: nil))
  }

  fileprivate func obstacle(
    in situation: Situation, needing wanted: Wanted, _ words: String
  ) -> String? {
    if let reason = situation.obstacleToChange { return reason }
    guard let step else { return "No step is selected." }
    return (step.recorded != nil) == (wanted == .recorded) ? nil : words
  }
}
