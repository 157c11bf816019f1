/// A value that nothing prints by accident: not a message, a log, a debugger or a failed test.
///
/// Printing, interpolating, dumping and mirroring it say ``Secret/cover`` and no more. Whoever
/// means to show what is in it asks for it by name: ``Confidential/reveal()``.
package protocol Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
}

extension Secret {
  package var description: String { Self.cover }
  package var debugDescription: String { Self.cover }
  package var customMirror: Mirror { Mirror(self, children: []) }

  /// What stands wherever a secret would have been printed.
  package static var cover: String { "confidential" }
}

/// A text about the child or the family, read only by ``reveal()``.
///
/// Two are equal where Unicode says that their texts are.
package struct Confidential: Hashable, Sendable, Secret {
  private let text: String

  package init(_ text: String) { self.text = text }

  /// The text, for the record and for the view of the identity; for nothing else.
  package func reveal() -> String { text }

  /// Whether there is nothing in it to be seen.
  package var isBlank: Bool { PlainText.isBlank(text) }
}
