import Casework
import Pages
import Terminal

// Plain mode: the same screens, told in lines and answered in lines. A dialogue is what is between
// the person and `App`: it knows what was said last, so that a number can mean a row of it, and
// what a line asks of the screens. It decides nothing else: drafts, guards, locks and undo are
// those of the screens.
//
// One turn: `turn` says what is new since the last one, `question` is what the answer is typed
// behind, and `take` makes steps of the answer, which the session performs.

/// What was said in plain mode, and what an answer to it means.
package struct Dialogue: Sendable {
  /// What is in front, and what a line means there.
  struct Scene: Hashable, Sendable {
    /// The kinds of ``LineUse``, and what tells two texts from each other.
    enum Kind: Hashable, Sendable {
      case acts, answers, confirms, reads, searches
      case writes(String)
    }

    let screen: ScreenID
    let kind: Kind
  }

  /// What a number picks.
  enum Listed: Sendable {
    /// A row of the page's list.
    case rows
    /// Something that can be done.
    case actions([ListedAction])
  }

  /// What an empty line does.
  enum Usual: Sendable {
    case nothing
    /// The list, or a text, is read on from there.
    case goOn(Int)
    /// What Enter does on the screen.
    case enter
  }

  /// What is to be said again at the next turn.
  enum Retelling: Sendable {
    case nothing, page, row, question
    /// The list from a row on.
    case rows(Int)
  }

  var scene: Scene?
  /// The scenes that were told in full.
  var told: Set<Scene> = []
  /// Screens of which it was said what a number does.
  var hinted: Set<String> = []
  /// Lines that wait for the next turn.
  var said: [String] = []
  var listed = Listed.rows
  /// How the rows are called that were said, by their place, in each scene.
  var heard: [Scene: [Int: String]] = [:]
  var usual = Usual.nothing
  var retelling = Retelling.nothing
  /// Whether something was done that the next turn has to answer.
  var hasActed = false
  /// The field that was asked last, and the one that was just answered.
  var asked: Int?
  var answered: Int?
  /// The lines of a text of many lines, while it is typed.
  var textLines: [String]?
  /// What the form was refused for when it was last said; `nil` where it is to be said again.
  var refusalSaid: String?
  /// What was last said to fail; `nil` while nothing does.
  var failure: String?
  /// What the line recorded last was called, and what was last said of the line being typed.
  var lastWritten = ""
  var lastNotice: String?
  /// What the walk of a rehearsal said last.
  var walkSaid: [String] = []
  /// The item of the agenda that lines were last typed in.
  var lastItem = ""

  package init() {}

  /// Whether anything was said yet.
  package var hasBegun: Bool { scene != nil }

  // MARK: What is said

  /// What the walk of a rehearsal says, once.
  package mutating func walk(_ app: App) -> [String] {
    let words = app.walkInLines
    guard words != walkSaid else { return [] }
    walkSaid = words
    return words
  }

  /// Everything that is new, in lines.
  package mutating func turn(_ app: inout App) -> [String] {
    let way = app.top.lineUse.wayBack
    var lines = said + app.takeMessages().flatMap { SpokenText.advice($0.text, back: way) }
    said = []
    if app.failure != failure {
      failure = app.failure
      lines += SpokenText.lines(failure ?? "What is typed and recorded is saved again.")
    }
    let now = Dialogue.scene(of: app)
    if now != scene {
      scene = now
      lines += arrive(at: now, app)
    } else {
      lines += goOn(app, isSilent: lines.isEmpty)
    }
    (retelling, hasActed) = (.nothing, false)
    return lines
  }

  static func scene(of app: App) -> Scene {
    let kind: Scene.Kind =
      switch app.top.lineUse {
      case .acts: .acts
      case .answers: .answers
      case .confirms: .confirms
      case .reads: .reads
      case .searches: .searches
      case .writes(let line): .writes(line.purpose)
      }
    return Scene(screen: app.frontID, kind: kind)
  }

  /// Says what has come in front.
  private mutating func arrive(at now: Scene, _ app: App) -> [String] {
    (listed, usual, asked, answered, textLines) = (.rows, .nothing, nil, nil, nil)
    let isKnown = !told.insert(now).inserted
    switch app.top.lineUse {
    case .acts: return isKnown ? returned(to: app) : tellPage(app)
    case .answers(let question): return tellForm(question, app)
    case .confirms(let verb): return tellQuestion(app, verb)
    case .reads: return headOfText(app) + tellText(app, from: 0)
    case .searches: return tellPage(app)
    case .writes(let line): return tellWriting(line, app)
    }
  }

  private func headOfText(_ app: App) -> [String] {
    let telling = PageTelling(page: app.page)
    return telling.head + telling.texts
  }

  /// Says what an answer has led to where the same is in front.
  private mutating func goOn(_ app: App, isSilent: Bool) -> [String] {
    switch app.top.lineUse {
    case .acts, .searches: return retold(app, isSilent: isSilent)
    case .answers(let question): return ask(question, app)
    case .confirms(let verb):
      if case .page = retelling { return tellQuestion(app, verb) }
      return []
    case .reads: return retoldText(app)
    case .writes(let line): return written(line, app)
    }
  }

  // MARK: The question

  /// What the answer is typed behind.
  ///
  /// - Returns: The words, and whether what is typed is not to be shown.
  package func question(_ app: App) -> (words: String, isSecret: Bool) {
    var parts = [SpokenText.line(app.placeName)]
    var isSecret = false
    switch app.top.lineUse {
    case .acts: parts += [place(in: app.page)].compactMap(\.self)
    case .answers(let question):
      let form = question.form
      if form.focus < form.fields.count {
        let field = form.fields[form.focus]
        isSecret = field.secret != nil && asked == form.focus && !isSecretLeft
        parts.append(place(of: field, in: form))
      } else {
        // Whoever types a secret here by mistake is not to see it.
        isSecret = form.fields.allSatisfy { $0.secret != nil }
        parts.append("ready")
      }
    case .confirms: parts.append("yes or no")
    case .reads: break
    case .searches:
      if case .field(let label, _, _) = app.page.second {
        parts.append(SpokenText.line(label).trimmedOfColon.firstSmall)
      }
    case .writes(let line): parts.append(SpokenText.line(line.label))
    }
    return (parts.joined(separator: ", ") + ": ", isSecret)
  }

  /// Which question is asked, or that a command is typed in place of a secret.
  private func place(of field: FormField, in form: Form) -> String {
    if let textLines { return "line \(textLines.count + 1)" }
    if field.secret != nil, isSecretLeft { return "command" }
    return form.fields.count == 1
      ? SpokenText.line(field.label).firstSmall
      : "question \(form.focus + 1) of \(form.fields.count)"
  }

  /// Where the cursor is in the list: `step 3 of 24`; what a number does while actions are listed.
  private func place(in page: Page) -> String? {
    if case .actions(let actions) = listed { return actions.count.counted("thing") + " to do" }
    guard let list = page.listed, let selected = list.selected, list.count > 0 else { return nil }
    let noun = list.heads?.columns.first?.title ?? ""
    return "\(noun.isEmpty ? "row" : noun.firstSmall) \(selected + 1) of \(list.count)"
  }

  /// Whether the secret was left empty, so that a command can be typed in its place.
  var isSecretLeft = false
}

extension String {
  /// Without the colon at the end of a label.
  fileprivate var trimmedOfColon: String {
    let words = trimmed
    return words.hasSuffix(":") ? String(words.dropLast()) : words
  }
}
