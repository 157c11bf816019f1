import Casework
import Testing

@testable import CaseStore

/// Every event of lines of enquiry, Form 2, returns and packs on the wire, as it must be read for
/// ever.
///
/// Rows are added and never changed.
struct EnquiryEventTests {
  typealias Line = EventCodecTests.Line

  private static let digest = ReviewEventTests.digest

  private static func name(_ text: String) throws -> EntryName { try #require(EntryName(text)) }

  private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  static func lines() throws -> [Line<CaseEvent>] {
    let (first, second, school) = (try name("k1"), try name("k2"), try name("s1"))
    let on = Occasion(day: try day("2026-11-13"), time: TimeOfDay(hour: 9, minute: 5))
    let issue = Form2Issue(
      request: school, organisation: "Harbour School", number: 2, on: on,
      lines: [Form2Issue.Line(id: first, number: 1, question: "What was seen?")],
      periodFrom: try day("2024-01-01"), periodTo: nil, people: "C1, M1",
      returnBy: try day("2026-11-20"), text: "FORM 2\n", digest: digest)
    return [
      Line(#"{"type":"lines.ordered","lines":["k2","k1"]}"#, .linesOrdered([second, first])),
      Line(
        #"{"type":"form2.issued","request":"s1","organisation":"Harbour School","issue":2,"on":{"day":"2026-11-13","time":"09:05"},"lines":[{"line":"k1","number":1,"question":"What was seen?"}],"period-from":"2024-01-01","period-to":null,"people":"C1, M1","return-by":"2026-11-20","sha256":"\#(digest)","text":"FORM 2\n"}"#,
        .form2Issued(issue)),
      Line(
        #"{"type":"pack.frozen","version":1,"sha256":"\#(digest)","text":"Pack\n","entries":2,"answers":3}"#,
        .packFrozen(Pack(number: 1, text: "Pack\n", digest: digest, entries: 2, answers: 3))),
    ] + (try returns(school, first)) + (try keptAsWritten(school))
      + (try inTables(school))
  }

  private static func returns(
    _ school: EntryName, _ line: EntryName
  ) throws -> [Line<CaseEvent>] {
    let exact = try #require(
      UncertainDay(
        from: day("2026-03-12"), to: day("2026-03-12"), precision: .exact, written: "12/03/2026"))
    let before = try #require(
      UncertainDay(from: nil, to: day("2019-05-01"), precision: .before, written: "by May 2019"))
    let full = EntryContent(
      when: exact, time: Understood(TimeOfDay(hour: 14, minute: 30), written: "2.30pm"),
      people: "C1", what: "Seen\nat gate", source: "Log 3",
      childSeen: Understood(.yes, written: "Y"), significance: .high, practice: .good,
      status: .disputed, lines: [1, 4], analysis: "It matters")
    let bare = EntryContent(when: before, what: "Moved in")
    let file = { (part: ReturnFile.Part, entries: [ReturnFile.Entry], answers: [GivenAnswer]) in
      ReturnFile(
        request: school, organisation: "Harbour School", part: part, name: "back.csv",
        digest: digest, entries: entries, answers: answers, warned: 1, refused: 2)
    }
    return [
      Line(
        #"{"type":"return.imported","request":"s1","organisation":"Harbour School","part":"chronology","file":"back.csv","sha256":"\#(digest)","warned":1,"refused":2,"entries":[{"id":"e-2","row":2,"written":"12/03/2026","precision":"exact","from":"2026-03-12","to":"2026-03-12","time":"14:30","time-written":"2.30pm","people":"C1","what":"Seen\nat gate","source":"Log 3","child-seen":"yes","child-seen-written":"Y","significance":3,"practice":"good","status":"disputed","lines":[1,4],"analysis":"It matters"},{"id":"e-3","row":3,"written":"by May 2019","precision":"before","to":"2019-05-01","what":"Moved in"}],"answers":[]}"#,
        .returnImported(
          file(
            .chronology,
            [
              ReturnFile.Entry(id: try name("e-2"), row: 2, content: full),
              ReturnFile.Entry(id: try name("e-3"), row: 3, content: bare),
            ], []))),
      Line(
        #"{"type":"return.imported","request":"s1","organisation":"Harbour School","part":"answers","file":"back.csv","sha256":"\#(digest)","warned":1,"refused":2,"entries":[],"answers":[{"line":"k1","row":2,"text":"Daily"},{"prompt":"good-practice","row":3,"text":"The nurse"}]}"#,
        .returnImported(
          file(
            .answers, [],
            [
              GivenAnswer(subject: .line(line), row: 2, text: "Daily"),
              GivenAnswer(subject: .prompt(.goodPractice), row: 3, text: "The nurse"),
            ]))),
    ]
  }

  /// Words that were not understood, an action, columns that are none of ours, and what a person
  /// said a column is.
  private static func keptAsWritten(_ school: EntryName) throws -> [Line<CaseEvent>] {
    let exact = try #require(
      UncertainDay(
        from: day("2026-03-12"), to: day("2026-03-12"), precision: .exact, written: "12/03/2026"))
    let content = EntryContent(
      when: exact, what: "Seen", action: "Card left", significance: .medium,
      asWritten: [
        .significance: "Amber", .practice: "mixed", .status: "pending", .lines: "the first",
      ], other: [ReturnedCell("Ref", "A1"), ReturnedCell("Ref", "B2")])
    return [
      Line(
        #"{"type":"return.imported","request":"s1","organisation":"Harbour School","part":"chronology","file":"back.csv","sha256":"\#(digest)","warned":0,"refused":0,"entries":[{"id":"e-2","row":2,"written":"12/03/2026","precision":"exact","from":"2026-03-12","to":"2026-03-12","what":"Seen","action":"Card left","significance":2,"significance-written":"Amber","practice-written":"mixed","status-written":"pending","lines-written":"the first","other":[{"title":"Ref","text":"A1"},{"title":"Ref","text":"B2"}]}],"answers":[],"columns":[{"column":"Problem / Free text","field":"what"},{"column":"C","field":"child-seen"}]}"#,
        .returnImported(
          ReturnFile(
            request: school, organisation: "Harbour School", part: .chronology, name: "back.csv",
            digest: digest,
            entries: [ReturnFile.Entry(id: try name("e-2"), row: 2, content: content)], warned: 0,
            refused: 0,
            columns: [
              ColumnAssignment("Problem / Free text", is: .what),
              ColumnAssignment("C", is: .childSeen),
            ])))
    ]
  }

  /// Rows that stand in a sheet of a workbook, or in a table of a document.
  private static func inTables(_ school: EntryName) throws -> [Line<CaseEvent>] {
    let content = EntryContent(when: UncertainDay(unknown: ""), what: "Seen")
    let tables: [(String, TableName)] = [
      (#""sheet":"2025""#, .sheet("2025")), (#""table":3"#, .table(3)),
    ]
    return try tables.map { wire, table in
      Line(
        #"{"type":"return.imported","request":"s1","organisation":"Harbour School","part":"chronology","file":"back","sha256":"\#(digest)","warned":0,"refused":0,"entries":[{"id":"e-2","row":2,"written":"","precision":"unknown",\#(wire),"what":"Seen"}],"answers":[]}"#,
        .returnImported(
          ReturnFile(
            request: school, organisation: "Harbour School", part: .chronology, name: "back",
            digest: digest,
            entries: [
              ReturnFile.Entry(id: try name("e-2"), row: 2, table: table, content: content)
            ], warned: 0, refused: 0)))
    }
  }

  @Test func `every event of gathering reads and is written as it always was`() throws {
    for line in try Self.lines() { try EventCodecTests.expectRoundTrip(line) }
  }

  /// A part, a question or a precision that only a newer version has.
  @Test(arguments: [
    #"{"type":"return.imported","request":"s1","organisation":"x","part":"photographs","file":"x","sha256":"x","warned":0,"refused":0,"entries":[],"answers":[]}"#,
    #"{"type":"return.imported","request":"s1","organisation":"x","part":"answers","file":"x","sha256":"x","warned":0,"refused":0,"entries":[],"answers":[{"prompt":"horoscope","row":1,"text":"x"}]}"#,
    #"{"type":"return.imported","request":"s1","organisation":"x","part":"answers","file":"x","sha256":"x","warned":0,"refused":0,"entries":[],"answers":[],"columns":[{"column":"A","field":"smell"}]}"#,
  ])
  func `what only a newer version knows is kept byte for byte`(_ json: String) throws {
    let event: CaseEvent = try EventCodecTests.read(json)
    #expect(event.asUnknown?.json == json)
  }
}
