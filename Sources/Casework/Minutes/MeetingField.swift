/// What an event of a meeting sets.
package enum MeetingField: Hashable, Sendable {
  case time(MeetingTime)
  case attendance(String)
  case line(EntryName)
  case version(Int)
  case approval
  case addendum(EntryName)

  /// The field as people read it, in lower case.
  package var words: String {
    switch self {
    case .time(let time): "when a meeting \(time.words)"
    case .attendance(let who): "whether \(who) was there"
    case .line: "a line of the minutes"
    case .version(let number): "version \(number) of the minutes"
    case .approval: "the approval of the minutes"
    case .addendum: "an addendum to the minutes"
    }
  }
}
