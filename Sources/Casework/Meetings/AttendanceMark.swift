/// What is recorded of somebody's part in a meeting.
package enum AttendanceMark: Hashable, Sendable {
  /// They are here: since a time, or from the start.
  case present(from: TimeOfDay?)
  case apologies
  case absent
  /// They went out: `nil` means now, which is refused where the meeting began on another day.
  case left(at: TimeOfDay?)
  /// They came and went at these times.
  case stays([Attendance.Stay])

  /// The times it gives.
  var times: [TimeOfDay] {
    switch self {
    case .present(let from): [from].compactMap(\.self)
    case .left(let at): [at].compactMap(\.self)
    case .stays(let stays): stays.flatMap { [$0.from, $0.until] }.compactMap(\.self)
    case .apologies, .absent: []
    }
  }

  /// Whether it says that they were in the room, so that they count.
  var counts: Bool {
    switch self {
    case .present, .stays: true
    case .apologies, .absent, .left: false
    }
  }
}
