/// What something is written out as, in the order in which people are offered it.
package enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  /// A Word document, to be sent, and changed by whoever gets it.
  case docx
  /// Written through a template.
  case html, text, markdown
  /// An Excel workbook.
  case xlsx
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
    case .docx, .xlsx, .csv, .ics: nil
    }
  }

  /// The format as people choose it.
  package var words: String {
    switch self {
    case .docx: "Word"
    case .html: DocumentFormat.html.words
    case .text: DocumentFormat.text.words
    case .markdown: DocumentFormat.markdown.words
    case .xlsx: "Excel"
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
    case .docx, .xlsx, .csv, .ics: rawValue
    }
  }
}
