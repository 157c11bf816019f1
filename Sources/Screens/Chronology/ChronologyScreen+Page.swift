import Casework
import Pages
import Terminal

// The list with what narrows it and its order in the line above; below it stands the entry the
// cursor is on.

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
    "What the organisations' records say happened, in one order. i leads to Returns, where the "
    + "chronology an organisation sent back is taken in; n writes an entry by hand."

  private var placeWords: String {
    shown.rows.isEmpty ? "" : "row \(cursor.selected + 1) of \(shown.rows.count)"
  }

  private func summary(_ chronology: ReviewedChronology) -> String {
    let count = chronology.entries.count
    let organisations = chronology.organisations.count
    let entries = "\(count) \(count == 1 ? "entry" : "entries")"
    var words =
      order == .day
      ? "\(entries), \(organisations) " + (organisations == 1 ? "organisation" : "organisations")
      : "\(entries), sorted by \(order.words)"
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
    let made = EntryRows(
      chronology: chronology, width: area.columns, hasActions: hasActions,
      widthOfCodes: widthOfCodes, wraps: wraps)
    return ListPane(
      count: rows.count, selected: rows.isEmpty ? nil : cursor.selected,
      linesPerRow: nil, empty: ["No entry is like that. F shows all again."],
      saysPlace: false
    ) { index in
      switch rows[index] {
      case .entry(let place):
        made.entry(
          at: place, isRead: chronology.joins.places(with: place).allSatisfy { isRead[$0] })
      case .gap(let flag): made.gap(chronology.flags[flag].words(in: chronology))
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
          "w lists the points to check; there a gap is dismissed with a reason.",
        ]
      case nil: []
      }
    return TextPane(
      lines.enumerated().map { TextPane.Paragraph($1, $0 == 0 ? .title : .plain) },
      extent: .part(of: 3, less: 1, least: 5), overflow: .note("v reads the rest"))
  }
}
