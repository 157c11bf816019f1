import Casework
import Pages
import Terminal

/// What people differ about, each value with who recorded it and when; choosing one settles it.
package struct ConflictsScreen: Screen {
  package static let name = "Conflicts"

  private let caseID: CaseID
  private var choices: [Choice] = []
  private var cursor = ListCursor()
  private var selectedChoice: ChosenSetting?

  /// One value of one field.
  private struct Choice: Sendable {
    let field: CaseField
    let chosen: ChosenSetting
    /// What stands above it: the field, over its first value.
    let heading: String?
    let value: CaseConflict.Value
  }

  init(_ caseID: CaseID) {
    self.caseID = caseID
  }

  package static let actions: [Action<ConflictsScreen>] = [
    Action(
      .enter, footer: "choose", "Keep the selected value, with a reason",
      unless: { screen, situation in
        if let reason = situation.obstacleToChange { return reason }
        return screen.selected == nil ? "There are no conflicts in this case." : nil
      }
    ) { screen, situation in
      screen.selected.map { situation.opening(.resolve($0.chosen)) } ?? .none
    }
  ]

  private var selected: Choice? {
    choices.indices.contains(cursor.selected) ? choices[cursor.selected] : nil
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    if cursor.move(by: key, count: choices.count, page: tools.page) {
      selectedChoice = selected?.chosen
    }
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    guard let open = situation.open, open.review.id == caseID else { return }
    choices = open.review.differences.flatMap { ConflictsScreen.choices(of: $0, in: open.review) }
    let index = choices.firstIndex { $0.chosen == selectedChoice } ?? cursor.selected
    cursor.select(index, count: choices.count)
    selectedChoice = selected?.chosen
  }

  private static func choices(of conflict: CaseConflict, in review: Case) -> [Choice] {
    conflict.values.enumerated().compactMap { place, value in
      guard
        let chosen = review[value.change].flatMap({ ChosenSetting(conflict.field, by: $0) })
      else { return nil }
      return Choice(
        field: conflict.field, chosen: chosen, heading: place == 0 ? conflict.heading : nil,
        value: value)
    }
  }

  package func page(showing situation: Situation) -> Page {
    let reference = situation.open.map { "\($0.review.reference.text) \($0.review.child)" } ?? ""
    let fields = Set(choices.map(\.field)).count
    return Page(
      "\(reference)   Conflicts",
      second: .words("Two people entered different values. Choose one and say why."),
      counts: fields == 0 ? "" : "\(fields.counted("conflict"))",
      panes: choices.isEmpty
        ? [.gap(), .blocks(ConflictsScreen.empty)] : [.blocks(blocks), .gap()])
  }

  /// What people differ about, and below each the values.
  private var blocks: BlockPane {
    .ofConflicts(choices.map { ($0.heading, $0.value) }, selected: cursor.selected)
  }

  private static let empty = BlockPane([
    BlockPane.Block(
      [
        "There are no conflicts in this case.", "",
        "If two people enter different values at the same time, both are listed here. Choose one "
          + "and say why.",
      ].map { BlockPane.Paragraph($0, indent: 3) })
  ])
}

extension BlockPane {
  /// Values that people differ by, each with who recorded it; what they differ about stands above
  /// the first of them.
  static func ofConflicts(
    _ values: [(heading: String?, value: CaseConflict.Value)], selected: Int?
  ) -> BlockPane {
    var blocks: [BlockPane.Block] = []
    var block: Int?
    for (place, (heading, value)) in values.enumerated() {
      if let heading {
        if place > 0 { blocks.append(.blank) }
        blocks.append(BlockPane.Block([BlockPane.Paragraph(heading, .title, margin: 5)]))
      }
      if place == selected { block = blocks.count }
      blocks.append(
        BlockPane.Block(
          mark: TableCell.Run(.conflict, .alarm),
          [
            BlockPane.Paragraph(value.words, indent: 5),
            BlockPane.Paragraph(value.account, .quiet, indent: 7),
          ]))
    }
    return BlockPane(blocks, selected: block)
  }
}
