import CaseStore
import Casework

/// Sheets as JSON: what can be filled in, and what is.
enum SheetJSON {
  /// One sheet of `sheets --json`.
  static func facts(_ sheet: Sheet) -> JSON {
    let facts = sheet.facts
    return [
      "sheet": .string(sheet.id),
      "title": .string(facts.title),
      "purpose": .string(facts.purpose),
      "ofPartnership": .bool(sheet.isOfPartnership),
      "shape": .string(facts.shape.key),
      "questions": .array(facts.questions.map(question)),
    ]
  }

  private static func question(_ question: Question) -> JSON {
    [
      "question": .string(question.id.text),
      "label": .string(question.label),
      "hint": .string(question.hint),
      "kind": .string(question.kind.key),
      "required": .bool(question.isRequired),
      "answers": .array(
        question.kind.keys.map { ["key": .string($0), "words": .string(question.words(of: $0))] }),
    ]
  }

  /// The sheets of a case that are filled in, with every answer, who gave it and when.
  static func filled(in review: Case) -> JSON {
    .array(
      Sheet.ofCase.compactMap { sheet in
        let entries = SheetJSON.entries(of: sheet, in: review)
        guard !entries.isEmpty else { return nil }
        return [
          "sheet": .string(sheet.id), "title": .string(sheet.facts.title),
          "entries": .array(
            entries.map { entry in
              [
                "entry": name(of: entry, in: review),
                "answers": .array(
                  sheet.facts.questions.compactMap { answer(to: $0, in: entry, of: review) }),
              ]
            }),
        ]
      })
  }

  /// The entries in which anything stands.
  private static func entries(of sheet: Sheet, in review: Case) -> [Entry] {
    switch sheet.facts.shape {
    case .once: [Entry(sheet)].filter(review.isAnswered)
    case .byPartner:
      StatutoryPartner.allCases.map { Entry(sheet, .of($0)) }.filter(review.isAnswered)
    case .register: review.entries(of: sheet)
    }
  }

  private static func answer(
    to question: Question, in entry: Entry, of review: Case
  ) -> JSON? {
    guard let setting = review.setting(of: question.id, in: entry),
      let answer = review.answer(to: question.id, in: entry), !answer.isBlank
    else { return nil }
    return [
      "question": .string(question.id.text),
      "label": .string(question.label),
      "answer": value(of: answer),
      "words": .string(question.words(of: answer)),
      "by": .string(setting.change.by),
      "when": .string(UnitedKingdomDay.occasion(at: setting.change.stamp.at).iso),
    ]
  }

  /// The number of an entry, or its partner; `null` where there is only one.
  static func name(of entry: Entry, in holder: any SheetHolder) -> JSON {
    switch entry.sheet.facts.shape {
    case .once: .null
    case .byPartner: .string(entry.name.text)
    case .register: holder.number(of: entry).map { .int($0) } ?? .null
    }
  }

  /// Answers by question.
  static func answers(_ answers: Answers, of sheet: Sheet) -> JSON {
    .object(
      sheet.facts.questions.compactMap { question in
        answers[question.id].map { JSON.Member(question.id.text, value(of: $0)) }
      })
  }

  /// An answer: a text, keys, a day as ISO 8601, or a truth value.
  static func value(of answer: Answer) -> JSON {
    switch answer {
    case .text(let text): .string(text)
    case .keys(let keys): .array(keys.map(JSON.string))
    case .occasion(let occasion): .string(occasion.iso)
    case .truth(let truth): .bool(truth)
    }
  }
}
