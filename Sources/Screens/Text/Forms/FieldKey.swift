/// The name a form's owner knows one of its fields by; also what a draft is filed under.
package struct FieldKey: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name itself; written to drafts, so it stays when labels change.
  package let name: String

  /// Names a field.
  package init(_ name: String) { self.name = name }

  /// Names a field where a form is written down.
  package init(stringLiteral name: String) { self.init(name) }
}
