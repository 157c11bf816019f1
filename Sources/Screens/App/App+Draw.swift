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
      canvas.draw("Hidden. Press Enter to show the screen again.", at: Point(column: 1, row: 1))
      canvas.cursor = Point(column: 1, row: 1)
      return
    }
    let body = Rect(
      origin: Point(column: 0, row: 0),
      size: Size(columns: size.columns, rows: size.rows - 2 - walkRows))
    let page = top.page(showing: situation)
    let marking = whole.partnership.marking
    Painter(page, in: body, marking: marking).paint(on: &canvas)
    let lines = messageLines(columns: size.columns)
    // A message never lies over what is selected: then the screen has so many rows less.
    let covered = max(0, lines.count - 1)
    if covered > walkRows, let row = canvas.cursor?.row, row >= size.rows - 2 - covered {
      canvas = Canvas(size: size, isASCII: canvas.isASCII)
      let left = Size(columns: size.columns, rows: size.rows - 2 - covered)
      Painter(page, in: Rect(origin: body.origin, size: left), marking: marking)
        .paint(on: &canvas)
    }
    drawWalk(on: &canvas, row: body.size.rows)
    drawRule(on: &canvas, row: size.rows - 2)
    draw(lines, on: &canvas, endingOn: size.rows - 2)
    if !lines.isEmpty, let words = savingWords { canvas.drawIfFree(words, row: size.rows - 2) }
    drawFooter(on: &canvas, row: size.rows - 1)
    if canvas.cursor == nil { canvas.cursor = Point(column: 0, row: size.rows - 1) }
  }

  private func drawTooSmall(on canvas: inout Canvas) {
    let words = "rapidreview needs 60x16. Make the window larger."
    var row = 0
    for line in words.wrapped(to: max(1, canvas.size.columns)) {
      canvas.draw(line, at: Point(column: 0, row: row))
      row += 1
    }
    canvas.cursor = Point(column: 0, row: 0)
  }

  /// A failure to save stays on screen, under what was last said until the next key; where nothing
  /// is said, how far long work has got.
  ///
  /// On the first screen a clock in doubt stays, for all days there rest on it.
  /// What is too long for one row takes up to four, over the last rows of the screen.
  private func messageLines(columns width: Int) -> [(text: String, style: Style)] {
    var lines: [(text: String, style: Style)] = []
    func add(_ words: String, _ role: Role, rows: Int) {
      let most = top.keepsLastRows ? 1 : rows
      lines += words.wrapped(to: width - 2, lines: most).map { ($0, Style(role)) }
    }
    if let message {
      let isWarning = message.kind == .warning
      add(
        message.text, isWarning ? .soon : .plain,
        rows: message.kind == .record ? 1 : App.mostMessageRows)
    }
    if case .failed(let problem, let remedy) = whole.saving,
      message == nil || !top.keepsLastRows
    {
      add("NOT SAVED: \(problem) \(remedy)", .alarm, rows: App.mostMessageRows)
    }
    if lines.isEmpty, let progress { add(progress, .plain, rows: 1) }
    if lines.isEmpty, depth == 0, let doubt = whole.list.clockDoubt {
      add(doubt, .soon, rows: App.mostMessageRows)
    }
    return lines
  }

  private func draw(
    _ lines: [(text: String, style: Style)], on canvas: inout Canvas, endingOn row: Int
  ) {
    let width = canvas.size.columns
    for (offset, line) in lines.reversed().enumerated() {
      let place = Point(column: 1, row: row - offset)
      canvas.fill(
        Rect(column: 0, row: place.row, columns: width, rows: 1),
        style: line.style.role == .alarm ? line.style : .plain)
      canvas.draw(line.text, at: place, style: line.style)
    }
  }

  private static let mostMessageRows = 4

  /// The first review, a step at a time, on the rows below the screen.
  private func drawWalk(on canvas: inout Canvas, row: Int) {
    for (offset, line) in walkLines(columns: canvas.size.columns - 2).enumerated() {
      canvas.draw(line, at: Point(column: 1, row: row + offset), style: Style(.key))
    }
  }

  /// The rule above the footer, and at its right end whether all is saved: where it takes the room
  /// of no key.
  private func drawRule(on canvas: inout Canvas, row: Int) {
    canvas.rule(row: row, style: Style(.quiet))
    guard let words = savingWords else { return }
    canvas.draw(
      " \(words) ", endingAt: canvas.size.columns - 1, row: row, style: Style(.quiet))
  }

  /// What can be done here, as much as fits.
  private func drawFooter(on canvas: inout Canvas, row: Int) {
    var column = 1
    for item in footerItems(fitting: canvas.size.columns - 1) {
      column += canvas.draw(item.key, at: Point(column: column, row: row), style: Style(.key)) + 1
      column += canvas.draw(item.words, at: Point(column: column, row: row)) + 2
    }
  }

  /// The screen's own actions first, before them what the selected row needs most; the last of
  /// them are left out where help and quit would not fit.
  private func footerItems(fitting columns: Int) -> [(key: String, words: String)] {
    let situation = situation
    let listed = top.listed(in: situation).filter { $0.obstacle == nil && $0.footer != nil }
    let own = (listed.filter(\.isNeeded) + listed.filter { !$0.isNeeded }).map {
      (key: $0.keyName, words: $0.footer ?? "")
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
    // Whatever the screen needs comes before the file that was exported last.
    let opens = everywhere.filter { $0.key == Key.control("o").name }
    let always = everywhere.filter { $0.key != Key.control("o").name }
    var kept = own + opens
    while !kept.isEmpty, width(kept + always) > columns { kept.removeLast() }
    return kept + always
  }

  /// Who else has the case on screen open on this computer.
  private var company: String? {
    guard let others = whole.open?.others, !others.isEmpty else { return nil }
    let names = Set(others).subtracting([whole.user.name ?? "", ""]).sorted()
    guard let first = names.first else { return "Also open in another window" }
    let more = names.count - 1
    return "Also open: \(first)" + (more == 0 ? "" : " and \(more.counted("other"))")
  }

  /// Whether all is saved here, and whether others have it.
  private var savingWords: String? {
    let saved: String? =
      switch whole.saving {
      case .saved(let time): "Saved \(time)"
      case .nothing, .failed: nil
      }
    let words = [saved, company, whole.partnership.sharing?.words]
      .compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: "   ")
  }
}
