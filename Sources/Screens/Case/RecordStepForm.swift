import Casework

extension FormDefinition {
  /// A step of the process has happened.
  static func record(_ milestone: Milestone) -> FormDefinition {
    let day = DayHandle.day.read(.past, from: .deadline(of: milestone))
    @Sendable func sheet(_ situation: Situation) -> SheetFields? {
      milestone.sheet.map { SheetFields(Entry($0), in: situation) }
    }
    return FormDefinition(
      title: "Record: \(milestone.facts.done)", subject: .openCase(at: .steps(), tells: false),
      purpose: { $0.purpose(ofRecording: milestone) }, button: "Record",
      fields: { situation in
        let offered = milestone.sheet.map { situation.offered(for: Entry($0)) }
        return [.day(day, "When", milestone.takesTime ? "now" : "today", isRequired: true)]
          + (sheet(situation)?.fields(offering: offered ?? Answers()) ?? [])
          + [
            milestone == .withdrawn
              ? .reason("Why it lies outside the criteria.") : .reasonIfOutOfOrder
          ]
      },
      request: { filled in
        guard let day = filled[day], let answers = filled.answers(to: sheet(filled.situation))
        else { return nil }
        return filled.propose(
          .record(milestone, on: day, answers), because: .why,
          asking: FormQuestion(beforeRecording: milestone, in: filled.situation))
      }, sheet: sheet)
  }
}

extension FormQuestion {
  /// What is asked before what ends the process; `nil` before any other step.
  fileprivate init?(beforeRecording milestone: Milestone, in situation: Situation) {
    if milestone == .closed {
      asked = "close this case?"
      explanation =
        ((situation.open?.review.leftOpen ?? []) + [
          "It leaves the list of open cases; c on the list shows it. What happens later can still "
            + "be recorded, with a reason. The history stays."
        ]).joined(separator: "\n")
      verb = "Close the case"
    } else if milestone == .withdrawn {
      asked = "withdraw the notification?"
      explanation =
        "Every step that is still open is then ruled out, because the incident was found to be "
        + "outside the criteria after it had been notified."
      verb = "Withdraw the notification"
    } else {
      return nil
    }
  }
}

extension Situation {
  fileprivate func purpose(ofRecording milestone: Milestone) -> String {
    if milestone == .withdrawn {
      return "A notified incident was found to lie outside the criteria. All three partners agree, "
        + "and the Panel is told."
    }
    if milestone == .closed, let left = open?.review.leftOpen, !left.isEmpty {
      return left.joined(separator: " ")
    }
    return "When did it happen? What happened can always be recorded, also late; out of order, "
      + "with a reason. " + dueSentence(of: milestone) + quorum(for: milestone)
  }

  /// What the partnership has settled on who must be at a meeting.
  private func quorum(for milestone: Milestone) -> String {
    guard Milestone.meetingsWithQuorum.contains(milestone) else { return "" }
    let quorum = partnership.sheets?.answers(in: Entry(.settings)).text(.quorum) ?? ""
    return PlainText.isBlank(quorum) ? "" : " Quorum: \(quorum.asSentence)"
  }
}

extension Milestone {
  fileprivate static let meetingsWithQuorum: Set<Milestone> = [
    .initialDiscussionHeld, .reviewMeetingHeld, .postMeetingHeld,
  ]

  /// Whether the time of day is part of what happened: the notification's is, for its clock.
  fileprivate var takesTime: Bool { self == .panelNotified || self == .sentToPanel }
}
