extension Case: SheetHolder {
  package func answer(to question: QuestionID, in entry: Entry) -> Answer? {
    setting(of: question, in: entry)?.event.answer
  }

  /// Who answered a question last, when and why; `nil` where nobody has.
  package func setting(
    of question: QuestionID, in entry: Entry
  ) -> Ledger<CaseField, CaseEvent>.Setting? {
    ledger.setting(of: .answer(to: question, in: entry))
  }

  /// Whether an entry was taken out; somebody's writing in it, unread by who took it out, keeps it.
  package func isRemoved(_ entry: Entry) -> Bool {
    guard let removal = ledger.setting(of: .presence(entry)) else { return false }
    return entry.sheet.facts.questions.allSatisfy { question in
      ledger.settings(of: .answer(entry, question.id)).allSatisfy { setting in
        removal.change.hasSeen(setting.change.id)
      }
    }
  }

  /// The fields of some sheets on which two people differ.
  package func conflicts(in entries: [Entry]) -> [CaseField] {
    conflicts.filter { field in
      if case .answer(let entry, _) = field { return entries.contains(entry) }
      return false
    }
  }
}

extension CaseEvent {
  /// What it answers to the question of its field: an answer, or a planned day.
  var answer: Answer? {
    if case .answered(_, _, let answer) = self { return answer }
    if case .planned(_, let occasion) = self { return occasion.map(Answer.occasion) }
    return nil
  }

  /// The day it plans; `nil` where it plans none or takes the plan back.
  var plannedDay: Occasion? {
    if case .occasion(let occasion) = answer { return occasion }
    return nil
  }
}
