/// A day the review gave an entry whose organisation wrote none that was understood, with who gave
/// it and when.
package struct GivenDay: Hashable, Sendable {
  /// The day, in the words in which the review gave it.
  package let day: UncertainDay
  package let by: String
  package let at: Occasion

  package init(_ day: UncertainDay, by person: String, at: Occasion) {
    (self.day, by, self.at) = (day, person, at)
  }

  /// The day, who gave it and when: `12 Mar 2026, given by Ana Sedge on 3 Nov 2026`.
  package var words: String { "\(day.explained), given by \(by) on \(at.day.plain)" }

  /// The same for a document: `12 March 2026, given by Ana Sedge on 3 November 2026`.
  package var inFull: String { "\(day.explainedInFull), given by \(by) on \(at.day.inFull)" }
}
