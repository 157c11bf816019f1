import Casework
import OfficeFiles

/// Form 2 in Word, filled in where it stands, with its controls or without.
///
/// A place to answer is a table of its own. It is known by the tag of a control in it, by the
/// control's title, or by the label printed above it: saving once in LibreOffice takes the tags
/// away, in Google Docs the controls.
struct WordFormReader {
  private let context: ReturnContext
  private var answers: AnswerReader

  init(_ context: ReturnContext) {
    self.context = context
    answers = AnswerReader(context)
  }

  /// What stands in one place of a form.
  private struct Found {
    let place: Form2Controls.Place
    let table: Int
    let row: Int
    let text: String
    let remarks: [OfficeRemark]
  }

  /// The tables of a document that are places to answer, by number; none where it is no Form 2.
  static func places(in document: WordContents) -> Set<Int> {
    Set(found(in: document).map(\.table))
  }

  /// Reads the answers of a document that is a Form 2; `false` where it is none.
  mutating func read(_ document: WordContents, into reading: inout ReturnReading) -> Bool {
    let found = WordFormReader.found(in: document)
    guard !found.isEmpty else { return false }
    for given in Form2Controls.answers(found.map { ($0.place, $0.text) }) {
      let parts = found.filter { $0.place.subject == given.subject }
      guard let first = parts.first(where: { !PlainText.isBlank($0.text) }) ?? parts.first else {
        continue
      }
      let place = CellPlace(.table(first.table), first.row)
      var answer = answers.answer(given.text, subject: given.subject, row: first.row, place: place)
      answer.table = .table(first.table)
      for part in parts {
        let place = CellPlace(.table(part.table), part.row)
        answer.messages += part.remarks.map {
          RowMessage(cell: place.words, words: $0.sentence(context.leaks), outcome: .warned)
        }
      }
      answers.add(answer, to: &reading)
    }
    return true
  }

  private static func found(in document: WordContents) -> [Found] {
    let controls = Dictionary(
      grouping: document.controls.compactMap { control -> (Int, WordContents.Control)? in
        guard case .cell(let table, _, _)? = control.place else { return nil }
        return (table, control)
      }, by: \.0)
    return document.tables.compactMap { table in
      let own = (controls[table.number] ?? []).map(\.1)
      let names = own.flatMap { [$0.tag, $0.alias] } + [table.rows.first?.cells.first?.text ?? ""]
      guard table.columnCount == 1, let row = table.rows.last, let cell = row.cells.first,
        let place = names.lazy.compactMap(Form2Controls.place(named:)).first
      else { return nil }
      // A form whose label row was taken out has the answer in its only row.
      let isLabel = table.rows.count == 1 && Form2Controls.place(named: cell.text) != nil
      return Found(
        place: place, table: table.number, row: row.number, text: isLabel ? "" : cell.text,
        remarks: cell.remarks)
    }
  }
}
