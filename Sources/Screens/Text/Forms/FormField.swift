import Terminal

/// One field of a ``Form``: its label, what is typed or chosen, and what was said of it.
package struct FormField: Sendable {
  /// What the owner knows the field by.
  package let key: FieldKey
  /// What the field asks for, in a few words without a colon.
  package let label: String
  /// Shown below while the field has the cursor and nothing else is to be said; empty for none.
  package let hint: String
  /// Whether a form is not handed in while this is empty.
  package let isRequired: Bool
  /// What the owner last said of it; gone as soon as the field changes.
  package internal(set) var remark = Remark.none
  /// What is typed or chosen.
  var content: Content
  /// How its text is read as a day; `nil` for a field of something else.
  private(set) var day: DayHandle?

  /// The kinds of field there are.
  enum Content: Sendable {
    case line(TextField)
    /// With the rows it is drawn in.
    case area(TextArea, rows: Int)
    case choice(ChoiceField)
    case pick(PickField)
    case secret(SecretField)

    /// Put in its place while a text is changed, which would be copied if it were held twice.
    static let vacant = Content.choice(ChoiceField([]))
  }

  /// One line of text; also a day, which the owner reads and remarks on.
  ///
  /// A text that is only offered is selected: typing another takes its place.
  package static func text(
    _ handle: TextHandle, _ label: String, _ text: String = "", hint: String = "",
    isRequired: Bool = false, maximumLength: Int? = nil, isOffered: Bool = false
  ) -> FormField {
    var field = TextField(text, maximumLength: maximumLength)
    if isOffered { field.selectAll() }
    return FormField(
      key: handle.key, label: label, hint: hint, isRequired: isRequired, content: .line(field))
  }

  /// A day typed as people say it; the owner answers each change with what it understood.
  package static func day(
    _ handle: DayHandle, _ label: String, _ text: String = "", isRequired: Bool = false
  ) -> FormField {
    // What is offered is selected: typing another day takes its place.
    var field = TextField(text, maximumLength: 40)
    field.selectAll()
    return FormField(
      key: handle.key, label: label, hint: "today, fri, 12/6, 12 jun 26 or +5wd",
      isRequired: isRequired, content: .line(field), day: handle)
  }

  /// Many lines of text, drawn in so many rows.
  package static func area(
    _ handle: TextHandle, _ label: String, _ text: String = "", rows: Int = 4, hint: String = "",
    isRequired: Bool = false
  ) -> FormField {
    FormField(
      key: handle.key, label: label, hint: hint, isRequired: isRequired,
      content: .area(TextArea(text), rows: max(1, rows)))
  }

  /// One of a few things.
  package static func choice(
    _ key: FieldKey, _ label: String, _ choices: [Choice], chosen: String? = nil,
    hint: String = ChoiceField.hint, isRequired: Bool = false
  ) -> FormField {
    FormField(
      key: key, label: label, hint: hint, isRequired: isRequired,
      content: .choice(ChoiceField(choices, chosen: chosen.map { [$0] } ?? [])))
  }

  /// Any number of a few things.
  package static func several(
    _ key: FieldKey, _ label: String, _ choices: [Choice], chosen: [String] = [],
    hint: String = ChoiceField.hintOfSeveral, isRequired: Bool = false
  ) -> FormField {
    FormField(
      key: key, label: label, hint: hint, isRequired: isRequired,
      content: .choice(ChoiceField(choices, takesSeveral: true, chosen: chosen)))
  }

  /// Yes or no, and nothing until it is answered; its keys are `yes` and `no`.
  package static func yesNo(
    _ handle: ChoiceHandle<Bool>, _ label: String, _ answer: Bool? = nil,
    hint: String = "y for yes, n for no.",
    isRequired: Bool = false
  ) -> FormField {
    .choice(
      handle.key, label, [Choice("yes", "Yes"), Choice("no", "No")],
      chosen: answer.map { $0 ? "yes" : "no" }, hint: hint, isRequired: isRequired)
  }

  /// What is typed or chosen.
  package var value: FieldValue {
    switch content {
    case .line(let field): .text(field.text)
    case .area(let area, _): .text(area.text)
    case .choice(let field): .chosen(field.keys)
    case .pick(let field): .text(field.line.text)
    case .secret(let field): .hidden(isEmpty: field.text.isEmpty)
    }
  }

  /// Whether another field holds the same, byte for byte.
  func isSame(as other: FormField) -> Bool {
    if case (.area(let area, _), .area(let other, _)) = (content, other.content) {
      return area.buffer.isSame(as: other.buffer)
    }
    switch (value, other.value) {
    case (.text(let text), .text(let other)): return text.utf8.elementsEqual(other.utf8)
    case (.chosen(let keys), .chosen(let others)): return keys == others
    // What nobody sees is in no draft, so nobody asks whether it has changed.
    case (.hidden, .hidden): return true
    case (.text, _), (.chosen, _), (.hidden, _): return false
    }
  }

  /// Whether nothing was typed but spaces, or nothing chosen.
  package var isEmpty: Bool {
    switch value {
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .chosen(let keys): keys.isEmpty
    case .hidden(let isEmpty): isEmpty
    }
  }

  /// Whether something is wrong, as its owner or the field itself found.
  var hasProblem: Bool {
    if case .problem = said(isFocused: false) { return true }
    return false
  }

  /// Whether it holds something that was refused, and nobody is proposed in its place.
  var holdsRefused: Bool {
    if case .pick(let field) = content, field.proposed != nil { return false }
    return hasProblem && !isEmpty
  }

  /// Lets a text of many lines be typed short.
  mutating func abbreviate(with abbreviations: Abbreviations) {
    guard case .area(var area, let rows) = content else { return }
    content = .vacant
    area.abbreviations = abbreviations
    content = .area(area, rows: rows)
  }

  /// Tells the field how large it will be drawn.
  mutating func resize(to size: Size) {
    let columns = size.columns
    switch content {
    case .line(var field):
      field.resize(columns: columns)
      content = .line(field)
    case .area(var area, let rows):
      content = .vacant
      area.resize(to: size)
      content = .area(area, rows: rows)
    case .pick(var field):
      field.resize(columns: columns)
      content = .pick(field)
    case .choice(var field):
      field.resize(columns: columns)
      content = .choice(field)
    case .secret: break
    }
  }

  /// Whether it is a text of many lines.
  var isArea: Bool {
    if case .area = content { return true }
    return false
  }

  /// Tells the field that the cursor has left it.
  mutating func leave() {
    finishFind()
    guard case .choice(var field) = content else { return }
    field.leave()
    content = .choice(field)
  }

  /// Answers a key; a change takes the remark away.
  mutating func handle(
    _ key: Key, clipboard: inout Clipboard, at milliseconds: Int
  ) -> Handled {
    change { content in
      switch content {
      case .line(var field):
        content = .vacant
        let handled = field.handle(key, clipboard: &clipboard, at: milliseconds)
        content = .line(field)
        return handled
      case .area(var area, let rows):
        content = .vacant
        let handled = area.handle(key, clipboard: &clipboard, at: milliseconds)
        content = .area(area, rows: rows)
        return handled
      case .choice(var field):
        let handled = field.handle(key)
        content = .choice(field)
        return handled
      case .pick(var field):
        content = .vacant
        let handled = field.handle(key, clipboard: &clipboard, at: milliseconds)
        content = .pick(field)
        return handled
      case .secret(let field): return field.handle(key)
      }
    }
  }

  /// Takes pasted text as one step; a change takes the remark away.
  mutating func handle(paste text: String, at milliseconds: Int) -> Handled {
    change { content in
      switch content {
      case .line(var field):
        content = .vacant
        let handled = field.handle(paste: text, at: milliseconds)
        content = .line(field)
        return handled
      case .area(var area, let rows):
        content = .vacant
        let handled = area.handle(paste: text, at: milliseconds)
        content = .area(area, rows: rows)
        return handled
      case .pick(var field):
        content = .vacant
        let handled = field.handle(paste: text, at: milliseconds)
        content = .pick(field)
        return handled
      case .secret(let field): return field.handle(paste: text)
      case .choice:
        return .refused("Nothing can be pasted here.")
      }
    }
  }

  /// Takes another text in place of all of its lines, as one step.
  mutating func handle(edited text: String, at milliseconds: Int) -> Handled {
    change { content in
      guard case .area(var area, let rows) = content else { return .ignored }
      content = .vacant
      let handled = area.handle(edited: text, at: milliseconds)
      content = .area(area, rows: rows)
      return handled
    }
  }

  /// Puts a value in place of what is there; one of the wrong kind is left out.
  ///
  /// - Returns: Whether it was of the field's kind.
  @discardableResult
  mutating func restore(_ value: FieldValue, columns: Int) -> Bool {
    switch (content, value) {
    case (.line(let field), .text(let text)) where field.text.utf8.elementsEqual(text.utf8):
      // What was offered and never touched is still an offer: it stays selected.
      break
    case (.line(let field), .text(let text)):
      content = .line(
        TextField(text, maximumLength: field.maximumLength, columns: columns))
    case (.area(let old, let rows), .text(let text)):
      var area = TextArea(text, size: Size(columns: columns, rows: rows))
      area.abbreviations = old.abbreviations
      content = .area(area, rows: rows)
    case (.pick(let field), .text(let text)) where field.line.text.utf8.elementsEqual(text.utf8):
      break
    case (.pick(var field), .text(let text)):
      field.restore(text, columns: columns)
      content = .pick(field)
    case (.choice(var field), .chosen(let keys)):
      field.choose(keys)
      content = .choice(field)
    case (.line, _), (.area, _), (.pick, _), (.choice, _), (.secret, _): return false
    }
    remark = .none
    return true
  }

  /// Ends finding, the caret where it was before.
  ///
  /// - Returns: Whether something was being looked for.
  mutating func cancelFind() -> Bool {
    guard case .area(var area, let rows) = content else { return false }
    content = .vacant
    let isCancelled = area.cancelFind()
    content = .area(area, rows: rows)
    return isCancelled
  }

  /// Ends finding, the caret behind what was found.
  private mutating func finishFind() {
    guard case .area(var area, let rows) = content else { return }
    content = .vacant
    area.finishFind()
    content = .area(area, rows: rows)
  }

  private mutating func change(_ body: (inout Content) -> Handled) -> Handled {
    let handled = body(&content)
    // What was said was said of the text before.
    if handled == .changed { remark = .none }
    return handled
  }
}
