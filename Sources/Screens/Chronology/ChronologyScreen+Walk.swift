import Casework
import Terminal

// Walking: to what is unread, to gaps, contradictions and days that several organisations recorded.

extension ChronologyScreen {
  static let walking: [Action<ChronologyScreen>] = [
    Action(
      .character(" "), "Go to the next entry I have not read",
      unless: { screen, _ in screen.obstacleToReading }
    ) { screen, _ in
      screen.walk("You have read everything shown here.", wraps: true) { screen, row in
        guard case .entry(let place) = row else { return false }
        return !screen.isRowRead(place)
      }
    },
    Action(
      .character("g"), footer: "gap", "Go to the next gap or silence",
      unless: { screen, _ in screen.obstacleToReading }
    ) { screen, _ in
      screen.walk("No more gaps.") { _, row in row.isGap }
    },
    Action(
      .character("G"), "Go to the previous gap or silence",
      unless: { screen, _ in screen.obstacleToReading }
    ) { screen, _ in
      screen.walk("No earlier gap.", by: -1) { _, row in row.isGap }
    },
    Action(
      .character("c"), "Go to the next contradiction",
      unless: { screen, _ in screen.obstacleToReading }
    ) { screen, _ in
      screen.walk("No more contradictions.") { $0.has(.contradiction, $1) }
    },
    Action(
      .character("C"), "Go to the previous contradiction",
      unless: { screen, _ in screen.obstacleToReading }
    ) { screen, _ in
      screen.walk("No earlier contradiction.", by: -1) { $0.has(.contradiction, $1) }
    },
    Action(
      .character("y"),
      "Go to the next date with more than one organisation",
      unless: { screen, _ in screen.obstacleToReading }
    ) { screen, _ in
      screen.walk("No more dates with more than one organisation.") {
        $0.beginsSharedDay($1)
      }
    },
  ]

  var obstacleToReading: String? {
    shown.rows.isEmpty ? "There are no entries here." : nil
  }

  /// Goes to the next row, or the one before, that is what is looked for.
  private mutating func walk(
    _ nothing: String, by step: Int = 1, wraps: Bool = false,
    to isWanted: (ChronologyScreen, ChronologyRows.Row) -> Bool
  ) -> Response {
    let before = reading
    markRead()
    let rows = shown.rows
    var row = cursor.selected + step
    while rows.indices.contains(row), !isWanted(self, rows[row]) { row += step }
    if wraps, !rows.indices.contains(row) {
      row = rows.firstIndex { isWanted(self, $0) } ?? rows.count
    }
    guard rows.indices.contains(row) else {
      return .several([keeping(since: before), .message(Message(nothing))])
    }
    go(to: row)
    return keeping(since: before)
  }

  private func has(_ kind: ChronologyFlag.Kind, _ row: ChronologyRows.Row) -> Bool {
    guard case .entry(let place) = row, let chronology else { return false }
    return chronology.flagKinds[place].contains(ChronologyFlag.Kinds(kind))
  }

  /// Whether a row is the first of an exact day that another organisation recorded as well.
  private func beginsSharedDay(_ row: ChronologyRows.Row) -> Bool {
    guard case .entry(let place) = row, let chronology, let day = chronology.exactDay(at: place),
      place == 0 || chronology.exactDay(at: place - 1) != day
    else { return false }
    var next = place + 1
    while next < chronology.entries.count, chronology.entries[next].content.when.from == day {
      if chronology.organisationPlaces[next] != chronology.organisationPlaces[place],
        chronology.exactDay(at: next) == day
      {
        return true
      }
      next += 1
    }
    return false
  }

  /// Moves by a key, the entry left counting as read.
  mutating func move(by key: Key, page: Int) -> Response {
    var moved = cursor
    guard moved.move(by: key, count: shown.rows.count, page: page) else { return .none }
    let before = reading
    go(to: moved.selected)
    return keeping(since: before)
  }
}

extension ChronologyRows.Row {
  fileprivate var isGap: Bool {
    if case .gap = self { return true }
    return false
  }
}

extension ReviewedChronology {
  /// The day of an entry that is known exactly.
  func exactDay(at place: Int) -> Day? {
    let when = entries[place].content.when
    return when.precision == .exact ? when.from : nil
  }
}
