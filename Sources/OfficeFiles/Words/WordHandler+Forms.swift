// What each element of a control or a form field starts and ends.
extension WordHandler {
  private static let fullDate = XMLName("fullDate" as StaticString)
  private static let shown = XMLName("displayText" as StaticString)
  private static let itemValue = XMLName("value" as StaticString)
  private static let fieldType = XMLName("fldCharType" as StaticString)

  /// Takes the start of an element.
  mutating func start(
    _ tag: WordFormTag, _ event: XMLEvent, in events: XMLEvents
  ) throws(OfficeProblem) {
    var value: String? { events.string(WordHandler.value, in: .word, of: event) }
    switch tag {
    case .control: try beginControl()
    case .controlProperties: own(.control)
    case .tag: changeControl { $0.tag = WordHandler.name(value) }
    case .alias: changeControl { $0.alias = WordHandler.name(value) }
    case .showingPrompt: changeControl { $0.showsPrompt = WordStyles.isOn(value) }
    case .plainText: changeControl { $0.kind = .text }
    case .date:
      let day = events.string(WordHandler.fullDate, in: .word, of: event)
      changeControl { $0.kind = .day(day.flatMap { OfficeDay(iso: $0) }) }
    case .dropDown, .comboBox: changeControl { $0.kind = .choice([]) }
    case .listItem:
      let item =
        events.string(WordHandler.shown, in: .word, of: event)
        ?? events.string(WordHandler.itemValue, in: .word, of: event) ?? ""
      try counts.add(bytes: item.utf8.count)
      changeControl { control in
        guard case .choice(let items) = control.kind, items.count < 1000 else { return }
        control.kind = .choice(items + [item])
      }
    case .picture: changeControl { $0.kind = .other }
    case .fieldMark: takeMark(events.string(WordHandler.fieldType, in: .word, of: event) ?? "")
    case .fieldData: formField = WordFormField()
    case .fieldName: formField?.name = WordHandler.name(value)
    case .fieldBox: formField?.isBox = true
    case .fieldText: formField?.isText = true
    case .fieldChecked: formField?.isTicked = WordStyles.isOn(value)
    case .fieldResult: formField?.chosen = value.flatMap { Int($0) }
    case .fieldDefault:
      formField?.isTickedAtFirst = WordStyles.isOn(value)
      if formField?.chosen == nil { formField?.chosen = value.flatMap { Int($0) } }
    case .fieldEntry:
      guard let entry = value, let count = formField?.entries.count, count < 1000 else { return }
      try counts.add(bytes: entry.utf8.count)
      formField?.entries.append(entry)
    }
  }

  /// Takes the end of an element.
  mutating func end(_ tag: WordFormTag) throws(OfficeProblem) {
    switch tag {
    case .control: endControl()
    case .controlProperties: disown(.control)
    case .fieldMark: try endFieldMark()
    case .tag, .alias, .showingPrompt, .plainText, .date, .dropDown, .comboBox, .listItem,
      .picture, .fieldData, .fieldName, .fieldBox, .fieldDefault, .fieldChecked, .fieldResult,
      .fieldEntry, .fieldText:
      break
    }
  }

  /// A name of a control; Word allows 64 characters.
  private static func name(_ value: String?) -> String { String((value ?? "").prefix(255)) }

  /// Changes the innermost control, while its properties come up.
  private mutating func changeControl(_ change: (inout WordControlDraft) -> Void) {
    guard owner == .control, let number = openControls.last else { return }
    change(&controls[number])
  }
}
