import Casework
import Terminal

// A frame draws the rows that are seen and the entry the cursor is on. The columns, from the left:
// the cursor, a mark for what this person has not read, when, the organisation's code, what
// happened; then, where there is room, who was there, significance and practice; at the right the
// lines of enquiry and what there is to heed.

extension ChronologyScreen {
  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    guard let review = situation.open?.review, review.id == caseID, let chronology else {
      canvas.draw("This cannot be shown. Esc goes back.", at: Point(column: 1, row: 1))
      canvas.cursor = Point(column: 1, row: 1)
      return
    }
    canvas.drawHeader(
      "\(review.reference.text) \(review.child)   Chronology", second: summary(chronology),
      counts: placeWords, marking: situation.marking)
    if case .filtering(let form) = mode {
      drawFilter(form, chronology, on: &canvas, today: situation.today)
      return
    }
    if chronology.entries.isEmpty {
      drawEmpty(on: &canvas)
    } else {
      drawRows(chronology, on: &canvas)
      drawDetail(chronology, on: &canvas, from: 3 + listHeight, to: area.size.rows)
    }
    if case .finding = mode { drawFind(on: &canvas) }
    if canvas.cursor == nil { canvas.cursor = Point(column: 1, row: 3) }
  }

  /// How many rows of the list fit; the rest is the entry in full.
  var listHeight: Int { max(3, area.rows - 3 - max(6, area.rows / 3)) }

  private var placeWords: String {
    shown.rows.isEmpty ? "" : "row \(cursor.selected + 1) of \(shown.rows.count)"
  }

  private func summary(_ chronology: ReviewedChronology) -> String {
    let count = chronology.entries.count
    let organisations = chronology.organisations.count
    var words =
      "\(count) \(count == 1 ? "entry" : "entries"), \(organisations) "
      + (organisations == 1 ? "organisation" : "organisations")
    if count == 0 { return words }
    if isNarrowed {
      let asked = [filter.words(in: chronology), find.map { "“\($0.text)”" } ?? ""]
        .filter { !$0.isEmpty }.joined(separator: ", ")
      words += "   shown: \(shown.entryCount) (\(asked))"
    } else {
      let unread = isRead.count { !$0 }
      words += unread == 0 ? "   all read" : "   \(unread) unread"
    }
    return words
  }

  private func drawEmpty(on canvas: inout Canvas) {
    let words =
      "What the organisations' records say happened, in one order. i leads to tab 4, where the "
      + "chronology an organisation sent back is taken in; n writes an entry by hand."
    for (offset, line) in words.wrapped(to: canvas.size.columns - 6).enumerated() {
      canvas.draw(line, at: Point(column: 3, row: 4 + offset))
    }
    canvas.cursor = Point(column: 3, row: 4)
  }

  private func drawRows(_ chronology: ReviewedChronology, on canvas: inout Canvas) {
    let width = canvas.size.columns
    if shown.rows.isEmpty {
      canvas.draw("No entry is like that. F shows all again.", at: Point(column: 3, row: 4))
      canvas.cursor = Point(column: 3, row: 4)
      return
    }
    let columns = ChronologyColumns(width: width)
    for (offset, index) in cursor.rows(showing: listHeight, of: shown.rows.count).enumerated() {
      let row = 3 + offset
      switch shown.rows[index] {
      case .entry(let place):
        columns.draw(
          chronology[place], code: chronology.organisation(at: place).code,
          isRead: isRead[place], isFlagged: chronology.isFlagged(at: place), on: &canvas,
          row: row)
      case .gap(let flag):
        let dots = canvas.isASCII ? "..." : "···"
        let words = "\(dots) \(chronology.flags[flag].words(in: chronology)) \(dots)"
        canvas.draw(
          canvas.fitted(words, to: width - 10), at: Point(column: 8, row: row),
          style: Style(.soon))
      }
      guard index == cursor.selected else { continue }
      canvas.select(Rect(column: 0, row: row, columns: width, rows: 1))
      canvas.draw(">", at: Point(column: 1, row: row), style: Style(.plain, selected: true))
      canvas.cursor = Point(column: 1, row: row)
    }
  }

  private func drawDetail(
    _ chronology: ReviewedChronology, on canvas: inout Canvas, from first: Int, to last: Int
  ) {
    let width = canvas.size.columns
    canvas.rule(row: first)
    var lines: [String] = []
    switch current {
    case .entry(let place): lines = EntryReader.lines(at: place, in: chronology)
    case .gap(let flag):
      lines = [
        chronology.flags[flag].words(in: chronology),
        "Rule: " + chronology.rules.rule(of: chronology.flags[flag].kind),
        "w lists what was missed; there a gap is dismissed with a reason.",
      ]
    case nil: return
    }
    let rows = last - first - 1
    let wrapped = lines.flatMap { $0.wrapped(to: width - 2, lines: rows + 1) }
    let isCut = wrapped.count > rows
    for (offset, line) in wrapped.prefix(isCut ? rows - 1 : rows).enumerated() {
      canvas.draw(
        line, at: Point(column: 1, row: first + 1 + offset),
        style: Style(offset == 0 ? .title : .plain))
    }
    if isCut {
      canvas.draw("v reads the rest", at: Point(column: 1, row: last - 1), style: Style(.quiet))
    }
  }

  private func drawFind(on canvas: inout Canvas) {
    let label = "Find: "
    let width = canvas.size.columns
    let counts = "\(shown.entryCount) found"
    canvas.fill(Rect(column: 0, row: 1, columns: width, rows: 1))
    canvas.draw(label, at: Point(column: 1, row: 1), style: Style(.key))
    canvas.draw(counts, endingAt: width - 1, row: 1)
    find?.draw(
      on: &canvas,
      in: Rect(
        column: 1 + label.count, row: 1, columns: max(1, width - label.count - counts.count - 4),
        rows: 1), focused: true)
  }

  private func drawFilter(
    _ form: Form, _ chronology: ReviewedChronology, on canvas: inout Canvas, today: Day
  ) {
    let width = canvas.size.columns
    let count = count(of: chosen(in: form, today: today))
    canvas.fill(Rect(column: 0, row: 1, columns: width, rows: 1))
    canvas.draw("Show only the entries that are", at: Point(column: 1, row: 1))
    canvas.draw("\(count) of \(chronology.entries.count)", endingAt: width - 1, row: 1)
    form.draw(
      on: &canvas, in: Rect(origin: Point(column: 1, row: 4), size: formSize))
  }
}

/// Where the columns of the chronology stand on a screen of a width.
struct ChronologyColumns {
  private let width: Int
  private let whenWidth: Int
  /// Where who was there begins, significance, and the source; `nil` where there is no room.
  private let people: Int?
  private let weight: Int?
  private let source: Int?

  init(width: Int) {
    self.width = width
    whenWidth = width >= 110 ? 20 : 15
    people = width >= 100 ? width - 38 : nil
    weight = width >= 120 ? width - 53 : nil
    source = width >= 150 ? width - 72 : nil
  }

  func draw(
    _ entry: ReviewedEntry, code: String, isRead: Bool, isFlagged: Bool,
    on canvas: inout Canvas, row: Int
  ) {
    if !isRead { canvas.draw(.new, at: Point(column: 2, row: row)) }
    let when = entry.content.when
    if when.isVague { canvas.draw("~", at: Point(column: 3, row: row)) }
    let shown = canvas.fitted(whenWidth < 20 ? when.narrow : when.plainShown, to: whenWidth)
    canvas.draw(shown, endingAt: 4 + whenWidth, row: row)
    let start = 5 + whenWidth
    canvas.draw(canvas.fitted(code, to: 4), at: Point(column: start, row: row))
    let end = source ?? weight ?? people ?? width - 24
    // A text may be as long as a page; of it only what could fit is looked at.
    let what = entry.content.what.prefix(end - start).split(separator: "\n")
      .joined(separator: " ")
    canvas.draw(
      canvas.fitted(what, to: max(4, end - start - 6)), at: Point(column: start + 5, row: row))
    if let people {
      canvas.draw(
        canvas.fitted(entry.content.people, to: 12), at: Point(column: people, row: row))
    }
    if let source {
      canvas.draw(
        canvas.fitted(entry.content.source, to: 18), at: Point(column: source, row: row))
    }
    if let weight {
      let significance = entry.significance.flatMap { $0 == .none ? nil : $0.words }
      let words = [significance, entry.practice?.rawValue].compactMap { $0 }
      canvas.draw(words.joined(separator: " "), at: Point(column: weight, row: row), width: 14)
    }
    canvas.draw(
      canvas.fitted(entry.linesShown, to: 8), at: Point(column: width - 24, row: row),
      style: Style(.key))
    drawState(of: entry, isFlagged: isFlagged, on: &canvas, row: row)
  }

  private func drawState(
    of entry: ReviewedEntry, isFlagged: Bool, on canvas: inout Canvas, row: Int
  ) {
    var column = width - 15
    if isFlagged {
      canvas.draw(.late, at: Point(column: column, row: row), style: Style(.late))
    }
    column += 2
    var words: [(String, Role)] = []
    if entry.mark.isKeyEpisode { words.append(("KEY", .title)) }
    switch entry.status {
    case .disputed: words.append(("disputed", .late))
    case .unclear: words.append(("unclear", .soon))
    case .agreed: words.append(("agreed", .done))
    case nil: break
    }
    if entry.content.childSeen.value == .no { words.append(("seen: no", .soon)) }
    for (word, role) in words where column + word.count <= width {
      column += canvas.draw(word, at: Point(column: column, row: row), style: Style(role)) + 1
    }
  }
}

extension UncertainDay {
  /// Whether it is a stretch of days although the words do not say so.
  fileprivate var isVague: Bool {
    switch precision {
    case .month, .season, .year, .approx: true
    case .exact, .before, .after, .range, .unknown: false
    }
  }

  /// ``shown`` without the sign that stands in a column of its own.
  fileprivate var plainShown: String {
    precision == .approx ? String(shown.drop { $0 == "~" || $0 == " " }) : shown
  }

  /// The day in 15 columns: what does not fit in words is in figures.
  fileprivate var narrow: String {
    let words = plainShown
    if words.count <= 15 { return words }
    switch (from, to) {
    case (nil, let to?): return "before \(to.figures)"
    case (let from?, nil): return "after \(from.figures)"
    case (let from?, let to?): return "\(from.figures)–\(to.figures)"
    case (nil, nil): return words
    }
  }
}

extension Day {
  /// `12/3/26`.
  fileprivate var figures: String {
    let short = year % 100
    return "\(day)/\(month)/\(short < 10 ? "0" : "")\(short)"
  }
}
