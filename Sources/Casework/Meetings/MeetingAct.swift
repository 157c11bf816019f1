/// Something somebody does in a meeting.
package enum MeetingAct: Hashable, Sendable {
  /// It begins, or goes on; after a closing that takes a reason.
  case open(at: Occasion)
  case pause(at: Occasion)
  case close(Closing)
  /// An item of the agenda is begun.
  case begin(item: Int, at: Occasion)
  case attend(Attendance)
  /// A line as it shall stand; of an action or a decision, with the answers of its register.
  case minute(MinuteLine, Answers = [:])
  /// Something of a line that stands is to be different.
  case change(EntryName, LineChange)
  case removeLine(EntryName)
  /// The minutes are sent round as they stand; the digest is of their words.
  case circulate(to: String, on: Occasion, digest: String)
  case approve(by: String, on: Occasion)
  /// What is to be added to approved minutes.
  case add(EntryName, text: String, by: String, on: Occasion)

  /// The closing of a meeting, and what is answered with it.
  package struct Closing: Hashable, Sendable {
    package let at: Occasion
    /// The entry of the safety check, where it is answered now.
    package let safetyEntry: EntryName
    /// Its answers; none where it was asked before.
    package let safety: Answers
    /// What a post review meeting notes.
    package let postMeeting: Answers

    package init(
      at: Occasion, safetyEntry: EntryName, safety: Answers = [:], postMeeting: Answers = [:]
    ) {
      self.at = at
      self.safetyEntry = safetyEntry
      self.safety = safety
      self.postMeeting = postMeeting
    }
  }
}
