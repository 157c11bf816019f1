/// A column of the chronology that goes out with Form 2 and comes back filled in.
///
/// The table of the columns: exports write the titles, the reader knows the other names.
package enum ChronologyColumn: String, CaseIterable, Hashable, Sendable {
  case date, time, people, what, action, source, childSeen, significance, practice, status, lines
  case analysis

  /// The column's title in what we write.
  package var title: String {
    switch self {
    case .date: "Date"
    case .time: "Time"
    case .people: "Who"
    case .what: "What happened"
    case .action: "Action / outcome"
    case .source: "Source"
    case .childSeen: "Child seen"
    case .significance: "Significance"
    case .practice: "Practice"
    case .status: "Status"
    case .lines: "KLOEs"
    case .analysis: "Analysis"
    }
  }

  /// What may stand in it, for a note beneath the title or in the guidance.
  package var hint: String {
    switch self {
    case .date: "12/03/2026, March 2026, c. 2019, before 12/03/2026, or empty if not known"
    case .time: "14:30, or empty if not known"
    case .people: "by code, no names"
    case .what: "what happened, in a sentence or two"
    case .action: "what was done about it, and what came of it"
    case .source: "the record it is taken from"
    case .childSeen: "yes, no or n/a"
    case .significance: "0 to 3, or none, low, medium, high"
    case .practice: "good or poor, or empty if neither"
    case .status: "agreed, disputed or unclear"
    case .lines: "the numbers of the KLOEs, such as 1, 3"
    case .analysis: "why it matters"
    }
  }

  /// Without these a table is no chronology.
  package static let needed: [ChronologyColumn] = [.date, .what]

  /// The most a text of this column may have, and whether it may have lines.
  package var kind: PlainText.Kind { isFreeText ? .longAnswer : .reason }

  /// Whether text on a row of its own goes on with the text above.
  package var isFreeText: Bool { self == .what || self == .action || self == .analysis }

  /// The column of a title in any spelling of ours or of ``otherTitles``; `nil` for any other.
  package init?(titled title: some StringProtocol) {
    let folded = FoldedName(title).text
    guard !folded.isEmpty, let column = ChronologyColumn.named[folded] else { return nil }
    self = column
  }

  private static let named: [String: ChronologyColumn] = {
    let names = allCases.flatMap { column in
      ([FoldedName(column.title).text] + column.otherTitles).map { ($0, column) }
    }
    return Dictionary(names) { first, _ in first }
  }()
}
