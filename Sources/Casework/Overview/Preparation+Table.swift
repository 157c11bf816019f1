extension Preparation {
  /// What is to be prepared: one row for each, in the order of the process.
  package static let table: [PreparationFacts] = [
    PreparationFacts(
      .incident, "Describe the incident", owedBy: .localAuthority,
      after: nil, before: .panelNotified, way: .sheet(.incident),
      isDone: { $0.isComplete(Entry(.incident)) }),
    PreparationFacts(
      .children, "Describe the child", owedBy: .localAuthority,
      after: nil, before: .panelNotified, way: .sheet(.child),
      isDone: { !$0.entries(of: .child).isEmpty }),
    PreparationFacts(
      .notificationReference, "Add Panel reference", owedBy: .localAuthority,
      after: .panelNotified, before: .sentToPanel, way: .sheet(.notification),
      isDone: { $0.answers(in: Entry(.notification))[.reference] != nil }),
    PreparationFacts(
      .planLaidOut, "Make the plan", owedBy: .businessUnit,
      after: .panelNotified, before: .initialDiscussionHeld, way: .sheet(.plan),
      isDone: { $0.isPlanLaidOut || $0.recorded(.initialDiscussionHeld) != nil }),
    PreparationFacts(
      .safetyAtInitialDiscussion,
      "Check initial safety", owedBy: .practiceReviewGroup,
      after: .initialDiscussionHeld, before: .form2Issued, way: .sheet(.safety),
      isDone: { $0.safetyWasAsked(at: .initialDiscussionHeld) }),
    PreparationFacts(
      .linesOfEnquiry, "Agree the KLOEs", owedBy: .practiceReviewGroup,
      after: .initialDiscussionHeld, before: .form2Issued, way: .sheet(.lineOfEnquiry),
      isDone: { !$0.entries(of: .lineOfEnquiry).isEmpty }),
    PreparationFacts(
      .timeline, "Agree scope and dates", owedBy: .practiceReviewGroup,
      after: .initialDiscussionHeld, before: .form2Issued, way: .sheet(.timeline),
      isDone: { $0.isComplete(Entry(.timeline)) }),
    PreparationFacts(
      .planConfirmed, "Confirm the plan", owedBy: .practiceReviewGroup,
      after: .initialDiscussionHeld, before: .form2Issued, way: .sheet(.plan),
      isDone: { !$0.isPlanLaidOut || $0.isComplete(Entry(.plan)) }),
    PreparationFacts(
      .organisationsAsked, "Choose organisations", owedBy: .practiceReviewGroup,
      after: .initialDiscussionHeld, before: .form2Issued, way: .sheet(.organisationAsked),
      isDone: { !$0.entries(of: .organisationAsked).isEmpty }),
    PreparationFacts(
      .safetyAtReviewMeeting, "Check safety at review", owedBy: .practiceReviewGroup,
      after: .reviewMeetingHeld, before: .reportDrafted, way: .sheet(.safety),
      isDone: { $0.safetyWasAsked(at: .reviewMeetingHeld) }),
    PreparationFacts(
      .purposes, "Answer four purposes", owedBy: .practiceReviewGroup,
      after: .reviewMeetingHeld, before: .reportFinalised, way: .sheet(.purposes),
      isDone: { $0.isComplete(Entry(.purposes)) }),
    PreparationFacts(
      .recommendationAnswered, "Answer each criterion", owedBy: .practiceReviewGroup,
      after: .reviewMeetingHeld, before: .reportFinalised, way: .recommendation,
      isDone: { $0.missingAnswers.isEmpty }),
    PreparationFacts(
      .positions, "Record positions", owedBy: .practiceReviewGroup,
      after: .reviewMeetingHeld, before: .reportFinalised, way: .recommendation,
      isDone: { $0.missingPositions.isEmpty }),
    PreparationFacts(
      .recommendationDecided, "Decide recommendation", owedBy: .practiceReviewGroup,
      after: .reviewMeetingHeld, before: .reportFinalised, way: .recommendation,
      isDone: { $0.recommendation != nil && !$0.isRecommendationOutdated }),
    PreparationFacts(
      .reportWritten, "Write the report", owedBy: .businessUnit,
      after: .reviewMeetingHeld, before: .reportFinalised, way: .report,
      isDone: { $0.sectionsMissing.isEmpty }),
    PreparationFacts(
      .reportFrozen, "Freeze the report", owedBy: .businessUnit,
      after: .reportDrafted, before: .reportFinalised, way: .report,
      isDone: { $0.currentVersion != nil }),
    PreparationFacts(
      .disagreement, "Escalate disagreement", owedBy: .executive,
      after: .reportFinalised, before: .executiveAgreed, way: .report,
      isDone: { $0.isDisagreementEscalated }),
    PreparationFacts(
      .disagreementSettled, "Settle disagreement", owedBy: .executive,
      after: .reportFinalised, before: .closed, way: .sheet(.disagreement),
      isDone: { $0.unsettledDisagreements.isEmpty }),
    PreparationFacts(
      .furtherInformation, "Answer the Panel", owedBy: .businessUnit,
      after: .sentToPanel, before: .closed, way: .sheet(.furtherInformation),
      isDone: { $0.unansweredRequests.isEmpty && !$0.lacksRequest }),
    PreparationFacts(
      .panelQuestions, "Record Panel's answers", owedBy: .businessUnit,
      after: .panelResponded, before: .responseShared, way: .sheet(.panelResponse),
      isDone: { $0.isComplete(Entry(.panelResponse)) }),
    PreparationFacts(
      .safetyAtPostMeeting, "Check safety again", owedBy: .practiceReviewGroup,
      after: .postMeetingHeld, before: .closed, way: .sheet(.safety),
      isDone: { $0.safetyWasAsked(at: .postMeetingHeld) }),
    PreparationFacts(
      .postMeeting, "Record what was agreed", owedBy: .practiceReviewGroup,
      after: .postMeetingHeld, before: .closed, way: .sheet(.postMeeting),
      isDone: { $0.isComplete(Entry(.postMeeting)) }),
  ]
}
