// A form is fields in their order and then a row with one button. It holds what is typed and what
// was said of it; what a text means is its owner's business. After each `.changed` the owner reads
// the value and answers with a `Remark`, which is drawn under the field until the field changes.
//
// Tab and Shift-Tab go round all fields; Up and Down too, but inside a text of many lines they
// belong to the text. Enter goes to the next field, makes a new line in a text of many lines, and
// hands the form in on the last field or the button.

import Terminal

/// Fields to fill in, one of which has the cursor.
package struct Form: Sendable {
  /// The fields in the order they are shown and gone through.
  package private(set) var fields: [FormField]
  /// The words on the button.
  package let submitLabel: String
  /// The place of the field with the cursor; the number of fields is the button.
  private(set) var focus = 0
  /// How large the form was last said to be drawn.
  private(set) var size = Size(columns: 80, rows: 24)

  /// A form with the cursor on its first field.
  package init(_ fields: [FormField], submitLabel: String = "Save") {
    self.fields = fields
    self.submitLabel = submitLabel
    resize(to: size)
  }

  /// Tells the form how large it will be drawn.
  package mutating func resize(to size: Size) {
    self.size = size
    let columns = FormLayout(fields, columns: size.columns).controlColumns
    for place in fields.indices { fields[place].resize(columns: columns) }
  }

  // MARK: Values

  /// What a field holds; `nil` for a key that no field has.
  package func value(of key: FieldKey) -> FieldValue? {
    fields.first { $0.key == key }?.value
  }

  /// The text of a field, byte for byte; empty for one that holds none.
  package func text(of key: FieldKey) -> String {
    if case .text(let text) = value(of: key) { return text }
    return ""
  }

  /// The keys of what is chosen in a field, in the order shown.
  package func chosen(in key: FieldKey) -> [String] {
    if case .chosen(let keys) = value(of: key) { return keys }
    return []
  }

  /// The answer to a yes or no; `nil` while there is none.
  package func answer(to key: FieldKey) -> Bool? {
    chosen(in: key).first.map { $0 == "yes" }
  }

  /// The field that has the cursor; `nil` for the button.
  package var focusedKey: FieldKey? { focusedField?.key }

  private var focusedField: FormField? { focus < fields.count ? fields[focus] : nil }

  /// Whether the cursor is in a text, where every printable key is text.
  package var isTyping: Bool {
    switch focusedField?.content {
    case .line, .area: true
    case .choice, nil: false
    }
  }

  // MARK: What the owner says

  /// Puts a remark under a field, in place of the one there was.
  package mutating func remark(_ remark: Remark, on key: FieldKey) {
    guard let place = fields.firstIndex(where: { $0.key == key }) else { return }
    fields[place].remark = remark
  }

  /// Puts the cursor on a field; one that is not there leaves it where it is.
  package mutating func focus(on key: FieldKey) {
    focus = fields.firstIndex { $0.key == key } ?? focus
  }

  /// Puts the cursor on the first field with a problem.
  ///
  /// - Returns: Whether there is one; otherwise the cursor stays.
  @discardableResult
  package mutating func focusFirstProblem() -> Bool {
    guard let place = fields.firstIndex(where: \.hasProblem) else { return false }
    focus = place
    return true
  }

  /// Puts values back, as from a draft; keys that no field has are left out.
  mutating func restore(_ values: [(key: FieldKey, value: FieldValue)]) {
    let columns = FormLayout(fields, columns: size.columns).controlColumns
    for (key, value) in values {
      guard let place = fields.firstIndex(where: { $0.key == key }) else { continue }
      fields[place].restore(value, columns: columns)
    }
  }

  // MARK: Keys

  /// Answers a key.
  package mutating func handle(
    _ key: Key, clipboard: inout Clipboard, at milliseconds: Int
  ) -> FormOutcome {
    switch key {
    case .escape, .control("c"): return .cancelled
    case .control("s"): return .saveAsked
    case .tab: return step(by: 1, goesRound: true)
    case .backTab: return step(by: -1, goesRound: true)
    default: break
    }
    guard focus < fields.count else { return handleOnButton(key) }
    switch fields[focus].handle(key, clipboard: &clipboard, at: milliseconds) {
    case .changed: return .changed(fields[focus].key)
    case .moved: return .moved
    case .refused(let why): return .refused(why)
    case .ignored: return handleBetweenFields(key)
    }
  }

  /// Takes pasted text into the field with the cursor, as one step.
  package mutating func handle(paste text: String, at milliseconds: Int) -> FormOutcome {
    guard focus < fields.count else { return .refused("Nothing can be pasted here.") }
    switch fields[focus].handle(paste: text, at: milliseconds) {
    case .changed: return .changed(fields[focus].key)
    case .moved: return .moved
    case .ignored: return .ignored
    case .refused(let why): return .refused(why)
    }
  }

  private mutating func handleBetweenFields(_ key: Key) -> FormOutcome {
    switch key {
    case .up: return step(by: -1, goesRound: false)
    case .down: return step(by: 1, goesRound: false)
    case .pageUp: return go(to: 0)
    case .pageDown: return go(to: fields.count)
    case .enter: return focus == fields.count - 1 ? submit() : step(by: 1, goesRound: false)
    default: return Self.swallowed(key)
    }
  }

  private mutating func handleOnButton(_ key: Key) -> FormOutcome {
    switch key {
    case .enter: return submit()
    case .up: return step(by: -1, goesRound: false)
    case .pageUp: return go(to: 0)
    default: return Self.swallowed(key)
    }
  }

  /// Letters, and Left, would act on the screen behind the form, so only help is let through.
  private static func swallowed(_ key: Key) -> FormOutcome {
    switch key {
    case .character("?"), .character(":"): .ignored
    case .character, .left, .right, .up, .down, .delete, .backspace: .moved
    default: .ignored
    }
  }

  private mutating func step(by places: Int, goesRound: Bool) -> FormOutcome {
    let count = fields.count + 1
    let next = focus + places
    return go(to: goesRound ? (next + count) % count : next)
  }

  private mutating func go(to place: Int) -> FormOutcome {
    focus = min(max(0, place), fields.count)
    return .moved
  }

  /// Hands the form in, unless something is missing or wrong.
  private mutating func submit() -> FormOutcome {
    for place in fields.indices
    where fields[place].isRequired && fields[place].isEmpty && !fields[place].hasProblem {
      fields[place].remark = .problem("\(fields[place].label) is needed.")
    }
    guard focusFirstProblem() else { return .submitted }
    let count = fields.count(where: \.hasProblem)
    return .refused(
      count == 1 ? "One field needs another look." : "\(count) fields need another look.")
  }
}
