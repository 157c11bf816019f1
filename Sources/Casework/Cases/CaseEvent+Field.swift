/// What an event sets: two events with the same field replace one another.
package enum CaseField: Hashable, Sendable {
  case opening
  case reference
  case mistake
  case criteria
  case milestone(Milestone)
  case need(Milestone)
  case plan(Milestone)
  case answer(Entry, QuestionID)
  case presence(Entry)
  case recommendation
  case reportVersion(Int)
  case finalisation(version: Int, Finalisation.Side)
  case signature(version: Int, StatutoryPartner)
  case signatureOverride(version: Int)
  case sending
  case meeting(EntryName, MeetingField)
  case lineOrder
  case form2(EntryName, number: Int)
  case returned(EntryName, ReturnFile.Part)
  case pack(Int)
}

extension CaseEvent {
  /// The field this event sets; `nil` for those that act on other changes, or are unknown.
  package var field: CaseField? {
    switch self {
    case .opened: .opening
    case .referenceChanged: .reference
    case .mistaken: .mistake
    case .recorded(let milestone, _, _), .retracted(let milestone): .milestone(milestone)
    case .notNeeded(let milestone), .neededAfterAll(let milestone): .need(milestone)
    case .planned(let milestone, _): .plan(milestone)
    case .criteriaDecided: .criteria
    case .answered(let entry, let question, _): .answer(to: question, in: entry)
    case .removed(let entry): .presence(entry)
    case .recommendationDecided: .recommendation
    case .reportFrozen(let version): .reportVersion(version.number)
    case .reportFinalised(let done): .finalisation(version: done.version, done.side)
    case .reportSigned(let signature):
      .signature(version: signature.version, signature.partner)
    case .signaturesOverridden(let override): .signatureOverride(version: override.version)
    case .reportSent: .sending
    case .met(let event): event.field.map { .meeting(event.meeting, $0) }
    case .linesOrdered: .lineOrder
    case .form2Issued(let issue): .form2(issue.request, number: issue.number)
    case .returnImported(let file): .returned(file.request, file.part)
    case .packFrozen(let pack): .pack(pack.number)
    case .undone, .redone, .erased, .unknown: nil
    }
  }
}

extension CaseField {
  /// The field an answer sets: that of its question, or of the step whose planned day is asked for.
  ///
  /// So that there is one planned day of a step, whether it was planned on the schedule or written
  /// into the review's timeline.
  static func answer(to question: QuestionID, in entry: Entry) -> CaseField {
    Milestone.planned(by: question, in: entry).map(CaseField.plan) ?? .answer(entry, question)
  }

  /// The field as people read it, in lower case.
  package var words: String {
    switch self {
    case .opening: "the opening of the case"
    case .reference: "the reference"
    case .mistake: "whether the case counts"
    case .criteria: "the criteria decision"
    case .milestone(let milestone): "“\(milestone.facts.done)”"
    case .need(let milestone): "whether “\(milestone.facts.toDo)” is needed"
    case .plan(let milestone): "the planned day of “\(milestone.facts.toDo)”"
    case .answer(let entry, let question):
      "“\(entry.sheet.label(of: question))” (\(entry.sheet.facts.title))"
    case .presence(let entry): "whether \(entry.sheet.facts.entry) stands"
    case .recommendation: "the decision on the recommendation"
    case .reportVersion(let number): "version \(number) of the report"
    case .finalisation(let version, let side):
      "who finalised version \(version) for \(side.words)"
    case .signature(let version, let partner):
      "the word of \(partner.inSentence) on version \(version)"
    case .signatureOverride(let version): "sending version \(version) without all signatures"
    case .sending: "the sending to the Panel"
    case .meeting(_, let field): field.words
    case .lineOrder: "the order of the lines of enquiry"
    case .form2(_, let number):
      number == 1
        ? "what was sent with a Form 2" : "what was sent with issue \(number) of a Form 2"
    case .returned(_, let part): "the \(part.words) of an organisation's return"
    case .pack(let number): "version \(number) of the pack"
    }
  }
}
