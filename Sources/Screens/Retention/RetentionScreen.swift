import Casework
import Pages
import Terminal

/// The closed cases whose record is to be looked at: keep each, hold it, or dispose of it.
package struct RetentionScreen: Screen {
  package static let name = "Records to review"

  private var rows: [RecordToReview] = []
  private var selection = RowSelection<CaseID>()
  /// The form that is opened once its case is there.
  private var opening: FormName?

  package init() {}

  package static let actions: [Action<RetentionScreen>] = [
    Action(
      .enter, also: [.right, .character("l")], footer: "open", "Open the selected case",
      unless: { screen, _ in screen.obstacle }
    ) { screen, _ in
      screen.selected.map { .go(.inCase($0.outline.id, .steps())) } ?? .none
    },
    Action(
      .character("R"), footer: "keep", "Keep the record until a later date, with a reason",
      unless: { screen, situation in screen.obstacle ?? situation.obstacleToChange }
    ) { screen, _ in screen.open(.keepRecord) },
    Action(
      .character("K"), footer: "hold", "Place a legal hold on the case, or lift it",
      unless: { screen, situation in screen.obstacle ?? situation.obstacleToChange }
    ) { screen, _ in screen.open(.hold) },
    Action(
      .character("D"), footer: "dispose", "Dispose of the case: order it, or confirm the order",
      unless: { screen, situation in screen.obstacle ?? situation.obstacleToChange }
    ) { screen, _ in screen.open(.dispose) },
  ]

  private var selected: RecordToReview? { selection.selected.map { rows[$0] } }

  private var obstacle: String? { selected == nil ? "No records to review." : nil }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = selection.move(by: key, page: tools.page)
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    rows = situation.list.records
    selection.show(rows.map(\.outline.id))
  }

  package mutating func take(_ outcome: Outcome, in situation: Situation) -> Response {
    defer { opening = nil }
    if case .done = outcome, let opening { return situation.opening(opening) }
    return Response(telling: outcome)
  }

  private mutating func open(_ form: FormName) -> Response {
    guard let selected else { return .none }
    opening = form
    return .request(.openFirst(selected.outline.id))
  }
}

extension RetentionScreen {
  package func page(showing situation: Situation) -> Page {
    let list =
      rows.isEmpty
      ? ListPane(
        empty: "No records to review. A closed case is listed here from the date of its retention "
          + "review.")
      : ListPane(
        heads: RetentionScreen.columns, count: rows.count, selected: selection.selected
      ) { RetentionScreen.row(rows[$0]) }
    let held = rows.count { $0.outline.isHeld }
    return Page(
      RetentionScreen.name, second: .words(situation.today.shown),
      counts: "\(rows.count) to review" + (held > 0 ? "   \(held) held" : ""),
      panes: [
        .list(list), .gap(),
        .text(TextPane(detail, extent: .rows(4), overflow: .ellipsis, isOfRow: true)),
      ])
  }

  private static let columns = Columns([
    Column(.columns(10), titled: "Case", gap: 0), Column(.growing(16, by: 3), titled: "Child"),
    Column(.columns(16), titled: "Review"), Column(.rest, titled: "Standing"),
  ])

  private static func row(_ row: RecordToReview) -> ListRow {
    ListRow(
      columns,
      [
        TableCell(row.outline.reference.text), TableCell(row.outline.child),
        TableCell(row.day.shown), TableCell(row.standing, row.outline.isHeld ? .soon : .plain),
      ])
  }

  private var detail: [TextPane.Paragraph] {
    guard let selected else { return [] }
    let ended = selected.outline.ended.map { "Ended \($0.shown). " } ?? ""
    return [
      TextPane.Paragraph(
        "\(selected.outline.reference.text) \(selected.outline.child)", .title, most: 1),
      TextPane.Paragraph(ended + selected.sentence),
    ]
  }
}
