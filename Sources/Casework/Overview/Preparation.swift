// Between the milestones of the process lie things that have to be there: three lines that the
// initial discussion yields, the safety question of each meeting, positions, signatures. This is
// the one table of them. The screens show what is missing, in order, with the key that does it;
// `due` lists them. Adding one: a case and a row; a test names one without a row.

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
  case disagreementSettled = "disagreement-settled"
  case furtherInformation = "further-information"
  case panelQuestions = "panel-questions"
  case safetyAtPostMeeting = "safety-post-meeting"
  case postMeeting = "post-meeting"

  /// The name in JSON.
  package var id: String { rawValue }

  /// Where it is done.
  package enum Way: Hashable, Sendable {
    case sheet(Sheet)
    case recommendation, report
  }

  /// The row of the table for it.
  package var facts: PreparationFacts {
    guard let row = Self.rows[self] else {
      preconditionFailure("“\(id)” has no row in Preparation.table.")
    }
    return row
  }

  private static let rows = Dictionary(uniqueKeysWithValues: table.map { ($0.preparation, $0) })

  /// Whether a case has it.
  package func isDone(in review: Case) -> Bool { facts.isDone(review) }

  /// The entry in which it is done that is there already: what the Panel asked is answered where it
  /// is asked, and a disagreement settled where it was escalated.
  package func entryToFinish(in review: Case) -> Entry? {
    if self == .furtherInformation { return review.unansweredRequests.first }
    return self == .disagreementSettled ? review.unsettledDisagreements.first : nil
  }
}

/// What is known of something to be prepared whatever the case: a row of ``Preparation/table``.
package struct PreparationFacts: Sendable {
  /// What the row is of.
  package let preparation: Preparation
  /// What is to be done: "Agree the lines of enquiry".
  package let words: String
  /// Who owes it.
  package let owedBy: Party
  /// Nothing is asked before this step is reached; `nil` from the start.
  package let after: Milestone?
  /// The step that waits for it, whose day is its own.
  package let before: Milestone
  /// Where it is done.
  package let way: Preparation.Way
  /// Whether a case has it.
  let isDone: @Sendable (Case) -> Bool

  init(
    _ preparation: Preparation, _ words: String, owedBy: Party, after: Milestone?,
    before: Milestone, way: Preparation.Way, isDone: @escaping @Sendable (Case) -> Bool
  ) {
    self.preparation = preparation
    self.words = words
    self.owedBy = owedBy
    self.after = after
    self.before = before
    self.way = way
    self.isDone = isDone
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

  /// Whether the Panel's reply asks for further information, and nobody has written down what.
  package var lacksRequest: Bool {
    answers(in: Entry(.panelResponse)).key(.moreInformation) == "yes"
      && entries(of: .furtherInformation).isEmpty
  }

  /// The disagreements that were escalated and have no day on which they were settled.
  package var unsettledDisagreements: [Entry] {
    entries(of: .disagreement).filter { answers(in: $0)[.settledOn] == nil }
  }

  /// Whether every partner who disagrees with the standing version has been escalated.
  package var isDisagreementEscalated: Bool { partnersToEscalate.isEmpty }

  /// The partners who disagree with the standing version and have not been escalated.
  package var partnersToEscalate: [StatutoryPartner] {
    guard let version = currentVersion else { return [] }
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
