import Casework

/// What was read of a return, row by row, with everything that was not taken.
package struct ReturnReading: Hashable, Sendable {
  /// What a file is; the names are on the wire.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case chronology, answers
    /// The plain-text form, with answers and entries of the chronology.
    case form
  }

  /// What stands between the cells of a row.
  package enum Delimiter: String, CaseIterable, Hashable, Sendable {
    case comma, semicolon, tab
    case verticalBar = "vertical bar"

    var byte: UInt8 {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: 0x09
      case .verticalBar: UInt8(ascii: "|")
      }
    }
  }

  /// A column of the file.
  package struct Column: Hashable, Sendable {
    /// As a spreadsheet names it: `C`.
    package let letters: String
    /// Its title as it stood in the file, cleaned and cut; empty where it has none.
    package let title: String
    /// What an assignment calls it: its title, or its letters where that tells it from no other.
    package let key: String
    /// The title of ours it was read as; `nil` where it is none of ours.
    package let use: String?
    /// What it was read as; `nil` where it was not used.
    package let field: ColumnField?
    /// The first texts in it, cut.
    package let samples: [String]
  }

  /// What the file was written by.
  package enum Format: String, CaseIterable, Hashable, Sendable {
    case text
    case excel = "Excel"
    case word = "Word"
  }

  /// One table of an office file, of which a person can say whether it is read.
  package struct Table: Hashable, Sendable {
    package let name: TableName
    /// How many rows hold something.
    package let rowCount: Int
    /// What it is by its titles; `nil` where they are none of ours.
    package let kind: Kind?
    /// Whether its rows are read.
    package let isTaken: Bool
  }

  /// A row that is no entry: a heading over the whole table, or a row of totals.
  package struct Band: Hashable, Sendable {
    package let place: String
    package let words: String
  }

  /// `nil` where the file is none that can be read; ``problems`` says why.
  package var kind: Kind?
  package var format = Format.text
  /// How its letters are written, of a text.
  package var encoding = TextDecoding.Encoding.utf8
  /// The tables of an office file, in its order.
  package var tables: [Table] = []
  /// The rows that were taken for headings and totals.
  package var bands: [Band] = []
  /// `nil` for the plain-text form.
  package var delimiter: Delimiter?
  /// The row of the titles; `nil` for the plain-text form.
  package var headerRow: Int?
  package var columns: [Column] = []
  /// Columns of the chronology that the file does not have.
  package var missing: [ChronologyColumn] = []
  /// Rows above the titles, which were not read.
  package var titleRows: [Int] = []
  /// Rows that repeat the titles.
  package var repeatedHeaders: [Int] = []
  package var emptyRows = 0
  /// Rows that hold a number and nothing else, as forms have them that are numbered beforehand.
  package var numberedRows: [Int] = []
  /// Whether the rows are split by the organisation they name.
  package var isSplit = false
  /// What people said of columns that are there.
  package var assigned: [ColumnAssignment] = []

  /// The entries of the chronology, in the order of the file.
  package var rows: [ReturnedRow] = []
  /// The answers, in the order of the file.
  package var answers: [ReturnedAnswer] = []
  /// The KLOEs asked that have no answer, where the file is one of answers or a form.
  package var unanswered: [Int] = []

  /// What is wrong with the file as a whole; while there is any, nothing of it can be taken.
  package var problems: [ReturnProblem] = []
  /// What should be looked at in the file as a whole, each in one sentence.
  package var remarks: [String] = []

  /// The columns that are none of ours, and are kept with each entry or answer under their titles.
  package var keptColumns: [Column] {
    columns.filter { $0.field == .other && !($0.title.isEmpty && $0.samples.isEmpty) }
  }

  /// Whether only a person can say what the columns are.
  package var asksForColumns: Bool {
    problems.contains { problem in
      switch problem {
      case .noTitles, .missingTitles, .noAnswerTitle: !columns.isEmpty
      case .empty, .notText, .office, .nothingToRead, .tooLarge, .tooManyRows, .tooManyCells,
        .unclosedQuote, .unknownSeparator, .noSuchColumn, .noSuchTable, .nothingFilledIn:
        false
      }
    }
  }

  /// How many rows and answers came out so.
  package func count(_ outcome: RowOutcome) -> Int {
    rows.count { $0.outcome == outcome } + answers.count { $0.outcome == outcome }
  }

  /// Whether the organisation says that it has nothing to return.
  package var isNil: Bool {
    answers.contains { $0.subject == .prompt(.nilReturn) && $0.outcome != .refused && $0.saysYes }
  }
}
