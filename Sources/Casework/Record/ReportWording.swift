/// The words in which the report says what it takes from the record.
///
/// What was frozen is compared with what stands in the words it was frozen in, so that a new way of
/// saying the same makes no signature void. A new way is a new case, and an old one stays for ever.
enum ReportWording: Hashable, Sendable {
  /// The words of the program's first versions.
  case first
  /// Sentences for whoever reads the report, and days in full.
  case plain

  var caseLabel: String {
    switch self {
    case .first: "Rapid review"
    case .plain: ReportText.caseLabel
    }
  }

  func label(of milestone: Milestone) -> String {
    switch self {
    case .first: milestone.facts.done
    case .plain where milestone == .becameAware:
      "Local authority became aware of the incident"
    case .plain: milestone.facts.done
    }
  }

  func text(of occasion: Occasion) -> String {
    switch self {
    case .first: occasion.shown
    case .plain: occasion.day.inFull
    }
  }

  func text(of decision: RecommendationDecision) -> String {
    switch self {
    case .first: "\(decision.sentence.firstCapital).\n\(decision.rationale)"
    case .plain: "\(decision.statement)\n\n\(decision.rationale)"
    }
  }
}
