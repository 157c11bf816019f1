import Seeds
import Terminal
import Testing

@testable import Screens

struct TextWrapTests {
  private static func rows(_ text: String, _ columns: Int) -> [String] {
    let line = TextLine(text)
    let wrap = TextWrap(line, columns: columns)
    return (0..<wrap.rowCount).map { line.slice(wrap.row($0)) }
  }

  @Test(
    arguments: [
      ("one two three", 9, ["one two ", "three"]),
      ("one two three", 8, ["one two ", "three"]),
      ("one two three", 7, ["one ", "two ", "three"]),
      ("appointments", 6, ["appoi", "ntmen", "ts"]),
      ("a appointments", 6, ["a ", "appoi", "ntmen", "ts"]),
      ("ab  cd", 4, ["ab  ", "cd"]),
      ("ab   cd", 4, ["ab  ", " cd"]),
      ("abc ", 4, ["abc ", ""]),
      ("abc", 4, ["abc"]),
      ("", 4, [""]),
      ("会议记录", 5, ["会议", "记录"]),
      ("ab", 1, ["a", "b", ""]),
    ])
  func `a line wraps at spaces, and a word wider than the row anywhere`(
    text: String, columns: Int, rows: [String]
  ) {
    #expect(Self.rows(text, columns) == rows)
  }

  @Test(arguments: 1...120 as ClosedRange<UInt64>)
  func `rows joined are the line, none is too wide, and none breaks a cluster`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = (0..<6).map { _ in random.text(atMost: 20) }.joined(separator: " ")
      .split(separator: "\n").joined(separator: " ")
    let columns = Int.random(in: 1...24, using: &random)
    let rows = Self.rows(text, columns)
    #expect(bytes(rows.joined()) == bytes(text))
    #expect(rows.map(\.count).reduce(0, +) == text.count)
    for row in rows where row.count > 1 { #expect(TextWidth.columns(of: row) <= columns) }
    for row in rows.dropLast() { #expect(!row.isEmpty) }
    // The caret behind the last cluster has a cell of its own.
    #expect(TextWidth.columns(of: rows[rows.count - 1]) < columns)
  }

  @Test func `an offset belongs to the later of the rows that meet there`() {
    let wrap = TextWrap(TextLine("one two three"), columns: 9)
    #expect([0, 7, 8, 13].map { wrap.row(of: $0) } == [0, 0, 1, 1])
  }
}
