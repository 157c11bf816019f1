import Casework
import Documents
import Screens

/// One table of an organisation, with any titles in any order, taken into a case: every cell of a
/// row that was not refused must be found in the entry, on screen, in the exports and by find.
package struct ReturnTrial {
  /// What was lost, where; it names the seed's own fictional words.
  package private(set) var problems: [String] = []
  /// How many cells were looked for.
  package private(set) var cells = 0

  private static let today = Day(year: 2026, month: 11, day: 23) ?? Day(number: 0)

  package static func run(seed: UInt64, rows: Int) -> ReturnTrial {
    var trial = ReturnTrial()
    let table = RandomTable(seed: seed, rows: rows)
    var context = ReturnContext(today: today, lines: [1, 2, 3])
    context.organisation = "Harbour School"
    context.organisations = ["Harbour School", "Fenmoor Police"]
    let reading = ReturnReader.read(Array(table.text.utf8), context: context)
    for problem in reading.problems { trial.problems.append("refused: \(problem.problem)") }
    guard reading.problems.isEmpty else { return trial }
    let good = reading.rows.filter { $0.outcome != .refused }
    guard let shown = Shown(good) else {
      trial.problems.append("the case cannot be made")
      return trial
    }
    for row in good where row.joined.isEmpty {
      trial.look(for: table.rows[row.row - 2], of: table, in: row, reading, shown)
    }
    return trial
  }

  /// What a person sees of the case.
  private struct Shown {
    let chronology: ReviewedChronology
    let places: [Int: Int]
    let document: Document
    let again: [String: ReturnedRow]

    init?(_ rows: [ReturnedRow]) {
      guard let review = ReturnTrial.review(of: rows) else { return nil }
      chronology = ReviewedChronology(of: review)
      var places: [Int: Int] = [:]
      for (place, entry) in chronology.entries.enumerated() {
        if case .returned(_, let row) = entry.origin { places[row] = place }
      }
      self.places = places
      document = .chronology(
        of: CaseOnPaper(
          review, edition: nil,
          calendar: WorkingCalendar(BankHolidayList(holidays: [], fileDigest: "")),
          partnership: nil, partnershipName: "Fenmoor Partnership", marking: "FICTIONAL",
          made: Occasion(day: ReturnTrial.today), maker: nil))
      var context = ReturnContext(today: ReturnTrial.today, lines: [1, 2, 3])
      context.organisation = "Harbour School"
      context.organisations = ["Harbour School"]
      let text = CSVText.chronology(chronology)
      let read = ReturnReader.read(Array(text.utf8), context: context).rows
      // The exported rows stand in the order of the chronology.
      var again: [String: ReturnedRow] = [:]
      for row in read where chronology.entries.indices.contains(row.row - 2) {
        again[chronology.entries[row.row - 2].id.text] = row
      }
      self.again = again
    }

    /// Every text of the row of the document's table for an entry.
    func inDocument(_ place: Int) -> String {
      let number = String(place + 1)
      // The entries stand month by month, each with its number.
      for section in document.sections {
        for case .table(let table) in section.blocks where table.head.first == "No" {
          if let row = table.rows.first(where: { $0[0] == number }) {
            return row.joined(separator: "\n")
          }
        }
      }
      return ""
    }
  }

  private mutating func look(
    for texts: [String], of table: RandomTable, in row: ReturnedRow, _ reading: ReturnReading,
    _ shown: Shown
  ) {
    let content = EntryContent(row)
    guard let place = shown.places[row.row] else {
      problems.append("row \(row.row) is not in the chronology")
      return
    }
    let entry = shown.chronology.entries[place]
    let screen = EntryText.everything(at: place, in: shown.chronology).joined(separator: "\n")
    let document = shown.inDocument(place)
    let found = content.texts.joined(separator: "\n")
    let again = shown.again[entry.id.text].map { EntryContent($0).cells } ?? []
    for (column, text) in zip(reading.columns, texts) where !text.isEmpty {
      cells += 1
      let named = "“\(text)” under “\(column.title)” in row \(row.row)"
      let isKept = { (cells: [ReturnedCell]) in
        cells.contains { cell in
          column.field == .other && !column.title.isEmpty
            ? cell.title == column.title && cell.text == text : cell.text.contains(text)
        }
      }
      if entry.content != content || !isKept(content.cells) {
        problems.append("not in the entry: \(named)")
      }
      if !isKept(again) { problems.append("not in the table exported: \(named)") }
      guard !ReturnTrial.isSaidOtherwise(text, column.field, content) else { continue }
      if !screen.contains(text) { problems.append("not on screen: \(named)") }
      if !document.contains(text) { problems.append("not in the document: \(named)") }
      if !found.contains(text) { problems.append("not found: \(named)") }
    }
  }

  /// Whether a text is a day, a time or a mark that was understood whole, and is shown in words of
  /// ours.
  private static func isSaidOtherwise(
    _ text: String, _ field: ColumnField?, _ content: EntryContent
  ) -> Bool {
    guard let column = field?.column ?? (field == .dateTo ? .date : nil) else { return false }
    let isKept = content.wordsKept.contains { $0.text.contains(text) }
    switch column {
    case .date: return !isKept && content.when.precision != .unknown
    case .time: return !isKept && content.time.value != nil
    case .childSeen: return !isKept && content.childSeen.value != nil
    case .significance: return !isKept && content.significance != nil
    case .practice: return !isKept && content.practice != nil
    case .status: return !isKept && content.status != nil
    case .lines: return !isKept && !content.lines.isEmpty
    case .people, .what, .action, .source, .analysis: return false
    }
  }

  private static func review(of rows: [ReturnedRow]) -> Case? {
    guard let id = CaseID("aspen"), let request = EntryName("school"),
      let reference = CaseReference("2026-014"), let writer = WriterID("pat")
    else { return nil }
    let match = EntryMatch(
      rows.map { .init(row: $0.row, content: EntryContent($0)) }, over: [], of: request,
      digest: String(repeating: "a", count: 64))
    let events: [CaseEvent] = [
      .opened(reference: reference, child: "Child Aspen", edition: "working-together-2023"),
      .answered(Entry(.organisationAsked, request), .organisation, .text("Harbour School")),
      .returnImported(
        ReturnFile(
          request: request, organisation: "Harbour School", part: .chronology, name: "back.csv",
          digest: String(repeating: "a", count: 64), entries: match.entries, warned: 0,
          refused: 0)),
    ]
    let changes = events.enumerated().map { number, event in
      Change(
        id: ChangeID(writer: writer, number: number + 1),
        stamp: Stamp(at: Moment(milliseconds: 1_794_000_000_000 + number), tick: 0),
        by: "Pat Example", seen: [:], events: [event], why: nil)
    }
    return Case(id: id, changes: changes)
  }
}
