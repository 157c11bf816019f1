/// Somebody, or an organisation, that a field finds by initials.
package struct Candidate: Hashable, Sendable {
  /// What people call them by, `NF` or `N.F.`; empty where nobody does.
  package let initials: String
  /// The name in full, any word of which finds them too.
  package let name: String
  /// What tells them from others: `Police, SPRG member`; may be empty.
  package let detail: String

  /// Takes how somebody is found, and what is then written down.
  package init(initials: String, name: String, detail: String = "") {
    self.initials = initials
    self.name = name
    self.detail = detail
  }

  /// What is put into a field: `Nadia Firth, Police, SPRG member`.
  package var text: String { detail.isEmpty ? name : "\(name), \(detail)" }
}
