import Casework
import Testing

@testable import CaseStore

/// Every event of a meeting on the wire, as it must be read for ever.
///
/// Rows are added and never changed.
struct MeetingEventTests {
  typealias Line = EventCodecTests.Line

  static func lines() throws -> [Line<CaseEvent>] {
    try stepLines() + minuteLines() + versionLines()
  }

  private static func name(_ text: String) throws -> EntryName { try #require(EntryName(text)) }

  private static func stepLines() throws -> [Line<CaseEvent>] {
    let meeting = try name("k3v9")
    let ten = TimeOfDay(hour: 10, minute: 0)
    let came = Attendance(
      meeting: meeting, who: "Nadia Firth, Fenmoor Police", initials: "NF",
      deputyOf: "Zoë Lark, Fenmoor Police", seats: [.police, .deputyChair],
      stays: [Attendance.Stay(until: ten), Attendance.Stay(from: ten)])
    let sent = Attendance(meeting: meeting, who: "Ola Reed", initials: "OR", presence: .apologies)
    return [
      Line(
        #"{"type":"meeting.opened","meeting":"k3v9","at":{"day":"2026-11-26","time":"10:02"}}"#,
        .met(.step(meeting, .opened, at: try november(26, 10)))),
      Line(
        #"{"type":"meeting.paused","meeting":"k3v9","at":{"day":"2026-11-26","time":"11:02"}}"#,
        .met(.step(meeting, .paused, at: try november(26, 11)))),
      Line(
        #"{"type":"meeting.closed","meeting":"k3v9","at":{"day":"2026-11-26","time":"12:02"}}"#,
        .met(.step(meeting, .closed, at: try november(26, 12)))),
      Line(
        #"{"type":"meeting.item","meeting":"k3v9","item":3,"at":{"day":"2026-11-26","time":"10:02"}}"#,
        .met(.itemBegun(meeting, 3, at: try november(26, 10)))),
      Line(
        #"{"type":"meeting.attended","meeting":"k3v9","who":"Nadia Firth, Fenmoor Police","initials":"NF","presence":"present","deputy-of":"Zoë Lark, Fenmoor Police","seats":["deputy-chair","police"],"stays":[{"until":"10:00"},{"from":"10:00"}]}"#,
        .met(.attended(came))),
      Line(
        #"{"type":"meeting.attended","meeting":"k3v9","who":"Ola Reed","initials":"OR","presence":"apologies"}"#,
        .met(.attended(sent))),
    ] + (try laterStepLines())
  }

  /// What the second released version has besides.
  private static func laterStepLines() throws -> [Line<CaseEvent>] {
    let meeting = try name("k3v9")
    let represented = Attendance(
      meeting: meeting, who: "Tom Bracken", knownAs: "Tom Bracken, Fenmoor Police",
      initials: "TB", presence: .represented, seats: [.police])
    return [
      Line(
        #"{"type":"meeting.resumed","meeting":"k3v9","at":{"day":"2026-11-26","time":"11:02"}}"#,
        .met(.step(meeting, .resumed, at: try november(26, 11)))),
      Line(
        #"{"type":"meeting.reopened","meeting":"k3v9","at":{"day":"2026-11-26","time":"12:02"}}"#,
        .met(.step(meeting, .reopened, at: try november(26, 12)))),
      Line(
        #"{"type":"meeting.timed","meeting":"k3v9","which":"began","at":{"day":"2026-11-26","time":"10:02"}}"#,
        .met(.timed(meeting, .began, at: try november(26, 10)))),
      Line(
        #"{"type":"meeting.timed","meeting":"k3v9","which":"ended","at":{"day":"2026-11-26","time":"11:02"}}"#,
        .met(.timed(meeting, .ended, at: try november(26, 11)))),
      Line(
        #"{"type":"meeting.attended","meeting":"k3v9","who":"Tom Bracken","initials":"TB","presence":"represented","known-as":"Tom Bracken, Fenmoor Police","seats":["police"]}"#,
        .met(.attended(represented))),
    ]
  }

  private static func minuteLines() throws -> [Line<CaseEvent>] {
    let meeting = try name("k3v9")
    let at = try november(26, 10)
    let said = MinuteLine(
      meeting: meeting, name: try name("m1"), at: at, place: 1_795_687_320_000_000,
      text: "No visit.")
    let full = MinuteLine(
      meeting: meeting, name: try name("m2"), at: at, place: -5, speaker: "Nadia Firth",
      kind: .decision, text: "Two lines\nof it, e\u{301}", item: 3, enquiries: [2, 14],
      isWithheld: true)
    return [
      Line(
        #"{"type":"minutes.line","meeting":"k3v9","line":"m1","at":{"day":"2026-11-26","time":"10:02"},"place":1795687320000000,"text":"No visit."}"#,
        .met(.minuted(said))),
      Line(
        #"{"type":"minutes.line","meeting":"k3v9","line":"m2","at":{"day":"2026-11-26","time":"10:02"},"place":-5,"speaker":"Nadia Firth","kind":"decision","text":"Two lines\nof it, e\#u{301}","item":3,"kloe":[2,14],"not-for-circulation":true}"#,
        .met(.minuted(full))),
      Line(
        #"{"type":"minutes.removed","meeting":"k3v9","line":"m2"}"#,
        .met(.lineRemoved(meeting, line: try name("m2")))),
    ]
  }

  private static func versionLines() throws -> [Line<CaseEvent>] {
    let meeting = try name("k3v9")
    let digest = String(repeating: "ab", count: 32)
    return [
      Line(
        #"{"type":"minutes.circulated","meeting":"k3v9","version":2,"sha256":"\#(digest)","text":"Began\nEnded","to":"All","on":{"day":"2026-11-27"}}"#,
        .met(
          .circulated(
            MinutesVersion(
              meeting: meeting, number: 2, digest: digest, text: "Began\nEnded", to: "All",
              on: try november(27))))),
      Line(
        #"{"type":"minutes.approved","meeting":"k3v9","version":2,"by":"Zoë Lark","on":{"day":"2026-11-28"}}"#,
        .met(
          .approved(
            MinutesApproval(
              meeting: meeting, version: 2, by: "Zoë Lark", on: try november(28))))),
      Line(
        #"{"type":"minutes.addendum","meeting":"k3v9","addendum":"a1","text":"Not 3 but 4.","by":"Ana","on":{"day":"2026-11-28"}}"#,
        .met(
          .added(
            MinutesAddendum(
              meeting: meeting, name: try name("a1"), text: "Not 3 but 4.", by: "Ana",
              on: try november(28))))),
    ]
  }

  @Test
  func `every event of a meeting is written and read as it was released`() throws {
    for line in try MeetingEventTests.lines() {
      let bytes = Array(line.json.utf8)
      #expect(String(decoding: try line.event.wireBytes(), as: UTF8.self) == line.json)
      let read = try CaseEvent(wire: JSON(bytes), bytes: bytes[...])
      #expect(read == line.event)
    }
  }

  @Test(arguments: [
    #"{"type":"minutes.line","meeting":"k3v9","line":"m1","at":{"day":"2026-11-26"},"place":1,"kind":"sung","text":"La"}"#,
    #"{"type":"meeting.attended","meeting":"k3v9","who":"X","initials":"X","presence":"asleep"}"#,
    #"{"type":"meeting.attended","meeting":"k3v9","who":"X","initials":"X","presence":"present","seats":["piano"]}"#,
    #"{"type":"meeting.danced","meeting":"k3v9"}"#,
    #"{"type":"meeting.timed","meeting":"k3v9","which":"lunch","at":{"day":"2026-11-26"}}"#,
  ])
  func `what a newer version says of a meeting is kept as it stands`(_ json: String) throws {
    let bytes = Array(json.utf8)
    let read = try CaseEvent(wire: JSON(bytes), bytes: bytes[...])
    #expect(read.asUnknown?.json == json)
    #expect(String(decoding: try read.wireBytes(), as: UTF8.self) == json)
  }
}
