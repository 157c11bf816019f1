/// The name a form's owner knows one of its fields by; also what a draft is filed under.
package struct FieldKey: Hashable, Sendable, ExpressibleByStringLiteral {
  package let name: String

  package init(_ name: String) { self.name = name }

  package init(stringLiteral name: String) { self.init(name) }
}
