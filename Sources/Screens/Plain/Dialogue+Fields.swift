import Casework
import Pages
import Terminal

// Answers to the questions of a form.

extension Dialogue {
  mutating func answer(_ line: String, _ form: Form, _ app: App) -> [DialogueStep] {
    if textLines != nil { return addLine(line, form, app) }
    // No answer is a question mark alone.
    if line.trimmed == "?" { return formHelp(form) }
    if line.hasPrefix("? ") { return say(Dialogue.meaning(of: String(line.dropFirst()))) }
    guard form.focus < form.fields.count else { return answerReady(line, form, app) }
    let field = form.fields[form.focus]
    switch TextAnswer(line) {
    case .text(let text): return put(text, into: field, form, app)
    case .command(let command): return inForm(command, form, app)
    case .empty:
      answered = form.focus
      return [.answer(.add(Dialogue.nothing(in: field)))]
    case .add(let words):
      guard case .area(let area, _) = field.content else {
        return say("Only a text of many lines is added to.")
      }
      let start = area.text.isEmpty ? [] : [area.text]
      textLines = start + (words.isEmpty ? [] : [words])
      said.append("Go on typing. A line with only a dot ends the text.")
      return words.isEmpty ? [] : [.answer(.add(.text(joinedText)))]
    case .editor:
      guard case .area = field.content else {
        return say("Only a text of many lines can be opened in your editor.")
      }
      return press(.control("p"), app)
    case .last: return [.answer(.go(form.fields.count))]
    case .leave: return [.key(.escape)]
    case .end, .speaker, .unknown:
      return say("That is no command here. .? says which are. Two dots begin a text with a dot.")
    }
  }

  private static func nothing(in field: FormField) -> FieldValue {
    if case .choice = field.content { return .chosen([]) }
    return .text("")
  }

  /// What a command does in a form.
  private mutating func inForm(
    _ answer: PlainAnswer, _ form: Form, _ app: App
  ) -> [DialogueStep] {
    switch answer {
    case .back:
      isSecretLeft = false
      return form.focus == 0 ? [.key(.escape)] : [.answer(.go(form.focus - 1))]
    case .again, .usual, .list, .more:
      retelling = .question
      return []
    case .help: return formHelp(form)
    case .number(let number), .numberAnd(let number, _):
      guard form.fields.indices.contains(number - 1) else {
        return say("There is no such question.")
      }
      return [.answer(.go(number - 1))]
    case .top, .quit, .find:
      // The form is left as Esc leaves it: what is typed is kept.
      return [.key(.escape)] + command(answer, app)
    case .words: return say("That is no command here. .? says which are.")
    }
  }

  private mutating func formHelp(_ form: Form) -> [DialogueStep] {
    if form.focus < form.fields.count, case .pick(let pick) = form.fields[form.focus].content {
      said.append("Those who can be named, \(pick.list.count) in all:")
      said += Dialogue.numbered(
        (0..<min(PageTelling.rowsAtOnce, pick.list.count)).map(pick.list.text))
    }
    for words in Dialogue.commandsOfForm { said.append(words) }
    hasActed = false
    return []
  }

  /// What a word means, in lines.
  private static func meaning(of word: String) -> String {
    let found = meanings(of: word)
    return found.isEmpty
      ? "That word is not explained. A question mark alone says what you can type."
      : found.joined(separator: "\n")
  }

  private static let commandsOfForm = [
    "Type the answer. Enter alone keeps what is there.",
    ".b goes back a question. A dot and a number goes to that question. .r reads it again.",
    ".x empties the answer. .end goes to the end, where everything is read back.",
    ".leave leaves the form. What you typed is kept in it.",
    "In a text of many lines .a adds to it, and .e opens it in your own editor.",
    "Two dots begin an answer that begins with a dot. ? and a word says what the word means.",
  ]

  // MARK: One answer

  private mutating func put(
    _ text: String, into field: FormField, _ form: Form, _ app: App
  ) -> [DialogueStep] {
    switch field.content {
    case .choice(let choice): return choose(text, in: choice, field, form)
    case .area:
      guard !text.isEmpty else { return goOn(from: field, form) }
      textLines = [text]
      return [.answer(.add(.text(joinedText)))]
    case .pick:
      if let number = PlainAnswer.row(text.trimmed), field.candidates.indices.contains(number - 1) {
        answered = form.focus
        return [.answer(.take(number - 1))]
      }
      guard !text.trimmed.isEmpty else { return goOn(from: field, form) }
      answered = form.focus
      return [.answer(.put(.text(text.trimmed)))]
    case .line:
      guard !text.trimmed.isEmpty else { return goOn(from: field, form) }
      answered = form.focus
      return [.answer(.put(.text(text.trimmed)))]
    case .secret:
      guard !text.trimmed.isEmpty else { return goOn(from: field, form) }
      return command(inPlaceOfSecret: text.trimmed, form, app)
    }
  }

  /// What is done with a command that stands where a secret is asked: no letter of it is typed.
  private mutating func command(
    inPlaceOfSecret words: String, _ form: Form, _ app: App
  ) -> [DialogueStep] {
    if let place = ActionFinder(app).placeNow(calledJust: words) { return [.perform(place)] }
    if let key = KeyName.key(named: words), words.count > 1 { return press(key, app) }
    switch PlainAnswer(words) {
    case .again, .back, .top, .quit, .number, .numberAnd:
      return inForm(PlainAnswer(words), form, app)
    case .usual, .more, .list, .help, .find, .words:
      return say("Enter asks for it again. \(Dialogue.waysOut(of: app))")
    }
  }

  /// Enter alone keeps what is there, unless something is needed.
  private mutating func goOn(from field: FormField, _ form: Form) -> [DialogueStep] {
    if case .secret = field.content, field.isEmpty, isSecretLeft {
      isSecretLeft = false
      retelling = .question
      return []
    }
    if field.isRequired, field.isEmpty {
      return say("\(SpokenText.line(field.label)) is needed. .b goes back, .leave leaves the form.")
    }
    if field.holdsRefused, case .problem(let words) = field.said(isFocused: false) {
      return say(SpokenText.line(words) + (field.isRequired ? "" : " .x empties the answer."))
    }
    return [.answer(.go(form.focus + 1))]
  }

  /// Chooses by number, or by how an option begins.
  private mutating func choose(
    _ text: String, in choice: ChoiceField, _ field: FormField, _ form: Form
  ) -> [DialogueStep] {
    let typed = text.trimmed
    guard !typed.isEmpty else { return goOn(from: field, form) }
    let numbers = typed.split { $0 == "," || $0 == ";" || $0.isWhitespace }
      .map { PlainAnswer.row($0) }
    var meant = numbers.compactMap(\.self).compactMap { number in
      choice.choices.indices.contains(number - 1) ? choice.choices[number - 1] : nil
    }
    if meant.count != numbers.count { meant = choice.options(meantBy: typed) }
    guard !meant.isEmpty else {
      return say("None of the answers begins like that. Type a number, or .r to read them again.")
    }
    answered = form.focus
    guard choice.takesSeveral else {
      guard meant.count == 1 else {
        answered = nil
        let words = meant.map { SpokenText.line($0.words) }.joined(separator: "; ")
        return say("That could be: \(words). Type more of it, or a number.")
      }
      return [.answer(.put(.chosen([meant[0].key])))]
    }
    var keys = choice.keys
    for option in meant {
      if let place = keys.firstIndex(of: option.key) {
        keys.remove(at: place)
      } else {
        keys.append(option.key)
      }
    }
    return [.answer(.add(.chosen(keys)))]
  }

  /// Puts what is typed of an answer in the field that is asked; half a command is nothing to keep.
  ///
  /// A text of many lines goes on with it, for half a line is not meant to replace the others.
  mutating func keep(_ line: String, in form: Form) -> [DialogueStep] {
    retelling = .question
    guard form.focus < form.fields.count, textLines != nil || !line.hasPrefix("?") else {
      return []
    }
    switch (form.fields[form.focus].content, TextAnswer(line)) {
    case (.line, .text(let text)), (.pick, .text(let text)):
      return [.answer(.add(.text(text.trimmed)))]
    case (.area(let area, _), .text(let text)), (.area(let area, _), .add(let text)):
      let start = area.text.isEmpty ? [] : [area.text]
      return [.answer(.add(.text((start + [text]).joined(separator: "\n"))))]
    case (.line, _), (.pick, _), (.area, _), (.choice, _), (.secret, _): return []
    }
  }

  // MARK: A text of many lines

  var joinedText: String { (textLines ?? []).joined(separator: "\n") }

  /// Takes a line of a text of many lines: each is kept as soon as it is there.
  private mutating func addLine(_ line: String, _ form: Form, _ app: App) -> [DialogueStep] {
    switch TextAnswer(line) {
    case .text(let text):
      textLines?.append(text)
      return [.answer(.add(.text(joinedText)))]
    case .end:
      textLines = nil
      return [.answer(.go(form.focus + 1))]
    case .command(.again):
      said += (textLines ?? []).flatMap(SpokenText.lines)
      return []
    case .command(.back), .leave, .last, .editor:
      textLines = nil
      return answer(line, form, app)
    case .empty:
      textLines = nil
      return answer(line, form, app)
    case .command, .add, .speaker, .unknown:
      return say("A line with only a dot ends the text. .r reads it, .x empties it.")
    }
  }

  // MARK: At the end

  private mutating func answerReady(_ line: String, _ form: Form, _ app: App) -> [DialogueStep] {
    let plain = line.hasPrefix(".") && line.count > 1 ? String(line.dropFirst()) : line
    switch PlainAnswer(plain) {
    case .usual: return handingIn()
    case .number(let number), .numberAnd(let number, _):
      guard form.fields.indices.contains(number - 1) else {
        return say("There is no such question.")
      }
      return [.answer(.go(number - 1))]
    case .again, .list, .more:
      retelling = .question
      return []
    case .back: return [.answer(.go(form.fields.count - 1))]
    case .words("leave"): return [.key(.escape)]
    case .help:
      for words in Dialogue.commandsOfForm { said.append(words) }
      hasActed = false
      return []
    case .top, .quit, .find: return [.key(.escape)] + command(PlainAnswer(plain), app)
    case .words:
      return say("Enter: \(form.submitLabel). A number changes an answer. .leave leaves the form.")
    }
  }

  // MARK: A secret

  /// What can be typed in place of a secret.
  private static func waysOut(of app: App) -> String {
    guard !(app.top is FormScreen) else { return ".b goes back, .leave leaves the form." }
    let words = app.top.listed(in: app.situation).filter { $0.keyName != Key.enter.name }
      .compactMap(\.footer)
    return "Or type: \(words.joined(separator: ", "))."
  }

  /// What is done with a secret that was typed; nothing of it is said.
  ///
  /// - Parameters:
  ///   - bytes: What was typed, overwritten here.
  ///   - app: The screens as they were when it was asked for.
  /// - Returns: The steps, which the session performs in order.
  package mutating func take(secret bytes: inout [UInt8], _ app: App) -> [DialogueStep] {
    hasActed = true
    defer { for index in bytes.indices { bytes[index] = 0 } }
    guard case .answers(let question) = app.top.lineUse else { return [] }
    let form = question.form
    guard form.focus < form.fields.count else {
      guard !bytes.isEmpty else { return handingIn() }
      return [.answer(.go(form.fields.count - 1))]
    }
    guard let secret = form.fields[form.focus].secret else { return [] }
    guard !bytes.isEmpty else {
      isSecretLeft = true
      return say("Nothing was typed. Enter asks again. \(Dialogue.waysOut(of: app))")
    }
    secret.wipe()
    guard secret.append(bytes: bytes) else {
      return say("At most \(SecretText.mostBytes) bytes fit here.")
    }
    let isLast = form.focus == form.fields.count - 1
    // Where nothing but a secret is asked, there is nothing to read back.
    let isAlone = form.fields.allSatisfy { $0.secret != nil }
    return isLast && isAlone ? handingIn() : [.answer(.go(form.focus + 1))]
  }

  /// Hands the form in; what it is refused for is then said, also where it was said before.
  private mutating func handingIn() -> [DialogueStep] {
    refusalSaid = nil
    return [.answer(.handIn)]
  }
}
