import Casework
import Testing

@testable import CaseStore

/// Every event of sheets, of the recommendation and of the report on the wire, as it must be read
/// for ever.
///
/// Rows are added and never changed.
struct ReviewEventTests {
  typealias Line = EventCodecTests.Line

  static let digest = String(repeating: "ab", count: 32)

  /// An answer of every shape.
  static func sheetLines() throws -> [Line<CaseEvent>] {
    let notice = Entry(.notice, try #require(EntryName("k3v9-2")))
    let mark = Entry(.chronologyMark, notice.name)
    return [
      Line(
        #"{"type":"sheet.answered","sheet":"incident","entry":"only","question":"where","answer":"At home, “upstairs”"}"#,
        .answered(Entry(.incident), .whereHappened, .text("At home, “upstairs”"))),
      Line(
        #"{"type":"sheet.answered","sheet":"notice","entry":"k3v9-2","question":"to","answer":["executive/police","member/ab2"]}"#,
        .answered(notice, .to, .keys(["executive/police", "member/ab2"]))),
      Line(
        #"{"type":"sheet.answered","sheet":"notice","entry":"k3v9-2","question":"on","answer":{"day":"2026-11-05","time":"14:02"}}"#,
        .answered(notice, .on, .occasion(try november(5, 14)))),
      Line(
        #"{"type":"sheet.answered","sheet":"closing","entry":"only","question":"retention-review","answer":{"day":"2026-11-20"}}"#,
        .answered(Entry(.closing), .retentionReview, .occasion(try november(20)))),
      Line(
        #"{"type":"sheet.answered","sheet":"recommendation","entry":"only","question":"complex","answer":false}"#,
        .answered(Entry(.recommendation), .complex, .truth(false))),
      Line(
        #"{"type":"sheet.answered","sheet":"recommendation","entry":"only","question":"national-importance","answer":true}"#,
        .answered(Entry(.recommendation), .nationalImportance, .truth(true))),
      Line(
        #"{"type":"sheet.answered","sheet":"position","entry":"local-authority","question":"reason","answer":null}"#,
        .answered(Entry(.position, .of(.localAuthority)), .reason, nil)),
      Line(
        #"{"type":"sheet.answered","sheet":"chronology-mark","entry":"k3v9-2","question":"when","answer":"12/03/2026"}"#,
        .answered(mark, .when, .text("12/03/2026"))),
      Line(
        #"{"type":"sheet.answered","sheet":"chronology-mark","entry":"k3v9-2","question":"understood","answer":["exact","2026-03-12","2026-03-12"]}"#,
        .answered(mark, .understood, .keys(["exact", "2026-03-12", "2026-03-12"]))),
      Line(
        #"{"type":"sheet.answered","sheet":"chronology-mark","entry":"k3v9-2","question":"joined-to","answer":["s1-0a1b-3"]}"#,
        .answered(mark, .joinedTo, .keys(["s1-0a1b-3"]))),
      Line(
        #"{"type":"entry.removed","sheet":"notice","entry":"k3v9-2"}"#, .removed(notice)),
    ]
  }

  /// The acts, and the criteria with what came after the first release.
  static func actLines() throws -> [Line<CaseEvent>] {
    let text = ReportText(parts: [
      ReportText.Part(name: "incident", text: "Two lines\nof it"),
      ReportText.Part(name: "decision", text: "No LCSPR"),
    ])
    let test = SeriousIncidentTest(
      abuseOrNeglect: .neither, outcome: .seriouslyHarmed, isLongTermHarmLikely: false,
      hasRecovered: false, rationale: "One limb",
      views: [.health: .undecided, .localAuthority: .notNotifiable], followUp: .localReview)
    let decision = RecommendationDecision(
      isReviewRecommended: false, isComplex: true, isOfNationalImportance: false,
      rationale: "Enough is learnt", decider: "Zoë Lark")
    return [
      Line(
        #"{"type":"criteria.decided","abuse-or-neglect":"neither","outcome":"seriously-harmed","harms":[],"long-term-likely":false,"recovered":false,"looked-after":false,"rationale":"One limb","views":{"local-authority":"not-notifiable","health":"undecided"},"follow-up":"local-review","on":{"day":"2026-11-06"}}"#,
        .criteriaDecided(test, on: try november(6))),
      Line(
        #"{"type":"recommendation.decided","lcspr":false,"complex":true,"national":false,"rationale":"Enough is learnt","decider":"Zoë Lark","on":{"day":"2026-11-20"}}"#,
        .recommendationDecided(decision, on: try november(20))),
      Line(
        #"{"type":"report.frozen","version":2,"sha256":"\#(digest)","report":[{"section":"incident","text":"Two lines\nof it"},{"section":"decision","text":"No LCSPR"}]}"#,
        .reportFrozen(ReportVersion(number: 2, text: text, digest: digest))),
      Line(
        #"{"type":"report.finalised","version":2,"side":"sprg-chair","name":"Zoë Lark, Fenmoor","on":{"day":"2026-11-23","time":"10:02"}}"#,
        .reportFinalised(
          Finalisation(
            version: 2, side: .groupChair, name: "Zoë Lark, Fenmoor", on: try november(23, 10)))),
      Line(
        #"{"type":"report.signed","version":2,"partner":"police","name":"Nadia Firth","capacity":"Delegate","position":"agrees-with-comment","comment":"One word","on":{"day":"2026-11-24"}}"#,
        .reportSigned(
          Signature(
            version: 2, partner: .police, name: "Nadia Firth", capacity: "Delegate",
            position: .agreesWithComment, comment: "One word", on: try november(24)))),
      Line(
        #"{"type":"signatures.overridden","version":2,"partner":"health","name":"Ola Reed","reason":"The day is here","on":{"day":"2026-11-25"}}"#,
        .signaturesOverridden(
          SignatureOverride(
            version: 2, partner: .health, name: "Ola Reed", reason: "The day is here",
            on: try november(25)))),
      Line(
        #"{"type":"report.sent","version":2,"evidence":"The portal's receipt","on":{"day":"2026-11-25","time":"16:02"}}"#,
        .reportSent(
          Sending(version: 2, evidence: "The portal's receipt", on: try november(25, 16)))),
    ]
  }

  static func partnershipLines() throws -> [Line<PartnershipEvent>] {
    let person = Entry(.person, try #require(EntryName("ab2")))
    return [
      Line(
        #"{"type":"sheet.answered","sheet":"person","entry":"ab2","question":"roles","answer":["sprg-member","executive"]}"#,
        .answered(person, .roles, .keys(["sprg-member", "executive"]))),
      Line(
        #"{"type":"sheet.answered","sheet":"person","entry":"ab2","question":"email","answer":"unit@fenmoor.example"}"#,
        .answered(person, .email, .text("unit@fenmoor.example"))),
      Line(
        #"{"type":"sheet.answered","sheet":"settings","entry":"only","question":"quorum","answer":null}"#,
        .answered(Entry(.settings), .quorum, nil)),
      Line(
        #"{"type":"sheet.answered","sheet":"settings","entry":"only","question":"return-to","answer":"returns@fenmoor.example"}"#,
        .answered(Entry(.settings), .returnTo, .text("returns@fenmoor.example"))),
      Line(
        #"{"type":"sheet.answered","sheet":"settings","entry":"only","question":"return-how","answer":"By secure e-mail."}"#,
        .answered(Entry(.settings), .returnHow, .text("By secure e-mail."))),
      Line(
        #"{"type":"sheet.answered","sheet":"settings","entry":"only","question":"legal-basis","answer":"Their words."}"#,
        .answered(Entry(.settings), .legalBasis, .text("Their words."))),
      Line(
        #"{"type":"sheet.answered","sheet":"settings","entry":"only","question":"names-by","answer":"by secure e-mail"}"#,
        .answered(Entry(.settings), .namesBy, .text("by secure e-mail"))),
      Line(
        #"{"type":"sheet.answered","sheet":"leave","entry":"ab2","question":"until","answer":{"day":"2026-11-27"}}"#,
        .answered(
          Entry(.leave, person.name), .until, .occasion(try #require(Occasion(iso: "2026-11-27"))))
      ),
      Line(#"{"type":"entry.removed","sheet":"person","entry":"ab2"}"#, .removed(person)),
      Line(#"{"type":"entry.restored","sheet":"person","entry":"ab2"}"#, .restored(person)),
    ]
  }

  @Test func `every answer to a sheet reads and is written as it always was`() throws {
    for line in try Self.sheetLines() { try EventCodecTests.expectRoundTrip(line) }
    for line in try Self.partnershipLines() { try EventCodecTests.expectRoundTrip(line) }
  }

  @Test func `every act on the report reads and is written as it always was`() throws {
    for line in try Self.actLines() { try EventCodecTests.expectRoundTrip(line) }
  }

  /// On the wire and in commands: never to be renamed.
  @Test func `the names of sheets are frozen`() {
    #expect(
      Sheet.allCases.map(\.id) == [
        "incident", "child", "notification", "withdrawal", "notice", "purposes", "safety",
        "timeline", "plan", "line-of-enquiry", "organisation-asked", "chase", "going-on-without",
        "chronology-entry", "chronology-mark", "answer-mark", "dismissal", "pack-shared",
        "participant", "meeting", "decision", "recommendation", "position", "report", "waiver",
        "disagreement", "panel-response", "further-information", "post-meeting", "practice-review",
        "monitoring", "action", "parallel-process", "family-contact", "variance", "earlier-review",
        "closing", "settings", "organisation", "person", "abbreviation", "leave", "bank-line",
      ])
  }

  @Test(arguments: Sheet.allCases)
  func `no sheet asks one question twice, and its columns are its own`(_ sheet: Sheet) {
    let ids = sheet.facts.questions.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(sheet.facts.columns.allSatisfy(ids.contains))
  }

  /// A sheet, a question or a value that only a newer version has.
  @Test(arguments: [
    #"{"type":"sheet.answered","sheet":"horoscope","entry":"only","question":"sign","answer":"x"}"#,
    #"{"type":"sheet.answered","sheet":"incident","entry":"only","question":"weather","answer":"x \u00e9"}"#,
    #"{"type":"sheet.answered","sheet":"incident","entry":"only","question":"weather","answer":null}"#,
    #"{"type":"entry.removed","sheet":"horoscope","entry":"k3"}"#,
    #"{"type":"report.finalised","version":1,"side":"scrutineer","name":"x","on":{"day":"2026-11-23"}}"#,
    #"{"type":"report.signed","version":1,"partner":"education","name":"x","capacity":"y","position":"agrees","comment":"","on":{"day":"2026-11-24"}}"#,
    #"{"type":"report.signed","version":1,"partner":"police","name":"x","capacity":"y","position":"abstains","comment":"","on":{"day":"2026-11-24"}}"#,
    #"{"type":"signatures.overridden","version":1,"partner":"education","name":"x","reason":"y","on":{"day":"2026-11-25"}}"#,
    #"{"type":"criteria.decided","abuse-or-neglect":"known","outcome":"died","harms":[],"long-term-likely":true,"recovered":false,"looked-after":false,"rationale":"x","views":{"education":"notifiable"},"on":{"day":"2026-11-06"}}"#,
    #"{"type":"criteria.decided","abuse-or-neglect":"known","outcome":"died","harms":[],"long-term-likely":true,"recovered":false,"looked-after":false,"rationale":"x","views":{"police":"perhaps"},"on":{"day":"2026-11-06"}}"#,
    #"{"type":"criteria.decided","abuse-or-neglect":"known","outcome":"died","harms":[],"long-term-likely":true,"recovered":false,"looked-after":false,"rationale":"x","follow-up":"audit","on":{"day":"2026-11-06"}}"#,
  ])
  func `what only a newer version knows is kept byte for byte`(_ json: String) throws {
    let event: CaseEvent = try EventCodecTests.read(json)
    #expect(event.asUnknown?.json == json)
    #expect(String(decoding: try event.wireBytes(), as: UTF8.self) == json)
  }

  @Test func `a choice of a newer version is an answer, shown by its name on the wire`() throws {
    let json =
      #"{"type":"sheet.answered","sheet":"notice","entry":"k3","question":"how","answer":["pigeon"]}"#
    let event: CaseEvent = try EventCodecTests.read(json)
    #expect(event.asUnknown == nil)
    #expect(event.words == "Notices: How: pigeon")
    #expect(String(decoding: try event.wireBytes(), as: UTF8.self) == json)
  }

  @Test func `a section of a newer version stands in its version of the report`() throws {
    let json =
      #"{"type":"report.frozen","version":1,"sha256":"00","report":[{"section":"weather","text":"Wet"}]}"#
    let event: CaseEvent = try EventCodecTests.read(json)
    #expect(event.asUnknown == nil)
    #expect(String(decoding: try event.wireBytes(), as: UTF8.self) == json)
  }

  /// What an event must have, one row for each field taken out or of another kind.
  @Test(arguments: [
    (#"{"type":"sheet.answered","entry":"only","question":"where","answer":"x"}"#, "sheet"),
    (#"{"type":"sheet.answered","sheet":"incident","question":"where","answer":"x"}"#, "entry"),
    (
      #"{"type":"sheet.answered","sheet":"incident","entry":"Only!","question":"where","answer":"x"}"#,
      "entry"
    ),
    (#"{"type":"sheet.answered","sheet":"incident","entry":"only","answer":"x"}"#, "question"),
    (#"{"type":"sheet.answered","sheet":"incident","entry":"only","question":"where"}"#, "answer"),
    (
      #"{"type":"sheet.answered","sheet":"notice","entry":"k3","question":"to","answer":["panel",7]}"#,
      "answer"
    ),
    (
      #"{"type":"sheet.answered","sheet":"notice","entry":"k3","question":"on","answer":{"day":"2026-02-30"}}"#,
      "answer"
    ),
    (
      #"{"type":"sheet.answered","sheet":"notice","entry":"k3","question":"on","answer":7}"#, "day"
    ),
    (#"{"type":"entry.removed","sheet":"notice"}"#, "entry"),
    (#"{"type":"entry.removed","entry":"k3"}"#, "sheet"),
    (
      #"{"type":"criteria.decided","abuse-or-neglect":"known","outcome":"died","harms":[],"long-term-likely":true,"recovered":false,"looked-after":false,"rationale":"x","views":["police"],"on":{"day":"2026-11-06"}}"#,
      "views"
    ),
    (
      #"{"type":"criteria.decided","abuse-or-neglect":"known","outcome":"died","harms":[],"long-term-likely":true,"recovered":false,"looked-after":false,"rationale":"x","follow-up":7,"on":{"day":"2026-11-06"}}"#,
      "follow-up"
    ),
    (#"{"type":"report.frozen","version":1,"report":[]}"#, "sha256"),
    (#"{"type":"report.frozen","sha256":"00","report":[]}"#, "version"),
    (#"{"type":"report.frozen","version":1,"sha256":"00"}"#, "report"),
    (#"{"type":"report.frozen","version":0,"sha256":"00","report":[]}"#, "version"),
    (
      #"{"type":"report.frozen","version":9223372036854775807,"sha256":"00","report":[]}"#,
      "version"
    ),
    (
      #"{"type":"report.frozen","version":1,"sha256":"00","report":[{"section":"incident"}]}"#,
      "text"
    ),
    (
      #"{"type":"report.frozen","version":1,"sha256":"00","report":[{"text":"x"}]}"#, "section"
    ),
  ])
  func `an event that lacks what it must have is damage`(json: String, field: String) {
    #expect(throws: EventFlaw.field(field)) {
      let _: CaseEvent = try EventCodecTests.read(json)
    }
  }

  /// Of the acts any field may be missing: each is taken out of its line by itself.
  @Test func `an act that lacks any of its fields is damage`() throws {
    for line in try Self.actLines() {
      let optional = ["views", "follow-up"]
      let whole = try JSON(Array(line.json.utf8))
      let members = try #require(whole.members)
      for member in members where !optional.contains(member.key) {
        let rest = JSON.object(members.filter { $0.key != member.key }).bytes
        #expect(throws: EventFlaw.self, "\(line.event) without \(member.key)") {
          _ = try CaseEvent(wire: try JSON(rest), bytes: rest[...])
        }
      }
    }
  }
}
