import Casework
import Pages
import Terminal

/// Every action of the program, and what words mean, searched by typing; Enter runs the action.
package struct ActionsScreen: Screen {
  package static let name = "Help"

  private let all: [ListedAction]
  private var found: [ListedAction]
  private var list = FoundList()

  package init(_ actions: [ListedAction]) {
    all = actions
    found = actions
  }

  package var takesText: Bool { true }
  package var lineUse: LineUse { .searches(keeps: false) }

  package static let actions: [Action<ActionsScreen>] = [
    Action(
      .enter, footer: "do it", isForTyping: true, "Do the selected action",
      unless: { screen, _ in
        guard let action = screen.selected else { return "No actions match." }
        if action.place == .word { return "This is what the word means." }
        return action.obstacle.map { "Not now: \($0)" }
      }
    ) { screen, _ in screen.selected.map { .runBeneath($0.place) } ?? .none },
    Action(.escape, footer: "back", isForTyping: true, "Go back") { _, _ in .pop },
  ]

  private var selected: ListedAction? {
    found.indices.contains(list.selected) ? found[list.selected] : nil
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    if list.handle(key, count: found.count, with: &tools) { search() }
    return .none
  }

  package mutating func handle(paste text: String, with tools: inout Tools) -> Response {
    list.handle(paste: text, with: &tools)
    search()
    return .none
  }

  /// Keeps the actions that hold every word typed, or what the program calls it, or whose key is
  /// what was typed.
  private mutating func search() {
    let words = list.words.split(separator: " ").map { word in
      ([String(word)] + EverydayWord.ours(for: String(word))).map { Needle($0) }
    }
    let terms = Term.found(by: list.words).map { ListedAction($0) }
    found =
      terms
      + all.filter { action in
        action.keyName == list.words
          || words.allSatisfy { alike in
            alike.contains { $0.isIn(action.words) || $0.isIn(action.screen) }
          }
      }
    list.select(0, of: found.count)
  }

  package func page(showing situation: Situation) -> Page {
    let found = found
    return Page(
      "Find an action, or what a word means", second: list.secondLine(labelled: "Type a word: "),
      counts: "\(found.count) of \(all.count)",
      panes: [
        .list(
          ListPane(
            count: found.count, selected: list.selected,
            empty: ["Nothing here is called that. Try another word."], saysPlace: false
          ) { ActionsScreen.row(found[$0]) }),
        .gap(),
        .text(
          TextPane(
            [TextPane.Paragraph(detail)], extent: .rows(3), overflow: .cut, isOfRow: true)),
      ])
  }

  /// The selected action in full, and why it cannot be done now.
  private var detail: String {
    guard let selected else { return "" }
    if selected.place == .word { return selected.words }
    let words = "\(selected.keyName): \(selected.words)."
    return selected.obstacle.map { "\(words) Not now: \($0.asSentence)" } ?? words
  }

  private static func row(_ action: ListedAction) -> ListRow {
    let isOpen = action.obstacle == nil
    let note = isOpen ? "" : action.place == .elsewhere ? "not here" : "not now"
    return ListRow(
      columns,
      [
        TableCell(action.keyName, isOpen ? .key : .disabled),
        TableCell(action.words, isOpen ? .plain : .disabled),
        TableCell(note, isOpen ? .plain : .disabled),
      ])
  }

  private static let columns = Columns([
    Column(.columns(10)), Column(.rest), Column(.content),
  ])
}
