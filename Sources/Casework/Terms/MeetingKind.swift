/// The kinds of meeting a review has.
package enum MeetingKind: String, CaseIterable, Hashable, Sendable {
  case initialDiscussion = "initial-discussion"
  case rapidReview = "rapid-review"
  case postReview = "post-review"
  case other

  /// The name on the wire and of its agenda's file.
  package var id: String { rawValue }

  /// What people call it.
  package var words: String {
    switch self {
    case .initialDiscussion: "Initial case discussion"
    case .rapidReview: "Rapid review meeting"
    case .postReview: "Post review meeting"
    case .other: "Meeting"
    }
  }

  /// The step of the process that is done once it was held; `nil` for a meeting beside the way.
  package var milestone: Milestone? {
    switch self {
    case .initialDiscussion: .initialDiscussionHeld
    case .rapidReview: .reviewMeetingHeld
    case .postReview: .postMeetingHeld
    case .other: nil
    }
  }

  /// What the register of safety checks calls it.
  package var safetyKey: String { milestone?.id ?? "other" }
}

/// How far a meeting has come.
package enum MeetingState: String, Hashable, Sendable {
  case planned, open, paused, closed, circulated, approved

  package var words: String { rawValue }

  /// Whether lines are typed in it.
  package var isLive: Bool { self == .open || self == .paused }
}

/// Something that happened to a meeting as a whole.
package enum MeetingStep: String, CaseIterable, Hashable, Sendable {
  /// It began. In records of older programs also that it went on.
  case opened
  case paused
  /// It went on after a pause.
  case resumed
  case closed
  /// It went on after it had been closed.
  case reopened

  package var words: String { rawValue }

  /// Whether the meeting runs after it.
  package var runs: Bool {
    switch self {
    case .opened, .resumed, .reopened: true
    case .paused, .closed: false
    }
  }

  /// The step as it is read after another: what goes on was not opened a second time.
  func following(_ last: MeetingStep?) -> MeetingStep {
    guard self == .opened else { return self }
    switch last {
    case nil, .opened, .resumed, .reopened: return .opened
    case .paused: return .resumed
    case .closed: return .reopened
    }
  }
}

/// A time of a meeting that can be put right.
package enum MeetingTime: String, CaseIterable, Hashable, Sendable {
  case began, ended

  package var words: String { rawValue }
}
