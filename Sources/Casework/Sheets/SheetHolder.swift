/// What holds answers to sheets: a case, or the partnership.
package protocol SheetHolder: Sendable {
  /// Every entry that was ever written in, in order.
  var order: EntryOrder { get }
  /// The answer to a question as it stands; `nil` where there is none, also where it was taken
  /// back. Two that differ show the later.
  func answer(to question: QuestionID, in entry: Entry) -> Answer?
  /// Whether an entry was taken out.
  func isRemoved(_ entry: Entry) -> Bool
}

extension SheetHolder {
  /// The answers of an entry as they stand.
  package func answers(in entry: Entry) -> Answers {
    var given: [QuestionID: Answer] = [:]
    for question in entry.sheet.facts.questions {
      given[question.id] = answer(to: question.id, in: entry)
    }
    return Answers(given)
  }

  /// The entries of a register that stand, in the order they were added.
  package func entries(of sheet: Sheet) -> [Entry] {
    order.entries(of: sheet).filter { !isRemoved($0) && isAnswered($0) }
  }

  /// Whether anything stands in an entry.
  package func isAnswered(_ entry: Entry) -> Bool {
    entry.sheet.facts.questions.contains { question in
      answer(to: question.id, in: entry).map { !$0.isBlank } ?? false
    }
  }

  /// The number of an entry in its register, from 1, that stays its own when others are taken out;
  /// `nil` where it was never added.
  package func number(of entry: Entry) -> Int? {
    order.number(of: entry)
  }

  /// How many entries a register ever had: the next one's number less one.
  package func entriesEver(of sheet: Sheet) -> Int { order.count(of: sheet) }
}
