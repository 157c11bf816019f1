/// What something is written out as.
package enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  /// Written through a template.
  case html, text, markdown
  /// A table for a spreadsheet, RFC 4180.
  case csv
  /// For a calendar program, RFC 5545.
  case ics

  /// The format whose template writes it; `nil` where none does.
  package var document: DocumentFormat? {
    switch self {
    case .html: .html
    case .text: .text
    case .markdown: .markdown
    case .csv: nil
    case .ics: nil
    }
  }

  /// The format as people choose it.
  package var words: String {
    switch self {
    case .html: DocumentFormat.html.words
    case .text: DocumentFormat.text.words
    case .markdown: DocumentFormat.markdown.words
    case .csv: "a table for a spreadsheet"
    case .ics: "days for a calendar program"
    }
  }

  /// What its file's name ends in, without the point.
  package var fileEnding: String {
    switch self {
    case .html: DocumentFormat.html.fileEnding
    case .text: DocumentFormat.text.fileEnding
    case .markdown: DocumentFormat.markdown.fileEnding
    case .csv: "csv"
    case .ics: "ics"
    }
  }
}
