import Casework
import Pages
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
  private(set) var find = ListFind()
  private(set) var selection = RowSelection<CaseID>()
  /// Every case, as the situation has them.
  private var cases: [CaseSummary] = []
  /// The places in ``cases`` of those shown, in their order.
  private(set) var rows: [Int] = []
  /// References that two cases carry, made apart.
  private(set) var shared: Set<CaseReference> = []
  /// The places in ``cases`` of those in which a meeting is open or paused.
  private var running: [Int] = []
  /// Where the cursor is in the checklist of a new store, and whether that is hidden.
  var settingUpCursor = ListCursor()
  var hidesSettingUp = false
  private var haystack: Haystack?
  /// Whether the case being opened is to go on with what is next in it.
  private var isDoingNext = false
  /// What ``rows`` were made from, so that a situation with the same list costs nothing.
  private var source: Source?

  private struct Source: Equatable {
    let revision: Int
    let order: Order
    let showsClosed: Bool
    let find: String
  }

  package init(in situation: Situation) {
    follow(situation)
  }

  package var takesText: Bool { find.isTyping }

  package static let actions: [Action<CaseListScreen>] =
    [
      Action(
        .enter, also: [.right, .character("l")], footer: "open", "Open the selected case",
        unless: { screen, situation in
          screen.selected == nil && !screen.isSettingUp(in: situation)
            ? "There is no case to open." : nil
        }
      ) { screen, situation in
        screen.isSettingUp(in: situation)
          ? SettingUp.allCases[screen.settingUpCursor.selected].response(in: situation)
          : screen.open()
      },
      Action(
        .character("d"), footer: "do next", "Do what is next in the selected case",
        unless: { screen, situation in
          situation.obstacleToChange
            ?? (screen.selected?.next == nil ? "Nothing is due in this case." : nil)
        }
      ) { screen, _ in screen.doNext() },
      Action(
        .character("g"), "Join the meeting in progress: the selected case's, or the first",
        unless: { screen, _ in screen.meeting == nil ? "No meeting is in progress." : nil }
      ) { screen, _ in screen.enterMeeting() },
      Action(
        .character("n"), footer: "new", "Open a new case",
        unless: { _, situation in situation.obstacleToChange }
      ) { _, situation in situation.opening(.newCase) },
      Action(.character("/"), footer: "find", "Search cases by reference, code name, stage or step")
      {
        screen, _ in
        screen.find.begin()
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
      Action(
        .character("c"), footer: "closed", "Show or hide closed cases",
        footerNow: { screen, _ in screen.showsClosed ? "hide closed" : nil }
      ) { screen, situation in
        screen.showsClosed.toggle()
        screen.follow(situation)
        return .message(
          Message(screen.showsClosed ? "Closed cases are shown." : "Closed cases are hidden."))
      },
      Action(.character("f"), "Search every text of every case") { _, _ in
        .go(.find)
      },
      Action(.character("a"), "Actions of all cases, most overdue first") { _, _ in
        .go(.actions)
      },
      Action(
        .character("m"),
        "Calendar of all cases: deadlines, meetings, days off, clashes"
      ) { _, _ in .go(.diary) },
      Action(.character("o"), "Our performance by year: days used, late steps, returns") {
        _, situation in
        .go(.performance(year: situation.today.year))
      },
      Action(.character("r"), "Records to review: closed cases due for a retention review") {
        _, _ in
        .go(.retention)
      },
      Action(
        .character("N"), footer: "new number",
        "Renumber the later of two cases with the same reference",
        needed: { screen, _ in screen.isShared },
        unless: { screen, situation in
          screen.isShared
            ? situation.obstacleToChange : "No other case has this reference."
        }
      ) { screen, _ in
        guard let reference = screen.selected?.reference else { return .none }
        return .push(
          ConfirmScreen(
            "Renumber the later case?",
            explanation:
              "Two cases have the reference \(reference.text). The one opened first keeps "
              + "it. Tell anyone who has used the other one's reference.",
            verb: "Renumber it", then: .request(.renumber(reference))))
      },
      Action(
        .character("S"), "Share with other computers, and see what is new",
        unless: { _, situation in
          situation.partnership.sharing == nil ? "The fictional cases are not shared." : nil
        }
      ) { _, _ in .go(.sharing) },
      Action(
        .character("P"), footer: "people",
        "Set up people, organisations, settings and abbreviations",
        unless: { _, situation in
          situation.partnership.sheets == nil ? "There is no store yet." : nil
        }
      ) { _, situation in .go(.partnership) },
      Action(
        .escape, "Show all cases again, after a search",
        unless: { screen, _ in
          screen.find.isOn
            ? nil
            : "This is the first screen. Press q to leave."
        }
      ) { screen, situation in screen.endFind(in: situation) },
      Action(
        .enter,
        footer: "show these", isForTyping: true, "Show only the cases found"
      ) { screen, _ in
        screen.find.keep()
        return .none
      },
      Action(
        .escape, footer: "show all", isForTyping: true, "End the search and show all cases"
      ) { screen, situation in screen.endFind(in: situation) },
    ] + settingUpActions

  /// The selected row; `nil` in an empty list.
  var selected: CaseSummary? {
    selection.selected.map(summary(at:))
  }

  /// The case whose open meeting is told of: the selected one's, or else the first.
  var meeting: CaseSummary? {
    if let selected, selected.running != nil { return selected }
    return running.first.map { cases[$0] }
  }

  /// Whether another case carries the reference of the selected one.
  private var isShared: Bool { selected.map { shared.contains($0.reference) } ?? false }

  /// In how many cases a meeting is open.
  var meetingsOpen: Int { running.count }

  private func enterMeeting() -> Response {
    guard let row = meeting, let running = row.running else { return .none }
    return .go(.inCase(row.id, .meeting(running.meeting)))
  }

  /// What a row shows.
  func summary(at row: Int) -> CaseSummary { cases[rows[row]] }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    if find.handle(key, with: &tools) {
      follow(tools.situation)
    } else if isSettingUp(in: tools.situation) {
      let count = SettingUp.allCases.count
      _ = settingUpCursor.move(by: key, count: count, page: count)
    } else {
      _ = selection.move(by: key, page: tools.page)
    }
    return .none
  }

  package mutating func handle(paste text: String, with tools: inout Tools) -> Response {
    guard find.handle(paste: text, with: &tools) else {
      return .message(Message("You cannot paste here. Press / to search, n for a new case."))
    }
    follow(tools.situation)
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    let source = Source(
      revision: situation.list.revision, order: order, showsClosed: showsClosed,
      find: find.text)
    guard source != self.source else { return }
    if source.revision != self.source?.revision || cases.count != situation.list.cases.count {
      cases = situation.list.cases
      running = cases.indices.filter { cases[$0].running != nil }
      var carried: Set<CaseReference> = []
      shared = Set(cases.lazy.map { $0.reference }.filter { !carried.insert($0).inserted })
      haystack = nil
    }
    self.source = source
    let needle = Needle(source.find)
    let matching = needle.isEmpty ? Array(cases.indices) : texts().rows(with: needle)
    let kept = showsClosed ? matching : matching.filter { !cases[$0].isClosed }
    rows = sorted(kept)
    selection.show(rows.map { cases[$0].id })
  }

  /// What is searched: made when the first letter is typed, and kept while the list is the same.
  private mutating func texts() -> Haystack {
    if let haystack { return haystack }
    var texts = Haystack()
    for row in cases {
      let steps = row.nextSteps.map(\.words)
      texts.add([row.reference.text, row.child, row.stage.words] + steps)
    }
    haystack = texts
    return texts
  }

  private func sorted(_ rows: [Int]) -> [Int] {
    switch order {
    case .urgency: rows
    case .reference: rows.sorted { isBefore($1, $0) { $0.reference < $1.reference } }
    case .child: rows.sorted { isBefore($0, $1) { $0.child < $1.child } }
    case .stage:
      rows.sorted { left, right in
        isBefore(left, right) { Stage.place(of: $0.stage) < Stage.place(of: $1.stage) }
      }
    }
  }

  /// Whether a row comes before another by something of it, or else in the order of the list.
  private func isBefore(
    _ left: Int, _ right: Int, by comes: (CaseSummary, CaseSummary) -> Bool
  ) -> Bool {
    let (first, second) = (cases[left], cases[right])
    if comes(first, second) { return true }
    return comes(second, first) ? false : CaseSummary.isBefore(first, second)
  }

  /// The case is opened first: what is next in it is known by then.
  private mutating func doNext() -> Response {
    guard let selected else { return .none }
    isDoingNext = true
    return .request(.openFirst(selected.id))
  }

  package mutating func take(_ outcome: Outcome, in situation: Situation) -> Response {
    defer { isDoingNext = false }
    guard isDoingNext, case .done = outcome, let open = situation.open,
      let next = NextThing.all(of: open.owed).first
    else { return Response(telling: outcome) }
    return .several([
      .go(.inCase(open.review.id, .steps())), next.perform(in: open, situation),
    ])
  }

  private func open() -> Response {
    selected.map { .go(.inCase($0.id, .steps())) } ?? .none
  }

  private mutating func endFind(in situation: Situation) -> Response {
    find.end()
    follow(situation)
    return .none
  }
}

extension Stage {
  fileprivate static func place(of stage: Stage) -> Int { allCases.firstIndex(of: stage) ?? 0 }
}
