import Testing

@testable import OfficeFiles

/// Numbers, days and times as a sheet shows them.
struct NumberTests {
  /// A stored number, the format of its cell, and what is shown.
  struct Shown: CustomTestStringConvertible {
    let number: String
    let format: String
    let shown: String

    init(_ number: String, _ format: String, _ shown: String) {
      (self.number, self.format, self.shown) = (number, format, shown)
    }

    var testDescription: String { "\(number) as \(format)" }
  }

  @Test(arguments: [
    Shown("37.799999999999997", "General", "37.8"), Shown("9990010002", "General", "9990010002"),
    Shown("9.43E+09", "General", "9430000000"), Shown("1E-3", "General", "0.001"),
    Shown("-0", "General", "0"), Shown("0.30000000000000004", "General", "0.3"),
    Shown("0.92", "0%", "92%"), Shown("0.125", "0.0%", "12.5%"), Shown("417", "000000", "000417"),
    Shown("7700900123", "00000000000", "07700900123"), Shown("1.5", "0.00", "1.50"),
    Shown("2.345", "0.00", "2.35"), Shown("-2.5", "0", "-3"), Shown("-0.4", "0", "0"),
    Shown("1234567.891", "#,##0.00", "1,234,567.89"), Shown("0.5", "#", "1"), Shown("0.4", "#", ""),
    Shown("1234", "\"£\"#,##0", "£1,234"), Shown("1234", "[$£-809]#,##0.00", "£1,234.00"),
    Shown("-5", "0.0;(0.0)", "(5.0)"), Shown("5", "0.0_);[Red](0.0)", "5.0"),
    Shown("7700900123", "00000\\ 000000", "07700 900123"), Shown("12", "0\" days\"", "12 days"),
    Shown("1500000", "0.0,,\"m\"", "1.5m"), Shown("0.5", "# ?/?", "0.5"),
    Shown("1200", "0.00E+00", "1200"), Shown("3", "[Red]0", "3"),
    Shown("3", "\"month\" 0.00", "month 3.00"),
    Shown("99999.995", "0.00", "100000.00"), Shown("12", "@", "12"), Shown("12", ";;;", "12"),
    Shown("not a number", "0", "not a number"), Shown("1.75", "[h]:mm", "42:00"),
    Shown("0.0104166667", "[mm]:ss", "0:15"),
  ])
  func `a number is shown as its format says, and never with an exponent`(row: Shown) throws {
    #expect(try NumberTests.cell(row.number, row.format)?.text == row.shown)
  }

  @Test(arguments: [
    Shown("45658", "dd/mm/yyyy", "01/01/2025"),
    Shown("45658.604166666664", "dd/mm/yyyy hh:mm", "01/01/2025 14:30"),
    Shown("45658.604166666664", "dd/mm/yyyy", "01/01/2025"),
    Shown("45658", "d-mmm-yy", "01/01/2025"),
    Shown("45658.99998842592", "d/m/yy h:mm:ss", "01/01/2025 23:59:59"),
    Shown("45658.9999999", "d/m/yy h:mm", "01/01/2025 23:59:59"),
    Shown("45658.999999999999", "d/m/yy h:mm", "02/01/2025 00:00"),
    Shown("1", "d/m/yy", "01/01/1900"), Shown("59", "d/m/yy", "28/02/1900"),
    Shown("60", "d/m/yy", "29/02/1900"), Shown("61", "d/m/yy", "01/03/1900"),
    Shown("2958465", "d/m/yy", "31/12/9999"), Shown("2958467", "d/m/yy", "2958467"),
    Shown("-1", "d/m/yy", "-1"), Shown("0.604166666666667", "hh:mm", "14:30"),
    Shown("0", "hh:mm", "00:00"), Shown("45717", "mmm yyyy", "March 2025"),
    Shown("45717", "yyyy", "2025"),
    Shown("45717", "[$-809]dd mmmm yyyy;@", "01/03/2025"),
    Shown("45717", "dddd, d mmmm yyyy", "01/03/2025"),
    Shown("0.0104166667", "mm:ss", "00:15"),
  ])
  func `a day is a day by its format`(row: Shown) throws {
    #expect(try NumberTests.cell(row.number, row.format)?.text == row.shown)
  }

  @Test func `days of old Macs lie 1,462 days later`() throws {
    #expect(try NumberTests.cell("44266", "d/m/yy", since1904: true)?.text == "12/03/2025")
    #expect(try NumberTests.cell("0", "d/m/yy", since1904: true)?.text == "01/01/1904")
  }

  @Test func `a day and a time are typed, and a month is no day`() throws {
    let day = try #require(OfficeDay(year: 2025, month: 1, day: 1))
    #expect(try NumberTests.cell("45658", "d/m/yy")?.value == .day(day, nil))
    let half = OfficeTime(secondsAfterMidnight: 43_200)
    #expect(try NumberTests.cell("45658.5", "d/m/yy h:mm")?.value == .day(day, half))
    #expect(try NumberTests.cell("45658", "mmm-yy")?.value == .partOfDay)
    #expect(try NumberTests.cell("0.5", "h:mm AM/PM")?.value == half.map { .time($0) })
  }

  @Test func `a built-in number that a file gives another meaning means that`() throws {
    var book = TestBook("<row><c s=\"0\"><v>45658</v></c><c s=\"1\"><v>45658</v></c></row>")
    book.styles =
      "<numFmts><numFmt numFmtId=\"14\" formatCode=\"0.0\"/></numFmts><cellXfs>"
      + "<xf numFmtId=\"14\"/><xf numFmtId=\"22\"/></cellXfs>"
    #expect(try book.cells()["A1"]?.text == "45658.0")
    #expect(try book.cells()["B1"]?.text == "01/01/2025 00:00")
  }

  @Test(arguments: [
    ("2025-05-01T00:00:00Z", "01/05/2025"), ("2025-05-01", "01/05/2025"),
    ("2025-05-01T09:45:00", "01/05/2025 09:45"), ("2025-13-01", "2025-13-01"), ("soon", "soon"),
  ])
  func `a day of a Strict file is read as it is written`(written: String, shown: String) throws {
    let cells = try TestBook("<row><c t=\"d\"><v>\(written)</v></c></row>").cells()
    #expect(cells["A1"]?.text == shown)
  }

  @Test func `more than fifteen digits are said to be lost`() throws {
    let cell = try NumberTests.cell("999001000212345678", "0")
    #expect(cell?.text == "999001000212346000" && cell?.remarks == [.digitsLost])
    #expect(try NumberTests.cell("999001000212345", "0")?.remarks == [])
  }

  @Test func `every day from 1900 to 2100 has its number, and comes back from it`() throws {
    for number in stride(from: 61, through: 73_415, by: 1) {
      let serial = try #require(SheetSerial(Double(number), since1904: false))
      let day = try #require(serial.day)
      #expect(SheetSerial.number(of: day) == number)
      #expect(OfficeDay(iso: day.iso) == day)
    }
  }

  private static func cell(
    _ number: String, _ format: String, since1904: Bool = false
  ) throws -> WorkbookContents.Cell? {
    var book = TestBook("<row><c s=\"0\"><v>\(number)</v></c></row>")
    book.styles = TestBook.styles([format])
    if since1904 { book.workbook = "<workbookPr date1904=\"1\"/>" }
    return try book.cells()["A1"]
  }
}
