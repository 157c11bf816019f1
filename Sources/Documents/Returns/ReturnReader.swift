import Casework
import OfficeFiles

// Reading a return: bytes of any kind in, a reading out, and nothing recorded.
//
// What the file is comes from its bytes, not from its name. A Word or Excel file is unpacked, and
// then its form, its tables or its paragraphs are read. A text with the marks of the plain-text
// form is one; else, whichever of comma, semicolon, tab and vertical bar finds the most titles of
// ours in a row is the delimiter. Titles are looked for down to row 60. Below them every row
// becomes an entry, an answer, a part of the row above, or one of the counted kinds that are
// skipped (empty, repeated titles, numbered beforehand); none is lost. docs/returns.md says each
// decision for those who send returns.
//
// Bounds: 64 MiB a table, 48 MiB an office file, 4 MiB a form, 100,000 rows, 1,000 cells a row,
// 1 MiB a cell. A file over them is refused as a whole. Work is done in slices, so that keys are
// answered meanwhile; the first slice decodes the whole of a text.

/// Reads one file, a slice at a time.
///
/// Of an office file in progress two copies share what is read: go on with one of them.
package struct ReturnReader {
  /// What is read so far; complete once ``advance(bytes:)`` has said so.
  package internal(set) var reading = ReturnReading()
  let context: ReturnContext
  /// Whether the table has the titles of a chronology that we wrote.
  private(set) var isExport = false
  private var stage: Stage
  /// What an office file holds, once it is unpacked.
  private var office: OfficeContents?

  private enum Stage {
    case file([UInt8])
    case packed(OfficeReader)
    case office(OfficeContents)
    case tables(TableQueue)
    case done
  }

  /// The most bytes a file may have, and a plain-text form.
  package static let mostBytes = 64 << 20
  package static let mostFormBytes = 4 << 20

  package init(_ bytes: [UInt8], context: ReturnContext) {
    self.context = context
    stage = .file(bytes)
  }

  /// Reads a file again, because a person has said what its columns are or which tables count.
  ///
  /// An office file is not unpacked a second time.
  package init(_ bytes: [UInt8], again before: ReturnReader, context: ReturnContext) {
    self.context = context
    office = before.office
    stage = before.office.map { .office($0) } ?? .file(bytes)
  }

  /// Reads a file at once.
  package static func read(_ bytes: [UInt8], context: ReturnContext) -> ReturnReading {
    var reader = ReturnReader(bytes, context: context)
    while reader.advance(bytes: .max / 2) {}
    return reader.reading
  }

  /// How much of the file is read, from 0 to 1.
  ///
  /// Of an office file unpacking it is the first half.
  package var progress: Double {
    switch stage {
    case .file: 0
    case .packed(let reader): reader.progress / 2
    case .office: 0.5
    case .tables(let tables): office == nil ? tables.progress : 0.5 + tables.progress / 2
    case .done: 1
    }
  }

  /// Reads on for about so many bytes; whether there is more to read.
  package mutating func advance(bytes: Int = 1 << 17) -> Bool {
    switch stage {
    case .file(let file):
      stage = .done
      begin(file)
    case .packed(let reader): unpack(reader, bytes)
    case .office(let contents):
      stage = .done
      begin(contents)
    case .tables(var table):
      stage = .done
      if table.advance(bytes: bytes, into: &reading) { stage = .tables(table) }
    case .done: return false
    }
    if case .done = stage {
      finish()
      return false
    }
    return true
  }

  private mutating func unpack(_ reader: OfficeReader, _ bytes: Int) {
    do throws(OfficeProblem) {
      guard try !reader.advance(bytes: bytes) else { return }
      office = reader.contents
      stage = office.map { .office($0) } ?? .done
    } catch {
      stage = .done
      refuse(.office(error))
    }
  }

  /// Finds out what the file is, and reads it where it is a form.
  private mutating func begin(_ file: [UInt8]) {
    guard file.count <= ReturnReader.mostBytes else {
      return refuse(.tooLarge(mostMebibytes: ReturnReader.mostBytes >> 20))
    }
    if OfficeReader.canBegin(file) {
      stage = .packed(OfficeReader(file, prompts: Form2Controls.prompts))
      return
    }
    if let kind = FileKind.name(of: file) { return refuse(.notText(kind: kind)) }
    let decoding = TextDecoding(file)
    reading.encoding = decoding.encoding
    if decoding.encoding == .mixed {
      reading.remarks.append(
        "The file mixes two encodings. Check letters with accents, and marks such as quotes.")
    } else if decoding.isDoubtful, decoding.isSingleByte {
      reading.remarks.append(
        "The file does not name its encoding. It was read as \(decoding.encoding.rawValue). Check "
          + "letters with accents, and marks such as quotes.")
    }
    let text = decoding.bytes[decoding.start...]
    guard text.contains(where: { $0 > 0x20 }) else { return refuse(.empty) }
    if FormReader.isForm(decoding) {
      guard text.count <= ReturnReader.mostFormBytes else {
        return refuse(.tooLarge(mostMebibytes: ReturnReader.mostFormBytes >> 20))
      }
      reading.kind = .form
      var form = FormReader(context)
      form.read(decoding.text(text), into: &reading)
      return
    }
    beginTable(decoding)
  }

  private mutating func beginTable(_ decoding: TextDecoding) {
    let separator = ReturnReader.separator(decoding)
    if case .unknown = separator { return refuse(.unknownSeparator) }
    let delimiters =
      if case .known(let named) = separator { [named] } else {
        ReturnReading.Delimiter.allCases
      }
    let rows = delimiters.map { FirstRows(of: decoding, parted: $0.byte) }
    let searches = rows.map { TableTitles.search($0, context: context) }
    guard let best = TableTitles.best(of: searches),
      let titles = searches[best].titles ?? searches[best].nearest
    else {
      return refuse(searches.compactMap(\.unclosed).first ?? .noTitles(nearest: nil, seen: []))
    }
    reading.columns = titles.columns(in: rows[best], today: context.today)
    reading.assigned = titles.assigned
    guard searches[best].titles != nil else {
      return refuse(searches.compactMap(\.unclosed).first ?? missing(titles))
    }
    let delimiter = delimiters[best]
    reading.delimiter = delimiter
    let table = TableQueue.Table(
      source: .text(decoding, parted: delimiter.byte), titles: titles, name: nil, naming: .cells,
      isPartedByTabs: delimiter == .tab)
    begin([table])
  }

  /// Begins to read tables whose titles are known.
  mutating func begin(_ tables: [TableQueue.Table]) {
    guard let first = tables.first?.titles else { return }
    let isChronology = tables.contains { $0.titles.isChronology }
    let isAnswers = tables.contains { !$0.titles.isChronology }
    let kind: ReturnReading.Kind = !isAnswers ? .chronology : isChronology ? .form : .answers
    reading.kind = reading.kind ?? kind
    reading.headerRow = first.titles.allSatisfy(PlainText.isBlank) ? nil : first.row
    reading.titleRows = Array(1..<max(1, first.row))
    if isChronology {
      reading.missing = ChronologyColumn.allCases.filter { column in
        !tables.contains { $0.titles.uses.contains(.entry(column)) }
      }
    }
    let kept = reading.keptColumns.map { $0.title.isEmpty ? "Column \($0.letters)" : $0.title }
    if !kept.isEmpty {
      let names = kept.map { "“\($0)”" }.joined(separator: ", ")
      let row = isChronology ? "entry" : "answer"
      reading.remarks.append(
        "Kept with each \(row) under \(kept.count == 1 ? "its" : "their") own "
          + "\(kept.count == 1 ? "title" : "titles"): \(names).")
    }
    isExport = tables.count == 1 && first.isExport
    stage = .tables(TableQueue(tables, context: context))
  }

  /// What the row that comes nearest to titles lacks.
  func missing(_ titles: TableTitles) -> ReturnProblem {
    let seen = titles.seen
    guard !seen.isEmpty, !titles.holdsDay(context.today) else {
      return .noTitles(nearest: titles.rowRead, seen: titles.likelyTitles(context))
    }
    if titles.uses.contains(.answer(.number)) || titles.uses.contains(.answer(.question)) {
      return .noAnswerTitle(row: titles.row, seen: seen)
    }
    let missing = ChronologyColumn.needed.filter { !titles.uses.contains(.entry($0)) }
    return .missingTitles(missing, row: titles.row, seen: seen)
  }

  /// What a first line `sep=;` says, as Excel writes and reads it.
  private enum Separator {
    case none, unknown
    case known(ReturnReading.Delimiter)
  }

  private static func separator(_ decoding: TextDecoding) -> Separator {
    let line = decoding.bytes[decoding.start...].prefix(12).prefix { $0 != 0x0A && $0 != 0x0D }
    let marks = line.filter { $0 != UInt8(ascii: "\"") }
    guard marks.count == 5,
      String(decoding: marks.prefix(4), as: UTF8.self).lowercased() == "sep=", let mark = marks.last
    else { return .none }
    let named = ReturnReading.Delimiter.allCases.first { $0.byte == mark }
    return named.map { .known($0) } ?? .unknown
  }

  mutating func refuse(_ problem: ReturnProblem) {
    reading.problems.append(problem)
  }

  /// What can be said only once everything is read.
  private mutating func finish() {
    guard reading.problems.isEmpty else { return }
    measureJoined()
    settleOrganisations()
    nameBands()
    let numbered = reading.numberedRows
    if let first = numbered.first, let last = numbered.last {
      let rows = first == last ? "Row \(first) holds" : "Rows from \(first) to \(last) hold"
      reading.remarks.append(
        "\(rows) a number and nothing else, and \(first == last ? "was" : "were") passed over.")
    }
    if reading.rows.isEmpty, reading.answers.isEmpty { refuse(.nothingFilledIn) }
    if reading.kind != .chronology {
      let answered = Set(reading.answers.filter { $0.outcome != .refused }.map(\.subject))
      reading.unanswered = context.lines.filter { !answered.contains(.line($0)) }.sorted()
    }
    let others = reading.answers.contains { answer in
      if case .line = answer.subject { true } else { false }
    }
    if reading.isNil, others || !reading.rows.isEmpty {
      reading.remarks.append(
        "“Nil return” says yes, but the file has more in it. Ask which is right.")
    }
  }
}
