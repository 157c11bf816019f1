import Casework
import Testing

@testable import Office
@testable import RapidReview

/// A store with a partnership's people, and one case that was notified on Friday 20 November 2026.
struct NoticeStage {
  let surroundings: Surroundings
  let caseID: CaseID

  /// What the stage is set with.
  enum Setting { case people, process }

  init(_ settings: Set<Setting> = [.people]) throws {
    surroundings = try Screenplay.founded()
    let office = try surroundings.office()
    let clock = Screenplay.clock
    if settings.contains(.people) {
      for (index, answers) in NoticeStage.people.enumerated() {
        let name = try #require(EntryName("person-\(index)"))
        try office.change(
          .fill(Entry(.person, name), answers), why: nil, by: "A. Chair", clock: clock)
      }
      let police = try #require(EntryName("police"))
      try office.change(
        .fill(
          Entry(.organisation, police),
          [.name: .text("Fenmoor Police"), .partner: .keys(["police"])]),
        why: nil, by: "A. Chair", clock: clock)
    }
    let review = try office.openCase(
      child: "Child Ash", aware: try NoticeStage.day("2026-11-18"), edition: nil, by: "A. Chair",
      clock: clock)
    caseID = review.id
    try propose(
      .decideCriteria(
        SeriousIncidentTest(
          abuseOrNeglect: .suspected, outcome: .seriouslyHarmed, harms: [.physicalHealth],
          rationale: "Both limbs are met."), on: try NoticeStage.day("2026-11-19")))
    try propose(.record(.panelNotified, on: try NoticeStage.day("2026-11-20")))
    if settings.contains(.process) {
      let name = try #require(EntryName("criminal"))
      try propose(
        .fill(
          Entry(.parallelProcess, name),
          [
            .kind: .keys(["criminal"]), .doNotContact: .text("the carer"),
            .doNotDisclose: .text("the post-mortem findings"),
            .until: .text("the end of the trial"),
          ]))
    }
  }

  /// Made-up people; nobody leads for health.
  static let people: [Answers] = [
    [
      .name: .text("Nadia Firth"), .organisation: .text("Fenmoor Police"),
      .roles: .keys(["executive"]), .executiveFor: .keys(["police"]),
    ],
    [
      .name: .text("Piet Holm"), .organisation: .text("Fenmoor Council"),
      .roles: .keys(["executive"]), .executiveFor: .keys(["local-authority"]),
    ],
    [
      .name: .text("Ola Winter"), .organisation: .text("Fenmoor"),
      .roles: .keys(["partnership-chair"]),
    ],
    [
      .name: .text("Rae Tarn"), .organisation: .text("Fenmoor"), .roles: .keys(["scrutineer"]),
    ],
  ]

  /// Puts something on record behind the screens.
  func propose(_ proposal: Proposal, why: String? = nil) throws {
    let office = try surroundings.office()
    try office.change(caseID, proposal, why: why, by: "A. Chair", clock: Screenplay.clock)
  }

  /// The screens on the case's tab of notices.
  func play(columns: Int = 80, rows: Int = 24, ascii: Bool = false) throws -> Screenplay {
    var play = try Screenplay(surroundings, columns: columns, rows: rows, ascii: ascii)
    try play.press("<Enter>8")
    return play
  }

  /// The case as the disk has it.
  func review() throws -> Case {
    try surroundings.office().review(caseID, now: Screenplay.clock.moment)
  }

  /// A notice that is not there yet.
  func notice(_ name: String) throws -> Entry { Entry(.notice, try #require(EntryName(name))) }

  /// The answers of a notice, by e-mail and now.
  func told(_ recipients: [Recipient], of subject: NoticeSubject = .notification) -> Answers {
    [
      .about: .keys([subject.id]), .to: .keys(recipients.map(\.key)),
      .on: .occasion(Screenplay.now), .how: .keys(["e-mail"]), .by: .text("A. Chair"),
    ]
  }

  /// A second case, of which nothing is told.
  func openAnother() throws -> CaseReference {
    try surroundings.office().openCase(
      child: "Child Beech", aware: try NoticeStage.day("2026-11-19"), edition: nil,
      by: "A. Chair", clock: Screenplay.clock
    ).reference
  }

  /// A step as it stands today.
  func step(_ milestone: Milestone) throws -> Timetable.Step {
    let office = try surroundings.office()
    let open = office.open(try review(), on: Screenplay.now.day)
    return try #require(open.timetable.step(milestone))
  }

  static func day(_ text: String) throws -> Occasion { try #require(Occasion(iso: text)) }
}
