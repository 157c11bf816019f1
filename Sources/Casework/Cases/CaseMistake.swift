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

extension CaseMistake {
  /// Checks that the case that goes on counts itself, so that no ring of duplicates leaves the list
  /// whole.
  ///
  /// - Parameter named: The cases that carry the reference given; more than one where two were made
  ///   apart.
  /// - Throws: ``Refusal`` where none of them counts.
  package func check(_ named: [CaseOutline]) throws(Refusal) {
    guard case .duplicate(let reference) = self else { return }
    let mistakes = named.compactMap(\.mistake)
    guard let first = mistakes.first, mistakes.count == named.count else { return }
    throw .duplicateOfNone(reference, first)
  }
}

extension Case {
  /// The events that take the case out of every count, or count it again.
  ///
  /// - Throws: ``Refusal`` where it stands so already, or no reason is given.
  func counting(
    as mistake: CaseMistake?, hasReason: Bool
  ) throws(Refusal) -> [CaseEvent] {
    if mistake == self.mistake, !conflicts.contains(.mistake) { throw .countsSo(mistake) }
    if mistake == .duplicate(of: reference) { throw .duplicateOfItself }
    guard hasReason else {
      throw .reasonNeeded(mistake.map { .takingOutOfCount($0) } ?? .countingAgain)
    }
    return [.mistaken(mistake)]
  }
}
