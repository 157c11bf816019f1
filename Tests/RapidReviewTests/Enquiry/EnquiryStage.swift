import CaseStore
import Casework
import Documents
import Testing

@testable import Office
@testable import RapidReview

/// A fictional case whose initial discussion was held on Friday 13 November 2026: four lines of
/// enquiry, four organisations, Form 2 out, and what came back by Monday 23 November.
struct EnquiryStage {
  let surroundings: Surroundings
  let office: CaseOffice
  let id: CaseID

  /// How far the gathering has come.
  enum Reach: Int, Sendable {
    case opened, drafted, sent, returned
  }

  static let school = "Harbour Primary School"
  static let police = "Fenmoor Police"
  static let hospitals = "Fenmoor Hospitals Trust"
  static let homes = "Fenmoor Homes"

  init(_ surroundings: Surroundings, _ reach: Reach = .returned) throws {
    self.surroundings = surroundings
    let clock = surroundings.clock
    let store = try Store.open(
      at: surroundings.storePath, local: "\(surroundings.localPath)/staged",
      files: surroundings.files)
    office = try CaseOffice(store, now: clock.moment)
    id = try office.openCase(
      child: "Child Aspen", aware: try EnquiryStage.when("2026-11-05"), edition: nil,
      by: "A. Chair", clock: clock
    ).id
    let test = SeriousIncidentTest(
      abuseOrNeglect: .suspected, outcome: .seriouslyHarmed, harms: [.physicalHealth],
      rationale: "Both limbs are met.")
    try change(.decideCriteria(test, on: try EnquiryStage.when("2026-11-09")))
    try change(.record(.panelNotified, on: try EnquiryStage.when("2026-11-10T14:02")))
    try change(
      .record(.initialDiscussionHeld, on: try EnquiryStage.when("2026-11-13")),
      why: "As it happened")
    if reach.rawValue >= Reach.drafted.rawValue { try draft() }
    if reach.rawValue >= Reach.sent.rawValue { try send() }
    if reach.rawValue >= Reach.returned.rawValue { try takeReturnsIn() }
  }

  var review: Case { get throws { try office.review(id, now: surroundings.clock.moment) } }

  func change(_ proposal: Proposal, why: String? = nil, by person: String = "A. Chair") throws {
    try office.change(id, proposal, why: why, by: person, clock: surroundings.clock)
  }

  func fill(_ sheet: Sheet, _ entry: String = "only", _ answers: Answers) throws {
    try change(.fill(Entry(sheet, try EnquiryStage.name(entry)), answers))
  }

  static func when(_ iso: String) throws -> Occasion { try #require(Occasion(iso: iso)) }

  static func name(_ text: String) throws -> EntryName { try #require(EntryName(text)) }

  /// Scope, lines and organisations, as the initial discussion leaves them.
  private func draft() throws {
    try fill(
      .timeline, "only",
      [
        .periodFrom: .occasion(try EnquiryStage.when("2024-01-01")),
        .periodTo: .occasion(try EnquiryStage.when("2026-11-05")),
        .whyPeriod: .text("From the move to Fenmoor."), .people: .text("C1, M1, F1"),
      ])
    let organisations: [(String, String, String?)] = [
      ("school", EnquiryStage.school, nil), ("police", EnquiryStage.police, nil),
      ("hospitals", EnquiryStage.hospitals, "2026-11-25"), ("homes", EnquiryStage.homes, nil),
    ]
    for (name, organisation, day) in organisations {
      var answers: Answers = [
        .organisation: .text(organisation), .state: .keys(["to-ask"]),
        .lead: .text("Tom Bracken"),
      ]
      answers[.returnBy] = .occasion(try EnquiryStage.when(day ?? "2026-11-20"))
      try fill(.organisationAsked, name, answers)
    }
    let lines = [
      ("k1", "Was the child seen and heard alone?"),
      ("k2", "What was shared between organisations, and when?"),
      ("k3", "How were missed appointments understood and followed up?"),
    ]
    for (name, question) in lines {
      try fill(
        .lineOfEnquiry, name,
        [
          .question: .text(question), .rationale: .text("It was asked in the discussion."),
          .agreedAt: .keys([Milestone.initialDiscussionHeld.id]),
        ])
    }
  }

  /// Form 2 goes to everybody who is asked, and a line is written afterwards.
  private func send() throws {
    let exporter = Exporter(surroundings, office, maker: "A. Chair")
    try change(
      .issueForm2(try exporter.form2(of: review, only: nil).unsent),
      why: "They were asked by telephone on 13 November.")
    try fill(.lineOfEnquiry, "k4", [.question: .text("What did housing know of the children?")])
  }

  /// The school returned both tables, the trust answers, the homes declined; the police are late.
  private func takeReturnsIn() throws {
    try take(EnquiryStage.chronology, named: "harbour-chronology.csv", of: "school")
    try take(EnquiryStage.answers, named: "harbour-answers.csv", of: "school")
    try take(
      "KLOE,Answer\n1,\"Seen twice, both times with M1.\"\n3,Letters went to the old address.\n",
      named: "trust.csv", of: "hospitals")
    try change(
      .noReturn(
        try EnquiryStage.name("homes"), .declined, reason: "Legal advice is awaited.",
        on: surroundings.clock.now))
  }

  static let chronology = """
    Date,Time,Who,What happened,Source record,Child seen,KLOEs
    12/03/2026,14:30,"C1, T1","Seen at the gate with M1, tired and hungry.",Log 3,yes,1
    March 2026,,C1,Late on most days of the month.,Register,yes,1
    c. May 2026,,"M1, T1",M1 asked for help with sleep.,Log 9,no,2

    """

  static let answers = """
    KLOE,Question,Answer
    1,,"Every school day; alone with T1 on two of them."
    2,,"Two calls to the health visitor were not returned."
    good-practice,,T1 kept a place at breakfast club open.

    """

  /// Takes a file in as it would be by a person who has looked at it.
  func take(_ text: String, named file: String, of organisation: String) throws {
    var desk = try ReturnDesk(
      Array(text.utf8), named: file, of: try EnquiryStage.name(organisation), in: review,
      today: surroundings.clock.now.day)
    while !desk.isComplete { desk.readOn() }
    try change(.importReturn(desk.files(for: review)))
  }
}
