import Casework

extension Document {
  /// What an organisation is told of the file it sent: which rows were taken, which to look at, and
  /// which to mend and send again, with the reason and the cell.
  ///
  /// - Parameters:
  ///   - reading: What was made of the file.
  ///   - file: The file's name.
  ///   - digest: SHA-256 of its bytes, in hexadecimal.
  ///   - organisation: Who sent it.
  ///   - paper: The case.
  /// - Returns: The document, to be written through a template.
  package static func returnReport(
    on reading: ReturnReading, file: String, digest: String, organisation: String,
    of paper: CaseOnPaper
  ) -> Document {
    let rows =
      reading.rows.map { ($0.row, $0.outcome, $0.messages) }
      + reading.answers.map { ($0.row, $0.outcome, $0.messages) }
    func section(_ outcome: RowOutcome, _ heading: String, _ words: String) -> [Section] {
      let found = rows.filter { $0.1 == outcome }
      guard !found.isEmpty else { return [] }
      let lines = found.flatMap { number, _, messages in
        messages.map { message in
          [
            "\(number)", message.cell, message.words,
            message.stands.isEmpty ? "(nothing)" : message.stands,
          ]
        }
      }
      return [
        Section(
          heading,
          [
            .paragraph(words),
            .table(Table(head: ["Row", "Cell", "What to do", "What you wrote"], rows: lines)),
          ])
      ]
    }
    let problems = reading.problems.map { Block.warning("\($0.problem) \($0.remedy)") }
    let whole = problems + reading.remarks.map { Block.note($0) }
    let accepted = reading.count(.accepted)
    return Document(
      title: "Your return: corrections needed", marking: paper.marking,
      codeName: paper.review.child,
      reference: paper.review.reference.text, status: "For \(organisation)",
      facts: [
        .init("File", file), .init("SHA-256", digest),
        .init("Accepted", "\(accepted)"),
        .init("To check", "\(reading.count(.warned))"),
        .init("To correct", "\(reading.count(.refused))"),
      ],
      sections: (whole.isEmpty ? [] : [Section("The file as a whole", whole)])
        + section(
          .refused, "To correct and send again",
          "We could not use these rows. Please correct them and send the whole file again. It will "
            + "replace this one.")
        + section(
          .warned, "To check",
          "These rows are in the review as you wrote them. Please tell us if we have misread "
            + "anything."),
      footer: paper.footer)
  }
}
