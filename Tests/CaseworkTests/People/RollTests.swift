import Casework
import Testing

/// Who holds which role, and what the partners are called, by date.
struct RollTests {
  private var partnership: Partnership { Partnership(changes: changes) }
  private var changes: [Change<PartnershipEvent>] = []

  init() throws {
    try add(.organisation, "ccg", RollTests.named("Fen CCG", "health", until: "2022-06-30"))
    try add(.organisation, "icb", RollTests.named("Fen and Moor ICB", "health", from: "2022-07-01"))
    try add(
      .organisation, "county",
      RollTests.named("Moorshire County Council", "local-authority", until: "2023-03-31"))
    try add(
      .organisation, "unitary",
      RollTests.named("Fenmoor Council", "local-authority", from: "2023-04-01"))
    try add(
      .person, "p1",
      RollTests.person(
        "Nadia Firth", ["executive", "sprg-member"], lead: "police", until: "2026-01-31"))
    try add(
      .person, "p2",
      RollTests.person("Zoë Lark-Moor", ["executive"], lead: "police", from: "2026-02-01"))
    try add(
      .person, "p3", RollTests.person("Ola Reed", ["sprg-chair", "scrutineer", "sprg-member"]))
  }

  private static func named(
    _ name: String, _ partner: String, from: String? = nil, until: String? = nil
  ) -> Answers {
    dated([.name: .text(name), .partner: .keys([partner])], from, until)
  }

  private static func person(
    _ name: String, _ roles: [String], lead: String? = nil, from: String? = nil,
    until: String? = nil
  ) -> Answers {
    var answers: Answers = [
      .name: .text(name), .organisation: .text("Fenmoor Police"), .roles: .keys(roles),
    ]
    if let lead { answers[.executiveFor] = .keys([lead]) }
    return dated(answers, from, until)
  }

  private static func dated(_ answers: Answers, _ from: String?, _ until: String?) -> Answers {
    var answers = answers
    if let from { answers[.from] = .occasion(occasion(from)) }
    if let until { answers[.until] = .occasion(occasion(until)) }
    return answers
  }

  private mutating func add(_ sheet: Sheet, _ name: String, _ answers: Answers) throws {
    try propose(.fill(Entry(sheet, GuardTests.name(name)), answers))
  }

  private mutating func propose(_ proposal: PartnershipProposal, why: String? = nil) throws {
    let events = try partnership.propose(
      proposal, by: "Ana", why: why, now: occasion("2026-11-23T09:00"))
    changes.append(
      Change(
        id: ChangeID(writer: writer("Ana"), number: changes.count + 1),
        stamp: Stamp(at: Moment(milliseconds: changes.count), tick: 0), by: "Ana", seen: [:],
        events: events, why: why))
  }

  private func roll(_ iso: String) -> Roll { Roll(of: partnership, on: day(iso)) }

  /// A day, and what the health partner and the local authority are called on it.
  @Test(arguments: [
    ("2022-06-30", "Fen CCG", "Moorshire County Council"),
    ("2022-07-01", "Fen and Moor ICB", "Moorshire County Council"),
    ("2023-03-31", "Fen and Moor ICB", "Moorshire County Council"),
    ("2023-04-01", "Fen and Moor ICB", "Fenmoor Council"),
    ("2030-01-01", "Fen and Moor ICB", "Fenmoor Council"),
  ])
  func `partners have the name of the day`(_ iso: String, _ health: String, _ council: String) {
    let roll = roll(iso)
    #expect(roll.name(of: .health, under: TestEdition.guide) == health)
    #expect(roll.name(of: .localAuthority, under: TestEdition.guide) == council)
    #expect(roll.name(of: .police, under: TestEdition.guide) == "Police", "as the edition has it")
    #expect(roll.name(of: .police, under: nil) == StatutoryPartner.police.words)
  }

  @Test
  func `people hold a role from their first day through their last`() {
    #expect(roll("2026-01-31").person(for: .executive(.police))?.name == "Nadia Firth")
    #expect(roll("2026-02-01").person(for: .executive(.police))?.name == "Zoë Lark-Moor")
    #expect(roll("2026-01-31").members == [GuardTests.name("p1"), GuardTests.name("p3")])
    #expect(roll("2026-02-01").members == [GuardTests.name("p3")])
    #expect(roll("2026-02-01").person(for: .executive(.health)) == nil)
    #expect(roll("2026-02-01").person(for: .member(GuardTests.name("p1"))) == nil)
    #expect(roll("2026-02-01").person(for: .partnershipChair) == nil)
    #expect(roll("2026-02-01").words(of: .scrutineer) == "Ola Reed (Independent Scrutineer)")
    #expect(roll("2026-02-01").words(of: .partnershipChair) == "Chair of the Partnership")
  }

  @Test
  func `initials are those given, or the first letters of the name`() throws {
    var subject = self
    #expect(subject.roll("2026-02-01").people.map(\.initials) == ["ZLM", "OR"])
    try subject.propose(.fill(Entry(.person, GuardTests.name("p3")), [.initials: .text("ox")]))
    #expect(subject.roll("2026-02-01").people.map(\.initials) == ["ZLM", "ox"])
  }

  @Test
  func `who is taken out holds no role, and taking out takes a reason`() throws {
    var subject = self
    let entry = Entry(.person, GuardTests.name("p3"))
    #expect(throws: Refusal.reasonNeeded(.removing(.person))) {
      try subject.propose(.remove(entry))
    }
    try subject.propose(.remove(entry), why: "Entered twice")
    #expect(subject.roll("2026-02-01").person(for: .scrutineer) == nil)
    #expect(throws: Refusal.sheet(.entryRemoved(.person))) {
      try subject.propose(.fill(entry, [.name: .text("Ola Reed")]))
    }
  }

  @Test
  func `a case's sheet is not the partnership's, and a person has a name and a role`() throws {
    var subject = self
    #expect(throws: Refusal.sheet(.wrongSheet(.incident))) {
      try subject.propose(.fill(Entry(.incident), Filled.incident))
    }
    #expect(throws: Refusal.sheet(.unanswered(.person, [.organisation, .roles]))) {
      try subject.propose(.fill(Entry(.person, GuardTests.name("p9")), [.name: .text("Cy Vale")]))
    }
    try subject.propose(.fill(Entry(.settings), [.name: .text("Fenmoor Partnership")]))
    #expect(subject.partnership.name == "Fenmoor Partnership")
    #expect(throws: Refusal.sheet(.nothingChanged(.settings))) {
      try subject.propose(.fill(Entry(.settings), [.name: .text("Fenmoor Partnership")]))
    }
  }

  @Test
  func `somebody of another partner is doubted where they would speak for one`() {
    let roll = roll("2026-02-01")
    #expect(roll.doubt(about: "Zoë Lark-Moor", for: .police) == nil)
    #expect(
      roll.doubt(about: "Zoë Lark-Moor", for: .health)
        == "“Zoë Lark-Moor” belongs to the police, not to the health partner. "
        + "Is this the right person?")
    #expect(roll.doubt(about: "Cy Vale", for: .health)?.contains("is not among") == true)
    // Of whom the register does not tell the partner nothing is said.
    #expect(roll.doubt(about: "Ola Reed", for: .health) == nil)
  }

  @Test(arguments: [
    ("Ola Reed", true), ("ola  reed, Fenmoor Police", true), ("Ola Read", false),
    ("Nadia Firth", false),
  ])
  func `a name that nobody in office has is doubted, however it is spelt`(
    _ name: String, _ isKnown: Bool
  ) {
    let roll = Roll(of: partnership, on: day("2026-11-23"))
    let doubt = "“\(name)” is not among the partnership's people. Is the name right?"
    #expect(roll.doubt(about: name) == (isKnown ? nil : doubt))
    #expect(Roll(of: Partnership(changes: []), on: day("2026-11-23")).doubt(about: name) == nil)
  }

  private func refusal(_ sheet: Sheet, _ name: String, _ answers: Answers) -> Refusal? {
    do throws(Refusal) {
      _ = try partnership.propose(
        .fill(Entry(sheet, GuardTests.name(name)), answers), by: "Ana", why: nil,
        now: occasion("2026-11-23T09:00"))
      return nil
    } catch {
      return error
    }
  }

  @Test func `no two of one name are kept for one time, and none ends before it begins`() {
    let police = RollTests.person("ola  reed", ["executive"])
    #expect(refusal(.person, "x1", police) == .sheet(.sameName(.person)))
    #expect(
      refusal(.person, "x1", police)?.problem
        == "That organisation already has a person with that name.")
    #expect(
      refusal(
        .person, "x1", police.merged(with: [.organisation: .text("Fenmoor Council")])) == nil)
    #expect(
      refusal(.organisation, "x2", RollTests.named("Fenmoor Council", "none"))
        == .sheet(.sameName(.organisation)))
    // The same name at another time is another entry.
    #expect(
      refusal(.organisation, "x2", RollTests.named("Fen CCG", "health", from: "2022-07-01")) == nil)
    #expect(
      refusal(.organisation, "x2", RollTests.named("Fen CCG", "health", from: "2022-06-30"))
        == .sheet(.sameName(.organisation)))
    #expect(
      refusal(.person, "p3", [.roles: .keys(["sprg-chair"])]) == nil, "another answer of its own")
    #expect(
      refusal(
        .organisation, "x3",
        RollTests.named("Moor", "none", from: "2026-02-01", until: "2026-01-31")
      )
        == .sheet(
          .daysBackwards(
            .organisation, .until, occasion("2026-01-31"), before: .from, occasion("2026-02-01")))
    )
  }
}
