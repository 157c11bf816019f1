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
