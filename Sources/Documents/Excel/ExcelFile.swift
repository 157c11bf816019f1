import Casework
import OfficeFiles

/// A workbook that leaves the program.
package struct ExcelFile: Hashable, Sendable {
  let book: Workbook

  /// The file; the same workbook makes the same bytes.
  package var bytes: [UInt8] { book.bytes() }

  /// Where its texts hold something of the identity, a place each.
  ///
  /// A cell that holds a day, a time or a number is no free text.
  package func leaks(by check: LeakCheck) -> [Leak] {
    guard !check.isEmpty else { return [] }
    var leaks: [Leak] = []
    for sheet in book.sheets {
      for (number, row) in zip((sheet.lead.count + 2)..., sheet.rows) {
        for (column, cell) in zip(sheet.columns, row) {
          guard case .text(let text) = cell else { continue }
          let questions = check.questions(in: text)
          guard !questions.isEmpty else { continue }
          leaks.append(
            Leak(
              place: "\(sheet.name), row \(number), column \(column.title)", questions: questions))
        }
      }
    }
    return leaks
  }
}

extension ExcelFile {
  /// A workbook of a case.
  init(_ title: String, of paper: CaseOnPaper, sheets: [Workbook.Sheet]) {
    let reference = ShownText.oneLine(paper.review.reference.text)
    book = Workbook(
      title: "\(title), \(reference)", marking: ShownText.oneLine(paper.marking),
      footer: "\(title), \(reference)", author: ShownText.oneLine(paper.partnershipName),
      properties: ["Case reference": reference], sheets: sheets)
  }
}

extension Workbook.Cell {
  /// Text as the record has it; what no file may hold is shown by another character.
  static func words(_ text: String) -> Workbook.Cell {
    text.isEmpty ? .empty : .text(CSVText.harmless(text))
  }

  /// A real day; empty where there is none.
  static func day(_ day: Day?) -> Workbook.Cell {
    guard let day else { return .empty }
    let real = OfficeDay(year: day.year, month: day.month, day: day.day)
    return real.map { .day($0) } ?? .words(day.plain)
  }
}
