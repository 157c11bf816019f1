extension CaseEvent {
  /// Whether somebody answers for it with their name, so that who records it signs it at once: a
  /// case is closed, a version of the report or a pack frozen, minutes circulated, a report signed,
  /// erasing asked for or ordered.
  package var isSignedAtOnce: Bool {
    if case .recorded(.closed, _, _) = self { return true }
    if case .met(.circulated) = self { return true }
    if case .reportFrozen = self { return true }
    if case .reportSigned = self { return true }
    if case .packFrozen = self { return true }
    if case .erasureAsked = self { return true }
    if case .erased = self { return true }
    return false
  }
}
