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
      return "“\(action.text.inOneLine(ofAtMost: 60))” (\(action.ownersInWords)\(due))"
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

  /// The safety question of the last meeting that was held, in the order of the process: two may
  /// have been on one day.
  private var safetyLeft: [String] {
    let steps: [Milestone] = [.initialDiscussionHeld, .reviewMeetingHeld, .postMeetingHeld]
    guard let last = steps.last(where: { recorded($0) != nil }), !safetyWasAsked(at: last) else {
      return []
    }
    return [
      "Are the children safe? This has no answer since “\(last.facts.toDo)”."
    ]
  }

  private func named(_ meeting: Meeting) -> String {
    let day = (began(meeting.entry) ?? meeting.on).map { " of \($0.day.shown)" } ?? ""
    return meeting.title.prefix(1).lowercased() + meeting.title.dropFirst() + day
  }
}

extension String {
  /// The text without line breaks, and its end left out where it is longer than so many characters.
  fileprivate func inOneLine(ofAtMost count: Int) -> String {
    let words = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > count ? words.prefix(count - 1) + "…" : words
  }
}
