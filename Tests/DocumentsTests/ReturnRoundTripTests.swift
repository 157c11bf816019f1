import Casework
import Seeds
import Testing

@testable import Documents

/// Whatever a row holds, once it is accepted it survives export and import byte for byte.
struct ReturnRoundTripTests {
  private static let texts = [
    "Visit", "=1+1", "'=1+1", "''-x", "+44 1632 960000", "@all", "- first\n- second", "'tis",
    "a,b;c\td", "He said \"no\"", "\"", "\"\"", "line\r\nend", "  spaces  ", "\u{A0}", "é",
    "e\u{301}",
    "👨‍👩‍👧", "نص", "\u{200D}", "\u{FEFF}x", "＝1", "KLOE 3", "ANSWER:", "[learning]", "sep=;",
    "Date", "What happened", "\u{0}", "\u{202E}x", "\u{FFFD}", "END", "> quoted", "a\n\n\nb",
  ]
  private static let days = [
    "12/03/2026", "March 2026", "c. 2019", "before 12/03/2026", "3-5 May 2026", "'12/03/2026",
    "12/03/2026 14:30", "~ March 2026", "46093", "n/a", "Winter 2024/25", "12 March 2026?",
    "= 12/03/2026", "-12/03/2026", "",
  ]
  private static let marks = [
    "", "yes", "N", "n/a", "3", "low", "good", "disputed", "1, 2", "K3", "-", "+",
  ]

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `any accepted row is the same after export and import`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let some = { (choices: [String]) in choices.randomElement(using: &generator) ?? "" }
    let rows = (0..<40).map { _ in
      ChronologyColumn.allCases.map { column in
        switch column {
        case .date: some(Self.days)
        case .time: some(["", "14:30", "2.30pm", "0214", "n/a"])
        case .people, .source: some(Self.texts + ["", "", ""])
        case .what, .action, .analysis: some(Self.texts) + some(["", " ", "\n"]) + some(Self.texts)
        default: some(Self.marks)
        }
      }
    }
    let text = CSVText.text([ChronologyColumn.allCases.map(\.title)] + rows)
    let read = ReturnReader.read(Array(text.utf8), context: Fiction.context)
    #expect(read.problems.isEmpty)
    let accepted = read.rows.filter { $0.outcome == .accepted }
    RoundTrip.expect(accepted, in: Fiction.context)
    // What was warned about is kept as well, though it is warned about again.
    for row in read.rows where row.outcome != .refused && row.joined.isEmpty {
      let again = ReturnReader.read(
        Array(CSVText.chronology([row]).utf8), context: Fiction.context)
      #expect(again.rows.first?.what == row.what)
      #expect(again.rows.first?.when == row.when)
    }
  }
}
