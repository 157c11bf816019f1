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
    case .noSuchMeeting: "This case does not have that meeting."
    case .notOpen: "The meeting is not in progress."
    case .alreadyOpen: "The meeting is in progress."
    case .notBegun: "The meeting has not started."
    case .begun: "The meeting has started, so its minutes belong to the record."
    case .stillOpen: "The meeting has not ended yet."
    case .approvedAlready: "The minutes are approved. They cannot change."
    case .noSuchItem(let number): "The agenda has no item \(number)."
    case .noSuchLine: "That line is no longer in the minutes."
    case .emptyLine: "The line is empty."
    case .speakerIsCommand: "The speaker starts with /, like a command."
    case .lineChanged: "Someone has just changed this line."
    case .safetyNotAsked: "Whether the children are safe has not been answered at this meeting."
    case .postMeetingIncomplete(let missing):
      "A post review meeting considers the reply. Still to record: "
        + missing.joined(separator: ", ") + "."
    case .agendaShortened:
      "The meeting has started, so item numbers cannot change."
    case .reopening: "The meeting has ended. Give a reason to continue it."
    case .sameVersion(let number): "Version \(number) of the minutes already says this."
    case .notCirculated: "The minutes have not been circulated."
    case .changedSinceCirculated(let number):
      "The minutes changed after version \(number) was circulated."
    case .notApproved: "The minutes are not approved yet."
    case .nobodyNamed: "The name is missing."
    case .severalOfThatName: "More than one person matches what you typed."
    case .organisationNeeded:
      "That name is not on the list, so it does not count."
    case .speaksForNeeded:
      "Is that organisation a statutory partner? The list does not say."
    case .notThere: "They are not at the meeting."
    case .leftBeforeComing: "They cannot have left before they came."
    case .timeToCome(let time, let now):
      "\(time.text) is later than now, \(now.time?.text ?? now.shown)."
    case .noMarkToTakeBack: "You have not marked anyone at this meeting."
    case .beganWhen(let planned):
      "The meeting was planned for another date, \(planned.shown)."
    case .endedWhen(let began): "The meeting started on another date, \(began.shown)."
    case .endsBeforeBeginning(let began):
      "The meeting started \(began.shown), so it cannot have ended before that."
    case .beganBefore(let aware):
      "The meeting cannot start before \(aware.day.shown), when the local authority became aware."
    case .beganLongBefore(let end):
      "The meeting ended \(end.shown), more than \(Case.mostDaysOfMeeting) days later."
    case .leftWhen(let began):
      "The meeting started on another date, \(began.shown)."
    case .pausedWhen(let began):
      "The meeting started on another date, \(began.shown)."
    case .correctingTimes: "Give a reason for correcting the meeting's times."
    case .agreedIsNotSplit: "You cannot split an action or a decision."
    case .splitNotFound: "The line does not continue with those words."
    case .noRoomBetweenLines: "There is no room between that line and the next."
    }
  }

  var remedy: String {
    switch self {
    case .noSuchMeeting: "Plan a meeting first."
    case .notOpen: "Start it first."
    case .alreadyOpen: "You do not need to do anything."
    case .notBegun: "Start it first, then end it."
    case .begun: "End it, and say in its minutes what happened."
    case .stillOpen: "End it first."
    case .approvedAlready: "Write an addendum."
    case .noSuchItem: "Add it at the end of the agenda, or name another."
    case .noSuchLine: "Look in the log. Someone deleted it."
    case .emptyLine: "Type what was said."
    case .speakerIsCommand: "Put the speaker first, then a tab, then the line with its command."
    case .lineChanged: "Read what it says now, then correct it again."
    case .safetyNotAsked: "Ask, and record the answer when you end the meeting."
    case .postMeetingIncomplete: "Record each when you end the meeting, or under Meetings."
    case .agendaShortened: "Leave every item there is, and add others at the end."
    case .reopening: "Say why it continues."
    case .sameVersion: "You do not need to do anything."
    case .notCirculated: "Circulate them first."
    case .changedSinceCirculated: "Circulate the current minutes, and have those approved."
    case .notApproved: "Correct the line itself."
    case .nobodyNamed: "Give the name."
    case .severalOfThatName: "Type the whole name, a comma and the organisation."
    case .organisationNeeded: "Give their organisation as well, or check the name."
    case .speaksForNeeded: "Say for which partner they speak, or for none."
    case .notThere: "Record that they are here first."
    case .leftBeforeComing: "Give a later time."
    case .timeToCome: "Give an earlier time, or leave it empty."
    case .noMarkToTakeBack: "Undo other changes on the meeting's screen."
    case .beganWhen: "Say when it started."
    case .endedWhen: "Say when it ended."
    case .endsBeforeBeginning: "Give a later end, or correct the start."
    case .beganBefore: "Check the year."
    case .beganLongBefore: "Check the date, or correct the end first."
    case .leftWhen: "Say when they left."
    case .pausedWhen: "Type the pause as a line."
    case .correctingTimes: "Say why."
    case .agreedIsNotSplit: "Shorten it, and type the rest as a line of its own."
    case .splitNotFound: "Type the first words of the second line exactly."
    case .noRoomBetweenLines: "Move another line first."
    }
  }
}

extension Case {
  /// A beginning so long before the end is a slip; a meeting may be adjourned for less.
  static let mostDaysOfMeeting = 7
}
