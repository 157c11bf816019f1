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
              ? .reason("Why the criteria were not met.") : .reasonIfOutOfOrder
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
          "The case moves to your closed cases. You can still add to it if you give a reason."
        ]).joined(separator: "\n")
      verb = "Close the case"
    } else if milestone == .withdrawn {
      asked = "withdraw the notification?"
      explanation =
        "This ends the review. Steps not done yet are marked as not needed."
      verb = "Withdraw the notification"
    } else {
      return nil
    }
  }
}

extension Situation {
  fileprivate func purpose(ofRecording milestone: Milestone) -> String {
    if milestone == .withdrawn {
      return "For an incident that did not meet the criteria after all. All three partners must "
        + "agree. You must tell the Panel."
    }
    if milestone == .closed, let left = open?.review.leftOpen, !left.isEmpty {
      return left.joined(separator: " ")
    }
    return "When did it happen? If an earlier step is not recorded, give a "
      + "reason. " + dueSentence(of: milestone) + quorum(for: milestone)
  }

  /// That a meeting records itself, and what the partnership has settled on who must be there.
  private func quorum(for milestone: Milestone) -> String {
    guard Milestone.meetingsWithQuorum.contains(milestone) else { return "" }
    let quorum = partnership.sheets?.answers(in: Entry(.settings)).text(.quorum) ?? ""
    return " If you keep minutes under \(CaseTab.meetings.words), ending the meeting records this."
      + (PlainText.isBlank(quorum) ? "" : " Quorum: \(quorum.asSentence)")
  }
}

extension Milestone {
  fileprivate static let meetingsWithQuorum: Set<Milestone> = [
    .initialDiscussionHeld, .reviewMeetingHeld, .postMeetingHeld,
  ]

  /// Whether the time of day is part of what happened: the notification's is, for its clock.
  fileprivate var takesTime: Bool { self == .panelNotified || self == .sentToPanel }
}
