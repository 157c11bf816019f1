import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

/// A store with the people of a fictional SPRG and one case, whose rapid review meeting is planned
/// for today.
struct MeetingStage {
  let surroundings: Surroundings
  let caseID: CaseID
  let meeting: EntryName
  let files: MemoryFileSystem

  /// The SPRG, the office, and who leads; every name is made up.
  static let people: [(initials: String, name: String, organisation: String, role: String)] = [
    ("JS", "Joan Sedge", "Fenmoor Council", "sprg-chair"),
    ("TB", "Tom Bracken", "Fenmoor Police", "sprg-member"),
    ("AR", "Ayesha Reed", "Fenmoor Health Board", "sprg-member"),
    ("SW", "Sally Ward", "Fenmoor Hospitals Trust", "sprg-member"),
    ("AP", "Arun Patel", "Harbour Primary School", "sprg-member"),
    ("RF", "Ruth Fennel", "Business Unit", "business-unit"),
  ]

  init(kind: MeetingKind = .rapidReview) throws {
    files = MemoryFileSystem()
    surroundings = try Screenplay.founded(files)
    meeting = try #require(EntryName("meeting"))
    let office = try surroundings.office()
    let clock = Screenplay.clock
    let partners = ["Fenmoor Council": "local-authority", "Fenmoor Police": "police"]
    for name in Set(MeetingStage.people.map(\.organisation)).sorted() {
      let partner = name.hasSuffix("Board") ? "health" : partners[name] ?? "none"
      let entry = Entry(.organisation, FreshName.entry())
      try office.change(
        .fill(entry, [.name: .text(name), .partner: .keys([partner])]), why: nil,
        by: "A. Chair", clock: clock)
    }
    for (index, person) in MeetingStage.people.enumerated() {
      let entry = Entry(.person, try #require(EntryName("person-\(index)")))
      try office.change(
        .fill(
          entry,
          [
            .name: .text(person.name), .initials: .text(person.initials),
            .organisation: .text(person.organisation), .roles: .keys([person.role]),
          ]), why: nil, by: "A. Chair", clock: clock)
    }
    let short = Entry(.abbreviation, FreshName.entry())
    try office.change(
      .fill(short, [.short: .text("cp"), .long: .text("child protection")]), why: nil,
      by: "A. Chair", clock: clock)
    let review = try office.openCase(
      child: "Child Aspen", aware: try #require(Occasion(iso: "2026-11-05")), edition: nil,
      by: "A. Chair", clock: clock)
    caseID = review.id
    try office.change(
      caseID,
      .fill(
        Entry(.meeting, meeting),
        [
          .kind: .keys([kind.id]), .on: .occasion(Screenplay.now), .place: .text("Room 4"),
          .chair: .text("Joan Sedge, Fenmoor Council"),
        ]),
      why: nil, by: "A. Chair", clock: clock)
    for question in ["Was the child seen and heard alone?", "Who knew of the appointments?"] {
      try office.change(
        caseID, .fill(Entry(.lineOfEnquiry, FreshName.entry()), [.question: .text(question)]),
        why: nil, by: "A. Chair", clock: clock)
    }
  }

  func propose(_ proposal: Proposal, why: String? = nil, by person: String = "A. Chair") throws {
    try surroundings.office().change(
      caseID, proposal, why: why, by: person, clock: Screenplay.clock)
  }

  /// The screens in the meeting as it is planned.
  func play(columns: Int = 80, rows: Int = 24, ascii: Bool = false) throws -> Screenplay {
    var play = try Screenplay(surroundings, columns: columns, rows: rows, ascii: ascii)
    try play.press("<Enter>6<Home><Down><Enter>")
    return play
  }

  /// The screens in the meeting with everybody there, ready to be typed in.
  func opened(columns: Int = 80, rows: Int = 24, ascii: Bool = false) throws -> Screenplay {
    var play = try play(columns: columns, rows: rows, ascii: ascii)
    try play.press("pA<Esc>o")
    return play
  }

  /// The screens in the meeting of `screens.md`, as far as it had come.
  func minuted(columns: Int = 80, rows: Int = 24, ascii: Bool = false) throws -> Screenplay {
    var play = try opened(columns: columns, rows: rows, ascii: ascii)
    for line in [
      "/n", "/n", "/n", "SW<Tab>Health visitor's record shows two missed appointments in February.",
      "JS<Tab>/k2 Were these followed up?", "SW<Tab>Letter only; no visit.",
      "/d Ask the Trust for the letter because the record and the letter differ",
      "/a AP obtain the letter by mon",
    ] {
      let parts = line.split(separator: "<Tab>").map(String.init)
      for (index, part) in parts.enumerated() {
        play.type(part)
        if index + 1 < parts.count { try play.press("<Tab>") }
      }
      try play.press("<Enter>")
    }
    return play
  }

  /// The case as the disk has it.
  func review() throws -> Case {
    try surroundings.office().review(caseID, now: Screenplay.clock.moment)
  }

  func lines() throws -> [MinuteLine] { try review().minutes[meeting].lines }
}
