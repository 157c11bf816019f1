import Casework
import Testing

/// Records of one event as one row, and the day of an entry that was sent without one.
struct EntryJoinTests {
  private static func returned() throws -> EnquiryInTest {
    var subject = try EnquiryInTest()
    try subject.send(to: ["s1", "p1"])
    try subject.take(
      subject.chronology(
        of: "s1", [("12/03/2026", "Seen at gate."), ("n/a", "Bruise, said to be a fall.")], hash: 1)
    )
    try subject.take(
      subject.chronology(
        of: "p1", [("13/03/2026", "Call about the gate."), ("14/03/2026", "No reply.")], hash: 2))
    return subject
  }

  /// The name of the entry that says this.
  private static func name(_ what: String, in subject: EnquiryInTest) throws -> EntryName {
    try #require(subject.now.chronology.first { $0.content.what == what }?.id)
  }

  private static func rows(of subject: EnquiryInTest) -> [[String]] {
    let chronology = ReviewedChronology(of: subject.now)
    return chronology.joins.rows(of: Array(chronology.entries.indices)).map { place in
      chronology.joins.places(with: place).map { chronology.entries[$0].content.what }
    }
  }

  @Test
  func `two records joined are one row with both, and are separated again`() throws {
    var subject = try Self.returned()
    let (gate, call) = (
      try Self.name("Seen at gate.", in: subject),
      try Self.name("Call about the gate.", in: subject)
    )
    try subject.review.propose(.joinEntries(gate, call))
    #expect(
      Self.rows(of: subject) == [
        ["Seen at gate.", "Call about the gate."], ["No reply."], ["Bruise, said to be a fall."],
      ])
    #expect(ReviewedChronology(of: subject.now).areJoined(call, gate))
    #expect(subject.now.chronology.map(\.content.when.written).contains("13/03/2026"))
    #expect(throws: Refusal.sheet(.nothingChanged(.chronologyMark))) {
      try subject.review.propose(.joinEntries(call, gate))
    }
    try subject.review.propose(.separateEntry(gate))
    #expect(Self.rows(of: subject).allSatisfy { $0.count == 1 })
    try subject.review.propose(.undo)
    #expect(ReviewedChronology(of: subject.now).areJoined(gate, call))
  }

  @Test
  func `a third record joins the row, and all are separated in one change`() throws {
    var subject = try Self.returned()
    let names = try ["Seen at gate.", "Call about the gate.", "No reply."]
      .map { try Self.name($0, in: subject) }
    try subject.review.propose(.joinEntries(names[0], names[1]))
    try subject.review.propose(.joinEntries(names[1], names[2]))
    #expect(Self.rows(of: subject).map(\.count) == [3, 1])
    #expect(ReviewedChronology(of: subject.now).areJoined(names[0], names[2]))
    try subject.review.propose(.separateEntry(names[2]))
    #expect(Self.rows(of: subject).map(\.count) == [1, 1, 1, 1])
  }

  @Test
  func `a join holds over a corrected file, and what is joined to an entry that is gone is alone`()
    throws
  {
    var subject = try Self.returned()
    let (gate, call) = (
      try Self.name("Seen at gate.", in: subject),
      try Self.name("Call about the gate.", in: subject)
    )
    try subject.review.propose(.joinEntries(gate, call))
    try subject.take(
      subject.chronology(
        of: "p1", [("14/03/2026", "No reply."), ("12/03/2026", "Call about the gate.")], hash: 3))
    #expect(ReviewedChronology(of: subject.now).areJoined(gate, call))
    try subject.take(subject.chronology(of: "p1", [("14/03/2026", "No reply.")], hash: 4))
    #expect(Self.rows(of: subject).allSatisfy { $0.count == 1 })
    #expect(!ReviewedChronology(of: subject.now).areJoined(gate, call))
  }

  @Test
  func `an entry is not joined with itself, nor with one that is not there`() throws {
    var subject = try Self.returned()
    let gate = try Self.name("Seen at gate.", in: subject)
    for other in [gate, entry("nobody")] {
      #expect(throws: Refusal.enquiry(.notTwoEntries)) {
        try subject.review.propose(.joinEntries(gate, other))
      }
    }
    #expect(throws: Refusal.sheet(.nothingChanged(.chronologyMark))) {
      try subject.review.propose(.separateEntry(gate))
    }
  }

  @Test(arguments: [
    ("12/03/2026", "12 Mar 2026", ["Seen at gate.", "Bruise, said to be a fall."]),
    ("mid-March 2026", "mid-March 2026", ["Bruise, said to be a fall.", "Seen at gate."]),
  ])
  func `a day given to an undated entry stands beside what was sent, and places it`(
    _ given: String, _ said: String, _ order: [String]
  ) throws {
    var subject = try Self.returned()
    let bruise = try Self.name("Bruise, said to be a fall.", in: subject)
    try subject.fill(Entry(.chronologyMark, bruise), [.when: .text(given)], by: "Ben")
    let entry = try #require(subject.now.chronology.first { $0.id == bruise })
    #expect(entry.daySaid == said)
    #expect(entry.content.when.written == "n/a")
    #expect(entry.given?.by == "Ben")
    #expect(entry.whenExplained.contains(", given by Ben on "))
    #expect(entry.whenExplained.hasSuffix("; sent as: n/a"))
    #expect(entry.whenInFull.contains(", given by Ben on "))
    #expect(entry.whenInFull.hasSuffix("; sent as: n/a"))
    let school = subject.now.chronology.filter { $0.organisation == EnquiryInTest.school }
    #expect(school.map(\.content.what) == order)
    #expect(subject.now.chronology.last?.content.what == "No reply.")
    #expect(
      subject.now.words(of: try #require(subject.now.changes.last)).contains(
        "Date given by the review: \(given)"))
    try subject.fill(Entry(.chronologyMark, bruise), [.when: .text("")])
    #expect(subject.now.chronology.last?.id == bruise)
    #expect(subject.now.chronology.last?.given == nil)
  }

  @Test
  func `a day is given only to what was sent without one, and must be understood`() throws {
    var subject = try Self.returned()
    let bruise = try Self.name("Bruise, said to be a fall.", in: subject)
    let gate = try Self.name("Seen at gate.", in: subject)
    #expect(throws: Refusal.enquiry(.dayIsWritten)) {
      try subject.fill(Entry(.chronologyMark, gate), [.when: .text("14/03/2026")])
    }
    #expect(throws: Refusal.enquiry(.noDayUnderstood)) {
      try subject.fill(Entry(.chronologyMark, bruise), [.when: .text("some day")])
    }
  }

  @Test
  func `a corrected file that gives the day puts its own in place of the review's`() throws {
    var subject = try Self.returned()
    let bruise = try Self.name("Bruise, said to be a fall.", in: subject)
    try subject.fill(Entry(.chronologyMark, bruise), [.when: .text("14/03/2026")])
    try subject.take(
      subject.chronology(
        of: "s1", [("12/03/2026", "Seen at gate."), ("11/03/2026", "Bruise, said to be a fall.")],
        hash: 5))
    let entry = try #require(subject.now.chronology.first { $0.id == bruise })
    #expect(entry.given == nil)
    #expect(entry.daySaid == "11 Mar 2026")
  }
}
