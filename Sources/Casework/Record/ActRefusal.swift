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
      "\(act.words). Still missing: " + missing.joined(separator: ", ") + "."
    case .notYet(let act, let milestone):
      "\(act.words) yet: "
        + (milestone.map { "“\($0.facts.done)” is not recorded yet." }
          ?? "the recommendation is not decided.")
    case .decisionOutdated:
      "The answers or positions behind the recommendation have changed."
    case .alreadyFrozen(let number): "Version \(number) already has this text."
    case .noVersion(let act): "\(act.words): it is not frozen yet."
    case .changedSinceFrozen(let act, let number):
      "\(act.words): the report changed after version \(number) was frozen."
    case .alreadyFinalised(let side, let number):
      "Version \(number) is already finalised for \(side.words)."
    case .sameFinaliser: "One person cannot finalise the report for both sides."
    case .notFinalised(let number):
      "Version \(number) is not finalised by both sides yet."
    case .alreadySigned(let partner, let number):
      "Version \(number) is already agreed for \(partner.inSentence)."
    case .nothingToOverride: "All three partners agree this version."
    case .alreadyOverridden(let number):
      "Version \(number) already has a decision to send without all signatures."
    case .signaturesMissing(let partners, let number):
      "Version \(number) cannot be sent without the agreement of \(partners.inSentence)."
    case .alreadySent: "The report has been sent to the Panel."
    case .caseClosed(let act): "\(act.words): the case is closed."
    case .countsNowhere(let act, let mistake):
      "\(act.words): it is not counted as a case (\(mistake.phrase))."
    case .notificationWithdrawn(let act): "\(act.words): the notification was withdrawn."
    case .sentBeforeAgreed(let last):
      "The report cannot be sent before it was agreed, on \(last.shown)."
    }
  }

  /// What to do about it.
  var remedy: String {
    switch self {
    case .incomplete: "Answer each of them, then try again."
    case .notYet(_, .some): "Record that step first."
    case .notYet(_, nil): "Decide the recommendation first."
    case .decisionOutdated: "Decide it again, using the current answers."
    case .alreadyFrozen: "Use that version, or change the text first."
    case .noVersion: "Freeze the report first."
    case .changedSinceFrozen: "Freeze the new text as the next version, and have that signed."
    case .alreadyFinalised, .alreadyOverridden, .nothingToOverride:
      "You do not need to do anything."
    case .alreadySigned:
      "Change the report and freeze the next version, or record a disagreement."
    case .sameFinaliser: "Ask the other one: the Chair of SPRG or the Business Unit."
    case .notFinalised: "Ask the Chair of SPRG and the Business Unit to finalise it first."
    case .signaturesMissing:
      "Ask them to sign, or record a named Executive lead's decision to send without."
    case .alreadySent: "Record what the Panel asks for under “Further information”."
    case .caseClosed: "Clear “Case closed” first, with a reason."
    case .countsNowhere:
      "Count it again first, with a reason, if it is a case after all."
    case .notificationWithdrawn: "Clear “Withdrawn”, with a reason, if that was a mistake."
    case .sentBeforeAgreed: "Give the date it was sent."
    }
  }
}

extension [StatutoryPartner] {
  /// Several partners within a sentence: "the police and the local authority".
  var inSentence: String { map(\.inSentence).inSentence }
}
