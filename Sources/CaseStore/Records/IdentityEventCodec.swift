import Casework

/// The events of an identity on the wire; the table is in docs/format.md.
extension IdentityEvent: StoredEvent {
  var wireForm: (type: String, fields: [JSON.Member])? {
    switch self {
    case .answered(let question, let text):
      (
        "identity.answered",
        [
          JSON.Member("question", .string(question.rawValue)),
          JSON.Member("text", .string(text.reveal())),
        ]
      )
    case .unknown: nil
    }
  }

  static func read(type: String, from fields: WireFields) throws(EventFlaw) -> IdentityEvent? {
    switch type {
    case "identity.answered":
      let text = Confidential(try fields.text("text"))
      let question = IdentityQuestion(rawValue: try fields.text("question"))
      return question.map { .answered($0, text) }
    default: return nil
    }
  }

  var asUnknown: UnknownEvent? {
    guard case .unknown(let event) = self else { return nil }
    return event
  }
}
