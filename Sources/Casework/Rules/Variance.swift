/// A later day that was agreed for a step.
///
/// It explains; it decides nothing. The day that is due is the rule's and does not move.
package struct Variance: Hashable, Sendable {
  package let entry: Entry
  package let newDay: Occasion
  package let askedBy: String
  package let agreedBy: String
  package let agreedOn: Occasion
  package let reason: String

  /// What was agreed, by whom and why, in a sentence.
  package var sentence: String {
    var why = Substring(reason)
    while let last = why.last, last.isWhitespace || last == "." { why.removeLast() }
    return "Agreed extension to \(newDay.shown) by \(agreedBy), \(agreedOn.shown), asked for by "
      + "\(askedBy): \(why). The deadline does not move."
  }
}

extension Case {
  /// The extensions agreed for a step, in the order they were recorded.
  package func variances(of milestone: Milestone) -> [Variance] {
    entries(of: .variance).compactMap { entry in
      let answers = self.answers(in: entry)
      guard answers.key(.step) == milestone.id, let newDay = answers.occasion(.newDay),
        let agreedOn = answers.occasion(.agreedOn)
      else { return nil }
      return Variance(
        entry: entry, newDay: newDay, askedBy: answers.text(.askedBy),
        agreedBy: answers.text(.agreedBy), agreedOn: agreedOn, reason: answers.text(.reason))
    }
  }
}
