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
