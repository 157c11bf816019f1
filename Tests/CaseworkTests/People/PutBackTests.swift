import Testing

@testable import Casework

struct PutBackTests {
  private let now = Occasion(day: Day(year: 2026, month: 11, day: 23) ?? Day(number: 0))

  @Test func `an entry of the partnership that was taken out is put back, the last first`() throws {
    var changes: [Change<PartnershipEvent>] = []
    func partnership() -> Partnership { Partnership(changes: changes) }
    func propose(_ proposal: PartnershipProposal, why: String? = nil) throws {
      let events = try partnership().propose(proposal, by: "A. Chair", why: why, now: now)
      let writer = try #require(WriterID("aaaa"))
      changes.append(
        Change(
          id: ChangeID(writer: writer, number: changes.count + 1),
          stamp: Stamp(at: Moment(milliseconds: changes.count), tick: 0), by: "A. Chair", seen: [:],
          events: events, why: why))
    }
    let entries = try ["one", "two"].map { Entry(.abbreviation, try #require(EntryName($0))) }
    for entry in entries {
      let answers: Answers = [.short: .text(entry.name.text), .long: .text("child protection")]
      try propose(.fill(entry, answers))
    }
    for entry in entries { try propose(.remove(entry), why: "Not used") }
    #expect(partnership().entries(of: .abbreviation).isEmpty)
    try propose(.undo)
    #expect(partnership().entries(of: .abbreviation) == [entries[1]])
    try propose(.undo)
    #expect(partnership().entries(of: .abbreviation) == entries)
    try propose(.remove(entries[0]), why: "Again")
    #expect(partnership().entries(of: .abbreviation) == [entries[1]])
    // Nor comes back what another entry is called meanwhile.
    try propose(.fill(entries[1], [.short: .text("one")]))
    #expect(throws: Refusal.sheet(.sameName(.abbreviation))) { try propose(.undo) }
  }
}
