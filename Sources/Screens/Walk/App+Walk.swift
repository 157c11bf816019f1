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

  /// The same from the rows above and below, in a sentence with the row: the first of the list
  /// that is above, for that is the order of work, else the nearest below.
  private func keyBeside(_ isWanted: (Response) -> Bool) -> String? {
    guard !top.takesText else { return nil }
    let above = keys(towards: .up, isWanted)
    guard let found = above.last ?? keys(towards: .down, isWanted).first else { return nil }
    let times = found.count == 1 ? "once" : "\(found.count) times"
    return found.row.isEmpty
      ? "Press \(found.motion.name) \(times), then \(found.key)."
      : "Move to “\(found.row)”, then press \(found.key)."
  }

  /// A row from which a key leads where somebody wants to go.
  private struct RowKey {
    let motion: Key
    /// How often the motion is made to be there.
    let count: Int
    let row: String
    let key: String
  }

  /// The rows one way from which a key leads there, each once.
  private func keys(towards motion: Key, _ isWanted: (Response) -> Bool) -> [RowKey] {
    var screen = top
    var found: [RowKey] = []
    for count in 1...App.mostRowsTried {
      var tools = Tools(situation: situation, clipboard: Clipboard())
      _ = screen.handle(motion, with: &tools)
      guard let key = screen.key(leading: isWanted, in: situation) else { continue }
      let row = screen.page(showing: situation).selectedWords
      // At the end of the list every motion stays on one row.
      if found.last?.row != row {
        found.append(RowKey(motion: motion, count: count, row: row, key: key))
      }
    }
    return found
  }

  private static let mostRowsTried = 40
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
  /// What the selected row of the first list begins with; empty where no row is selected.
  fileprivate var selectedWords: String {
    for pane in panes {
      guard case .list(let list) = pane, let selected = list.selected, selected < list.count else {
        continue
      }
      let cells = list.row(selected).lines.first?.cells ?? []
      return cells.lazy.map(\.text.text).first { !$0.isEmpty } ?? ""
    }
    return ""
  }
}
