// A form is fields in their order and then a row with one button. It holds what is typed and what
// was said of it; what a text means is its owner's business. After each `.changed` the owner reads
// the value and answers with a `Remark`, which is drawn under the field until the field changes.
//
// Tab and Shift-Tab go round all fields; Up and Down too, but inside a text of many lines they
// belong to the text, as they do where several people fit and where options stand below each
// other. PgUp and PgDn go by as many fields as are seen at once, in a text of many lines only once
// the text is at its end. Enter goes to the next field, makes a new line in a text of many lines,
// and hands the form in on the last field or the button. F2 hands it in from any field.
//
// Whatever leaves a field takes who is proposed in it. Nothing is handed in that was not seen:
// where Enter takes somebody on the last field it goes on to the button.

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
    let layout = FormLayout(fields, columns: size.columns, rows: size.rows)
    for (place, laidOut) in layout.places.enumerated() {
      fields[place].resize(
        to: Size(columns: layout.controlColumns, rows: laidOut.controlRows))
    }
  }

  /// Lets its texts of many lines be typed short.
  package mutating func abbreviate(with abbreviations: Abbreviations) {
    for place in fields.indices { fields[place].abbreviate(with: abbreviations) }
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

  /// Whether a field holds just what it held in another form, byte for byte.
  func isUnchanged(_ key: FieldKey, since other: Form) -> Bool {
    guard let field = fields.first(where: { $0.key == key }),
      let before = other.fields.first(where: { $0.key == key })
    else { return false }
    return field.isSame(as: before)
  }

  /// The keys of what is chosen in a field, in the order shown.
  package func chosen(in key: FieldKey) -> [String] {
    if case .chosen(let keys) = value(of: key) { return keys }
    return []
  }

  /// The field that has the cursor; `nil` for the button.
  package var focusedKey: FieldKey? { focusedField?.key }

  private var focusedField: FormField? { focus < fields.count ? fields[focus] : nil }

  /// Whether the cursor is in a text, where every printable key is text.
  package var isTyping: Bool {
    switch focusedField?.content {
    case .line, .area, .pick, .secret: true
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
    let columns = FormLayout(fields, columns: size.columns, rows: size.rows).controlColumns
    for (key, value) in values {
      guard let place = fields.firstIndex(where: { $0.key == key }) else { continue }
      fields[place].restore(value, columns: columns)
    }
    resize(to: size)
  }

  // MARK: Keys

  /// Answers a key.
  package mutating func handle(
    _ key: Key, clipboard: inout Clipboard, at milliseconds: Int
  ) -> FormOutcome {
    switch key {
    case .escape, .control("c"): return cancelFind() ? .moved : .cancelled
    case .control("s"): return .saveAsked
    case .function(2): return submit(at: milliseconds, isStaying: true)
    case .tab: return step(by: 1, goesRound: true, at: milliseconds)
    case .backTab: return step(by: -1, goesRound: true, at: milliseconds)
    case .pageUp, .pageDown:
      guard !isTurningPages(key, clipboard: &clipboard, at: milliseconds) else { return .moved }
      return go(to: placeOnePage(key == .pageUp ? -1 : 1), at: milliseconds)
    default: break
    }
    guard focus < fields.count else { return handleOnButton(key, at: milliseconds) }
    switch fields[focus].handle(key, clipboard: &clipboard, at: milliseconds) {
    case .changed:
      let changed = fields[focus].key
      // Enter that chose something goes on, and never hands in what was not seen.
      if key == .enter, !isTyping { _ = step(by: 1, goesRound: false, at: milliseconds) }
      return .changed(changed)
    case .moved: return .moved
    case .refused(let why): return .refused(why)
    case .ignored: return handleBetweenFields(key, at: milliseconds)
    }
  }

  /// Takes pasted text into the field with the cursor, as one step.
  ///
  /// A tab is a blank: no answer may hold one.
  package mutating func handle(paste text: String, at milliseconds: Int) -> FormOutcome {
    let text = Form.withoutTabs(text)
    guard focus < fields.count else { return .refused("Nothing can be pasted here.") }
    switch fields[focus].handle(paste: text, at: milliseconds) {
    case .changed: return .changed(fields[focus].key)
    case .moved: return .moved
    case .ignored: return .ignored
    case .refused(let why): return .refused(why)
    }
  }

  /// Ends finding in the text with the cursor, which goes back to where it was.
  ///
  /// - Returns: Whether something was being looked for; otherwise nothing changes.
  package mutating func cancelFind() -> Bool {
    focus < fields.count && fields[focus].cancelFind()
  }

  /// The text of many lines with the cursor; `nil` where it is elsewhere.
  package var areaText: String? { focus < fields.count ? fields[focus].buffer?.text : nil }

  /// Takes another text in place of the one of many lines with the cursor, as one step.
  package mutating func handle(edited text: String, at milliseconds: Int) -> FormOutcome {
    guard focus < fields.count,
      fields[focus].handle(edited: Form.withoutTabs(text), at: milliseconds) == .changed
    else { return .moved }
    return .changed(fields[focus].key)
  }

  private static func withoutTabs(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "\t")) ? text.replacing("\t", by: " ") : text
  }

  /// Whether the cursor is in a text of many lines.
  package var isInArea: Bool { areaCaret != nil }

  private mutating func handleBetweenFields(_ key: Key, at milliseconds: Int) -> FormOutcome {
    switch key {
    case .up: step(by: -1, goesRound: false, at: milliseconds)
    case .down: step(by: 1, goesRound: false, at: milliseconds)
    case .enter where focus == fields.count - 1: submit(at: milliseconds)
    case .enter where fields[focus].holdsRefused:
      // What is typed next is meant for this field, and would land in another.
      .refused("Correct or clear this field before you go on.")
    case .enter: step(by: 1, goesRound: false, at: milliseconds)
    default: Self.swallowed(key)
    }
  }

  private mutating func handleOnButton(_ key: Key, at milliseconds: Int) -> FormOutcome {
    switch key {
    case .enter: submit(at: milliseconds)
    case .up: step(by: -1, goesRound: false, at: milliseconds)
    default: Self.swallowed(key)
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

  // MARK: Answers

  /// Puts a value into the field with the cursor.
  mutating func put(_ value: FieldValue, at milliseconds: Int) -> FormOutcome {
    guard focus < fields.count else { return .ignored }
    var value = value
    if case .text(let text) = value {
      let text = Form.withoutTabs(text)
      if let most = fields[focus].maximumLength, text.count > most {
        return .refused("At most \(most) characters fit here.")
      }
      value = .text(text)
    }
    let before = fields[focus]
    restore([(before.key, value)])
    var isTaken = fields[focus].takeMatch(at: milliseconds)
    if case .pick(let pick) = before.content, pick.takesSeveral, case .text(let text) = value {
      // Each is looked up by itself, as where a semicolon is typed behind it.
      var taken = ""
      for entry in text.split(separator: ";").map(String.init) {
        restore([(before.key, .text(taken.isEmpty ? entry : "\(taken); \(entry.trimmed)"))])
        isTaken = fields[focus].takeMatch(at: milliseconds) || isTaken
        taken = self.text(of: before.key)
      }
    }
    return isTaken || !fields[focus].isSame(as: before) ? .changed(before.key) : .moved
  }

  /// Takes one of those who fit what was typed into the field with the cursor.
  mutating func takeMatch(_ place: Int, at milliseconds: Int) -> FormOutcome {
    guard focus < fields.count, fields[focus].takeMatch(place, at: milliseconds) else {
      return .ignored
    }
    return .changed(fields[focus].key)
  }

  /// Puts the cursor on a field by its place, or on the button.
  mutating func focus(on place: Int, at milliseconds: Int) -> FormOutcome {
    go(to: place, at: milliseconds)
  }

  /// Hands the form in from whatever field the cursor is in.
  mutating func handIn(at milliseconds: Int) -> FormOutcome {
    focus = fields.count
    return submit(at: milliseconds)
  }

  // MARK: Going

  private mutating func step(
    by places: Int, goesRound: Bool, at milliseconds: Int
  ) -> FormOutcome {
    let count = fields.count + 1
    let next = focus + places
    return go(to: goesRound ? (next + count) % count : next, at: milliseconds)
  }

  /// Moves to a field, on the way taking who is proposed in the one that is left.
  private mutating func go(to place: Int, at milliseconds: Int) -> FormOutcome {
    let left = focus
    focus = min(max(0, place), fields.count)
    if left < fields.count, focus != left { fields[left].leave() }
    guard focus != left, left < fields.count,
      fields[left].takeMatch(at: milliseconds)
    else { return .moved }
    return .changed(fields[left].key)
  }

  /// Whether a text of many lines has the cursor and moved it by a page.
  private mutating func isTurningPages(
    _ key: Key, clipboard: inout Clipboard, at milliseconds: Int
  ) -> Bool {
    guard let caret = areaCaret else { return false }
    _ = fields[focus].handle(key, clipboard: &clipboard, at: milliseconds)
    return areaCaret != caret
  }

  private var areaCaret: TextPosition? {
    guard case .area(let area, _) = focusedField?.content else { return nil }
    return area.buffer.caret
  }

  /// The place as far on or back as is seen at once, and at least the next.
  private func placeOnePage(_ direction: Int) -> Int {
    let layout = FormLayout(fields, columns: size.columns, rows: size.rows, focus: focus)
    let rows = layout.places.map(\.row) + [layout.buttonRow]
    let page = max(1, size.rows - 1)
    if direction > 0 {
      let last = rows.lastIndex { $0 <= rows[focus] + page } ?? focus
      return max(last, focus + 1)
    }
    let first = rows.firstIndex { $0 >= rows[focus] - page } ?? focus
    return min(first, focus - 1)
  }

  // MARK: Handing in

  /// Hands the form in, unless somebody is still to be taken, or something is missing or wrong.
  ///
  /// On a name that was taken the cursor stays where the same key hands the form in from there.
  private mutating func submit(at milliseconds: Int, isStaying: Bool = false) -> FormOutcome {
    for place in fields.indices where fields[place].takeMatch(at: milliseconds) {
      // Seen before it is recorded: nobody hands in a name that came up at the last key.
      focus = place == focus && !isStaying ? fields.count : place
      return .changed(fields[place].key)
    }
    for place in fields.indices
    where fields[place].isRequired && fields[place].isEmpty && !fields[place].hasProblem {
      fields[place].remark = .problem("\(fields[place].label) is needed.")
    }
    guard focusFirstProblem() else { return .submitted }
    let count = fields.count(where: \.hasProblem)
    return .refused(
      count == 1 ? "Check 1 field." : "Check \(count) fields.")
  }
}
