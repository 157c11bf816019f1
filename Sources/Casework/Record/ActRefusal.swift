/// Why an act on the report, or on the case as a whole, is refused.
package enum ActRefusal: Hashable, Sendable {
  /// An act whose sheets lack something, by label.
  case incomplete(ReportAct, [String])
  /// An act before a step it rests on; `nil` for the recommendation.
  case notYet(ReportAct, Milestone?)
  case decisionOutdated
  case alreadyFrozen(Int)
  case noVersion(ReportAct)
  case changedSinceFrozen(ReportAct, Int)
  case alreadyFinalised(Finalisation.Side, Int)
  case sameFinaliser
  case notFinalised(Int)
  case alreadySigned(StatutoryPartner, Int)
  case nothingToOverride
  case alreadyOverridden(Int)
  case signaturesMissing([StatutoryPartner], Int)
  case alreadySent
  case notificationWithdrawn(ReportAct)
  /// The day of sending lies before the day the last of them agreed.
  case sentBeforeAgreed(Occasion)
  /// An act in a case that is closed.
  case caseClosed(ReportAct)
  /// An act in a case that is out of every count, and why it is.
  case countsNowhere(ReportAct, CaseMistake)

  /// What is wrong, in one sentence that names no child and quotes no free text.
  var problem: String {
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
      "Version \(number) cannot be sent without the agreement of \(partners.inSentence)."
    case .alreadySent: "The report has been sent to the Panel."
    case .caseClosed(let act): "\(act.words): the case is closed."
    case .countsNowhere(let act, let mistake):
      "\(act.words): the case counts nowhere (\(mistake.phrase))."
    case .notificationWithdrawn(let act): "\(act.words): the notification was withdrawn."
    case .sentBeforeAgreed(let last):
      "The report cannot have gone before it was agreed, on \(last.shown)."
    }
  }

  /// What to do about it.
  var remedy: String {
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
    }
  }
}

extension [StatutoryPartner] {
  /// Several partners within a sentence: "the police and the local authority".
  var inSentence: String { map(\.inSentence).inSentence }
}
