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
