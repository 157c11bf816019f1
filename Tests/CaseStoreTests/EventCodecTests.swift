import Casework
import Seeds
import Testing

@testable import CaseStore

/// Every name on the wire, as it must be read for ever.
///
/// Rows are added and never changed.
struct EventCodecTests {
  struct Line<Event: Sendable>: Sendable {
    let json: String
    let event: Event

    init(_ json: String, _ event: Event) { (self.json, self.event) = (json, event) }
  }

  static func caseLines() throws -> [Line<CaseEvent>] {
    let reference = try #require(CaseReference("2026-014"))
    let change = ChangeID(writer: try #require(WriterID("abc234")), number: 3)
    let test = SeriousIncidentTest(
      abuseOrNeglect: .suspected, outcome: .seriouslyHarmed, harms: [.other, .mentalHealth],
      isLongTermHarmLikely: true, hasRecovered: false, rationale: "Two limbs met")
    return [
      Line(
        #"{"type":"case.opened","reference":"2026-014","child":"Child Aspen","edition":"wt-2023"}"#,
        .opened(reference: reference, child: "Child Aspen", edition: "wt-2023")),
      Line(
        #"{"type":"reference.changed","reference":"2026-014"}"#, .referenceChanged(to: reference)),
      Line(
        #"{"type":"milestone.recorded","milestone":"panel-notified","on":{"day":"2026-11-05","time":"14:02"},"corrects":false}"#,
        .recorded(.panelNotified, on: try november(5, 14), corrects: false)),
      Line(
        #"{"type":"milestone.recorded","milestone":"closed","on":{"day":"2026-11-05"},"corrects":true}"#,
        .recorded(.closed, on: try november(5), corrects: true)),
      Line(#"{"type":"milestone.retracted","milestone":"closed"}"#, .retracted(.closed)),
      Line(#"{"type":"milestone.not-needed","milestone":"closed"}"#, .notNeeded(.closed)),
      Line(#"{"type":"milestone.needed","milestone":"closed"}"#, .neededAfterAll(.closed)),
      Line(
        #"{"type":"milestone.planned","milestone":"review-meeting-held","for":{"day":"2026-11-20"}}"#,
        .planned(.reviewMeetingHeld, for: try november(20))),
      Line(
        #"{"type":"milestone.planned","milestone":"review-meeting-held","for":null}"#,
        .planned(.reviewMeetingHeld, for: nil)),
      Line(
        #"{"type":"criteria.decided","abuse-or-neglect":"suspected","outcome":"seriously-harmed","harms":["mental-health","other"],"long-term-likely":true,"recovered":false,"looked-after":false,"rationale":"Two limbs met","on":{"day":"2026-11-06"}}"#,
        .criteriaDecided(test, on: try november(6))),
      Line(#"{"type":"case.mistaken","as":"opened-in-error"}"#, .mistaken(.openedInError)),
      Line(
        #"{"type":"case.mistaken","as":"duplicate","of":"2026-014"}"#,
        .mistaken(.duplicate(of: reference))),
      Line(#"{"type":"case.counted-again"}"#, .mistaken(nil)),
      Line(
        #"{"type":"criteria.decided","abuse-or-neglect":"known","outcome":"died","harms":[],"long-term-likely":false,"recovered":false,"looked-after":false,"rationale":"Two limbs met","not-answered":["long-term-likely","recovered"],"on":{"day":"2026-11-06"}}"#,
        .criteriaDecided(
          SeriousIncidentTest(
            abuseOrNeglect: .known, outcome: .died, rationale: "Two limbs met"),
          on: try november(6))),
      Line(#"{"type":"change.undone","writer":"abc234","n":3}"#, .undone(change)),
      Line(#"{"type":"change.redone","writer":"abc234","n":3}"#, .redone(change)),
      Line(#"{"type":"record.erased","writer":"abc234","n":3}"#, .erased(Erasure(change))),
    ]
  }

  static func partnershipLines() throws -> [Line<PartnershipEvent>] {
    let day = try #require(Day(year: 2026, month: 12, day: 28))
    let digest = String(repeating: "0", count: 64)
    let list = BankHolidayList(
      holidays: [BankHoliday(day: day, title: "Boxing Day", note: "Substitute day")],
      fileDigest: digest)
    return [
      Line(#"{"type":"partnership.named","name":"Barchester"}"#, .named("Barchester")),
      Line(
        #"{"type":"calendar.updated","file":"\#(digest)","holidays":[{"day":"2026-12-28","title":"Boxing Day","note":"Substitute day"}]}"#,
        .calendarUpdated(list)),
      Line(
        #"{"type":"record.erased","writer":"abc234","n":3}"#,
        .erased(
          Erasure(ChangeID(writer: try #require(WriterID("abc234")), number: 3)))),
      Line(
        #"{"type":"loss.accepted","file":"cases/aaaa/bbbb.jsonl","bytes":712,"sha256":"\#(digest)","losses":["missing 3-4","wiped 1"]}"#,
        .lossAccepted(
          AcceptedLoss(
            file: "cases/aaaa/bbbb.jsonl", length: 712, digest: digest,
            losses: ["missing 3-4", "wiped 1"]))),
    ]
  }

  static let identityLines = [
    Line(
      #"{"type":"identity.answered","question":"childrens-names","text":"Zoë Nonesuch\nTom Nonesuch"}"#,
      IdentityEvent.answered(.childrensNames, Confidential("Zoë Nonesuch\nTom Nonesuch"))),
    Line(
      #"{"type":"identity.answered","question":"nhs-numbers","text":""}"#,
      .answered(.nhsNumbers, Confidential(""))),
  ]

  /// The names of the questions on the wire, in their order.
  static let questions = [
    "childrens-names", "dates-of-birth", "nhs-numbers", "home-address", "mother", "father",
    "carers", "siblings", "other-places", "practitioners", "local-numbers", "other-details",
  ]

  @Test func `every event of an identity reads and is written as it always was`() throws {
    for line in Self.identityLines { try Self.expectRoundTrip(line) }
    #expect(IdentityQuestion.allCases.map(\.rawValue) == Self.questions)
    for name in Self.questions {
      let json = #"{"type":"identity.answered","question":"\#(name)","text":"x"}"#
      let event: IdentityEvent = try Self.read(json)
      #expect(event.asUnknown == nil)
    }
  }

  @Test(arguments: [
    #"{"type":"identity.answered","question":"pets","text":"Rex \u00e9","weight":1.50}"#,
    #"{"type":"identity.sealed","until":2040}"#,
  ])
  func `an answer of a newer version is kept byte for byte`(_ json: String) throws {
    let event: IdentityEvent = try Self.read(json)
    #expect(event.asUnknown?.json == json)
    #expect(String(decoding: try event.wireBytes(), as: UTF8.self) == json)
  }

  @Test(arguments: [
    (#"{"type":"identity.answered","question":"mother"}"#, "text"),
    (#"{"type":"identity.answered","question":"mother","text":7}"#, "text"),
    (#"{"type":"identity.answered","text":"x"}"#, "question"),
  ])
  func `an answer that lacks what it must have is damage`(json: String, field: String) {
    #expect(throws: EventFlaw.field(field)) { let _: IdentityEvent = try Self.read(json) }
  }

  @Test func `an erasure in an identity names its record as everywhere`() throws {
    let record = ChangeID(writer: try #require(WriterID("abc234")), number: 3)
    try Self.expectRoundTrip(
      Line(
        #"{"type":"record.erased","writer":"abc234","n":3}"#, IdentityEvent.erased(Erasure(record)))
    )
  }

  @Test func `every event of a case reads and is written as it always was`() throws {
    for line in try Self.caseLines() { try Self.expectRoundTrip(line) }
  }

  @Test func `every event of the partnership reads and is written as it always was`() throws {
    for line in try Self.partnershipLines() { try Self.expectRoundTrip(line) }
  }

  @Test(arguments: [
    #"{"type":"kloe.asked","text":"Why \u00e9?","weight":1.50}"#,
    #"{"type":"milestone.retracted","milestone":"from-the-future"}"#,
    #"{"type": "milestone.not-needed" , "milestone":"from-the-future"}"#,
    #"{"type":"criteria.decided","abuse-or-neglect":"known","outcome":"vanished","harms":[],"long-term-likely":true,"recovered":false,"looked-after":false,"rationale":"","on":{"day":"2026-11-06"}}"#,
  ])
  func `an event of a newer version is kept byte for byte`(_ json: String) throws {
    let event: CaseEvent = try Self.read(json)
    #expect(event.asUnknown?.json == json)
    #expect(String(decoding: try event.wireBytes(), as: UTF8.self) == json)
  }

  @Test func `a field of a newer version is passed over`() throws {
    let json = #"{"type":"milestone.retracted","milestone":"closed","mood":"fine"}"#
    #expect(try Self.read(json) == CaseEvent.retracted(.closed))
  }

  @Test(arguments: [
    (#"{"type":"milestone.retracted"}"#, "milestone"),
    (#"{"type":"milestone.retracted","milestone":7}"#, "milestone"),
    (#"{"type":"milestone.recorded","milestone":"closed","corrects":false}"#, "day"),
    (
      #"{"type":"milestone.recorded","milestone":"closed","on":{"day":"2026-02-30"},"corrects":false}"#,
      "on"
    ),
    (
      #"{"type":"milestone.recorded","milestone":"closed","on":{"day":"2026-02-03","time":"24:00"},"corrects":false}"#,
      "on"
    ),
    (#"{"type":"case.opened","reference":"2026-0","child":"","edition":""}"#, "reference"),
    (#"{"name":"nobody"}"#, "type"), ("[]", "type"),
  ])
  func `a known event that lacks what it must have is damage`(json: String, field: String) {
    #expect(throws: EventFlaw.field(field)) { let _: CaseEvent = try Self.read(json) }
  }

  @Test(arguments: 1...40)
  func `any change survives its body`(seed: Int) throws {
    var random = SeededGenerator(seed)
    let lines =
      try Self.caseLines() + ReviewEventTests.sheetLines() + ReviewEventTests.actLines()
      + MeetingEventTests.lines()
    let writers = ["aa", "bb", "cc"].compactMap { WriterID($0) }
    let id = ChangeID(
      writer: try #require(writers.randomElement(using: &random)),
      number: Int.random(in: 1...99, using: &random))
    var seen: [WriterID: Int] = [:]
    for writer in writers where writer != id.writer && Bool.random(using: &random) {
      seen[writer] = Int.random(in: 1...9, using: &random)
    }
    let change = Change(
      id: id, stamp: Stamp(at: moment(Int.random(in: 0...999, using: &random)), tick: 2),
      by: "Zoë \"Z\"\n", seen: seen,
      events: (0..<Int.random(in: 0..<4, using: &random)).compactMap { _ in
        lines.randomElement(using: &random)?.event
      }, why: Bool.random(using: &random) ? "Because\u{2028}" : nil)
    let read = try ChangeCodec<CaseEvent>.change(in: ChangeCodec.bytes(of: change), id: id)
    #expect(read.change == change)
    #expect(!read.isCopy)
    let names = [id, ChangeID(writer: id.writer, number: 1 + id.number)]
    let renamed = try ChangeCodec<CaseEvent>.change(
      in: ChangeCodec.bytes(of: change, earlier: names), id: id)
    #expect(renamed.change == change && renamed.earlier == names)
    // The same bytes under another id are a copy, and say who had written them first.
    let other = ChangeID(writer: try #require(WriterID("zz")), number: 1)
    let copy = try ChangeCodec<CaseEvent>.change(in: ChangeCodec.bytes(of: change), id: other)
    #expect(copy.isCopy)
    #expect(copy.change.seen[id.writer] == id.number - 1)
  }

  static func read<Event: StoredEvent>(_ json: String) throws -> Event {
    let bytes = Array(json.utf8)
    return try Event(wire: try JSON(bytes), bytes: bytes[...])
  }

  static func expectRoundTrip<Event: StoredEvent>(_ line: Line<Event>) throws {
    #expect(try read(line.json) == line.event)
    #expect(String(decoding: try line.event.wireBytes(), as: UTF8.self) == line.json)
  }
}
