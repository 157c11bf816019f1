import Casework

/// What can be written about a case into a folder.
///
/// Adding one: a case here, and its row in ``facts``, which the command and the screens read.
package enum ExportedDocument: String, CaseIterable, Hashable, Sendable {
  case report, notices, schedule, chronology, pack, agenda, minutes
  case minutesTimed = "minutes-timed"
  case minutesWhole = "minutes-whole"
  case history, requests, actions

  /// A row of the table.
  package struct Facts: Sendable {
    /// The document in a sentence: "the report".
    package let words: String
    /// Makes it, as the case stands.
    package let document: @Sendable (CaseOnPaper) -> Document
    /// The name of its file, without what tells two of them apart and without the ending; of a
    /// meeting's document, by that meeting.
    package let fileName: @Sendable (Case, EntryName?) -> String
    /// What makes it in formats that are not written from the document.
    package var others: [ExportFormat: Maker] = [:]

    /// What it can be written as.
    package var formats: [ExportFormat] {
      ExportFormat.allCases.filter { $0 == .docx || $0.document != nil || others[$0] != nil }
    }
  }

  /// What makes something in a format of its own.
  package enum Maker: Sendable {
    case text(@Sendable (CaseOnPaper) -> String)
    case workbook(@Sendable (CaseOnPaper) -> ExcelFile)
  }

  /// What it is called in a sentence: "the minutes".
  package var name: String { "the \(rawValue.prefix { $0 != "-" })" }

  /// Whether it can name people by the case's own key.
  package var canName: Bool { self == .chronology }

  /// The row for this one.
  package var facts: Facts {
    switch self {
    case .report:
      Facts(
        words: "the report",
        document: { .report(ReportOnPaper(of: $0.review), of: $0) },
        fileName: { review, _ in review.reportFileName })
    case .pack:
      Facts(
        words: "the pack for the review meeting: lines, answers, chronology, what is missing",
        document: { .pack(of: $0) },
        fileName: { review, _ in
          let version = review.packs.last.map { "-draft-after-v\($0.number)" } ?? ""
          return "\(review.reference.text)-pack\(version)"
        })
    case .notices:
      Facts(
        words: "the notices: who was told, and who is not yet",
        document: { .notices(of: $0) },
        fileName: { review, _ in "\(review.reference.text)-notices" })
    case .chronology:
      Facts(
        words: "the chronology of all organisations, with the picture and points to check",
        document: { .chronology(of: $0) },
        fileName: { review, _ in "\(review.reference.text)-chronology" },
        others: [
          .csv: .text { CSVText.chronology($0.chronology, key: $0.key) },
          .xlsx: .workbook { .chronology(of: $0) },
        ])
    case .schedule:
      Facts(
        words: "the schedule: every step, its day and its rule",
        document: { .schedule(of: $0) },
        fileName: { review, _ in "\(review.reference.text)-schedule" },
        others: [.ics: .text { ICalendar(of: $0).text }])
    case .agenda: .agenda
    case .minutes:
      Facts(
        words: "the minutes of a meeting, without what is not for circulation",
        document: { .minutes(of: $0, isWhole: false) },
        fileName: { "\($0.reference.text)-minutes\($0.fileWord(of: $1))" })
    case .minutesTimed:
      Facts(
        words: "the minutes of a meeting, with the time at which each line was said",
        document: { paper in
          var paper = paper
          paper.showsTimes = true
          return .minutes(of: paper, isWhole: false)
        },
        fileName: { "\($0.reference.text)-minutes\($0.fileWord(of: $1))-timed" })
    case .minutesWhole:
      Facts(
        words: "the minutes of a meeting with all times and what is not for circulation",
        document: { .minutes(of: $0, isWhole: true) },
        fileName: { "\($0.reference.text)-minutes\($0.fileWord(of: $1))-whole" })
    case .history: .history
    case .requests: .requests
    case .actions: .actions
    }
  }
}

extension Case {
  /// The name of the report's file; a version goes to the Panel and bears the Panel's reference.
  fileprivate var reportFileName: String {
    switch ReportOnPaper(of: self) {
    case .draft: return "\(reference.text)-report-draft"
    case .version(let version):
      let words = answers(in: Entry(.notification)).text(.reference)
        .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      return ([reference.text, "rapid-review-report"] + words.map(String.init))
        .joined(separator: "-") + "-v\(version.number)"
    }
  }

  /// The number and state of a meeting, for the name of a file.
  fileprivate func fileWord(of name: EntryName?) -> String {
    guard let name = name ?? meetings.last?.entry, let meeting = meeting(name) else { return "" }
    let state = meeting.state == .approved ? "approved" : "draft"
    return "-\(meeting.number)-\(meeting.kind.id)-\(state)"
  }
}
