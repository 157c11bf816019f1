/// What an organisation answered to one question of Form 2.
package struct GivenAnswer: Hashable, Sendable {
  /// What was asked.
  package enum Subject: Hashable, Sendable {
    case line(EntryName)
    case prompt(ReturnPrompt)
  }

  package let subject: Subject
  /// The row or line of the file.
  package let row: Int
  package let text: String

  package init(subject: Subject, row: Int, text: String) {
    (self.subject, self.row, self.text) = (subject, row, text)
  }

  /// For the nil return: whether it was answered with yes.
  var saysYes: Bool {
    ReturnedAnswer(row: row, subject: .prompt(.nilReturn), text: text).saysYes
  }
}
