import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

/// A fictional case on its way to the Panel, as a person would bring it there, up to where a test
/// begins.
struct ReportCase {
  let surroundings: Surroundings
  let office: CaseOffice
  let id: CaseID
  private let clock: Clock

  /// The Panel was notified; nothing else is there.
  init(
    _ files: MemoryFileSystem = MemoryFileSystem(), child: String = "Child Aspen",
    documentsPath: String? = nil, opener: SystemOpener? = nil
  ) throws {
    let founded = try Screenplay.founded(files)
    surroundings = Surroundings(
      storePath: founded.storePath, localPath: founded.localPath, files: files,
      clock: founded.clock, givenName: founded.givenName, documentsPath: documentsPath,
      opener: opener)
    clock = surroundings.clock
    office = try surroundings.office()
    id = try office.openCase(
      child: child, aware: try ReportCase.when("2026-11-05"), edition: nil, by: "A. Chair",
      clock: clock
    ).id
    let test = SeriousIncidentTest(
      abuseOrNeglect: .suspected, outcome: .died, rationale: "Both limbs are met.")
    try change(.decideCriteria(test, on: try ReportCase.when("2026-11-09")))
    try change(.record(.panelNotified, on: try ReportCase.when("2026-11-10T14:02")))
  }

  var review: Case {
    // Read anew: the screens write through an office of their own.
    get throws { try surroundings.office().review(id, now: clock.moment) }
  }

  func change(_ proposal: Proposal, why: String? = nil) throws {
    try office.change(id, proposal, why: why, by: "A. Chair", clock: clock)
  }

  func fill(_ entry: Entry, _ answers: Answers) throws { try change(.fill(entry, answers)) }

  static func when(_ text: String) throws -> Occasion { try #require(Occasion(iso: text)) }
}

extension ReportCase {
  /// What the registers hold: the child, the incident, the organisations, a parallel process.
  func furnish() throws {
    let twelfth = Answer.occasion(try ReportCase.when("2026-11-12"))
    try fill(
      Entry(.child, try name("aspen")),
      [
        .codeName: .text("Child Aspen"), .age: .text("14 months"),
        .legalStatus: .text("none"),
      ])
    try fill(
      Entry(.incident),
      [
        .whatHappened: .text("Found unresponsive at home."),
        .whereHappened: .text("A private home"),
      ])
    try fill(
      Entry(.organisationAsked, try name("trust")),
      [
        .organisation: .text("Fenmoor Hospitals Trust"), .state: .keys(["returned"]),
        .returnedOn: twelfth,
      ])
    try fill(
      Entry(.organisationAsked, try name("school")),
      [
        .organisation: .text("Harbour Primary School"), .state: .keys(["asked"]),
        .note: .text("The head is on leave."),
      ])
    try fill(
      Entry(.parallelProcess, try name("inquiry")),
      [
        .kind: .keys(["criminal"]), .lead: .text("DI Rowan"),
        .doNotContact: .text("the father"), .until: .text("the charging decision"),
      ])
  }

  /// Criteria, positions, decision and purposes.
  func decide() throws {
    var answers = Answers()
    for criterion in Regulation11.allCases {
      answers[criterion.question] = .keys([criterion == .improvements ? "yes" : "no"])
      answers[criterion.groundsQuestion] = .text("Seen in two returns.")
    }
    for consideration in NationalConsideration.allCases {
      answers[consideration.questionID] = .keys(["no"])
    }
    answers = answers.merged(with: [
      .lcspr: .keys(["recommended"]), .evidence: .text("Returns and chronology."),
      .rationale: .text("Practice needs to change."), .complex: .truth(false),
      .nationalImportance: .truth(false), .nationalGrounds: .text("Local in nature."),
    ])
    try fill(Entry(.recommendation), answers)
    for partner in StatutoryPartner.allCases {
      try fill(
        Entry(.position, .of(partner)),
        [
          .name: .text("N. Firth"), .capacity: .text("Lead"), .position: .keys(["agrees"]),
          .on: .occasion(try ReportCase.when("2026-11-20")),
        ])
    }
    try change(.decideRecommendation(by: "A. Chair", on: try ReportCase.when("2026-11-20")))
    try fill(
      Entry(.purposes),
      [
        .facts: .text("Known."), .immediateAction: .text("Taken."),
        .improvements: .text("Named."), .nextSteps: .text("An LCSPR."),
      ])
  }

  /// Every section has words, but one that is left out.
  func write() throws {
    var answers = Answers()
    for section in ReportSection.allCases where section != .disagreement {
      answers[section.question] = .text("What is to be said of “\(section.heading)”.")
    }
    try fill(Entry(.report), answers)
    try fill(Entry(.waiver), [.disagreement: .text("There was none.")])
  }

  /// A version, finalised by both.
  func finalise() throws {
    try change(.freezeReport(digest: ""))
    let when = try ReportCase.when("2026-11-23T09:00")
    try change(.finaliseReport(.groupChair, name: "A. Chair", on: when))
    try change(.finaliseReport(.businessUnit, name: "B. Manager", on: when))
  }

  func sign(
    _ partner: StatutoryPartner, _ position: Signature.Position = .agrees, comment: String = ""
  ) throws {
    try change(
      .signReport(
        SignatureGiven(
          partner: partner, name: "N. Firth", capacity: "Lead", position: position,
          comment: comment, on: try ReportCase.when("2026-11-23T09:30"))))
  }

  /// Signed by all, and sent.
  func send() throws {
    for partner in StatutoryPartner.allCases { try sign(partner) }
    try change(
      .sendReport(
        evidence: "By secure e-mail.", on: try ReportCase.when("2026-11-23T09:45")))
  }

  private func name(_ text: String) throws -> EntryName { try #require(EntryName(text)) }
}
