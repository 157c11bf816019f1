/// What an organisation wrote in answer to one question of Form 2.
package struct ReturnedAnswer: Hashable, Sendable {
  /// The question that was answered.
  package enum Subject: Hashable, Sendable {
    /// The KLOE of that number, as the organisation wrote it.
    case line(Int)
    case prompt(ReturnPrompt)
  }

  /// The row in the file, or the line of a text form, from 1.
  package var row: Int
  /// The sheet or table it stands in; `nil` where the file has but one.
  package var table: TableName?
  /// `nil` for text that belongs to no question; such an answer is always refused.
  package var subject: Subject?
  package var text: String
  package var messages: [RowMessage] = []
  /// What of the case's real names and numbers stands in it.
  package var identifies: [IdentityQuestion] = []

  package init(row: Int, subject: Subject?, text: String) {
    self.row = row
    self.subject = subject
    self.text = text
  }

  /// The worst that its messages make of it.
  package var outcome: RowOutcome { messages.map(\.outcome).max() ?? .accepted }

  /// For the nil return: whether it was answered with yes.
  package var saysYes: Bool {
    let first = text.lowercased().split { !$0.isLetter && $0 != "\u{2713}" }.first
    return first.map { ["yes", "y", "x", "nil", "true", "tick", "\u{2713}"].contains($0) } ?? false
  }
}
