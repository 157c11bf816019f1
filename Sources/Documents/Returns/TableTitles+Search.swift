import Casework

// Where the titles of a table stand, and by which mark its cells are parted. Where no row has the
// titles a table needs, the row that comes nearest is kept with the beginning of each column, so
// that a person can be asked which column is which.

extension TableTitles {
  /// How far down the titles may stand.
  private static let mostRows = 60

  /// What was found of the titles in a table.
  struct Search {
    var titles: TableTitles?
    /// The row that comes nearest, where none has what a table needs.
    var nearest: TableTitles?
    /// A quote that is never closed, where that is why no titles were found.
    var unclosed: ReturnProblem?
  }

  /// Looks for the titles from the top.
  static func search(_ first: FirstRows, context: ReturnContext) -> Search {
    var search = Search()
    var rows = first
    var isBelowTitles = false
    while let (row, cells) = rows.next(), row <= mostRows {
      let titles = TableTitles(row: row, cells, context, isBelowTitles: isBelowTitles)
      if titles.isChronology || titles.isAnswers {
        search.titles = titles
        return search
      }
      if titles.filled > 1, titles.likelihood > search.nearest?.likelihood ?? 0 {
        search.nearest = titles
      }
      if titles.filled > 1 { isBelowTitles = true }
    }
    search.unclosed = rows.unclosed
    return search
  }

  /// The place of the search that found the most; the first of those alike.
  static func best(of searches: [Search]) -> Int? {
    searches.indices.max { left, right in
      let (left, right) = (searches[left], searches[right])
      let leftFound = (left.titles?.used ?? 0, left.nearest?.likelihood ?? 0)
      return leftFound < (right.titles?.used ?? 0, right.nearest?.likelihood ?? 0)
    }
  }

  /// How much a row is like one with titles: by those that are known, else by how full it is.
  var likelihood: Int { used > 1 ? used * 2 * FirstRows.mostColumns : filled }

  /// The titles that can be named to a person: all, where it is sure that they are titles.
  var seen: [String] {
    let isSure = used > 1 || uses.contains(.entry(.date))
    return titles.indices.filter { place in
      !PlainText.isBlank(titles[place]) && (isSure || uses[place] ?? .other != .other)
    }.map { title(of: $0) }
  }

  /// What stands in a row, where all of it looks like titles though none is known.
  ///
  /// Titles are a few short words in each cell, each other than the rest, without a day or number.
  /// Else the row may be an entry, whose texts no message repeats.
  func likelyTitles(_ context: ReturnContext) -> [String] {
    let cells = titles.indices.filter { !PlainText.isBlank(titles[$0]) }
    let isLikely = cells.allSatisfy { place in
      titles[place].count <= 40 && (1...4).contains(names[place].words.count)
        && !titles[place].contains(where: { $0.isNumber || ".!?:\n".contains($0) })
        && (context.leaks?.questions(in: titles[place]).isEmpty ?? true)
    }
    guard isLikely, Set(cells.map { names[$0].text }).count == cells.count,
      !holdsDay(context.today)
    else { return [] }
    return cells.map { title(of: $0) }
  }

  /// Whether a row holds a day: then it is an entry, and its cells are no titles.
  func holdsDay(_ today: Day) -> Bool {
    titles.contains { UncertainDay.read($0, today: today).day.precision == .exact }
  }

  /// The columns as a person is shown them, each with its first texts.
  func columns(in table: FirstRows, today: Day) -> [ReturnReading.Column] {
    let isEntry = holdsDay(today)
    let first = isEntry ? row - 1 : row
    var texts: [[String]] = titles.map { _ in [] }
    var rows = table
    var count = 0
    while count < 30, let (row, cells) = rows.next() {
      guard row > first else { continue }
      count += 1
      for place in texts.indices where cells.indices.contains(place) && texts[place].count < 3 {
        let text = ShownText.oneLine(cells[place])
        if !PlainText.isBlank(text) { texts[place].append(String(text.prefix(60))) }
      }
    }
    return titles.indices.map { place in
      let isTitled = !isEntry && !PlainText.isBlank(titles[place])
      // Two of one title, and one of nothing but marks, are told apart by their letters.
      let isNamed =
        isTitled && !names[place].text.isEmpty && names.count { $0.text == names[place].text } == 1
      let letters = CellPlace.letters(place)
      let use = uses[place]
      let title = isTitled ? ShownText.oneLine(String(titles[place].prefix(100))) : ""
      return ReturnReading.Column(
        letters: letters, title: title, key: isNamed ? titles[place] : letters,
        use: use.flatMap(TableTitles.usedTitle), field: use?.field, samples: texts[place])
    }
  }

  /// The title of ours a column is used as; `nil` for one that is kept as it is.
  private static func usedTitle(_ use: Use) -> String? {
    switch use {
    case .entry(let column): column.title
    case .answer(let column): column.rawValue
    case .lastDay, .organisation: use.field.label
    case .other: nil
    }
  }
}
