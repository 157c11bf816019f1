/// What a field holds, as its owner reads it.
package enum FieldValue: Hashable, Sendable {
  case text(String)
  /// The keys of what was chosen: none or one where one is taken.
  case chosen([String])
  /// Something that nobody sees, and whether anything is typed.
  case hidden(isEmpty: Bool)

  /// Whether nobody sees it and nothing keeps it.
  var isHidden: Bool {
    if case .hidden = self { return true }
    return false
  }
}
