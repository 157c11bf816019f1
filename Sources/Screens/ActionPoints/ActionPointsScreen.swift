import Casework
import Pages
import Terminal

/// The actions of all cases in one register, most overdue first.
package struct ActionPointsScreen: Screen {
  package static let name = "Actions of all cases"

  /// One action and its case.
  struct Row: Sendable {
    let caseID: CaseID
    let reference: CaseReference
    let child: String
    let action: ActionPoint
    let standing: Timetable.Standing
    let rank: Timetable.Rank
  }

  private(set) var showsClosed = false
  private(set) var find = ListFind()
  private var all: [Row] = []
  /// Those shown, most overdue first.
  private(set) var rows: [Row] = []
  private(set) var selection = RowSelection<Entry>()
  private var extracts = CaseExtracts()
  /// The action whose form is opened once its case is there.
  private var opening: Entry?

  package init() {}

  package var takesText: Bool { find.isTyping }

  package static let actions: [Action<ActionPointsScreen>] = [
    Action(
      .enter, also: [.right, .character("l")], footer: "open",
      "Open the selected action",
      unless: { screen, situation in
        screen.selected == nil ? "There is no action to open." : situation.obstacleToChange
      }
    ) { screen, _ in screen.open() },
    Action(
      .character("/"), footer: "find", "Search actions by word, owner, organisation or case"
    ) { screen, _ in
      screen.find.begin()
      return .none
    },
    Action(
      .character("c"), footer: "closed", "Show or hide closed actions",
      footerNow: { screen, _ in screen.showsClosed ? "hide closed" : nil }
    ) { screen, _ in
      screen.showsClosed.toggle()
      screen.choose()
      return .message(
        Message(screen.showsClosed ? "Closed actions are shown." : "Closed actions are hidden."))
    },
    Action(
      .character("x"), footer: "export", "Export the actions of all cases to Excel"
    ) { _, situation in situation.opening(.exportAll(.actions)) },
    Action(
      .escape, also: [.left, .character("h")], footer: "back",
      "Show all actions again after a search, or go back"
    ) { screen, _ in
      guard !screen.find.isOn else {
        screen.find.end()
        screen.choose()
        return .none
      }
      return .pop
    },
    Action(
      .enter,
      footer: "show these", isForTyping: true, "Show only the actions found"
    ) { screen, _ in
      screen.find.keep()
      return .none
    },
    Action(
      .escape, footer: "show all", isForTyping: true, "End the search and show all actions"
    ) { screen, _ in
      screen.find.end()
      screen.choose()
      return .none
    },
  ]

  /// The selected row; `nil` in an empty list.
  var selected: Row? { selection.selected.map { rows[$0] } }

  /// How far reading has come; `nil` where all is there.
  var progress: String? { extracts.progress }

  /// How many actions are open, and how many of them late.
  var tally: (open: Int, late: Int) {
    let open = all.filter { !$0.action.isClosed }
    return (open.count, open.count { $0.standing.urgency == .late })
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    if find.handle(key, with: &tools) {
      choose()
    } else {
      _ = selection.move(by: key, page: tools.page)
    }
    return .none
  }

  package mutating func handle(paste text: String, with tools: inout Tools) -> Response {
    guard find.handle(paste: text, with: &tools) else {
      return .message(Message("You cannot paste here. Press / to search."))
    }
    choose()
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    guard let extracts = situation.parts.extracts else { return }
    self.extracts = extracts
    all = extracts.cases.flatMap { review in
      review.actions.map { action in
        Row(
          caseID: review.id, reference: review.reference, child: review.child, action: action,
          standing: action.standing(on: situation.today, situation.calendar),
          rank: action.rank(on: situation.today, situation.calendar))
      }
    }.sorted {
      ($0.rank, $0.reference, $0.action.number) < ($1.rank, $1.reference, $1.action.number)
    }
    choose()
  }

  package mutating func take(_ outcome: Outcome, in situation: Situation) -> Response {
    switch outcome {
    case .done, .recorded:
      defer { opening = nil }
      return opening.map { situation.opening(.fill($0)) } ?? .none
    case .refused(let problem, let remedy):
      opening = nil
      return .message(Message("\(problem) \(remedy)", .warning))
    case .text(let title, let lines, let warnings):
      return .push(TextScreen(title: title, lines: lines, warnings: warnings))
    }
  }

  private mutating func open() -> Response {
    guard let selected else { return .none }
    opening = selected.action.entry
    return .request(.openFirst(selected.caseID))
  }

  private mutating func choose() {
    let words = SearchedWord.all(in: find.text)
    rows = all.filter { row in
      (showsClosed || !row.action.isClosed) && (words.isEmpty || row.holds(words))
    }
    selection.show(rows.map(\.action.entry))
  }
}

extension ActionPointsScreen.Row {
  fileprivate func holds(_ words: [SearchedWord]) -> Bool {
    let text = [
      reference.text, child, action.text, action.owner, action.organisation, standing.word,
    ].joined(separator: "\n")
    return words.allSatisfy { $0.isIn(text) }
  }
}
