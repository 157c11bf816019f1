import Casework

// The rows of the agenda, the history and the registers.

extension ExportedDocument.Facts {
  /// The agenda of a meeting.
  static let agenda = ExportedDocument.Facts(
    words: "the agenda of a meeting",
    document: { .agenda(of: $0) },
    fileName: { paper in
      let name = paper.review.plannedMeeting(paper.meeting)
      return "\(paper.review.reference.text)-agenda"
        + (name.map { "-\($0.number)-\($0.kind.id)" } ?? "")
    })

  /// The register of requests.
  static let requests = ExportedDocument.Facts(
    words: "the requests: who Form 2 went to, and what came back",
    document: { .register(.requests(of: $0), "Requests for information", of: $0) },
    fileName: { "\($0.review.reference.text)-requests" },
    others: [.xlsx: .workbook { .register(.requests(of: $0), of: $0) }])

  /// The register of actions.
  static let actions = ExportedDocument.Facts(
    words: "the actions: what, who, by when, and what became of it",
    document: { .register(.actions(of: $0), "Actions", of: $0) },
    fileName: { "\($0.review.reference.text)-actions" },
    others: [.xlsx: .workbook { .register(.actions(of: $0), of: $0) }])

  /// What was recorded, change by change.
  static let history = ExportedDocument.Facts(
    words: "the history of the record, for disclosure: a block for each change",
    document: { .history(of: $0) },
    fileName: { "\($0.review.reference.text)-history" })
}
