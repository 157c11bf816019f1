import Casework
import Screens
import Terminal

// Plain mode: the same loop, in lines. A turn says what is new and asks; then it waits for the
// answer while work goes on beside it, and nothing is said before the answer is there, but that the
// store was locked or the program ends.

extension Session {
  /// Runs in lines until the person leaves, or the process has to end.
  mutating func talk(_ dialogue: inout Dialogue, on terminal: inout LineTerminal) -> End {
    app.resize(to: terminal.size)
    if let fiction = desk.store?.fiction, !dialogue.hasBegun { terminal.say([fiction.welcome]) }
    while true {
      settle(on: &terminal)
      terminal.say(dialogue.turn(&app))
      terminal.say(dialogue.walk(app))
      let question = dialogue.question(app)
      terminal.ask(question.words, isSecret: question.isSecret)
      let end = answer(to: question.isSecret, of: &dialogue, on: &terminal)
      if let end {
        terminal.say(words(of: end))
        return end
      }
    }
  }

  /// Waits for the answer, and performs it.
  private mutating func answer(
    to isSecret: Bool, of dialogue: inout Dialogue, on terminal: inout LineTerminal
  ) -> End? {
    let asker = app.frontID
    while true {
      switch terminal.next(within: patience) {
      case .line(var bytes):
        hear()
        let steps =
          isSecret
          ? dialogue.take(secret: &bytes, app)
          : dialogue.take(String(decoding: bytes, as: UTF8.self), app)
        return perform(steps, on: &terminal)
      case .stopped:
        if let end = keepHalfTyped(of: &dialogue, on: &terminal) { return end }
        return perform(app.asking(.suspend), on: &terminal)
      case .happened(let input):
        let isEnding = if case .ending = input { true } else { false }
        if isEnding || desk.isLockDue,
          let end = keepHalfTyped(of: &dialogue, on: &terminal)
        {
          return end
        }
        if isEnding { terminal.endQuestion() }
        if let end = take(input, on: &terminal) { return end }
        // The store was locked meanwhile: what was asked is asked no longer.
        guard app.frontID == asker else {
          terminal.endQuestion()
          return nil
        }
      }
    }
  }

  /// Puts what is typed of a line where a text is asked into that text, as it is on a screen: there
  /// it is kept, and not recorded.
  private mutating func keepHalfTyped(
    of dialogue: inout Dialogue, on terminal: inout LineTerminal
  ) -> End? {
    let typed = String(decoding: terminal.takeHalfTyped(), as: UTF8.self)
    return typed.isEmpty ? nil : perform(dialogue.keep(typed, app), on: &terminal)
  }

  /// Performs the steps of an answer, each after what the one before has asked for.
  private mutating func perform(
    _ steps: [DialogueStep], on terminal: inout LineTerminal
  ) -> End? {
    for step in steps {
      if let end = perform(app.carryOut(step), on: &terminal) { return end }
    }
    closeCaseIfLeft(on: &terminal)
    return nil
  }

  /// Brings work beside the answers to an end before anything is said, so that what is said holds;
  /// long work goes on while the person thinks.
  private mutating func settle(on terminal: inout LineTerminal) {
    catchUp(on: &terminal)
    for _ in 0..<Session.mostSlicesBeforeTurn {
      guard hasWorkBetweenAnswers else { return }
      _ = take(.idle, on: &terminal)
    }
  }

  /// A few seconds of work at most.
  private static let mostSlicesBeforeTurn = 2000

  /// Why it is over, in words.
  private func words(of end: End) -> [String] {
    switch end {
    case .quit where desk.store?.fiction != nil:
      ["You have left the program. Nothing of the fictional cases is kept."]
    case .quit: ["You have left the program. Everything recorded is saved."]
    case .ended: ["The program ends. Everything recorded is saved, and what you typed is kept."]
    }
  }
}
