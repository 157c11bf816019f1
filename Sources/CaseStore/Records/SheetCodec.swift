import Casework

/// Answers to sheets on the wire, the same for a case and for the partnership.
///
/// ```
/// {"type":"sheet.answered","sheet":"notice","entry":"…","question":"how","answer":["e-mail"]}
/// ```
///
/// An answer says by its own shape what it is: a string is text, an array holds keys of what was
/// chosen, an object is an occasion, true and false are themselves, and null takes an answer back.
enum SheetCodec {
  static let answered = "sheet.answered"
  static let removed = "entry.removed"
  static let restored = "entry.restored"

  static func members(
    _ entry: Entry, _ question: QuestionID, _ answer: Answer?
  ) -> [JSON.Member] {
    members(entry) + [
      JSON.Member("question", .string(question.text)),
      JSON.Member("answer", answer.map { JSON($0) } ?? .null),
    ]
  }

  static func members(_ entry: Entry) -> [JSON.Member] {
    [
      JSON.Member("sheet", .string(entry.sheet.id)),
      JSON.Member("entry", .string(entry.name.text)),
    ]
  }

  /// `nil` for a sheet or question of a newer version.
  static func answer(
    _ fields: WireFields
  ) throws(EventFlaw) -> (entry: Entry, question: QuestionID, answer: Answer?)? {
    let name = try fields.text("question")
    guard let value = fields.object["answer"] else { throw .field("answer") }
    let answer = value == .null ? nil : try Answer(value, fields)
    guard let entry = try entry(fields), let question = entry.sheet.question(named: name) else {
      return nil
    }
    return (entry, question.id, answer)
  }

  /// `nil` for a sheet of a newer version.
  static func entry(_ fields: WireFields) throws(EventFlaw) -> Entry? {
    guard let name = EntryName(try fields.text("entry")) else { throw .field("entry") }
    return Sheet(rawValue: try fields.text("sheet")).map { Entry($0, name) }
  }
}

extension JSON {
  init(_ answer: Answer) {
    switch answer {
    case .text(let text): self = .string(text)
    case .keys(let keys): self = .array(keys.map { .string($0) })
    case .occasion(let occasion): self = JSON(occasion)
    case .truth(let truth): self = .bool(truth)
    }
  }
}

extension Answer {
  fileprivate init(_ value: JSON, _ fields: WireFields) throws(EventFlaw) {
    if let text = value.text {
      self = .text(text)
    } else if let truth = value.truth {
      self = .truth(truth)
    } else if let items = value.items {
      var keys: [String] = []
      for item in items {
        guard let key = item.text else { throw .field("answer") }
        keys.append(key)
      }
      self = .keys(keys)
    } else {
      self = .occasion(try fields.occasion("answer"))
    }
  }
}
