/// What was answered to a question.
package enum Answer: Hashable, Sendable {
  case text(String)
  /// The keys of what was chosen.
  case keys([String])
  case occasion(Occasion)
  case truth(Bool)

  /// Whether it says nothing: an answer taken back.
  package var isBlank: Bool {
    switch self {
    case .text(let text): PlainText.isBlank(text)
    case .keys(let keys): keys.isEmpty
    case .occasion, .truth: false
    }
  }
}

/// The answers of one entry, by question.
package struct Answers: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  package private(set) var given: [QuestionID: Answer]

  package init(_ given: [QuestionID: Answer] = [:]) { self.given = given }

  package init(dictionaryLiteral members: (QuestionID, Answer)...) {
    given = Dictionary(members) { _, later in later }
  }

  /// The answer to a question; `nil` where there is none, also where it was taken back.
  package subscript(_ question: QuestionID) -> Answer? {
    get { given[question].flatMap { $0.isBlank ? nil : $0 } }
    set { given[question] = newValue }
  }

  /// The text answered; empty where there is none.
  package func text(_ question: QuestionID) -> String {
    guard case .text(let text) = given[question] else { return "" }
    return text
  }

  /// The keys chosen; none where nothing was.
  package func keys(_ question: QuestionID) -> [String] {
    guard case .keys(let keys) = given[question] else { return [] }
    return keys
  }

  /// The first key chosen; `nil` where nothing was.
  package func key(_ question: QuestionID) -> String? { keys(question).first }

  /// The day answered; `nil` where there is none.
  package func occasion(_ question: QuestionID) -> Occasion? {
    guard case .occasion(let occasion) = given[question] else { return nil }
    return occasion
  }

  /// Yes or no; `nil` where it was not answered.
  package func truth(_ question: QuestionID) -> Bool? {
    guard case .truth(let truth) = given[question] else { return nil }
    return truth
  }

  /// These answers with others put in their place.
  package func merged(with other: Answers) -> Answers {
    Answers(given.merging(other.given) { _, later in later })
  }

  /// The questions answered, also with a blank, in the order of their sheet.
  package func questions(of sheet: Sheet) -> [QuestionID] {
    sheet.facts.questions.map(\.id).filter { given[$0] != nil }
  }

  /// The questions of a sheet that must be answered and are not.
  package func missing(in sheet: Sheet) -> [Question] {
    sheet.facts.questions.filter { $0.isRequired && self[$0.id] == nil }
  }
}

extension Question {
  /// An answer to this question as people read it.
  package func words(of answer: Answer) -> String {
    switch answer {
    case .text(let text): text
    case .keys(let keys):
      kind == .links
        ? (keys.count == 1 ? "1 link" : "\(keys.count) links")
        : keys.map { words(of: $0) }.joined(separator: ", ")
    case .occasion(let occasion): occasion.shown
    case .truth(let truth): truth ? "yes" : "no"
    }
  }

  /// Whether an answer is of this question's kind.
  package func takes(_ answer: Answer) -> Bool {
    switch (kind, answer) {
    case (.line, .text), (.text, .text), (.person, .text), (.organisation, .text),
      (.day, .occasion), (.truth, .truth), (.recipients, .keys), (.organisationsAsked, .keys),
      (.links, .keys):
      true
    case (.day, .text(let text)), (.truth, .text(let text)): PlainText.isBlank(text)
    case (.choice(let options), .keys(let keys)):
      keys.count <= 1 && keys.allSatisfy { key in options.contains { $0.key == key } }
    case (.several(let options), .keys(let keys)):
      keys.allSatisfy { key in options.contains { $0.key == key } }
    case (.line, _), (.text, _), (.day, _), (.choice, _), (.several, _), (.truth, _), (.person, _),
      (.organisation, _), (.recipients, _), (.organisationsAsked, _), (.links, _):
      false
    }
  }
}
