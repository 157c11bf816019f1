/// A closed case whose record somebody is to look at: whether it is kept any longer.
package struct RecordToReview: Hashable, Sendable {
  package let outline: CaseOutline
  /// The day of its retention review.
  package let day: Day
  /// That it is to be disposed of, and waits for a second member; `nil` where nobody ordered that.
  package let asked: DisposalAsked?

  /// How it stands, in a few words.
  package var standing: String {
    if outline.isHeld { return "legal hold" }
    guard let asked else { return "to review" }
    return asked.isOwn ? "waiting for another" : "waiting for you"
  }

  /// What can be done with it, in a sentence.
  package var sentence: String {
    if outline.isHeld {
      return "Under a legal hold. It is kept, and nothing can be erased from it."
    }
    guard let asked else {
      return "Decide whether to keep it until a later date or dispose of it."
    }
    return asked.sentence
  }

  /// The cases whose day has come, or that somebody ordered to be disposed of; the oldest first.
  package static func list(
    _ cases: some Sequence<CaseOutline>, _ years: RetentionYears,
    _ asked: [CaseID: DisposalAsked], on today: Day
  ) -> [RecordToReview] {
    cases.compactMap { outline -> RecordToReview? in
      guard let day = outline.retentionReview(years) else { return nil }
      guard day <= today || asked[outline.id] != nil else { return nil }
      return RecordToReview(outline: outline, day: day, asked: asked[outline.id])
    }
    .sorted { left, right in
      (left.day, left.outline.reference, left.outline.id)
        < (right.day, right.outline.reference, right.outline.id)
    }
  }
}
