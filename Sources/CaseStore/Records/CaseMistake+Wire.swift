import Casework

/// That a case is none, on the wire; the table is in docs/format.md.
extension CaseMistake {
  static let found = "case.mistaken"
  static let takenBack = "case.counted-again"

  static func wireForm(of mistake: CaseMistake?) -> (type: String, fields: [JSON.Member]) {
    switch mistake {
    case nil: (takenBack, [])
    case .openedInError: (found, [JSON.Member("as", .string("opened-in-error"))])
    case .duplicate(let reference):
      (
        found,
        [
          JSON.Member("as", .string("duplicate")),
          JSON.Member("of", .string(reference.text)),
        ]
      )
    }
  }

  /// `nil` for a kind of mistake of a newer version.
  static func read(_ fields: WireFields) throws(EventFlaw) -> CaseMistake? {
    switch try fields.text("as") {
    case "opened-in-error": .openedInError
    case "duplicate": .duplicate(of: try fields.reference("of"))
    default: nil
    }
  }
}
