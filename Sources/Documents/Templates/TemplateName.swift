/// Every template there is, by the name of its file in `data/templates/`.
///
/// Adding one is a file there, with its line in `Sources/CData/CData.c`, and a case here.
package enum TemplateName: String, CaseIterable, Hashable, Sendable {
  case documentHTML = "document.html"
  case documentText = "document.txt"
  case noticeOfNotification = "notice-notification.txt"
  case noticeOfOutcome = "notice-outcome.txt"
  case noticeOfResponse = "notice-response.txt"
  case letterToFamily = "notice-family.txt"
  case noticeOfPracticeReview = "notice-lcspr.txt"
  case form2HTML = "form2.html"
  case form2Text = "form2.txt"

  /// The general template of a ``Document``.
  package static func document(_ format: DocumentFormat) -> TemplateName {
    switch format {
    case .html: .documentHTML
    case .text: .documentText
    }
  }

  /// What the file's ending says.
  package var format: DocumentFormat { rawValue.hasSuffix(".html") ? .html : .text }

  /// The names the template may use; any other is refused when it is read.
  package var variables: Set<String> {
    switch self {
    case .documentHTML, .documentText: Document.variables
    case .noticeOfNotification, .noticeOfOutcome, .noticeOfResponse, .letterToFamily,
      .noticeOfPracticeReview:
      NoticeTemplateValues.variables
    case .form2HTML, .form2Text: Form2Values.variables
    }
  }
}
