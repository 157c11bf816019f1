// A draft is what a form's fields hold, as one string: for each field three pieces, its key, `t` or
// `c` for typed or chosen, and its value; what is chosen is itself a run of pieces. A piece is its
// length in UTF-8 bytes, a colon, and those bytes: `4:when1:t6:fri 13`. Nothing needs escaping, so
// whatever a person types comes back byte for byte, and a draft that was cut short is noticed.

extension Form {
  /// Everything typed and chosen, for the draft box.
  package var draftText: String { draftText(of: fields) }

  /// What was typed and chosen since a form was opened, which stood as the other does: a draft that
  /// is put back much later must not bring back what only stood there then.
  package func draftText(since opened: Form) -> String {
    draftText(of: fields.filter { $0.value != opened.value(of: $0.key) })
  }

  private func draftText(of fields: [FormField]) -> String {
    fields.map { field in
      let (kind, value) =
        switch field.value {
        case .text(let text): ("t", text)
        case .chosen(let keys): ("c", keys.map(Self.piece).joined())
        }
      return Self.piece(field.key.name) + Self.piece(kind) + Self.piece(value)
    }.joined()
  }

  /// Puts back what a draft holds.
  ///
  /// Fields the draft does not name stay as they are, and what it has for fields that are gone is
  /// left out: a draft may be older than the form.
  ///
  /// - Returns: Whether it could be read; otherwise the form is as it was.
  package mutating func restore(draft: String) -> Bool {
    guard let pieces = Self.pieces(of: draft), pieces.count.isMultiple(of: 3) else {
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
