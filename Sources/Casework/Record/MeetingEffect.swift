extension MeetingEvent {
  /// What the program must know of it.
  var effect: CaseEffect {
    let field = field.map { CaseField.meeting(meeting, $0) }
    switch self {
    // A meeting that was opened is closed, and one that was closed is gone on with.
    case .step:
      return CaseEffect(
        field, .passedOver, decides: false, step: nil, feeds: .minutes(meeting), restsOn: nil)
    case .timed, .itemBegun, .attended, .minuted, .lineRemoved:
      return CaseEffect(
        field, .possible, decides: false, step: nil, feeds: .minutes(meeting), restsOn: nil)
    case .circulated:
      return CaseEffect(
        field, .refused, decides: false, step: nil, feeds: nil, restsOn: .minutes(meeting))
    case .approved:
      return CaseEffect(field, .refused, decides: true, step: nil, feeds: nil, restsOn: nil)
    case .added:
      return CaseEffect(field, .refused, decides: false, step: nil, feeds: nil, restsOn: nil)
    }
  }
}
