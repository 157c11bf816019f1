import Casework

/// What the reader of a return must know beside the file.
package struct ReturnContext: Hashable, Sendable {
  /// Today in the United Kingdom.
  package var today: Day
  /// The numbers of the KLOEs the organisation was asked; with none, no number is questioned.
  package var lines: Set<Int>
  /// The period under review; `nil` leaves that side open.
  package var periodFrom: Day?
  package var periodTo: Day?
  /// The plain-text form as it was sent, so that its own words are not taken for an answer.
  package var sentForm: String?
  /// A file with more entries and answers is refused as a whole.
  package var mostRows = 100_000

  package init(
    today: Day, lines: Set<Int> = [], periodFrom: Day? = nil, periodTo: Day? = nil,
    sentForm: String? = nil
  ) {
    self.today = today
    self.lines = lines
    self.periodFrom = periodFrom
    self.periodTo = periodTo
    self.sentForm = sentForm
  }
}

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

    var byte: UInt8 {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: 0x09
      }
    }
  }

  /// A column of the file.
  package struct Column: Hashable, Sendable {
    /// As a spreadsheet names it: `C`.
    package let letters: String
    /// Its title as it stood in the file, cleaned and cut.
    package let title: String
    /// The title of ours it was read as; `nil` where it was not used.
    package let use: String?
  }

  /// `nil` where the file is none that can be read; ``problems`` says why.
  package var kind: Kind?
  package var encoding = TextDecoding.Encoding.utf8
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

  /// The columns that were not used.
  package var unused: [Column] { columns.filter { $0.use == nil && !$0.title.isEmpty } }

  /// How many rows and answers came out so.
  package func count(_ outcome: RowOutcome) -> Int {
    rows.count { $0.outcome == outcome } + answers.count { $0.outcome == outcome }
  }

  /// Whether the organisation says that it has nothing to return.
  package var isNil: Bool {
    answers.contains { $0.subject == .prompt(.nilReturn) && $0.outcome != .refused && $0.saysYes }
  }
}

/// What makes a whole file unreadable; it names places and no text.
package enum ReturnProblem: Hashable, Sendable {
  case empty
  /// A program's own kind of file: `an Excel workbook`.
  case notText(kind: String)
  case tooLarge(mostMebibytes: Int)
  case tooManyRows(most: Int)
  case tooManyCells(row: Int, most: Int)
  /// No row has the titles of the columns.
  case noTitles
  /// The titles are there, but not the ones a chronology needs.
  case missingTitle(ChronologyColumn, row: Int)
  case noAnswerTitle(row: Int)
  case unclosedQuote(row: Int, line: Int)
  /// Titles, or a form, and nothing filled in.
  case nothingFilledIn

  /// What is wrong, in one sentence.
  package var problem: String {
    switch self {
    case .empty: "The file is empty."
    case .notText(let kind): "The file is \(kind), not a table or a text."
    case .tooLarge(let most): "The file is larger than \(most) MiB."
    case .tooManyRows(let most): "The file has more than \(most) rows."
    case .tooManyCells(let row, let most): "Row \(row) has more than \(most) cells."
    case .noTitles: "No row has the titles of the columns."
    case .missingTitle(let column, let row):
      "The titles in row \(row) have no column “\(column.title)”."
    case .noAnswerTitle(let row): "The titles in row \(row) have no column “Answer”."
    case .unclosedQuote(let row, let line):
      "The quotation mark that begins a cell of row \(row), in line \(line), is never closed."
    case .nothingFilledIn: "Nothing is filled in."
    }
  }

  /// What to do about it, in one sentence.
  package var remedy: String {
    switch self {
    case .empty: "Save the table again, and send it once more."
    case .notText: "Open it and save it as “CSV UTF-8”, or use the CSV file that was sent."
    case .tooLarge, .tooManyRows: "Send the period under review only, in several files if need be."
    case .tooManyCells: "Save the table again as CSV, with the columns that were sent."
    case .noTitles: "Put Date, What happened and the other titles in the row above the entries."
    case .missingTitle(let column, _): "Give the column its title “\(column.title)” again."
    case .noAnswerTitle: "Give the column with the answers its title “Answer” again."
    case .unclosedQuote: "Take that quotation mark away, or close it at the end of the cell."
    case .nothingFilledIn: "Fill the form in, or answer “Nil return” with yes."
    }
  }
}
