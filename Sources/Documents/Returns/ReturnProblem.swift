import Casework
import OfficeFiles

/// What makes a whole file unreadable; it names places and no text.
package enum ReturnProblem: Hashable, Sendable {
  case empty
  /// A program's own kind of file: `an Excel workbook`.
  case notText(kind: String)
  /// A Word or Excel file that cannot be read.
  case office(OfficeProblem)
  /// A document without a table, a form or dated paragraphs.
  case nothingToRead
  /// A person asked for a sheet or table that the file does not have.
  case noSuchTable(String, seen: [String])
  case tooLarge(mostMebibytes: Int)
  case tooManyRows(most: Int)
  case tooManyCells(row: Int, most: Int)
  /// No row has the titles of the columns; the row that comes nearest, where one does, and what
  /// stands in it, where that looks like titles.
  case noTitles(nearest: Int?, seen: [String])
  /// There are titles, but not all of those a chronology needs.
  case missingTitles([ChronologyColumn], row: Int, seen: [String])
  case noAnswerTitle(row: Int, seen: [String])
  /// A first line `sep=` names a mark that is none we read.
  case unknownSeparator
  /// A person spoke of a column that the file does not have.
  case noSuchColumn(String, seen: [String])
  case unclosedQuote(row: Int, line: Int)
  /// Titles, or a form, and nothing filled in.
  case nothingFilledIn

  /// The word by which a program tells this refusal from others; `nil` where there is none.
  package var word: String? {
    switch self {
    case .office(let problem): problem.word
    case .notText: OfficeProblem.otherFormat(.unknown).word
    case .empty, .nothingToRead, .noSuchTable, .tooLarge, .tooManyRows, .tooManyCells, .noTitles,
      .missingTitles, .noAnswerTitle, .unknownSeparator, .noSuchColumn, .unclosedQuote,
      .nothingFilledIn:
      nil
    }
  }

  /// What is wrong, in one sentence.
  package var problem: String {
    switch self {
    case .empty: "The file is empty."
    case .notText(let kind): "The file is \(kind), not a table or a text."
    case .office(let problem): problem.problem
    case .nothingToRead:
      "The document has no table, form or dated paragraphs to read."
    case .noSuchTable(let name, let seen):
      "The file has no \(name). "
        + (seen.isEmpty ? "It has none at all." : "It has \(seen.joined(separator: " and ")).")
    case .tooLarge(let most): "The file is larger than \(most) MiB."
    case .tooManyRows(let most): "The file has more than \(most) rows."
    case .tooManyCells(let row, let most): "Row \(row) has more than \(most) cells."
    case .noTitles(nil, _): "No row has the titles of the columns."
    case .noTitles(let row?, let seen):
      "No row has the titles of the columns. Row \(row) comes nearest, without "
        + "\(ReturnProblem.list(ChronologyColumn.needed.map(\.title), "and"))."
        + (seen.isEmpty ? "" : " \(ReturnProblem.found(seen))")
    case .missingTitles(let columns, let row, let seen):
      "The titles in row \(row) have no column \(ReturnProblem.list(columns.map(\.title), "or")). "
        + ReturnProblem.found(seen)
    case .noAnswerTitle(let row, let seen):
      "The titles in row \(row) have no column “Answer”. \(ReturnProblem.found(seen))"
    case .unknownSeparator: "The line “sep=” names a mark that does not separate cells here."
    case .noSuchColumn(let column, let seen):
      "No column has the title “\(column)”. \(ReturnProblem.found(seen))"
    case .unclosedQuote(let row, let line):
      "A quotation mark in row \(row), line \(line), is not closed."
    case .nothingFilledIn: "The form is empty."
    }
  }

  /// What to do about it, in one sentence.
  package var remedy: String {
    switch self {
    case .empty: "Save the table and send it again."
    case .notText: "Ask for a Word (.docx), Excel (.xlsx) or CSV file instead."
    case .office(let problem): problem.remedy
    case .nothingToRead:
      "Put the entries in a table with the titles Date and What happened, and send it again."
    case .noSuchTable:
      "Give the sheet's name, or the table's number, as it is in the file."
    case .tooLarge, .tooManyRows: "Send only the period under review, in several files if needed."
    case .tooManyCells: "Save the table again as CSV, with the columns that were sent."
    case .noTitles:
      "Put Date, What happened and the other titles in the row above the entries, or say which "
        + "column is which."
    case .missingTitles: "Add the column titles again, or say which column is which."
    case .noAnswerTitle:
      "Give the column with the answers its title “Answer” again, or say which column it is."
    case .unknownSeparator: "Separate the cells with a comma, a semicolon, a tab or a vertical bar."
    case .noSuchColumn: "Write the title as the file has it, or the column's letter."
    case .unclosedQuote: "Remove that quotation mark, or close it at the end of the cell."
    case .nothingFilledIn: "Fill the form in, or answer “Nil return” with yes."
    }
  }

  /// So many titles are named at the most.
  private static let mostNamed = 12

  private static func found(_ titles: [String]) -> String {
    guard !titles.isEmpty else { return "It has no title that is known." }
    let more = titles.count > mostNamed ? ", …" : ""
    return "Found there: " + titles.prefix(mostNamed).map { "“\($0)”" }.joined(separator: ", ")
      + more + "."
  }

  private static func list(_ titles: [String], _ joint: String) -> String {
    titles.map { "“\($0)”" }.joined(separator: " \(joint) ")
  }
}
