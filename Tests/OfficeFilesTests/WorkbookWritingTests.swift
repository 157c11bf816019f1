import Seeds
import Testing

@testable import OfficeFiles

/// Workbooks as they are written, and read back.
struct WorkbookWritingTests {
  private static func sheet(
    _ name: String = "Chronology", rows: [[Workbook.Cell]] = [], lead: [String] = []
  ) -> Workbook.Sheet {
    Workbook.Sheet(
      name: name, lead: lead,
      columns: [
        Workbook.Column("Date", width: 12), Workbook.Column("What happened", width: 60),
        Workbook.Column("Seen", width: 10, choices: ["yes", "no"]),
      ], rows: rows)
  }

  private static func read(_ book: Workbook) throws -> WorkbookContents {
    guard case .workbook(let read) = try OfficeReader.read(book.bytes()) else { throw WrongKind() }
    return read
  }

  /// The text of a part of a file.
  private static func part(_ name: String, of book: Workbook) throws -> String {
    let archive = try ZipArchive(book.bytes())
    return String(decoding: try ZipTests.unpacked(name, of: archive), as: UTF8.self)
  }

  @Test func `the same workbook is the same bytes`() {
    let properties = ["b": "1", "a": "2", "c": "3", "d": "4"]
    let make = { Workbook(title: "T", properties: properties, sheets: [Self.sheet()]).bytes() }
    #expect(make() == make())
  }

  @Test func `texts stay texts, numbers numbers and days days`() throws {
    let day = try #require(OfficeDay(year: 2025, month: 3, day: 12))
    let early = try #require(OfficeDay(year: 1899, month: 3, day: 12))
    let time = try #require(OfficeTime(secondsAfterMidnight: 52_200))
    let row: [Workbook.Cell] = [
      .day(day), .text("=HYPERLINK(\"http://example.invalid\")"), .text("0214"), .number(-42),
      .moment(day, time), .time(time), .percent(92), .empty, .text("+1"), .text("12/3"),
      .day(early),
      .text("_x0041_ \u{1}"),
    ]
    let read = try Self.read(Workbook(title: "T", sheets: [Self.sheet(rows: [row])]))
    let cells = read.sheets[0].row(at: 1).cells
    #expect(
      cells.map(\.text) == [
        "12/03/2025", "=HYPERLINK(\"http://example.invalid\")", "0214", "-42", "12/03/2025 14:30",
        "14:30", "92%", "+1", "12/3", "12/03/1899", "_x0041_ \u{FFFD}",
      ])
    #expect(
      cells.map(\.value) == [
        .day(day, nil), .text, .text, .number, .day(day, time), .time(time), .number, .text, .text,
        .text, .text,
      ])
    #expect(cells.allSatisfy { $0.remarks.isEmpty })
  }

  @Test(arguments: 0..<30)
  func `any texts come back as they were`(seed: Int) throws {
    var random = SeededGenerator(seed)
    let rows = (0..<(1 + random.roll(30))).map { _ in
      (0..<3).map { _ in Workbook.Cell.text(random.hostileText(upTo: 40)) }
    }
    let read = try Self.read(Workbook(title: "T", sheets: [Self.sheet(rows: rows)])).sheets[0]
    let shown = rows.map { row in row.map(Self.expected) }
    var found = shown.map { $0.map { _ in "" } }
    for place in 0..<read.rowCount where read.row(at: place).number > 1 {
      for cell in read.row(at: place).cells {
        found[cell.place.row - 2][cell.place.column] = cell.text
      }
    }
    #expect(found == shown, "seed \(seed)")
  }

  /// What XML cannot hold is shown as U+FFFD, and line ends are line feeds.
  private static func expected(_ cell: Workbook.Cell) -> String {
    guard case .text(let text) = cell else { return "" }
    var view = String.UnicodeScalarView()
    for scalar in SheetText.lines(text).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A: view.append(scalar)
      case 0..<0x20, 0xFFFE, 0xFFFF: view.append("\u{FFFD}")
      default: view.append(scalar)
      }
    }
    return String(view)
  }

  @Test func `a text too long for a cell goes on below, at a line end`() throws {
    let text = (0..<2000).map { "Line \($0) of a very long note." }.joined(separator: "\n")
    let read = try Self.read(
      Workbook(title: "T", sheets: [Self.sheet(rows: [[.text("1/2"), .text(text), .text("no")]])])
    ).sheets[0]
    let texts = (1..<read.rowCount).compactMap { read.row(at: $0)[1]?.text }
    #expect(texts.count == 2 && texts.allSatisfy { $0.utf16.count <= 32_767 })
    #expect(texts.joined(separator: "\n") == text)
    #expect(read.row(at: 2).cells.count == 1)
    let solid = String(repeating: "😔", count: 20_000)
    let parts = SheetWriter.parted([.text(solid)])
    #expect(parts.count == 2 && parts.allSatisfy { $0.count == 1 })
  }

  @Test func `tabs have names that a tab can show`() throws {
    let names = ["a/b:c", "", "History", "'x'", String(repeating: "n", count: 40), "A*BC", "abc"]
    let read = try Self.read(Workbook(title: "T", sheets: names.map { Self.sheet($0) }))
    #expect(
      read.sheets.map(\.name) == [
        "abc", "Sheet2", "Sheet3", "x", String(repeating: "n", count: 31), "ABC (2)", "abc (3)",
      ])
  }

  @Test func `titles are frozen, filtered and printed on every page`() throws {
    let book = Workbook(
      title: "T", marking: "OFFICIAL & SENSITIVE", footer: "Child Heron",
      sheets: [Self.sheet(rows: [[.text("x")]], lead: ["Chronology", "Codes only"])])
    let sheet = try Self.part("xl/worksheets/sheet1.xml", of: book)
    for piece in [
      "ySplit=\"3\"", "<autoFilter ref=\"A3:C4\"/>", "orientation=\"landscape\"",
      "&amp;C&amp;\"Arial,Bold\"OFFICIAL &amp;&amp; SENSITIVE", "Page &amp;P of &amp;N",
      "<formula1>\"yes,no\"</formula1>", "sqref=\"C4:C203\"",
    ] { #expect(sheet.contains(piece), "\(piece)") }
    #expect(
      try Self.part("xl/workbook.xml", of: book).contains("'Chronology'!$3:$3</definedName>"))
  }

  @Test func `a workbook without sheets, and a sheet without columns, can be opened`() throws {
    #expect(try Self.read(Workbook(title: "T", sheets: [])).sheets.map(\.name) == ["Sheet1"])
  }

  @Test func `the properties of a workbook come back`() throws {
    let own = ["case": "2026-001", "organisation": "A & B"]
    let read = try Self.read(Workbook(title: "T", properties: own, sheets: [Self.sheet()]))
    #expect(read.properties == own && read.notes == [])
  }
}

/// Numbers, days and times of any size.
struct WorkbookRoundTripTests {
  @Test(arguments: 0..<20)
  func `days, times and numbers come back as they were`(seed: Int) throws {
    var random = SeededGenerator(seed)
    var rows: [[Workbook.Cell]] = []
    var shown: [[String]] = []
    for _ in 0..<50 {
      let day = try #require(OfficeDay(daysAfter1970: random.roll(60_000) - 25_000))
      let time = try #require(OfficeTime(secondsAfterMidnight: random.roll(86_400)))
      let number = random.roll(2_000_000) - 1_000_000
      rows.append([.day(day), .moment(day, time), .time(time), .number(number)])
      shown.append([day.shown, "\(day.shown) \(time.shown)", time.shown, String(number)])
    }
    let columns = ["Day", "Moment", "Time", "Number"].map { Workbook.Column($0, width: 12) }
    let book = Workbook(
      title: "T", sheets: [Workbook.Sheet(name: "S", columns: columns, rows: rows)])
    guard case .workbook(let read) = try OfficeReader.read(book.bytes()) else { throw WrongKind() }
    let found = (1..<read.sheets[0].rowCount).map { read.sheets[0].row(at: $0).cells.map(\.text) }
    #expect(found == shown, "seed \(seed)")
  }
}
