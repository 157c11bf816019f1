import Casework
import Pages
import Terminal

// The columns, from the left: the cursor, a mark for what this person has not read, when, the
// organisation's code, what happened; then, where there is room, the source, significance and
// practice, and who was there; at the right the lines of enquiry and what there is to heed. Below
// the list stands the entry the cursor is on.

extension ChronologyScreen {
  package func page(showing situation: Situation) -> Page {
    guard let review = situation.open?.review, review.id == caseID, let chronology else {
      return Page(absent: "This cannot be shown. Esc goes back.")
    }
    var page = Page(
      "\(review.reference.text) \(review.child)   Chronology",
      second: .words(summary(chronology)), counts: placeWords, panes: [])
    if case .filtering(let form) = mode {
      let count = count(of: chosen(in: form, today: situation.today))
      page.second = .words("Show only the entries that are")
      page.counts = "\(count) of \(chronology.entries.count)"
      page.panes = [.gap(), .picture(FormPicture(form: form), .rest)]
      return page
    }
    if case .finding = mode, let find {
      page.second = .field("Find: ", find)
      page.counts = "\(shown.entryCount) found"
    }
    guard !chronology.entries.isEmpty else {
      page.panes = [.list(ListPane(empty: ChronologyScreen.emptyWords))]
      return page
    }
    page.panes = [.list(list(chronology)), .rule, .text(detail(chronology))]
    return page
  }

  private static let emptyWords =
    "What the organisations' records say happened, in one order. i leads to tab 4, where the "
    + "chronology an organisation sent back is taken in; n writes an entry by hand."

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

  private func list(_ chronology: ReviewedChronology) -> ListPane {
    let (rows, isRead) = (shown.rows, isRead)
    return ListPane(
      count: rows.count, selected: rows.isEmpty ? nil : cursor.selected,
      empty: ["No entry is like that. F shows all again."], saysPlace: false
    ) { index in
      switch rows[index] {
      case .entry(let place):
        ChronologyScreen.row(
          place, in: chronology,
          isRead: chronology.joins.places(with: place).allSatisfy { isRead[$0] })
      case .gap(let flag): ChronologyScreen.row(chronology.flags[flag].words(in: chronology))
      }
    }
  }

  private func detail(_ chronology: ReviewedChronology) -> TextPane {
    let lines: [String] =
      switch current {
      case .entry(let place): EntryText.lines(at: place, in: chronology)
      case .gap(let flag):
        [
          chronology.flags[flag].words(in: chronology),
          "Rule: " + chronology.rules.rule(of: chronology.flags[flag].kind),
          "w lists what was missed; there a gap is dismissed with a reason.",
        ]
      case nil: []
      }
    return TextPane(
      lines.enumerated().map { TextPane.Paragraph($1, $0 == 0 ? .title : .plain) },
      extent: .part(of: 3, less: 1, least: 5), overflow: .note("v reads the rest"))
  }
}

// MARK: One row

extension ChronologyScreen {
  private static let columns = Columns(
    start: 2,
    [
      Column(.columns(1), gap: 0), Column(.columns(1), gap: 0),
      Column(.columns(12), isTrailing: true), Column(.columns(5)), Column(.rest),
      Column(.columns(19), leastPage: 170), Column(.columns(15), leastPage: 150),
      Column(.columns(14), leastPage: 130), Column(.columns(4)),
      Column(.columns(10), isMarked: true, gap: 0),
    ])

  private static func row(
    _ place: Int, in chronology: ReviewedChronology, isRead: Bool
  ) -> ListRow {
    let row = JoinedRow(at: place, in: chronology)
    let entry = row.entries[0]
    let content = entry.content
    // A text may be as long as a page; of it only what could fit is looked at.
    let what = content.what.prefix(widest).split(separator: "\n").joined(separator: " ")
    let significance = entry.significance.flatMap { $0 == .none ? nil : $0.words }
    let weight = [significance, entry.practice?.rawValue].compactMap(\.self)
    return ListRow(
      columns,
      [
        isRead ? .empty : TableCell("", after: TableCell.Run(.new, .plain)),
        TableCell(row.isDayUncertain ? "~" : ""), TableCell(entry.entry.daySaid),
        TableCell(row.codes), TableCell(what),
        TableCell(content.source), TableCell(weight.joined(separator: " ")),
        TableCell(content.people), TableCell(row.linesShown, .key),
        row.state,
      ])
  }

  /// More columns than any terminal has.
  private static let widest = 1_000

  /// A gap, between dots.
  private static func row(_ gap: String) -> ListRow {
    ListRow(
      Columns(start: 8, [Column(.rest, gap: 2)]),
      [
        TableCell(
          gap, .soon, before: TableCell.Run("··· ", .soon), after: TableCell.Run(" ···", .soon))
      ])
  }
}
