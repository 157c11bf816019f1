/// What is known of a milestone whatever the case.
package struct MilestoneFacts: Sendable {
  /// The step while it is still to do: "Notify the Panel".
  package let toDo: String
  /// The step once it is done: "Panel notified".
  package let done: String
  /// Who owes it.
  package let owedBy: Party
  /// The part of the review it belongs to.
  package let stage: Stage
  /// Steps that come before it; recording it without them, or on a day before theirs, is out of
  /// order and takes a reason.
  package let expects: [Milestone]
  /// How it comes to be recorded.
  package let kind: Kind

  /// How a milestone comes to be recorded.
  package enum Kind: Sendable {
    /// It happened, and can always be recorded, also late or out of order with a reason.
    case fact
    /// It is decided in the program by answering the serious-incident test.
    case criteriaDecision
    /// It follows from the criteria decision and is never recorded by itself.
    case consequence
    /// It follows from an act on the report: finalising, signing, sending, each with its guard.
    case act
    /// It ends the case; guarded by what must be known first.
    case closing
  }

  init(
    _ toDo: String, _ done: String, _ owedBy: Party, _ stage: Stage,
    expects: [Milestone] = [], kind: Kind = .fact
  ) {
    self.toDo = toDo
    self.done = done
    self.owedBy = owedBy
    self.stage = stage
    self.expects = expects
    self.kind = kind
  }
}

/// The part of the review a case is in, in the words of the case list.
package enum Stage: String, CaseIterable, Sendable {
  case criteria = "Criteria"
  case notified = "Notified"
  case initialDiscussion = "Initial discussion"
  case gathering = "Gathering returns"
  case meeting = "Review meeting"
  case report = "Report"
  case withPanel = "With the Panel"
  case afterPanel = "After the Panel"
  case practiceReview = "LCSPR"
  case ending = "To be closed"
  case closed = "Closed"

  /// The words of the case list.
  package var words: String { rawValue }
}

extension Milestone {
  /// The steps every rapid review takes, in order.
  package static let path: [Milestone] = allCases.filter { milestone in
    !milestone.isOnlyAfterCommissioning && !milestone.isWayOut
  }

  /// Part of a local child safeguarding practice review, shown once one is commissioned.
  package var isOnlyAfterCommissioning: Bool { facts.stage == .practiceReview }

  /// A step towards the Panel or from it, which a local review does without.
  package var isOnlyWithPanel: Bool {
    switch self {
    case .panelNotified, .partnersNotified, .stateAndOfstedNotified, .sentToPanel, .panelReceived,
      .panelResponded, .responseShared, .postMeetingHeld, .withdrawn:
      true
    default: false
    }
  }

  /// A way out of the review, shown once taken.
  package var isWayOut: Bool {
    switch self {
    case .notNotifiable, .notifiedOnly, .withdrawn: true
    default: false
    }
  }

  /// The row of the table of the process for this milestone.
  package var facts: MilestoneFacts {
    switch self {
    case .becameAware:
      MilestoneFacts("LA becomes aware", "LA became aware", .localAuthority, .criteria)
    case .criteriaDecided:
      MilestoneFacts(
        "Criteria decision", "Criteria decided", .localAuthority, .criteria,
        expects: [.becameAware], kind: .criteriaDecision)
    case .panelNotified:
      MilestoneFacts(
        "Notify the Panel", "Panel notified", .localAuthority, .criteria,
        expects: [.becameAware, .criteriaDecided])
    case .partnersNotified:
      MilestoneFacts(
        "Notify partners", "Partners notified", .localAuthority, .criteria,
        expects: [.becameAware, .criteriaDecided])
    case .stateAndOfstedNotified:
      MilestoneFacts(
        "Notify SoS and Ofsted", "SoS and Ofsted notified", .localAuthority, .criteria,
        expects: [.becameAware, .criteriaDecided])
    case .instigated:
      MilestoneFacts(
        "Instigate review", "Review instigated", .businessUnit, .notified,
        expects: [.panelNotified])
    case .executiveInformed:
      MilestoneFacts(
        "Tell the Executive", "Executive told", .businessUnit, .notified,
        expects: [.panelNotified])
    case .chairInformed:
      MilestoneFacts(
        "Tell the Chair", "Chair told", .businessUnit, .notified, expects: [.panelNotified])
    case .scrutineerInformed:
      MilestoneFacts(
        "Tell the Scrutineer", "Scrutineer told", .businessUnit, .notified,
        expects: [.panelNotified])
    default: reviewFacts
    }
  }

  /// The rows from the initial discussion to the Executive's agreement.
  private var reviewFacts: MilestoneFacts {
    switch self {
    case .initialDiscussionHeld:
      MilestoneFacts(
        "Initial discussion", "Initial discussion held", .practiceReviewGroup, .initialDiscussion,
        expects: [.panelNotified])
    case .form2Issued:
      MilestoneFacts(
        "Send Form 2", "Form 2 sent", .businessUnit, .initialDiscussion,
        expects: [.initialDiscussionHeld])
    case .returnsIn:
      MilestoneFacts(
        "Collect returns", "Form 2 returns in", .organisations, .gathering,
        expects: [.form2Issued])
    case .packShared:
      MilestoneFacts(
        "Share the pack", "Pack shared", .businessUnit, .gathering, expects: [.returnsIn])
    case .reviewMeetingHeld:
      MilestoneFacts(
        "Review meeting", "Review meeting held", .practiceReviewGroup, .meeting,
        expects: [.packShared])
    case .reportDrafted:
      MilestoneFacts(
        "Draft the report", "Report drafted", .practiceReviewGroup, .report,
        expects: [.reviewMeetingHeld])
    case .reportFinalised:
      MilestoneFacts(
        "Finalise the report", "Report finalised", .practiceReviewGroup, .report,
        expects: [.reportDrafted], kind: .act)
    case .executiveAgreed:
      MilestoneFacts(
        "Executive agreement", "Executive agreed", .executive, .report,
        expects: [.reportFinalised], kind: .act)
    default: laterFacts
    }
  }

  /// The rows from the outcome on, and the ways out.
  private var laterFacts: MilestoneFacts {
    switch self {
    case .outcomeNotified:
      MilestoneFacts(
        "Tell of the outcome", "Outcome told", .businessUnit, .report,
        expects: [.executiveAgreed])
    case .sentToPanel:
      MilestoneFacts(
        "To the Panel", "Sent to the Panel", .businessUnit, .report,
        expects: [.panelNotified, .executiveAgreed], kind: .act)
    case .panelReceived:
      MilestoneFacts(
        "Panel's receipt", "Panel received it", .panel, .withPanel, expects: [.sentToPanel])
    case .panelResponded:
      MilestoneFacts(
        "Panel's reply", "Panel replied", .panel, .withPanel, expects: [.panelReceived])
    case .responseShared:
      MilestoneFacts(
        "Share the reply", "Reply shared", .businessUnit, .afterPanel,
        expects: [.panelResponded])
    case .postMeetingHeld:
      MilestoneFacts(
        "Post review meeting", "Post review meeting held", .practiceReviewGroup, .afterPanel,
        expects: [.panelResponded])
    case .closed:
      MilestoneFacts("Close the case", "Case closed", .businessUnit, .ending, kind: .closing)
    case .lcsprCommissioned:
      MilestoneFacts(
        "Commission the LCSPR", "LCSPR commissioned", .executive, .practiceReview,
        expects: [.sentToPanel])
    case .lcsprCompleted:
      MilestoneFacts(
        "Complete the LCSPR", "LCSPR completed", .practiceReviewGroup, .practiceReview,
        expects: [.lcsprCommissioned])
    case .lcsprSent:
      MilestoneFacts(
        "Send the LCSPR", "LCSPR sent", .businessUnit, .practiceReview,
        expects: [.lcsprCompleted])
    case .lcsprPublished:
      MilestoneFacts(
        "Publish the LCSPR", "LCSPR published", .businessUnit, .practiceReview,
        expects: [.lcsprSent])
    case .notNotifiable:
      MilestoneFacts(
        "Not notifiable", "Not notifiable", .localAuthority, .ending, kind: .consequence)
    case .notifiedOnly:
      MilestoneFacts(
        "Notified only", "Notified only", .localAuthority, .ending, kind: .consequence)
    default:
      MilestoneFacts(
        "Withdrawn", "Withdrawn", .localAuthority, .ending, expects: [.panelNotified])
    }
  }
}
