import Casework
import Testing

@testable import Documents

/// What LibreOffice makes of an exported table: no cell calculates, and what it saves is read.
///
/// Skipped where LibreOffice is not installed.
@Suite(.enabled(if: LibreOffice.isInstalled, "LibreOffice is not installed"))
struct LibreOfficeTests {
  private static let starts = [
    "=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\n=1+1", "\r=1+1", " =1+1", "\u{A0}=1+1",
    "\u{FEFF}=1+1", "\u{200B}=1+1", "\u{2060}=1+1", "\u{3000}=1+1", "\u{AD}=1+1", "\u{FF1D}1+1",
    "\u{FF0B}1+1", "\u{FF0D}1+1", "\u{FF20}SUM(1)", "'=1+1", "''=1+1", "' =1+1", "=", "-",
    "=HYPERLINK(\"https://example.invalid\")", "=cmd|' /C calc'!A0", "{=1+1}", "%3D1+1", "|x",
    "\u{FE66}1+1", "\u{0}=1+1", "=1+1,\"=2\"", "\"=1+1", "=\u{301}1+1", "+44 1632 960000",
  ]

  @Test(.timeLimit(.minutes(2)))
  func `no exported cell starts a formula, and the table comes back as it was`() throws {
    let office = try LibreOffice()
    defer { office.remove() }
    let cells = Self.starts + Self.starts.map { "\($0)\nand a second line" }
    let text = CSVText.text([["Number", "Text", "Next"]] + cells.map { ["1", $0, "end"] })
    try office.write(text, to: "guarded.csv")
    let plain = "Text\r\n=1+1\r\n\"=2+2\"\r\n"
    try office.write(plain, to: "plain.csv")
    // Evaluating formulas is asked for: by default newer versions do not.
    let sheets = ["guarded", "plain"]
    try office.convert(
      sheets.map { "\($0).csv" }, to: "fods",
      reading: "CSV:44,34,76,1,,0,false,true,true,false,false,0,true")
    // It does calculate what is not guarded, or the test would show nothing.
    #expect(try office.read("plain.fods").contains("table:formula="))
    let guarded = try office.read("guarded.fods")
    #expect(!guarded.contains("table:formula="))
    #expect(guarded.contains("and a second line"))
  }

  @Test(.timeLimit(.minutes(2)))
  func `a chronology saved again by LibreOffice is read as it was`() throws {
    let office = try LibreOffice()
    defer { office.remove() }
    // Nothing the spreadsheet takes for a date or a number, for it writes those its own way.
    let days = [
      "Thu 12th March 2026", "c. March 2026", "c. 2019", "before 12/03/2026", "2019",
      "3-5 May 2026",
    ]
    let rows = days.enumerated().map { place, written -> ReturnedRow in
      var row = ReturnedRow(row: place + 2)
      row.when = UncertainDay.read(written, today: Fiction.context.today).day
      row.what = ["=1+1", "- first\n- second", "Visit, “planned”", "'tis", "+44", "é"][place]
      row.time = Understood(TimeOfDay(hour: 14, minute: 30), written: "14:30")
      return row
    }
    try office.write(CSVText.chronology(rows), to: "sent.csv")
    try office.convert(["sent.csv"], to: "ods", reading: "CSV:44,34,76,1,,2057")
    try office.convert(
      ["sent.ods"], to: "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true", reading: nil)
    let back = ReturnReader.read(Array(try office.read("sent.csv").utf8), context: Fiction.context)
    #expect(back.rows.map(\.what) == rows.map(\.what))
    #expect(back.rows.map(\.when.from) == rows.map(\.when.from))
    #expect(back.rows.map(\.when.to) == rows.map(\.when.to))
    #expect(back.rows.map(\.when.precision) == rows.map(\.when.precision))
    #expect(back.rows.map(\.time.value) == rows.map(\.time.value))
  }
}
