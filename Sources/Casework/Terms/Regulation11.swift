/// What partners must take into account when they decide whether to commission an LCSPR.
///
/// Source: regulation 11 of the Child Safeguarding Practice Review and Relevant Agency (England)
/// Regulations 2018, paraphrased. Meeting one does not compel a review.
package enum Regulation11: CaseIterable, Hashable, Sendable {
  case improvements, recurrentThemes, workingTogether, panelConsidered

  /// The criterion as a label: "(a) Improvements needed".
  package var label: String {
    switch self {
    case .improvements: "(a) Improvements needed"
    case .recurrentThemes: "(b) Recurrent themes"
    case .workingTogether: "(c) Working together"
    case .panelConsidered: "(d) Panel prefers local"
    }
  }

  /// The criterion in a sentence.
  package var sentence: String {
    switch self {
    case .improvements:
      "Shows, or may show, improvements needed, including those identified before."
    case .recurrentThemes: "Shows, or may show, recurrent themes."
    case .workingTogether: "Gives concern about how two or more agencies work together."
    case .panelConsidered: "The Panel considered it and found a local review more appropriate."
    }
  }
}

/// Whether a criterion is met.
package enum Met: String, CaseIterable, Hashable, Sendable {
  case yes, may, no

  /// The answer as people read it.
  package var words: String {
    switch self {
    case .yes: "met"
    case .may: "may be met"
    case .no: "not met"
    }
  }
}
