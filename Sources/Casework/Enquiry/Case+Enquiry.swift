extension Case {
  /// The lines of enquiry that stand and those retired, in their order: numbered lines first.
  package var linesOfEnquiry: [LineOfEnquiry] {
    let entries = entries(of: .lineOfEnquiry)
    guard !entries.isEmpty else { return [] }
    let fixed = sentNumbers
    let retired = Set(entries.filter { isRetired($0) }.map(\.name))
    // Fixed numbers hold; the others take the numbers after the highest ever sent.
    var next = (fixed.values.max() ?? 0) + 1
    var lines: [LineOfEnquiry] = []
    for name in orderedLines(entries.map(\.name)) {
      let number: Int?
      if let sent = fixed[name] {
        number = sent
      } else if retired.contains(name) {
        number = nil
      } else {
        number = next
        next += 1
      }
      lines.append(line(name, number: number, isSent: fixed[name] != nil))
    }
    return lines.enumerated().sorted { left, right in
      let numbers = (left.element.number ?? .max, right.element.number ?? .max)
      return numbers.0 == numbers.1 ? left.offset < right.offset : numbers.0 < numbers.1
    }.map(\.element)
  }

  /// The lines that stand: neither taken out nor retired.
  package var currentLines: [LineOfEnquiry] { linesOfEnquiry.filter { !$0.isRetired } }

  /// The line of a number; `nil` where there is none.
  package func lineOfEnquiry(numbered number: Int) -> LineOfEnquiry? {
    linesOfEnquiry.first { $0.number == number }
  }

  /// How far a line has got.
  package func state(of line: LineOfEnquiry) -> LineState {
    if line.isRetired { return .retired }
    if !PlainText.isBlank(line.finding) { return .found }
    let asked = requests.filter { request in
      form2Issues(to: request.id).last?.lines.contains { $0.id == line.id } ?? false
    }
    if line.isSent, !asked.isEmpty {
      // Whoever holds nothing has answered every question.
      let answered = asked.count {
        $0.state == .nothingHeld || answer(to: line.id, from: $0.id) != nil
      }
      return .asked(answered: answered, of: asked.count)
    }
    if let meeting = line.agreedAt { return .agreed(at: meeting) }
    return .draft
  }

  private func line(_ name: EntryName, number: Int?, isSent: Bool) -> LineOfEnquiry {
    let answers = self.answers(in: Entry(.lineOfEnquiry, name))
    let retirement = answers.text(.retired)
    return LineOfEnquiry(
      id: name, number: number, isSent: isSent, question: answers.text(.question),
      rationale: answers.text(.rationale), organisations: organisations(of: answers),
      agreedAt: answers[.agreedAt].flatMap { answer in
        Sheet.lineOfEnquiry.question(.agreedAt)?.words(of: answer)
      },
      retirement: PlainText.isBlank(retirement) ? nil : retirement,
      finding: answers.text(.finding),
      evidence: answers.keys(.evidence).compactMap(EvidenceName.init(key:)))
  }

  /// Whom a line is asked of; a text that an earlier version took counts only as far as it names
  /// organisations that are asked.
  private func organisations(of line: Answers) -> [String] {
    guard case .text = line[.organisations] else { return line.keys(.organisations) }
    let asked = Set(organisationsAsked)
    return line.names(.organisations).filter(asked.contains)
  }

  func isRetired(_ entry: Entry) -> Bool {
    !PlainText.isBlank(answers(in: entry).text(.retired))
  }

  /// The numbers that were sent, each with the line it was first sent for.
  var sentNumbers: [EntryName: Int] {
    var numbers: [EntryName: Int] = [:]
    for issue in form2Issues {
      for line in issue.lines where numbers[line.id] == nil { numbers[line.id] = line.number }
    }
    return numbers
  }

  /// The lines in the order people gave them; those it does not name come last, as they were added.
  private func orderedLines(_ names: [EntryName]) -> [EntryName] {
    guard case .linesOrdered(let order) = ledger.setting(of: .lineOrder)?.event else {
      return names
    }
    let there = Set(names)
    let named = order.filter(there.contains)
    let isNamed = Set(named)
    return named + names.filter { !isNamed.contains($0) }
  }
}

extension Answers {
  /// The names answered to a question: those chosen, or those typed with commas between.
  package func names(_ question: QuestionID) -> [String] {
    switch self[question] {
    case .keys(let keys): keys
    case .text(let text):
      text.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isNewline })
        .map { $0.drop { $0 == " " } }.map { String($0.trimmingEnd) }.filter { !$0.isEmpty }
    case .occasion, .truth, nil: []
    }
  }
}

extension Substring {
  /// Without the blanks at its end.
  fileprivate var trimmingEnd: Substring {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
