import Seeds
import Testing

@testable import Terminal

struct CanvasTests {
  private func canvas(_ columns: Int = 10, _ rows: Int = 3, isASCII: Bool = false) -> Canvas {
    Canvas(size: Size(columns: columns, rows: rows), isASCII: isASCII)
  }

  @Test func `text is drawn where it is put and its columns are told`() {
    var canvas = canvas()
    #expect(canvas.draw("abc", at: Point(column: 2, row: 1)) == 3)
    #expect(canvas.draw("é漢", at: Point(column: 5, row: 1)) == 3)
    #expect(canvas.text == "\n  abcé漢\n")
  }

  struct Clipping: CustomTestStringConvertible {
    let why: String
    let text: String
    let column: Int
    var width: Int?
    let shows: String
    let uses: Int

    var testDescription: String { why }
  }

  @Test(arguments: [
    Clipping(why: "the right edge", text: "abcdef", column: 7, shows: "       abc", uses: 3),
    Clipping(why: "the left edge", text: "abcdef", column: -2, shows: "cdef", uses: 6),
    Clipping(why: "a width", text: "abcdef", column: 1, width: 3, shows: " abc", uses: 3),
    Clipping(
      why: "a wide cluster over the right edge", text: "a漢", column: 8, shows: "        a",
      uses: 2),
    Clipping(
      why: "a wide cluster over the left edge", text: "漢a", column: -1, shows: " a", uses: 3),
    Clipping(
      why: "a wide cluster over a width", text: "a漢b", column: 0, width: 2, shows: "a", uses: 2),
    Clipping(why: "wholly to the right", text: "abc", column: 10, shows: "", uses: 0),
    Clipping(why: "wholly to the left", text: "abc", column: -5, shows: "", uses: 3),
    Clipping(why: "no width", text: "abc", column: 0, width: 0, shows: "", uses: 0),
    Clipping(why: "a negative width", text: "abc", column: 0, width: -4, shows: "", uses: 0),
    Clipping(why: "as far off as can be", text: "abc", column: .min, shows: "", uses: 3),
    Clipping(why: "as far off on the right", text: "abc", column: .max, shows: "", uses: 0),
  ])
  func `what lies over an edge is clipped and never wraps`(example: Clipping) {
    var canvas = canvas(10, 2)
    let used = canvas.draw(
      example.text, at: Point(column: example.column, row: 0), width: example.width)
    #expect(canvas.text == example.shows + "\n")
    #expect(used == example.uses)
  }

  @Test func `a row off the canvas takes nothing but its columns`() {
    var canvas = canvas(4, 1)
    #expect(canvas.draw("ab", at: Point(column: 0, row: -1)) == 2)
    #expect(canvas.draw("ab", at: Point(column: 0, row: 1)) == 2)
    #expect(canvas.text == "")
  }

  @Test func `writing over half of a wide cluster leaves a blank for the other half`() {
    var left = canvas(4, 1)
    left.draw("漢漢", at: Point(column: 0, row: 0))
    left.draw("x", at: Point(column: 1, row: 0))
    #expect(left.text == " x漢")
    var right = canvas(4, 1)
    right.draw("漢漢", at: Point(column: 0, row: 0))
    right.draw("字", at: Point(column: 1, row: 0))
    #expect(right.text == " 字")
  }

  @Test func `a line end is shown, not obeyed`() {
    var canvas = canvas(6, 2)
    canvas.draw("a\nb\r\nc", at: Point(column: 0, row: 0))
    #expect(canvas.text == "a␊b␍␊c\n")
  }

  @Test func `text ends before a column, and loses its beginning at the left edge`() {
    var canvas = canvas(6, 2)
    #expect(canvas.draw("abc", endingAt: 6, row: 0) == 3)
    canvas.draw("abcdefgh", endingAt: 6, row: 1)
    #expect(canvas.text == "   abc\ncdefgh")
  }

  @Test func `lines, blocks and selections reach to the edges and no further`() {
    var canvas = canvas(4, 3)
    canvas.fill(Rect(column: -1, row: 1, columns: 3, rows: 9), style: Style(.field))
    canvas.rule(row: 0)
    canvas.rule(row: 7)
    canvas.verticalRule(column: 3, rows: -2..<9)
    canvas.select(Rect(column: 0, row: 2, columns: .max, rows: 1))
    #expect(
      canvas.styledText == """
        {quiet|───│}
        {field|  } {quiet|│}
        {>field|  }{>plain| }{>quiet|│}
        """)
  }

  @Test func `a wide cluster half inside a selection is selected whole`() {
    var canvas = canvas(4, 1)
    canvas.draw("漢字", at: Point(column: 0, row: 0))
    canvas.select(Rect(column: 1, row: 0, columns: 1, rows: 1))
    #expect(canvas.styledText == "{>plain|漢}字")
  }

  @Test func `a cell that is set is made safe as drawn text is`() {
    var canvas = canvas(3, 1)
    canvas[Point(column: 0, row: 0)] = Cell(cluster: "\u{1B}")
    canvas[Point(column: 2, row: 0)] = Cell(cluster: "漢")
    canvas[Point(column: 5, row: 5)] = Cell(cluster: "x")
    #expect(canvas.text == "␛")
    #expect(canvas[Point(column: 9, row: 9)] == .blank)
  }

  @Test func `an ASCII canvas draws its lines and marks in ASCII`() {
    var canvas = canvas(10, 2, isASCII: true)
    canvas.rule(row: 0)
    canvas.draw("● Zoë…漢", at: Point(column: 0, row: 1))
    #expect(canvas.text == "----------\no Zoe~?")
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `whatever is drawn, every wide cluster has its two cells and every cell is safe`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let size = Size(
      columns: .random(in: 0...12, using: &random), rows: .random(in: 0...4, using: &random))
    var canvas = Canvas(size: size, isASCII: Bool.random(using: &random))
    for _ in 0..<40 {
      let place = Point(
        column: .random(in: -4...14, using: &random), row: .random(in: -1...4, using: &random))
      let style = Style(Role.allCases.randomElement(using: &random) ?? .plain)
      switch Int.random(in: 0..<5, using: &random) {
      case 0:
        canvas.fill(Rect(origin: place, size: Size(columns: 3, rows: 2)), style: style)
      case 1:
        canvas.select(Rect(origin: place, size: Size(columns: 5, rows: 2)))
      case 2:
        canvas.draw(
          random.hostileText(upTo: 9), at: place, style: style,
          width: Int.random(in: -1...8, using: &random))
      case 3:
        canvas[place] = Cell(cluster: random.hostileText(upTo: 3).first, style: style)
      default:
        canvas.draw(random.hostileText(upTo: 9), at: place, style: style)
      }
    }
    expectSound(canvas)
  }

  private func expectSound(_ canvas: Canvas) {
    #expect(canvas.cells.count == canvas.size.columns * canvas.size.rows)
    for row in 0..<canvas.size.rows {
      var columns = 0
      for index in canvas.indices(ofRow: row) {
        guard let cluster = canvas.cells[index].cluster else { continue }
        let width = cluster.unicodeScalars.first.flatMap { TextWidth.columns(of: $0) } ?? 0
        let isPair = canvas.isWide(index) && index + 1 < canvas.indices(ofRow: row).upperBound
        #expect(width == (isPair ? 2 : 1))
        #expect(SafeTextTests.isSafe(cluster, isASCII: canvas.isASCII))
        columns += width
        if isPair { #expect(canvas.cells[index].style == canvas.cells[index + 1].style) }
      }
      #expect(columns == canvas.size.columns)
    }
  }
}
