import Casework
import Pages
import Terminal

/// The organisations as lanes over time, and at the foot what the selected column says.
struct LanesPicture: Picture {
  let lanes: ChronologyLanes
  /// The steps of time that have a column.
  let shown: Range<Int>
  /// The step the cursor is on.
  let step: Int
  let cursor: ListCursor
  let facts: [String]

  var list: ListPane? {
    let (picture, lanes) = (self, lanes.lanes)
    return ListPane(count: lanes.count, selected: lanes.isEmpty ? nil : cursor.selected) { index in
      let lane = lanes[index]
      let words = "\(lane.organisation.name) (\(lane.organisation.code)): \(lane.total) entries"
      let here = lane.counts.indices.contains(picture.step) ? lane.counts[picture.step] : 0
      let step = "\(here) in \(picture.lanes.name(of: picture.step))"
      return ListRow(Columns([Column(.rest)]), [TableCell("\(words), \(step)")])
    }
  }

  var otherFacts: [String] { [] }

  /// Where the first step stands.
  let start: Int

  private func column(of step: Int) -> Int { start + step - shown.lowerBound }

  /// Where the first step stands on a page of a width: behind the longest name, within a quarter.
  static func start(of lanes: ChronologyLanes?, width: Int) -> Int {
    let names = lanes?.lanes.map { TextWidth.columns(of: $0.organisation.name) } ?? []
    return max(20, min((names.max() ?? 0) + 5, width / 4))
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let (top, end) = (area.origin.row, area.origin.row + area.size.rows)
    drawScale(on: &canvas, row: top)
    canvas.draw("Key episodes", at: Point(column: 3, row: top + 1), style: Style(.title))
    canvas.draw("Nobody", at: Point(column: 3, row: top + 2), style: Style(.title))
    for step in shown {
      if lanes.keyEpisodes[step] {
        canvas.draw("K", at: Point(column: column(of: step), row: top + 1), style: Style(.title))
      }
      if lanes.gaps[step] {
        canvas.draw("!", at: Point(column: column(of: step), row: top + 2), style: Style(.late))
      }
    }
    let height = rowsSeen(of: area.size.rows)
    for (offset, index) in cursor.rows(showing: height, of: lanes.lanes.count).enumerated() {
      let row = top + 3 + offset
      draw(lanes.lanes[index], on: &canvas, row: row)
      guard index == cursor.selected else { continue }
      canvas.draw(">", at: Point(column: 1, row: row))
      let point = Point(column: column(of: step), row: row)
      canvas.select(Rect(origin: point, size: Size(columns: 1, rows: 1)))
      canvas.select(Rect(column: 1, row: row, columns: start - 2, rows: 1))
      canvas.cursor = point
    }
    drawFoot(on: &canvas, from: end - 5)
  }

  /// The scale and two lanes stand above the organisations'; below them what is at the cursor.
  func rowsSeen(of rows: Int) -> Int { max(1, rows - 9) }

  /// The years, or the months, above the lanes, each where it begins.
  private func drawScale(on canvas: inout Canvas, row: Int) {
    var free = 0
    for step in shown {
      let start = lanes.starts[step]
      let isYear = step == shown.lowerBound || lanes.starts[step - 1].year != start.year
      let isMonth = lanes.unit == .day || lanes.unit == .week
      let begins =
        isMonth && (step == shown.lowerBound || lanes.starts[step - 1].month != start.month)
      guard isYear || begins else { continue }
      let words = isMonth ? "\(start.monthShortName) \(start.year)" : String(start.year)
      let column = self.column(of: step)
      guard column >= free else { continue }
      canvas.draw(words, at: Point(column: column, row: row), style: Style(.quiet))
      free = column + words.count + 1
    }
  }

  private func draw(_ lane: ChronologyLanes.Lane, on canvas: inout Canvas, row: Int) {
    canvas.draw(
      canvas.fitted(lane.organisation.name, to: start - 5), at: Point(column: 3, row: row))
    for step in shown {
      let count = lane.counts[step]
      let words =
        count == 0 ? (lane.silent[step] ? "!" : " ") : density(count, of: lanes.most, canvas)
      canvas.draw(
        words, at: Point(column: column(of: step), row: row),
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

  private func drawFoot(on canvas: inout Canvas, from row: Int) {
    canvas.rule(row: row - 1)
    guard lanes.lanes.indices.contains(cursor.selected) else { return }
    let lane = lanes.lanes[cursor.selected]
    let count = lane.counts[step]
    let entries = count == 1 ? "1 entry" : "\(count) entries"
    var lines = [
      "\(lanes.name(of: step).firstCapital): \(lane.organisation.name) "
        + "(\(lane.organisation.code)), \(entries) of \(lane.total)."
    ]
    if lanes.gaps[step] { lines.append("No contact by anyone for part of it.") }
    if lane.silent[step] { lines.append("Regular until now, then no entries.") }
    if lanes.keyEpisodes[step] { lines.append("There is a key episode here.") }
    if lane.elsewhere > 0 {
      lines.append("\(lane.elsewhere) of its entries have no exact date.")
    }
    let key =
      canvas.isASCII
      ? "1-9 entries, # more. ! silence or gap, K key episode."
      : "▁▄█ few to many entries. ! silence or gap, K key episode."
    let room = lines.joined(separator: " ").wrapped(to: canvas.size.columns - 2, lines: 3)
    for (offset, line) in room.enumerated() {
      canvas.draw(
        line, at: Point(column: 1, row: row + offset), style: Style(offset == 0 ? .title : .plain))
    }
    canvas.draw(key, at: Point(column: 1, row: row + 4), style: Style(.quiet))
  }
}
