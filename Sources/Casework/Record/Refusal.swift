/// Why a change to a case is refused: facts, worded at the foot of the file.
package enum Refusal: StatedProblem, Hashable, Sendable {
  case inTheFuture(Occasion, today: Day)
  case plannedInThePast(Occasion, today: Day)
  case alreadyRecorded(Milestone, Occasion)
  case notRecorded(Milestone)
  case sameDay(Milestone, Occasion)
  case samePlan(Milestone, Occasion)
  case notPlanned(Milestone)
  /// A meeting is planned for a day nobody works on; the step it is, where it is one.
  case meetingOnNoWorkingDay(Milestone?, Occasion, NonWorkingDay)
  case planStands
  case sameDecision
  case sameRecommendation
  case alwaysNeeded(Milestone)
  /// The case counts, or does not, for that reason already.
  case countsSo(CaseMistake?)
  case duplicateOfItself
  /// The case that is to go on is out of every count itself, and why.
  case duplicateOfNone(CaseReference, CaseMistake)
  case alreadyNeeded(Milestone)
  case alreadyNotNeeded(Milestone)
  /// The milestone is set by a decision with a form of its own.
  case decidedOtherwise(Milestone)
  case reasonNeeded(ReasonNeeded)
  case inConflict(CaseField)
  case notInConflict(CaseField)
  /// The change named set the field to nothing that still stands.
  case notStanding(CaseField)
  case notReadyToClose([Milestone])
  case nothingToUndo
  case nothingToRedo
  /// A later change rests on the one to be undone.
  case restedOn(String, by: String)
  case text(PlainText.Kind, PlainText.Fault)
  /// What was frozen, finalised, signed or sent is not undone.
  case binding(String)
  case sheet(SheetRefusal)
  case act(ActRefusal)
  case enquiry(EnquiryRefusal)
  case meeting(MeetingRefusal)
  case erasure(ErasureRefusal)
  case retention(RetentionRefusal)

  /// What a reason is wanted for.
  package enum ReasonNeeded: Hashable, Sendable {
    case recordingBefore(Milestone, Milestone)
    case recordingEarlier(Milestone, than: Milestone, Occasion)
    case recordingUnneeded(Milestone)
    case recordingAfterClosing(Milestone)
    case recordingUncounted(Milestone, CaseMistake)
    case correcting(Milestone)
    case takingBack(Milestone)
    case settingAside(Milestone)
    case withdrawing
    case decidingCriteria
    case choosing(CaseField)
    case fillingAfterClosing(Sheet)
    case fillingUncounted(Sheet, CaseMistake)
    case writingAfterSending
    case removing(Sheet)
    case disagreeing
    case commenting
    case overriding
    case sending
    case retiring(String)
    case nothingReturned(String)
    case takingOutOfCount(CaseMistake)
    case countingAgain
    /// Form 2 would go out to those organisations with a day of return that is past by then.
    case returnDayPast([String])
  }
}

extension Refusal {
  /// What is wrong, in one sentence that names no child and quotes no free text.
  package var problem: String {
    switch self {
    case .inTheFuture(let occasion, let today):
      "\(occasion.shown) is still to come; today is \(today.shown)."
    case .plannedInThePast(let occasion, let today):
      "\(occasion.shown) is past; today is \(today.shown)."
    case .alreadyRecorded(let milestone, let occasion):
      "“\(milestone.facts.done)” is recorded already, on \(occasion.shown)."
    case .notRecorded(let milestone): "“\(milestone.facts.done)” has not been recorded."
    case .sameDay(let milestone, let occasion):
      "“\(milestone.facts.done)” is recorded for \(occasion.shown) as it is."
    case .samePlan(let milestone, let occasion):
      "“\(milestone.facts.toDo)” is planned for \(occasion.shown) as it is."
    case .notPlanned(let milestone): "No day is planned for “\(milestone.facts.toDo)”."
    case .meetingOnNoWorkingDay(let milestone, let occasion, let reason):
      "\(milestone.map { "“\($0.facts.toDo)”" } ?? "A meeting") cannot be planned for "
        + "\(occasion.day.shown): it is \(reason.asPlanned)."
    case .planStands: "The plan says just this already."
    case .sameDecision: "The criteria decision says just this already."
    case .sameRecommendation: "The recommendation is decided just so already."
    case .alwaysNeeded(let milestone):
      "“\(milestone.facts.toDo)” belongs to every case and cannot be left out."
    case .alreadyNeeded(let milestone): "“\(milestone.facts.toDo)” is needed as it is."
    case .alreadyNotNeeded(let milestone): "“\(milestone.facts.toDo)” is not needed in this case."
    case .decidedOtherwise(let milestone) where milestone.followsFromReport:
      "“\(milestone.facts.done)” is not recorded by itself: it follows from what is done with the "
        + "report."
    case .decidedOtherwise(let milestone):
      "“\(milestone.facts.done)” is not recorded by itself: it is decided."
    case .reasonNeeded(let wanted): wanted.problem
    case .inConflict(let field):
      "Two people differ about \(field.words), neither having read the other."
    case .notInConflict(let field): "Nobody differs about \(field.words)."
    case .notStanding(let field): "That is none of the values people differ by: \(field.words)."
    case .notReadyToClose(let missing):
      "The case cannot be closed yet; still open: "
        + missing.map(\.facts.toDo).joined(separator: ", ") + "."
    case .nothingToUndo: "There is no change of yours in this case to undo."
    case .nothingToRedo: "You have undone nothing that could be done again."
    case .restedOn(let change, let later):
      "“\(change)” cannot be undone or redone: “\(later)” rests on it."
    case .text(let kind, let fault): "\(kind.words) \(fault.words)."
    case .binding(let words): "“\(words)” cannot be undone: others rely on it."
    case .countsSo(let mistake):
      mistake.map { "The case is out of every count already: \($0.phrase)." }
        ?? "The case counts as it is."
    case .duplicateOfItself: "A case cannot be a duplicate of itself."
    case .duplicateOfNone(let reference, let mistake):
      "\(reference.text) cannot be the case that goes on. It counts nowhere: \(mistake.phrase)."
    case .sheet(let refusal): refusal.problem
    case .act(let refusal): refusal.problem
    case .enquiry(let refusal): refusal.problem
    case .meeting(let refusal): refusal.problem
    case .erasure(let refusal): refusal.problem
    case .retention(let refusal): refusal.problem
    }
  }

  /// What to do about it.
  package var remedy: String {
    switch self {
    case .inTheFuture: "Record what has happened; for what is to come, plan a day instead."
    case .plannedInThePast: "Plan a day from today on; if it has happened, record it."
    case .alreadyRecorded:
      "If that day is wrong, correct it with a reason: `e`, or --correct with --why."
    case .notRecorded: "Record it first."
    case .sameDay, .samePlan, .sameDecision, .sameRecommendation, .planStands:
      "Nothing needs to be done."
    case .notPlanned: "Plan a day first."
    case .meetingOnNoWorkingDay:
      "Plan a working day. A meeting that was held on another can be recorded all the same."
    case .alwaysNeeded: "Record when it happened, or leave it open."
    case .alreadyNeeded: "Nothing needs to be done."
    case .alreadyNotNeeded: "Say first that it is needed after all."
    case .decidedOtherwise(let milestone) where milestone.followsFromReport:
      "It follows from the report's versions and signatures: see Report, or "
        + "`rapidreview finalise`, `sign` and `send`."
    case .decidedOtherwise:
      "Answer the serious-incident test: `c` on the case's screen, or `rapidreview criteria REF`."
    case .reasonNeeded(let wanted): wanted.remedy
    case .inConflict:
      "Choose which stands, with a reason: H on the case, then c. Then try again."
    case .notInConflict: "Nothing needs to be done."
    case .notStanding: "Look at the history again, and choose one of those that stand."
    case .notReadyToClose: "Record each of them, or mark it as not needed with a reason."
    case .nothingToUndo: "The history shows who changed what; only your own changes can be undone."
    case .nothingToRedo: "Record it anew."
    case .restedOn: "Correct it instead, with a reason; the record then shows both."
    case .text(_, let fault): fault.remedy
    case .countsSo: "Nothing needs to be done."
    case .duplicateOfItself: "Give the reference of the case that goes on."
    case .duplicateOfNone: "Name the case that goes on, or count that one again first."
    case .binding: "Change the words and freeze the next version; the record then shows both."
    case .sheet(let refusal): refusal.remedy
    case .act(let refusal): refusal.remedy
    case .enquiry(let refusal): refusal.remedy
    case .meeting(let refusal): refusal.remedy
    case .erasure(let refusal): refusal.remedy
    case .retention(let refusal): refusal.remedy
    }
  }
}

extension Refusal.ReasonNeeded {
  var remedy: String {
    switch self {
    case .disagreeing: "Write the grounds beside the partner's word."
    case .commenting: "Write the comment, or record that the partner agrees without one."
    case .sending: "Say it: an e-mail and its time, or the portal's receipt."
    case .nothingReturned: "Write under “If nothing, why” what they said or searched."
    case .recordingUncounted, .fillingUncounted:
      "If it is a case after all, count it again (O, or `rapidreview mistake REF --count-again`). "
        + "Otherwise give the reason: the field ‘Why’, or --why."
    case .returnDayPast:
      "Set a new day of return (on Returns, then Enter), or give the reason: the field ‘Why’, or --why."
    case .recordingBefore, .recordingEarlier, .recordingUnneeded, .recordingAfterClosing,
      .correcting,
      .takingBack, .settingAside, .withdrawing, .decidingCriteria, .choosing, .fillingAfterClosing,
      .writingAfterSending, .removing, .overriding, .retiring, .takingOutOfCount, .countingAgain:
      "Give the reason: the field ‘Why’, or --why on the command line."
    }
  }

  var problem: String {
    switch self {
    case .recordingBefore(let milestone, let missing):
      "“\(milestone.facts.done)” comes after “\(missing.facts.done)”, which is not recorded."
    case .recordingEarlier(let milestone, let other, let occasion):
      "“\(milestone.facts.done)” would come before “\(other.facts.done)” (\(occasion.shown))."
    case .recordingUnneeded(let milestone):
      "“\(milestone.facts.done)” is marked as not needed in this case."
    case .recordingAfterClosing(let milestone):
      "The case is closed; “\(milestone.facts.done)” would be recorded afterwards."
    case .recordingUncounted(let milestone, let mistake):
      "This case was taken out of every count (\(mistake.phrase)). Recording "
        + "“\(milestone.facts.done)” in it takes a reason."
    case .correcting(let milestone): "Correcting “\(milestone.facts.done)” takes a reason."
    case .takingBack(let milestone): "Taking back “\(milestone.facts.done)” takes a reason."
    case .settingAside(let milestone):
      "Marking “\(milestone.facts.toDo)” as not needed takes a reason."
    case .withdrawing: "Withdrawing a notification takes a reason."
    case .decidingCriteria: "No decision without its rationale."
    case .choosing: "Choosing between what two people recorded takes a reason."
    case .fillingAfterClosing(let sheet):
      "The case is closed; \(sheet.facts.entry) would be changed afterwards."
    case .fillingUncounted(let sheet, let mistake):
      "This case was taken out of every count (\(mistake.phrase)). Changing "
        + "\(sheet.facts.entry) in it takes a reason."
    case .writingAfterSending: "The report was sent; its words would be changed afterwards."
    case .removing(let sheet): "Taking out \(sheet.facts.entry) takes a reason."
    case .disagreeing: "A partner who disagrees gives the grounds."
    case .commenting: "The comment is missing."
    case .overriding: "Sending without all three signatures takes a reason."
    case .sending: "The record must say how the report went and what shows it."
    case .retiring(let line): "Retiring \(line) takes a reason."
    case .nothingReturned(let organisation):
      "That \(organisation) declined, or holds nothing, takes a reason."
    case .takingOutOfCount(let mistake):
      "Taking the case out of every count (\(mistake.phrase)) takes a reason."
    case .countingAgain: "Counting the case again takes a reason."
    case .returnDayPast(let organisations):
      "The day of return is already past for \(organisations.joined(separator: ", "))."
    }
  }
}

extension Milestone {
  /// Whether acts on the report take the step: it is never taken back by itself.
  fileprivate var followsFromReport: Bool { facts.isOfReport || self == .reportDrafted }
}
