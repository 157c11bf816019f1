import Casework
import Documents

extension FormScreen {
  /// What the form stands for, in a sentence or two.
  static func introduction(
    of kind: Kind, _ open: OpenCase?, _ situation: Situation
  ) -> String {
    switch kind {
    case .makeStore:
      "A store is a folder of plain files that only you, or your group, can read. They are not "
        + "encrypted: keep it on an encrypted disk."
    case .person: "The record keeps, with each change, who made it. Give the name you sign with."
    case .newCase:
      "The child stands under a code name everywhere. All days are counted from the day the "
        + "local authority became aware."
    case .mistake:
      "Something was opened that is no case of its own. Nothing is deleted: the record stays, out "
        + "of every count."
    case .countAgain:
      "It is out of every count: \(open?.review.mistake?.phrase ?? ""). From then on it counts "
        + "again."
    case .record(let milestone): introduction(ofRecording: milestone, open, situation)
    case .correct: "The day recorded before stays in the history, with your reason."
    case .takeBack(let milestone):
      "“\(milestone.facts.done)” will count as not having happened. The history keeps both; u "
        + "undoes it."
    case .setAside(let milestone):
      "“\(milestone.facts.toDo)” will be shown as not needed, with your name and reason."
    case .plan(let milestone):
      "For which day? Empty takes a plan back. " + dueSentence(milestone, open)
    case .fill(let entry, let only):
      only.count == 1
        ? entry.sheet.question(only[0])?.hint ?? ""
        : OutcomeRow.Part(entry, only)?.purpose ?? entry.sheet.facts.purpose
    case .remove(let entry) where entry.sheet == .notice:
      "It will not count from then on; the history keeps it. A step it completed stays recorded: "
        + "take that back on the case's own screen, tab 1."
    case .remove(let entry):
      "It will not count from then on; the history keeps it. \(entry.sheet.facts.purpose)"
    case .tell(_, .family):
      "Who was written to, when and by whom. Contact itself is recorded under Family engagement, "
        + "tab 8."
    case .tell: "Who was told, when, how and by whom."
    case .identity:
      "Kept apart from the case and shown only here. Everywhere else the code name stands."
    case .meet(let name, .close):
      MeetingScreen.unrecorded(in: name, open, situation) + unfinished(in: name, open)
        + MeetingForm.close.introduction
    case .meet(let name, .circulate):
      MeetingScreen.unrecorded(in: name, open, situation) + MeetingForm.circulate.introduction
    case .rescue:
      (situation.unsavedLines.isEmpty
        ? "" : "Lines that wait still go into the minutes as soon as the disk takes them. ")
        + "Lines that were set aside are in no minutes; the file is then all there is of them."
    default: introductionOfAct(kind, open)
    }
  }

  /// What the forms of acts and of what leaves the house stand for.
  private static func introductionOfAct(_ kind: Kind, _ open: OpenCase?) -> String {
    switch kind {
    case .decideRecommendation:
      "What was answered and each partner's position become the decision. It keeps what you had "
        + "read."
    case .finalise:
      onVersion(open)
        + "The guide names two who finalise: the SPRG's Chair and the Business Unit."
    case .sign: onVersion(open) + "In the words of the person who signs."
    case .overrideSignatures:
      onVersion(open)
        + "The guide has all three agree before the report is sent. A named Executive lead may "
        + "decide otherwise."
    case .meet(_, let form): form.introduction
    case .export(let document, _):
      "The file is outside the store: readable to you alone, not encrypted, and yours to keep "
        + "safe. It holds \(document.facts.words) as it stands."
    case .gathering(let form): form.introduction
    case .exportAll:
      "The file is outside the store: readable to you alone, not encrypted, and yours to keep "
        + "safe. It holds the deadlines and meetings of all open cases, by reference only."
    case .send: onVersion(open) + "When did the report go to the Panel, and what shows it?"
    case .criteria:
      "A serious incident: abuse or neglect is known or suspected, and the child has died or "
        + "been seriously harmed."
    case .resolve(let chosen): chosen.introduction(in: open?.review)
    default: ""
    }
  }

  private static func introduction(
    ofRecording milestone: Milestone, _ open: OpenCase?, _ situation: Situation
  ) -> String {
    if milestone == .withdrawn {
      return "A notified incident was found to lie outside the criteria. All three partners agree, "
        + "and the Panel is told."
    }
    if milestone == .closed, let left = open?.review.leftOpen, !left.isEmpty {
      return left.joined(separator: " ")
    }
    return "When did it happen? What happened can always be recorded, also late; out of order, "
      + "with a reason. " + dueSentence(milestone, open) + quorum(of: milestone, situation)
  }

  /// What a meeting that is to be closed leaves open, as far as a form has room for it.
  private static func unfinished(in meeting: EntryName, _ open: OpenCase?) -> String {
    let all = open?.review.unfinished(in: meeting) ?? []
    let further = all.count > 3 ? " And \(all.count - 3) more." : ""
    return all.isEmpty ? "" : all.prefix(3).joined(separator: " ") + further + " "
  }

  /// Which version an act is on: its number and the beginning of its hash.
  private static func onVersion(_ open: OpenCase?) -> String {
    guard let version = open?.review.standingVersion else { return "" }
    return "On version \(version.number), \(version.digest.prefix(12)). "
  }

  /// What the partnership has settled on who must be at a meeting.
  private static func quorum(of milestone: Milestone, _ situation: Situation) -> String {
    switch milestone {
    case .initialDiscussionHeld, .reviewMeetingHeld, .postMeetingHeld:
      let quorum = situation.partnershipSheets?.answers(in: Entry(.settings)).text(.quorum) ?? ""
      return PlainText.isBlank(quorum) ? "" : " Quorum: \(quorum.asSentence)"
    default: return ""
    }
  }

  private static func dueSentence(_ milestone: Milestone, _ open: OpenCase?) -> String {
    guard let due = open?.timetable.step(milestone)?.deadline?.due else { return "" }
    return "Due \(due.day.shown), counted from \(due.from.day.shown)."
  }
}
