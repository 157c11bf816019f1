import Casework
import Terminal

// Finding in a text as it is typed. Ctrl-G opens a line at the foot of the area; each character
// goes to the first match from where the caret stood. Ctrl-G again and Down go on to the next, Up
// to the one before, round the ends of the text; Ctrl-G with nothing typed looks for what was
// looked for last. Enter leaves the caret behind the match, Esc puts it back where it was. Any
// motion ends finding and then moves. A mark that was set stays: what is passed over is selected.

/// What is being looked for in a text.
struct TextFind: Sendable {
  /// What is typed at the foot of the area.
  var words = TextField()
  /// Where the caret stood before.
  let origin: TextPosition
  /// What was found; `nil` while there is nothing.
  var match: Range<TextPosition>?
  /// Said behind the words: that there is nothing, or that it went round an end.
  var note = ""
}

extension TextArea {
  /// Whether something is being looked for, so that Esc ends that and nothing else.
  package var isFinding: Bool { finding != nil }

  /// Opens the line at the foot to type what is looked for; once it is open, goes to the next.
  package mutating func find() {
    guard let open = finding else {
      finding = TextFind(origin: buffer.caret)
      moved(to: buffer.caret)
      return
    }
    if open.words.text.isEmpty, !lastFound.isEmpty {
      finding?.words = TextField(lastFound, columns: size.columns)
      search(from: buffer.caret)
    } else {
      findNext()
    }
  }

  /// Ends finding, the caret behind what was found.
  package mutating func finishFind() {
    guard let open = finding else { return }
    if !open.words.text.isEmpty { lastFound = open.words.text }
    finding = nil
    moved(to: buffer.caret)
  }

  /// Ends finding, the caret where it was before.
  ///
  /// - Returns: Whether something was being looked for.
  package mutating func cancelFind() -> Bool {
    guard let open = finding else { return false }
    finishFind()
    moved(to: open.origin)
    return true
  }

  /// Answers a key while something is looked for.
  ///
  /// - Returns: `nil` for a key that ended it and now means what it always does.
  mutating func handleFinding(
    _ key: Key, clipboard: inout Clipboard, at milliseconds: Int
  ) -> Handled? {
    switch key {
    case .escape: _ = cancelFind()
    case .enter: finishFind()
    case .control("g"), .down: find()
    case .up: findPrevious()
    case .character, .backspace, .control("w"), .control("u"), .control("v"):
      guard var open = finding else { return nil }
      let handled = open.words.handle(key, clipboard: &clipboard, at: milliseconds)
      finding = open
      if handled == .changed { search(from: open.origin) }
    default:
      finishFind()
      return nil
    }
    return .moved
  }

  /// Takes pasted text as what is looked for.
  mutating func handleFinding(paste text: String, at milliseconds: Int) -> Handled {
    guard let origin = finding?.origin else { return .ignored }
    let handled = finding?.words.handle(paste: text, at: milliseconds)
    if handled == .changed { search(from: origin) }
    return .moved
  }

  private var needle: Needle { Needle(finding?.words.text ?? "") }

  private mutating func search(from place: TextPosition) {
    if let match = buffer.match(of: needle, from: place) {
      show(match, note: "")
    } else {
      show(buffer.match(of: needle, from: .start), note: "from the start")
    }
  }

  private mutating func findNext() {
    guard let match = finding?.match else { return }
    search(from: buffer.position(after: match.lowerBound))
  }

  private mutating func findPrevious() {
    guard let match = finding?.match else { return }
    if let before = buffer.match(of: needle, before: match.lowerBound) {
      show(before, note: "")
    } else {
      show(buffer.match(of: needle, before: buffer.end), note: "from the end")
    }
  }

  private mutating func show(_ match: Range<TextPosition>?, note: String) {
    guard let open = finding else { return }
    finding?.match = match
    finding?.note = open.words.text.isEmpty ? "" : match == nil ? "not found" : note
    moved(to: match?.upperBound ?? open.origin)
  }
}

extension TextArea {
  /// Draws the line at the foot, with the cursor in it.
  func drawFinding(on canvas: inout Canvas, at place: Point, columns: Int) {
    guard let finding else { return }
    let foot = Rect(origin: place, size: Size(columns: columns, rows: 1))
    canvas.fill(foot, style: .plain)
    let label = columns >= 24 ? "Find: " : ""
    let note = columns >= 40 ? finding.note : ""
    canvas.draw(label, at: place, style: Style(.key), width: columns)
    let noteColumns = note.isEmpty ? 0 : TextWidth.columns(of: note) + 2
    if !note.isEmpty {
      canvas.draw(
        note, at: Point(column: place.column + columns - noteColumns + 1, row: place.row),
        style: Style(finding.match == nil ? .soon : .quiet), width: noteColumns)
    }
    finding.words.draw(
      on: &canvas,
      in: Rect(
        column: place.column + label.count, row: place.row,
        columns: columns - label.count - noteColumns, rows: 1), focused: true)
  }
}
