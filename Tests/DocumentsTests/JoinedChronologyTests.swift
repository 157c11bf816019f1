import Casework
import Testing

@testable import Documents

/// What the review decides of rows, in what is sent: joined records, and a date it gave.
struct JoinedChronologyTests {
  private func rows(of subject: GatheredCase) throws -> [[String]] {
    try Document.chronology(of: subject.paper()).sections.flatMap(\.blocks).flatMap { block in
      if case .table(let table) = block, table.head.first == "No" {
        table.rows
      } else {
        [[String]]()
      }
    }
  }

  @Test func `joined records are one row of a document, with what each says`() throws {
    var subject = try GatheredCase()
    #expect(try rows(of: subject).map { $0[0] } == ["1", "2"])
    try subject.joinEntries()
    let row = try #require(try rows(of: subject).first)
    #expect(try rows(of: subject).count == 1)
    #expect(row[0] == "1, 2")
    #expect(row[1] == "HS: 12 March 2026 at 2:30pm\nHS: c. May 2026")
    #expect(row[3].contains("HS: Seen at the gate") && row[3].contains("HS: Attendance fell"))
    let lines = Document.chronology(of: try subject.paper()).readingLines.joined(separator: " ")
    #expect(lines.contains("Records that the review joined as one event share a row"))
  }

  @Test func `a table keeps a row for each joined record, and says what it is joined with`() throws
  {
    var subject = try GatheredCase()
    try subject.joinEntries()
    let csv = CSVText.chronology(try subject.paper().chronology)
    let lines = csv.split(whereSeparator: \.isNewline)
    #expect(lines[0].contains("One event with"))
    #expect(lines.count == 3)
    #expect(lines[1].contains("Harbour School, c. May 2026"))
    #expect(lines[2].contains("Harbour School, 12 Mar 2026, 14:30"))
  }

  @Test func `a date the review gave stands beside what was sent, with who gave it`() throws {
    var subject = try GatheredCase()
    try subject.giveDate("10/03/2026")
    let row = try #require(try rows(of: subject).first)
    #expect(row[1].hasPrefix("10 March 2026, given by Pat Example on "))
    #expect(row[1].hasSuffix("; sent as: n/a"))
    let csv = CSVText.chronology(try subject.paper().chronology)
    let lines = csv.split(whereSeparator: \.isNewline)
    #expect(lines[0].contains("Date given by the review"))
    #expect(lines[1].hasPrefix("n/a,"))
    #expect(lines[1].contains("10 March 2026, given by Pat Example on "))
  }
}
