/// One point of what the Panel wants in the report, and the section that answers it; in the order
/// of the report.
///
/// Source: domain reference 1.3, from memory of the Panel's guidance of 2019 and 2022; not verified
/// against the text.
package enum ReportSection: String, CaseIterable, Hashable, Sendable {
  case summary, family, incident, safeguarding, contributors, voice, identity, practice, learning
  case earlierReviews = "earlier-reviews"
  case criteria, enquiry, national, agreement, disagreement
  case parallelProcesses = "parallel-processes"

  /// The order in which a version's words are hashed.
  ///
  /// Versions were frozen in it, so it never changes; what is new stands where no earlier version
  /// has anything.
  static let frozenOrder: [ReportSection] = [
    .summary, .family, .safeguarding, .incident, .contributors, .practice, .identity, .voice,
    .learning, .earlierReviews, .criteria, .enquiry, .national, .agreement, .disagreement,
    .parallelProcesses,
  ]

  /// Whether a version can be frozen without it.
  ///
  /// Without a summary the report begins with the decision itself.
  package var isOptional: Bool { self == .summary }

  /// What it is called in lists and forms.
  package var heading: String {
    switch self {
    case .summary: "Summary"
    case .family: "Child and family"
    case .safeguarding: "Immediate safeguarding"
    case .incident: "The incident"
    case .contributors: "How the review was done"
    case .practice: "Analysis of practice"
    case .identity: "Race, culture, faith, disability"
    case .voice: "The child's experience"
    case .learning: "Learning and action taken"
    case .earlierReviews: "Earlier local reviews"
    case .criteria: "Criteria and decision"
    case .enquiry: "Scope of an LCSPR"
    case .national: "Complex or national importance"
    case .agreement: "Agreement of partners"
    case .disagreement: "Disagreement"
    case .parallelProcesses: "Other proceedings"
    }
  }

  /// The heading in the report.
  package var title: String {
    switch self {
    case .summary: "Summary and decision"
    case .family: "The child and family"
    case .incident: "The incident and its context"
    case .identity: "Race, ethnicity, culture, faith, disability and other circumstances"
    case .voice: "The child's daily life and voice"
    case .earlierReviews: "Earlier reviews"
    case .criteria: "Decision"
    case .enquiry: "Proposed scope of the local child safeguarding practice review"
    case .agreement: "Agreement of the safeguarding partners"
    case .safeguarding, .contributors, .practice, .learning, .national, .disagreement,
      .parallelProcesses:
      heading
    }
  }

  /// The section under whose heading it is printed; its own where it has a number.
  package var parent: ReportSection {
    switch self {
    case .enquiry: .criteria
    case .disagreement: .agreement
    case .summary, .family, .incident, .safeguarding, .contributors, .voice, .identity, .practice,
      .learning, .earlierReviews, .criteria, .national, .agreement, .parallelProcesses:
      self
    }
  }

  /// About how many words it takes; nothing is refused that has more.
  package var guideWords: Int {
    switch self {
    case .practice: 900
    case .voice: 300
    case .family, .incident, .identity, .learning: 250
    case .summary, .contributors, .criteria: 200
    case .safeguarding, .earlierReviews: 150
    case .enquiry, .national, .parallelProcesses: 100
    case .agreement: 60
    case .disagreement: 40
    }
  }

  /// What the section has to say.
  package var asks: String {
    switch self {
    case .summary: "What happened, what is decided and why, in a few sentences."
    case .family: "Age, sex, ethnicity, disability, legal status, family structure. Code names."
    case .safeguarding: "What keeps the children of the incident safe now."
    case .incident: "The facts and their context, in brief. Not a chronology."
    case .contributors: "Period, organisations, group, family, and who did not contribute and why."
    case .practice:
      "For each line: what was found. Why? What helped? What is different now? No chronology."
    case .identity: "What they meant for this child and for practice, with substance."
    case .voice: "What life was like for this child, and whether anyone asked."
    case .learning: "Learning and actions: owner, date, and how we will know."
    case .earlierReviews: "What they found and what changed. Is it the same here?"
    case .criteria: "The grounds for the LCSPR decision. If none, why enough has been learned."
    case .enquiry: "If an LCSPR: its lines of enquiry, method and timetable."
    case .national: "Whether the case is complex or of national importance, and why."
    case .agreement: "That all three partners agree, and in which capacity."
    case .disagreement: "Any disagreement, and how it was dealt with."
    case .parallelProcesses:
      "Kind, stage, effect on timing and publication. Not what must not be disclosed."
    }
  }
}
