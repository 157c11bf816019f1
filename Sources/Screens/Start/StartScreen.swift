import Terminal

/// The first start, where there is no store yet: make one, try the fictional cases, rehearse, or
/// leave.
package struct StartScreen: Screen {
  package static let name = "First start"

  /// Where a store would be made, as the person would say it.
  private let place: String
  private var cursor = ListCursor()

  package init(place: String) {
    self.place = place
  }

  private enum Choice: Int, CaseIterable {
    case make, tryOut, rehearse, leave

    var words: String {
      switch self {
      case .make: "Keep our cases here: make a new store"
      case .tryOut: "Try the program on fictional cases; nothing is kept"
      case .rehearse: "Rehearse a first review on a fictional case; nothing is kept"
      case .leave: "Leave"
      }
    }
  }

  package static let actions: [Action<StartScreen>] = [
    Action(.enter, footer: "choose", "Choose the selected line") { screen, situation in
      switch Choice(rawValue: screen.cursor.selected) {
      case .make: .push(FormScreen(.makeStore, in: situation))
      case .tryOut: .request(.tryFictionalCases)
      case .rehearse: .request(.rehearse)
      case .leave, nil: .request(.quit)
      }
    }
  ]

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = cursor.move(by: key, count: Choice.allCases.count, page: Choice.allCases.count)
    return .none
  }

  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    let width = canvas.size.columns - 4
    canvas.drawHeader(
      "rapidreview", second: situation.today.shown, counts: "", marking: situation.marking)
    var row = 4
    let welcome =
      "This program carries a Child Safeguarding Rapid Review from the day the local authority "
      + "becomes aware to the meeting after the national Panel's reply. There is no store of cases "
      + "at \(place) yet."
    for line in welcome.wrapped(to: width) {
      canvas.draw(line, at: Point(column: 2, row: row))
      row += 1
    }
    row += 1
    for choice in Choice.allCases {
      let isSelected = choice.rawValue == cursor.selected
      canvas.draw(choice.words, at: Point(column: 5, row: row))
      if isSelected {
        canvas.select(Rect(column: 0, row: row, columns: canvas.size.columns, rows: 1))
        canvas.draw(">", at: Point(column: 3, row: row), style: Style(.plain, selected: true))
        canvas.cursor = Point(column: 3, row: row)
      }
      row += 1
    }
    row += 1
    let warning =
      "Records are kept as plain files and are not encrypted yet. Keep them on an encrypted disk, "
      + "in a folder only the people of the review can read."
    for line in warning.wrapped(to: width) {
      canvas.draw(line, at: Point(column: 2, row: row), style: Style(.quiet))
      row += 1
    }
  }
}
