/// Who may read what: each ring is a row of keys that some members have.
package enum Ring: String, CaseIterable, Hashable, Sendable {
  /// The cases and the partnership: every member has it.
  case all
  /// Who the child and the family really are.
  case identity
}
