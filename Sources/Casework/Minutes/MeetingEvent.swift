/// What happened in a meeting: the events of a case that its minutes are folded from.
package enum MeetingEvent: Hashable, Sendable {
  /// The meeting began or went on, paused, or was closed.
  case step(EntryName, MeetingStep, at: Occasion)
  /// When it began or ended, corrected.
  case timed(EntryName, MeetingTime, at: Occasion)
  /// An item of the agenda was begun.
  case itemBegun(EntryName, Int, at: Occasion)
  case attended(Attendance)
  /// A line as it now stands: typed, edited, moved, or said by somebody else.
  case minuted(MinuteLine)
  case lineRemoved(EntryName, line: EntryName)
  case circulated(MinutesVersion)
  case approved(MinutesApproval)
  case added(MinutesAddendum)

  /// The meeting it belongs to.
  package var meeting: EntryName {
    switch self {
    case .step(let meeting, _, _), .timed(let meeting, _, _), .itemBegun(let meeting, _, _),
      .lineRemoved(let meeting, _):
      meeting
    case .attended(let attendance): attendance.meeting
    case .minuted(let line): line.meeting
    case .circulated(let version): version.meeting
    case .approved(let approval): approval.meeting
    case .added(let addendum): addendum.meeting
    }
  }

  /// The field it sets; `nil` for what only adds to the course of the meeting.
  package var field: MeetingField? {
    switch self {
    case .step, .itemBegun: nil
    case .timed(_, let time, _): .time(time)
    case .attended(let attendance): .attendance(attendance.who)
    case .minuted(let line): .line(line.name)
    case .lineRemoved(_, let line): .line(line)
    case .circulated(let version): .version(version.number)
    case .approved: .approval
    case .added(let addendum): .addendum(addendum.name)
    }
  }

  /// What happened, in plain words.
  package var words: String { words(.shown) }

  /// The same with its days and times as screens show them, or in full.
  func words(_ days: DayStyle) -> String {
    switch self {
    case .step(_, let step, let occasion): "Meeting \(step.words), \(days.words(occasion))"
    case .timed(_, let time, let occasion):
      "Meeting \(time.words) \(days.words(occasion)) (corrected)"
    case .itemBegun(_, let item, let occasion):
      "Agenda item \(item) begun, \(occasion.time.map(days.words) ?? days.words(occasion))"
    case .attended(let attendance):
      "Attendance: \(attendance.full): \(attendance.presence.words)"
        + (attendance.staysInWords.isEmpty ? "" : ", \(attendance.staysInWords)")
        + (attendance.deputyOf.isEmpty ? "" : ", for \(attendance.deputyOf)")
    case .minuted(let line): "Minutes \(line.margin(days)): \(line.text)"
    case .lineRemoved: "Minutes: a line deleted"
    case .circulated(let version): "Minutes circulated as version \(version.number)"
    case .approved(let approval):
      "Minutes approved, version \(approval.version), by \(approval.by), \(days.words(approval.on))"
    case .added(let addendum): "Addendum to the minutes: \(addendum.text)"
    }
  }
}

extension MinuteLine {
  /// When, and by whom; for an action or the like, what it is.
  package var margin: String { margin(.shown) }

  fileprivate func margin(_ days: DayStyle) -> String {
    let time = at.time.map(days.words) ?? days.words(at.day)
    let who = kind == .said ? NamedPerson(speaker).short : kind.rawValue
    return who.isEmpty ? time : "\(time), \(who)"
  }
}
