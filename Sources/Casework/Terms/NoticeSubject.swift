/// What a notice is about.
package enum NoticeSubject: String, CaseIterable, Hashable, Sendable {
  case notification, outcome
  case panelResponse = "panel-response"
  case practiceReview = "lcspr"
  case family, other

  package var id: String { rawValue }

  /// The subject as people read it.
  package var words: String {
    switch self {
    case .notification: "the notification"
    case .outcome: "the outcome"
    case .panelResponse: "the Panel's reply"
    case .practiceReview: "the LCSPR"
    case .family: "a letter to the family"
    case .other: "something else"
    }
  }
}
