// What a case still holds open when it is closed. None of it stands in the way: an action may run
// for a year, and the record of what was left open is the point. Whoever closes the case is told.

extension Case {
  /// What closing the case would leave open, each in a sentence; nothing where all is done.
  package var leftOpen: [String] { openActions + minutesLeft + safetyLeft }

  private var openActions: [String] {
    let open = actionPoints.filter { !$0.isClosed }
    guard !open.isEmpty else { return [] }
    let words = open.map { action in
      let due = action.due.map { ", due \($0.shown)" } ?? ""
      return "\(action.number) (\(action.ownersInWords)\(due))"
    }
    let head = open.count == 1 ? "1 action is still open" : "\(open.count) actions are still open"
    return ["\(head): \(words.joined(separator: "; "))."]
  }

  /// Meetings whose minutes nobody has been sent, as far as there are any.
  private var minutesLeft: [String] {
    meetings.compactMap { meeting in
      switch meeting.state {
      case .planned, .circulated, .approved: nil
      case .open, .paused: "The \(named(meeting)) is still running."
      case .closed: "The minutes of the \(named(meeting)) have not been circulated."
      }
    }
  }

  /// The safety question of the last meeting that was held.
  private var safetyLeft: [String] {
    let steps: [Milestone] = [.initialDiscussionHeld, .reviewMeetingHeld, .postMeetingHeld]
    let held = steps.compactMap { step in recorded(step).map { (step, $0.on) } }
    guard let last = held.max(by: { $0.1.isBefore($1.1) })?.0, !safetyWasAsked(at: last) else {
      return []
    }
    return [
      "Nobody has answered whether the children are safe, last asked for at "
        + "“\(last.facts.toDo)”."
    ]
  }

  private func named(_ meeting: Meeting) -> String {
    let day = (began(meeting.entry) ?? meeting.on).map { " of \($0.day.shown)" } ?? ""
    return meeting.title.prefix(1).lowercased() + meeting.title.dropFirst() + day
  }
}
