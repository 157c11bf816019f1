import Casework

/// The row with the titles of a table, and what each of its columns was read as.
struct TableTitles: Sendable {
  /// What a column of a table is.
  enum Use: Hashable, Sendable {
    case entry(ChronologyColumn)
    /// The last day of what lasted.
    case lastDay
    case organisation
    /// Kept with each entry under its own title.
    case other
    case answer(AnswerColumn)

    var field: ColumnField {
      switch self {
      case .entry(let column): ColumnField(column)
      case .lastDay: .dateTo
      case .organisation: .organisation
      case .other: .other
      case .answer(let column): column.field
      }
    }
  }

  /// The row of the titles; where a table has none, the row above its first entry.
  let row: Int
  /// The row these were read of, and how many of its cells hold something.
  let rowRead: Int
  let filled: Int
  let titles: [String]
  let names: [FoldedName]
  /// By column; `nil` for one that is not used.
  let uses: [Use?]
  /// What a person said that bears on these columns.
  let assigned: [ColumnAssignment]

  /// Takes a row for the one with the titles, or, where a table has none, for its first entry.
  ///
  /// It is an entry where a column that a person named by its letters as the date holds a day
  /// there, or one named as the number a number. Its cells are then no titles, however short.
  ///
  /// Below a row that may be the one with the titles, nothing that was said of an earlier file
  /// makes it an entry.
  init(row: Int, _ cells: [String], _ context: ReturnContext, isBelowTitles: Bool = false) {
    let all = context.columns.replaced(by: context.columnsSaid)
    let isEntry = (isBelowTitles ? context.columnsSaid : all).contains { assignment in
      TableTitles.isEntry(cells, by: assignment, today: context.today)
    }
    rowRead = row
    filled = cells.count { !PlainText.isBlank($0) }
    self.row = isEntry ? row - 1 : row
    titles = isEntry ? cells.map { _ in "" } : cells
    names = titles.map { FoldedName($0) }
    let columns = TitledColumns(titles, names, all, said: context.columnsSaid)
    assigned = columns.assigned
    let entries = columns.entries
    let answers = columns.answers
    let isAnswers =
      answers.contains(.answer(.answer)) && answers.compactMap { $0 }.count > 1
    let isEntries =
      ChronologyColumn.needed.allSatisfy { entries.contains(.entry($0)) }
      && !(isAnswers && columns.areRatherAnswers)
    // Of a table that is neither, the columns are those of what it is more like.
    let known = entries.count { $0 != .other }
    let isLikeAnswers = isAnswers || answers.compactMap { $0 }.count > known
    uses = !isEntries && isLikeAnswers ? answers.map { use -> Use? in use ?? Use.other } : entries
  }

  /// The titles of a table that goes on in another, which has none.
  init(continuing other: TableTitles) {
    (row, rowRead, filled) = (0, 0, other.filled)
    (titles, names, uses, assigned) = (other.titles, other.names, other.uses, other.assigned)
  }

  /// A table without titles, of so many columns, that has questions on the left and answers beside
  /// them.
  init(questionsAndAnswers width: Int) {
    (row, rowRead, filled) = (0, 0, 0)
    titles = Array(repeating: "", count: width)
    names = titles.map { FoldedName($0) }
    uses = [.answer(.question), .answer(.answer)]
    assigned = []
  }

  /// Whether a row holds a day, or the number of an answer, in the column a person named by its
  /// letters as that.
  private static func isEntry(
    _ cells: [String], by assignment: ColumnAssignment, today: Day
  ) -> Bool {
    let letters = assignment.column.uppercased()
    guard let place = cells.indices.first(where: { CellPlace.letters($0) == letters }) else {
      return false
    }
    if assignment.field == .number { return AnswerReader.lineNumber(cells[place]) != nil }
    return assignment.field == .date
      && UncertainDay.read(cells[place], today: today).day.precision != .unknown
  }

  /// How many columns are known.
  var used: Int { uses.count { $0 != nil && $0 != .other } }

  var isChronology: Bool {
    ChronologyColumn.needed.allSatisfy { uses.contains(.entry($0)) }
  }

  var isAnswers: Bool { uses.contains(.answer(.answer)) && used > 1 }

  /// Whether it begins as the chronology that we write does, with the organisations.
  var isExport: Bool {
    let ours = ChronologyColumn.allCases.map(\.title) + [ColumnField.organisation.label]
    return names.starts(with: ours.map { FoldedName($0) })
  }

  /// What a column is called in messages and beside its texts: its title, else its letters.
  func title(of place: Int) -> String {
    guard titles.indices.contains(place), !PlainText.isBlank(titles[place]) else {
      return "Column \(CellPlace.letters(place))"
    }
    let line = ShownText.oneLine(titles[place])
    return line.count <= 100 ? line : line.prefix(99) + "…"
  }
}

/// Which column is which, by what people said and by the titles.
///
/// What a person said comes first, then our own titles and the known others, then titles with a
/// telling word, and last titles of what happened that mean something else beside another.
private struct TitledColumns {
  private let names: [FoldedName]
  /// What people said of columns that are there.
  private(set) var assigned: [ColumnAssignment] = []
  private var fields: [ColumnField?]

  /// Only what was `said` of this very file names a column with a title by its letters.
  init(
    _ titles: [String], _ names: [FoldedName], _ assignments: [ColumnAssignment],
    said: [ColumnAssignment]
  ) {
    self.names = names
    fields = names.map { _ in nil }
    let letters = names.indices.map { CellPlace.letters($0) }
    for assignment in assignments {
      let name = FoldedName(assignment.column)
      let written = ReturnText(assignment.column).text
      // As it stands there, else however it is spelt; a letter only where no column is titled so.
      var places = names.indices.filter { !written.isEmpty && titles[$0] == written }
      if places.isEmpty {
        places = names.indices.filter { !name.text.isEmpty && names[$0].text == name.text }
      }
      if places.isEmpty {
        places = names.indices.filter { place in
          names[place].text.isEmpty
            ? assignment.column.uppercased() == letters[place]
            : assignment.column == letters[place] && said.contains(assignment)
        }
      }
      for place in places { fields[place] = assignment.field }
      if !places.isEmpty { assigned.append(assignment) }
    }
  }

  /// Whether a table that could be either is one of answers: a person said so, or it has all three
  /// columns of one and nothing but a column of comments for what happened.
  var areRatherAnswers: Bool {
    if fields.contains(.answer) { return true }
    let strong = entries(withLastTitle: false)
    return AnswerColumn.allCases.allSatisfy { answers.contains(.answer($0)) }
      && !strong.contains(.entry(.what))
  }

  /// The columns as those of a chronology; what is none of ours is kept under its title.
  var entries: [TableTitles.Use?] { entries(withLastTitle: true) }

  private func entries(withLastTitle: Bool) -> [TableTitles.Use?] {
    var uses: [TableTitles.Use?] = names.map { _ in nil }
    var taken: Set<ChronologyColumn> = []
    for place in names.indices {
      let use = assignedUse(place, &taken)
      // Of what there is one of, a second column is kept as it is.
      let isSecond =
        use.map { [.lastDay, .organisation].contains($0) && uses.contains($0) } ?? false
      uses[place] = isSecond ? .other : use
    }
    for (place, name) in names.enumerated() where uses[place] == nil {
      if ChronologyColumn.titlesOfLastDay.contains(name.text), !uses.contains(.lastDay) {
        uses[place] = .lastDay
      }
      if name.text == "organisation", !uses.contains(.organisation) { uses[place] = .organisation }
      guard uses[place] == nil, let column = ChronologyColumn(titled: name.text) else { continue }
      // Of two columns with text, `Event` and `Details`, neither is lost.
      guard taken.insert(column).inserted || column.isFreeText else { continue }
      uses[place] = .entry(column)
    }
    for (place, name) in names.enumerated()
    where uses[place] == nil && (1...8).contains(name.words.count) {
      // A title of ours that stands twice is no other column.
      guard ChronologyColumn(titled: name.text) == nil,
        let column = TitledColumns.column(telling: name, besides: taken)
      else { continue }
      taken.insert(column)
      uses[place] = .entry(column)
    }
    if withLastTitle, !taken.contains(.what) { takeLastTitle(&uses) }
    return uses.map { $0 ?? .other }
  }

  private func assignedUse(_ place: Int, _ taken: inout Set<ChronologyColumn>)
    -> TableTitles.Use?
  {
    guard let field = fields[place], !field.isOfAnswers else { return nil }
    if let column = field.column {
      let isFirst = taken.insert(column).inserted
      return isFirst || column.isFreeText ? .entry(column) : .other
    }
    if field == .dateTo { return .lastDay }
    return field == .organisation ? .organisation : .other
  }

  /// Makes a column that holds text the one of what happened, where nothing else is.
  private func takeLastTitle(_ uses: inout [TableTitles.Use?]) {
    for title in ChronologyColumn.lastTitlesOfWhat {
      guard let place = names.indices.first(where: { names[$0].text == title && fields[$0] == nil })
      else { continue }
      uses[place] = .entry(.what)
      return
    }
  }

  /// The column of a word in a longer title, which no other column has yet.
  private static func column(
    telling name: FoldedName, besides taken: Set<ChronologyColumn>
  ) -> ChronologyColumn? {
    let words = Set(name.words)
    // Who saw the child is a person, whether or not the child was seen.
    if let seen = name.words.firstIndex(of: "seen"), words.isDisjoint(with: ["date", "time"]),
      name.words.indices.contains(seen + 1), name.words[seen + 1] == "by"
    {
      return taken.contains(.people) ? nil : .people
    }
    let isOfDay = !words.isDisjoint(with: ["date", "dates", "dob"])
    return ChronologyColumn.allCases.first { column in
      guard !taken.contains(column), !column.tellingWords.isDisjoint(with: words) else {
        return false
      }
      if column == .date || column == .time { return otherDates.isDisjoint(with: words) }
      // The day of something else is nobody, and no text of what happened.
      return !isOfDay
    }
  }

  /// Words of dates that are not the entry's.
  private static let otherDates: Set<String> = [
    "birth", "dob", "entered", "completed", "printed", "to", "end", "added", "updated", "modified",
    "created",
  ]

  /// The columns as those of a table of answers.
  var answers: [TableTitles.Use?] {
    var taken: Set<AnswerColumn> = []
    var uses: [TableTitles.Use?] = names.map { _ in nil }
    for place in names.indices {
      guard let column = AnswerColumn.allCases.first(where: { $0.field == fields[place] }),
        taken.insert(column).inserted
      else { continue }
      uses[place] = .answer(column)
    }
    for place in names.indices where uses[place] == nil && fields[place] == nil {
      guard let column = AnswerColumn(titled: names[place]), taken.insert(column).inserted else {
        continue
      }
      uses[place] = .answer(column)
    }
    return uses
  }
}
