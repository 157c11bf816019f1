import Casework
import Pages
import Terminal

/// What was missed: every flag the rules found, to be walked, judged, and dismissed with a reason.
package struct FlagsScreen: Screen {
  package static let name = "What was missed"

  private let caseID: CaseID
  private var chronology: ReviewedChronology?
  /// The flags shown, by their places.
  private(set) var rows: [Int] = []
  private var cursor = ListCursor()
  private var selected: EntryName?
  /// The kind that is shown alone; `nil` for all.
  private var kind: ChronologyFlag.Kind?
  private var showsDismissed = false

  package init(_ caseID: CaseID) { self.caseID = caseID }

  package static let actions: [Action<FlagsScreen>] = [
    Action(
      .enter, also: [.right, .character("l")], footer: "go there",
      "Open the entry in the chronology",
      unless: { screen, _ in screen.flag == nil ? "Nothing is selected." : nil }
    ) { screen, _ in screen.goThere() },
    Action(
      .delete, also: [.character("D")], footer: "dismiss",
      "Take the flag off the list, with a reason that is kept, or change the reason",
      unless: { screen, situation in
        screen.flag == nil ? "Nothing is selected." : situation.obstacleToChange
      }
    ) { screen, situation in
      screen.flag.map { situation.opening(.fill(Entry(.dismissal, $0.id))) } ?? .none
    },
    Action(
      .character("f"), footer: "next kind", "Show one kind after the other, then all again"
    ) { screen, _ in
      screen.showNextKind()
      return .none
    },
    Action(.character("a"), footer: "dismissed", "Show what was dismissed as well, or not") {
      screen, _ in
      screen.showsDismissed.toggle()
      screen.list()
      return .message(
        Message(
          screen.showsDismissed ? "What was dismissed is shown." : "Only what stands is shown."))
    },
    Action(
      .character("b"), footer: "side by side", "Show the two entries beside each other",
      unless: { screen, _ in
        screen.flag?.places.count ?? 0 < 2 ? "It is not about two entries." : nil
      }
    ) { screen, _ in screen.compare() },
    Action(
      .character("v"), "Read what was found, its rule and its entries in full",
      unless: { screen, _ in screen.flag == nil ? "Nothing is selected." : nil }
    ) { screen, _ in
      guard let flag = screen.flag, let chronology = screen.chronology else { return .none }
      return .push(
        TextScreen(title: flag.kind.words, lines: FlagsScreen.lines(of: flag, in: chronology)))
    },
  ]

  /// The flag the cursor is on; `nil` where there is none.
  var flag: ChronologyFlag? {
    guard let chronology, rows.indices.contains(cursor.selected) else { return nil }
    return chronology.flags[rows[cursor.selected]]
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    if cursor.move(by: key, count: rows.count, page: tools.page) { selected = flag?.id }
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    guard let made = situation.parts.chronology, made.caseID == caseID,
      made.revision != chronology?.revision
    else { return }
    chronology = made
    list()
  }

  private mutating func list() {
    guard let chronology else { return }
    rows = chronology.flags.indices.filter { index in
      let flag = chronology.flags[index]
      return (kind == nil || flag.kind == kind)
        && (showsDismissed || chronology.dismissals[flag.id] == nil)
    }
    let row = selected.flatMap { name in rows.firstIndex { chronology.flags[$0].id == name } }
    cursor.select(row ?? cursor.selected, count: rows.count)
    selected = flag?.id
  }

  private mutating func showNextKind() {
    let kinds = ChronologyFlag.Kind.allCases
    let next = kind.flatMap { kinds.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    kind = kinds.indices.contains(next) ? kinds[next] : nil
    list()
  }

  private func goThere() -> Response {
    guard let flag, let chronology else { return .none }
    // A gap that stands has a row of its own.
    let hasRow = flag.kind == .gap || flag.kind == .silence
    let name =
      hasRow && chronology.dismissals[flag.id] == nil
      ? flag.id : chronology.entries[flag.places[0]].id
    return .go(.inCase(caseID, .found(name)))
  }

  private func compare() -> Response {
    guard let flag, let chronology, flag.places.count >= 2 else { return .none }
    return .push(
      CompareScreen(
        caseID, chronology.entries[flag.places[0]].id, chronology.entries[flag.places[1]].id))
  }

  private static func lines(of flag: ChronologyFlag, in chronology: ReviewedChronology) -> [String]
  {
    var lines = [flag.words(in: chronology), "", "Rule: \(chronology.rules.rule(of: flag.kind))"]
    if let dismissal = chronology.dismissals[flag.id] {
      lines += [
        "", "Dismissed by \(dismissal.by) on \(dismissal.at.shown): \(dismissal.reason)",
      ]
    }
    for place in flag.places {
      lines += [""] + EntryText.lines(at: place, in: chronology).prefix(3)
    }
    return lines
  }

  package func page(showing situation: Situation) -> Page {
    let title = situation.open.map { "\($0.review.reference.text) \($0.review.child)   " } ?? ""
    let standing = chronology?.openFlags.count ?? 0
    let dismissed = (chronology?.flags.count ?? 0) - standing
    return Page(
      title + FlagsScreen.name,
      second: .words(kind?.words ?? "Found by rule; what it means is yours to say."),
      counts: "\(standing) found   \(dismissed) dismissed", panes: panes)
  }

  private var panes: [Pane] {
    guard let chronology, let flag else {
      let words =
        chronology?.flags.isEmpty ?? true
        ? "The rules find nothing here: no gap, no contradiction, no duplicate, no silence, and "
          + "every entry names its source and lies within the period."
        : "Nothing of this kind stands. f shows the next kind, a what was dismissed."
      return [.list(ListPane(empty: words))]
    }
    let rows = rows
    let list = ListPane(count: rows.count, selected: cursor.selected) { index in
      FlagsScreen.row(chronology.flags[rows[index]], in: chronology)
    }
    let lines = FlagsScreen.lines(of: flag, in: chronology).filter { !$0.isEmpty }
    let detail = lines.enumerated().map { index, line in
      TextPane.Paragraph(line, index == 0 ? .title : .plain)
    }
    return [
      .list(list), .rule,
      .text(
        TextPane(
          detail, extent: .part(of: 2, less: 3, least: 7), overflow: .note("v reads the rest"))),
    ]
  }

  private static func row(_ flag: ChronologyFlag, in chronology: ReviewedChronology) -> ListRow {
    let isDismissed = chronology.dismissals[flag.id] != nil
    return ListRow(
      columns,
      [
        TableCell(flag.kind.word, isDismissed ? .quiet : .title),
        TableCell(flag.words(in: chronology), isDismissed ? .quiet : .plain),
        TableCell(isDismissed ? "dismissed" : "", .quiet),
      ])
  }

  private static let columns = Columns([
    Column(.columns(14)), Column(.rest), Column(.content),
  ])
}

extension ChronologyFlag.Kind {
  /// The word in the narrow column before each flag.
  fileprivate var word: String {
    switch self {
    case .gap: "gap"
    case .silence: "silence"
    case .contradiction: "contradiction"
    case .duplicate: "duplicate"
    case .silentAtEvent: "not recorded"
    case .noSource: "no source"
    case .outside: "outside"
    }
  }
}
