import Casework
import Pages
import Terminal

extension Urgency {
  /// What the theme turns into a colour.
  var role: Role {
    switch self {
    case .late: .late
    case .soon: .soon
    case .running: .running
    case .done: .done
    case .waiting: .waiting
    }
  }

  /// The mark that stands beside the word.
  var mark: Mark {
    switch self {
    case .late: .late
    case .soon: .soon
    case .running: .running
    case .done: .done
    case .waiting: .waiting
    }
  }
}

extension Urgency {
  /// The mark in its look, to stand before a cell.
  var sign: TableCell.Run { TableCell.Run(mark, role) }
}

extension TableCell {
  /// How something stands: the word with the mark and the look of its urgency.
  init(_ words: String, state urgency: Urgency) {
    self.init(words, urgency.role, mark: urgency.sign)
  }
}

extension Canvas {
  /// Draws the two lines at the top of a screen: its title on the left, the marking on the right.
  mutating func drawHeader(_ title: String, second: String, counts: String, marking: String) {
    let width = size.columns
    let markingColumns = TextWidth.columns(of: marking)
    draw(
      fitted(title, to: max(0, width - markingColumns - 4)), at: Point(column: 1, row: 0),
      style: Style(.title))
    draw(
      marking, at: Point(column: width - markingColumns - 1, row: 0), style: Style(.marking))
    let countColumns = TextWidth.columns(of: counts)
    draw(
      fitted(second, to: max(0, width - countColumns - 4)), at: Point(column: 1, row: 1))
    draw(counts, at: Point(column: width - countColumns - 1, row: 1))
    rule(row: 2, style: Style(.quiet))
  }
}
