/// How far a line of enquiry has got.
package enum LineState: Hashable, Sendable {
  /// Nobody has agreed it yet.
  case draft
  /// A meeting agreed it, and it has not been sent.
  case agreed(at: String)
  /// So many of the organisations it was sent to have answered.
  case asked(answered: Int, of: Int)
  /// What the review finds is written.
  case found
  case retired

  /// The state as every screen and list says it.
  package var words: String {
    switch self {
    case .draft: "draft"
    case .agreed(let meeting): "agreed, \(meeting)"
    case .asked(let answered, let of) where answered == 0: "0 of \(of) answered"
    case .asked(let answered, let of): "\(answered) of \(of) answered"
    case .found: "finding written"
    case .retired: "retired"
    }
  }

  /// How pressing it is: a line that was asked and has no answer is loud.
  package var urgency: Urgency {
    switch self {
    case .draft: .running
    case .agreed: .running
    case .asked(let answered, _) where answered == 0: .late
    case .asked(let answered, let of): answered < of ? .soon : .running
    case .found: .done
    case .retired: .waiting
    }
  }
}
