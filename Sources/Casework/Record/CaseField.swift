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
    case .presence(let entry): "whether \(entry.sheet.facts.entry) is removed"
    case .recommendation: "the decision on the recommendation"
    case .reportVersion(let number): "version \(number) of the report"
    case .finalisation(let version, let side):
      "who finalised version \(version) for \(side.words)"
    case .signature(let version, let partner):
      "response of \(partner.inSentence) to version \(version)"
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
