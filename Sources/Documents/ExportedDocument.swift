import Casework

/// What can be written about a case into a folder.
///
/// Adding one: a case here, and its row in ``facts``, which the command and the screens read.
package enum ExportedDocument: String, CaseIterable, Hashable, Sendable {
  case report, notices, schedule, chronology, pack

  /// A row of the table.
  package struct Facts: Sendable {
    /// The document in a sentence: "the report".
    package let words: String
    /// Makes it, as the case stands.
    package let document: @Sendable (CaseOnPaper) -> Document
    /// The name of its file, without what tells two of them apart and without the ending.
    package let fileName: @Sendable (Case) -> String
    /// Makes it in formats that no template writes.
    package var others: [ExportFormat: @Sendable (CaseOnPaper) -> String] = [:]

    /// What it can be written as.
    package var formats: [ExportFormat] {
      ExportFormat.allCases.filter { $0.document != nil || others[$0] != nil }
    }
  }

  /// Whether it can name people by the case's own key.
  package var canName: Bool { self == .chronology }

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
    case .pack:
      Facts(
        words: "the pack for the review meeting: lines, answers, chronology, what is missing",
        document: { .pack(of: $0) },
        fileName: { review in
          let version = review.packs.last.map { "-after-version-\($0.number)" } ?? ""
          return "\(review.reference.text)-pack\(version)"
        })
    case .notices:
      Facts(
        words: "the notices: who was told, and who is not yet",
        document: { .notices(of: $0) }, fileName: { "\($0.reference.text)-notices" })
    case .chronology:
      Facts(
        words: "the chronology of all organisations, with the picture and what was missed",
        document: { .chronology(of: $0) }, fileName: { "\($0.reference.text)-chronology" },
        others: [.csv: { CSVText.chronology($0.chronology, key: $0.key) }])
    case .schedule:
      Facts(
        words: "the schedule: every step, its day, and why",
        document: { .schedule(of: $0) }, fileName: { "\($0.reference.text)-schedule" },
        others: [.ics: { ICalendar(of: $0).text }])
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
