import Casework

/// A table of people and organisations, read row by row; nothing of it is recorded.
package struct PeopleReading: Hashable, Sendable {
  /// One row of the table.
  package struct Row: Hashable, Sendable {
    /// Counted from 1 as a spreadsheet counts.
    package let number: Int
    /// The register it belongs to: people or organisations.
    package let sheet: Sheet
    package var answers: Answers
    /// What cannot be recorded as it stands, with what to write instead.
    package var problems: [String] = []
    /// What a person should know and need not change.
    package var remarks: [String] = []
    /// Which statutory partner the row says a person's organisation is.
    var partner: StatutoryPartner?

    /// Who or what the row is about.
    package var name: String { answers.text(.name) }
  }

  /// The rows, organisations before the people who belong to them.
  package internal(set) var rows: [Row] = []
  /// Titles that are none of ours, whose columns are left out.
  package internal(set) var unknownTitles: [String] = []

  init() {}
}

/// Why a table of people cannot be read at all.
package enum PeopleProblem: StatedProblem {
  /// There is no text, or no row below the titles.
  case nothingThere
  /// No row has a title of ours for a name or an organisation.
  case noTitles
  /// It has more rows than are read at once.
  case tooMany(most: Int)
  /// It is a file of another kind.
  case notATable(String)
  /// An Excel or Word file that cannot be opened.
  case office(problem: String, remedy: String)

  package var problem: String {
    switch self {
    case .nothingThere: "There are no people or organisations in this table."
    case .noTitles: "The table has no row of titles."
    case .tooMany(let most): "This table has more than \(most) rows."
    case .notATable(let kind): "This is \(kind), not a table."
    case .office(let problem, _): problem
    }
  }

  package var remedy: String {
    switch self {
    case .nothingThere: "Copy the row of titles and at least one row below it."
    case .noTitles:
      "Put titles in the first row, such as Name, Organisation and Roles. Then try again."
    case .tooMany(let most): "Import it in files of at most \(most) rows each."
    case .notATable: "Save it as CSV or Excel. Then try again."
    case .office(_, let remedy): remedy
    }
  }
}
