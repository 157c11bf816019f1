import Pages
import Terminal
import Testing

@testable import Screens

/// What is read, and lists of blocks, as the painter shows them.
struct ReadingTests {
  private let size = Size(columns: 40, rows: 8)

  private func painted(_ page: Page) -> Canvas {
    var canvas = Canvas(size: size)
    Painter(page, in: Rect(column: 0, row: 0, columns: 40, rows: 8), marking: "").paint(on: &canvas)
    return canvas
  }

  private func reading(_ count: Int, from top: Int) -> Page {
    let items = (1...count).map { ReadingPane.Item.paragraph(TextPane.Paragraph("line \($0)")) }
    return Page("A text", panes: [.reading(ReadingPane(items, from: top))])
  }

  @Test func `a text that is longer than the page says which of its lines are seen`() {
    let canvas = painted(reading(9, from: 2))
    #expect(canvas.row(1).hasSuffix("3-7 of 9 lines"))
    #expect(canvas.row(3) == " line 3")
    #expect(canvas.row(7) == " line 7")
    #expect(canvas.cursor == Point(column: 1, row: 3))
  }

  @Test func `a text that fits says nothing of its lines, and is not scrolled`() {
    #expect(painted(reading(5, from: 0)).row(1) == "")
    #expect(reading(5, from: 0).lastTop(in: size) == 0)
    #expect(reading(9, from: 0).lastTop(in: size) == 4)
  }

  @Test func `a line of a table keeps its spaces where it fits, and is broken where not`() {
    let table = TextPane.Paragraph("a   b", isLaidOut: true)
    #expect(table.lines(width: 10, most: nil) == ["a   b"])
    #expect(table.lines(width: 3, most: nil) == ["a b"])
  }

  @Test func `all lines of the selected block are selected, the cursor is on the first`() {
    let blocks = ["one two three four five six seven eight nine ten", "last"].map {
      BlockPane.Block([BlockPane.Paragraph($0, indent: 5)])
    }
    let canvas = painted(Page("A list", panes: [.blocks(BlockPane(blocks, selected: 0))]))
    #expect(canvas.row(3) == " >   one two three four five six seven")
    #expect(canvas.row(4) == "     eight nine ten")
    #expect(canvas[Point(column: 5, row: 4)].style.isSelected)
    #expect(!canvas[Point(column: 5, row: 5)].style.isSelected)
    #expect(canvas.cursor == Point(column: 1, row: 3))
  }

  @Test func `two lines before the selected block stay in view`() {
    let blocks = (1...20).map { BlockPane.Block([BlockPane.Paragraph("block \($0)", indent: 5)]) }
    let canvas = painted(Page("A list", panes: [.blocks(BlockPane(blocks, selected: 9))]))
    #expect(canvas.row(3) == "     block 8")
    #expect(canvas.row(5) == " >   block 10")
  }

  @Test func `answers among which none is selected have the cursor on the first`() {
    let list = ListPane(count: 2, selected: nil, margin: 2) { _ in
      ListRow(Columns(start: 2, [Column(.rest)]), [TableCell("yes")])
    }
    #expect(painted(Page("A question", panes: [.list(list)])).cursor == Point(column: 2, row: 3))
  }
}

extension Canvas {
  /// A row without the blanks it ends in.
  fileprivate func row(_ row: Int) -> String {
    String(text.split(separator: "\n", omittingEmptySubsequences: false)[row])
  }
}
