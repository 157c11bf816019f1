import Casework
import Pages
import Terminal

// The first review walks beside the program: `rehearse` shows what to do now and the key for it
// here, and goes on when the case shows that it is done. Nothing is asked of keys that were
// pressed. Which key it is, the screen in front is asked: each row of its table is tried on a copy,
// and what it would open is looked at. Then the same is tried from the rows above and below.

extension App {
  /// What the walk says: what to do, and where and how.
  package struct WalkWords: Hashable, Sendable {
    /// What to do, behind which of how many things it is.
    package let task: String
    /// The next key on the screen in front, in a sentence.
    package let key: String
    /// Where it is done, for people who press no keys; empty where that goes without saying.
    package let place: String
    /// What to answer; empty where there is nothing to say.
    package let tip: String
  }

  /// What the walk says of the screen in front; `nil` where nobody walks.
  package var walkWords: WalkWords? {
    guard whole.partnership.isRehearsal, !isWalkHidden else { return nil }
    guard let review = whole.open?.review else {
      return WalkWords(
        task: "Open the case.", key: sentence(keyLeading { $0.opensCase } ?? "Enter"), place: "",
        tip: "")
    }
    let walk = FirstReview(of: review)
    guard let thing = walk.current else {
      return WalkWords(
        task: "You have carried a review from start to finish.",
        key: "Look around, or go back to the list and press q to leave.", place: "", tip: "")
    }
    let early = walk.ahead.count
    let ahead =
      early == 0 ? "" : early == 1 ? " (a later step is done)" : " (\(early) later steps are done)"
    let goal = WalkGoal(thing: thing, review: review)
    let isAnswering = (top as? FormScreen).map { goal.isServed(by: $0.formName) } ?? false
    return WalkWords(
      task: "\(walk.number) of \(walk.count)\(ahead): \(thing.words).",
      key: key(to: goal), place: "You find it under \(thing.place.tab.words).",
      tip: isAnswering ? thing.tip : "")
  }

  /// What the walk says in lines, before a question is asked: no keys, as there are none.
  var walkInLines: [String] {
    guard let words = walkWords else { return [] }
    let pieces = ["First review:", words.task, words.place, words.tip].filter { !$0.isEmpty }
    return SpokenText.lines(pieces.joined(separator: " "))
  }

  /// How many rows the walk takes above the message line: always as many, so that nothing jumps.
  package var walkRows: Int {
    whole.partnership.isRehearsal && !isWalkHidden ? App.mostWalkRows : 0
  }

  static let mostWalkRows = 2

  /// The rows of the walk, as they are drawn.
  func walkLines(columns: Int) -> [String] {
    guard let words = walkWords else { return [] }
    let pieces = [words.task, words.key, words.tip].filter { !$0.isEmpty }
    return pieces.joined(separator: " ").wrapped(to: columns, lines: App.mostWalkRows)
  }

  private func key(to goal: WalkGoal) -> String {
    if top is ConfirmScreen { return "Press Enter to agree." }
    if let form = top as? FormScreen {
      return goal.isServed(by: form.formName)
        ? "Tab goes on, F2 records."
        : "This form is for something else. Press Esc to leave it."
    }
    if let key = keyLeading(goal.isServed) { return sentence(key) }
    let place = goal.thing.place
    if (top as? any CaseTabScreen)?.tab != place.tab,
      let key = keyLeading({ $0.leads(to: place.tab) })
    {
      return "Press \(key) to go to \(place.tab.words)."
    }
    if let beside = keyBeside(goal.isServed) { return beside }
    if let key = keyLeading({ $0.leads(to: place) }) { return sentence(key) }
    return "Press Esc to go back."
  }

  private func sentence(_ key: String) -> String { "Press \(key)." }

  private func keyLeading(_ isWanted: (Response) -> Bool) -> String? {
    top.key(leading: isWanted, in: situation)
  }

  /// The same from the other rows, in a sentence with the row.
  ///
  /// The first of the list is named, for that is the order of work. A picture without rows is tried
  /// from where the cursor would be moved to.
  private func keyBeside(_ isWanted: @escaping (Response) -> Bool) -> String? {
    guard !top.takesText else { return nil }
    if top.page(showing: situation).selectedRow != nil {
      var rows = RowTries(self, from: .home, towards: .down, isWanted)
      return rows.next().map { "Move to “\($0.row)”, then press \($0.key)." }
    }
    let motion = [Key.up, .down].lazy.compactMap { way in
      var tries = RowTries(self, towards: way, isWanted)
      return tries.next().map { (way, $0) }
    }.first
    return motion.map { way, found in
      let times = found.count == 1 ? "once" : "\(found.count) times"
      return "Press \(way.name) \(times), then \(found.key)."
    }
  }
}

/// The places one way from which a key leads where somebody wants to go, from the nearest.
private struct RowTries: IteratorProtocol {
  struct Found {
    /// How often the motion is made to be there.
    let count: Int
    let row: String
    let key: String
  }

  private let motion: Key
  private let isWanted: (Response) -> Bool
  private let situation: Situation
  private var screen: any Screen
  private var row: Page.SelectedRow?
  private var count = 0
  /// Whether the screen is on a place that was not tried yet.
  private var isPlaced = false

  /// Begins where the cursor is, or where a first key takes it; that place is one of them then.
  init(
    _ app: App, from start: Key? = nil, towards motion: Key,
    _ isWanted: @escaping (Response) -> Bool
  ) {
    self.motion = motion
    self.isWanted = isWanted
    situation = app.situation
    screen = app.top
    guard let start else { return }
    press(start)
    isPlaced = true
  }

  mutating func next() -> Found? {
    while count < RowTries.mostRows {
      if !isPlaced { press(motion) }
      isPlaced = false
      let moved = screen.page(showing: situation).selectedRow
      // At the end of the list every motion stays on one row.
      guard count == 0 || moved != row || moved == nil else { return nil }
      count += 1
      row = moved
      guard let key = screen.key(leading: isWanted, in: situation) else { continue }
      return Found(count: count, row: row?.words ?? "", key: key)
    }
    return nil
  }

  private mutating func press(_ key: Key) {
    var tools = Tools(situation: situation, clipboard: Clipboard())
    _ = screen.handle(key, with: &tools)
  }

  private static let mostRows = 60
}

extension Screen {
  /// The key of the first row of the table that would lead somewhere: tried on a copy.
  fileprivate func key(leading isWanted: (Response) -> Bool, in situation: Situation) -> String? {
    Self.actions.first { action in
      guard action.isForTyping == takesText, action.obstacle(self, situation) == nil else {
        return false
      }
      var copy = self
      return isWanted(action.perform(&copy, situation))
    }?.key.name
  }
}

extension Response {
  /// Whether it opens a case.
  fileprivate var opensCase: Bool {
    switch self {
    case .go(let route): route.caseID != nil
    case .several(let responses): responses.contains(where: \.opensCase)
    case .none, .push, .pop, .message, .request, .proseBeneath, .runBeneath: false
    }
  }

  fileprivate func leads(to tab: CaseTab) -> Bool {
    if case .go(.inCase(_, let place)) = self { place.tab == tab } else { false }
  }

  fileprivate func leads(to place: CasePlace) -> Bool {
    if case .go(.inCase(_, let other)) = self { other == place } else { false }
  }
}

extension Page {
  /// A selected row: which pane and row it is, and what it begins with.
  fileprivate struct SelectedRow: Hashable {
    let pane: Int
    let number: Int
    let words: String
  }

  /// The selected row of the first list; `nil` where no row is selected.
  fileprivate var selectedRow: SelectedRow? {
    for (index, pane) in panes.enumerated() {
      guard case .list(let list) = pane, let selected = list.selected, selected < list.count else {
        continue
      }
      let cells = list.row(selected).lines.first?.cells ?? []
      let words = cells.lazy.map(\.text.text).first { !$0.isEmpty } ?? ""
      return SelectedRow(pane: index, number: selected, words: words)
    }
    return nil
  }
}
