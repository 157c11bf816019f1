import Casework

// Rows of a table of answers.

extension TableReader {
  /// The texts of a row of answers, and under their titles those that stand beside them.
  private func answerCells(_ record: TableRow) -> ([AnswerColumn: String], others: [String]) {
    var texts: [AnswerColumn: String] = [:]
    var others: [String] = []
    for column in columns {
      let text = text(record, column.place)
      if case .answer(let use) = column.use {
        texts[use] = text
      } else if !PlainText.isBlank(text) {
        others.append("\(column.title): \(text)")
      }
    }
    others += columnsBeyond(record).map { "Column \(CellPlace.letters($0)): \(text(record, $0))" }
    others += record.said.compactMap(\.remark.aside).map { "\($0.title): \($0.words)" }
    return (texts, others)
  }

  /// Reads a row as an answer.
  mutating func readAnswer(_ record: TableRow, into reading: inout ReturnReading) {
    guard !isHeader(record) else {
      reading.repeatedHeaders.append(record.row)
      isBelowRow = false
      return
    }
    let (texts, others) = answerCells(record)
    let place = placeOfText(in: record.row)
    let number = ReturnText(texts[.number] ?? "").text
    let question = ReturnText(texts[.question] ?? "").text
    let isNamed = !PlainText.isBlank(number) || !PlainText.isBlank(question)
    let own = TickedBoxes.answer(in: texts[.answer] ?? "")
    // What stands beside the answer is part of it, and is read, found and shown with it.
    var answer = answers.answer(
      ((PlainText.isBlank(own) ? [] : [own]) + others).joined(separator: "\n"),
      subject: answers.subject(number: number, question: question),
      row: record.row, place: place)
    answer.table = name
    answer.messages += messages(on: record)
    if let more = columnsBeyond(record).first {
      answer.messages.append(
        RowMessage(
          cell: self.place(more, in: record.row).words,
          words: "This row has more cells than titles. Check that no text is in the wrong "
            + "column.", outcome: .warned))
    }
    if record.isCut {
      answer.messages.append(
        RowMessage(
          cell: place.words, words: EntryReader.tooLong(.longAnswer), outcome: .refused))
    }
    guard !PlainText.isBlank(answer.text) else {
      if !isNamed {
        reading.emptyRows += 1
        isBelowRow = false
      }
      return
    }
    if isNamed, PlainText.isBlank(own) {
      answer.messages.append(
        RowMessage(
          cell: place.words,
          words: "There is no answer here, but there is text beside it. Write the answer here, or "
            + "say which column it is in.", outcome: .refused))
    }
    if !isNamed || isNameCarried(record), isBelowRow, let last = reading.answers.indices.last {
      AnswerReader.append(answer.text, at: place, to: &reading.answers[last])
      return
    }
    isBelowRow = true
    answers.add(answer, to: &reading)
  }

  /// Whether its question is that of the row above, with which its cell is merged.
  private func isNameCarried(_ record: TableRow) -> Bool {
    let named = columns.filter { column in
      (column.use == .answer(.number) || column.use == .answer(.question))
        && !record[column.place].isEmpty
    }
    return !named.isEmpty && named.allSatisfy { record.facts[$0.place]?.isCarried ?? false }
  }

  /// What an office file says of the cells of the row beyond their texts.
  private func messages(on record: TableRow) -> [RowMessage] {
    record.said.map { column, remark in
      RowMessage(
        cell: place(column, in: record.row).words, words: remark.sentence(context.leaks),
        outcome: .warned)
    }
  }
}
