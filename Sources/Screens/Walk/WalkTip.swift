import Casework

// What whoever walks through a first review may answer, where a form leaves them wondering. All of
// it is made up, as the case is.

extension Owed.What {
  /// What to answer; empty where the form says enough.
  var tip: String {
    switch self {
    case .step(let milestone): milestone.tip
    case .preparation(let preparation): preparation.tip
    }
  }
}

extension Milestone {
  fileprivate var tip: String {
    switch self {
    case .criteriaDecided:
      "Say that neglect is known and the child died, choose a kind of harm, then no. Say why."
    case .panelNotified: "Leave the time as it is, and make up a reference."
    case .executiveInformed, .chairInformed, .scrutineerInformed, .outcomeNotified, .responseShared:
      "Everyone to tell is ticked."
    case .returnsIn: "Make up what they searched."
    case .reportFinalised, .executiveAgreed: "The name is filled in."
    case .sentToPanel: "Make up how you sent it."
    case .panelResponded: "Answer no, no and yes."
    case .postMeetingHeld: "Make up a sentence for each."
    case .closed: "Choose a date years ahead, and no legal hold."
    case .becameAware, .partnersNotified, .stateAndOfstedNotified, .instigated,
      .initialDiscussionHeld, .form2Issued, .packShared, .reviewMeetingHeld, .reportDrafted,
      .panelReceived, .lcsprCommissioned, .lcsprCompleted, .lcsprSent, .lcsprPublished,
      .notNotifiable, .notifiedOnly, .withdrawn:
      "The date is filled in."
    }
  }
}

extension Preparation {
  fileprivate var tip: String {
    switch self {
    case .incident: "Make up a sentence on what happened. The rest can wait."
    case .children: "The code name is Child Linden."
    case .notificationReference: "Make up a reference."
    case .planLaidOut: "You see the whole plan before you agree."
    case .safetyAtInitialDiscussion, .safetyAtReviewMeeting, .safetyAtPostMeeting:
      "Say that they are safe today, and make up how you know."
    case .linesOfEnquiry: "Make up a question the review should answer."
    case .timeline: "Try 1 jan 2025 to today, and say why."
    case .planConfirmed: "Leave the date as it is."
    case .organisationsAsked: "Type fp for Fenmoor Police. Its state is: to send."
    case .purposes, .reportWritten: "Make up a sentence for each."
    case .recommendationAnswered: "Answer no, and make up the grounds."
    case .positions: "Say that they agree, today."
    case .recommendationDecided: "The chair's name is filled in."
    case .reportFrozen: "It is a fixed copy of the words."
    case .disagreement, .disagreementSettled, .furtherInformation: ""
    case .panelQuestions: "Answer no, no and yes."
    case .postMeeting: "Make up a sentence for each."
    }
  }
}
