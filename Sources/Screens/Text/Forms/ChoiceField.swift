// Choosing is one thing and going about another. Arrows move the cursor and choose nothing; Space
// chooses what it is on, and so does Enter, once the cursor was moved there. What is typed is the
// beginning of an option: it is chosen as soon as only one option begins so, or one is just that:
// "no" beside "not said". While several begin so, the field says which, and waits for the next
// letter. A whole answer may be typed, spaces and all. What begins no option chooses none, takes
// back what its first letters had chosen, and neither does whatever is typed behind it: prose that
// lands here by mistake answers nothing.

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
  /// The letters typed one after the other, as they are compared; empty after anything else.
  private var typed = ""
  /// What was chosen before the letters were typed, which stands again where they come to nothing.
  private var before: Set<Int> = []
  /// Whether the last key was the space between two words of an option.
  private var isBetweenWords = false
  /// Whether the cursor was moved, so that Enter chooses what it is on.
  private var isAimed = false
  /// The letters that several options begin with, with which the field was left.
  private(set) var unsettled: String?
  /// How wide the field is drawn, which decides what is above what.
  private var columns = 80

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
    (typed, isAimed, unsettled) = ("", false, nil)
  }

  /// Tells the field how wide it will be drawn.
  mutating func resize(columns: Int) { self.columns = max(1, columns) }

  /// Answers the arrows, Space, Enter, Backspace and letters.
  package mutating func handle(_ key: Key) -> Handled {
    guard !choices.isEmpty else { return .ignored }
    unsettled = nil
    switch key {
    case .left: return move(to: (current + choices.count - 1) % choices.count)
    case .right: return move(to: (current + 1) % choices.count)
    case .up: return step(by: -1)
    case .down: return step(by: 1)
    case .character(" "): return space()
    case .enter: return takeAimed()
    case .backspace, .delete: return takeBack()
    case .character(let letter): return type(letter)
    default: return .ignored
    }
  }

  /// Forgets where the cursor was moved and what was typed: the field is left.
  mutating func leave() {
    let meant = question == nil ? [] : Set(matches(of: typed))
    // What was chosen already may be what is meant.
    unsettled = takesSeveral || meant.isEmpty || !meant.isDisjoint(with: chosen) ? nil : typed
    (typed, isAimed) = ("", false)
    if !takesSeveral { current = chosen.first ?? 0 }
  }

  // MARK: Moving and choosing

  private mutating func move(to place: Int) -> Handled {
    (current, typed, isAimed) = (place, "", true)
    return .moved
  }

  /// To the option above or below, where there is one; otherwise the key leaves the field.
  private mutating func step(by rows: Int) -> Handled {
    let places = places(columns: columns)
    let here = places[current].origin
    let others = places.indices.filter { place in
      rows < 0 ? places[place].origin.row < here.row : places[place].origin.row > here.row
    }
    guard
      let row = others.map({ places[$0].origin.row }).max(by: { left, right in
        rows < 0 ? left < right : left > right
      }),
      let next = others.filter({ places[$0].origin.row == row }).min(by: { left, right in
        abs(places[left].origin.column - here.column)
          < abs(places[right].origin.column - here.column)
      })
    else { return .ignored }
    return move(to: next)
  }

  private mutating func choose(at place: Int, takesBack: Bool) -> Handled {
    (current, typed, isAimed) = (place, "", false)
    let before = chosen
    if takesBack, chosen.contains(place) {
      chosen.remove(place)
    } else if takesSeveral {
      chosen.insert(place)
    } else {
      chosen = [place]
    }
    return chosen == before ? .moved : .changed
  }

  /// Enter chooses what the cursor was moved to; where it was not moved it goes on to the next
  /// field.
  private mutating func takeAimed() -> Handled {
    guard !takesSeveral, isAimed, !chosen.contains(current) else { return .ignored }
    return choose(at: current, takesBack: false)
  }

  /// Takes back the last letter typed, or else the answer.
  private mutating func takeBack() -> Handled {
    if !typed.isEmpty {
      // Of letters that fit nothing, all that do not are taken back at once.
      repeat { typed.removeLast() } while !typed.isEmpty && matches(of: typed).isEmpty
      return follow()
    }
    guard !takesSeveral, !chosen.isEmpty else { return .moved }
    (chosen, isAimed) = ([], false)
    return .changed
  }

  // MARK: Typing

  /// The places of the options that begin as what is typed.
  private func matches(of text: String) -> [Int] {
    choices.indices.filter { ChoiceField.letters(in: choices[$0].words).hasPrefix(text) }
  }

  /// Letters and digits alone, in small letters: `not held` and `Not-held` are one beginning.
  private static func letters(in words: String) -> String {
    words.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private mutating func type(_ letter: Character) -> Handled {
    let letter = ChoiceField.letters(in: String(letter))
    guard !letter.isEmpty else {
      return typed.isEmpty || matches(of: typed).isEmpty ? .ignored : .moved
    }
    let isAnother = isSettled && !isBetweenWords && matches(of: typed + letter).isEmpty
    // A whole answer stands; the one letter that happened to be enough for another does not.
    if typed.isEmpty || isAnother && exactMatch != nil { before = chosen }
    typed = isAnother ? letter : String((typed + letter).prefix(ChoiceField.mostTyped))
    isBetweenWords = false
    return follow()
  }

  /// Moves to the options that begin as what is typed, and chooses the one that is meant.
  private mutating func follow() -> Handled {
    let (found, exact, last) = (matches(of: typed), exactMatch, chosen)
    if let first = found.first { (current, isAimed) = (exact ?? first, takesSeveral) }
    guard !takesSeveral else { return .moved }
    let meant = found.count == 1 ? found.first : exact
    chosen = typed.isEmpty ? before : meant.map { [$0] } ?? before
    return chosen == last ? .moved : .changed
  }

  /// More than the longest option, so that nothing that was cut begins one.
  private static let mostTyped = 200

  /// The option whose words are just what was typed.
  private var exactMatch: Int? {
    choices.indices.first { ChoiceField.letters(in: choices[$0].words) == typed }
  }

  /// Whether the next letter may begin another answer: one was enough, or the whole was typed.
  private var isSettled: Bool {
    typed.count == 1 && matches(of: typed).count == 1 || exactMatch != nil
  }

  /// Space between the words of an option that is being typed is a part of it, and so is one behind
  /// an answer that was typed; any other, and the second there, chooses what the cursor is on.
  private mutating func space() -> Handled {
    guard !typed.isEmpty else { return choose(at: current, takesBack: takesSeveral) }
    guard !matches(of: typed).isEmpty else { return .moved }
    if goesOn && !isBetweenWords || !takesSeveral && chosen == [current] {
      isBetweenWords = true
      return .moved
    }
    return choose(at: current, takesBack: takesSeveral)
  }

  /// Whether an option that begins as what is typed has a space there.
  private var goesOn: Bool {
    matches(of: typed).contains { ChoiceField.isWordEnd(typed.count, in: choices[$0].words) }
  }

  /// Whether a space stands between the first so many letters of some words and the next one.
  private static func isWordEnd(_ count: Int, in words: String) -> Bool {
    var left = count
    for character in words {
      let letters = letters(in: String(character)).count
      if left == 0, letters > 0 { return false }
      if left == 0, character.isWhitespace { return true }
      left -= letters
    }
    return false
  }

  /// What the letters typed could mean while they mean several things; `nil` otherwise.
  var question: String? {
    guard !typed.isEmpty else { return nil }
    let found = matches(of: typed)
    if found.isEmpty {
      let shown = typed.prefix(ChoiceField.typedShown)
      return "No choice starts with “\(shown)”. Press Backspace, or use the arrows and Space."
    }
    let isMeant = found.contains { place in
      chosen.contains(place) && ChoiceField.letters(in: choices[place].words) == typed
    }
    guard found.count > 1, !isMeant else { return nil }
    let names = found.prefix(ChoiceField.namesShown).map { choices[$0].words }
    let more = found.count > names.count ? " and \(found.count - names.count) more" : ""
    let all = names.joined(separator: ", ") + more
    let space = goesOn && !isBetweenWords ? "Space twice" : "Space"
    return "“\(typed)”: \(all). Type the next letter, or \(space) for the one marked."
  }

  private static let namesShown = 4
  private static let typedShown = 12
  /// What is said of a field where one of several things is chosen.
  package static let hint = "Type the first letters, or use the arrows and Space."
  /// What is said of a field where any number of things is chosen.
  package static let hintOfSeveral = "Move with the arrows, tick with Space."

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
