import Casework
import Terminal

/// The organisations as lanes over time: how often each recorded something, gaps and key episodes.
package struct LanesScreen: Screen {
  package static let name = "Lanes"

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
    Action(.right, also: [.character("l")], footer: "later", "One step of time on") { screen, _ in
      screen.move(by: 1)
      return .none
    },
    Action(.left, also: [.character("h")], footer: "earlier", "One step of time back") {
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
      .enter, footer: "go there", "Open the organisation's first entry of the step",
      unless: { screen, _ in
        screen.entry == nil ? "The organisation has no entry there." : nil
      }
    ) { screen, _ in
      screen.entry.map {
        .several([.pop, .pop, .push(ChronologyScreen(screen.caseID, on: $0))])
      } ?? .none
    },
    Action(
      .character("v"), footer: "table", "Read the picture as a table",
      unless: { screen, _ in screen.lanes == nil ? "No entry has a day." : nil }
    ) { screen, _ in
      .push(TextScreen(title: "Entries by organisation and time", lines: screen.table))
    },
  ]

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    if key == .home || key == .end {
      move(by: key == .home ? -step : (lanes?.starts.count ?? 1))
    } else {
      _ = cursor.move(by: key, count: lanes?.lanes.count ?? 0, page: 10)
    }
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    guard let made = situation.chronology, made.caseID == caseID,
      made.revision != chronology?.revision
    else { return }
    chronology = made
    count()
  }

  package mutating func resize(to size: Size) {
    area = size
    count()
  }

  private var laneColumns: Int { max(10, area.columns - 22) }

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
      let rest = lane.elsewhere == 0 ? [] : ["without a day that fits: \(lane.elsewhere)"]
      return ["\(lane.organisation.name) (\(lane.organisation.code)), \(lane.total) entries"]
        + [(steps + rest).joined(separator: ", "), ""]
    }
  }
}

extension LanesScreen {
  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    let width = canvas.size.columns
    let title = situation.open.map { "\($0.review.reference.text) \($0.review.child)   " } ?? ""
    canvas.drawHeader(
      title + LanesScreen.name,
      second: lanes.map { "One column is one \($0.unit.rawValue)." } ?? "",
      counts: lanes.map { "\($0.starts[0].plain) to \(lastDay($0))" } ?? "",
      marking: situation.marking)
    guard let lanes, let chronology else {
      canvas.draw("No entry has a day that could be drawn.", at: Point(column: 3, row: 4))
      canvas.cursor = Point(column: 3, row: 4)
      return
    }
    let shown = first..<min(lanes.starts.count - 1, first + laneColumns)
    drawScale(lanes, shown, on: &canvas)
    canvas.draw("Key episodes", at: Point(column: 3, row: 4), style: Style(.title))
    canvas.draw("Nobody", at: Point(column: 3, row: 5), style: Style(.title))
    for step in shown {
      let column = 20 + step - first
      if lanes.keyEpisodes[step] {
        canvas.draw("K", at: Point(column: column, row: 4), style: Style(.title))
      }
      if lanes.gaps[step] {
        canvas.draw("!", at: Point(column: column, row: 5), style: Style(.late))
      }
    }
    let height = max(1, area.size.rows - 12)
    for (offset, index) in cursor.rows(showing: height, of: lanes.lanes.count).enumerated() {
      draw(lanes.lanes[index], lanes, shown, on: &canvas, row: 6 + offset)
      guard index == cursor.selected else { continue }
      canvas.draw(">", at: Point(column: 1, row: 6 + offset))
      let point = Point(column: 20 + step - first, row: 6 + offset)
      canvas.select(Rect(origin: point, size: Size(columns: 1, rows: 1)))
      canvas.select(Rect(column: 1, row: 6 + offset, columns: 18, rows: 1))
      canvas.cursor = point
    }
    drawFoot(lanes, chronology, on: &canvas, from: area.size.rows - 5, width: width)
  }

  private func lastDay(_ lanes: ChronologyLanes) -> String {
    lanes.starts[lanes.starts.count - 1].adding(days: -1).plain
  }

  /// The years, or the months, above the lanes, each where it begins.
  private func drawScale(
    _ lanes: ChronologyLanes, _ shown: Range<Int>, on canvas: inout Canvas
  ) {
    var free = 0
    for step in shown {
      let start = lanes.starts[step]
      let isYear = step == shown.lowerBound || lanes.starts[step - 1].year != start.year
      let isMonth = lanes.unit == .day || lanes.unit == .week
      let begins =
        isMonth && (step == shown.lowerBound || lanes.starts[step - 1].month != start.month)
      guard isYear || begins else { continue }
      let words = isMonth ? "\(start.monthShortName) \(start.year)" : String(start.year)
      let column = 20 + step - first
      guard column >= free else { continue }
      canvas.draw(words, at: Point(column: column, row: 3), style: Style(.quiet))
      free = column + words.count + 1
    }
  }

  private func draw(
    _ lane: ChronologyLanes.Lane, _ lanes: ChronologyLanes, _ shown: Range<Int>,
    on canvas: inout Canvas, row: Int
  ) {
    canvas.draw(
      canvas.fitted(lane.organisation.name, to: 15), at: Point(column: 3, row: row))
    for step in shown {
      let count = lane.counts[step]
      let column = 20 + step - first
      let words =
        count == 0 ? (lane.silent[step] ? "!" : " ") : density(count, of: lanes.most, canvas)
      canvas.draw(
        words, at: Point(column: column, row: row),
        style: Style(count == 0 ? .late : .plain))
    }
  }

  /// How many, as height where there are signs for it, else in figures.
  private func density(_ count: Int, of most: Int, _ canvas: Canvas) -> String {
    if canvas.isASCII { return count > 9 ? "#" : String(count) }
    let heights = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    let place = most <= heights.count ? count - 1 : (count - 1) * heights.count / most
    return heights[max(0, min(place, heights.count - 1))]
  }

  private func drawFoot(
    _ lanes: ChronologyLanes, _ chronology: ReviewedChronology, on canvas: inout Canvas,
    from row: Int, width: Int
  ) {
    canvas.rule(row: row - 1)
    guard lanes.lanes.indices.contains(cursor.selected) else { return }
    let lane = lanes.lanes[cursor.selected]
    let count = lane.counts[step]
    let entries = count == 1 ? "1 entry" : "\(count) entries"
    var lines = [
      "\(lanes.name(of: step).firstCapital): \(lane.organisation.name) "
        + "(\(lane.organisation.code)), \(entries) of \(lane.total)."
    ]
    if lanes.gaps[step] { lines.append("No contact by anyone in part of it.") }
    if lane.silent[step] { lines.append("It had been regular before, and is silent here.") }
    if lanes.keyEpisodes[step] { lines.append("A key episode lies here.") }
    if lane.elsewhere > 0 {
      lines.append("\(lane.elsewhere) of its entries have no day exact enough for one column.")
    }
    let key =
      canvas.isASCII
      ? "1-9 entries, # more. ! silence or gap, K key episode."
      : "▁▄█ few to many entries. ! silence or gap, K key episode."
    let room = lines.joined(separator: " ").wrapped(to: width - 2, lines: 3)
    for (offset, line) in room.enumerated() {
      canvas.draw(
        line, at: Point(column: 1, row: row + offset), style: Style(offset == 0 ? .title : .plain))
    }
    canvas.draw(key, at: Point(column: 1, row: row + 4), style: Style(.quiet))
  }
}
