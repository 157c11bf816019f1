import Terminal

extension App {
  /// The smallest terminal the screens are drawn on; below it, one sentence.
  package static let smallest = Size(columns: 60, rows: 16)

  /// Paints the whole frame.
  package func draw(on canvas: inout Canvas) {
    let size = canvas.size
    if size.columns < App.smallest.columns || size.rows < App.smallest.rows {
      drawTooSmall(on: &canvas)
      return
    }
    if isHidden {
      canvas.draw("Hidden. Enter shows it again.", at: Point(column: 1, row: 1))
      canvas.cursor = Point(column: 1, row: 1)
      return
    }
    let body = Rect(
      origin: Point(column: 0, row: 0),
      size: Size(columns: size.columns, rows: size.rows - 2))
    top.draw(on: &canvas, in: body, showing: situation)
    canvas.rule(row: size.rows - 2, style: Style(.quiet))
    drawMessage(on: &canvas, endingOn: size.rows - 2)
    drawFooter(on: &canvas, row: size.rows - 1)
    if canvas.cursor == nil { canvas.cursor = Point(column: 0, row: size.rows - 1) }
  }

  private func drawTooSmall(on canvas: inout Canvas) {
    let words = "rapidreview needs 60x16; make the window larger."
    var row = 0
    for line in words.wrapped(to: max(1, canvas.size.columns)) {
      canvas.draw(line, at: Point(column: 0, row: row))
      row += 1
    }
    canvas.cursor = Point(column: 0, row: 0)
  }

  /// A failure to save stays on screen; otherwise what was last said, until the next key.
  ///
  /// On the first screen a clock in doubt stays, for all days there rest on it.
  /// What is too long for one row takes up to four, over the last rows of the screen.
  private func drawMessage(on canvas: inout Canvas, endingOn row: Int) {
    let (words, style): (String, Style)
    if case .failed(let problem, let remedy) = situation.saving,
      message == nil || !top.keepsLastRows
    {
      (words, style) = ("NOT SAVED: \(problem) \(remedy)", Style(.alarm))
    } else if let message {
      (words, style) = (message.text, Style(message.kind == .warning ? .soon : .plain))
    } else if depth == 0, let doubt = situation.clockDoubt {
      (words, style) = (doubt, Style(.soon))
    } else {
      return
    }
    let width = canvas.size.columns
    let lines = words.wrapped(to: width - 2, lines: top.keepsLastRows ? 1 : App.mostMessageRows)
    let first = row - lines.count + 1
    let back = style.role == .alarm ? style : .plain
    canvas.fill(Rect(column: 0, row: first, columns: width, rows: lines.count), style: back)
    for (offset, line) in lines.enumerated() {
      canvas.draw(line, at: Point(column: 1, row: first + offset), style: style)
    }
  }

  private static let mostMessageRows = 4

  /// What can be done here, as much as fits, and on the right whether it is saved.
  private func drawFooter(on canvas: inout Canvas, row: Int) {
    let width = canvas.size.columns
    var right = width
    if let words = savingWords {
      let columns = TextWidth.columns(of: words)
      right = width - columns - 1
      canvas.draw(words, at: Point(column: right, row: row), style: Style(.quiet))
    }
    var column = 1
    for item in footerItems(fitting: right - 1) {
      column += canvas.draw(item.key, at: Point(column: column, row: row), style: Style(.key)) + 1
      column += canvas.draw(item.words, at: Point(column: column, row: row)) + 2
    }
  }

  /// The screen's own actions first, the last of them left out where help and quit would not fit.
  private func footerItems(fitting columns: Int) -> [(key: String, words: String)] {
    let own = top.listed(in: situation).filter { $0.obstacle == nil }.compactMap { action in
      action.footer.map { (key: action.keyName, words: $0) }
    }
    let everywhere =
      App.actions.compactMap { action -> (key: String, words: String)? in
        // Over a text the question mark is text, and F1 stands for it.
        let names = top.takesText ? [action.key] + action.also : [action.key]
        let keys = names.filter { action.answers($0, over: top) }
        guard let key = keys.first, let words = action.footer,
          action.obstacle(self, situation) == nil
        else { return nil }
        return (key: key.name, words: words)
      }
    let width = { (items: [(key: String, words: String)]) in
      items.reduce(0) {
        $0 + TextWidth.columns(of: $1.key) + TextWidth.columns(of: $1.words) + 3
      }
    }
    var kept = own
    while !kept.isEmpty, width(kept + everywhere) > columns { kept.removeLast() }
    return kept + everywhere
  }

  private var savingWords: String? {
    switch situation.saving {
    case .saved(let time): "Saved \(time)"
    case .nothing, .failed: nil
    }
  }
}
