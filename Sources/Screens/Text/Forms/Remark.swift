/// What a form's owner says of a field after looking at it.
package enum Remark: Hashable, Sendable {
  case none
  /// What the field was taken to mean: `Fri 12 Jun 2026, a bank holiday`.
  case understood(String)
  /// What is wrong and what to do; a form with one is not handed in.
  case problem(String)
}
