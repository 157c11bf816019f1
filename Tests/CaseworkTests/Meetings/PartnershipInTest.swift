import Casework

/// What a fictional partnership keeps of its people and organisations.
struct PartnershipInTest {
  private var changes: [Change<PartnershipEvent>] = []

  var partnership: Partnership { Partnership(changes: changes) }

  /// Nobody and nothing.
  init() {}

  /// The SPRG of Fenmoor: who sits in it, and for whom.
  static func whole() throws -> PartnershipInTest {
    var kept = PartnershipInTest()
    for (name, partner) in organisations { try kept.add(organisation: name, for: partner) }
    for (name, initials, organisation, role) in people {
      try kept.add(person: name, initials, of: organisation, role)
    }
    return kept
  }

  static let organisations = [
    ("Fenmoor Council", "local-authority"), ("Fenmoor Police", "police"),
    ("Fenmoor Health Board", "health"), ("Harbour Primary School", "none"),
    ("Business Unit", "none"),
  ]

  static let people = [
    ("Joan Sedge", "JS", "Fenmoor Council", "sprg-chair"),
    ("Tom Bracken", "TB", "Fenmoor Police", "sprg-member"),
    ("Ayesha Reed", "AR", "Fenmoor Health Board", "sprg-member"),
    ("Anne-Marie Firth", "AMF", "Harbour Primary School", "sprg-member"),
    ("Ruth Fennel", "RF", "Business Unit", "business-unit"),
  ]

  mutating func add(organisation name: String, for partner: String) throws {
    try fill(.organisation, [.name: .text(name), .partner: .keys([partner])])
  }

  mutating func add(
    person name: String, _ initials: String, of organisation: String, _ role: String
  ) throws {
    try fill(
      .person,
      [
        .name: .text(name), .initials: .text(initials), .organisation: .text(organisation),
        .roles: .keys([role]),
      ])
  }

  private mutating func fill(_ sheet: Sheet, _ answers: Answers) throws {
    let events = try partnership.propose(
      .fill(Entry(sheet, entry("kept-\(changes.count)")), answers), by: "Ana", why: nil,
      now: occasion("2026-11-20T09:00"))
    changes.append(
      Change(
        id: ChangeID(writer: writer("Ana"), number: changes.count + 1),
        stamp: Stamp(at: Moment(milliseconds: changes.count), tick: 0), by: "Ana", seen: [:],
        events: events, why: nil))
  }
}
