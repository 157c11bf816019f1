import Casework

// What other proceedings forbid stands on a sheet of its own: who receives a document is often the
// very person a restriction protects against. Documents say only that there are restrictions.

extension Document {
  /// The handling restrictions that go beside a document, never with it.
  ///
  /// - Parameters:
  ///   - paper: The case.
  ///   - what: The document it is written beside, in a few words.
  /// - Returns: `nil` where no restriction holds.
  package static func handling(of paper: CaseOnPaper, beside what: String) -> Document? {
    let review = paper.review
    guard !review.warnings.isEmpty else { return nil }
    let sections = review.entries(of: .parallelProcess).compactMap { entry -> Section? in
      let process = review.answers(in: entry)
      let rows = [("Do not contact", QuestionID.doNotContact), ("Do not disclose", .doNotDisclose)]
        .compactMap { label, id -> [String]? in
          let text = process.text(id)
          return text.isEmpty ? nil : [label, text]
        }
      guard process[.ended] == nil, !rows.isEmpty else { return nil }
      let kind =
        process[.kind].flatMap { Sheet.parallelProcess.question(.kind)?.words(of: $0) } ?? ""
      let until = process.text(.until)
      let lead = process.text(.lead)
      return Section(
        kind.firstCapital,
        [
          .table(
            Table(
              head: ["Restriction", "What it covers"],
              rows: rows + [
                ["In force until", until.isEmpty ? "Not recorded" : until],
                ["Ask", lead.isEmpty ? "Business Unit" : lead],
              ]))
        ])
    }
    return Document(
      title: "Handling restrictions: do not send with the document", marking: paper.marking,
      codeName: review.child, reference: review.reference.text,
      status: "As recorded on \(paper.made.day.inFull), for \(what)",
      version: "Do not send with the document",
      facts: [.init("Partnership", paper.partnershipName)], sections: sections,
      footer: paper.footer)
  }
}
