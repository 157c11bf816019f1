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
    /// meeting's document, by the paper's meeting.
    package let fileName: @Sendable (CaseOnPaper) -> String
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
        fileName: { $0.reportFileName })
    case .pack:
      Facts(
        words: "the pack for the review meeting: lines, answers, chronology, what is missing",
        document: { .pack(of: $0) },
        fileName: { paper in
          let version = paper.review.packs.last.map { "-draft-after-v\($0.number)" } ?? ""
          return "\(paper.review.reference.text)-pack\(version)"
        })
    case .notices:
      Facts(
        words: "the notices: who was told, and who is not yet",
        document: { .notices(of: $0) },
        fileName: { "\($0.review.reference.text)-notices" })
    case .chronology:
      Facts(
        words: "the chronology of all organisations, with the picture and points to check",
        document: { .chronology(of: $0) },
        fileName: { "\($0.review.reference.text)-chronology" },
        others: [
          .csv: .text { CSVText.chronology($0.chronology, key: $0.key) },
          .xlsx: .workbook { .chronology(of: $0) },
        ])
    case .schedule:
      Facts(
        words: "the schedule: every step, its day and its rule",
        document: { .schedule(of: $0) },
        fileName: { "\($0.review.reference.text)-schedule" },
        others: [.ics: .text { ICalendar(of: $0).text }])
    case .agenda: .agenda
    case .minutes:
      Facts(
        words: "the minutes of a meeting, without what is not for circulation",
        document: { .minutes(of: $0, isWhole: false) },
        fileName: { "\($0.review.reference.text)-minutes\($0.fileWord)" })
    case .minutesTimed:
      Facts(
        words: "the minutes of a meeting, with the time at which each line was said",
        document: { paper in
          var paper = paper
          paper.showsTimes = true
          return .minutes(of: paper, isWhole: false)
        },
        fileName: { "\($0.review.reference.text)-minutes\($0.fileWord)-timed" })
    case .minutesWhole:
      Facts(
        words: "the minutes of a meeting with all times and what is not for circulation",
        document: { .minutes(of: $0, isWhole: true) },
        fileName: { "\($0.review.reference.text)-minutes\($0.fileWord)-whole" })
    case .history: .history
    case .requests: .requests
    case .actions: .actions
    }
  }
}

extension CaseOnPaper {
  /// The name of the report's file.
  ///
  /// A version goes to the Panel, so it bears the partnership's name and the Panel's reference, or
  /// the case's own where there is none yet.
  fileprivate var reportFileName: String {
    let own = review.reference.text
    switch ReportOnPaper(of: review) {
    case .draft: return "\(own)-report-draft"
    case .version(let version):
      let words = review.answers(in: Entry(.notification)).text(.reference).fileWords
      let place = partnership?.name.map(\.placeName.fileWords) ?? []
      // The Panel knows the case by its own reference; without a partnership's name ours tells.
      let lead = place.isEmpty ? [own] : place
      let number = words.isEmpty && !place.isEmpty ? [own] : words
      return (lead + ["rapid-review-report"] + number).joined(separator: "-")
        + "-v\(version.number)"
    }
  }

  /// The number and state of the meeting, for the name of a file.
  fileprivate var fileWord: String {
    guard let name = meeting ?? review.meetings.last?.entry, let meeting = review.meeting(name)
    else { return "" }
    let state = meeting.state == .approved ? "approved" : "draft"
    return "-\(meeting.number)-\(meeting.kind.id)-\(state)"
  }
}

extension String {
  /// Of a partnership's name what stands before "Safeguarding"; all of it where nothing does.
  fileprivate var placeName: String {
    let words = split(separator: " ")
    let place = words.prefix { $0.lowercased() != "safeguarding" }
    return (place.isEmpty ? words[...] : place).joined(separator: " ")
  }

  /// The words of letters and digits of ASCII, for the name of a file.
  fileprivate var fileWords: [String] {
    split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
  }
}
