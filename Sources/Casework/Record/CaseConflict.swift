/// What two or more people have recorded differently of one thing in a case, none of them having
/// read the others.
package struct CaseConflict: Hashable, Sendable {
  /// One of the values.
  package struct Value: Hashable, Sendable {
    package let change: ChangeID
    /// What was recorded.
    package let words: String
    package let by: String
    /// The United Kingdom's day and time it was recorded at.
    package let at: Occasion
    /// Whose value its author had not read.
    package let unread: [String]
    package let why: String?

    /// Who, when, what they had not read, and why, in a sentence.
    package var account: String {
      var parts = ["\(by), \(at.shown)"]
      if !unread.isEmpty {
        parts.append("had not read \(unread.map { "what \($0) recorded" }.inSentence)")
      }
      if let why, !PlainText.isBlank(why) { parts.append("why: \(why)") }
      return parts.joined(separator: "; ").asSentence
    }
  }

  package let field: CaseField
  /// What it is that they differ about.
  package let heading: String
  /// In the order of the ledger.
  package let values: [Value]
}

extension Case {
  /// What people differ about, with each value.
  package var differences: [CaseConflict] {
    conflicts.map { field in
      let settings = settings(of: field)
      let values = settings.map { setting in
        let change = setting.change
        let others = settings.map(\.change).filter { other in
          other.id != change.id && !change.hasSeen(other.id)
        }
        return CaseConflict.Value(
          change: change.id, words: setting.event.words, by: change.by,
          at: UnitedKingdomDay.occasion(at: change.stamp.at), unread: others.map(\.by),
          why: change.why)
      }
      return CaseConflict(field: field, heading: differing(about: field), values: values)
    }
  }
}
