import Casework
import Pages
import Terminal

/// One screen: a value that handles keys and says what it shows.
///
/// Adding a screen is one new file with a type that conforms, and one line in ``App/screens``, from
/// which help and the manual are made.
package protocol Screen: Sendable {
  /// The screen's name in help and the manual.
  static var name: String { get }
  /// The one table of what can be done here: keys, footer, help and manual are made from it.
  static var actions: [Action<Self>] { get }
  /// Whether printable keys are text here, so that no letter acts.
  var takesText: Bool { get }
  /// Whether only the keys of its own table act here, and those of every screen rest: so in a
  /// question, which nobody answers or leaves by a key that means something else.
  var isQuestion: Bool { get }
  /// Whether keys that act wait a moment first, because a person may take this for a place to type
  /// in; what follows them faster than anybody chooses is then prose.
  var weighsLetters: Bool { get }
  /// Whether several keys that act each act here, though typed too fast to have been chosen one by
  /// one. They act once nothing else follows; a run with a key that does nothing here is prose.
  var letterRunsAct: Bool { get }
  /// Whether a key only opens a prompt here, so that it acts at once where others are weighed.
  func asks(_ letter: Character) -> Bool
  /// Whether keys typed in one go, the first of which opened the prompt in front, are no answer to
  /// it but the beginning of a sentence.
  func isProse(_ typed: String) -> Bool
  /// Whether what others change is seen here by itself, and a message never takes more than the
  /// row of the rule: so on a screen whose last rows are typed in.
  var keepsLastRows: Bool { get }
  /// Whether the cursor is in a text of many lines, whose keys help then lists as well.
  var takesLines: Bool { get }
  /// What is typed here and kept nowhere while the store is open: it is kept, sealed, when the
  /// store is locked.
  var unkeptText: (name: DraftName, text: String)? { get }
  /// A key that the table does not know: motion, or text.
  mutating func handle(_ key: Key, with tools: inout Tools) -> Response
  /// Text pasted in one go.
  mutating func handle(paste text: String, with tools: inout Tools) -> Response
  /// Keys typed where letters act, too fast to have been meant; see ``weighsLetters``.
  mutating func handle(prose text: String, with tools: inout Tools) -> Response
  /// Text that comes back from the person's own editor.
  mutating func handle(edited text: String, with tools: inout Tools) -> Response
  /// What a line means here that is typed in plain mode.
  var lineUse: LineUse { get }
  /// Takes an answer to the question of its form that has the cursor.
  mutating func take(_ answer: FormAnswer, with tools: inout Tools) -> Response
  /// Follows a new situation: keeps what was selected selected.
  mutating func follow(_ situation: Situation)
  /// Learns how large its area is: before the first drawing and after each change.
  mutating func resize(to size: Size)
  /// Learns what became of a request it made, also when another screen lies over it by then.
  mutating func take(_ outcome: Outcome, in situation: Situation) -> Response
  /// What it shows now.
  func page(showing situation: Situation) -> Page
}

extension Screen {
  package var takesText: Bool { false }
  package var takesLines: Bool { false }
  package var unkeptText: (name: DraftName, text: String)? { nil }
  package var isQuestion: Bool { false }
  package var weighsLetters: Bool { false }

  package var letterRunsAct: Bool { false }

  package func asks(_ letter: Character) -> Bool { false }

  package func isProse(_ typed: String) -> Bool { false }

  package var keepsLastRows: Bool { false }

  package mutating func handle(paste text: String, with tools: inout Tools) -> Response {
    .message(Message("You cannot paste here. Open the field first."))
  }

  package mutating func handle(prose text: String, with tools: inout Tools) -> Response { .none }

  package mutating func handle(edited text: String, with tools: inout Tools) -> Response { .none }

  package var lineUse: LineUse {
    takesText ? .searches(keeps: true) : .acts
  }

  package mutating func take(_ answer: FormAnswer, with tools: inout Tools) -> Response { .none }

  package mutating func follow(_ situation: Situation) {}

  package mutating func resize(to size: Size) {}

  package mutating func take(_ outcome: Outcome, in situation: Situation) -> Response {
    Response(telling: outcome)
  }
}

/// What a screen may use while it handles a key.
package struct Tools {
  package let situation: Situation
  /// Cut and copied text, the same on every screen.
  package var clipboard: Clipboard
  /// How many rows of a list are seen at once, for keys that turn a page of it.
  package var page = 1
}

/// What a screen answers to a key.
package enum Response: Sendable {
  case none
  /// A screen is put over this place; Esc brings this one back.
  case push(any Screen)
  /// This screen is done.
  case pop
  /// Go to a place, whatever is in front.
  case go(Route)
  case message(Message)
  /// Something for the desk to do; the screen stays and learns the outcome.
  case request(Request)
  /// Several, one after the other.
  case several([Response])
  /// Leave this screen; what was typed is prose for the one beneath.
  case proseBeneath(String)
  /// Leave this screen and perform an action of the one beneath, by its place in the table there.
  case runBeneath(ListedAction.Place)

  /// Tells the person an outcome that no screen makes more of.
  init(telling outcome: Outcome) {
    self =
      switch outcome {
      case .done(let words): .message(Message(words))
      case .recorded(let words): .message(Message(words, .record))
      case .refused(let problem, let remedy):
        .message(Message("\(problem) \(remedy)", .warning))
      case .text(let title, let lines, let warnings):
        .push(TextScreen(title: title, lines: lines, warnings: warnings))
      }
  }
}

/// A line of words to the person, above the footer until the next key.
package struct Message: Hashable, Sendable {
  package enum Kind: Sendable {
    case note, warning
    /// What was recorded: one line, so that what it changed is seen.
    case record
  }

  package let text: String
  package let kind: Kind
  /// What others have changed, where it says that; more of it joins it.
  package let news: News?

  package init(_ text: String, _ kind: Kind = .note) {
    (self.text, self.kind, news) = (text, kind, nil)
  }

  package init(_ news: News) {
    (text, kind, self.news) = (news.text, .note, news)
  }
}
