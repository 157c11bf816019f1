import Terminal

/// A text to read: an explanation, a history, a document.
package struct TextScreen: Screen {
  package static let name = "Reader"

  private let title: String
  private let lines: [String]
  /// What must be seen before the text is used; it stays above it.
  private let warnings: [String]
  /// Whether lines that fit keep the spaces inside them, as a table needs.
  private let isLaidOut: Bool
  /// The first row shown, of the lines as they are broken for the width.
  private var top = 0
  private var area = Size(columns: 80, rows: 22)

  package init(
    title: String, lines: [String], warnings: [String] = [], isLaidOut: Bool = false
  ) {
    self.title = title
    self.lines = lines
    self.warnings = warnings
    self.isLaidOut = isLaidOut
  }

  package static let actions: [Action<TextScreen>] = [
    Action(.down, also: [.character("j"), .enter], footer: "down", "One line down") { screen, _ in
      screen.scroll(by: 1)
      return .none
    },
    Action(.up, also: [.character("k")], footer: "up", "One line up") { screen, _ in
      screen.scroll(by: -1)
      return .none
    },
    Action(.pageDown, also: [.character(" ")], footer: "page", "One page down") { screen, _ in
      screen.scroll(by: screen.height - 1)
      return .none
    },
    Action(.pageUp, "One page up") { screen, _ in
      screen.scroll(by: 1 - screen.height)
      return .none
    },
    Action(.home, "The beginning") { screen, _ in
      screen.scroll(by: -screen.top)
      return .none
    },
    Action(.end, "The end") { screen, _ in
      screen.scroll(by: screen.wrapped.count)
      return .none
    },
  ]

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response { .none }

  package mutating func resize(to size: Size) {
    area = size
    scroll(by: 0)
  }

  private var wrapped: [String] {
    let columns = area.columns - 2
    return lines.flatMap { line in
      isLaidOut && TextWidth.columns(of: line) <= columns ? [line] : line.wrapped(to: columns)
    }
  }

  private var height: Int { max(1, area.rows - 3 - head.count) }

  /// The warnings, and a blank row below them.
  private var head: [String] {
    let lines = Warnings.lines(warnings, width: area.columns - 2, most: max(2, area.rows / 4))
    return lines.isEmpty ? [] : lines + [""]
  }

  /// Moves within the text, so that a key the other way is seen at once.
  private mutating func scroll(by rows: Int) {
    top = max(0, min(top + rows, wrapped.count - height))
  }

  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    let width = canvas.size.columns - 2
    let wrapped = wrapped
    let shown = wrapped[top..<min(wrapped.count, top + height)]
    let counts =
      wrapped.count > height ? "\(top + 1)-\(top + shown.count) of \(wrapped.count) lines" : ""
    canvas.drawHeader(title, second: "", counts: counts, marking: situation.marking)
    let head = head
    canvas.drawWarnings(head, row: 3)
    for (offset, line) in shown.enumerated() {
      canvas.draw(line, at: Point(column: 1, row: 3 + head.count + offset), width: width)
    }
    canvas.cursor = Point(column: 1, row: 3 + head.count)
  }
}
