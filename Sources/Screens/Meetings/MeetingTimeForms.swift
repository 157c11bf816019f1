import Casework

extension FormDefinition {
  /// A meeting begins that was planned for another day.
  static func openMeeting(_ meeting: EntryName) -> FormDefinition {
    FormDefinition(
      title: "Start the meeting", subject: .openCase(at: .meeting(meeting), tells: false),
      purpose: { _ in "It was planned for another date. The minutes show when it was held." },
      button: "Start meeting",
      fields: { situation in
        let planned = situation.open?.review.meeting(meeting)?.on
        let isPast = planned.map { $0.day < situation.today } ?? false
        let began = isPast ? planned?.typed ?? "" : "now"
        return [.day(.day, "When it started", began, isRequired: true)]
      },
      request: { filled in
        filled[.day].flatMap { filled.propose(.meet(meeting, .open(at: $0))) }
      })
  }

  /// A meeting that was closed goes on.
  static func reopenMeeting(_ meeting: EntryName) -> FormDefinition {
    FormDefinition(
      title: "Continue the meeting", subject: .openCase(at: .meeting(meeting), tells: false),
      purpose: { _ in
        "It has ended. You can add lines and circulate the minutes again."
      },
      button: "Continue", fields: { _ in [.reason("Why it continues.")] },
      request: { filled in
        filled.propose(.meet(meeting, .open(at: filled.situation.now)), because: .why)
      })
  }

  /// When a meeting began or ended is put right.
  static func meetingTimes(_ meeting: EntryName) -> FormDefinition {
    let time = ChoiceHandle<MeetingTime>("which")
    return FormDefinition(
      title: "When the meeting started or ended",
      subject: .openCase(at: .meeting(meeting), tells: false),
      purpose: { _ in "The minutes and the step show the corrected time." },
      button: "Correct time",
      fields: { situation in
        let review = situation.open?.review
        let isOver = review?.ended(meeting) != nil
        return [
          .choice(
            time, "What to correct", isOver ? MeetingTime.allCases : [.began], \.label,
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
    case .began: "The start"
    case .ended: "The end"
    }
  }
}

extension Occasion {
  /// The day and time as they are typed.
  fileprivate var typed: String { day.iso + (time.map { " \($0.text)" } ?? "") }
}
