import Seeds
import Testing

@testable import Terminal

struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("👨‍👩‍👧", 2), ("\u{1B}", 1),
    ("\r\n", 2), ("✓▲●–…│─═◆○", 10), ("\u{301}", 1), ("🇬🇧", 2),
  ])
  func `text takes the columns it is drawn in`(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
    var canvas = Canvas(size: Size(columns: 40, rows: 1))
    #expect(canvas.draw(text, at: Point(column: 0, row: 0)) == columns)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `the columns foretold are the columns drawn`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = random.hostileText(upTo: 30)
    for isASCII in [false, true] {
      var canvas = Canvas(size: Size(columns: 200, rows: 1), isASCII: isASCII)
      let drawn = canvas.draw(text, at: Point(column: 0, row: 0))
      #expect(drawn == TextWidth.columns(of: text, isASCII: isASCII))
    }
  }

  @Test(arguments: [
    ("Harbour School", 20, "Harbour School"), ("Harbour School", 14, "Harbour School"),
    ("Harbour School", 8, "Harbour…"), ("漢字漢字", 5, "漢字…"), ("漢字漢字", 4, "漢…"), ("ab", 1, "…"),
    ("ab", 0, ""), ("ab", -1, ""), ("", 3, ""),
  ])
  func `text that does not fit is cut and says so`(text: String, columns: Int, fitted: String) {
    #expect(text.fitted(to: columns) == fitted)
    #expect(TextWidth.columns(of: text.fitted(to: columns)) <= max(0, columns))
  }

  @Test func `an ellipsis in ASCII is one column as well`() {
    #expect("Harbour".fitted(to: 4, isASCII: true) == "Har~")
    // What was cut before is not marked twice.
    #expect("taken… and more".fitted(to: 7) == "taken…")
  }
}
