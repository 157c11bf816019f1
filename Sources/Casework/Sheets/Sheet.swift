// A sheet is a list of questions that the record holds answers to. Some are filled in once for a
// case (the incident, the report); of others a case has any number of entries: a register (notices,
// actions). Each answer is an event of its own and sets a field of its own, so that two people may
// fill in one sheet, conflicts are seen question by question, and the history says who answered
// what. Forms, registers, history, JSON, find and the format's table read the questions from here:
// adding a question is one row, adding a sheet one case and its rows.
//
// What is decided, signed or sent is no sheet: those are acts with a guard (`Proposal`), and rest
// on what the sheets hold.

/// A part of the record that is filled in question by question.
package enum Sheet: String, CaseIterable, Hashable, Sendable {
  case incident, child, notification, withdrawal
  case notice
  case purposes, safety
  case timeline, plan
  case lineOfEnquiry = "line-of-enquiry"
  case organisationAsked = "organisation-asked"
  case chase
  case proceeding = "going-on-without"
  case chronologyEntry = "chronology-entry"
  case chronologyMark = "chronology-mark"
  case answerMark = "answer-mark"
  case dismissal
  case packShared = "pack-shared"
  case participant
  case meeting, decision
  case recommendation, position
  case report, waiver, disagreement
  case panelResponse = "panel-response"
  case furtherInformation = "further-information"
  case postMeeting = "post-meeting"
  case practiceReview = "practice-review"
  case monitoring
  case action
  case parallelProcess = "parallel-process"
  case familyContact = "family-contact"
  case variance
  case earlierReview = "earlier-review"
  case closing
  // The partnership's own:
  case settings, organisation, person, abbreviation, leave
  case bankLine = "bank-line"
}

extension Sheet {
  /// The name on the wire and in commands.
  package var id: String { rawValue }

  /// Whether it belongs to the partnership and not to a case.
  package var isOfPartnership: Bool { part == .partnership }

  /// The question of that name; `nil` where the sheet has none.
  package func question(_ id: QuestionID) -> Question? {
    facts.questions.first { $0.id == id }
  }

  /// The question of a name on the wire, or in a command; `nil` where the sheet has none.
  package func question(named text: String) -> Question? {
    facts.questions.first { $0.id.text == text }
  }

  /// The sheets a case has, in the order of the process.
  package static let ofCase = allCases.filter { !$0.isOfPartnership }

  /// The row of the table of sheets for this one.
  package var facts: SheetFacts {
    switch self {
    case .incident: .incident
    case .child: .child
    case .notification: .notification
    case .withdrawal: .withdrawal
    case .notice: .notice
    case .purposes: .purposes
    case .safety: .safety
    case .timeline: .timeline
    case .plan: .plan
    case .lineOfEnquiry: .lineOfEnquiry
    case .organisationAsked: .organisationAsked
    case .chase: .chase
    case .proceeding: .proceeding
    case .chronologyEntry: .chronologyEntry
    case .chronologyMark: .chronologyMark
    case .answerMark: .answerMark
    case .dismissal: .dismissal
    case .packShared: .packShared
    case .participant: .participant
    case .meeting: .meeting
    case .decision: .decision
    case .recommendation: .recommendation
    case .position: .position
    case .report: .report
    case .waiver: .waiver
    case .disagreement: .disagreement
    case .panelResponse: .panelResponse
    case .furtherInformation: .furtherInformation
    case .postMeeting: .postMeeting
    case .practiceReview: .practiceReview
    case .monitoring: .monitoring
    case .action: .action
    case .parallelProcess: .parallelProcess
    case .familyContact: .familyContact
    case .variance: .variance
    case .earlierReview: .earlierReview
    case .closing: .closing
    case .settings: .settings
    case .organisation: .organisation
    case .person: .person
    case .abbreviation: .abbreviation
    case .bankLine: .bankLine
    case .leave: .leave
    }
  }
}
