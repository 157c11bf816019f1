import Terminal

/// A question before something that is not done lightly; only Enter, Esc, y and n answer it.
package struct ConfirmScreen: Screen {
  package static let name = "Question"

  private let question: String
  private let explanation: String
  private let verb: String
  private let response: Response

  /// Asks; the verb is what Enter does, as its button says: "Close the case".
  package init(_ question: String, explanation: String, verb: String, then response: Response) {
    self.question = question
    self.explanation = explanation
    self.verb = verb
    self.response = response
  }

  package static let actions: [Action<ConfirmScreen>] = [
    Action(.enter, also: [.character("y")], footer: "yes", "Do what is asked") { screen, _ in
      .several([.pop, screen.response])
    },
    Action(
      .escape, also: [.character("n")], footer: "no", "Leave everything as it is"
    ) { _, _ in .several([.pop, .message(Message("Nothing was changed."))]) },
  ]

  package var isQuestion: Bool { true }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    .message(ConfirmScreen.answers)
  }

  package mutating func handle(paste text: String, with tools: inout Tools) -> Response {
    .message(ConfirmScreen.answers)
  }

  private static let answers = Message(
    "Please answer: press Enter or y for yes, Esc or n for no.", .warning)

  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    let width = canvas.size.columns - 4
    canvas.drawHeader("Please confirm", second: "", counts: "", marking: situation.marking)
    var row = 4
    for line in question.wrapped(to: width) {
      canvas.draw(line, at: Point(column: 2, row: row), style: Style(.title))
      row += 1
    }
    row += 1
    for line in explanation.wrapped(to: width) {
      canvas.draw(line, at: Point(column: 2, row: row))
      row += 1
    }
    row += 1
    canvas.draw("Enter", at: Point(column: 2, row: row), style: Style(.key))
    canvas.draw(verb, at: Point(column: 8, row: row))
    canvas.draw("Esc", at: Point(column: 2, row: row + 1), style: Style(.key))
    canvas.draw("Leave everything as it is", at: Point(column: 8, row: row + 1))
    canvas.cursor = Point(column: 2, row: row)
  }
}
