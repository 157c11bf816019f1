import Casework

/// What can be written about a case into a folder.
///
/// Adding one: a case here, and its row in ``facts``, which the command and the screens read.
package enum ExportedDocument: String, CaseIterable, Hashable, Sendable {
  case report, notices, chronology

  /// A row of the table.
  package struct Facts: Sendable {
    /// The document in a sentence: "the report".
    package let words: String
    /// Makes it, as the case stands.
    package let document: @Sendable (CaseOnPaper) -> Document
    /// The name of its file, without what tells two of them apart and without the ending.
    package let fileName: @Sendable (Case) -> String
  }

  /// The row for this one.
  package var facts: Facts {
    switch self {
    case .report:
      Facts(
        words: "the report",
        document: { .report(ReportOnPaper(of: $0.review), of: $0) },
        fileName: { review in
          "\(review.reference.text)-report-\(ReportOnPaper(of: review).fileWord)"
        })
    case .notices:
      Facts(
        words: "the notices: who was told, and who is not yet",
        document: { .notices(of: $0) }, fileName: { "\($0.reference.text)-notices" })
    case .chronology:
      Facts(
        words: "the chronology of all organisations, with the picture and what was missed",
        document: { .chronology(of: $0) }, fileName: { "\($0.reference.text)-chronology" })
    }
  }
}

extension ReportOnPaper {
  fileprivate var fileWord: String {
    switch self {
    case .draft: "draft"
    case .version(let version): "version-\(version.number)"
    }
  }
}
