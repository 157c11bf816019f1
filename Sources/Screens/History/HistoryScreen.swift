import Casework
import Documents
import Terminal

/// Every change to a case, newest first: who, when, what, and in full with why and knowing what.
///
/// From here the case is seen as it was recorded on a moment, or as the author of a change knew it,
/// and what people differ about is chosen.
package struct HistoryScreen: CaseTabScreen {
  package static let name = "Log"

  package let caseID: CaseID
  package let tab: CaseTab = .history
  var filter = HistoryRow.Filter()
  private(set) var find = ListFind()
  /// Every change, newest first.
  private(set) var all: [HistoryRow] = []
  /// The places in ``all`` of those shown.
  private(set) var rows: [Int] = []
  private(set) var cursor = ListCursor()
  private var selectedRow: HistoryRow.ID?
  private var haystack: Haystack?
  /// What ``all`` was made from: changes are only ever added, and looked at only once.
  private var source: Source?

  private struct Source: Equatable {
    let changes: Int
    let new: Int
    let conflicts: Int
    let moves: Int
    let losses: [String]
    let attestations: [ChangeID: Attestation]?

    init(_ open: OpenCase, _ attestations: [ChangeID: Attestation]?) {
      self.attestations = attestations
      losses = open.losses
      (changes, new) = (open.review.changes.count, open.new.count)
      (conflicts, moves) = (open.review.conflicts.count, open.calendarMoves.count)
    }
  }

  /// Shows the history of a case, the cursor on a change where one is given.
  package init(_ caseID: CaseID, on change: ChangeID? = nil) {
    self.caseID = caseID
    selectedRow = change.map(HistoryRow.ID.change)
  }

  package var takesText: Bool { find.isTyping }

  package static let actions: [Action<HistoryScreen>] =
    [
      Action(
        .enter, also: [.right, .character("l")], footer: "open",
        "Show the selected change: who, when and why",
        unless: { screen, _ in screen.obstacleWithoutChange }
      ) { screen, situation in screen.openChange(in: situation) },
      Action(
        .character("c"), footer: "conflicts", "Show conflicts, and choose",
        unless: { screen, situation in
          screen.open(in: situation)?.review.conflicts.isEmpty ?? true
            ? "There are no conflicts in this case." : nil
        }
      ) { screen, _ in .go(.inCase(screen.caseID, .conflicts)) },
      Action(.character("/"), footer: "find", "Find changes by what they say, a person or a field")
      {
        screen, _ in
        screen.find.begin()
        return .none
      },
      Action(
        .character("d"), footer: "their view",
        "Show the case as the author of this change saw it",
        unless: { screen, situation in screen.obstacleToKnown(in: situation) }
      ) { screen, situation in screen.openAsKnown(in: situation) },
      Action(
        .character("t"), footer: "past date",
        "Show the case as it was recorded on a past date",
        unless: { screen, situation in
          screen.open(in: situation) == nil ? "No case is open." : nil
        }
      ) { screen, _ in .go(.inCase(screen.caseID, .moment)) },
      Action(
        .character("p"), footer: "person",
        "Show one person's changes. Press again for the next person"
      ) {
        screen, situation in screen.cyclePerson(in: situation)
      },
      Action(
        .character("f"), footer: "kind",
        "Show one kind of change. Press again for the next kind"
      ) { screen, situation in screen.cycleKind(in: situation) },
      Action(
        .character("E"), footer: "erase",
        "Erase the selected change for good, by order",
        unless: { screen, situation in screen.obstacleToErasing(in: situation) }
      ) { screen, situation in
        screen.selected?.change.map { situation.opening(.erase($0.id)) } ?? .none
      },
      Action(
        .enter, footer: "show these", isForTyping: true,
        "Show only the changes found"
      ) { screen, _ in
        screen.find.keep()
        return .none
      },
      Action(
        .escape, footer: "show all", isForTyping: true,
        "End the search and show all changes"
      ) { screen, situation in
        screen.find.end()
        screen.follow(situation)
        return .none
      },
    ] + CaseTab.actions()

  /// The selected row; `nil` where none is shown.
  var selected: HistoryRow? {
    rows.indices.contains(cursor.selected) ? all[rows[cursor.selected]] : nil
  }

  /// Whether nothing is left out.
  var isWhole: Bool { !find.isOn && filter == HistoryRow.Filter() }

  /// The case as it is now; `nil` while another is open.
  func open(in situation: Situation) -> OpenCase? {
    situation.open.flatMap { $0.review.id == caseID ? $0 : nil }
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    if find.handle(key, with: &tools) {
      follow(tools.situation)
      return .none
    }
    if cursor.move(by: key, count: rows.count, page: tools.page) { selectedRow = selected?.id }
    return .none
  }

  package mutating func handle(paste text: String, with tools: inout Tools) -> Response {
    guard find.handle(paste: text, with: &tools) else {
      return .message(Message("You cannot paste here. Press / to search."))
    }
    follow(tools.situation)
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    guard let open = open(in: situation) else { return }
    let attestations = situation.parts.attestations
    let source = Source(open, attestations)
    if self.source != source {
      all = HistoryRow.rows(of: open, attestations: attestations)
      haystack = nil
      self.source = source
    }
    let needle = Needle(find.text)
    let found = needle.isEmpty ? Array(all.indices) : texts(in: open.review).rows(with: needle)
    rows = found.filter { all[$0].passes(filter) }
    let index = rows.firstIndex { all[$0].stands(for: selectedRow) } ?? cursor.selected
    cursor.select(index, count: rows.count)
    selectedRow = selected?.id
  }

  /// What is searched: made when the first letter is typed, and kept while the case is the same.
  private mutating func texts(in review: Case) -> Haystack {
    if let haystack { return haystack }
    var texts = Haystack()
    for row in all { texts.add(row.texts(in: review)) }
    haystack = texts
    return texts
  }
}

extension HistoryScreen {
  private var obstacleWithoutChange: String? {
    selected == nil ? "No change is selected." : nil
  }

  private func obstacleToKnown(in situation: Situation) -> String? {
    guard let selected else { return obstacleWithoutChange }
    guard let change = selected.change else { return "This was not a change by a person." }
    guard open(in: situation)?.review.asKnown(to: change.id) != nil else {
      return "There was no case before this change."
    }
    return nil
  }

  private func obstacleToErasing(in situation: Situation) -> String? {
    guard let selected else { return obstacleWithoutChange }
    guard selected.changes.count == 1, let change = selected.change else {
      return selected.changes.isEmpty
        ? "This was not a change by a person."
        : "These are several lines. To erase one, use `rapidreview erase`."
    }
    guard let review = open(in: situation)?.review else { return "No case is open." }
    return review.obstacleToErasing(change.id).map { $0.problem }
  }

  private func openChange(in situation: Situation) -> Response {
    guard let selected, let review = open(in: situation)?.review else { return .none }
    return .push(
      TextScreen(
        title: "\(review.reference.text) One change",
        lines: selected.account(in: review)))
  }

  private func openAsKnown(in situation: Situation) -> Response {
    guard let selected, let change = selected.change, let when = selected.when,
      let open = open(in: situation), let known = open.review.asKnown(to: change.id)
    else { return .none }
    let act = change.isDecision ? "deciding" : "recording"
    return .push(
      PastScreen(
        known, on: when.day,
        heading: "As \(change.by) saw it when \(act), \(when.shown)",
        like: open, in: situation))
  }

  private mutating func cyclePerson(in situation: Situation) -> Response {
    var people: [String] = []
    for row in all.reversed() where !row.by.isEmpty && !people.contains(row.by) {
      people.append(row.by)
    }
    filter.person = HistoryScreen.next(after: filter.person, in: people)
    follow(situation)
    return .none
  }

  private mutating func cycleKind(in situation: Situation) -> Response {
    let kinds = CaseField.Kind.allCases.filter { kind in all.contains { $0.kinds.contains(kind) } }
    filter.kind = HistoryScreen.next(after: filter.kind, in: kinds)
    follow(situation)
    return .none
  }

  /// The one after; after the last one none, and then the first again.
  private static func next<Choice: Equatable>(after choice: Choice?, in all: [Choice]) -> Choice? {
    guard let choice else { return all.first }
    guard let index = all.firstIndex(of: choice), index + 1 < all.count else { return nil }
    return all[index + 1]
  }
}
