import Testing

@testable import OfficeFiles

/// Every file of the corpus, against what a careful clerk would enter from it.
struct CorpusTests {
  @Test(arguments: Fixture.chronologies)
  func `what an entry says stands in its row`(name: String) throws {
    let rows = ReadRow.all(of: try OfficeReader.read(try Fixture.bytes(name)))
    for want in try Fixture.expectation(of: name).rows {
      let found = rows.indices.filter { place in
        let row = rows[place]
        let group = want.sheet ?? want.table.map(String.init) ?? row.group
        // Marks of lists do not count, and a row below may go on with an entry.
        let below = rows.dropFirst(place + 1).prefix(6).flatMap(\.lines)
        let own = row.lines
        return (want.row == nil || row.number == want.row) && row.group == group
          && ReadRow.lines(want.what).enumerated().allSatisfy { number, line in
            own.contains { $0.hasSuffix(line) } || number > 0 && below.contains(line)
          }
      }
      let place = try #require(found.first, "\(name): \(want.row ?? 0) \(want.what)")
      guard want.row != nil else { continue }
      for text in [want.source, want.who] where !text.isEmpty {
        #expect(rows[place].lines.contains(text), "\(name), row \(want.row ?? 0): \(text)")
      }
      if let day = rows[place].days.first {
        #expect(want.from == day.iso, "\(name), row \(want.row ?? 0)")
      }
    }
  }

  @Test(arguments: Fixture.answers)
  func `what an answer says stands in its row`(name: String) throws {
    let rows = ReadRow.all(of: try OfficeReader.read(try Fixture.bytes(name)))
    for want in try Fixture.expectation(of: name).answers {
      let near = rows.filter { row in
        want.row == nil || row.number.map { ($0 - (want.row ?? 0)) == 0 } == true
          || row.number == (want.row ?? 0) + 1
      }
      for line in ReadRow.lines(want.text) {
        #expect(
          near.contains { $0.lines.contains { $0 == line || $0.hasSuffix(" " + line) } },
          "\(name): \(line)")
      }
    }
  }

  @Test(arguments: Fixture.chronologies)
  func `what must be said of a row, or of the file, is said`(name: String) throws {
    let contents = try OfficeReader.read(try Fixture.bytes(name))
    let rows = ReadRow.all(of: contents)
    let said = contents.notes.map(\.sentence).joined(separator: "\n").lowercased()
    for warning in try Fixture.expectation(of: name).mustWarn {
      switch warning {
      case .row(let number, let table):
        let group = table.map(String.init)
        let row = try #require(
          rows.first { $0.number == number && (group == nil || $0.group == group) })
        if !CorpusTests.saidLater.contains("\(name) \(number)") {
          #expect(row.isSpokenOf, "\(name), row \(number)")
        }
      case .words(let pattern):
        let words = pattern.lowercased().split(separator: "|").map(String.init)
        #expect(
          words.contains { word in
            word.split(separator: ".").allSatisfy { part in
              said.contains(part.drop { "{}0123456789,".contains($0) })
            }
          }, "\(name): \(pattern)")
      }
    }
  }

  /// What only the next layer can see: a day without a year, a date never chosen, a text that
  /// goes on, an inserted character that turns the text.
  private static let saidLater: Set<String> = [
    "pd02-table-per-month.docx 3", "pd04-tracked-and-controls.docx 6", "pd08-libreoffice.docx 3",
    "px07-words-and-runs.xlsx 8",
  ]

  @Test(arguments: Fixture.refused)
  func `a file that is none of ours is refused with its word`(name: String) throws {
    let problem = #expect(throws: OfficeProblem.self) {
      try OfficeReader.read(try Fixture.bytes(name))
    }
    #expect(problem?.word == (try Fixture.expectation(of: name).refused))
    #expect(problem?.problem.isEmpty == false && problem?.remedy.isEmpty == false)
  }

  @Test(arguments: Fixture.chronologies + Fixture.answers)
  func `small slices read the same as one`(name: String) throws {
    let bytes = try Fixture.bytes(name)
    let reader = OfficeReader(bytes)
    var slices = 0
    while try reader.advance(bytes: 2_000) {
      slices += 1
      #expect(reader.contents == nil && reader.progress <= 1)
    }
    #expect(slices > 2)
    let whole = ReadRow.all(of: try OfficeReader.read(bytes))
    let parts = ReadRow.all(of: try #require(reader.contents))
    #expect(whole.map(\.texts) == parts.map(\.texts))
  }

  @Test func `a hidden sheet is named and not read, and macros are said to be ignored`() throws {
    let contents = try OfficeReader.read(try Fixture.bytes("px04-two-years.xlsm"))
    #expect(contents.notes.contains(.hiddenSheet("Draft do not use")))
    #expect(contents.notes.contains(.macrosIgnored))
    guard case .workbook(let book) = contents else { throw WrongKind() }
    #expect(book.sheets.map(\.name) == ["2024", "2025", "Sheet3"])
  }
}

/// A file was read as another kind than it is.
struct WrongKind: Error {}
