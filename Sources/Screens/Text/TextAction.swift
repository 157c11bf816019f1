import Terminal

/// What a key does to a text.
package enum TextAction: Hashable, Sendable {
  case move(TextMotion)
  case select(TextMotion)
  /// Removes what is selected, otherwise from the caret to where the motion leads.
  case delete(TextMotion)
  case mark
  case cut, copy, paste
  case undo, redo
  case newLine
  /// Opens the line to type what is looked for, or goes on to the next.
  case find

  /// What a key does.
  ///
  /// `nil` for keys that are not a text's own. Characters are not in the table.
  package init?(_ key: Key) {
    guard let action = Self.byKey[key] else { return nil }
    self = action
  }

  /// Whether it has a meaning only in a text of many lines.
  var needsLines: Bool {
    switch self {
    case .newLine, .find: true
    case .move(let motion), .select(let motion), .delete(let motion):
      [.up, .down, .pageUp, .pageDown].contains(motion)
    case .mark, .cut, .copy, .paste, .undo, .redo: false
    }
  }

  private static let byKey: [Key: TextAction] = Dictionary(
    TextBinding.all.flatMap { binding in binding.keys.map { ($0, binding.action) } },
    uniquingKeysWith: { first, _ in first })
}
