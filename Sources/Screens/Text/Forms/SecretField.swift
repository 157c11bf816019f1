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
        Rect(
          origin: area.origin, size: Size(columns: columns, rows: isShown ? area.size.rows : 1)),
        style: Style(.field))
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
  /// The rows it takes: room for a whole sheet, so that all of it can be checked.
  func rowCount(columns: Int) -> Int {
    let each = SecretField.groupsInRow(columns)
    return isShown ? (SecretField.groupsOfSheet + each - 1) / each : 1
  }

  private static let groupsOfSheet = 14

  private static func groupsInRow(_ columns: Int) -> Int {
    max(1, (columns - 1) / (SecretText.groupLength + 1))
  }

  /// The groups typed last, as many as fit, each so short that no copy of it is left in memory.
  private func drawGroups(on canvas: inout Canvas, in area: Rect, focused: Bool) {
    let each = SecretField.groupsInRow(area.size.columns)
    // In whole rows, so that a group stays in its column.
    let hiddenRows = max(0, (text.groupCount + each - 1) / each - area.size.rows)
    var end = area.origin
    for group in (hiddenRows * each)..<text.groupCount {
      let shown = text.group(group)
      let (row, place) = (group / each - hiddenRows, group % each)
      let start = Point(
        column: area.origin.column + place * (SecretText.groupLength + 1),
        row: area.origin.row + row)
      canvas.draw(shown, at: start, style: Style(focused ? .field : .plain))
      let isWhole = shown.count == SecretText.groupLength && place + 1 < each
      end = Point(column: start.column + shown.count + (isWhole ? 1 : 0), row: start.row)
    }
    guard focused else { return }
    canvas.cursor = Point(
      column: min(end.column, area.origin.column + area.size.columns - 1), row: end.row)
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
