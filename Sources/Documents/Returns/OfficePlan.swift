import Casework
import OfficeFiles

/// What of an office file is read: which of its tables, and what their columns are.
struct OfficePlan {
  /// One table of the file.
  struct Part {
    let table: OfficeTable
    let name: TableName
    let naming: PlaceNaming
    /// Its titles, its own or those of the table it continues; `nil` where it has none of ours.
    let titles: TableTitles?
    /// The row that comes nearest to titles, where there are none.
    let nearest: TableTitles?
    let isTaken: Bool
  }

  /// The tables that hold something, in the order of the file.
  private(set) var parts: [Part] = []

  /// Looks through the tables of a file.
  ///
  /// Those that have titles of ours are read, and of a document those that go on with one; unless a
  /// person said which. Tables of a document that are places of a form are none to choose.
  init(_ contents: OfficeContents, besides form: Set<Int>, _ context: ReturnContext) {
    let tables = contents.tables.filter { table in
      if case .table(let number) = table.name, form.contains(number) { return false }
      return table.rowCount > 0
    }
    let isWord = if case .document = contents { true } else { false }
    var before: TableTitles?
    for table in tables {
      let search = TableTitles.search(FirstRows(of: table), context: context)
      var titles = search.titles
      if titles == nil, isWord {
        titles =
          before.flatMap { OfficePlan.continuing($0, table, context) }
          ?? OfficePlan.questions(table, context)
      }
      before = titles
      let name = OfficePlan.name(of: table)
      let naming: PlaceNaming =
        switch name {
        case .table(let number): .table(number)
        case .sheet(let sheet): tables.count > 1 ? .sheet(sheet) : .cells
        }
      parts.append(
        Part(
          table: table, name: name, naming: naming, titles: titles, nearest: search.nearest,
          isTaken: context.tables?.contains(name) ?? (titles != nil)))
    }
  }

  /// Whether the file has more than one table to choose from.
  var hasSeveral: Bool { parts.count > 1 }

  private static func name(of table: OfficeTable) -> TableName {
    switch table.name {
    case .sheet(let name): .sheet(name)
    case .table(let number): .table(number)
    }
  }

  /// The titles of the table before, where this one has no more columns and dates where that has
  /// them.
  private static func continuing(
    _ before: TableTitles, _ table: OfficeTable, _ context: ReturnContext
  ) -> TableTitles? {
    // Titles that Word repeats on each page are the table's own, though none of ours.
    guard let day = before.uses.firstIndex(of: .entry(.date)), !table.row(at: 0).isTitle else {
      return nil
    }
    var rows = FirstRows(of: table)
    var hasDay = false
    for _ in 0..<5 {
      guard let (_, cells) = rows.next() else { break }
      guard cells.count <= before.titles.count else { return nil }
      guard cells.indices.contains(day) else { continue }
      let written = UncertainDay.read(cells[day], today: context.today)
      hasDay = hasDay || written.day.precision != .unknown
    }
    return hasDay ? TableTitles(continuing: before) : nil
  }

  /// The columns of a table without titles that has questions of ours on the left.
  private static func questions(_ table: OfficeTable, _ context: ReturnContext) -> TableTitles? {
    var rows = FirstRows(of: table)
    let answers = AnswerReader(context)
    var known = 0
    var width = 0
    while let (_, cells) = rows.next() {
      width = max(width, cells.count)
      guard let first = cells.first, cells.count > 1 else { continue }
      if answers.subject(number: first, question: first) != nil { known += 1 }
    }
    return known > 1 && width == 2 ? TableTitles(questionsAndAnswers: 2) : nil
  }
}
