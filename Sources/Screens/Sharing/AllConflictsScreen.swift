import Casework
import Pages
import Terminal

/// What people have answered apart in all cases: both values, who recorded each, when, and what
/// they had not read.
package struct AllConflictsScreen: Screen {
  package static let name = "Conflicts in all cases"

  /// One value of one field of one case.
  private struct Row: Hashable, Sendable {
    let caseID: CaseID
    /// What stands above it: the case and the field, over the first value.
    let heading: String?
    let value: CaseConflict.Value
  }

  private var rows: [Row] = []
  private var selection = RowSelection<ChangeAndCase>()
  private var extracts = CaseExtracts()

  /// Names a value: one change may set several fields.
  private struct ChangeAndCase: Hashable, Sendable {
    let caseID: CaseID
    let change: ChangeID
    let words: String
  }

  package init() {}

  package static let actions: [Action<AllConflictsScreen>] = [
    Action(
      .enter, also: [.right, .character("l")], footer: "choose",
      "Go to the conflicts of that case",
      unless: { screen, _ in
        screen.selection.selected == nil ? "There are no conflicts." : nil
      }
    ) { screen, _ in
      screen.selection.selected.map { .go(.inCase(screen.rows[$0].caseID, .conflicts)) } ?? .none
    }
  ]

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = selection.move(by: key, page: tools.page)
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    guard let extracts = situation.parts.extracts else { return }
    self.extracts = extracts
    rows = extracts.cases.filter { !$0.conflicts.isEmpty }.sorted { $0.reference < $1.reference }
      .flatMap { review in
        review.conflicts.flatMap { conflict in
          conflict.values.enumerated().map { place, value in
            Row(
              caseID: review.id,
              heading: place == 0 ? "\(review.heading): \(conflict.heading)" : nil, value: value)
          }
        }
      }
    selection.show(
      rows.map { row in
        ChangeAndCase(caseID: row.caseID, change: row.value.change, words: row.value.words)
      })
  }

  package func page(showing situation: Situation) -> Page {
    let count = rows.count { $0.heading != nil }
    return Page(
      AllConflictsScreen.name,
      second: extracts.progress.map { .words($0) }
        ?? .words("Two people entered different values. Choose one and say why."),
      counts: count == 0 ? "" : "\(count.counted("conflict"))",
      panes: rows.isEmpty
        ? [.gap(), .blocks(AllConflictsScreen.empty)] : [.blocks(blocks), .gap()])
  }

  private var blocks: BlockPane {
    .ofConflicts(rows.map { ($0.heading, $0.value) }, selected: selection.selected)
  }

  private static let empty = BlockPane([
    BlockPane.Block(
      [
        "There are no conflicts.", "",
        "If two people enter different values at the same time, both are listed here. Press Enter "
          + "to go to the case and choose one.",
      ].map { BlockPane.Paragraph($0, indent: 3) })
  ])
}
