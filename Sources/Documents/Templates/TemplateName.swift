import Casework

/// Every template there is, by the name of its file in `data/templates/` or `data/agendas/`.
///
/// Adding one is a file there, with its line in `Sources/CData/CData.c`, and a case here.
package enum TemplateName: String, CaseIterable, Hashable, Sendable {
  case documentHTML = "document.html"
  case documentText = "document.txt"
  case documentMarkdown = "document.md"
  case noticeOfNotification = "notice-notification.txt"
  case noticeOfOutcome = "notice-outcome.txt"
  case noticeOfResponse = "notice-response.txt"
  case letterToFamily = "notice-family.txt"
  case noticeOfPracticeReview = "notice-lcspr.txt"
  case agendaOfInitialDiscussion = "agenda-initial-discussion.txt"
  case agendaOfRapidReview = "agenda-rapid-review.txt"
  case agendaOfPostReview = "agenda-post-review.txt"
  case agendaOfOther = "agenda-other.txt"
  case form2HTML = "form2.html"
  case form2Text = "form2.txt"
  case form2Word = "form2-word.md"

  /// The general template of a ``Document``.
  package static func document(_ format: DocumentFormat) -> TemplateName {
    switch format {
    case .html: .documentHTML
    case .text: .documentText
    case .markdown: .documentMarkdown
    }
  }

  /// The usual agenda of a kind of meeting.
  package static func agenda(_ kind: MeetingKind) -> TemplateName {
    switch kind {
    case .initialDiscussion: .agendaOfInitialDiscussion
    case .rapidReview: .agendaOfRapidReview
    case .postReview: .agendaOfPostReview
    case .other: .agendaOfOther
    }
  }

  /// The folder of `data/` its own file lies in.
  package var folder: String { rawValue.hasPrefix("agenda-") ? "agendas" : "templates" }

  /// What the file's ending says.
  package var format: DocumentFormat {
    if rawValue.hasSuffix(".html") { return .html }
    return rawValue.hasSuffix(".md") ? .markdown : .text
  }

  /// The names the template may use; any other is refused when it is read.
  package var variables: Set<String> {
    switch self {
    case .documentHTML, .documentText, .documentMarkdown: Document.variables
    case .agendaOfInitialDiscussion, .agendaOfRapidReview, .agendaOfPostReview, .agendaOfOther: []
    case .noticeOfNotification, .noticeOfOutcome, .noticeOfResponse, .letterToFamily,
      .noticeOfPracticeReview:
      NoticeTemplateValues.variables
    case .form2HTML, .form2Text, .form2Word: Form2Values.variables
    }
  }
}

extension TemplateName {
  /// The template of a notice about something; `nil` where there is none.
  package static func notice(of subject: NoticeSubject) -> TemplateName? {
    switch subject {
    case .notification: .noticeOfNotification
    case .outcome: .noticeOfOutcome
    case .panelResponse: .noticeOfResponse
    case .practiceReview: .noticeOfPracticeReview
    case .family: .letterToFamily
    case .other: nil
    }
  }
}
