/// Something that happened to a case, in the guidance's own words.
///
/// A case is a fold of these. Adding one: a case here, its row in ``effect``, its words in
/// `CaseEvent+Words`, its name on the wire in CaseStore's `CaseEventCodec`, and one fixture line
/// there. The compiler asks for all but the reading and the fixture.
package enum CaseEvent: Hashable, Sendable {
  /// The case was opened under a reference, a code name for the child, and a rule edition.
  case opened(reference: CaseReference, child: String, edition: String)
  /// The case carries another reference, because two stores had given the same one.
  case referenceChanged(to: CaseReference)
  /// The case is no case and counts nowhere; `nil` where it counts after all.
  case mistaken(CaseMistake?)
  /// A milestone was reached; `corrects` is true where the day recorded before was wrong.
  case recorded(Milestone, on: Occasion, corrects: Bool)
  /// What was recorded of a milestone was a mistake: it has not been reached.
  case retracted(Milestone)
  /// The milestone does not apply to this case; the change carries the reason.
  case notNeeded(Milestone)
  /// The milestone applies after all.
  case neededAfterAll(Milestone)
  /// A day was planned for a milestone; `nil` takes the plan back.
  case planned(Milestone, for: Occasion?)
  /// The serious-incident test was answered and decided.
  case criteriaDecided(SeriousIncidentTest, on: Occasion)
  /// A question of a sheet was answered; `nil` takes the answer back.
  case answered(Entry, QuestionID, Answer?)
  /// An entry of a register no longer counts; the change carries the reason.
  case removed(Entry)
  /// What the review recommends was decided, on the answers and positions there then.
  case recommendationDecided(RecommendationDecision, on: Occasion)
  /// The report's words were frozen as a version.
  case reportFrozen(ReportVersion)
  /// One of the two who finalise a version did so.
  case reportFinalised(Finalisation)
  /// A statutory partner gave their word on a version.
  case reportSigned(Signature)
  /// An Executive lead decided that a version goes without all three signatures.
  case signaturesOverridden(SignatureOverride)
  /// A version was sent to the Panel.
  case reportSent(Sending)
  /// Something happened in a meeting, or to its minutes.
  case met(MeetingEvent)
  /// The lines of enquiry stand in this order, as far as no number has been sent.
  case linesOrdered([EntryName])
  /// A Form 2 was sent to an organisation.
  case form2Issued(Form2Issue)
  /// A file of an organisation's was taken in, in place of what it had sent before.
  case returnImported(ReturnFile)
  /// What the SPRG is given was frozen as a version.
  case packFrozen(Pack)
  /// My own earlier change no longer counts.
  case undone(ChangeID)
  /// A change that was undone counts again.
  case redone(ChangeID)
  /// What a record says was erased by law; the record named holds nothing any more.
  case erased(Erasure)
  /// Somebody asked for that; another person is to confirm it.
  case erasureAsked(Erasure)
  /// In the place of what was erased: the field it had set. Never written.
  case emptied(CaseField)
  /// An event this version does not know, kept as it was written and never dropped.
  case unknown(UnknownEvent)
}
