import Casework
import Documents
import Terminal

// Everything else the keys do: entries by hand, finding, filtering, two entries side by side, and
// the screens that lead from here.

extension ChronologyScreen {
  static let finding: [Action<ChronologyScreen>] = [
    Action(
      .character("/"), footer: "find", "Search the entries",
      unless: { screen, _ in screen.obstacleToShowing }
    ) { screen, _ in
      screen.find = screen.find ?? TextField()
      screen.mode = .finding
      return .none
    },
    Action(
      .character("f"), footer: "filter",
      "Filter by organisation, person, KLOE, mark and days, with counts",
      unless: { screen, _ in screen.obstacleToShowing }
    ) { screen, _ in
      screen.beginFilter()
      return .none
    },
    Action(
      .character("F"), "Show all entries again",
      unless: { screen, _ in screen.isNarrowed ? nil : "All entries are shown." }
    ) { screen, _ in
      screen.find = nil
      screen.show(only: ChronologyFilter())
      return .none
    },
    Action(
      .escape, also: [.left, .character("h")], footer: "back",
      "Return to date order, show all entries, or go back"
    ) { screen, _ in
      if screen.order != .day {
        screen.sort(by: .day)
        return .message(Message("In date order again."))
      }
      guard screen.isNarrowed else { return screen.leaving([.pop]) }
      screen.find = nil
      screen.show(only: ChronologyFilter())
      return .none
    },
  ]

  static let leading: [Action<ChronologyScreen>] = [
    Action(
      .tab, footer: "plan", "Go to the plan, the other half"
    ) { screen, _ in
      screen.leaving([.go(.inCase(screen.caseID, .schedule))])
    },
    Action(
      .character("w"), footer: "points",
      "Points to check: gaps, silences, contradictions, events in several records",
      unless: { screen, _ in screen.obstacleToShowing }
    ) { screen, _ in screen.leaving([.go(.inCase(screen.caseID, .missed))]) },
    Action(
      .character("p"), "Chart the entries by organisation over time",
      unless: { screen, _ in screen.obstacleToShowing }
    ) { screen, _ in screen.leaving([.go(.inCase(screen.caseID, .lanes))]) },
    Action(
      .character("v"), "Read the entry in full, with its points to check and their rules",
      unless: { screen, _ in screen.current == nil ? "Select an entry." : nil }
    ) { screen, _ in screen.read() },
    Action(
      .character("m"), "Mark the entry, to compare it with another",
      unless: { screen, _ in screen.place == nil ? "Select an entry." : nil }
    ) { screen, _ in
      screen.held = screen.place.flatMap { screen.chronology?.entries[$0].id }
      return .message(
        Message("Marked. On another entry, press b to compare the two, or J to join them."))
    },
    Action(
      .character("b"),
      "Compare with the marked entry, or another of the same date",
      unless: { screen, _ in
        screen.other == nil ? "Press m on an entry first, then select another." : nil
      }
    ) { screen, _ in screen.compare() },
    Action(
      .character("i"), footer: "import", "Import a return: go to \(CaseTab.requests.words)",
      unless: { _, situation in situation.obstacleToChange }
    ) { screen, _ in screen.leaving([.go(.inCase(screen.caseID, .requests()))]) },
    Action(
      .character("x"), footer: "export", "Export the chronology into a folder",
      unless: { screen, _ in screen.obstacleToShowing }
    ) { _, situation in situation.opening(.export(.chronology)) },
  ]

  static let writing: [Action<ChronologyScreen>] = [
    Action(
      .character("n"), footer: "new", "Add an entry by hand",
      unless: { _, situation in situation.obstacleToChange }
    ) { _, situation in situation.opening(.fill(situation.newEntry(of: .chronologyEntry))) },
    Action(
      .character("E"), "Change an entry that was written by hand",
      unless: { screen, situation in screen.obstacleToChanging(in: situation) }
    ) { screen, situation in
      screen.written.map { situation.opening(.fill($0)) } ?? .none
    },
    Action(
      .delete, "Remove an entry written by hand, with a reason",
      unless: { screen, situation in screen.obstacleToChanging(in: situation) }
    ) { screen, situation in
      screen.written.map { situation.opening(.remove($0)) } ?? .none
    },
  ]

  static let typing: [Action<ChronologyScreen>] = [
    Action(
      .enter, footer: "show these", isForTyping: true,
      "Show only what was found, or apply the filter"
    ) { screen, situation in
      if case .filtering = screen.mode {
        var tools = Tools(situation: situation, clipboard: Clipboard())
        return screen.handle(.function(2), with: &tools)
      }
      screen.keepFind()
      return .none
    },
    Action(
      .escape, footer: "leave", isForTyping: true,
      "End the search or filter"
    ) { screen, _ in
      if case .finding = screen.mode { screen.find = nil }
      screen.mode = .reading
      screen.list()
      return .none
    },
  ]

  /// Whether not everything is shown.
  var isNarrowed: Bool { !filter.isEmpty || find != nil }

  private var obstacleToShowing: String? {
    chronology?.entries.isEmpty ?? true
      ? "No entries yet. Press i to import a return, n to add one." : nil
  }

  /// The register's entry behind the one selected; `nil` where it came from a file.
  private var written: Entry? {
    guard let place, let entry = chronology?.entries[place], entry.origin == .written else {
      return nil
    }
    return Entry(.chronologyEntry, entry.id)
  }

  private func obstacleToChanging(in situation: Situation) -> String? {
    guard place != nil else { return "Select an entry." }
    return written == nil
      ? "This entry came from a return, so you cannot change it."
      : situation.obstacleToChange
  }

  /// Has the place kept before something else comes to the front.
  private mutating func leaving(_ responses: [Response]) -> Response {
    let before = reading
    markRead()
    return .several([keeping(since: before)] + responses)
  }

  private func read() -> Response {
    guard let chronology, let current else { return .none }
    switch current {
    case .entry(let place):
      return .push(
        TextScreen(
          title: chronology.entries[place].whenShown,
          lines: EntryText.everything(at: place, in: chronology)))
    case .gap(let place):
      let flag = chronology.flags[place]
      return .push(
        TextScreen(
          title: flag.kind.words,
          lines: [flag.words(in: chronology), "", "Rule: \(chronology.rules.rule(of: flag.kind))"]))
    }
  }

  /// The entry to be shown beside the one selected, or joined with it.
  var other: EntryName? {
    guard let place, let chronology else { return nil }
    let own = chronology.entries[place].id
    if let joined = chronology.joins.places(with: place).dropFirst().first {
      return chronology.entries[joined].id
    }
    if let held, held != own, chronology.place(of: held) != nil { return held }
    let pair = chronology.flags(at: place).first {
      $0.kind == .contradiction || $0.kind == .duplicate
    }
    if let other = pair?.places.first(where: { $0 != place }) {
      return chronology.entries[other].id
    }
    for next in [place + 1, place - 1] where chronology.entries.indices.contains(next) {
      if let day = chronology.exactDay(at: place), day == chronology.exactDay(at: next) {
        return chronology.entries[next].id
      }
    }
    return nil
  }

  private func compare() -> Response {
    guard let place, let other, let chronology,
      let second = chronology.place(of: other)
    else { return .none }
    let first = chronology.entries[min(place, second)].id
    return .go(.inCase(caseID, .beside(first, chronology.entries[max(place, second)].id)))
  }
}
