/// An error that says what the problem is and what can be done about it.
///
/// Every refusal of the program is one, whatever module it comes from: whoever shows it needs to
/// know nothing else of it.
package protocol StatedProblem: Error {
  /// What is so, in a sentence or two.
  var problem: String { get }
  /// What to do about it, in a sentence or two.
  var remedy: String { get }
}
