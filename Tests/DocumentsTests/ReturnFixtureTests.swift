import Casework
import FoundationEssentials
import Testing

@testable import Documents

/// Every file in `Tests/Fixtures/returns/` as people send them, beside what is to be made of it.
///
/// `NAME.expected` says of each row its outcome, its bounds and precision, and every message. With
/// `UPDATE_GOLDEN` set these are written anew, for whoever has changed the reader to read over.
struct ReturnFixtureTests {
  static let folder = "\(Shipped.root)Tests/Fixtures"
  static let names = ["returns", "office"].flatMap { kind in
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(kind)")) ?? [])
      .filter { !$0.hasSuffix(".expected") && !$0.hasSuffix(".json") }.sorted()
      .map { "\(kind)/\($0)" }
  }

  static let context = Fiction.context

  @Test
  func `there are at least sixty`() {
    #expect(Self.names.count >= 60)
  }

  @Test(arguments: names)
  func `a dirty file is read as it is kept`(_ name: String) throws {
    let path = "\(Self.folder)/\(name)"
    let bytes = [UInt8](try #require(FileManager.default.contents(atPath: path)))
    let account = ReturnReader.read(bytes, context: Self.context).account
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try account.write(toFile: "\(path).expected", atomically: true, encoding: .utf8)
      return
    }
    let kept = try String(contentsOfFile: "\(path).expected", encoding: .utf8)
    #expect(account == kept)
  }

  @Test(arguments: names)
  func `in slices of a few bytes it is read the same`(_ name: String) throws {
    let path = "\(Self.folder)/\(name)"
    let bytes = [UInt8](try #require(FileManager.default.contents(atPath: path)))
    var reader = ReturnReader(bytes, context: Self.context)
    var progress = reader.progress
    while reader.advance(bytes: 7) {
      #expect(reader.progress >= progress)
      progress = reader.progress
    }
    #expect(reader.progress == 1)
    let isMore = reader.advance()
    #expect(!isMore)
    #expect(reader.reading == ReturnReader.read(bytes, context: Self.context))
  }

  @Test(arguments: names)
  func `what was accepted is the same after export and import`(_ name: String) throws {
    let path = "\(Self.folder)/\(name)"
    let bytes = [UInt8](try #require(FileManager.default.contents(atPath: path)))
    let rows = ReturnReader.read(bytes, context: Self.context).rows
      .filter { $0.outcome == .accepted }
    RoundTrip.expect(rows, in: Self.context)
  }
}

/// The review the fixtures belong to.
enum Fiction {
  static let context = ReturnContext(
    today: Day(iso: "2026-11-27") ?? Day(number: 0), lines: [1, 2, 3, 4],
    periodFrom: Day(iso: "2015-01-01"), periodTo: Day(iso: "2026-11-10"))
}

/// Export, import, and nothing changed.
enum RoundTrip {
  static func expect(
    _ rows: [ReturnedRow], in context: ReturnContext, location: SourceLocation = #_sourceLocation
  ) {
    let text = CSVText.chronology(rows)
    let again = ReturnReader.read(Array(text.utf8), context: context)
    guard !rows.isEmpty else { return }
    #expect(again.problems.isEmpty, sourceLocation: location)
    #expect(again.rows.count == rows.count, sourceLocation: location)
    for (first, second) in zip(rows, again.rows) {
      for column in ChronologyColumn.allCases {
        let (one, other) = (first.cell(column), second.cell(column))
        #expect(Array(one.utf8) == Array(other.utf8), sourceLocation: location)
      }
      #expect(first.other == second.other, sourceLocation: location)
      #expect(first.when == second.when, sourceLocation: location)
      #expect(first.time == second.time, sourceLocation: location)
    }
    #expect(CSVText.chronology(again.rows) == text, sourceLocation: location)
  }
}

extension ReturnReading {
  /// A reading as the fixtures keep it: what the file is, then row by row what became of it.
  var account: String {
    var lines: [String] = []
    let delimiter = delimiter.map { ", \($0.rawValue)" } ?? ""
    let writing = format == .text ? encoding.rawValue : format.rawValue
    lines.append("\(kind?.rawValue ?? "nothing"), \(writing)\(delimiter)")
    lines += tables.map { table in
      "\(table.name.words): \(table.rowCount) rows, \(table.kind?.rawValue ?? "none of ours")"
        + (table.isTaken ? ", read" : "")
    }
    if let headerRow { lines.append("titles in row \(headerRow)") }
    if !titleRows.isEmpty {
      lines.append("above: \(titleRows.map(String.init).joined(separator: " "))")
    }
    if !repeatedHeaders.isEmpty {
      lines.append("titles again: \(repeatedHeaders.map(String.init).joined(separator: " "))")
    }
    if emptyRows > 0 { lines.append("empty rows: \(emptyRows)") }
    if kind == .chronology {
      let used = columns.compactMap { column in column.use.map { "\(column.letters) \($0)" } }
      lines.append("columns: \(used.joined(separator: ", "))")
      if !missing.isEmpty {
        lines.append("missing: \(missing.map(\.title).joined(separator: ", "))")
      }
    }
    lines += problems.map { "problem: \($0.problem) \($0.remedy)" }
    lines += remarks.map { "remark: \($0)" }
    for row in rows {
      let bounds = "\(row.when.from?.iso ?? "null")..\(row.when.to?.iso ?? "null")"
      let time = row.time.value.map { " at \($0.text)" } ?? ""
      let joined =
        row.joined.isEmpty ? "" : " with \(row.joined.map(String.init).joined(separator: " "))"
      let numbers =
        row.lines.value.map { " KLOE \($0.map(String.init).joined(separator: " "))" } ?? ""
      let marks = [
        row.childSeen.value.map { "seen \($0.rawValue)" },
        row.significance.value.map { "significance \($0.rawValue)" },
        row.practice.value.map { "\($0.rawValue) practice" }, row.status.value.map(\.rawValue),
      ].compactMap { $0 }.map { ", \($0)" }.joined()
      let table = row.table.map { "\($0.words) " } ?? ""
      lines.append(
        "\(table)\(row.row) \(row.outcome.rawValue) \(bounds) \(row.when.precision.rawValue)\(time)"
          + "\(joined)"
          + "\(numbers)\(marks)")
      lines.append("  | \(row.what.replacing("\n", with: "⏎"))")
      let further =
        [ReturnedCell(ChronologyColumn.action.title, row.action)] + EntryContent(row).wordsKept
        + row.other
      lines += further.filter { !$0.text.isEmpty }
        .map { "  + \($0.line.replacing("\n", with: "⏎"))" }
      lines += row.messages.map { "  \($0.cell): \($0.words)" }
    }
    lines += answers.flatMap(\.account)
    if !unanswered.isEmpty {
      lines.append("unanswered: \(unanswered.map(String.init).joined(separator: " "))")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension ReturnedAnswer {
  fileprivate var account: [String] {
    let subject =
      switch subject {
      case .line(let number): "KLOE \(number)"
      case .prompt(let prompt): prompt.rawValue
      case nil: "no question"
      }
    let table = table.map { "\($0.words) " } ?? ""
    return [
      "\(table)\(row) \(outcome.rawValue) \(subject)", "  | \(text.replacing("\n", with: "⏎"))",
    ]
      + messages.map { "  \($0.cell): \($0.words)" }
  }
}
