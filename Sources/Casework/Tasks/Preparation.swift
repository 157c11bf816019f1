// Between the milestones of the process lie things that have to be there: three lines that the
// initial discussion yields, the safety question of each meeting, positions, signatures. This is
// the one table of them. The screens show what is missing, in order, with the key that does it;
// `due` lists them. Adding one: a case, its row in ``facts``, and its test in ``isDone(in:)``.

/// Something a case must have besides its milestones.
package enum Preparation: String, CaseIterable, Hashable, Sendable {
  case incident, children
  case notificationReference = "notification-reference"
  case planLaidOut = "plan-laid-out"
  case safetyAtInitialDiscussion = "safety-initial-discussion"
  case linesOfEnquiry = "lines-of-enquiry"
  case timeline
  case planConfirmed = "plan-confirmed"
  case organisationsAsked = "organisations-asked"
  case safetyAtReviewMeeting = "safety-review-meeting"
  case purposes
  case recommendationAnswered = "recommendation-answered"
  case positions
  case recommendationDecided = "recommendation-decided"
  case reportWritten = "report-written"
  case reportFrozen = "report-frozen"
  case disagreement
  case furtherInformation = "further-information"
  case panelQuestions = "panel-questions"
  case safetyAtPostMeeting = "safety-post-meeting"
  case postMeeting = "post-meeting"

  package var id: String { rawValue }

  /// What is known of it whatever the case.
  package struct Facts: Sendable {
    /// What is to be done: "Agree the lines of enquiry".
    package let words: String
    package let owedBy: Party
    /// Nothing is asked before this step is reached; `nil` from the start.
    package let after: Milestone?
    /// The step that waits for it, whose day is its own.
    package let before: Milestone
    package let way: Way
  }

  /// Where it is done.
  package enum Way: Hashable, Sendable {
    case sheet(Sheet)
    case recommendation, report
  }

  package var facts: Facts {
    switch self {
    case .incident:
      Facts(
        words: "Describe the incident", owedBy: .localAuthority, after: nil,
        before: .panelNotified, way: .sheet(.incident))
    case .children:
      Facts(
        words: "Describe the child", owedBy: .localAuthority, after: nil,
        before: .panelNotified, way: .sheet(.child))
    case .notificationReference:
      Facts(
        words: "Note the notification's reference", owedBy: .localAuthority,
        after: .panelNotified, before: .sentToPanel, way: .sheet(.notification))
    case .planLaidOut:
      Facts(
        words: "Lay out the plan", owedBy: .businessUnit, after: .panelNotified,
        before: .initialDiscussionHeld, way: .sheet(.plan))
    case .planConfirmed:
      Facts(
        words: "Confirm the plan", owedBy: .practiceReviewGroup, after: .initialDiscussionHeld,
        before: .form2Issued, way: .sheet(.plan))
    case .safetyAtInitialDiscussion:
      Facts(
        words: "Safety at the initial discussion", owedBy: .practiceReviewGroup,
        after: .initialDiscussionHeld, before: .form2Issued, way: .sheet(.safety))
    case .linesOfEnquiry:
      Facts(
        words: "Agree the lines of enquiry", owedBy: .practiceReviewGroup,
        after: .initialDiscussionHeld, before: .form2Issued, way: .sheet(.lineOfEnquiry))
    case .timeline:
      Facts(
        words: "Agree the review's timeline", owedBy: .practiceReviewGroup,
        after: .initialDiscussionHeld, before: .form2Issued, way: .sheet(.timeline))
    case .organisationsAsked:
      Facts(
        words: "Choose the organisations to ask", owedBy: .practiceReviewGroup,
        after: .initialDiscussionHeld, before: .form2Issued, way: .sheet(.organisationAsked))
    default: laterFacts
    }
  }

  /// The rows from the review meeting on.
  private var laterFacts: Facts {
    switch self {
    case .safetyAtReviewMeeting:
      Facts(
        words: "Safety at the review meeting", owedBy: .practiceReviewGroup,
        after: .reviewMeetingHeld, before: .reportDrafted, way: .sheet(.safety))
    case .purposes:
      Facts(
        words: "Answer the four purposes", owedBy: .practiceReviewGroup,
        after: .reviewMeetingHeld, before: .reportFinalised, way: .sheet(.purposes))
    case .recommendationAnswered:
      Facts(
        words: "Answer the criteria, one by one", owedBy: .practiceReviewGroup,
        after: .reviewMeetingHeld, before: .reportFinalised, way: .recommendation)
    case .positions:
      Facts(
        words: "Take each partner's position", owedBy: .practiceReviewGroup,
        after: .reviewMeetingHeld, before: .reportFinalised, way: .recommendation)
    case .recommendationDecided:
      Facts(
        words: "Decide the recommendation", owedBy: .practiceReviewGroup,
        after: .reviewMeetingHeld, before: .reportFinalised, way: .recommendation)
    case .reportWritten:
      Facts(
        words: "Write the report's sections", owedBy: .businessUnit,
        after: .reviewMeetingHeld, before: .reportFinalised, way: .report)
    case .reportFrozen:
      Facts(
        words: "Freeze the report as a version", owedBy: .businessUnit,
        after: .reportDrafted, before: .reportFinalised, way: .report)
    case .disagreement:
      Facts(
        words: "Escalate the disagreement", owedBy: .executive,
        after: .reportFinalised, before: .executiveAgreed, way: .report)
    case .furtherInformation:
      Facts(
        words: "Answer what the Panel asked", owedBy: .businessUnit,
        after: .sentToPanel, before: .panelResponded, way: .sheet(.furtherInformation))
    case .panelQuestions:
      Facts(
        words: "Note the Panel's three answers", owedBy: .businessUnit,
        after: .panelResponded, before: .responseShared, way: .sheet(.panelResponse))
    case .safetyAtPostMeeting:
      Facts(
        words: "Safety at the post review meeting", owedBy: .practiceReviewGroup,
        after: .postMeetingHeld, before: .closed, way: .sheet(.safety))
    default:
      Facts(
        words: "Note reply, next steps and parents", owedBy: .practiceReviewGroup,
        after: .postMeetingHeld, before: .closed, way: .sheet(.postMeeting))
    }
  }

  /// Whether a case has it.
  package func isDone(in review: Case) -> Bool {
    switch self {
    case .incident: review.isComplete(Entry(.incident))
    case .children: !review.entries(of: .child).isEmpty
    case .notificationReference: review.answers(in: Entry(.notification))[.reference] != nil
    case .safetyAtInitialDiscussion: review.safetyWasAsked(at: .initialDiscussionHeld)
    case .planLaidOut: review.isPlanLaidOut || review.recorded(.initialDiscussionHeld) != nil
    case .linesOfEnquiry: !review.entries(of: .lineOfEnquiry).isEmpty
    case .timeline: review.isComplete(Entry(.timeline))
    case .planConfirmed: !review.isPlanLaidOut || review.isComplete(Entry(.plan))
    case .organisationsAsked: !review.entries(of: .organisationAsked).isEmpty
    case .safetyAtReviewMeeting: review.safetyWasAsked(at: .reviewMeetingHeld)
    case .purposes: review.isComplete(Entry(.purposes))
    case .recommendationAnswered: review.missingAnswers.isEmpty
    case .positions: review.missingPositions.isEmpty
    case .recommendationDecided:
      review.recommendation != nil && !review.isRecommendationOutdated
    case .reportWritten: review.sectionsMissing.isEmpty
    case .reportFrozen: review.standingVersion != nil
    case .disagreement: review.isDisagreementEscalated
    case .furtherInformation: review.unansweredRequests.isEmpty
    case .panelQuestions: review.isComplete(Entry(.panelResponse))
    case .safetyAtPostMeeting: review.safetyWasAsked(at: .postMeetingHeld)
    case .postMeeting: review.isComplete(Entry(.postMeeting))
    }
  }
}

extension Case {
  /// What is missing now, in the order of the process: its time has come, and it is not there.
  ///
  /// What belongs to the report is asked for until it is sent, the rest until the case is closed.
  package var missing: [Preparation] {
    guard !isClosed, recorded(.withdrawn) == nil else { return [] }
    let isSent = recorded(.sentToPanel) != nil
    return Preparation.allCases.filter { preparation in
      let facts = preparation.facts
      // A local review is not notified, and its incident is to be described all the same.
      let isOfLocalReview = criteria?.followUp == .localReview && facts.before == .panelNotified
      guard need(of: facts.before).isNeeded || isOfLocalReview else { return false }
      if let after = facts.after, recorded(after) == nil { return false }
      if isSent, facts.before.isBeforeSending { return false }
      return !preparation.isDone(in: self)
    }
  }

  /// What a step still lacks that should have been there by then, also where it is recorded.
  package func missing(before milestone: Milestone) -> [Preparation] {
    missing.filter { $0.facts.before == milestone }
  }

  /// Whether every question a sheet must have answered is.
  package func isComplete(_ entry: Entry) -> Bool {
    answers(in: entry).missing(in: entry.sheet).isEmpty
  }

  /// Whether a meeting asked whether the children are safe.
  package func safetyWasAsked(at meeting: Milestone) -> Bool {
    guard entries(of: .safety).contains(where: { answers(in: $0).key(.askedAt) == meeting.id })
    else { return false }
    // Of several meetings of one kind each that was held has its own answer.
    guard entries(of: .meeting).count > 1 else { return true }
    return meetings.allSatisfy { held in
      held.kind.milestone != meeting || ended(held.entry) == nil || safetyWasAsked(in: held)
    }
  }

  /// What the Panel asked for and has no answer yet.
  package var unansweredRequests: [Entry] {
    entries(of: .furtherInformation).filter { answers(in: $0)[.answeredOn] == nil }
  }

  /// Whether every partner who disagrees with the standing version has been escalated.
  package var isDisagreementEscalated: Bool { partnersToEscalate.isEmpty }

  /// The partners who disagree with the standing version and have not been escalated.
  package var partnersToEscalate: [StatutoryPartner] {
    guard let version = standingVersion else { return [] }
    let escalated = entries(of: .disagreement).compactMap { answers(in: $0).key(.partner) }
    return signatures(of: version.number).filter { signature in
      signature.position == .disagrees && !escalated.contains(signature.partner.rawValue)
    }.map(\.partner)
  }

  /// The warnings of parallel processes that have not ended, for whoever is about to tell anybody
  /// anything.
  package var warnings: [String] {
    entries(of: .parallelProcess).flatMap { entry -> [String] in
      let process = answers(in: entry)
      guard process[.ended] == nil, let kind = process[.kind] else { return [] }
      let name = Sheet.parallelProcess.question(.kind)?.words(of: kind) ?? ""
      let until = process.text(.until)
      let end = until.isEmpty ? "." : " until \(until)."
      return [("do not contact", QuestionID.doNotContact), ("do not disclose", .doNotDisclose)]
        .compactMap { words, question in
          let what = process.text(question)
          return what.isEmpty ? nil : "\(name.firstCapital): \(words) \(what)\(end)"
        }
    }
  }
}

extension Milestone {
  /// Whether it comes before the report is with the Panel, or is that itself.
  fileprivate var isBeforeSending: Bool {
    Milestone.path.prefix { $0 != .panelReceived }.contains(self)
  }
}
