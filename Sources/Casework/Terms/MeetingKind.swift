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
