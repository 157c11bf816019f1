import Casework
import CaseStore
import Documents

/// A return as JSON: a stable contract.
enum ReturnJSON {
  static func reading(_ reading: ReturnReading, report: String?) -> JSON {
    let rows = reading.rows.map(row) + reading.answers.map(answer)
    let isText = reading.format == .text
    return [
      "rows": .array(rows),
      "kind": reading.kind.map { .string($0.rawValue) } ?? .null,
      "encoding": isText ? .string(reading.encoding.rawValue) : .null,
      "accepted": .int(reading.count(.accepted)), "warned": .int(reading.count(.warned)),
      // Of a file that is refused as a whole why, in a word; else how many of its rows are.
      "refused": reading.problems.first?.word.map(JSON.string) ?? .int(reading.count(.refused)),
      "problems": .array(
        reading.problems.map { ["problem": .string($0.problem), "remedy": .string($0.remedy)] }),
      "remarks": .array(reading.remarks.map(JSON.string)),
      "columns": .array(reading.columns.map(column)),
      "report": report.map(JSON.string) ?? .null,
      "format": .string(reading.format.rawValue),
      "tables": .array(reading.tables.map(table)),
    ]
  }

  private static func table(_ table: ReturnReading.Table) -> JSON {
    [
      "name": .string(table.name.words), "rows": .int(table.rowCount),
      "kind": table.kind.map { .string($0.rawValue) } ?? .null, "taken": .bool(table.isTaken),
    ]
  }

  private static func column(_ column: ReturnReading.Column) -> JSON {
    [
      "column": .string(column.letters), "title": .string(column.title),
      "field": column.field.map { .string($0.rawValue) } ?? .null,
    ]
  }

  private static func row(_ row: ReturnedRow) -> JSON {
    [
      "row": .int(row.row), "outcome": .string(row.outcome.rawValue),
      "from": row.when.from.map { .string($0.iso) } ?? .null,
      "to": row.when.to.map { .string($0.iso) } ?? .null,
      "precision": .string(row.when.precision.rawValue), "messages": messages(row.messages),
      "sheet": sheet(row.table), "table": number(row.table),
      "time": row.time.value.map { .string($0.text) } ?? .null,
      "what": .string(row.what), "source": .string(row.source), "who": .string(row.people),
    ]
  }

  private static func answer(_ answer: ReturnedAnswer) -> JSON {
    let (subject, line): (JSON, JSON) =
      switch answer.subject {
      case .line(let number): (.string("KLOE \(number)"), .int(number))
      case .prompt(let prompt): (.string(prompt.rawValue), .string(prompt.rawValue))
      case nil: (.null, .null)
      }
    return [
      "row": .int(answer.row), "outcome": .string(answer.outcome.rawValue), "from": .null,
      "to": .null, "precision": .null, "messages": messages(answer.messages), "answers": subject,
      "sheet": sheet(answer.table), "table": number(answer.table), "line": line,
      "text": .string(answer.text),
    ]
  }

  private static func sheet(_ table: TableName?) -> JSON {
    guard case .sheet(let name)? = table else { return .null }
    return .string(name)
  }

  private static func number(_ table: TableName?) -> JSON {
    guard case .table(let number)? = table else { return .null }
    return .int(number)
  }

  private static func messages(_ messages: [RowMessage]) -> JSON {
    .array(messages.map { .string("\($0.cell): \($0.words)") })
  }
}
