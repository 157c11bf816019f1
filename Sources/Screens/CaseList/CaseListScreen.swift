import Casework
import Terminal

/// The first screen: every case, most urgent first, and what is known of the selected one.
package struct CaseListScreen: Screen {
  package static let name = "Case list"

  /// What the rows are ordered by.
  enum Order: String, CaseIterable, Sendable {
    case urgency = "urgency"
    case reference = "reference"
    case child = "child"
    case stage = "stage"
  }

  var order = Order.urgency
  var showsClosed = false
  /// What is looked for; `nil` while the list is whole.
  var find: TextField?
  var isFinding = false
  private var cursor = ListCursor()
  /// The case selected, so that it stays selected when rows move.
  private var selectedCase: CaseID?
  private(set) var rows: [CaseSummary] = []

  package init(in situation: Situation) {
    follow(situation)
  }

  package var takesText: Bool { isFinding }

  package static let actions: [Action<CaseListScreen>] = [
    Action(
      .enter, also: [.right, .character("l")], footer: "open", "Open the selected case",
      unless: { screen, _ in screen.selected == nil ? "There is no case to open." : nil }
    ) { screen, _ in screen.open() },
    Action(
      .character("n"), footer: "new", "Open a new case",
      unless: { _, situation in situation.obstacleToChange }
    ) { _, situation in situation.opening(.newCase) },
    Action(.character("/"), footer: "find", "Find cases by reference, code name, stage or step") {
      screen, _ in
      screen.find = screen.find ?? TextField()
      screen.isFinding = true
      return .none
    },
    Action(.character("s"), footer: "sort", "Sort by urgency, reference, child or stage") {
      screen, situation in
      let orders = Order.allCases
      let index = orders.firstIndex(of: screen.order) ?? 0
      screen.order = orders[(index + 1) % orders.count]
      screen.follow(situation)
      return .message(Message("Sorted by \(screen.order.rawValue)."))
    },
    Action(.character("c"), footer: "closed", "Show the closed cases as well, or not") {
      screen, situation in
      screen.showsClosed.toggle()
      screen.follow(situation)
      return .message(
        Message(screen.showsClosed ? "Closed cases are shown." : "Closed cases are not shown."))
    },
    Action(
      .escape, "Show all cases again, after finding",
      unless: { screen, _ in screen.find == nil ? "This is the first screen; q leaves." : nil }
    ) { screen, situation in screen.endFind(in: situation) },
    Action(.enter, footer: "keep", isForTyping: true, "Keep to the cases found") { screen, _ in
      screen.keepFind()
      return .none
    },
    Action(
      .escape, footer: "show all", isForTyping: true, "Leave the find; all cases are shown again"
    ) { screen, situation in screen.endFind(in: situation) },
  ]

  /// The selected row; `nil` in an empty list.
  var selected: CaseSummary? {
    rows.indices.contains(cursor.selected) ? rows[cursor.selected] : nil
  }

  /// The rows on screen where so many fit.
  func shownRows(height: Int) -> Range<Int> { cursor.rows(showing: height, of: rows.count) }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    if isFinding { return handleFinding(key, with: &tools) }
    if cursor.move(by: key, count: rows.count, page: 10) {
      selectedCase = selected?.id
      return .none
    }
    return .none
  }

  package mutating func handle(paste text: String, with tools: inout Tools) -> Response {
    guard isFinding else {
      return .message(Message("Pasted text has no place here. Press / to find, n for a new case."))
    }
    _ = find?.handle(paste: text, at: tools.situation.moment.milliseconds)
    follow(tools.situation)
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    let needle = Needle(find?.text ?? "")
    let kept = situation.cases.filter { row in
      (showsClosed || !row.isClosed) && (needle.isEmpty || CaseListScreen.matches(row, needle))
    }
    rows = sorted(kept)
    let index = rows.firstIndex { $0.id == selectedCase } ?? cursor.selected
    cursor.select(index, count: rows.count)
    selectedCase = selected?.id
  }

  private static func matches(_ row: CaseSummary, _ needle: Needle) -> Bool {
    needle.isIn(row.reference.text) || needle.isIn(row.child) || needle.isIn(row.stage.words)
      || row.next.contains { needle.isIn($0.milestone.facts.toDo) }
  }

  private func sorted(_ rows: [CaseSummary]) -> [CaseSummary] {
    switch order {
    case .urgency: rows
    case .reference: rows.sorted { $0.reference > $1.reference }
    case .child: rows.sorted { ($0.child, $0.reference) < ($1.child, $1.reference) }
    case .stage:
      rows.sorted { left, right in
        let places = Stage.allCases
        let (first, second) = (
          places.firstIndex(of: left.stage), places.firstIndex(of: right.stage)
        )
        return (first ?? 0, left.rank) < (second ?? 0, right.rank)
      }
    }
  }

  private func open() -> Response {
    guard let selected else { return .none }
    return .several([.request(.open(selected.id)), .push(CaseScreen(selected.id))])
  }

  private mutating func handleFinding(_ key: Key, with tools: inout Tools) -> Response {
    if key == .down || key == .up {
      keepFind()
      if cursor.move(by: key, count: rows.count, page: 10) { selectedCase = selected?.id }
      return .none
    }
    _ = find?.handle(
      key, clipboard: &tools.clipboard, at: tools.situation.moment.milliseconds)
    follow(tools.situation)
    return .none
  }

  private mutating func keepFind() {
    isFinding = false
    if find?.text.isEmpty ?? true { find = nil }
  }

  private mutating func endFind(in situation: Situation) -> Response {
    (isFinding, find) = (false, nil)
    follow(situation)
    return .none
  }
}
