extension Sheet {
  /// What of the record a sheet is: the history groups by it, and what is frozen or read at once
  /// knows by it whether an answer bears on it.
  enum Part: Hashable, Sendable {
    /// The words of the report.
    case report
    /// The four purposes, which the report answers too.
    case purposes
    case recommendation
    case meetings
    /// What a chronology is made of.
    case chronology
    /// What the review says of entries of a chronology.
    case chronologyMarks
    case others
    /// What belongs to the partnership and not to a case.
    case partnership
  }

  /// The part of the record it belongs to.
  var part: Part {
    switch self {
    case .report, .waiver: .report
    case .purposes: .purposes
    case .recommendation, .position: .recommendation
    case .meeting, .decision: .meetings
    case .chronologyEntry, .organisationAsked, .lineOfEnquiry, .timeline: .chronology
    case .chronologyMark, .dismissal: .chronologyMarks
    case .settings, .organisation, .person, .abbreviation, .leave, .bankLine: .partnership
    case .incident, .child, .notification, .withdrawal, .notice, .safety, .plan, .chase,
      .proceeding, .answerMark, .packShared, .participant, .disagreement, .panelResponse,
      .furtherInformation, .postMeeting, .practiceReview, .monitoring, .action, .parallelProcess,
      .familyContact, .variance, .earlierReview, .closing:
      .others
    }
  }
}
