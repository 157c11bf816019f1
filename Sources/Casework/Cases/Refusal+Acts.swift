// What is said of refused sheets, and of acts on the recommendation and the report.

extension Refusal {
  var sheetProblem: String {
    switch self {
    case .wrongSheet(let sheet): "“\(sheet.facts.title)” is not kept here."
    case .noSuchQuestion(let sheet, let question):
      "“\(sheet.facts.title)” cannot take that answer to “\(sheet.label(of: question))”."
    case .unanswered(let sheet, let questions):
      "Still to be answered: " + questions.map { sheet.label(of: $0) }.joined(separator: ", ") + "."
    case .nothingChanged(let sheet): "“\(sheet.facts.title)” says just this already."
    case .entryRemoved(let sheet): "There is no such entry in “\(sheet.facts.title)”."
    case .tooManyChildren: "Four children stand in the case, as many as one notification takes."
    case .periodBackwards: "The period ends before it begins."
    case .daysBackwards(let sheet, let second, let later, let first, let earlier):
      "“\(sheet.label(of: second))” (\(later.shown)) is before “\(sheet.label(of: first))” "
        + "(\(earlier.shown))."
    case .sameName(let sheet): sheet.sameNameProblem
    case .notAReference: "What stands as this store's reference is none."
    case .withdrawalNotAgreed(let partners):
      "The notification cannot be withdrawn without the agreement of \(Refusal.list(partners))."
    default: ""
    }
  }

  var sheetRemedy: String {
    switch self {
    case .wrongSheet: "See `rapidreview sheets` for what belongs to a case, and what to all."
    case .noSuchQuestion: "See `rapidreview sheets` for its questions and their answers."
    case .unanswered: "Answer them; “not known” is an answer where it is offered."
    case .nothingChanged: "Nothing needs to be done."
    case .entryRemoved: "It was never there, or was taken out; the history says when."
    case .tooManyChildren: "Describe further children in the incident's text."
    case .periodBackwards: "Exchange the two days, or mend the one that is wrong."
    case .daysBackwards: "Correct the day that is wrong."
    case .sameName(let sheet): sheet.sameNameRemedy
    case .notAReference: "Write it as 2026-003, or leave it empty."
    case .withdrawalNotAgreed:
      "Record that all three partners agree; without that the review goes on."
    default: ""
    }
  }

  var actProblem: String {
    switch self {
    case .incomplete(let act, let missing):
      "\(act.words); still missing: " + missing.joined(separator: ", ") + "."
    case .notYet(let act, let milestone):
      "\(act.words) yet: "
        + (milestone.map { "“\($0.facts.done)” is not recorded." }
          ?? "the recommendation is not decided.")
    case .decisionOutdated:
      "The recommendation was decided on answers or positions that have been changed since."
    case .alreadyFrozen(let number): "Version \(number) holds just these words already."
    case .noVersion(let act): "\(act.words): no version of it is frozen."
    case .changedSinceFrozen(let act, let number):
      "\(act.words): words were changed after version \(number) was frozen, and its signatures "
        + "are void."
    case .alreadyFinalised(let side, let number):
      "Version \(number) has been finalised for \(side.words) already."
    case .sameFinaliser: "One person cannot finalise the report for both sides."
    case .notFinalised(let number):
      "Version \(number) has not been finalised by both the Chair of SPRG and the Business Unit."
    case .alreadySigned(let partner, let number):
      "Version \(number) has been agreed for \(partner.inSentence) already."
    case .nothingToOverride: "All three partners agree this version; nothing is to be overridden."
    case .alreadyOverridden(let number):
      "It is recorded already that version \(number) goes without all signatures."
    case .signaturesMissing(let partners, let number):
      "Version \(number) cannot be sent without the agreement of \(Refusal.list(partners))."
    case .alreadySent: "The report has been sent to the Panel."
    case .caseClosed(let act): "\(act.words): the case is closed."
    case .countsNowhere(let act, let mistake):
      "\(act.words): the case counts nowhere (\(mistake.phrase))."
    case .notificationWithdrawn(let act): "\(act.words): the notification was withdrawn."
    case .sentBeforeAgreed(let last):
      "The report cannot have gone before it was agreed, on \(last.shown)."
    case .binding(let words): "“\(words)” cannot be undone: others rely on it."
    case .countsSo(let mistake):
      mistake.map { "The case is out of every count already: \($0.phrase)." }
        ?? "The case counts as it is."
    case .duplicateOfItself: "A case cannot be a duplicate of itself."
    case .duplicateOfNone(let reference, let mistake):
      "\(reference.text) cannot be the case that goes on. It counts nowhere: \(mistake.phrase)."
    default: ""
    }
  }

  var actRemedy: String {
    switch self {
    case .incomplete: "Answer each of them, then try again."
    case .notYet(_, .some): "Record that step first."
    case .notYet(_, nil): "Decide the recommendation first."
    case .decisionOutdated: "Decide it again, on what stands now."
    case .alreadyFrozen: "Go on with that version, or change the text first."
    case .noVersion: "Freeze the report first."
    case .changedSinceFrozen: "Freeze the new words as the next version, and have that signed."
    case .alreadyFinalised, .alreadyOverridden, .nothingToOverride: "Nothing needs to be done."
    case .alreadySigned:
      "To take that back, change the words and freeze the next version, or record a disagreement."
    case .sameFinaliser: "The guide names two: the Chair of SPRG and the Business Unit."
    case .notFinalised: "Have both finalise it first."
    case .signaturesMissing:
      "Have them sign, or have a named Executive lead override it with a reason."
    case .alreadySent: "What the Panel asks for is answered under “Further information”."
    case .caseClosed: "Take the closing back first, with a reason."
    case .countsNowhere:
      "If it is a case after all, count it again first, with a reason: O on the case's screen, or "
        + "`rapidreview mistake REF --count-again`."
    case .notificationWithdrawn: "If that was a mistake, take the withdrawal back with a reason."
    case .sentBeforeAgreed: "Give the day it went; a day that is late is shown as late."
    case .countsSo: "Nothing needs to be done."
    case .duplicateOfItself: "Give the reference of the case that goes on."
    case .duplicateOfNone: "Name the case that goes on, or count that one again first."
    case .binding: "Change the words and freeze the next version; the record then shows both."
    default: ""
    }
  }

  private static func list(_ partners: [StatutoryPartner]) -> String {
    let names = partners.map(\.inSentence)
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
