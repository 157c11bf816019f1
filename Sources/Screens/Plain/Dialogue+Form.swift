import Casework
import Pages
import Terminal

// A form is asked one question at a time: what is asked, what there is to choose from, what stands
// there now. An answer is said back as it was understood. After the last question everything is
// read back, and Enter hands it in.

extension Dialogue {
  /// Says what a form is for, then its first question.
  mutating func tellForm(_ question: QuestionBeingAsked, _ app: App) -> [String] {
    let telling = PageTelling(page: app.page)
    var lines = telling.head.prefix(1).map { $0 }
    lines +=
      question.introduction.isEmpty
      ? telling.texts : question.introduction.flatMap(SpokenText.lines)
    if hinted.insert(FormScreen.name).inserted {
      lines.append("One question at a time. .b goes back, .? says what else you can type.")
    }
    return lines + ask(question, app)
  }

  /// Says how the last answer was understood, and asks the next question.
  mutating func ask(_ question: QuestionBeingAsked, _ app: App) -> [String] {
    let form = question.form
    var lines: [String] = []
    if let answered, answered < form.fields.count {
      lines += understood(form.fields[answered], isStillAsked: answered == form.focus)
    }
    answered = nil
    if let refusal = question.refusal, hasActed, refusal != refusalSaid {
      lines += SpokenText.advice(refusal, back: ".leave")
    }
    refusalSaid = question.refusal
    if textLines != nil { return lines }
    isSecretLeft = isSecretLeft && asked == form.focus
    let isAsked = asked == form.focus
    if case .question = retelling {} else if isAsked, !hasActed { return lines }
    asked = form.focus
    guard form.focus < form.fields.count else { return lines + readBack(form) }
    let isShort = isAsked && retellingIsNothing
    return lines + words(of: form.fields[form.focus], in: form, isShort: isShort)
  }

  private var retellingIsNothing: Bool {
    if case .nothing = retelling { return true }
    return false
  }

  /// How an answer was understood, or what is wrong with it.
  private func understood(_ field: FormField, isStillAsked: Bool) -> [String] {
    switch field.remark {
    case .problem(let words): return SpokenText.advice(words, back: ".leave")
    case .understood(let words) where !words.isEmpty:
      return SpokenText.lines(words).map { "Understood: \(SpokenText.ended($0))" }
    case .understood, .none: break
    }
    if !field.candidates.isEmpty {
      return ["Several fit. Type a number, or more of the name."]
        + Dialogue.numbered(field.candidates)
    }
    if case .problem(let words) = field.said(isFocused: false) {
      return SpokenText.advice(words, back: ".leave")
    }
    switch field.content {
    case .choice, .pick: return ["\(SpokenText.line(field.label)): \(Dialogue.value(of: field))"]
    case .line, .area, .secret: return []
    }
  }

  static func numbered(_ texts: [String]) -> [String] {
    texts.enumerated().map { "\($0 + 1). \(SpokenText.ended(SpokenText.line($1)))" }
  }

  // MARK: A question

  private func words(of field: FormField, in form: Form, isShort: Bool) -> [String] {
    let needed = field.isRequired ? ", needed" : ""
    let label = SpokenText.line(field.label)
    var lines = ["Question \(form.focus + 1) of \(form.fields.count): \(label)\(needed)."]
    guard !isShort else { return lines }
    // An answer in a line has no need of hints about keys.
    let hint = field.hint.replacing(SecretText.keyHint, by: "")
    let isOfKeys = [ChoiceField.hint, ChoiceField.hintOfSeveral].contains(hint)
    if !hint.isEmpty, !isOfKeys { lines += SpokenText.advice(hint, back: ".leave") }
    if case .choice(let choice) = field.content {
      lines += Dialogue.numbered(choice.choices.map(\.words))
      if choice.takesSeveral {
        lines.append("Type numbers to choose them or take them back, then Enter.")
      }
    }
    return lines + standing(field)
  }

  /// What stands there now, and what an empty line does with it.
  private func standing(_ field: FormField) -> [String] {
    switch field.content {
    case .secret:
      guard field.isEmpty else { return ["Something is typed there."] }
      let alone = field.isRequired ? "For a command, press Enter alone first." : "Enter leaves it."
      return ["What you type is not shown. \(alone)"]
    case .area(let area, _):
      let lines = SpokenText.lines(area.text)
      guard !lines.isEmpty else {
        let end = "A line with only a dot ends the text."
        return [field.isRequired ? end : "\(end) Enter alone leaves it empty."]
      }
      return ["There is a text:"] + lines + [
        "Enter keeps it. .a adds to it. A new text replaces it, and a lone dot ends that."
      ]
    case .line, .choice, .pick:
      let value = Dialogue.value(of: field)
      guard field.isEmpty else { return ["Now: \(value) Enter keeps it."] }
      return field.isRequired ? [] : ["Enter leaves it empty."]
    }
  }

  /// What a field holds, in words.
  static func value(of field: FormField) -> String {
    switch field.content {
    case .line(let line): SpokenText.ended(SpokenText.line(line.text))
    case .area(let area, _): SpokenText.ended(SpokenText.lines(area.text).joined(separator: " "))
    case .pick(let pick): SpokenText.ended(SpokenText.line(pick.line.text))
    case .choice(let choice):
      SpokenText.ended(
        choice.keys.isEmpty
          ? "nothing"
          : choice.choices.filter { choice.keys.contains($0.key) }.map {
            SpokenText.line($0.words)
          }.joined(separator: ", "))
    case .secret(let secret): secret.text.isEmpty ? "nothing." : "typed, not shown."
    }
  }

  // MARK: Before it is handed in

  /// Everything that was answered, and what Enter does with it.
  private func readBack(_ form: Form) -> [String] {
    let answered = form.fields.enumerated().filter {
      !$0.element.isEmpty || $0.element.isRequired
    }.map { place, field in
      guard !field.isEmpty else {
        return "\(place + 1). \(SpokenText.line(field.label)): still needed."
      }
      let mark = { () -> String in
        guard case .understood(let words) = field.remark, field.day != nil else { return "" }
        let understood = SpokenText.ended(SpokenText.line(words))
        return understood == Dialogue.value(of: field) ? "" : " " + understood
      }()
      return "\(place + 1). \(SpokenText.line(field.label)): \(Dialogue.value(of: field))\(mark)"
    }
    let button = SpokenText.line(form.submitLabel)
    return ["Your answers:"] + answered + [
      "Enter: \(button). A number changes an answer. .b goes back."
    ]
  }
}
