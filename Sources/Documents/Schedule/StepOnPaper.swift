import Casework

/// What a step is called in what leaves the program, for readers who do not know our screens.
struct StepOnPaper: Hashable {
  let milestone: Milestone
  /// The step as it is to be done: “Submit to the Panel”.
  let step: String
  /// The step as what is awaited or counted from: “submission to the Panel”.
  let phrase: String
  /// What a calendar says on the day it is due: “Report due to the Panel”.
  let due: String

  private init(_ milestone: Milestone, _ step: String, _ phrase: String, due: String) {
    (self.milestone, self.step, self.phrase, self.due) = (milestone, step, phrase, due)
  }

  /// One that is told to somebody.
  private init(_ milestone: Milestone, notice to: String) {
    self.init(milestone, "Notify \(to)", "the notice to \(to)", due: "Notice to \(to) due")
  }

  /// One that the document calls as the process does.
  fileprivate init(_ milestone: Milestone) {
    let facts = milestone.facts
    self.init(milestone, facts.toDo, facts.done, due: facts.toDo)
  }

  /// A row for every step; a test names one that is missing.
  static let table: [StepOnPaper] = [
    StepOnPaper(
      .becameAware, "Local authority becomes aware", "the local authority becoming aware",
      due: "Local authority aware"),
    StepOnPaper(
      .criteriaDecided, "Decide on the criteria", "the decision on the criteria",
      due: "Decision on the criteria due"),
    StepOnPaper(.panelNotified, notice: "the Panel"),
    StepOnPaper(.partnersNotified, notice: "the safeguarding partners"),
    StepOnPaper(.stateAndOfstedNotified, notice: "the Secretary of State and Ofsted"),
    StepOnPaper(
      .instigated, "Start the rapid review", "the start of the review",
      due: "Start of the review due"),
    StepOnPaper(.executiveInformed, notice: "the Executive"),
    StepOnPaper(.chairInformed, notice: "the Chair of the Partnership"),
    StepOnPaper(.scrutineerInformed, notice: "the Independent Scrutineer"),
    StepOnPaper(
      .initialDiscussionHeld, "Initial discussion", "the initial discussion",
      due: "Initial discussion due"),
    StepOnPaper(
      .form2Issued, "Send Form 2", "Form 2 being sent", due: "Form 2 requests due to go out"),
    StepOnPaper(.returnsIn, "Form 2 returns", "the returns", due: "Form 2 returns due"),
    StepOnPaper(.packShared, "Share the pack", "the pack being shared", due: "Pack due"),
    StepOnPaper(
      .reviewMeetingHeld, "Rapid review meeting", "the rapid review meeting",
      due: "Rapid review meeting due"),
    StepOnPaper(
      .reportDrafted, "Draft the report", "the draft report", due: "Draft report due"),
    StepOnPaper(
      .reportFinalised, "Finalise the report", "the final report", due: "Final report due"),
    StepOnPaper(
      .executiveAgreed, "Safeguarding partners' agreement", "the partners' agreement",
      due: "Partners' agreement due"),
    StepOnPaper(
      .outcomeNotified, "Notify the outcome", "the notice of the outcome",
      due: "Notice of the outcome due"),
    StepOnPaper(
      .sentToPanel, "Submit to the Panel", "submission to the Panel",
      due: "Report due to the Panel"),
    StepOnPaper(
      .panelReceived,
      "Panel receives report", "the Panel's receipt", due: "Panel's receipt expected"),
    StepOnPaper(
      .panelResponded, "Panel's reply", "the Panel's reply", due: "Panel's reply expected"),
    StepOnPaper(
      .responseShared, "Share the Panel's reply", "the reply being shared",
      due: "Panel's reply due to be shared"),
    StepOnPaper(
      .postMeetingHeld, "Post review meeting", "the post review meeting",
      due: "Post review meeting due"),
    StepOnPaper(.closed, "Close the case", "the case being closed", due: "Closing due"),
    StepOnPaper(
      .lcsprCommissioned, "Commission the local child safeguarding practice review (LCSPR)",
      "the LCSPR being commissioned", due: "LCSPR to be commissioned"),
    StepOnPaper(
      .lcsprCompleted, "Complete the LCSPR", "the LCSPR being completed",
      due: "LCSPR due to be complete"),
    StepOnPaper(
      .lcsprSent, "Send the LCSPR report", "the LCSPR report being sent",
      due: "LCSPR report due to be sent"),
    StepOnPaper(
      .lcsprPublished, "Publish the LCSPR report", "the LCSPR report being published",
      due: "LCSPR report due to be published"),
    StepOnPaper(.notNotifiable), StepOnPaper(.notifiedOnly), StepOnPaper(.withdrawn),
  ]
}

extension Milestone {
  /// What the step is called in a document.
  var onPaper: StepOnPaper {
    StepOnPaper.table.first { $0.milestone == self } ?? StepOnPaper(self)
  }
}

extension Rule {
  /// The rule in plain words, as a sentence.
  var onPaper: String {
    let span =
      switch trigger {
      case .after(let other): "Within \(self.span.words) of \(other.onPaper.phrase)"
      case .beforePlanned(let other): "\(self.span.words) before \(other.onPaper.phrase)"
      }
    return "\(span) (\(force.onPaper))."
  }
}

extension Rule.Force {
  /// What makes a rule binding, within brackets.
  var onPaper: String {
    switch self {
    case .statute: "statutory"
    case .statutoryGuidance: "statutory guidance"
    case .local: "local plan"
    case .anothersDuty: "expected, not owed by us"
    }
  }
}

extension Party {
  /// The party within a sentence, for who does not know its letters.
  var onPaper: String {
    self == .practiceReviewGroup ? "the Safeguarding Practice Review Group" : inSentence
  }
}

extension Timetable.Step {
  /// How the step stands, in a document.
  var statusOnPaper: String {
    switch standing {
    case .late(let by): by == 0 ? "Overdue" : "Overdue by \(by.words)"
    case .dueToday: "Due today"
    case .running(let left): "\(left.words) left"
    case .done: completed
    case .doneLate(let by): by == 0 ? "Completed late" : "Completed \(by.words) late"
    case .waits(let other): "Awaiting \(other.onPaper.phrase)"
    case .notNeeded: "Not needed"
    case .expected: "Awaited"
    case .toDo: "To do"
    }
  }

  private var completed: String {
    guard case .met(let spare)? = deadline?.status else { return "Completed" }
    return spare == 0 ? "Completed on the due date" : "Completed \(spare.words) early"
  }
}
