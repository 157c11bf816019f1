/// The days of one case that the partnership's own performance is counted from.
///
/// Holds days and no lateness, so that it is true whatever the day; ``PerformanceReport`` works it
/// out for one.
package struct CasePerformance: Hashable, Sendable {
  package let reference: CaseReference
  /// The day it counts for: that of the notification, or of the awareness where none was sent.
  package let counted: Day?
  package let steps: [Step]
  package let returns: [Return]
  package let outcome: Outcome
  package let notified: Day?
  package let sent: Day?

  /// A step that a rule sets a day for.
  package struct Step: Hashable, Sendable {
    package let milestone: Milestone
    package let owedBy: Party
    /// The day counted from; `nil` where the rule counts back from a planned day.
    package let from: Day?
    package let due: Day
    /// `nil` while it is still to be done, by somebody who can be late.
    package let done: Day?
    /// What was recorded about its day: the reason, and later days that were agreed.
    package let reasons: [String]
  }

  /// What one organisation was asked for.
  package struct Return: Hashable, Sendable {
    package let organisation: String
    package let state: State
    /// The day agreed with it, else the plan's; `nil` where there is neither.
    package let due: Day?
    package let returned: Day?
    /// The key of the cause given; `nil` where none is.
    package let cause: String?

    /// Whether anything came.
    package enum State: Hashable, Sendable {
      case awaited, returned, nothingHeld, declined
    }
  }

  /// What the review came to.
  package enum Outcome: String, CaseIterable, Hashable, Sendable {
    case recommended
    case notRecommended = "not-recommended"
    case notNotifiable = "not-notifiable"
    case notifiedOnly = "notified-only"
    case withdrawn
    case open = "not-decided"

    /// The outcome as people read it.
    package var words: String {
      switch self {
      case .recommended: "LCSPR recommended"
      case .notRecommended: "No LCSPR recommended"
      case .notNotifiable: "Not notifiable"
      case .notifiedOnly: "Notified only"
      case .withdrawn: "Notification withdrawn"
      case .open: "Not decided yet"
      }
    }
  }

  /// Takes a case, with its timetable of any day.
  package init(of review: Case, timetable: Timetable) {
    reference = review.reference
    notified = review.recorded(.panelNotified)?.on.day
    sent = review.recorded(.sentToPanel)?.on.day
    counted = notified ?? review.recorded(.becameAware)?.on.day
    outcome = Outcome(of: review)
    let variances = review.entries(of: .variance).map { review.answers(in: $0) }
    steps = timetable.steps.compactMap { step in
      Step(step, agreed: variances.filter { $0.key(.step) == step.milestone.id }, in: review)
    }
    let planned = timetable.step(.returnsIn)?.deadline?.due?.day
    returns = review.entries(of: .organisationAsked).compactMap { entry in
      Return(review.answers(in: entry), planned: planned)
    }
  }
}

extension CasePerformance.Step {
  /// `nil` where no day is set, the step is not needed, or it is another body's and still to come.
  fileprivate init?(_ step: Timetable.Step, agreed: [Answers], in review: Case) {
    guard let deadline = step.deadline, let due = deadline.due else { return nil }
    if step.recorded == nil {
      switch deadline.status {
      case .running, .dueToday, .late: if review.isClosed { return nil }
      case .notStarted, .met, .metLate, .notApplicable, .expected: return nil
      }
    }
    milestone = step.milestone
    owedBy = step.owedBy
    if case .after = deadline.rule.trigger { from = due.from.day } else { from = nil }
    self.due = due.day
    done = step.recorded?.on.day
    let later = agreed.map { answers in
      let day = answers.occasion(.newDay).map { "Agreed until \($0.day.shown): " } ?? ""
      return day + answers.text(.reason)
    }
    // What makes up an act gives no reason for its day.
    let why = step.milestone.facts.kind == .fact ? step.recorded?.why : nil
    reasons = (why.map { [$0] } ?? []) + later
  }
}

extension CasePerformance.Return {
  /// `nil` where the organisation is only to be asked.
  fileprivate init?(_ answers: Answers, planned: Day?) {
    switch answers.key(.state) {
    case "returned": state = .returned
    case "nil": state = .nothingHeld
    case "declined": state = .declined
    case "to-ask": return nil
    default: state = .awaited
    }
    organisation = answers.text(.organisation)
    due = answers.occasion(.returnBy)?.day ?? planned
    returned = answers.occasion(.returnedOn)?.day
    cause = answers.key(.lateCause)
  }
}

extension CasePerformance.Outcome {
  fileprivate init(of review: Case) {
    if review.recorded(.withdrawn) != nil {
      self = .withdrawn
    } else if let decision = review.recommendation?.decision {
      self = decision.isReviewRecommended ? .recommended : .notRecommended
    } else if review.recorded(.notNotifiable) != nil {
      self = .notNotifiable
    } else if review.recorded(.notifiedOnly) != nil {
      self = .notifiedOnly
    } else {
      self = .open
    }
  }
}
