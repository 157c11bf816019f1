// Content controls, and the form fields of old.
extension WordHandler {
  /// What becomes of the text of a control.
  enum Fate: Sendable {
    case kept
    /// It is the prompt, and no answer.
    case prompt
    /// The file says that it is the prompt, and it does not look like one.
    case marked
  }

  /// What becomes of a control's text, as far as it is read.
  func fate(of number: Int) -> Fate {
    let control = controls[number]
    // Whatever is longer than a prompt is none; a control may hold a whole document.
    guard control.text.utf8.count < 1000 else {
      return !control.showsPrompt ? .kept : control.hasPromptStyle ? .prompt : .marked
    }
    let text = control.text.trimmed
    guard !text.isEmpty else { return .kept }
    if prompts.isPrompt(text) { return .prompt }
    guard control.showsPrompt else { return .kept }
    return control.hasPromptStyle || prompts.looksLikePrompt(text) ? .prompt : .marked
  }

  mutating func beginControl() throws(OfficeProblem) {
    try addControl(WordControlDraft())
  }

  private mutating func addControl(_ draft: WordControlDraft) throws(OfficeProblem) {
    guard controls.count < WordCounts.mostControls else {
      throw .tooMuch(.controls, most: WordCounts.mostControls)
    }
    var draft = draft
    if containers.last?.open != nil { draft.place = place }
    openControls.append(controls.count)
    controls.append(draft)
  }

  mutating func endControl() {
    if let number = openControls.last, !controls[number].isFormField { openControls.removeLast() }
  }

  private static let checkBox = XMLName("checkbox" as StaticString)
  private static let checked = XMLName("checked" as StaticString)
  private static let checkedValue = XMLName("val" as StaticString)

  /// Takes the box of a control, which Word added to the format later.
  mutating func startWord14(_ event: XMLEvent, in events: XMLEvents) {
    guard owner == .control, let number = openControls.last else { return }
    if event.name == WordHandler.checkBox {
      controls[number].kind = .checkBox(isTicked: false)
    } else if event.name == WordHandler.checked, case .checkBox = controls[number].kind {
      let value = events.string(WordHandler.checkedValue, in: .word14, of: event)
      controls[number].kind = .checkBox(isTicked: WordStyles.isOn(value))
    }
  }

  /// The controls as they are handed on.
  var finishedControls: [WordContents.Control] {
    controls.indices.map { number in
      let control = controls[number]
      let isPrompt = fate(of: number) == .prompt
      return WordContents.Control(
        tag: control.tag, alias: control.alias, kind: control.kind,
        text: isPrompt ? "" : control.text.trimmed, isPrompt: isPrompt, place: control.place)
    }
  }
}

// Fields.
extension WordHandler {
  /// Takes the beginning of a field, the end of its code, or its end.
  mutating func takeMark(_ type: String) {
    switch type {
    case "begin": if fields.count < 200 { fields.append(WordField()) }
    case "separate":
      guard let last = fields.indices.last else { return }
      fields[last].isCode = false
    default:
      guard let field = fields.popLast(), let control = field.control else { return }
      openControls.removeAll { $0 == control }
    }
  }

  /// Takes the end of a mark, behind which the data of a form field is known.
  mutating func endFieldMark() throws(OfficeProblem) {
    guard let form = formField, let field = fields.popLast() else { return }
    formField = nil
    var draft = WordControlDraft(tag: form.name, isFormField: true)
    var shown: String?
    if form.isBox {
      let isTicked = form.isTicked ?? form.isTickedAtFirst
      draft.kind = .checkBox(isTicked: isTicked)
      shown = isTicked ? WordSymbol.ticked : WordSymbol.unticked
    } else if form.isText {
      draft.kind = .text
    } else {
      draft.kind = .choice(form.entries)
      let chosen = form.chosen ?? 0
      shown = form.entries.indices.contains(chosen) ? form.entries[chosen] : ""
    }
    let number = controls.count
    try addControl(draft)
    var open = field
    if let shown {
      try add(shown)
      openControls.removeAll { $0 == number }
    } else {
      open.control = number
    }
    fields.append(open)
  }
}
