/// What a field holds, as its owner reads it.
package enum FieldValue: Hashable, Sendable {
  case text(String)
  /// The keys of what was chosen: none or one where one is taken.
  case chosen([String])
}
