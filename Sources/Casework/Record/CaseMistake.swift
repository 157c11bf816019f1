/// Why a case is no case, so that it counts nowhere.
package enum CaseMistake: Hashable, Sendable {
  case openedInError
  /// It is the case of that reference, opened a second time.
  case duplicate(of: CaseReference)

  /// What it is, in a few words: "opened in error", "duplicate of 2026-001".
  package var phrase: String {
    switch self {
    case .openedInError: "opened in error"
    case .duplicate(let reference): "duplicate of \(reference.text)"
    }
  }
}
