import Casework
import Pages
import Terminal

/// The organisations as lanes over time: how often each recorded something, gaps and key episodes.
package struct LanesScreen: Screen {
  package static let name = "Chart by organisation"

  private let caseID: CaseID
  private var chronology: ReviewedChronology?
  private var lanes: ChronologyLanes?
  private var unit: ChronologyLanes.Unit?
  private var cursor = ListCursor()
  /// The step the cursor is on.
  private var step = 0
  /// The first step shown.
  private var first = 0
  private var area = Size(columns: 80, rows: 22)

  package init(_ caseID: CaseID) { self.caseID = caseID }

  package static let actions: [Action<LanesScreen>] = [
    Action(.right, also: [.character("l")], footer: "later", "Move one step forward") { screen, _ in
      screen.move(by: 1)
      return .none
    },
    Action(.left, also: [.character("h")], footer: "earlier", "Move one step back") {
      screen, _ in
      screen.move(by: -1)
      return .none
    },
    Action(
      .character("+"), also: [.character("=")], footer: "closer", "Show shorter steps of time",
      unless: { screen, _ in screen.other(by: -1) == nil ? "Days are the shortest." : nil }
    ) { screen, _ in
      screen.zoom(by: -1)
      return .none
    },
    Action(
      .character("-"), footer: "wider", "Show longer steps of time",
      unless: { screen, _ in screen.other(by: 1) == nil ? "Years are the longest." : nil }
    ) { screen, _ in
      screen.zoom(by: 1)
      return .none
    },
    Action(
      .enter, footer: "go there", "Open the organisation's first entry here",
      unless: { screen, _ in
        screen.entry == nil ? "The organisation has no entry there." : nil
      }
    ) { screen, _ in
      screen.entry.map {
        .go(.inCase(screen.caseID, .chronology(on: $0)))
      } ?? .none
    },
    Action(
      .character("v"), footer: "table", "Read the picture as a table",
      unless: { screen, _ in screen.lanes == nil ? "No entry has a date." : nil }
    ) { screen, _ in
      .push(TextScreen(title: "Entries by organisation and time", lines: screen.table))
    },
  ]

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    if key == .home || key == .end {
      move(by: key == .home ? -step : (lanes?.starts.count ?? 1))
    } else {
      _ = cursor.move(by: key, count: lanes?.lanes.count ?? 0, page: tools.page)
    }
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    guard let made = situation.parts.chronology, made.caseID == caseID,
      made.revision != chronology?.revision
    else { return }
    chronology = made
    count()
  }

  package mutating func resize(to size: Size) {
    area = size
    count()
  }

  private var start: Int { LanesPicture.start(of: lanes, width: area.columns) }

  private var laneColumns: Int { max(10, area.columns - start - 2) }

  private mutating func count() {
    lanes = chronology.flatMap { ChronologyLanes(of: $0, steps: laneColumns, unit: unit) }
    move(by: 0)
    cursor.select(cursor.selected, count: lanes?.lanes.count ?? 0)
  }

  private mutating func move(by steps: Int) {
    let count = (lanes?.starts.count ?? 1) - 1
    step = max(0, min(step + steps, count - 1))
    first = min(max(0, count - laneColumns), max(0, step - laneColumns / 2))
  }

  private func other(by steps: Int) -> ChronologyLanes.Unit? {
    let units = ChronologyLanes.Unit.allCases
    guard let lanes, let place = units.firstIndex(of: lanes.unit),
      units.indices.contains(place + steps)
    else { return nil }
    return units[place + steps]
  }

  private mutating func zoom(by steps: Int) {
    guard let next = other(by: steps), let day = lanes?.starts[step] else { return }
    unit = next
    count()
    step = (lanes?.starts.lastIndex { $0 <= day }) ?? 0
    move(by: 0)
  }

  /// The selected organisation's first entry in the step.
  private var entry: EntryName? {
    guard let lanes, let chronology, lanes.lanes.indices.contains(cursor.selected) else {
      return nil
    }
    return chronology.entries.indices.first { place in
      guard chronology.organisationPlaces[place] == cursor.selected,
        let from = chronology.entries[place].content.when.from
      else { return false }
      return from >= lanes.starts[step] && from < lanes.starts[step + 1]
    }.map { chronology.entries[$0].id }
  }

  /// The picture in words: every step of every organisation that has an entry.
  private var table: [String] {
    guard let lanes else { return [] }
    return lanes.lanes.flatMap { lane -> [String] in
      let steps = lane.counts.indices.filter { lane.counts[$0] > 0 }.map {
        "\(lanes.name(of: $0)): \(lane.counts[$0])"
      }
      let rest = lane.elsewhere == 0 ? [] : ["without an exact date: \(lane.elsewhere)"]
      return ["\(lane.organisation.name) (\(lane.organisation.code)), \(lane.total) entries"]
        + [(steps + rest).joined(separator: ", "), ""]
    }
  }
}

extension LanesScreen {
  package func page(showing situation: Situation) -> Page {
    let title = situation.open.map { "\($0.review.reference.text) \($0.review.child)   " } ?? ""
    guard let lanes else {
      return Page(
        title + LanesScreen.name,
        panes: [.list(ListPane(empty: "No entry has a date that could be drawn."))])
    }
    let shown = first..<min(lanes.starts.count - 1, first + laneColumns)
    let lastDay = lanes.starts[lanes.starts.count - 1].adding(days: -1).plain
    return Page(
      title + LanesScreen.name, second: .words("One column is one \(lanes.unit.rawValue)."),
      counts: "\(lanes.starts[0].plain) to \(lastDay)",
      panes: [
        .picture(
          LanesPicture(
            lanes: lanes, shown: shown, step: step, cursor: cursor, facts: table, start: start),
          .rest)
      ])
  }
}
