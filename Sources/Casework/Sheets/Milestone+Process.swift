extension Milestone {
  /// The process: one row for each milestone, in the order of the guide.
  ///
  /// Nothing has a value of its own accord, so that whoever adds a step decides all of it. A test
  /// names a milestone without a row.
  package static let process: [MilestoneFacts] = [
    MilestoneFacts(
      .becameAware, "LA becomes aware", "LA became aware", owedBy: .localAuthority, .criteria,
      .everyReview, .fact, expects: [],
      sheet: nil, meets: nil, isArranged: false, askedInTimeline: nil),
    MilestoneFacts(
      .criteriaDecided,
      "Decide if notifiable", "Criteria decided", owedBy: .localAuthority, .criteria,
      .everyReview, .criteriaDecision, expects: [.becameAware],
      sheet: nil, meets: nil, isArranged: false, askedInTimeline: nil),
    MilestoneFacts(
      .panelNotified, "Notify the Panel", "Panel notified", owedBy: .localAuthority, .criteria,
      .withPanel, .fact, expects: [.becameAware, .criteriaDecided],
      sheet: .notification, meets: nil, isArranged: false, askedInTimeline: nil),
    MilestoneFacts(
      .partnersNotified, "Notify partners", "Partners notified", owedBy: .localAuthority, .criteria,
      .withPanel, .fact, expects: [.becameAware, .criteriaDecided],
      sheet: nil, meets: nil, isArranged: false, askedInTimeline: nil),
    MilestoneFacts(
      .stateAndOfstedNotified, "Notify SoS and Ofsted", "SoS and Ofsted notified",
      owedBy: .localAuthority, .criteria,
      .withPanel, .fact, expects: [.becameAware, .criteriaDecided],
      sheet: nil, meets: nil, isArranged: false, askedInTimeline: nil),
    MilestoneFacts(
      .instigated, "Instigate review", "Review instigated", owedBy: .businessUnit, .notified,
      .everyReview, .fact, expects: [.panelNotified],
      sheet: nil, meets: nil, isArranged: false, askedInTimeline: nil),
    MilestoneFacts(
      .executiveInformed, "Tell the Executive", "Executive told", owedBy: .businessUnit, .notified,
      .everyReview, .fact, expects: [.panelNotified],
      sheet: nil, meets: nil, isArranged: false, askedInTimeline: nil),
    MilestoneFacts(
      .chairInformed, "Tell the Chair", "Chair told", owedBy: .businessUnit, .notified,
      .everyReview, .fact, expects: [.panelNotified],
      sheet: nil, meets: nil, isArranged: false, askedInTimeline: nil),
    MilestoneFacts(
      .scrutineerInformed, "Tell the Scrutineer", "Scrutineer told", owedBy: .businessUnit,
      .notified,
      .everyReview, .fact, expects: [.panelNotified],
      sheet: nil, meets: nil, isArranged: false, askedInTimeline: nil),
    MilestoneFacts(
      .initialDiscussionHeld, "Initial discussion", "Initial discussion held",
      owedBy: .practiceReviewGroup, .initialDiscussion,
      .everyReview, .fact, expects: [.panelNotified],
      sheet: nil, meets: .practiceReviewGroup, isArranged: true, askedInTimeline: nil),
    MilestoneFacts(
      .form2Issued, "Send Form 2", "Form 2 sent", owedBy: .businessUnit, .initialDiscussion,
      .everyReview, .fact, expects: [.initialDiscussionHeld],
      sheet: nil, meets: nil, isArranged: true, askedInTimeline: nil),
    MilestoneFacts(
      .returnsIn, "Collect returns", "All returns in", owedBy: .organisations, .gathering,
      .everyReview, .fact, expects: [.form2Issued],
      sheet: nil, meets: nil, isArranged: true, askedInTimeline: .returnsBy),
    MilestoneFacts(
      .packShared, "Share the pack", "Pack shared", owedBy: .businessUnit, .gathering,
      .everyReview, .fact, expects: [.returnsIn],
      sheet: .packShared, meets: nil, isArranged: true, askedInTimeline: nil),
    MilestoneFacts(
      .reviewMeetingHeld, "Review meeting", "Review meeting held", owedBy: .practiceReviewGroup,
      .meeting,
      .everyReview, .fact, expects: [.packShared],
      sheet: nil, meets: .practiceReviewGroup, isArranged: true, askedInTimeline: .meetingOn),
    MilestoneFacts(
      .reportDrafted, "Draft the report", "Report drafted", owedBy: .practiceReviewGroup, .report,
      .everyReview, .fact, expects: [.reviewMeetingHeld],
      sheet: nil, meets: nil, isArranged: true, askedInTimeline: nil),
    MilestoneFacts(
      .reportFinalised, "Finalise the report", "Report finalised", owedBy: .practiceReviewGroup,
      .report,
      .everyReview, .act(.finalising), expects: [.reportDrafted],
      sheet: nil, meets: nil, isArranged: false, askedInTimeline: nil),
    MilestoneFacts(
      .executiveAgreed, "Executive sign-off", "Executive signed off", owedBy: .executive, .report,
      .everyReview, .act(.signing), expects: [.reportFinalised],
      sheet: nil, meets: .executive, isArranged: true, askedInTimeline: .executiveOn),
    MilestoneFacts(
      .outcomeNotified, "Share the outcome", "Outcome shared", owedBy: .businessUnit, .report,
      .everyReview, .fact, expects: [.executiveAgreed],
      sheet: nil, meets: nil, isArranged: false, askedInTimeline: nil),
    MilestoneFacts(
      .sentToPanel, "Send to the Panel", "Sent to the Panel", owedBy: .businessUnit, .report,
      .withPanel, .act(.sending), expects: [.panelNotified, .executiveAgreed],
      sheet: nil, meets: nil, isArranged: true, askedInTimeline: nil),
    MilestoneFacts(
      .panelReceived, "Panel receives report", "Panel received report", owedBy: .panel, .withPanel,
      .withPanel, .fact, expects: [.sentToPanel],
      sheet: nil, meets: nil, isArranged: false, askedInTimeline: nil),
    MilestoneFacts(
      .panelResponded, "Panel's reply", "Panel replied", owedBy: .panel, .withPanel,
      .withPanel, .fact, expects: [.panelReceived],
      sheet: .panelResponse, meets: nil, isArranged: false, askedInTimeline: nil),
    MilestoneFacts(
      .responseShared, "Share the reply", "Reply shared", owedBy: .businessUnit, .afterPanel,
      .withPanel, .fact, expects: [.panelResponded],
      sheet: nil, meets: nil, isArranged: false, askedInTimeline: nil),
    MilestoneFacts(
      .postMeetingHeld, "Post review meeting", "Post review meeting held",
      owedBy: .practiceReviewGroup, .afterPanel,
      .withPanel, .fact, expects: [.panelResponded],
      sheet: .postMeeting, meets: .practiceReviewGroup, isArranged: false, askedInTimeline: nil),
    MilestoneFacts(
      .closed, "Close the case", "Case closed", owedBy: .businessUnit, .ending,
      .everyReview, .closing, expects: [],
      sheet: .closing, meets: nil, isArranged: false, askedInTimeline: nil),
    MilestoneFacts(
      .lcsprCommissioned, "Commission the LCSPR", "LCSPR commissioned", owedBy: .executive,
      .practiceReview,
      .practiceReview, .fact, expects: [.sentToPanel],
      sheet: .practiceReview, meets: nil, isArranged: false, askedInTimeline: nil),
    MilestoneFacts(
      .lcsprCompleted, "Complete the LCSPR", "LCSPR completed", owedBy: .practiceReviewGroup,
      .practiceReview,
      .practiceReview, .fact, expects: [.lcsprCommissioned],
      sheet: nil, meets: nil, isArranged: false, askedInTimeline: nil),
    MilestoneFacts(
      .lcsprSent, "Send the LCSPR", "LCSPR sent", owedBy: .businessUnit, .practiceReview,
      .practiceReview, .fact, expects: [.lcsprCompleted],
      sheet: nil, meets: nil, isArranged: false, askedInTimeline: nil),
    MilestoneFacts(
      .lcsprPublished, "Publish the LCSPR", "LCSPR published", owedBy: .businessUnit,
      .practiceReview,
      .practiceReview, .fact, expects: [.lcsprSent],
      sheet: nil, meets: nil, isArranged: false, askedInTimeline: nil),
    MilestoneFacts(
      .notNotifiable, "Not notifiable", "Not notifiable", owedBy: .localAuthority, .ending,
      .wayOut(ofPanel: false), .consequence, expects: [],
      sheet: nil, meets: nil, isArranged: false, askedInTimeline: nil),
    MilestoneFacts(
      .notifiedOnly, "Notified only", "Notified only", owedBy: .localAuthority, .ending,
      .wayOut(ofPanel: false), .consequence, expects: [],
      sheet: nil, meets: nil, isArranged: false, askedInTimeline: nil),
    MilestoneFacts(
      .withdrawn, "Withdrawn", "Withdrawn", owedBy: .localAuthority, .ending,
      .wayOut(ofPanel: true), .fact, expects: [.panelNotified],
      sheet: .withdrawal, meets: nil, isArranged: false, askedInTimeline: nil),
  ]
}
