/// What was decided to recommend, as the decision itself keeps it.
///
/// The answers and positions it rests on are the sheets' as the decider had read them:
/// `Case.asKnown(to:)` gives them back.
package struct RecommendationDecision: Hashable, Sendable {
  /// Whether an LCSPR is recommended.
  package let isReviewRecommended: Bool
  package let isComplex: Bool
  package let isOfNationalImportance: Bool
  package let rationale: String
  /// Who decided: the chair's name, usually.
  package let decider: String

  package init(
    isReviewRecommended: Bool, isComplex: Bool, isOfNationalImportance: Bool, rationale: String,
    decider: String
  ) {
    self.isReviewRecommended = isReviewRecommended
    self.isComplex = isComplex
    self.isOfNationalImportance = isOfNationalImportance
    self.rationale = rationale
    self.decider = decider
  }

  /// What the partners have decided, in the sentences of the report, without the rationale.
  package var statement: String {
    let review = "a local child safeguarding practice review (LCSPR)."
    let decided = isReviewRecommended ? "decided to commission" : "decided not to commission"
    return "The safeguarding partners have \(decided) \(review) \(nationalStatement)"
  }

  /// Whether the case is complex or of national importance, in a sentence of the report.
  package var nationalStatement: String {
    let issues =
      switch (isComplex, isOfNationalImportance) {
      case (true, true): "raises issues that are complex and of national importance"
      case (true, false): "raises complex issues, but none of national importance"
      case (false, true): "raises issues of national importance that are not complex"
      case (false, false): "does not raise issues that are complex or of national importance"
      }
    return "In their view the case \(issues)."
  }

  /// What it says in one clause, without the rationale, as lists and notices say it.
  package var sentence: String {
    let review = isReviewRecommended ? "an LCSPR is recommended" : "no LCSPR is recommended"
    let national =
      switch (isComplex, isOfNationalImportance) {
      case (true, true): "the case is complex and of national importance"
      case (true, false): "the case is complex, not of national importance"
      case (false, true): "the case is of national importance, not complex"
      case (false, false): "the case is neither complex nor of national importance"
      }
    return "\(review); \(national)"
  }
}
