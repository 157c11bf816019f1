import Casework
import Documents
import Pages
import Terminal

/// A return row by row before it is taken in: what is accepted, warned and refused, and why.
package struct PreviewScreen: Screen {
  package static let name = "Return to import"

  private let caseID: CaseID
  private let request: EntryName
  private(set) var hand: ReturnInHand?
  private var selection = RowSelection<ReturnInHand.Row.Place>()

  package init(_ caseID: CaseID, _ request: EntryName) {
    (self.caseID, self.request) = (caseID, request)
  }

  package static let actions: [Action<PreviewScreen>] = [
    Action(
      .enter, footer: "import", "Import the accepted rows and those with a warning",
      footerNow: { screen, _ in
        screen.hand?.asksForColumns == true ? "columns" : nil
      },
      unless: { screen, situation in screen.obstacle(in: situation) }
    ) { screen, situation in screen.confirm(in: situation) },
    Action(.escape, footer: "back", "Leave without importing") { screen, _ in
      screen.leave
    },
    Action(
      .character("g"), footer: "next", "Go to the next row with a warning or refused",
      unless: { screen, _ in screen.next == nil ? "No more rows with a warning or refused." : nil }
    ) { screen, _ in
      if let next = screen.next { screen.selection.select(place: next) }
      return .none
    },
    Action(
      .character("x"), footer: "report",
      "Write a list of fixes to send to the organisation",
      unless: { screen, situation in
        guard screen.hand?.isComplete == true else { return "It is still being read." }
        return situation.user.exportFolder == nil ? "No export folder is set." : nil
      }
    ) { _, situation in
      situation.user.exportFolder.map { .request(.writeReturnReport(folder: $0)) } ?? .none
    },
    Action(
      .character("d"), footer: "difference",
      "Compare with the file imported before",
      unless: { screen, _ in
        screen.hand?.difference == nil ? "This is the first file of its kind." : nil
      }
    ) { screen, _ in
      .push(TextScreen(title: "What has changed", lines: screen.hand?.differences ?? []))
    },
    Action(
      .character("c"), footer: "columns", "Say which column of the file is which",
      unless: { screen, _ in
        screen.hand?.columns.isEmpty ?? true ? "The file is not a table." : nil
      }
    ) { _, _ in .push(ColumnsScreen()) },
    Action(
      .character("t"), footer: "tables", "Choose which sheets or tables of the file to read",
      unless: { screen, _ in
        (screen.hand?.tables.count ?? 0) < 2 ? "The file has no other sheet or table." : nil
      }
    ) { _, _ in .push(TablesScreen()) },
    Action(
      .character("v"), footer: "read", "Read the selected row in full, with its messages",
      unless: { screen, _ in screen.current == nil ? "There is no row." : nil }
    ) { screen, _ in
      guard let row = screen.current else { return .none }
      return .push(TextScreen(title: row.place.words.firstCapital, lines: screen.lines(of: row)))
    },
  ]

  /// The row the cursor is on; `nil` where there is none.
  var current: ReturnInHand.Row? {
    selection.selected.flatMap { hand?.rows[$0] }
  }

  /// The place of the next row with something to mend; `nil` where there is none below.
  private var next: Int? {
    guard let rows = hand?.rows, let selected = selection.selected else { return nil }
    return rows[(selected + 1)...].firstIndex { $0.outcome != .accepted }
  }

  /// Leaves the file; asks first where what was said of its columns would be lost.
  private var leave: Response {
    let left = Response.several([.pop, .request(.dropReturn)])
    guard hand?.hasChoices ?? false else { return left }
    return .push(
      ConfirmScreen(
        "Leave this file?",
        explanation: "Your choice of columns and tables is kept only if you import it.",
        verb: "Leave file", then: left))
  }

  private func obstacle(in situation: Situation) -> String? {
    guard let hand else { return "There is no file here." }
    // Then Enter asks which column is which.
    if hand.asksForColumns { return nil }
    return hand.obstacle ?? situation.obstacleToChange
  }

  private func confirm(in situation: Situation) -> Response {
    if hand?.asksForColumns ?? false { return .push(ColumnsScreen()) }
    guard let hand, let review = situation.open?.review, let request = review.request(request)
    else { return .none }
    let good = (hand.counts[.accepted] ?? 0) + (hand.counts[.warned] ?? 0)
    let refused = hand.counts[.refused] ?? 0
    let left =
      refused == 0
      ? ""
      : " \(refused == 1 ? "1 refused row is" : "\(refused) refused rows are") left out. You can "
        + "send the organisation a list of fixes."
    let replaced =
      hand.difference.map {
        " It replaces the earlier file: \($0). You can still read both."
      } ?? ""
    let whose =
      hand.organisations == 1 ? request.organisation : "\(hand.organisations) organisations"
    let names =
      hand.leaks.isEmpty
      ? ""
      : (hand.leaks.count == 1 ? " 1 place identifies" : " \(hand.leaks.count) places identify")
        + " the family. Ask for a file with codes before you export anything."
    return .push(
      ConfirmScreen(
        "Import \(good == 1 ? "1 row" : "\(good) rows") from \(whose)?",
        explanation: "They are recorded under your name, with the file's name." + names + left
          + replaced,
        verb: "Import rows", then: .request(.takeReturnIn(caseID))))
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = selection.move(by: key, page: tools.page)
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    hand = situation.parts.returnInHand
    selection.show(hand?.rows.map(\.place) ?? [])
  }

  package mutating func take(_ outcome: Outcome, in situation: Situation) -> Response {
    switch outcome {
    case .done(let words), .recorded(let words):
      // A report was written while the file is still in hand; otherwise it was taken in.
      situation.parts.returnInHand == nil
        ? .several([.pop, .message(Message(words))]) : .message(Message(words))
    case .refused(let problem, let remedy): .message(Message("\(problem) \(remedy)", .warning))
    case .text(let title, let lines, let warnings):
      .push(TextScreen(title: title, lines: lines, warnings: warnings))
    }
  }

  private func lines(of row: ReturnInHand.Row) -> [String] {
    (row.cells.isEmpty ? [row.lead, row.text] : row.cells.map(\.line)) + [""]
      + row.messages.map { "\($0.cell): \($0.words)" }
  }
}

extension PreviewScreen {
  package func page(showing situation: Situation) -> Page {
    guard let hand else { return Page(absent: "There is no file here. Press Esc to go back.") }
    let organisation = situation.open?.review.request(request)?.organisation ?? ""
    return Page(
      "\(organisation): \(hand.name)", second: .words(hand.facts.first ?? ""),
      counts: hand.isComplete ? hand.tally : "reading, \(hand.rows.count) rows (Esc: stop)",
      panes: [
        .text(
          TextPane(
            PreviewScreen.facts(of: hand),
            extent: .content(atMost: .part(of: 4, least: 3)),
            overflow: .cut)),
        .list(
          ListPane(
            count: hand.rows.count, selected: selection.selected,
            empty: [hand.problem].compactMap(\.self)
          ) { PreviewScreen.row(hand.rows[$0]) }),
        .gap(),
        .text(
          TextPane(
            detail, extent: .part(of: 4, least: 0, most: 5), overflow: .cut, isOfRow: true)),
      ])
  }

  /// What was found out about the file beyond its first fact, what is wrong with the whole of it
  /// first, with its remedy.
  private static func facts(of hand: ReturnInHand) -> [TextPane.Paragraph] {
    let names = hand.leaks.first.map { first in
      hand.leaks.count == 1
        ? "Real names: \(first)" : "Real names in \(hand.leaks.count) places, the first: \(first)"
    }
    // Of a file without rows it stands where they would be, and the cursor on it.
    let problem = hand.problem.flatMap {
      hand.rows.isEmpty ? nil : TextPane.Paragraph($0, .soon, most: 4)
    }
    let further = [names].compactMap(\.self) + hand.facts.dropFirst()
    return [problem].compactMap(\.self)
      + (further + [hand.difference].compactMap(\.self)).map {
        TextPane.Paragraph($0, .soon, most: 2)
      }
  }

  private static let columns = Columns([
    Column(.columns(7), isTrailing: true, gap: 2), Column(.columns(12), isMarked: true),
    Column(.columns(24), gap: 2), Column(.rest),
  ])

  private static func row(_ row: ReturnInHand.Row) -> ListRow {
    ListRow(
      columns,
      [
        TableCell(row.place.short, .quiet),
        TableCell(row.outcome.rawValue, state: row.outcome.urgency), TableCell(row.lead),
        TableCell(row.text.split(separator: "\n").joined(separator: " ")),
      ])
  }

  private var detail: [TextPane.Paragraph] {
    guard let current else { return [] }
    let lines =
      current.messages.isEmpty
      ? ["\(current.place.words.firstCapital) is accepted as it is."]
      : current.messages.map { "\($0.cell): \($0.words)" }
    return lines.map { TextPane.Paragraph($0) }
  }
}

extension RowOutcome {
  /// How loud it is on a screen.
  var urgency: Urgency {
    switch self {
    case .accepted: .done
    case .warned: .soon
    case .refused: .late
    }
  }
}
