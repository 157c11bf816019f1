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
    case .inTheFuture:
      "The date must be today or earlier."
    case .plannedInThePast:
      "The date must be today or later."
    case .alreadyRecorded(let milestone, let occasion):
      "“\(milestone.facts.done)” is already recorded, on \(occasion.shown)."
    case .notRecorded(let milestone): "“\(milestone.facts.done)” has not been recorded."
    case .sameDay(let milestone, let occasion):
      "“\(milestone.facts.done)” already has the date \(occasion.shown)."
    case .samePlan(let milestone, let occasion):
      "“\(milestone.facts.toDo)” is already planned for \(occasion.shown)."
    case .notPlanned(let milestone): "“\(milestone.facts.toDo)” has no planned date."
    case .meetingOnNoWorkingDay(let milestone, let occasion, let reason):
      "\(milestone.map { "“\($0.facts.toDo)”" } ?? "A meeting") cannot be planned for "
        + "\(occasion.day.shown): it is \(reason.asPlanned)."
    case .planStands: "That is already the plan."
    case .sameDecision: "That is already the criteria decision."
    case .sameRecommendation: "That is already the recommendation."
    case .alwaysNeeded(let milestone):
      "“\(milestone.facts.toDo)” belongs to every case and cannot be left out."
    case .alreadyNeeded(let milestone): "“\(milestone.facts.toDo)” is already needed."
    case .alreadyNotNeeded(let milestone): "“\(milestone.facts.toDo)” is not needed in this case."
    case .decidedOtherwise(let milestone) where milestone.followsFromReport:
      "“\(milestone.facts.done)” follows from what you do with the report."
    case .decidedOtherwise(let milestone):
      "“\(milestone.facts.done)” is a decision. You cannot set its date directly."
    case .reasonNeeded(let wanted): wanted.problem
    case .inConflict(let field):
      "Two people entered different values for \(field.words)."
    case .notInConflict(let field): "There is no conflict about \(field.words)."
    case .notStanding(let field): "That is not one of the conflicting values: \(field.words)."
    case .notReadyToClose(let missing):
      "The case cannot be closed yet. Still open: "
        + missing.map(\.facts.toDo).joined(separator: ", ") + "."
    case .nothingToUndo: "You have made no changes in this case to undo."
    case .nothingToRedo: "You have not undone anything that could be redone."
    case .restedOn(let change, let later):
      "You cannot undo or redo “\(change)”. “\(later)” depends on it."
    case .text(let kind, let fault): "\(kind.words) \(fault.words)."
    case .binding(let words): "You cannot undo “\(words)”. Others rely on it."
    case .countsSo(let mistake):
      mistake.map { "The case is already not counted: \($0.phrase)." }
        ?? "The case is already counted."
    case .duplicateOfItself: "A case cannot be a duplicate of itself."
    case .duplicateOfNone(let reference, let mistake):
      "\(reference.text) cannot be the case that continues. It is not counted: \(mistake.phrase)."
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
    case .inTheFuture: "Plan a date instead, or record it once it has happened."
    case .plannedInThePast: "Plan a date from today, or record it if it has happened."
    case .alreadyRecorded:
      "Correct the date, with a reason, if it is wrong."
    case .notRecorded: "Record it first."
    case .sameDay, .samePlan, .sameDecision, .sameRecommendation, .planStands:
      "You do not need to do anything."
    case .notPlanned: "Plan a date first."
    case .meetingOnNoWorkingDay:
      "Plan a working day. You can still record a meeting held on another day."
    case .alwaysNeeded: "Set its date, or leave it open."
    case .alreadyNeeded: "You do not need to do anything."
    case .alreadyNotNeeded: "Mark it as needed first."
    case .decidedOtherwise(let milestone) where milestone.followsFromReport:
      "Finalise, sign or send the report instead, under Report."
    case .decidedOtherwise:
      "Answer the serious-incident test instead."
    case .reasonNeeded(let wanted): wanted.remedy
    case .inConflict:
      "Resolve the conflict in the case's log, then try again."
    case .notInConflict: "You do not need to do anything."
    case .notStanding: "Look at the log again, and choose one of the values there."
    case .notReadyToClose: "Record each of them, or mark it as not needed with a reason."
    case .nothingToUndo: "Look in the log. You can only undo your own changes."
    case .nothingToRedo: "Record it again."
    case .restedOn: "Correct it instead, with a reason. The record then shows both."
    case .text(_, let fault): fault.remedy
    case .countsSo: "You do not need to do anything."
    case .duplicateOfItself: "Give the reference of the case that continues."
    case .duplicateOfNone: "Name another case, or count that one again first."
    case .binding: "Make a newer version instead. The record then shows both."
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
    case .disagreeing: "Write the grounds with the partner's response."
    case .commenting: "Write the comment, or record that the partner agrees without one."
    case .sending: "Give the proof: an e-mail and its time, or the portal's receipt."
    case .nothingReturned: "Write under “If nothing, why” what they said or searched."
    case .recordingUncounted, .fillingUncounted:
      "Count it again if it is a case after all. Otherwise give a reason."
    case .returnDayPast:
      "Set a new return date, or give a reason."
    case .recordingBefore, .recordingEarlier, .recordingUnneeded, .recordingAfterClosing,
      .correcting,
      .takingBack, .settingAside, .withdrawing, .decidingCriteria, .choosing, .fillingAfterClosing,
      .writingAfterSending, .removing, .overriding, .retiring, .takingOutOfCount, .countingAgain:
      "Give a reason (“Why”, or --why)."
    }
  }

  var problem: String {
    switch self {
    case .recordingBefore(let milestone, let missing):
      "“\(missing.facts.done)” is not recorded yet. It comes before “\(milestone.facts.done)”."
    case .recordingEarlier(let milestone, let other, let occasion):
      "“\(milestone.facts.done)” would come before “\(other.facts.done)” (\(occasion.shown))."
    case .recordingUnneeded(let milestone):
      "“\(milestone.facts.done)” is marked as not needed in this case."
    case .recordingAfterClosing(let milestone):
      "The case is closed. “\(milestone.facts.done)” would be recorded afterwards."
    case .recordingUncounted(let milestone, let mistake):
      "This case is not counted (\(mistake.phrase)). Recording “\(milestone.facts.done)” needs a "
        + "reason."
    case .correcting(let milestone): "Correcting “\(milestone.facts.done)” needs a reason."
    case .takingBack(let milestone): "Clearing “\(milestone.facts.done)” needs a reason."
    case .settingAside(let milestone):
      "Marking “\(milestone.facts.toDo)” as not needed needs a reason."
    case .withdrawing: "Withdrawing a notification needs a reason."
    case .decidingCriteria: "Enter the rationale for this decision."
    case .choosing: "Resolving a conflict needs a reason."
    case .fillingAfterClosing(let sheet):
      "The case is closed. \(sheet.facts.entry.firstCapital) would change afterwards."
    case .fillingUncounted(let sheet, let mistake):
      "This case is not counted (\(mistake.phrase)). Changing \(sheet.facts.entry) needs a reason."
    case .writingAfterSending: "The report was sent. Its text would change afterwards."
    case .removing(let sheet): "Removing \(sheet.facts.entry) needs a reason."
    case .disagreeing: "A partner who disagrees must give the grounds."
    case .commenting: "The comment is missing."
    case .overriding: "Sending without all three signatures needs a reason."
    case .sending: "Say how the report was sent, and what proves it."
    case .retiring(let line): "Retiring \(line) needs a reason."
    case .nothingReturned(let organisation):
      "Say why \(organisation) declined, or what it searched."
    case .takingOutOfCount(let mistake):
      "To stop counting the case (\(mistake.phrase)), give a reason."
    case .countingAgain: "Counting the case again needs a reason."
    case .returnDayPast(let organisations):
      "The return date is already past for \(organisations.joined(separator: ", "))."
    }
  }
}

extension Milestone {
  /// Whether acts on the report take the step: it is never taken back by itself.
  fileprivate var followsFromReport: Bool { facts.isOfReport || self == .reportDrafted }
}
