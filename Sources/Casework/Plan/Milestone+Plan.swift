extension Milestone {
  /// The steps whose days are arranged beforehand, from the initial discussion to the Panel, in
  /// their order.
  ///
  /// What is merely told or noted within a day or two is not planned; it has its day all the same.
  package static let arranged: [Milestone] = process.filter(\.isArranged).map(\.milestone)

  /// Whether people come together for it, so that its day is never one on which nobody works.
  package var isMeeting: Bool { meets != nil }

  /// Who comes together for it; `nil` where it is no meeting.
  package var meets: Party? { facts.meets }

  /// The question of the review's timeline that asks for this step's planned day; `nil` for most.
  package var timelineQuestion: QuestionID? { facts.askedInTimeline }

  /// The step whose planned day a question of the review's timeline asks for.
  static func planned(by question: QuestionID, in entry: Entry) -> Milestone? {
    guard entry.sheet == .timeline else { return nil }
    return arranged.first { $0.timelineQuestion == question }
  }
}
