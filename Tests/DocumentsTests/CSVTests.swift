import Casework
import Seeds
import Testing

@testable import Documents

struct CSVTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+44", "'+44"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"),
    ("\rx", "'\rx"), ("\nx", "'\nx"), (" =1", "' =1"), ("\u{A0}=1", "'\u{A0}=1"),
    ("\u{FEFF}=1", "'\u{FEFF}=1"), ("\u{200B}=1", "'\u{200B}=1"), ("\u{FF1D}1", "'\u{FF1D}1"),
    ("\u{FF0B}1", "'\u{FF0B}1"), ("\u{FF0D}1", "'\u{FF0D}1"), ("\u{FF20}x", "'\u{FF20}x"),
    ("'=1", "''=1"), ("''=1", "'''=1"), ("' =1", "'' =1"), ("=", "'="), ("-", "'-"),
    ("a=1", "a=1"), ("'tis", "'tis"), ("", ""), ("'", "'"), ("1-2", "1-2"), ("– dash", "– dash"),
    ("\u{301}=1", "\u{301}=1"),
  ])
  func `no cell begins a formula, and the guard comes off again`(_ cell: String, _ written: String)
  {
    #expect(CSVText.guarded(cell) == written)
    #expect(Array(CSVText.unguarded(written).utf8) == Array(cell.utf8))
  }

  @Test
  func `no cell moves a terminal or turns the writing direction`() {
    let forged = "a\u{1B}[2J\u{7}\u{7F}\u{9B}b\u{202E}c\u{2066}d\u{2028}e\u{0}"
    #expect(
      CSVText.harmless(forged) == "a␛[2J␇␡\u{FFFD}b\u{FFFD}c\u{FFFD}d\ne␀")
    for text in ["", "plain", "é\u{301}", "نص\u{200F}", "a\tb\r\nc", "👨‍👩‍👧", "de\u{AD}cision"] {
      #expect(Array(CSVText.harmless(text).utf8) == Array(text.utf8))
    }
  }

  @Test
  func `rows end with CRLF behind a BOM, and only what must be is in quotes`() {
    let text = CSVText.text([["a", "b,c", "d\"e", "f\ng"], ["", "h;i", " j", "=k"]])
    #expect(text == "\u{FEFF}a,\"b,c\",\"d\"\"e\",\"f\ng\"\r\n,\"h;i\",\" j\",'=k\r\n")
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `any table reads back byte for byte`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "a", "=", "+", "-", "@", "'", "\"", ",", ";", "\t", "\n", "\r", "\r\n", " ", "\u{FEFF}", "é",
      "\u{301}", "👨‍👩‍👧", "\u{0}", "\u{202E}", "\u{FF1D}", "sep=;", "ANSWER:",
    ]
    for _ in 0..<50 {
      let rows = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        (0..<3).map { _ in
          (0..<Int.random(in: 0...5, using: &generator))
            .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        }
      }
      let read = Self.rows(Array(CSVText.text(rows).utf8.dropFirst(3)))
        .map { $0.map(CSVText.unguarded) }
      let harmless = rows.map { $0.map(CSVText.harmless) }
      #expect(
        read.map { $0.map { Array($0.utf8) } } == harmless.map { $0.map { Array($0.utf8) } })
    }
  }

  @Test(arguments: [
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]), ("a,b\r\n", [["a", "b"]]),
    ("a\rb\r\nc", [["a"], ["b"], ["c"]]),
    ("\n\na\n", [[""], [""], ["a"]]), ("a,\n", [["a", ""]]), ("a,", [["a", ""]]), ("", []),
    ("\"a\nb\",c", [["a\nb", "c"]]), ("\"a\"\"b\"", [["a\"b"]]), ("\"\"", [[""]]),
    ("\"\"\"\"", [["\""]]), (" \"a,b\" ,c", [["a,b", "c"]]), ("a\"b,c", [["a\"b", "c"]]),
    ("\"a\"b\",c", [["a\"b", "c"]]), ("\"a\" b,c\nd", [["\"a\" b", "c"], ["d"]]),
    ("\"a\"b\nc", [["\"a\"b"], ["c"]]), ("  ,a", [["  ", "a"]]),
  ])
  func `rows are cut as they were meant`(_ text: String, _ rows: [[String]]) {
    #expect(Self.rows(Array(text.utf8)) == rows)
  }

  @Test(arguments: [
    ("\"", 1, 1), ("a\n\"b", 2, 2), ("\"a\nb\"\n\"c", 2, 3), ("a,\"b\nc\nd", 1, 1),
  ])
  func `a quote that is never closed is refused with its line`(
    _ text: String, _ row: Int, _ line: Int
  ) {
    var reader = CSVReader(Array(text.utf8), from: 0, delimiter: UInt8(ascii: ","))
    var budget = Int.max
    while true {
      switch reader.next(&budget) {
      case .record, .paused: continue
      case .unclosedQuote(let foundRow, let foundLine):
        #expect((foundRow, foundLine) == (row, line))
        return
      case .end, .tooManyCells:
        Issue.record("the quote was not seen")
        return
      }
    }
  }

  /// Each is read in time that grows with its length, or the test would not end.
  @Test(arguments: [
    "\"", "\"\"", "\"a", "\"a\"b", ",", "\n", "\"\n", "a\"", " ", "\" ", "\r", "\0",
  ])
  func `a hundred kilobytes of one thing is read in time`(_ part: String) {
    let bytes =
      Array("Date,What happened\n12/03/2026,".utf8)
      + Array(String(repeating: part, count: 100_000 / part.utf8.count).utf8)
    var reader = ReturnReader(bytes, context: Fiction.context)
    while reader.advance(bytes: 10_000) {}
    #expect(reader.progress == 1)
  }

  @Test
  func `a row of a thousand cells is the widest`() {
    let row = { (count: Int) in Array(String(repeating: ",", count: count).utf8) }
    let title = Array("Date,What happened\n".utf8)
    let wide = ReturnReader.read(title + row(2000), context: Fiction.context)
    #expect(wide.problems == [.tooManyCells(row: 2, most: 1000)])
    #expect(
      ReturnReader.read(title + row(999), context: Fiction.context).problems == [.nothingFilledIn])
  }

  @Test
  func `a hundred thousand rows are the most, and more are refused as a whole`() {
    let title = Array("KLOE,Question,Answer\n".utf8)
    let rows = { (count: Int) in
      Array(String(repeating: "1,,a\n", count: count).utf8)
    }
    let reading = ReturnReader.read(title + rows(100_001), context: Fiction.context)
    #expect(reading.problems == [.tooManyRows(most: 100_000)])
    #expect(reading.rows.isEmpty && reading.answers.isEmpty)
  }

  private static func rows(_ bytes: [UInt8]) -> [[String]] {
    var reader = CSVReader(bytes, from: 0, delimiter: UInt8(ascii: ","))
    var rows: [[String]] = []
    var budget = Int.max
    while case .record(let record) = reader.next(&budget) {
      rows.append(record.ends.indices.map { String(decoding: record[$0], as: UTF8.self) })
    }
    return rows
  }
}
