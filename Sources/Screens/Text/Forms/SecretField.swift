import Terminal

/// One line that shows a dot for each character typed and nothing else: no draft, no undo, no
/// clipboard and no frame ever has it.
struct SecretField: Sendable {
  /// What is typed, kept once for all copies of the form.
  let text = SecretText()
  /// Whether what is typed is seen, in groups of four, as for what stands on a sheet of paper.
  var isShown = false

  /// Takes characters at the end, and deletes there; nothing else moves in it.
  func handle(_ key: Key) -> Handled {
    switch key {
    case .character(let character): return put(String(character))
    case .backspace: return text.removeLast() ? .changed : .moved
    case .control("u"):
      text.wipe()
      return .changed
    case .left, .right, .home, .end, .delete: return .moved
    default: return .ignored
    }
  }

  /// Takes pasted text; its line ends are left out.
  func handle(paste pasted: String) -> Handled { put(pasted.filter { !$0.isNewline }) }

  private func put(_ typed: String) -> Handled {
    text.append(typed)
      ? .changed : .refused("At most \(SecretText.mostBytes) bytes fit here.")
  }

  /// Draws the dots; with the focus, the cursor behind the last.
  func draw(on canvas: inout Canvas, in area: Rect, focused: Bool) {
    let columns = area.size.columns
    guard columns > 0, area.size.rows > 0 else { return }
    if focused {
      canvas.fill(
        Rect(origin: area.origin, size: Size(columns: columns, rows: 1)), style: Style(.field))
    }
    if isShown { return drawGroups(on: &canvas, in: area, focused: focused) }
    let count = min(text.scalarCount, columns - 1)
    canvas.draw(
      String(repeating: canvas.isASCII ? "*" : "•", count: count), at: area.origin,
      style: Style(focused ? .field : .plain))
    guard focused else { return }
    canvas.cursor = Point(column: area.origin.column + count, row: area.origin.row)
  }
}

extension SecretField {
  /// The groups typed last, as many as fit, each so short that no copy of it is left in memory.
  private func drawGroups(on canvas: inout Canvas, in area: Rect, focused: Bool) {
    let count = text.groupCount
    let most = max(1, (area.size.columns - 1) / (SecretText.groupLength + 1))
    var column = area.origin.column
    for group in max(0, count - most)..<count {
      let shown = text.group(group)
      canvas.draw(
        shown, at: Point(column: column, row: area.origin.row),
        style: Style(focused ? .field : .plain))
      column += shown.count < SecretText.groupLength ? shown.count : SecretText.groupLength + 1
    }
    guard focused else { return }
    canvas.cursor = Point(
      column: min(column, area.origin.column + area.size.columns - 1), row: area.origin.row)
  }
}

/// Names a field in which a secret is typed; handed over as the object that holds it.
package struct SecretHandle: Sendable, ExpressibleByStringLiteral {
  /// What the field is called inside.
  package let key: FieldKey

  /// Names a field where a form is written down.
  package init(stringLiteral name: String) { key = FieldKey(name) }
}

extension FormField {
  /// One line of text that nothing keeps, and that nobody sees unless it is shown.
  package static func secret(
    _ handle: SecretHandle, _ label: String, hint: String = "", isRequired: Bool = false,
    isShown: Bool = false
  ) -> FormField {
    FormField(
      key: handle.key, label: label, hint: hint, isRequired: isRequired,
      content: .secret(SecretField(isShown: isShown)))
  }

  /// What is typed into a field that nobody sees; `nil` for other fields.
  var secret: SecretText? {
    if case .secret(let field) = content { return field.text }
    return nil
  }
}

extension Form {
  /// What is typed into a field that nobody sees, kept by the form as well.
  subscript(handle: SecretHandle) -> SecretText {
    fields.first { $0.key == handle.key }?.secret ?? SecretText()
  }

  /// Overwrites what is typed into fields that nobody sees.
  package func wipeSecrets() {
    for field in fields { field.secret?.wipe() }
  }
}

extension FilledForm {
  /// What is typed into a field that nobody sees.
  subscript(handle: SecretHandle) -> SecretText { form[handle] }
}
