import Casework

/// Makes answers of their texts, whether they come from cells or from a form.
struct AnswerReader: Sendable {
  let context: ReturnContext
  /// The row that answers a question first.
  private var firstRows: [ReturnedAnswer.Subject: Int] = [:]

  init(_ context: ReturnContext) { self.context = context }

  private static let joined =
    "Text below without a number was added to this answer. If it is another answer, give it its "
    + "number."

  /// The answer to a question, with what should be looked at.
  func answer(
    _ raw: String, subject: ReturnedAnswer.Subject?, row: Int, place: CellPlace
  ) -> ReturnedAnswer {
    let cleaned = ReturnText(raw)
    var answer = ReturnedAnswer(row: row, subject: subject, text: cleaned.text)
    let questions = context.leaks?.questions(in: cleaned.text) ?? []
    let stands = questions.isEmpty ? cleaned.text : EntryReader.notRepeated
    let note = { (words: String, outcome: RowOutcome) in
      RowMessage(cell: place.words, words: words, outcome: outcome, stands: stands)
    }
    if !questions.isEmpty, !PlainText.isBlank(cleaned.text) {
      answer.identifies = questions
      answer.messages.append(note(EntryReader.naming(questions), .warned))
    }
    answer.messages += cleaned.remarks.map { note($0, .warned) }
    if cleaned.isTooLong(for: .longAnswer) {
      answer.messages.append(note(EntryReader.tooLong(.longAnswer), .refused))
    }
    if subject == nil {
      answer.messages.append(
        note("This does not belong to a question. Put it under the KLOE it answers.", .refused))
    }
    if case .line(let number)? = subject, !context.lines.isEmpty, !context.lines.contains(number) {
      answer.messages.append(note("You were not asked KLOE \(number). Check the number.", .refused))
    }
    return answer
  }

  /// Adds an answer, with a warning where its question is answered already.
  mutating func add(_ answer: ReturnedAnswer, to reading: inout ReturnReading) {
    var answer = answer
    if let subject = answer.subject, answer.outcome != .refused {
      if let first = firstRows[subject] {
        answer.messages.append(
          RowMessage(
            cell: "row \(answer.row)",
            words: "Row \(first) answers this question too. Combine the two answers.",
            outcome: .warned))
      } else {
        firstRows[subject] = answer.row
      }
    }
    reading.answers.append(answer)
  }

  /// Adds a text that came below an answer without a number of its own.
  static func append(_ text: String, at place: CellPlace, to answer: inout ReturnedAnswer) {
    answer.text += "\n" + text
    if !answer.messages.contains(where: { $0.words == joined }) {
      answer.messages.append(RowMessage(cell: place.words, words: joined, outcome: .warned))
    }
  }

  /// The question of a row: by its number or tag, else by the words of the question.
  func subject(number: String, question: String) -> ReturnedAnswer.Subject? {
    if let found = subject(named: number) { return found }
    return PlainText.isBlank(number) || !number.contains { $0.isNumber }
      ? subject(named: question) : nil
  }

  /// The question of a text: its number, its name, or the words in which it was asked.
  func subject(named name: String) -> ReturnedAnswer.Subject? {
    AnswerReader.subject(named: name)
      ?? context.questions[FoldedName(name.prefix(2000)).text].map { .line($0) }
  }

  /// `3`, `KLOE 3`, `3. Was the child seen?`, `good-practice`.
  private static func subject(named name: String) -> ReturnedAnswer.Subject? {
    guard !PlainText.isBlank(name) else { return nil }
    if let number = lineNumber(name) { return .line(number) }
    return ReturnPrompt(named: name.prefix(100)).map { .prompt($0) }
  }

  /// The number a text begins with, after `KLOE` or alone: 1 to 999.
  static func lineNumber(_ text: some StringProtocol) -> Int? {
    var rest = text.prefix(40).lowercased()[...]
    rest = rest.drop { $0 == " " }
    var isNamed = false
    for word in ["kloe", "key line of enquiry", "line of enquiry", "line", "k", "question", "q"]
    where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      isNamed = true
      break
    }
    if isNamed { rest = rest.drop { " .:#-\u{A0}".contains($0) || "no".contains($0) } }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard (1...3).contains(digits.count), let number = Int(digits), number > 0 else { return nil }
    rest = rest.dropFirst(digits.count)
    if rest.hasPrefix(".0") { rest = rest.dropFirst(2) }
    guard let next = rest.first else { return number }
    return " .:)-\u{2013}\u{2014}\u{A0}\t\n,;".contains(next) ? number : nil
  }
}
