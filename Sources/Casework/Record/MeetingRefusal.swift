/// Why something about a meeting is refused.
package enum MeetingRefusal: Hashable, Sendable {
  case noSuchMeeting
  case notOpen
  case alreadyOpen
  case notBegun
  case begun
  case stillOpen
  case approvedAlready
  case noSuchItem(Int)
  case noSuchLine
  case emptyLine
  /// What stands where the speaker does begins as a command.
  case speakerIsCommand
  case lineChanged
  case safetyNotAsked
  case postMeetingIncomplete([String])
  case agendaShortened
  case reopening
  case sameVersion(Int)
  case notCirculated
  case changedSinceCirculated(Int)
  case notApproved
  case nobodyNamed
  case severalOfThatName
  case organisationNeeded
  case speaksForNeeded
  case notThere
  case leftBeforeComing
  /// Somebody would have come or gone at a time that is still to come.
  case timeToCome(TimeOfDay, now: Occasion)
  case noMarkToTakeBack
  /// It was planned for another day than today.
  case beganWhen(planned: Occasion)
  /// It began on another day than today.
  case endedWhen(began: Occasion)
  case endsBeforeBeginning(Occasion)
  /// It would have begun before the local authority became aware.
  case beganBefore(aware: Occasion)
  /// It would have begun long before it ended.
  case beganLongBefore(end: Occasion)
  /// Somebody went out of a meeting that began on another day than today.
  case leftWhen(began: Occasion)
  /// A pause is recorded as it happens, and the meeting began on another day than today.
  case pausedWhen(began: Occasion)
  case correctingTimes
  case agreedIsNotSplit
  case splitNotFound
  case noRoomBetweenLines

  var problem: String {
    switch self {
    case .noSuchMeeting: "There is no such meeting in this case."
    case .notOpen: "The meeting is not open, and nothing is minuted in it."
    case .alreadyOpen: "The meeting is open."
    case .notBegun: "The meeting has not begun."
    case .begun: "The meeting has begun, and its minutes belong to the record."
    case .stillOpen: "The meeting is not closed yet."
    case .approvedAlready: "The minutes are approved, and approved minutes never change."
    case .noSuchItem(let number): "The agenda has no item \(number)."
    case .noSuchLine: "That line is not in the minutes any more."
    case .emptyLine: "There is nothing in the line."
    case .speakerIsCommand: "What stands in the speaker's place begins with /, as a command does."
    case .lineChanged: "Somebody changed the line after it was shown to you."
    case .safetyNotAsked: "Whether the children are safe has not been answered at this meeting."
    case .postMeetingIncomplete(let missing):
      "A post review meeting considers the reply; still to be noted: "
        + missing.joined(separator: ", ") + "."
    case .agendaShortened:
      "The meeting has begun, and its minutes name the items of the agenda by number."
    case .reopening: "The meeting was closed; going on with it takes a reason."
    case .sameVersion(let number): "Version \(number) of the minutes says just this already."
    case .notCirculated: "No version of the minutes has been circulated."
    case .changedSinceCirculated(let number):
      "The minutes were changed after version \(number) was circulated."
    case .notApproved: "The minutes are not approved yet."
    case .nobodyNamed: "Nobody is named."
    case .severalOfThatName: "More than one person is known by what was typed."
    case .organisationNeeded:
      "Nobody of that name is known, so the quorum cannot count them."
    case .speaksForNeeded:
      "The register does not know whether that organisation is a statutory partner."
    case .notThere: "They are not at the meeting."
    case .leftBeforeComing: "They cannot have left before they came."
    case .timeToCome(let time, let now):
      "\(time.text) is still to come; it is \(now.time?.text ?? now.shown) now."
    case .noMarkToTakeBack: "You have marked nobody at this meeting."
    case .beganWhen(let planned):
      "The meeting was planned for \(planned.shown), which is another day."
    case .endedWhen(let began): "The meeting began on \(began.shown), which is another day."
    case .endsBeforeBeginning(let began):
      "The meeting began \(began.shown) and cannot have ended before that."
    case .beganBefore(let aware):
      "The local authority became aware on \(aware.day.shown); no meeting began before that."
    case .beganLongBefore(let end):
      "The meeting ended \(end.shown), more than \(Case.mostDaysOfMeeting) days after that."
    case .leftWhen(let began):
      "The meeting began on \(began.shown), which is another day."
    case .pausedWhen(let began):
      "The meeting began on \(began.shown), which is another day; a pause is recorded at once."
    case .correctingTimes: "Putting a meeting's times right takes a reason."
    case .agreedIsNotSplit: "An action or a decision is one line."
    case .splitNotFound: "The line does not go on with those words."
    case .noRoomBetweenLines: "No room is left between that line and the next."
    }
  }

  var remedy: String {
    switch self {
    case .noSuchMeeting: "Plan one on Meetings first."
    case .notOpen: "Open it first."
    case .alreadyOpen: "Nothing needs to be done."
    case .notBegun: "Open it first, then close it."
    case .begun: "Close it, and say in its minutes what became of it."
    case .stillOpen: "Close it first."
    case .approvedAlready: "Write an addendum; it is kept beside them."
    case .noSuchItem: "Add it at the end of the agenda, or name another."
    case .noSuchLine: "Somebody deleted it; the history shows who."
    case .emptyLine: "Type what was said."
    case .speakerIsCommand: "Put the speaker first, then a tab, then the line with its command."
    case .lineChanged: "Read what it says now, then correct it again."
    case .safetyNotAsked: "Ask it, and answer it with the closing."
    case .postMeetingIncomplete: "Answer each with the closing, or on Meetings."
    case .agendaShortened: "Leave every item there is, and add others at the end."
    case .reopening: "Say why it goes on."
    case .sameVersion: "Nothing needs to be done."
    case .notCirculated: "Circulate them first."
    case .changedSinceCirculated: "Circulate what stands now, and have that approved."
    case .notApproved: "While they are not approved, correct the line itself."
    case .nobodyNamed: "Give the name."
    case .severalOfThatName: "Type the whole name, a comma and the organisation."
    case .organisationNeeded: "Give their organisation as well, or check the name."
    case .speaksForNeeded: "Say for which partner they speak, or for none."
    case .notThere: "Record that they are here first."
    case .leftBeforeComing: "Give a later time."
    case .timeToCome: "Give a time that has passed, or none."
    case .noMarkToTakeBack: "Undo other changes on the meeting's own screen."
    case .beganWhen: "Say when it began."
    case .endedWhen: "Say when it ended."
    case .endsBeforeBeginning: "Give a later end, or put the beginning right."
    case .beganBefore: "Check the year."
    case .beganLongBefore: "Check the date, or put the end right first."
    case .leftWhen: "Say when they left."
    case .pausedWhen: "Type the pause as a line."
    case .correctingTimes: "Say why."
    case .agreedIsNotSplit: "Shorten it, and type the rest as a line of its own."
    case .splitNotFound: "Type the first words of the second line as they stand."
    case .noRoomBetweenLines: "Move another line first."
    }
  }
}

extension Case {
  /// A beginning so long before the end is a slip; a meeting may be adjourned for less.
  static let mostDaysOfMeeting = 7
}
