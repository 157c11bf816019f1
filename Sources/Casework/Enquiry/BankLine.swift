/// A question that reviews ask again and again, to begin a line of enquiry from.
package struct BankLine: Hashable, Sendable {
  /// A word or two to find it by.
  package let subject: String
  package let question: String
  package let rationale: String

  package init(subject: String, question: String, rationale: String) {
    (self.subject, self.question, self.rationale) = (subject, question, rationale)
  }
}

extension Partnership {
  /// The questions the partnership added to those the program brings.
  package var bankLines: [BankLine] {
    entries(of: .bankLine).map { entry in
      let answers = self.answers(in: entry)
      return BankLine(
        subject: answers.text(.subject), question: answers.text(.question),
        rationale: answers.text(.rationale))
    }
  }
}
