import Casework
import Pages
import Terminal

// Answers to questions, texts that are read, words that are looked for, lines that are written.
// Where a line may be text, a command begins with a dot.

extension Dialogue {
  // MARK: Yes or no

  mutating func confirm(_ line: String, _ app: App) -> [DialogueStep] {
    switch line.trimmed.lowercased() {
    case "yes": return [.key(.enter)]
    case "", "no", "n", "b": return [.key(.escape)]
    case "r":
      retelling = .page
      return []
    case "y": return say("Type yes in full, or Enter to leave everything as it is.")
    default: return say("Please answer yes, or Enter to leave everything as it is.")
    }
  }

  // MARK: A text that is read

  mutating func read(_ answer: PlainAnswer, _ app: App) -> [DialogueStep] {
    switch answer {
    case .usual:
      guard case .goOn(let next) = usual else { return [.key(.escape)] }
      retelling = .rows(next)
      return []
    case .list(let number), .more(let number):
      retelling = .rows((number ?? 1) - 1)
      return []
    case .number, .numberAnd, .words:
      return say("This is a text. Enter goes on in it, r reads it again, b goes back.")
    case .again, .back, .top, .quit, .help, .find: return command(answer, app)
    }
  }

  // MARK: Words that are looked for

  mutating func search(_ line: String, keeps: Bool, _ app: App) -> [DialogueStep] {
    // Nobody looks for one letter, and everywhere else these are commands.
    let isLone = ["b", "q", "r", "?", "list", "top"].contains(line.trimmed)
    switch TextAnswer(isLone ? ".\(line.trimmed)" : line) {
    case .command(let answer): return command(answer, app)
    case .text(let words):
      if words.trimmed.isEmpty {
        if case .goOn(let next) = usual {
          retelling = .rows(next)
          return []
        }
        return keeps ? press(.enter, app) : say("Type words to look for, or a number.")
      }
      if !keeps, hasFound(app), case .number = PlainAnswer(words) {
        return act(PlainAnswer(words), app)
      }
      retelling = .page
      let steps: [DialogueStep] = Dialogue.clearing + [.paste(words)]
      return keeps ? steps + press(.enter, app) : steps
    case .empty:
      retelling = .page
      return Dialogue.clearing + [.key(.backspace)]
    case .end, .add, .editor, .last, .leave, .speaker, .unknown:
      return say("That is no command here. .b goes back, .r reads again, .? says what can be done.")
    }
  }

  private func hasFound(_ app: App) -> Bool { (app.page.listed?.count ?? 0) > 0 }

  /// Selects what is typed in a line, so that what is put in takes its place.
  static let clearing: [DialogueStep] = [.key(.end), .key(.shiftHome)]

  // MARK: A line that is written

  mutating func write(
    _ line: String, _ written: LineBeingWritten, _ app: App
  ) -> [DialogueStep] {
    switch TextAnswer(line) {
    case .text(let text):
      guard !text.trimmed.isEmpty else { return [.key(.enter)] }
      let line = SpokenLine(text, written.isSpeaker)
      guard written.isOfMinutes else {
        guard line.speaker == nil else {
          return say(
            "Leave the name out of a correction. To change the speaker, type .b, then who and the "
              + "number of the line.")
        }
        return Dialogue.clearing + [.paste(text), .key(.enter)]
      }
      if let unknown = line.unknown {
        said.append(
          "Nobody here is called \(SpokenText.line(unknown)). The speaker stays the same.")
      }
      return typing(line) + [.key(.enter)]
    case .command(.help): return writingHelp(written)
    case .command(let answer): return command(answer, app)
    case .speaker(let who):
      return Dialogue.clearing + [who.isEmpty ? .key(.backspace) : .paste(who), .key(.tab)]
    case .empty: return Dialogue.clearing + [.key(.backspace)]
    case .add(let words): return [.key(.end), .paste(" \(words)"), .key(.enter)]
    case .unknown(let words):
      if let place = ActionFinder(app).placeNow(calledJust: words) { return [.perform(place)] }
      return say("That is no command here. .? says which are. Two dots begin a line with a dot.")
    case .end, .editor, .last, .leave:
      return say("That is no command here. .? says which are. Two dots begin a line with a dot.")
    }
  }

  /// Puts what is typed of a line where it is written; half a command is nothing to keep.
  mutating func keep(_ line: String, _ written: LineBeingWritten) -> [DialogueStep] {
    retelling = .page
    switch TextAnswer(line) {
    case .text(let text) where written.isOfMinutes:
      return typing(SpokenLine(text, written.isSpeaker))
    case .text(let text): return Dialogue.clearing + [.paste(text)]
    case .add(let words): return [.key(.end), .paste(" \(words)")]
    case .end, .command, .empty, .editor, .last, .leave, .speaker, .unknown: return []
    }
  }

  /// What can be typed in place of a line.
  private mutating func writingHelp(_ written: LineBeingWritten) -> [DialogueStep] {
    hasActed = false
    said += written.isOfMinutes ? Dialogue.commandsOfMinutes : []
    said.append(
      ".b goes back, .x empties the line, .r reads again, .q leaves. Two dots begin a line with a "
        + "dot.")
    return []
  }

  private static let commandsOfMinutes = [
    "Type what is said, then Enter. Initials and a colon before it say who speaks.",
    "/d decision because reason. /a initials action by day. /r a risk. /q a query.",
    "/k2 before a line links it to KLOE 2. /n begins the next item, /n3 item 3.",
    ".jump looks up a KLOE, a decision or an entry. .attendance leads to the attendance list.",
    ".b leads to the lines so far, to correct them, or to pause or end the meeting.",
  ]

  /// The keys that type a line of the minutes: first who speaks, then what is said.
  func typing(_ line: SpokenLine) -> [DialogueStep] {
    let spoken: [DialogueStep] =
      line.speaker.map { Dialogue.clearing + [.paste($0), .key(.tab)] } ?? []
    return spoken + Dialogue.clearing + [.paste(line.words)]
  }
}

/// A line of the minutes as it is typed in plain mode: initials and a colon before it, or behind
/// the KLOEs it is linked to, say who speaks.
struct SpokenLine {
  /// Who speaks; `nil` where the line does not say.
  private(set) var speaker: String?
  /// What stands where a speaker would, and is nobody who is there.
  private(set) var unknown: String?
  private(set) var words: String

  init(_ text: String, _ isSpeaker: (String) -> Bool) {
    var links = ""
    var rest = text.trimmed[...]
    while rest.lowercased().hasPrefix("/k"), let space = rest.firstIndex(where: \.isWhitespace) {
      links += rest[..<space] + " "
      rest = rest[space...].drop(while: \.isWhitespace)
    }
    words = text
    guard let colon = rest.firstIndex(of: ":") else { return }
    let name = String(rest[..<colon]).trimmed
    guard !name.isEmpty, !name.hasPrefix("/") else { return }
    if isSpeaker(name) {
      speaker = name
      words = links + String(rest[rest.index(after: colon)...]).trimmed
    } else if name.count <= SpokenLine.mostInitials, name.allSatisfy(\.isLetter) {
      unknown = name
    }
  }

  private static let mostInitials = 4
}
