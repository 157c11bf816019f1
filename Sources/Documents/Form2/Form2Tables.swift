import Casework

extension CSVText {
  /// The table of answers that goes out with Form 2: a row for each line of enquiry and for each of
  /// the other questions, the answers empty.
  package static func answers(to issue: Form2Issue) -> String {
    let lines = issue.lines.map { ["\($0.number)", $0.question, ""] }
    let prompts = ReturnPrompt.allCases.map { [$0.rawValue, "\($0.title): \($0.guidance)", ""] }
    return text([["KLOE", "Question", "Answer"]] + lines + prompts)
  }

  /// The empty table of the chronology that goes out with Form 2.
  package static var emptyChronology: String { text([ChronologyColumn.asked.map(\.title)]) }
}

extension Document {
  /// The index of a set of Forms 2: who is asked what, by when, and the hash of what they are sent.
  ///
  /// - Parameters:
  ///   - issues: The Forms 2 of the set, each with the names of its files.
  ///   - paper: The case.
  /// - Returns: The document, to be written through a template.
  package static func form2Index(
    _ issues: [(values: Form2Values, files: [String])], of paper: CaseOnPaper
  ) -> Document {
    let rows = issues.map { values, files in
      let issue = values.issue
      return [
        issue.organisation, issue.number == 1 ? "first" : "issue \(issue.number)",
        issue.lines.map { "\($0.number)" }.joined(separator: ", "),
        issue.returnBy?.inFull ?? "not set", files.joined(separator: "\n"), issue.digest,
      ]
    }
    let missing = Form2Values.missing(in: paper)
    let warnings =
      missing.isEmpty
      ? []
      : [
        Block.warning(
          "These forms leave out what your settings do not say yet: "
            + "\(missing.joined(separator: "; ")). Fill it in under Settings.")
      ]
    let changes = issues.filter { !$0.values.changes.isEmpty }.map { values, _ in
      Section(
        "What has changed for \(values.issue.organisation)", [.list(values.changes)])
    }
    return Document(
      title: "Form 2: index", marking: paper.marking, codeName: paper.review.child,
      reference: paper.review.reference.text, status: "As of \(paper.made.inFull)",
      facts: [
        .init("Partnership", paper.partnershipName),
        .init("Organisations", "\(issues.count)"),
      ],
      sections: [
        Section(
          "Who is asked",
          warnings + [
            .table(
              Table(
                head: [
                  "Organisation", "Issue", "KLOE", "Return by", "Files", "SHA-256 of the text",
                ], rows: rows))
          ])
      ] + changes, footer: paper.footer)
  }
}
