/// Where the values of a form's texts stand in the draft last handed over.
///
/// With it a key pressed in a text of many lines is told as the few bytes it changed: neither the
/// form nor the disk goes through a long text at every key.
struct DraftOutline: Sendable {
  /// What may stand between the parts of a draft, the first that no part holds: control characters
  /// nobody types, and that pasted text seldom has.
  static let separators: [UInt8] = [0x1E, 0x1F, 0x1D, 0x1C] + Array(1...8) + Array(14...27)

  /// What stands between the parts of this one.
  let separator: UInt8
  private var parts: [Part] = []
  private var byteCount = 0

  private struct Part {
    let key: FieldKey
    var start: Int
    var length: Int
    /// The number of the text's last change that is in the draft; `nil` for other fields.
    var editCount: Int?
  }

  /// The outline of a draft without fields.
  init(separator: UInt8) { self.separator = separator }

  /// Notes a field, the last so far, and where in the draft its value starts, in bytes.
  mutating func add(_ field: FormField, at start: Int, length: Int) {
    parts.append(
      Part(key: field.key, start: start, length: length, editCount: field.buffer?.editCount))
    byteCount = start + length + 1
  }

  /// What the change last made to a field did to the draft, which then counts as made.
  ///
  /// - Returns: The change, and how long the draft was before; `nil`, and nothing is counted, where
  ///   the draft is to be handed over whole.
  mutating func edit(of field: FormField) -> (edit: TextEdit, length: Int)? {
    guard let buffer = field.buffer, let edit = buffer.lastEdit,
      let place = parts.firstIndex(where: { $0.key == field.key }),
      parts[place].editCount == buffer.editCount - 1,
      edit.range.upperBound <= parts[place].length, !edit.text.utf8.contains(separator)
    else { return nil }
    let length = byteCount
    let start = parts[place].start
    let growth = edit.text.utf8.count - edit.range.count
    parts[place].length += growth
    parts[place].editCount = buffer.editCount
    for later in parts.indices where later > place { parts[later].start += growth }
    byteCount += growth
    let range = (start + edit.range.lowerBound)..<(start + edit.range.upperBound)
    return (TextEdit(range, edit.text), length)
  }
}

extension FormField {
  /// The text of many lines a field holds; `nil` for other fields.
  var buffer: TextBuffer? {
    if case .area(let area, _) = content { return area.buffer }
    return nil
  }
}
