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
