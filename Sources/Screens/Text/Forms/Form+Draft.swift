// A draft is what a form's fields hold, as one string: for each field its key, `t` or `c` for typed
// or chosen, and its value, each between two separators. The separator is the first byte of the
// draft: a control character that none of them holds, chosen anew for each draft. So nothing is
// escaped and no length is said, whatever a person types comes back byte for byte, a key pressed in
// a long text changes a few bytes of the draft and not all behind them, and a draft cut short is
// noticed.
//
// Drafts used to be pieces with their length before them, `4:when1:t6:fri 13`. These are still read
// (a draft may be older than the program), still written where a text holds every separator there
// is, and the value of what is chosen is a run of such pieces.

extension Form {
  /// Everything typed and chosen, for the draft box.
  package var draftText: String { draft(of: fields, like: nil).text }

  /// What was typed and chosen since a form was opened, which stood as the other does: a draft that
  /// is put back much later must not bring back what only stood there then.
  package func draftText(since opened: Form) -> String { draft(since: opened).text }

  /// The same, with what is needed to tell next time only what has changed.
  ///
  /// The separator of an earlier draft is used again where it can be.
  func draft(
    since opened: Form, like outline: DraftOutline? = nil
  ) -> (text: String, outline: DraftOutline?) {
    let changed = fields.filter { field in
      !opened.fields.contains { $0.key == field.key && $0.isSame(as: field) }
    }
    return draft(of: changed, like: outline)
  }

  private func draft(
    of fields: [FormField], like outline: DraftOutline?
  ) -> (text: String, outline: DraftOutline?) {
    let triples = fields.compactMap { field -> (field: FormField, pieces: [String])? in
      switch field.value {
      case .text(let text): (field, [field.key.name, "t", text])
      case .chosen(let keys): (field, [field.key.name, "c", keys.map(Self.piece).joined()])
      // What nobody sees is kept nowhere.
      case .hidden: nil
      }
    }
    guard !triples.isEmpty else { return ("", nil) }
    let pieces = triples.flatMap(\.pieces)
    let separators = [outline?.separator].compactMap(\.self) + DraftOutline.separators
    let free = separators.first { mark in !pieces.contains { $0.utf8.contains(mark) } }
    guard let separator = free else { return (pieces.map(Self.piece).joined(), nil) }
    let mark = String(Unicode.Scalar(separator))
    var text = mark
    var new = DraftOutline(separator: separator)
    for triple in triples {
      text += triple.pieces[0] + mark + triple.pieces[1] + mark
      new.add(triple.field, at: text.utf8.count, length: triple.pieces[2].utf8.count)
      text += triple.pieces[2]
      text += mark
    }
    return (text, new)
  }

  /// Puts back what a draft holds.
  ///
  /// Fields the draft does not name stay as they are, and what it has for fields that are gone is
  /// left out: a draft may be older than the form.
  ///
  /// - Returns: Whether it could be read; otherwise the form is as it was.
  package mutating func restore(draft: String) -> Bool {
    guard let pieces = Self.triples(of: draft), pieces.count.isMultiple(of: 3) else {
      return false
    }
    var values: [(key: FieldKey, value: FieldValue)] = []
    for start in stride(from: 0, to: pieces.count, by: 3) {
      let value: FieldValue
      switch pieces[start + 1] {
      case "t": value = .text(pieces[start + 2])
      case "c":
        guard let keys = Self.pieces(of: pieces[start + 2]) else { return false }
        value = .chosen(keys)
      default: return false
      }
      values.append((FieldKey(pieces[start]), value))
    }
    restore(values)
    return true
  }

  /// What stands between the separators, or in the pieces of an older draft; `nil` for neither.
  private static func triples(of draft: String) -> [String]? {
    guard let mark = draft.utf8.first, DraftOutline.separators.contains(mark) else {
      return pieces(of: draft)
    }
    let parts = draft.utf8.dropFirst().split(separator: mark, omittingEmptySubsequences: false)
    // Behind the last separator there is nothing, unless the draft was cut short.
    guard parts.last?.isEmpty ?? true else { return nil }
    return parts.dropLast().map { String(Substring($0)) }
  }

  private static func piece(_ text: String) -> String { "\(text.utf8.count):\(text)" }

  /// The pieces a text is made of; `nil` if it is not made of whole pieces.
  private static func pieces(of text: String) -> [String]? {
    var rest = Array(text.utf8)[...]
    var pieces: [String] = []
    while !rest.isEmpty {
      guard let colon = rest.firstIndex(of: UInt8(ascii: ":")),
        let length = length(rest[..<colon]), length <= rest.count - (colon - rest.startIndex) - 1
      else { return nil }
      let start = colon + 1
      guard let piece = String(validating: rest[start..<(start + length)], as: UTF8.self)
      else { return nil }
      pieces.append(piece)
      rest = rest[(start + length)...]
    }
    return pieces
  }

  /// A length as this file writes it: digits only, and not more than a length can have.
  private static func length(_ digits: ArraySlice<UInt8>) -> Int? {
    let isNumber = digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard isNumber, (1...18).contains(digits.count) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
