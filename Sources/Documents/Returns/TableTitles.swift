import Casework

/// A column of the table of answers.
enum AnswerColumn: String, CaseIterable, Hashable {
  case number = "KLOE"
  case question = "Question"
  case answer = "Answer"

  private var otherTitles: [String] {
    switch self {
    case .number:
      [
        "kloe", "number", "no", "ref", "reference", "tag", "line", "lineofenquiry", "kloenumber",
        "kloeno", "questionnumber", "questionno", "item", "section", "prompt", "kloeref", "id",
      ]
    case .question:
      [
        "question", "kloetext", "keylineofenquiry", "keylinesofenquiry", "enquiry", "heading",
        "questions", "keylineofenquirykloe", "wording",
      ]
    case .answer:
      [
        "answer", "answers", "response", "responses", "reply", "youranswer", "yourresponse",
        "agencyresponse", "organisationsresponse", "agencyanswer", "comments", "findings", "return",
      ]
    }
  }

  init?(titled title: FoldedName) {
    guard let found = AnswerColumn.allCases.first(where: { $0.otherTitles.contains(title.text) })
    else { return nil }
    self = found
  }
}

/// The row with the titles of a table, and what each of its columns was read as.
struct TableTitles {
  enum Use: Hashable {
    case entry(ChronologyColumn)
    case answer(AnswerColumn)
  }

  let row: Int
  let titles: [String]
  let names: [FoldedName]
  /// By column; `nil` for one that is not used.
  let uses: [Use?]

  /// How far down the titles may stand, and within how many bytes.
  private static let mostRows = 60
  private static let mostBytes = 1 << 18

  /// What was found of the titles in a text cut by one delimiter.
  struct Search {
    var titles: TableTitles?
    /// A row that has some titles, but not those a table needs.
    var incomplete: TableTitles?
    /// A quote that is never closed, where that is why no titles were found.
    var unclosed: ReturnProblem?
  }

  /// Looks for the titles from the top.
  static func search(_ decoding: TextDecoding, delimiter: UInt8) -> Search {
    let end = min(decoding.bytes.count, decoding.start + mostBytes)
    var reader = CSVReader(
      Array(decoding.bytes[decoding.start..<end]), from: 0, delimiter: delimiter)
    var search = Search()
    var budget = mostBytes * 2
    while true {
      let step = reader.next(&budget)
      if case .unclosedQuote(let row, let line) = step, end == decoding.bytes.count {
        search.unclosed = .unclosedQuote(row: row, line: line)
      }
      guard case .record(let record) = step, record.row <= mostRows else { break }
      let cells = (0..<min(record.ends.count, 200)).map { cell -> String in
        let bytes = record[cell]
        return bytes.isEmpty
          ? "" : ReturnText(CSVText.unguarded(decoding.text(bytes.prefix(400)))).text
      }
      let titles = TableTitles(row: record.row, cells)
      if titles.isChronology || titles.isAnswers {
        search.titles = titles
        return search
      }
      if titles.used > max(2, search.incomplete?.used ?? 0) { search.incomplete = titles }
    }
    return search
  }

  init(row: Int, _ cells: [String]) {
    self.row = row
    titles = cells
    names = cells.map { FoldedName($0) }
    let entries = TableTitles.entryColumns(names)
    let answers = TableTitles.answerColumns(names)
    let isEntries = ChronologyColumn.needed.allSatisfy(entries.contains)
    let isAnswers = answers.contains(.answer) && answers.compactMap { $0 }.count > 1
    uses =
      !isEntries && isAnswers
      ? answers.map { $0.map(Use.answer) } : entries.map { $0.map(Use.entry) }
  }

  /// How many columns are used.
  var used: Int { uses.count { $0 != nil } }

  var isChronology: Bool {
    ChronologyColumn.needed.allSatisfy { uses.contains(.entry($0)) }
  }

  var isAnswers: Bool { uses.contains(.answer(.answer)) && used > 1 }

  func place(of use: Use) -> Int? { uses.firstIndex(of: use) }

  /// Our columns by their own titles and the known others first, by a telling word then.
  private static func entryColumns(_ names: [FoldedName]) -> [ChronologyColumn?] {
    var columns = names.map { _ in ChronologyColumn?.none }
    var taken: Set<ChronologyColumn> = []
    for (place, name) in names.enumerated() {
      guard let column = ChronologyColumn(titled: name.text) else { continue }
      // Of two columns with text, `Event` and `Details`, neither is lost.
      guard taken.insert(column).inserted || column.isFreeText else { continue }
      columns[place] = column
    }
    for (place, name) in names.enumerated()
    where columns[place] == nil && (1...8).contains(name.words.count) {
      // A title of ours that stands twice is no other column.
      guard ChronologyColumn(titled: name.text) == nil else { continue }
      let column = ChronologyColumn.allCases.first { column in
        !taken.contains(column) && !column.tellingWords.isDisjoint(with: name.words)
          && (column != .date && column != .time || otherDates.isDisjoint(with: name.words))
      }
      guard let column else { continue }
      taken.insert(column)
      columns[place] = column
    }
    return columns
  }

  /// Words of dates that are not the entry's.
  private static let otherDates: Set<String> = [
    "birth", "dob", "entered", "completed", "printed", "to", "end", "added", "updated", "modified",
    "created",
  ]

  private static func answerColumns(_ names: [FoldedName]) -> [AnswerColumn?] {
    var taken: Set<AnswerColumn> = []
    return names.map { name in
      guard let column = AnswerColumn(titled: name), taken.insert(column).inserted else {
        return nil
      }
      return column
    }
  }
}
