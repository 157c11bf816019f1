/// One point of what the Panel wants in the report, and the section that answers it.
///
/// Source: domain reference 1.3, from memory of the Panel's guidance of 2019 and 2022; not verified
/// against the text.
package enum ReportSection: String, CaseIterable, Hashable, Sendable {
  case family, safeguarding, incident, contributors, practice, identity, voice, learning
  case earlierReviews = "earlier-reviews"
  case criteria, enquiry, national, agreement, disagreement
  case parallelProcesses = "parallel-processes"

  /// The heading in the report.
  package var heading: String {
    switch self {
    case .family: "Child and family"
    case .safeguarding: "Immediate safeguarding"
    case .incident: "The incident"
    case .contributors: "Who contributed"
    case .practice: "Analysis of practice"
    case .identity: "Race, culture, faith, disability"
    case .voice: "The child's experience"
    case .learning: "Immediate learning"
    case .earlierReviews: "Earlier local reviews"
    case .criteria: "Criteria and recommendation"
    case .enquiry: "Lines of enquiry, if LCSPR"
    case .national: "National importance"
    case .agreement: "Agreement of partners"
    case .disagreement: "Disagreement"
    case .parallelProcesses: "Parallel proceedings"
    }
  }

  /// What the section has to say.
  package var asks: String {
    switch self {
    case .family: "Age, sex, ethnicity, disability, legal status, family structure. Code names."
    case .safeguarding: "What keeps the children of the incident safe now."
    case .incident: "The facts and their context, short; not a chronology."
    case .contributors: "Which agencies contributed, which did not, and why."
    case .practice: "Good and weak practice, and why it was so."
    case .identity: "What they meant for this child and for practice, with substance."
    case .voice: "What life was like for this child, and whether anybody asked."
    case .learning: "What is learnt already, and how it spreads."
    case .earlierReviews: "The same learning in earlier reviews here, and what came of it."
    case .criteria: "The LCSPR decision with its grounds; if not, why enough is learnt."
    case .enquiry: "If an LCSPR: its lines of enquiry and timetable."
    case .national: "Whether the case is complex or of national importance, and why."
    case .agreement: "That all three partners agree, and in which capacity."
    case .disagreement: "Any disagreement, and how it was dealt with."
    case .parallelProcesses: "Criminal, coroner's and other proceedings, and their constraints."
    }
  }
}
