import Pages
import Terminal

/// A question before something that is not done lightly; only Enter, Esc, y and n answer it.
package struct ConfirmScreen: Screen {
  package static let name = "Question"

  private let question: String
  private let explanation: String
  private let verb: String
  /// What is done after a yes.
  let response: Response

  /// Asks; the verb is what Enter does, as its button says: "Close the case".
  package init(_ question: String, explanation: String, verb: String, then response: Response) {
    self.question = question
    self.explanation = explanation
    self.verb = verb
    self.response = response
  }

  package static let actions: [Action<ConfirmScreen>] = [
    Action(.enter, also: [.character("y")], footer: "yes", "Yes, do it") { screen, _ in
      .several([.pop, screen.response])
    },
    Action(
      .escape, also: [.character("n")], footer: "no", "Change nothing"
    ) { _, _ in .several([.pop, .message(Message("Nothing was changed."))]) },
  ]

  package var isQuestion: Bool { true }
  package var lineUse: LineUse { .confirms(verb) }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    .message(ConfirmScreen.answers)
  }

  package mutating func handle(paste text: String, with tools: inout Tools) -> Response {
    .message(ConfirmScreen.answers)
  }

  private static let answers = Message(
    "Press Enter or y for yes, Esc or n for no.", .warning)

  package func page(showing situation: Situation) -> Page {
    let answers = [("Enter", verb), ("Esc", "Change nothing")]
    return Page(
      "Please confirm",
      panes: [
        .gap(), .text(ConfirmScreen.text(question, .title, hasCursor: true)), .gap(),
        .text(ConfirmScreen.text(explanation)), .gap(),
        .list(
          ListPane(
            count: answers.count, selected: nil, margin: 2, extent: .rows(answers.count)
          ) {
            ListRow(
              ConfirmScreen.columns, [TableCell(answers[$0].0, .key), TableCell(answers[$0].1)])
          }),
      ])
  }

  private static func text(
    _ words: String, _ role: Role = .plain, hasCursor: Bool = false
  ) -> TextPane {
    TextPane(
      [TextPane.Paragraph(words, role)], extent: .content(), overflow: .cut, margin: 2,
      hasCursor: hasCursor)
  }

  private static let columns = Columns(start: 2, [Column(.columns(6)), Column(.rest)])
}
