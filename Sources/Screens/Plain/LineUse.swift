import Terminal

/// What a line means on a screen, where somebody types it in plain mode.
package enum LineUse: Sendable {
  /// It picks a row of the list, or names what is to be done.
  case acts
  /// It answers the question of a form that has the cursor.
  case answers(QuestionBeingAsked)
  /// It answers yes or no; yes does what the words say.
  case confirms(String)
  /// A text is read, and Enter goes on in it.
  case reads
  /// It is words to look for; what they find is a list. Where the list is kept, letters act in it
  /// at once.
  case searches(keeps: Bool)
  /// It is text that stands by itself, as a line of the minutes.
  case writes(LineBeingWritten)
}

extension LineUse {
  /// What is typed to go back.
  var wayBack: String {
    switch self {
    case .acts, .confirms, .reads: "b"
    case .answers: ".leave"
    case .searches, .writes: ".b"
    }
  }
}

/// A form, of which one question after the other is asked.
package struct QuestionBeingAsked: Sendable {
  let form: Form
  /// What the form stands for, and what must be known before it is filled in.
  var introduction: [String] = []
  /// What the form was refused for; `nil` where it was not.
  var refusal: String?
}

/// A place in which one line of text is typed at a time.
package struct LineBeingWritten: Sendable {
  /// What it is typed for: a line of the minutes, a correction, an answer.
  let purpose: String
  /// What the prompt says before the line: who speaks, or what is asked.
  let label: String
  /// What is typed there already.
  let text: String
  /// What the line that was recorded last is called; another one once a further line is recorded.
  let last: String
  /// The item of the agenda it belongs to; empty for none.
  let item: String
  /// What was refused or is not saved; `nil` where there is nothing to say.
  let notice: String?
  /// Whether it is a new line of the minutes, which may begin with a command.
  let isOfMinutes: Bool
  /// Whether words before a colon say who speaks.
  let isSpeaker: @Sendable (String) -> Bool
}

/// One thing that a line does to the screens.
package enum DialogueStep: Sendable {
  case key(Key)
  case paste(String)
  /// An action of the screen in front, or one of every screen.
  case perform(ListedAction.Place)
  case go(Route)
  case answer(FormAnswer)
  /// The cursor goes to a row of the list, counted from 0.
  case select(Int)
}
