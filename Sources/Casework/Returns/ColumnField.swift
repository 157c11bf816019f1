/// What a person can say a column of an organisation's table is.
///
/// The raw values are typed after `--column` and are on the wire.
package enum ColumnField: String, CaseIterable, Hashable, Sendable {
  case date
  /// The last day of what lasted; the date is its first.
  case dateTo = "date-to"
  case time
  case people = "who"
  case what, action, source
  case childSeen = "child-seen"
  case significance, practice, status
  case lines = "kloes"
  case analysis
  /// Whose entry each row is, in a table of several organisations.
  case organisation
  /// Of a table of answers: the number of the KLOE, its question, and the answer.
  case number, question, answer
  /// Kept with each entry under its own title.
  case other

  /// Whether it is of a table of answers.
  package var isOfAnswers: Bool {
    switch self {
    case .number, .question, .answer: true
    case .date, .dateTo, .time, .people, .what, .action, .source, .childSeen, .significance,
      .practice, .status, .lines, .analysis, .organisation, .other:
      false
    }
  }

  /// The column of the chronology it is; `nil` for what is none.
  package var column: ChronologyColumn? {
    ChronologyColumn.allCases.first { ColumnField($0) == self }
  }

  /// The field of a column of the chronology.
  package init(_ column: ChronologyColumn) {
    self =
      switch column {
      case .date: .date
      case .time: .time
      case .people: .people
      case .what: .what
      case .action: .action
      case .source: .source
      case .childSeen: .childSeen
      case .significance: .significance
      case .practice: .practice
      case .status: .status
      case .lines: .lines
      case .analysis: .analysis
      }
  }

  /// What a list calls it.
  package var label: String {
    switch self {
    case .dateTo: "Date, the last day"
    case .organisation: "Organisation"
    case .number: "Answers: KLOE"
    case .question: "Answers: question"
    case .answer: "Answers: answer"
    case .other: "Kept under its title"
    case .date, .time, .people, .what, .action, .source, .childSeen, .significance, .practice,
      .status, .lines, .analysis:
      column?.title ?? rawValue
    }
  }
}
