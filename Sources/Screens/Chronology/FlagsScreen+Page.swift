import Casework
import Pages

extension FlagsScreen {
  package func page(showing situation: Situation) -> Page {
    let title = situation.open.map { "\($0.review.reference.text) \($0.review.child)   " } ?? ""
    let standing = chronology?.openFlags.count ?? 0
    let dismissed = (chronology?.flags.count ?? 0) - standing
    return Page(
      title + FlagsScreen.name,
      second: .words(kind?.words ?? counts),
      counts: "\(standing) to check   \(dismissed) dismissed", panes: panes)
  }

  /// How many there are of each kind: `gap 2, contradiction 5`.
  private var counts: String {
    guard let chronology else { return "" }
    let open = chronology.openFlags
    let parts = ChronologyFlag.Kind.allCases.compactMap { kind -> String? in
      let count = open.count { $0.kind == kind }
      return count == 0 ? nil : "\(kind.word) \(count)"
    }
    return parts.isEmpty
      ? "Found by fixed rules. You decide what it means." : parts.joined(separator: ", ")
  }

  private var panes: [Pane] {
    guard let chronology, let flag else { return [.list(ListPane(empty: emptyWords))] }
    let rows = rows
    let list = ListPane(count: rows.count, selected: selectedRow) { index in
      FlagsScreen.row(rows[index], in: chronology)
    }
    let lines = FlagText.lines(of: flag, in: chronology).filter { !$0.isEmpty }
    let detail = lines.enumerated().map { index, line in
      TextPane.Paragraph(line, index == 0 ? .title : .plain)
    }
    return [
      .list(list), .rule,
      .text(
        TextPane(
          detail, extent: .part(of: 2, less: 3, least: 7), overflow: .note("v: read the rest"),
          isOfRow: true)),
    ]
  }

  private var emptyWords: String {
    guard let chronology, !chronology.isLooking else {
      return "Checking the chronology. Points will be listed here."
    }
    return chronology.flags.isEmpty
      ? "No points to check: no gap, silence or contradiction. Every entry names its source and is "
        + "within the period."
      : "No points of this kind. Press f for the next kind, a for dismissed points."
  }

  private static func row(_ row: Row, in chronology: ReviewedChronology) -> ListRow {
    switch row {
    case .flag(let index):
      let flag = chronology.flags[index]
      let isDismissed = chronology.dismissal(of: flag) != nil
      return ListRow(
        columns,
        [
          TableCell(flag.kind.word, isDismissed ? .quiet : .title),
          TableCell(flag.words(in: chronology), isDismissed ? .quiet : .plain),
          TableCell(isDismissed ? "dismissed" : "", .quiet),
        ])
    case .entry(let place, _):
      let entry = chronology.entries[place]
      return ListRow(
        columns,
        [
          TableCell(""), TableCell("\(entry.whenShown)  \(entry.content.what)"),
          TableCell("", .quiet),
        ])
    }
  }

  private static let columns = Columns([
    Column(.columns(14)), Column(.rest), Column(.content),
  ])
}

extension ChronologyFlag.Kind {
  /// The word in the narrow column before each point.
  fileprivate var word: String {
    switch self {
    case .gap: "gap"
    case .silence: "silence"
    case .contradiction: "contradiction"
    case .duplicate: "same event"
    case .silent: "not recorded"
    case .noSource: "no source"
    case .outside: "outside"
    }
  }
}

/// A point to check as lines to read.
enum FlagText {
  /// What was found, by which rule, what became of it, and its entries; of many the first.
  static func lines(of flag: ChronologyFlag, in chronology: ReviewedChronology) -> [String] {
    var lines = [flag.words(in: chronology), ""]
    if let dismissal = chronology.dismissal(of: flag) {
      lines += [
        "Dismissed by \(dismissal.by) on \(dismissal.at.shown): \(dismissal.reason)", "",
      ]
    }
    lines.append("Rule: \(chronology.rules.rule(of: flag.kind))")
    for place in flag.places.prefix(mostEntries) {
      lines += [""] + EntryText.lines(at: place, in: chronology).prefix(3)
    }
    if flag.places.count > mostEntries {
      lines += ["", "And \(flag.places.count - mostEntries) more. Press Enter to list them."]
    }
    return lines
  }

  private static let mostEntries = 4
}
