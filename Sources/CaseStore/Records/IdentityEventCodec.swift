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
    case .erased(let erasure): (ErasureCodec.erased, ErasureCodec.members(erasure))
    case .emptied, .unknown: nil
    }
  }

  static func read(type: String, from fields: WireFields) throws(EventFlaw) -> IdentityEvent? {
    switch type {
    case "identity.answered":
      let text = Confidential(try fields.text("text"))
      let question = IdentityQuestion(rawValue: try fields.text("question"))
      return question.map { .answered($0, text) }
    case ErasureCodec.erased: return .erased(try ErasureCodec.erasure(fields))
    default: return nil
    }
  }

  var asUnknown: UnknownEvent? {
    guard case .unknown(let event) = self else { return nil }
    return event
  }

  var erasure: Erasure? {
    guard case .erased(let erasure) = self else { return nil }
    return erasure
  }

  func renaming(_ names: [ChangeID: ChangeID]) -> IdentityEvent { self }
}
