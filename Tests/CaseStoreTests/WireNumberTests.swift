import Casework
import Testing
import Trials

@testable import CaseStore

/// Numbers that nobody who means well would record, and that nothing may stumble over.
struct WireNumberTests {
  static let beyond = [Int.max, Int.max - 1, .min, .min + 1, -1, 2 << 60]

  @Test(arguments: [
    (#"{"type":"meeting.item","meeting":"m","item":N,"at":{"day":"2026-11-05"}}"#, "item"),
    (
      #"{"type":"minutes.line","meeting":"m","line":"k","at":{"day":"2026-11-05"},"place":1,"text":"x","item":N}"#,
      "item"
    ),
    (
      #"{"type":"minutes.line","meeting":"m","line":"k","at":{"day":"2026-11-05"},"place":1,"text":"x","kloe":[N]}"#,
      "kloe"
    ),
    (
      #"{"type":"minutes.approved","meeting":"m","version":N,"by":"x","on":{"day":"2026-11-05"}}"#,
      "version"
    ),
    (
      #"{"type":"minutes.circulated","meeting":"m","version":N,"sha256":"","text":"","to":"","on":{"day":"2026-11-05"}}"#,
      "version"
    ),
    (#"{"type":"report.sent","version":N,"evidence":"x","on":{"day":"2026-11-05"}}"#, "version"),
    (
      #"{"type":"pack.frozen","version":N,"sha256":"","text":"","entries":1,"answers":1}"#,
      "version"
    ),
    (
      #"{"type":"pack.frozen","version":1,"sha256":"","text":"","entries":N,"answers":1}"#,
      "entries"
    ),
    (
      #"{"type":"return.imported","request":"r","organisation":"x","part":"answers","file":"f","sha256":"","warned":1,"refused":1,"entries":[{"id":"e","row":1,"written":"","precision":"unknown","lines":[N]}],"answers":[]}"#,
      "lines"
    ),
    (
      #"{"type":"return.imported","request":"r","organisation":"x","part":"answers","file":"f","sha256":"","warned":1,"refused":1,"entries":[{"id":"e","row":1,"table":N,"written":"","precision":"unknown"}],"answers":[]}"#,
      "table"
    ),
    (#"{"type":"change.undone","writer":"w","n":N}"#, "n"),
    (#"{"type":"record.erased","writer":"w","n":N}"#, "n"),
  ])
  func `a number out of its bounds makes a record that cannot be understood`(
    template: String, field: String
  ) {
    for number in Self.beyond {
      let json = template.replacing("N", with: String(number))
      #expect(throws: EventFlaw.field(field), "\(number)") {
        let _: CaseEvent = try EventCodecTests.read(json)
      }
    }
  }

  @Test func `a line of minutes stands in a place that leaves room to add to`() throws {
    for number in [Int.max, .min, 2 << 60, -(2 << 60)] {
      let json =
        #"{"type":"minutes.line","meeting":"m","line":"k","at":{"day":"2026-11-05"},"place":N,"text":"x"}"#
        .replacing("N", with: String(number))
      #expect(throws: EventFlaw.field("place")) {
        let _: CaseEvent = try EventCodecTests.read(json)
      }
    }
    let last = MinuteLine.places.upperBound
    #expect(MinuteLine.places.contains(MinuteLine.place(at: moment(), after: last)))
    #expect(MinuteLine.place(after: last, before: nil) == nil)
    #expect(MinuteLine.place(after: nil, before: MinuteLine.places.lowerBound) == nil)
  }

  @Test(arguments: [
    (#"{"at":N,"tick":0,"by":"x","seen":{},"events":[]}"#, "at"),
    (#"{"at":0,"tick":N,"by":"x","seen":{},"events":[]}"#, "tick"),
    (#"{"at":0,"tick":0,"by":"x","seen":{"v":N},"events":[]}"#, "seen"),
  ])
  func `a body is stamped within the years there are`(template: String, field: String) throws {
    let id = ChangeID(writer: try #require(WriterID("w")), number: 1)
    for number in Self.beyond where !(field == "at" && number == -1) {
      let body = Array(template.replacing("N", with: String(number)).utf8)
      #expect(throws: EventFlaw.field(field), "\(number)") {
        try ChangeCodec<CaseEvent>.change(in: body, id: id)
      }
    }
  }

  @Test(arguments: [Int.max, Int.max - 1, 1_000_000_001])
  func `a record of a number beyond all is named, and everything else goes on`(
    number: Int
  ) throws {
    let place = try Place(.memory)
    let store = try place.create()
    let made = try store.openCase()
    var journal = ForgedJournal(.review(made.id), try #require(WriterID("eve")))
    journal.add(events: [#"{"type":"milestone.retracted","milestone":"closed"}"#], number: number)
    journal.add(raw: Array("{\"v\":1 and no more\n".utf8))
    try place.put(journal)
    let found = StoreFinding(.unreadableRecord(number: number, .field("n")), in: journal.path)
    #expect(place.check().findings.contains(found))
    #expect(place.check().outcome == .recordsMissing)
    #expect(try store.load(made.id, now: moment(1)).changes == [made.change])
    let saved = try store.append([.notNeeded(.closed)], to: made.id, by: "Ana", now: moment(2))
    #expect(try place.open().load(made.id, now: moment(3)).changes == [made.change, saved])
  }

  @Test func `after the last tick of a millisecond comes the next millisecond`() throws {
    let place = try Place(.memory)
    let store = try place.create()
    let made = try store.openCase()
    var journal = ForgedJournal(.review(made.id), try #require(WriterID("eve")))
    let last = WireNumber.tick.range.upperBound
    journal.add(
      events: [#"{"type":"milestone.retracted","milestone":"closed"}"#],
      at: moment(5).milliseconds, tick: last)
    try place.put(journal)
    _ = try store.load(made.id, now: moment(1))
    let saved = try store.append([.notNeeded(.closed)], to: made.id, by: "Ana", now: moment(1))
    #expect(saved.stamp == Stamp(at: moment(6), tick: 0))
    #expect(try place.open().load(made.id, now: moment(9)).changes.last == saved)
  }

  @Test func `a file dated beyond the year 2262 is a file like any other`() throws {
    let place = try Place(.real)
    let store = try place.create()
    let made = try store.openCase()
    let path = try #require(try place.paths(below: "\(place.store)/cases").first)
    try place.date(path, secondsSince1970: 32_503_680_000)
    #expect(try store.changeToken(now: moment(9)).cases[made.id]?.marks.count == 1)
    #expect(place.check().outcome == .sound)
  }
}
