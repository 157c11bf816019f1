// What the case holds already is drawn into the report's sections as a beginning to write on, in
// sentences: the child into "The child and family", the returns into "How the review was done". A
// draft is text and nothing more; from then on it is the writer's, and a later change of its source
// does not alter it.

extension Case {
  /// A beginning for a section of the report, from what the case holds.
  ///
  /// - Parameters:
  ///   - section: The section; some are written by hand alone, see ``ReportSection/source``.
  ///   - name: What a statutory partner is called.
  /// - Returns: `nil` where the case holds nothing for it.
  package func draftText(
    of section: ReportSection,
    calling name: (StatutoryPartner) -> String = { $0.inSentence.firstCapital }
  ) -> String? {
    let paragraphs: [String] =
      switch section {
      case .summary: summaryDrafted
      case .family: childrenDrafted
      case .safeguarding: safetyDrafted
      case .incident: incidentDrafted
      case .contributors: workDrafted
      case .practice: episodesDrafted + findingsDrafted
      case .identity, .voice: []
      case .learning: actionsDrafted
      case .earlierReviews: earlierReviewsDrafted
      case .criteria: criteriaDrafted
      case .enquiry: enquiryDrafted
      case .national: nationalDrafted
      case .agreement: positionsDrafted(name)
      case .disagreement: disagreementDrafted(name)
      case .parallelProcesses: proceedingsDrafted
      }
    let written = paragraphs.filter { !PlainText.isBlank($0) }
    return written.isEmpty ? nil : written.joined(separator: "\n\n")
  }
}

/// The answers of an entry, in words for a sentence.
struct AnswersInWords {
  private let sheet: Sheet
  private let answers: Answers

  init(_ review: Case, _ entry: Entry) {
    (sheet, answers) = (entry.sheet, review.answers(in: entry))
  }

  /// What was answered, days in full; empty where nothing was.
  subscript(_ id: QuestionID) -> String {
    guard let answer = answers[id], let question = sheet.question(id) else { return "" }
    return answers.occasion(id)?.inFull ?? question.words(of: answer)
  }

  /// The label of a question as it stands within a sentence.
  func label(of id: QuestionID) -> String {
    let label = sheet.label(of: id)
    return label.prefix(1).lowercased() + label.dropFirst()
  }
}

extension String {
  /// A row of a table as it is typed: the texts between bars, each in one line.
  static func typedRow(_ cells: [String]) -> String {
    let safe = cells.map { cell in
      cell.split(whereSeparator: \.isNewline).joined(separator: " ").replacing("|", by: "/")
    }
    return "| " + safe.map { $0.isEmpty ? "–" : $0 }.joined(separator: " | ") + " |"
  }
}

extension ReportSection {
  /// What a beginning for the section is drawn from; `nil` for one that is written by hand alone.
  package var source: String? {
    switch self {
    case .summary: "the incident, the child and the decision"
    case .family: "the children, the family in the incident and the people searched for"
    case .safeguarding: "the safety checks"
    case .incident: "the incident and the criteria decision"
    case .contributors:
      "the period, the organisations asked, who was at the review meeting and the contacts with "
        + "the family"
    case .practice: "the key episodes and the findings of the lines of enquiry"
    case .identity, .voice: nil
    case .learning: "the actions"
    case .earlierReviews: "the earlier local reviews"
    case .criteria: "the answers on regulation 11"
    case .enquiry: "the lines of enquiry, once an LCSPR is recommended or not"
    case .national: "the Panel's considerations, as answered"
    case .agreement: "the partners' positions"
    case .disagreement: "the positions and the disagreements"
    case .parallelProcesses: "the parallel processes"
    }
  }
}
