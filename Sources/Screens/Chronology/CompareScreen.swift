import Casework
import Pages
import Terminal

/// Two entries of the chronology beside each other, the earlier on the left.
package struct CompareScreen: Screen {
  package static let name = "Side by side"

  private let caseID: CaseID
  private let names: [EntryName]
  private var chronology: ReviewedChronology?
  /// Which of the two the cursor is on.
  private var side = 0
  private var top = 0

  init(_ caseID: CaseID, _ first: EntryName, _ second: EntryName) {
    self.caseID = caseID
    names = [first, second]
  }

  package static let actions: [Action<CompareScreen>] = [
    Action(.tab, also: [.backTab], footer: "other side", "Go to the other entry") { screen, _ in
      screen.side = 1 - screen.side
      return .none
    },
    Action(
      .character("d"), footer: "dispute", "Mark or unmark the selected entry as disputed",
      unless: { screen, situation in
        screen.places == nil ? "One of the entries is no longer there." : situation.obstacleToChange
      }
    ) { screen, _ in screen.dispute() },
    Action(
      .character("J"), footer: "join", "Join the two into one row",
      unless: { screen, situation in
        screen.places == nil ? "One of the entries is no longer there." : situation.obstacleToChange
      }
    ) { screen, _ in
      guard let chronology = screen.chronology else { return .none }
      return .askingToJoin(screen.names[0], screen.names[1], in: chronology)
    },
    Action(.down, also: [.character("j")], footer: "down", "One line down") { screen, _ in
      screen.top += 1
      return .none
    },
    Action(.up, also: [.character("k")], "One line up") { screen, _ in
      screen.top = max(0, screen.top - 1)
      return .none
    },
  ]

  private var places: [Int]? {
    guard let chronology else { return nil }
    let places = names.compactMap { chronology.place(of: $0) }
    return places.count == 2 ? places : nil
  }

  private func dispute() -> Response {
    guard let chronology, let places else { return .none }
    let isDisputed = chronology.marks[places[side]].status == .disputed
    let answers: Answers = [
      .status: .keys(isDisputed ? [] : [EntryStatus.disputed.rawValue])
    ]
    return .request(
      .propose(caseID, .fill(Entry(.chronologyMark, names[side]), answers), why: nil))
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response { .none }

  package mutating func follow(_ situation: Situation) {
    if let made = situation.parts.chronology, made.caseID == caseID { chronology = made }
  }

  package func page(showing situation: Situation) -> Page {
    guard let chronology, let places else {
      return Page(absent: "One of the entries is no longer there. Press Esc to go back.")
    }
    let pair = chronology.flags(at: places[0]).first {
      $0.places == places && ($0.kind == .contradiction || $0.kind == .duplicate)
    }
    let further = CompareScreen.furtherTitles(of: places.map { chronology[$0] })
    let differing = pair.map(CompareScreen.differingTitles) ?? []
    let sides = places.map { place in
      SidesPane.Side(
        chronology.entries[place].organisation,
        CompareScreen.fields(of: chronology[place], with: further).map { label, text in
          SidesPane.Field(label, text, differs: differing.contains(label))
        })
    }
    let areJoined = chronology.areJoined(names[0], names[1])
    let unlinked = areJoined ? "The review joined these two." : "No rule links these two."
    let found = pair.map { flag in
      TextPane(
        [TextPane.Paragraph(flag.words(in: chronology))],
        extent: .content(atMost: .rows(3)), overflow: .cut)
    }
    return Page(
      CompareScreen.name, second: .words(pair?.kind.one.firstCapital ?? unlinked),
      panes: (found.map { [.text($0), .rule] } ?? [])
        + [.sides(SidesPane(sides[0], sides[1], isRight: side == 1, from: top))])
  }

  /// The fields that a contradiction is about.
  private static func differingTitles(of flag: ChronologyFlag) -> Set<String> {
    guard case .contradiction(let differences, _) = flag.detail else { return [] }
    return Set(
      differences.map { difference in
        switch difference.field {
        case .day, .time: "When"
        case .people, .present, .companion, .seen: "Who"
        case .childSeen: "Child seen"
        case .came, .side, .part, .cause, .outcome, .fact, .place: "What happened"
        }
      })
  }

  /// The same fields for both sides.
  private static func fields(
    of entry: ReviewedEntry, with further: [String]
  ) -> [(label: String, text: String)] {
    let content = entry.content
    let cells = CompareScreen.furtherCells(of: entry)
    return [
      ("When", entry.entry.whenExplained),
      ("Child seen", content.childSeen.value?.words ?? content.childSeen.written),
      ("Who", content.people),
      ("Status", entry.status?.rawValue ?? ""),
      ("KLOEs", entry.linesShown),
      ("What happened", content.what),
      (ChronologyColumn.action.title, content.action),
      ("Source", content.source),
      ("Note", entry.mark.note),
      ("Analysis", entry.analysis),
    ]
      + further.map { title in
        (title, cells.filter { $0.title == title }.map(\.text).joined(separator: "; "))
      }
  }

  /// The titles of what either organisation wrote besides, those of the first entry first.
  private static func furtherTitles(of entries: [ReviewedEntry]) -> [String] {
    var titles: [String] = []
    for cell in entries.flatMap(furtherCells) where !titles.contains(cell.title) {
      titles.append(cell.title)
    }
    return titles
  }

  private static func furtherCells(of entry: ReviewedEntry) -> [ReturnedCell] {
    entry.content.wordsKept.map { ReturnedCell("\($0.title) as written", $0.text) }
      + entry.overruled + entry.content.other
  }
}
