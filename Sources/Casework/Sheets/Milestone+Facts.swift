/// What is known of a milestone whatever the case: a row of ``Milestone/process``.
package struct MilestoneFacts: Sendable {
  /// The milestone the row is of.
  package let milestone: Milestone
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
  /// Which cases take it.
  package let course: Course
  /// How it comes to be recorded.
  package let kind: Kind
  /// The sheet that is filled in when the step is recorded; `nil` where there is none.
  package let sheet: Sheet?
  /// Who comes together for it; `nil` where it is no meeting.
  package let meets: Party?
  /// Whether its day is arranged beforehand.
  ///
  /// What is merely told or noted within a day or two is not; it has its day all the same.
  package let isArranged: Bool
  /// The question of the review's timeline that asks for its planned day; `nil` for most.
  package let askedInTimeline: QuestionID?

  /// Which cases take a step.
  package enum Course: Hashable, Sendable {
    case everyReview
    /// A step towards the Panel or from it, which a local review does without.
    case withPanel
    /// Part of a local child safeguarding practice review, shown once one is commissioned.
    case practiceReview
    /// A way out of the review, shown once taken; whether only the Panel's reviews have it.
    case wayOut(ofPanel: Bool)
  }

  /// How a milestone comes to be recorded.
  package enum Kind: Hashable, Sendable {
    /// It happened, and can always be recorded, also late or out of order with a reason.
    case fact
    /// It is decided in the program by answering the serious-incident test.
    case criteriaDecision
    /// It follows from the criteria decision and is never recorded by itself.
    case consequence
    /// It follows from acts on the report, each with its guard.
    case act(Act)
    /// It ends the case; guarded by what must be known first.
    case closing
  }

  /// The acts on the report that make up a milestone.
  package enum Act: Hashable, Sendable {
    case finalising, signing, sending
  }

  init(
    _ milestone: Milestone, _ toDo: String, _ done: String, owedBy: Party, _ stage: Stage,
    _ course: Course, _ kind: Kind, expects: [Milestone], sheet: Sheet?, meets: Party?,
    isArranged: Bool, askedInTimeline: QuestionID?
  ) {
    self.milestone = milestone
    self.toDo = toDo
    self.done = done
    self.owedBy = owedBy
    self.stage = stage
    self.course = course
    self.kind = kind
    self.expects = expects
    self.sheet = sheet
    self.meets = meets
    self.isArranged = isArranged
    self.askedInTimeline = askedInTimeline
  }

  /// Whether it follows from acts on the report, and is never recorded by itself.
  package var isOfReport: Bool {
    if case .act = kind { return true }
    return false
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
  /// The row of the table of the process for this milestone.
  package var facts: MilestoneFacts {
    guard let row = Self.rows[self] else {
      preconditionFailure("“\(id)” has no row in Milestone.process.")
    }
    return row
  }

  private static let rows = Dictionary(uniqueKeysWithValues: process.map { ($0.milestone, $0) })

  /// The steps every rapid review takes, in order.
  package static let path: [Milestone] = allCases.filter { milestone in
    !milestone.isOnlyAfterCommissioning && !milestone.isWayOut
  }

  /// Part of a local child safeguarding practice review, shown once one is commissioned.
  package var isOnlyAfterCommissioning: Bool { facts.course == .practiceReview }

  /// A step towards the Panel or from it, which a local review does without.
  package var isOnlyWithPanel: Bool {
    switch facts.course {
    case .withPanel, .wayOut(ofPanel: true): true
    case .everyReview, .practiceReview, .wayOut(ofPanel: false): false
    }
  }

  /// A way out of the review, shown once taken.
  package var isWayOut: Bool {
    switch facts.course {
    case .wayOut: true
    case .everyReview, .withPanel, .practiceReview: false
    }
  }
}
