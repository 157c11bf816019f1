extension Case: SheetHolder {
  package func answer(to question: QuestionID, in entry: Entry) -> Answer? {
    guard case .answered(_, _, let answer) = setting(of: question, in: entry)?.event else {
      return nil
    }
    return answer
  }

  /// Who answered a question last, when and why; `nil` where nobody has.
  package func setting(
    of question: QuestionID, in entry: Entry
  ) -> Ledger<CaseField, CaseEvent>.Setting? {
    ledger.setting(of: .answer(entry, question))
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
