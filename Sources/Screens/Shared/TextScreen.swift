import Terminal

/// A text to read: an explanation, a history, a document.
package struct TextScreen: Screen {
  package static let name = "Reader"

  private let title: String
  private let lines: [String]
  private var top = 0

  package init(title: String, lines: [String]) {
    self.title = title
    self.lines = lines
  }

  package static let actions: [Action<TextScreen>] = [
    Action(.down, also: [.character("j"), .enter], footer: "down", "One line down") { screen, _ in
      screen.top += 1
      return .none
    },
    Action(.up, also: [.character("k")], footer: "up", "One line up") { screen, _ in
      screen.top = max(0, screen.top - 1)
      return .none
    },
    Action(.pageDown, also: [.character(" ")], footer: "page", "One page down") { screen, _ in
      screen.top += 15
      return .none
    },
    Action(.pageUp, "One page up") { screen, _ in
      screen.top = max(0, screen.top - 15)
      return .none
    },
    Action(.home, "The beginning") { screen, _ in
      screen.top = 0
      return .none
    },
    Action(.end, "The end") { screen, _ in
      screen.top = Int.max / 2
      return .none
    },
  ]

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response { .none }

  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    let width = canvas.size.columns - 2
    let wrapped = lines.flatMap { $0.wrapped(to: width) }
    let height = area.size.rows - 3
    let first = min(top, max(0, wrapped.count - height))
    let shown = wrapped[first..<min(wrapped.count, first + height)]
    let counts =
      wrapped.count > height ? "\(first + 1)-\(first + shown.count) of \(wrapped.count) lines" : ""
    canvas.drawHeader(title, second: "", counts: counts, marking: situation.marking)
    for (offset, line) in shown.enumerated() {
      canvas.draw(line, at: Point(column: 1, row: 3 + offset), width: width)
    }
    canvas.cursor = Point(column: 1, row: 3)
  }
}
