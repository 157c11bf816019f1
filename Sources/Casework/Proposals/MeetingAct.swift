/// Something somebody does in a meeting.
package enum MeetingAct: Hashable, Sendable {
  /// It begins, or goes on; after a closing that takes a reason.
  ///
  /// `nil` means now, which is refused where it was planned for another day.
  case open(at: Occasion?)
  case pause(at: Occasion)
  case close(Closing)
  /// An item of the agenda is begun.
  case begin(item: Int, at: Occasion)
  case attend(Attendance)
  /// Somebody is here, excused, or gone, by whatever name they were typed.
  case mark(NamedAttendee, AttendanceMark)
  /// Everybody of these of whom nothing is recorded is marked the same, as one change.
  case markAll([NamedAttendee], AttendanceMark)
  /// My own latest mark of who is at this meeting shall not count.
  case takeBackMark
  /// When it began or ended is put right; takes a reason. `nil` leaves a time as it is.
  case correctTimes(began: Occasion?, ended: Occasion?)
  /// A line as it shall stand; of an action or a decision, with the answers of its register.
  case minute(MinuteLine, Answers = [:])
  /// Something of a line that stands is to be different.
  case change(EntryName, LineChange)
  case removeLine(EntryName)
  /// A line becomes two: the second has that name, and begins with these words.
  case splitLine(EntryName, before: String, into: EntryName)
  /// The minutes are sent round as they stand; the digest is of their words.
  case circulate(to: String, on: Occasion, digest: String)
  case approve(by: String, on: Occasion)
  /// What is to be added to approved minutes.
  case add(EntryName, text: String, by: String, on: Occasion)

  /// The closing of a meeting, and what is answered with it.
  package struct Closing: Hashable, Sendable {
    /// When it ends; `nil` means now, which is refused where it began on another day.
    package let at: Occasion?
    /// The entry of the safety check, where it is answered now.
    package let safetyEntry: EntryName
    /// Its answers; none where it was asked before.
    package let safety: Answers
    /// What a post review meeting notes.
    package let postMeeting: Answers

    package init(
      at: Occasion?, safetyEntry: EntryName, safety: Answers = [:], postMeeting: Answers = [:]
    ) {
      self.at = at
      self.safetyEntry = safetyEntry
      self.safety = safety
      self.postMeeting = postMeeting
    }
  }
}
