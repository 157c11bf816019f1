import Casework
import Pages
import Terminal

/// Points to check: everything the rules found, to be walked, judged, and dismissed with a reason.
package struct FlagsScreen: Screen {
  package static let name = "Points to check"

  let caseID: CaseID
  private(set) var chronology: ReviewedChronology?
  /// What is shown, row by row.
  private(set) var rows: [Row] = []
  private var cursor = ListCursor()
  private var selected: EntryName?
  /// The kind that is shown alone; `nil` for all.
  private(set) var kind: ChronologyFlag.Kind?
  private var showsDismissed = false
  /// The points of many entries that are open, so that their entries stand below them.
  private var opened: Set<EntryName> = []

  /// A point, or an entry of one that is open.
  enum Row: Hashable, Sendable {
    case flag(Int)
    case entry(Int, ofFlag: Int)

    /// Which of the points it is, or belongs to.
    var flag: Int {
      switch self {
      case .flag(let flag), .entry(_, let flag): flag
      }
    }
  }

  package init(_ caseID: CaseID) { self.caseID = caseID }

  package static let actions: [Action<FlagsScreen>] = [
    Action(
      .enter, also: [.right, .character("l")], footer: "go there",
      "Open the entry in the chronology, or a point of many entries",
      unless: { screen, _ in screen.flag == nil ? "Nothing is selected." : nil }
    ) { screen, _ in screen.goThere() },
    Action(
      .delete, also: [.character("D")], footer: "dismiss",
      "Dismiss this point, or change the reason",
      unless: { screen, situation in
        screen.flag == nil ? "Nothing is selected." : situation.obstacleToChange
      }
    ) { screen, situation in
      screen.flag.map { situation.opening(.fill(Entry(.dismissal, $0.id))) } ?? .none
    },
    Action(
      .character("f"), footer: "next kind", "Show the next kind, then all again"
    ) { screen, _ in
      screen.showNextKind()
      return .none
    },
    Action(
      .character("K"), footer: "dismiss kind", "Dismiss all points of this kind with one reason",
      unless: { screen, situation in
        screen.flag == nil ? "Nothing is selected." : situation.obstacleToChange
      }
    ) { screen, situation in
      screen.flag.map { situation.opening(.dismissAll($0.kind)) } ?? .none
    },
    Action(.character("a"), footer: "dismissed", "Show or hide dismissed points") {
      screen, _ in
      screen.showsDismissed.toggle()
      screen.list()
      return .message(
        Message(
          screen.showsDismissed ? "Dismissed points are shown too." : "Dismissed points are hidden."
        ))
    },
    Action(
      .character("b"), footer: "side by side", "Show the two entries beside each other",
      unless: { screen, _ in
        screen.pair == nil ? "This point is not about two entries." : nil
      }
    ) { screen, _ in screen.compare() },
    Action(
      .character("u"), footer: "undo", "Undo my last change to this case",
      unless: { screen, situation in
        situation.obstacleToUndo(in: screen.caseID, by: .undo) { $0.latestChange(by: $1) != nil }
      }
    ) { screen, _ in .request(.propose(screen.caseID, .undo, why: nil)) },
    Action(
      .character("v"), "Read the point, its rule and its entries in full",
      unless: { screen, _ in screen.flag == nil ? "Nothing is selected." : nil }
    ) { screen, _ in
      guard let flag = screen.flag, let chronology = screen.chronology else { return .none }
      return .push(
        TextScreen(title: flag.kind.words, lines: FlagText.lines(of: flag, in: chronology)))
    },
  ]

  private var row: Row? { rows.indices.contains(cursor.selected) ? rows[cursor.selected] : nil }

  /// The point the cursor is on, or on an entry of; `nil` where there is none.
  var flag: ChronologyFlag? {
    guard let chronology, let row, chronology.flags.indices.contains(row.flag) else { return nil }
    return chronology.flags[row.flag]
  }

  /// The row of the list that is selected.
  var selectedRow: Int { cursor.selected }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    if cursor.move(by: key, count: rows.count, page: tools.page) { selected = name(of: row) }
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    guard let made = situation.parts.chronology, made.caseID == caseID,
      made.revision != chronology?.revision
    else { return }
    chronology = made
    list()
  }

  private mutating func list() {
    guard let chronology else { return }
    rows = chronology.flags.indices.filter { index in
      let flag = chronology.flags[index]
      return (kind == nil || flag.kind == kind)
        && (showsDismissed || chronology.dismissal(of: flag) == nil)
    }.flatMap { index in
      let flag = chronology.flags[index]
      let entries = opened.contains(flag.id) ? flag.places : []
      return [.flag(index)] + entries.map { Row.entry($0, ofFlag: index) }
    }
    let row = selected.flatMap { wanted in rows.firstIndex { name(of: $0) == wanted } }
    cursor.select(row ?? cursor.selected, count: rows.count)
    selected = name(of: self.row)
  }

  /// What a row is found again by.
  private func name(of row: Row?) -> EntryName? {
    guard let chronology, let row else { return nil }
    return switch row {
    case .flag(let flag): chronology.flags[flag].id
    case .entry(let place, _): chronology.entries[place].id
    }
  }

  private mutating func showNextKind() {
    let kinds = ChronologyFlag.Kind.allCases
    let next = kind.flatMap { kinds.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    kind = kinds.indices.contains(next) ? kinds[next] : nil
    list()
  }

  private mutating func goThere() -> Response {
    guard let flag, let chronology, let row else { return .none }
    if case .entry(let place, _) = row {
      return .go(.inCase(caseID, .found(chronology.entries[place].id)))
    }
    switch flag.kind {
    case .noSource, .outside:
      opened.formSymmetricDifference([flag.id])
      list()
      return .none
    case .gap, .silence:
      // One that stands has a row of its own in the chronology.
      let name =
        chronology.dismissal(of: flag) == nil ? flag.id : chronology.entries[flag.places[0]].id
      return .go(.inCase(caseID, .found(name)))
    case .contradiction, .duplicate, .silent:
      return .go(.inCase(caseID, .found(chronology.entries[flag.places[0]].id)))
    }
  }

  /// The two entries of a point that is about two.
  private var pair: (EntryName, EntryName)? {
    guard let flag, let chronology, flag.places.count >= 2 else { return nil }
    switch flag.kind {
    case .noSource, .outside: return nil
    case .gap, .silence, .contradiction, .duplicate, .silent:
      return (chronology.entries[flag.places[0]].id, chronology.entries[flag.places[1]].id)
    }
  }

  private func compare() -> Response {
    guard let pair else { return .none }
    return .push(CompareScreen(caseID, pair.0, pair.1))
  }
}
