import Pages
import Terminal

/// A text to read: an explanation, a history, a document.
package struct TextScreen: Screen {
  package static let name = "Reader"

  private let title: String
  private let items: [ReadingPane.Item]
  /// What must be seen before the text is used; it stays above it.
  private let warnings: [String]
  /// The first row shown, of the lines as they are broken for the width.
  private var top = 0
  private var area = Size(columns: 80, rows: 22)

  /// Takes a text.
  ///
  /// - Parameters:
  ///   - title: What it is.
  ///   - lines: Its paragraphs.
  ///   - warnings: What must be seen before it is used.
  ///   - isLaidOut: Whether lines that fit keep the spaces inside them, as a table needs.
  package init(
    title: String, lines: [String], warnings: [String] = [], isLaidOut: Bool = false
  ) {
    self.title = title
    items = lines.map { .paragraph(TextPane.Paragraph($0, isLaidOut: isLaidOut)) }
    self.warnings = warnings
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
    Action(.home, "The start") { screen, _ in
      screen.scroll(by: -screen.top)
      return .none
    },
    Action(.end, "The end") { screen, _ in
      screen.scroll(by: screen.page.lastTop(in: screen.area))
      return .none
    },
  ]

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response { .none }

  package var lineUse: LineUse { .reads }

  package mutating func resize(to size: Size) {
    area = size
    scroll(by: 0)
  }

  /// All but what its place in the program adds; how far it scrolls is asked of it as well.
  private var page: Page {
    let above: [Pane] =
      warnings.isEmpty ? [] : [.warnings(warnings, part: 4, least: 2), .gap()]
    return Page(title, panes: above + [.reading(ReadingPane(items, from: top))])
  }

  package func page(showing situation: Situation) -> Page { page }

  private var height: Int { page.rowsSeen(in: area) }

  /// Moves within the text, so that a key the other way is seen at once.
  private mutating func scroll(by rows: Int) {
    top = max(0, min(top + rows, page.lastTop(in: area)))
  }
}
