import Terminal

/// A few things of which one, or any number, are chosen: `( ) Died  (x) Seriously harmed`.
///
/// Nothing is chosen until a person does, so that no answer is given by not looking.
package struct ChoiceField: Sendable {
  /// What there is to choose from, in the order shown.
  package let choices: [Choice]
  /// Whether any number may be chosen, drawn `[x]`, rather than one, drawn `(x)`.
  package let takesSeveral: Bool
  /// The places of what is chosen.
  private var chosen: Set<Int>
  /// The place the cursor is on, always inside `choices`, or 0 when there are none.
  private var current = 0

  /// Takes what there is to choose from, and the keys of what is chosen already.
  ///
  /// Keys that no choice has are left out; where one is taken, only the first counts.
  package init(_ choices: [Choice], takesSeveral: Bool = false, chosen: [String] = []) {
    self.choices = choices
    self.takesSeveral = takesSeveral
    self.chosen = []
    choose(chosen)
  }

  /// The keys of what is chosen, in the order of the choices.
  package var keys: [String] {
    choices.indices.filter(chosen.contains).map { choices[$0].key }
  }

  /// Chooses these and nothing else; keys that no choice has are left out.
  package mutating func choose(_ keys: [String]) {
    let places = choices.indices.filter { keys.contains(choices[$0].key) }
    chosen = Set(takesSeveral ? places : Array(places.prefix(1)))
    current = places.first ?? 0
  }

  /// Answers Left, Right and Space, and the first letter of a choice.
  ///
  /// Of one, the arrows choose as they move; of several they move, and Space ticks or unticks.
  package mutating func handle(_ key: Key) -> Handled {
    guard !choices.isEmpty else { return .ignored }
    switch key {
    case .left: return step(by: -1)
    case .right: return step(by: 1)
    case .character(" "): return takesSeveral || chosen.isEmpty ? toggle(current) : step(by: 1)
    case .character(let letter): return jump(to: letter)
    default: return .ignored
    }
  }

  private mutating func step(by places: Int) -> Handled {
    // With nothing chosen yet the first arrow chooses where the cursor already is.
    if !takesSeveral, chosen.isEmpty { return toggle(current) }
    current = (current + places + choices.count) % choices.count
    guard !takesSeveral else { return .moved }
    chosen = [current]
    return .changed
  }

  private mutating func toggle(_ place: Int) -> Handled {
    if takesSeveral, chosen.contains(place) {
      chosen.remove(place)
    } else {
      chosen.insert(place)
    }
    return .changed
  }

  /// Moves to the next choice that starts with a letter, so `y` and `n` answer yes or no.
  private mutating func jump(to letter: Character) -> Handled {
    let wanted = letter.lowercased()
    // While nothing is chosen the one under the cursor counts too: the first `a` is the first.
    let first = !takesSeveral && chosen.isEmpty ? 0 : 1
    let order = (first..<(first + choices.count)).map { (current + $0) % choices.count }
    guard let place = order.first(where: { choices[$0].words.lowercased().hasPrefix(wanted) })
    else { return .ignored }
    current = place
    guard !takesSeveral else { return .moved }
    let isNew = chosen != [place]
    chosen = [place]
    return isNew ? .changed : .moved
  }

  // MARK: Drawing

  /// How many rows the choices take at a width, at least 1.
  package func rowCount(columns: Int) -> Int {
    places(columns: columns).last.map { $0.origin.row + $0.lines.count } ?? 1
  }

  /// Draws the choices in one row where all fit, otherwise below each other; the cursor stands on
  /// the current one's mark.
  package func draw(on canvas: inout Canvas, in area: Rect, focused: Bool) {
    for (number, place) in places(columns: area.size.columns).enumerated() {
      let isCurrent = focused && number == current
      let column = area.origin.column + place.origin.column
      let rest = max(0, area.size.columns - place.origin.column)
      for (line, words) in place.lines.enumerated()
      where place.origin.row + line < area.size.rows {
        let indent = line == 0 ? 0 : Self.markColumns
        canvas.draw(
          words,
          at: Point(column: column + indent, row: area.origin.row + place.origin.row + line),
          style: Style(isCurrent ? .field : .plain), width: max(0, rest - indent))
      }
      if isCurrent, rest > 0, place.origin.row < area.size.rows {
        canvas.cursor = Point(
          column: column + min(1, rest - 1), row: area.origin.row + place.origin.row)
      }
    }
  }

  private func mark(_ number: Int) -> String {
    let mark = chosen.contains(number) ? "x" : " "
    return takesSeveral ? "[\(mark)] " : "(\(mark)) "
  }

  /// Where a choice stands, its row and column counted from the top left, and its lines, the mark
  /// before the first and nothing before the others.
  private struct Place {
    let origin: Point
    let lines: [String]
  }

  private static let markColumns = 4
  private static let gap = 2
  /// More than these stand side by side where they have room, or a long list would be taller than
  /// a small terminal.
  private static let mostBelowEachOther = 8

  private func places(columns: Int) -> [Place] {
    let widths = choices.map { Self.markColumns + TextWidth.columns(of: $0.words) }
    let fitsInOneRow = widths.reduce(0, +) + Self.gap * (choices.count - 1) <= columns
    let isSideBySide = fitsInOneRow || choices.count > Self.mostBelowEachOther
    var place = Point(column: 0, row: 0)
    var nextRow = 0
    return choices.indices.map { number in
      if place.column > 0, !isSideBySide || place.column + widths[number] > columns {
        place = Point(column: 0, row: nextRow)
      }
      var lines = FormLayout.lines(choices[number].words, max(1, columns - Self.markColumns))
      lines[0] = mark(number) + lines[0]
      let here = Place(origin: place, lines: lines)
      nextRow = max(nextRow, place.row + lines.count)
      // What is wrapped has no room beside it.
      place.column += lines.count > 1 ? columns : widths[number] + Self.gap
      return here
    }
  }
}
