import Casework

/// A column of the table of answers.
enum AnswerColumn: String, CaseIterable, Hashable {
  case number = "KLOE"
  case question = "Question"
  case answer = "Answer"

  /// What a person calls it who says which column is which.
  var field: ColumnField {
    switch self {
    case .number: .number
    case .question: .question
    case .answer: .answer
    }
  }

  private var otherTitles: [String] {
    switch self {
    case .number:
      [
        "kloe", "number", "no", "ref", "reference", "tag", "line", "lineofenquiry", "kloenumber",
        "kloeno", "questionnumber", "questionno", "item", "section", "prompt", "kloeref", "id",
      ]
    case .question:
      [
        "question", "kloetext", "keylineofenquiry", "keylinesofenquiry", "enquiry", "heading",
        "questions", "keylineofenquirykloe", "wording",
      ]
    case .answer:
      [
        "answer", "answers", "response", "responses", "reply", "youranswer", "yourresponse",
        "agencyresponse", "organisationsresponse", "agencyanswer", "comments", "findings", "return",
      ]
    }
  }

  init?(titled title: FoldedName) {
    guard let found = AnswerColumn.allCases.first(where: { $0.otherTitles.contains(title.text) })
    else { return nil }
    self = found
  }
}
