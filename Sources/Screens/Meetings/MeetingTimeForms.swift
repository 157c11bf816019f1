import Casework

extension FormDefinition {
  /// A meeting begins that was planned for another day.
  static func openMeeting(_ meeting: EntryName) -> FormDefinition {
    FormDefinition(
      title: "Open the meeting", subject: .openCase(at: .meeting(meeting), tells: false),
      purpose: { _ in "It was planned for another day. The minutes say when it was held." },
      button: "Open it",
      fields: { situation in
        let planned = situation.open?.review.meeting(meeting)?.on
        let isPast = planned.map { $0.day < situation.today } ?? false
        let began = isPast ? planned?.typed ?? "" : "now"
        return [.day(.day, "When it began", began, isRequired: true)]
      },
      request: { filled in
        filled[.day].flatMap { filled.propose(.meet(meeting, .open(at: $0))) }
      })
  }

  /// A meeting that was closed goes on.
  static func reopenMeeting(_ meeting: EntryName) -> FormDefinition {
    FormDefinition(
      title: "Go on with the meeting", subject: .openCase(at: .meeting(meeting), tells: false),
      purpose: { _ in
        "It was closed. Lines can be typed again, and the minutes circulated anew."
      },
      button: "Go on", fields: { _ in [.reason("Why it goes on.")] },
      request: { filled in
        filled.propose(.meet(meeting, .open(at: filled.situation.now)), because: .why)
      })
  }

  /// When a meeting began or ended is put right.
  static func meetingTimes(_ meeting: EntryName) -> FormDefinition {
    let time = ChoiceHandle<MeetingTime>("which")
    return FormDefinition(
      title: "When the meeting began or ended",
      subject: .openCase(at: .meeting(meeting), tells: false),
      purpose: { _ in "The minutes and the step of the process say the time put right." },
      button: "Put it right",
      fields: { situation in
        let review = situation.open?.review
        let isOver = review?.ended(meeting) != nil
        return [
          .choice(
            time, "What is put right", isOver ? MeetingTime.allCases : [.began], \.label,
            chosen: isOver ? nil : .began, isRequired: true),
          .day(.day, "When it was", review?.began(meeting)?.typed ?? "", isRequired: true),
          .reason("What was wrong."),
        ]
      },
      request: { filled in
        guard let time = filled[time], let day = filled[.day] else { return nil }
        let act: MeetingAct =
          switch time {
          case .began: .correctTimes(began: day, ended: nil)
          case .ended: .correctTimes(began: nil, ended: day)
          }
        return filled.propose(.meet(meeting, act), because: .why)
      })
  }
}

extension MeetingTime {
  /// What the form calls it.
  fileprivate var label: String {
    switch self {
    case .began: "The beginning"
    case .ended: "The end"
    }
  }
}

extension Occasion {
  /// The day and time as they are typed.
  fileprivate var typed: String { day.iso + (time.map { " \($0.text)" } ?? "") }
}
