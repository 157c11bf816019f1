import FoundationEssentials
import Testing

@testable import OfficeFiles

/// Files of the corpus, and what a careful clerk would enter from each.
enum Fixture {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/office")

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  static func expectation(of name: String) throws -> Expectation {
    let data = try Data(contentsOf: folder.appending(path: name + ".expected.json"))
    return try JSONDecoder().decode(Expectation.self, from: data)
  }

  static let chronologies = [
    "pd01-table-per-agency.docx", "pd02-table-per-month.docx", "pd03-merged-and-nested.docx",
    "pd04-tracked-and-controls.docx", "pd05-form2-as-sent.docx", "pd07-paragraphs.docx",
    "pd08-libreoffice.docx", "px01-school-titles.xlsx", "px02-mac-1904-times.xlsx",
    "px03-cover-list-table.xlsx", "px04-two-years.xlsm", "px05-hidden-struck.xlsx",
    "px06-formulas-numbers.xlsx", "px07-words-and-runs.xlsx", "px08-strict-inline.xlsx",
  ]
  static let answers = [
    "pd05-form2-as-sent.docx", "pd06-form2-two-columns.docx", "px09-answers-libreoffice.xlsx",
  ]
  static let refused = [
    "pd09-old-word.docx", "pd10-doctype.docx", "pd11-cut.docx", "pd12-scan.docx",
    "px11-password.xlsx", "px12-old-excel.xlsx", "px14-calc.xlsx",
  ]
}

/// What is expected of one file, as far as this layer can say it.
struct Expectation: Decodable {
  struct Row: Decodable {
    let row: Int?
    let sheet: String?
    let table: Int?
    let from: String?
    let what: String
    let source: String
    let who: String
  }

  struct Answer: Decodable {
    let row: Int?
    let text: String
  }

  /// A row that must be warned, or a pattern that must be said.
  enum Warning: Decodable {
    case row(Int, table: Int?)
    case words(String)

    private enum Key: String, CodingKey {
      case row, table
    }

    init(from decoder: any Decoder) throws {
      if let value = try? decoder.singleValueContainer().decode(Int.self) {
        self = .row(value, table: nil)
      } else if let words = try? decoder.singleValueContainer().decode(String.self) {
        self = .words(words)
      } else {
        let place = try decoder.container(keyedBy: Key.self)
        self = .row(
          try place.decode(Int.self, forKey: .row),
          table: try place.decodeIfPresent(Int.self, forKey: .table))
      }
    }
  }

  let rows: [Row]
  let answers: [Answer]
  let refused: String?
  let mustWarn: [Warning]
}

/// A row of a sheet, a row of a table, or a paragraph: whatever an entry may be made of.
struct ReadRow {
  let group: String
  let number: Int?
  let texts: [String]
  let days: [OfficeDay]
  let isSpokenOf: Bool

  /// Every row of a file, in its order.
  static func all(of contents: OfficeContents) -> [ReadRow] {
    switch contents {
    case .workbook(let book):
      return book.sheets.flatMap { sheet in
        (0..<sheet.rowCount).map { place in
          let row = sheet.row(at: place)
          let days = row.cells.compactMap { cell -> OfficeDay? in
            if case .day(let day, _) = cell.value { day } else { nil }
          }
          return ReadRow(
            group: sheet.name, number: row.number, texts: row.cells.map(\.text), days: days,
            isSpokenOf: row.isHidden || row.cells.contains { !$0.remarks.isEmpty })
        }
      }
    case .document(let document):
      return document.blocks.flatMap { block -> [ReadRow] in
        switch block {
        case .paragraph(let paragraph):
          return [
            ReadRow(
              group: "", number: nil, texts: [paragraph.text], days: [],
              isSpokenOf: !paragraph.remarks.isEmpty)
          ]
        case .table(let table):
          return table.rows.map { row in
            ReadRow(
              group: String(table.number), number: row.number, texts: row.cells.map(\.text),
              days: row.cells.compactMap(\.day),
              isSpokenOf: !row.remarks.isEmpty || row.cells.contains { !$0.remarks.isEmpty })
          }
        }
      }
    }
  }

  /// Lines without what is not compared: runs of blanks, empty lines, marks that turn a text.
  static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { line in
      line.unicodeScalars.filter { !(0x202A...0x202E).contains($0.value) }
        .split { $0.properties.isWhitespace }
        .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  /// The lines of all cells.
  var lines: [String] { texts.flatMap(ReadRow.lines) }
}
